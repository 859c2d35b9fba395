// SPDX-License-Identifier: MIT
#include "map/control_layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "geo/operations.h"
#include "map/projected.h"

namespace marchland::map {
namespace {

constexpr double approximate_km = 5;

int paint_rank(std::string_view level) {
    if (level == "corridor") return 1;
    if (level == "enclave-or-village") return 2;
    if (level == "border-positions") return 3;
    return 0;
}

std::string legend_words(Controller controller, bool settled) {
    std::string words{readable(controller)};
    const bool one_holder = controller == Controller::azerbaijan || controller == Controller::armenia;
    if (one_holder) words += settled ? ", de jure and de facto" : ", de facto";
    return words;
}

/// One for all holders: the dashes say it, the colour is the area's own.
LegendEntry approximate_entry(const Palette& palette) {
    Stroke edge = control_edge(Controller::contested, true, palette);
    edge.colour = palette.quiet_ink;
    return {edge, "Extent approximate, 5 km or worse", "Control"};
}

geo::LonLat point_inside(const geo::Polygons& shape) {
    const auto box = geo::bounds(shape);
    const geo::LonLat middle{(box->west + box->east) / 2, (box->south + box->north) / 2};
    return geo::contains(shape, middle) ? middle : geo::label_point(shape);
}

/// Whether anybody else ever held the ground: where not, a tint would point at nothing.
bool ever_changed_hands(const story::Story& story, const story::Area& area) {
    const geo::LonLat inside = point_inside(area.shape);
    return std::any_of(story.areas.begin(), story.areas.end(), [&](const story::Area& other) {
        return other.level != "whole" && !is_settled(other) && geo::contains(other.shape, inside);
    });
}

std::vector<PreparedLayer> make_layers(const story::Story& story, const story::Area& area,
                                       const geo::Projection& projection, const geo::LonLatBox& domain,
                                       const Palette& palette) {
    const Controller controller = controller_of(area.controller);
    const bool settled = is_settled(area);
    if (area.shape.empty() || (settled && !ever_changed_hands(story, area))) return {};
    const bool approximate = is_approximate(area);
    const Fill fill = control_fill(controller, settled, palette);
    auto polygons = project(area.shape, projection, domain);
    std::vector<PreparedLayer> layers;
    auto edge = settled ? std::nullopt
                        : line_layer("control edge: " + area.name,
                                     control_edge(controller, approximate, palette), outlines(polygons));
    if (auto ground = fill_layer("control: " + area.name, fill, std::move(polygons))) {
        ground->legend = LegendEntry{fill, legend_words(controller, settled), "Control"};
        layers.push_back(std::move(*ground));
    }
    if (edge) {
        if (approximate) edge->legend = approximate_entry(palette);
        layers.push_back(std::move(*edge));
    }
    return layers;
}

std::vector<PreparedLayer> make_layers(const story::Boundary& boundary, const geo::Projection& projection,
                                       const geo::LonLatBox& domain, const Palette& palette) {
    const bool contact = boundary.status == "line-of-contact";
    const bool former = boundary.status == "former-line";
    const Stroke& stroke = contact  ? palette.line_of_contact
                           : former ? palette.former_oblast
                                    : palette.ceasefire_line;
    auto layer = line_layer(boundary.status + ": " + boundary.name, stroke,
                            project(boundary.lines, projection, domain));
    if (!layer) return {};
    std::string words = contact  ? "Line of contact"
                        : former ? "Line of contact before the war of 2020"
                                 : "Edge of the Russian peacekeepers\u2019 zone";
    if (boundary.precision_km >= approximate_km)
        words += fmt::format(" (within {:.0f} km)", boundary.precision_km);
    layer->legend = LegendEntry{stroke, std::move(words), "Control"};
    return {std::move(*layer)};
}

}  // namespace

std::vector<std::uint32_t> control_on(const story::Story& story, story::Day day, std::string_view viewpoint) {
    std::vector<std::uint32_t> shown;
    for (std::uint32_t i = 0; i < story.areas.size(); ++i) {
        const auto& area = story.areas[i];
        if (area.level != "whole" && story::drawn_from(area.viewpoint, viewpoint) &&
            story::valid_within(area.valid_from, area.valid_to, day, day))
            shown.push_back(i);
    }
    std::stable_sort(shown.begin(), shown.end(), [&](auto a, auto b) {
        return paint_rank(story.areas[a].level) < paint_rank(story.areas[b].level);
    });
    return shown;
}

bool is_settled(const story::Area& area) {
    return area.status.find("de jure") != std::string::npos &&
           area.status.find(" and de facto") != std::string::npos;
}

bool is_approximate(const story::Area& area) {
    return area.precision_km >= approximate_km;
}

void ControlLayers::collect(const story::Story& story, const View& view, const geo::Projection& projection,
                            const geo::LonLatBox& domain, std::vector<const PreparedLayer*>& into) {
    for (const auto index : control_on(story, view.window.last, view.viewpoint)) {
        auto found = by_area_.find(index);
        if (found == by_area_.end()) {
            found = by_area_
                        .emplace(index, make_layers(story, story.areas[index], projection, domain,
                                                    palette(view.palette)))
                        .first;
        }
        for (const auto& layer : found->second) into.push_back(&layer);
    }
}

void ControlLayers::collect_boundaries(const story::Story& story, const View& view,
                                       const geo::Projection& projection, const geo::LonLatBox& domain,
                                       std::vector<const PreparedLayer*>& into) {
    const story::Day day = view.window.last;
    for (std::uint32_t i = 0; i < story.boundaries.size(); ++i) {
        const auto& line = story.boundaries[i];
        if (!story::drawn_from(line.viewpoint, view.viewpoint) ||
            !story::valid_within(line.valid_from, line.valid_to, day, day))
            continue;
        auto found = by_boundary_.find(i);
        if (found == by_boundary_.end()) {
            found =
                by_boundary_.emplace(i, make_layers(line, projection, domain, palette(view.palette))).first;
        }
        for (const auto& layer : found->second) into.push_back(&layer);
    }
}

}  // namespace marchland::map
