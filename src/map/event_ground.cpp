// SPDX-License-Identifier: MIT
#include "map/event_ground.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "geo/geodesic.h"
#include "geo/operations.h"
#include "map/place_matcher.h"
#include "map/projected.h"
#include "map/style.h"
#include "story/location.h"

namespace marchland::map {
namespace {

constexpr double least_reach_km = 3;      // of a border segment
constexpr double longest_reach_km = 100;  // beyond, the whole border is meant

/// Nearest vertex of the lines, km; a quick guess in degrees finds it.
double nearest_km(const geo::Lines& lines, geo::LonLat p) {
    geo::LonLat best{};
    double least = std::numeric_limits<double>::max();
    for (const auto& line : lines) {
        for (const geo::LonLat q : line) {
            const double lon = (q.lon - p.lon) * 0.75;  // degrees of longitude are shorter, here by a quarter
            const double lat = q.lat - p.lat;
            if (lon * lon + lat * lat >= least) continue;
            least = lon * lon + lat * lat;
            best = q;
        }
    }
    return least == std::numeric_limits<double>::max() ? least : geo::distance_km(best, p);
}

/// The path with a vertex every half km or so, that a circle may cut it anywhere.
geo::Path densified(const geo::Path& line) {
    constexpr double step_km = 0.5;
    geo::Path dense;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const geo::LonLat a = line[i];
        const geo::LonLat b = line[i + 1];
        const int steps = std::max(1, static_cast<int>(geo::distance_km(a, b) / step_km));
        for (int k = 0; k < steps; ++k) {
            const double t = static_cast<double>(k) / steps;
            dense.push_back({a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)});
        }
    }
    if (!line.empty()) dense.push_back(line.back());
    return dense;
}

/// The pieces of the lines within that distance.
geo::Lines within(const geo::Lines& lines, geo::LonLat p, double km) {
    geo::Lines pieces;
    for (const auto& line : lines) {
        geo::Path piece;
        for (const geo::LonLat q : densified(line)) {
            if (geo::distance_km(q, p) <= km) {
                piece.push_back(q);
                continue;
            }
            if (piece.size() > 1) pieces.push_back(piece);
            piece.clear();
        }
        if (piece.size() > 1) pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// The stretch of the nearest border that the segment stands for.
geo::Lines border_of(const geo::Level& level, const story::Place& place) {
    const auto at = story::location(place.geometry);
    if (!at || level.borders.empty()) return {};
    const auto nearest = std::ranges::min_element(
        level.borders, {}, [&](const geo::Border& border) { return nearest_km(border.lines, *at); });
    if (place.precision_km > longest_reach_km) return nearest->lines;
    return within(nearest->lines, *at, std::max(place.precision_km, least_reach_km));
}

/// The disputed area that a disputed region of another name is: around its point, and about as large as its
/// precision says.
const geo::Disputed* disputed_around(const geo::Region& region, const story::Place& place) {
    const auto at = story::location(place.geometry);
    if (place.kind != "disputed-region" || !at) return nullptr;
    for (const auto& disputed : region.disputed()) {
        if (!geo::contains(disputed.shape, *at)) continue;
        const double radius = std::sqrt(geo::area_km2(disputed.shape) / std::numbers::pi);
        if (radius < 1.25 * place.precision_km && place.precision_km < 1.25 * radius) return &disputed;
    }
    return nullptr;
}

std::set<std::string_view> places_of_events(const story::Story& story) {
    std::set<std::string_view> ids;
    for (const auto& event : story.events)
        if (event.review != story::Review::rejected && !event.place.empty()) ids.insert(event.place);
    return ids;
}

}  // namespace

EventGround::EventGround(const geo::Region& region, int detail, const story::Story& story,
                         const geo::Projection& projection, const geo::LonLatBox& domain) {
    const auto wanted = places_of_events(story);
    const PlaceMatcher matcher(story);
    const geo::Level& level = region.level(detail);
    const auto add = [&](std::optional<std::uint32_t> place, const geo::Polygons& shape) {
        if (place && wanted.contains(story.places[*place].id) && !shape.empty())
            shapes_.try_emplace(*place, Shape{project(shape, projection, domain), {}});
    };
    for (const auto& unit : level.admin) add(matcher.match(unit), unit.shape);
    for (const auto& disputed : region.disputed()) add(matcher.match(disputed), disputed.shape);
    for (std::uint32_t i = 0; i < story.places.size(); ++i) {
        const auto& place = story.places[i];
        if (const auto* area = disputed_around(region, place)) add(i, area->shape);
        if (place.kind != "border-segment" || !wanted.contains(place.id)) continue;
        auto lines = project(border_of(level, place), projection, domain);
        if (!lines.empty()) shapes_.try_emplace(i, Shape{{}, std::move(lines)});
    }
    drawn_.resize(story.places.size());
    for (const auto& [place, shape] : shapes_) drawn_[place] = true;
}

void EventGround::collect(std::span<const GroundKey> keys, const Palette& palette,
                          std::vector<const PreparedLayer*>& into) {
    constexpr float highlight_px = 5;
    const auto make = [&](const GroundKey& key) {
        const Shape& shape = shapes_.at(key.first);
        Colour colour = quad_colour(key.second, palette);
        std::vector<PreparedLayer> layers;
        const auto keep = [&](std::optional<PreparedLayer> layer, LegendEntry entry) {
            if (!layer) return;
            layer->legend = std::move(entry);
            layers.push_back(std::move(*layer));
        };
        colour.a = 90;
        Colour any = palette.quiet_ink;  // the legend's rows stand for every class
        any.a = colour.a;
        // Fills and hatches say who holds what: an event's area is an outline.
        const auto soft = [](Colour of, std::array<float, 2> dash) {
            return Stroke{of, highlight_px, {0, 0, 0, 0}, 0, dash};
        };
        constexpr std::array<float, 2> dashes{10, 4};
        keep(line_layer("event area", soft(colour, dashes), outlines(shape.polygons)),
             {soft(any, dashes), "Events somewhere inside this outline", "Precision"});
        keep(line_layer("event border", soft(colour, {0, 0}), shape.border),
             {soft(any, {0, 0}), "Events somewhere along this border", "Precision"});
        return layers;
    };
    for (const GroundKey& key : keys) {
        if (!has(key.first)) continue;
        auto found = layers_.find(key);
        if (found == layers_.end()) found = layers_.emplace(key, make(key)).first;
        for (const auto& layer : found->second) into.push_back(&layer);
    }
}

}  // namespace marchland::map
