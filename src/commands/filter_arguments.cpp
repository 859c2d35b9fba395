// SPDX-License-Identifier: MIT
#include "commands/filter_arguments.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "commands/arguments.h"
#include "geo/error.h"
#include "map/event_columns.h"

namespace marchland::commands {
namespace {

constexpr std::array<std::string_view, 3> clocks{"window", "cumulative", "point"};

[[noreturn]] void refuse(std::string_view option, std::string_view text, std::string_view why) {
    throw geo::UsageError(fmt::format("{} {}: {}", option, text, why));
}

/// "Material conflict" as it is typed: "material-conflict".
std::string dashed(std::string_view words) {
    std::string out;
    for (const char c : words)
        out += c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

/// Names apart by commas, each one of `there`.
template <std::size_t Count>
std::bitset<Count> chosen(std::string_view option, const std::string& text,
                          const std::array<std::string, Count>& there) {
    std::bitset<Count> chosen;
    for (const auto& name : CLI::detail::split(text, ',')) {
        const auto* const found = std::ranges::find(there, dashed(name));
        if (found == there.end())
            refuse(option, text,
                   fmt::format("\"{}\" is none; apart by commas there are {}", name, fmt::join(there, ", ")));
        chosen.set(static_cast<std::size_t>(found - there.begin()));
    }
    return chosen;
}

template <class Kind, std::size_t Count, class NameOf>
std::array<std::string, Count> names_of(const NameOf& name_of) {
    std::array<std::string, Count> names;
    for (std::size_t i = 0; i < Count; ++i) names.at(i) = dashed(name_of(static_cast<Kind>(i)));
    return names;
}

std::bitset<story::event_type_count> parse_types(const std::string& text) {
    static const auto there = names_of<story::EventType, story::event_type_count>(
        [](auto type) { return type == story::EventType::none ? story::readable(type) : story::name(type); });
    return chosen("--types", text, there);
}

std::bitset<story::quad_class_count> parse_classes(const std::string& text) {
    static const auto there =
        names_of<story::QuadClass, story::quad_class_count>([](auto quad) { return story::readable(quad); });
    return chosen("--classes", text, there);
}

std::uint32_t parse_count(std::string_view option, const std::string& text, std::uint32_t least) {
    constexpr std::uint32_t most = 1'000'000;
    const auto value = parse_numbers<1>(text);
    const bool in_range = value && value->front() >= least && value->front() <= most;
    if (!in_range || value->front() != static_cast<std::uint32_t>(value->front()))
        refuse(option, text, fmt::format("write a whole number of {} to {}", least, most));
    return static_cast<std::uint32_t>(value->front());
}

std::optional<std::uint32_t> parse_fatalities(const std::string& text) {
    if (text == "any") return std::nullopt;
    if (text == "stated") return 0;
    return parse_count("--fatalities", text, 0);
}

map::NearPlace parse_near(const std::string& text) {
    const auto numbers = parse_numbers<3>(text);
    if (!numbers) refuse("--near", text, "write LON,LAT,KM, as in 46.55,39.64,25");
    const auto [lon, lat, km] = *numbers;
    const auto at = geo::lonlat(lon, lat);
    if (!at) refuse("--near", text, "off the earth: longitudes are -180 to 180, latitudes -90 to 90");
    if (!(km > 0 && km <= map::farthest_place_km))
        refuse("--near", text,
               fmt::format("the distance must be more than 0 and at most {:g} km", map::farthest_place_km));
    return {*at, km, {}};
}

map::ClockMode parse_clock(const std::string& text) {
    const auto* const found = std::ranges::find(clocks, text);
    if (found == clocks.end()) refuse("--clock", text, "there are window, cumulative and point");
    return static_cast<map::ClockMode>(found - clocks.begin());
}

void check_each(std::string_view option, const std::vector<std::string>& typed,
                const std::vector<std::string>& there) {
    for (const auto& name : typed)
        if (std::ranges::find(there, name) == there.end())
            refuse(option, name,
                   there.empty()
                       ? "the story names none"
                       : fmt::format("the story has no such one; it has {}", fmt::join(there, "; ")));
}

}  // namespace

void add_filter_options(CLI::App& verb, FilterArguments& arguments) {
    verb.add_option("--types", arguments.types,
                    "Only events of these PLOVER types: assault,coerce,... [all]");
    verb.add_option(
        "--classes", arguments.classes,
        "Only events of these classes: verbal-cooperation, material-cooperation, verbal-conflict, "
        "material-conflict, other [all]");
    verb.add_option("--actor", arguments.actors,
                    "Only events with this actor on either side; may be repeated");
    verb.add_option("--source", arguments.sources, "Only events that this publisher tells; may be repeated");
    verb.add_option("--min-sources", arguments.least_sources, "Only events that so many sources tell [1]");
    verb.add_option("--fatalities", arguments.fatalities,
                    "Only events with at least so many killed, or stated: any number of them [any]");
    verb.add_flag("--not-done", arguments.not_done,
                  "Also what is denied, possible, planned or said of many times");
    verb.add_option("--near", arguments.near, "Only events within a distance of a point: LON,LAT,KM");
    verb.add_option("--within", arguments.within, "Only events inside this box: WEST,SOUTH,EAST,NORTH");
    verb.add_option("--clock", arguments.clock,
                    "Which days: window (--from to --to), cumulative (all up to --to) or point (--to alone) "
                    "[window]");
}

void apply_filter(const FilterArguments& arguments, map::View& view) {
    map::Filter& filter = view.filter;
    if (arguments.types) filter.types = parse_types(*arguments.types);
    if (arguments.classes) view.quad_classes = parse_classes(*arguments.classes);
    if (!arguments.actors.empty()) filter.actors = {arguments.actors.begin(), arguments.actors.end()};
    if (!arguments.sources.empty()) filter.sources = {arguments.sources.begin(), arguments.sources.end()};
    if (arguments.least_sources)
        filter.least_sources = parse_count("--min-sources", *arguments.least_sources, 1);
    if (arguments.fatalities) filter.least_fatalities = parse_fatalities(*arguments.fatalities);
    if (arguments.not_done) filter.not_done = true;
    if (arguments.near) filter.near = parse_near(*arguments.near);
    if (arguments.within) filter.area = map::rectangle(parse_bbox("--within", *arguments.within));
    if (arguments.clock) view.clock = parse_clock(*arguments.clock);
}

void check_names(const FilterArguments& arguments, const story::Story& story) {
    if (arguments.actors.empty() && arguments.sources.empty()) return;
    const map::EventColumns columns(story);
    check_each("--actor", arguments.actors, columns.actors);
    check_each("--source", arguments.sources, columns.source_names);
}

}  // namespace marchland::commands
