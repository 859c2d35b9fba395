// SPDX-License-Identifier: MIT
#include "commands/arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "geo/error.h"
#include "geo/names.h"
#include "map/palette.h"

namespace marchland::commands {

namespace {

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

[[noreturn]] void refuse(const std::string& option, const std::string& text, std::string_view why) {
    throw geo::UsageError(fmt::format("{} {}: {}", option, text, why));
}

}  // namespace

template <std::size_t Count>
std::optional<std::array<double, Count>> parse_numbers(std::string_view text) {
    std::array<double, Count> values{};
    for (std::size_t i = 0; i < Count; ++i) {
        const std::size_t comma = i + 1 < Count ? text.find(',') : text.size();
        if (comma == std::string_view::npos) return std::nullopt;
        const auto value = number<double>(text.substr(0, comma));
        if (!value) return std::nullopt;
        values.at(i) = *value;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return values;
}
template std::optional<std::array<double, 1>> parse_numbers<1>(std::string_view);
template std::optional<std::array<double, 3>> parse_numbers<3>(std::string_view);
template std::optional<std::array<double, 4>> parse_numbers<4>(std::string_view);

Size parse_size(const std::string& option, const std::string& text) {
    const std::size_t cross = text.find('x');
    const auto width = number<int>(std::string_view(text).substr(0, cross));
    const auto height =
        cross == std::string::npos ? std::nullopt : number<int>(std::string_view(text).substr(cross + 1));
    if (!width || !height) refuse(option, text, "write WIDTHxHEIGHT in pixels, as in 1600x1000");
    const auto fits = [](int side) { return side >= smallest_side && side <= largest_side; };
    if (!fits(*width) || !fits(*height)) {
        refuse(option, text, fmt::format("each side must be {} to {} pixels", smallest_side, largest_side));
    }
    return {*width, *height};
}

geo::LonLatBox parse_bbox(const std::string& option, const std::string& text) {
    const auto numbers = parse_numbers<4>(text);
    if (!numbers) refuse(option, text, "write WEST,SOUTH,EAST,NORTH in degrees, as in 44.5,38.8,47.5,41.4");
    const auto [west, south, east, north] = *numbers;
    if (!geo::lonlat(west, south) || !geo::lonlat(east, north)) {
        refuse(option, text, "off the earth: longitudes are -180 to 180, latitudes -90 to 90");
    }
    if (west >= east)
        refuse(option, text, "west must be less than east: are the corners the wrong way round?");
    if (south >= north) {
        refuse(option, text, "south must be less than north: are the corners the wrong way round?");
    }
    return {west, south, east, north};
}

map::PaletteId parse_palette(const std::string& option, const std::string& text) {
    const auto id = map::palette_id(text);
    if (!id) refuse(option, text, "there are light, dark and grey");
    return *id;
}

map::NamePolicy parse_names(const std::string& option, const std::string& text) {
    if (text == "both") return map::NamePolicy::both;
    if (text == "one") return map::NamePolicy::one;
    if (text == "neutral") return map::NamePolicy::neutral;
    refuse(option, text, "there are both, one and neutral");
}

std::string parse_language(const std::string& option, const std::string& text) {
    if (std::ranges::find(geo::name_languages, text) == std::end(geo::name_languages)) {
        refuse(option, text,
               fmt::format("no such label language; there are {}", fmt::join(geo::name_languages, ", ")));
    }
    return text;
}

}  // namespace marchland::commands
