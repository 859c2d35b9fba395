// SPDX-License-Identifier: MIT
#include "page/page_size.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string_view>

#include "geo/error.h"

namespace marchland::page {
namespace {

constexpr double screen_dpi = 96;
constexpr double print_dpi = 300;
constexpr double mm_per_inch = 25.4;
constexpr double largest_mm = 5000;
constexpr double least_px = 64;
constexpr double largest_px = 20'000;

struct Paper {
    std::string_view name;
    double width_mm;
    double height_mm;
};
constexpr std::array papers{Paper{"a5", 148, 210}, Paper{"a4", 210, 297}, Paper{"a3", 297, 420}};

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= 0) || !std::isfinite(value))
        return std::nullopt;
    return value;
}

[[noreturn]] void refuse(const std::string& text) {
    throw geo::UsageError(fmt::format(
        "size {}: write WIDTHxHEIGHT in px (1600x900) or mm (297x210mm), or one of wide, square, a5, a4, a3, "
        "a5-landscape, a4-landscape, a3-landscape",
        text));
}

PageSize from_mm(double width, double height, double dpi) {
    const auto px = [dpi](double mm) { return static_cast<int>(std::lround(mm / mm_per_inch * dpi)); };
    return {px(width), px(height), dpi, width, height};
}

std::optional<PageSize> paper_of(std::string_view name, std::optional<double> dpi) {
    constexpr std::string_view landscape = "-landscape";
    constexpr std::string_view portrait = "-portrait";
    const bool lies = name.ends_with(landscape);
    if (lies) name.remove_suffix(landscape.size());
    if (name.ends_with(portrait)) name.remove_suffix(portrait.size());
    const auto* paper = std::ranges::find_if(papers, [&](const Paper& one) { return one.name == name; });
    if (paper == papers.end()) return std::nullopt;
    return from_mm(lies ? paper->height_mm : paper->width_mm, lies ? paper->width_mm : paper->height_mm,
                   dpi.value_or(print_dpi));
}

}  // namespace

PageSize parse_page_size(const std::string& text, std::optional<double> dpi) {
    std::string name = text;
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    if (name == "wide") return {1600, 900, dpi.value_or(screen_dpi)};
    if (name == "square") return {1080, 1080, dpi.value_or(screen_dpi)};
    if (const auto paper = paper_of(name, dpi)) return *paper;
    std::string_view sides = name;
    const bool mm = sides.ends_with("mm");
    if (mm) sides.remove_suffix(2);
    if (sides.ends_with("px")) sides.remove_suffix(2);
    const std::size_t cross = sides.find('x');
    if (cross == std::string_view::npos) refuse(text);
    const auto width = number(sides.substr(0, cross));
    const auto height = number(sides.substr(cross + 1));
    if (!width || !height) refuse(text);
    if (mm) {
        if (*width > largest_mm || *height > largest_mm)
            throw geo::UsageError(fmt::format("size {}: at most {} mm a side", text, largest_mm));
        return from_mm(*width, *height, dpi.value_or(print_dpi));
    }
    if (*width != std::floor(*width) || *height != std::floor(*height)) refuse(text);
    const auto fits = [](double side) { return side >= least_px && side <= largest_px; };
    if (!fits(*width) || !fits(*height))
        throw geo::UsageError(
            fmt::format("size {}: each side must be {} to {} px", text, least_px, largest_px));
    return {static_cast<int>(*width), static_cast<int>(*height), dpi.value_or(screen_dpi)};
}

}  // namespace marchland::page
