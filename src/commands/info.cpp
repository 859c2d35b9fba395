// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands/commands.h"
#include "geo/error.h"
#include "geo/region.h"
#include "map/view.h"
#include "story/file.h"

namespace marchland::commands {

namespace {

using Json = nlohmann::ordered_json;

/// The borders of the region's own countries, one by one.
Json describe_borders(const geo::Level& level) {
    Json borders = Json::array();
    for (const geo::Border& border : level.borders) {
        const std::string pair = border.left + " " + border.right;
        if (pair.find("AM") == std::string::npos && pair.find("AZ") == std::string::npos &&
            pair.find("GE") == std::string::npos)
            continue;
        borders.push_back({{"between", pair},
                           {"status", border.status},
                           {"precision_km", border.precision_km},
                           {"source", border.source}});
    }
    return borders;
}

Json describe(const geo::Region& region) {
    Json levels = Json::array();
    for (int k = 0; k < geo::level_count; ++k) {
        const geo::Level& level = region.level(k);
        levels.push_back({{"countries", level.countries.size()},
                          {"borders", level.borders.size()},
                          {"admin units", level.admin.size()},
                          {"waters", level.water.size()},
                          {"rivers", level.rivers.size()}});
    }
    Json disputed = Json::array();
    for (const geo::Disputed& area : region.disputed()) {
        disputed.push_back({{"name", area.names.in("en")},
                            {"status", area.status},
                            {"precision_km", area.precision_km},
                            {"valid_from", area.valid_from},
                            {"valid_to", area.valid_to},
                            {"source", area.source}});
    }
    Json viewpoints = Json::array();
    for (const geo::Viewpoint& viewpoint : region.viewpoints()) {
        viewpoints.push_back({{"id", viewpoint.id},
                              {"name", viewpoint.name},
                              {"meaning", viewpoint.description},
                              {"source", viewpoint.source}});
    }
    Json standings = Json::array();
    for (const geo::Standing& standing : region.standings()) {
        standings.push_back({{"feature", standing.feature},
                             {"ids", fmt::format("{}", fmt::join(standing.ids, " "))},
                             {"viewpoints", fmt::format("{}", fmt::join(standing.viewpoints, " "))},
                             {"valid_from", standing.valid_from},
                             {"valid_to", standing.valid_to},
                             {"status", geo::name(standing.standing)},
                             {"hatched", standing.hatched},
                             {"note", standing.note},
                             {"source", standing.source}});
    }
    return {
        {"kind", "region pack"},          {"levels", levels},
        {"towns", region.towns().size()}, {"borders", describe_borders(region.level(geo::level_count - 1))},
        {"disputed", disputed},           {"viewpoints", viewpoints},
        {"standings", standings},         {"side_names", region.side_names().size()},
        {"credits", region.credits()}};
}

std::string date_or(const std::optional<story::DateSpan>& span, const char* open) {
    return span ? story::iso(*span) : open;
}

Json describe(const story::Story& story) {
    Json articles = Json::array();
    for (const story::Article& article : story.articles) {
        articles.push_back({{"id", article.id},
                            {"title", article.title},
                            {"publisher", article.publisher},
                            {"published", article.published ? story::iso(*article.published) : ""}});
    }
    Json areas = Json::array();
    for (const story::Area& area : story.areas) {
        areas.push_back({{"name", area.name},
                         {"controller", area.controller},
                         {"status", area.status},
                         {"from", date_or(area.valid_from, "")},
                         {"to", date_or(area.valid_to, "")},
                         {"precision_km", area.precision_km},
                         {"viewpoint", area.viewpoint},
                         {"source", area.source}});
    }
    Json boundaries = Json::array();
    for (const story::Boundary& boundary : story.boundaries) {
        boundaries.push_back({{"name", boundary.name},
                              {"status", boundary.status},
                              {"from", date_or(boundary.valid_from, "")},
                              {"to", date_or(boundary.valid_to, "")},
                              {"precision_km", boundary.precision_km},
                              {"viewpoint", boundary.viewpoint},
                              {"source", boundary.source}});
    }
    std::map<std::string, int> types;
    for (const story::Event& event : story.events) ++types[std::string(story::name(event.type))];
    const map::TimeWindow span = map::story_span(story);
    const auto posts =
        std::ranges::count_if(story.places, [](const auto& place) { return story::is_post(place.kind); });
    return {{"kind", "story"},
            {"schema", story::schema_version},
            {"title", story.title},
            {"summary", story.summary},
            {"first_day", story::iso(span.first)},
            {"last_day", story::iso(span.last)},
            {"articles", articles},
            {"excerpts", story.excerpts.size()},
            {"mentions", story.mentions.size()},
            {"places", story.places.size()},
            {"posts", posts},
            {"events", story.events.size()},
            {"event_types", types},
            {"areas", areas},
            {"boundaries", boundaries},
            {"annotations", story.annotations.size()},
            {"views", story.views.size()},
            {"credits", story.credits}};
}

/// Objects and arrays as indented lines "key: value", empty values left out.
void print_plain(const Json& value, int depth) {
    const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
    for (const auto& [key, child] : value.items()) {
        const bool nested = child.is_structured();
        const auto* const text = child.get_ptr<const Json::string_t*>();
        if (child.empty() || (text != nullptr && text->empty())) continue;
        if (value.is_array() && child.is_object()) {
            fmt::print("{}-\n", indent);
            print_plain(child, depth + 1);
        } else if (nested) {
            fmt::print("{}{}:\n", indent, key);
            print_plain(child, depth + 1);
        } else {
            fmt::print("{}{}: {}\n", indent, key,
                       child.is_string() ? child.get<std::string>() : child.dump());
        }
    }
}

Json describe_file(const std::filesystem::path& file) {
    if (geo::is_region_pack(file)) return describe(geo::Region(file));
    return describe(story::load(file));
}

}  // namespace

void add_info(CLI::App& app, Work& work) {
    struct InfoArguments {
        std::filesystem::path file;
        bool json = false;
    };
    auto arguments = std::make_shared<InfoArguments>();
    CLI::App* verb =
        app.add_subcommand("info", "Say what a story or region pack holds, with dates and sources");
    verb->add_option("FILE", arguments->file, "A story or the region pack (.gpkg)")->required();
    verb->add_flag("--json", arguments->json, "Print one JSON object");
    verb->callback([arguments, &work] {
        work = [arguments] {
            const Json description = describe_file(arguments->file);
            if (arguments->json) {
                fmt::print("{}\n", description.dump(2));
            } else {
                print_plain(description, 0);
            }
        };
    });
}

}  // namespace marchland::commands
