// SPDX-License-Identifier: MIT
#include "map/view.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "geo/error.h"

namespace marchland::map {
namespace {

constexpr double nearest_metres_per_px = 5;
constexpr double farthest_metres_per_px = 40'000;

/// What counts as inside the region when a picture is fitted to the story: a sentence about Paris
/// must not shrink the Caucasus to a thumbnail.
constexpr geo::LonLatBox region_box{38.0, 37.0, 52.0, 45.0};
/// A story about one village still needs its surroundings to be read.
constexpr double least_degrees = 0.6;
/// Locations known worse than this say nothing about where to look.
constexpr double locating_km = 60;

double clamped(double metres_per_px) {
    return std::clamp(metres_per_px, nearest_metres_per_px, farthest_metres_per_px);
}

struct DegreeBounds {
    geo::LonLatBox box{181, 91, -181, -91};
    void add(geo::LonLat p) {
        if (!region_box.contains(p)) return;
        box.west = std::min(box.west, p.lon);
        box.east = std::max(box.east, p.lon);
        box.south = std::min(box.south, p.lat);
        box.north = std::max(box.north, p.lat);
    }
    [[nodiscard]] bool empty() const { return box.west > box.east; }
};

geo::LonLatBox widened(geo::LonLatBox box) {
    const double lon_missing = std::max(0.0, least_degrees - (box.east - box.west)) / 2;
    const double lat_missing = std::max(0.0, least_degrees - (box.north - box.south)) / 2;
    return {box.west - lon_missing, box.south - lat_missing, box.east + lon_missing, box.north + lat_missing};
}

void include(std::optional<TimeWindow>& span, story::Day first, story::Day last) {
    if (!span) {
        span = TimeWindow{first, last};
        return;
    }
    span->first = std::min(span->first, first);
    span->last = std::max(span->last, last);
}

story::Day end_of_this_year() {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto year = std::chrono::year_month_day{today}.year();
    return story::Day{year / std::chrono::December / 31};
}

}  // namespace

Pixel Camera::to_px(geo::Metres p) const {
    return {(p.x - centre.x) / metres_per_px + width / 2.0, (centre.y - p.y) / metres_per_px + height / 2.0};
}

geo::Metres Camera::to_metres(Pixel p) const {
    return {centre.x + (p.x - width / 2.0) * metres_per_px, centre.y - (p.y - height / 2.0) * metres_per_px};
}

geo::MetreBox Camera::box() const {
    geo::MetreBox box;
    box.add(to_metres({0, 0}));
    box.add(to_metres({static_cast<double>(width), static_cast<double>(height)}));
    return box;
}

Camera Camera::panned(double dx, double dy) const {
    Camera moved = *this;
    moved.centre = {centre.x - dx * metres_per_px, centre.y + dy * metres_per_px};
    return moved;
}

Camera Camera::zoomed(double factor, Pixel fixed) const {
    const geo::Metres under = to_metres(fixed);
    Camera scaled = *this;
    scaled.metres_per_px = clamped(metres_per_px / factor);
    const geo::Metres now = scaled.to_metres(fixed);
    scaled.centre = {scaled.centre.x + under.x - now.x, scaled.centre.y + under.y - now.y};
    return scaled;
}

Camera fit(const geo::LonLatBox& box, const geo::Projection& projection, int width, int height,
           double margin_px) {
    constexpr int steps = 24;  // a parallel bulges under a conic: its ends alone would cut it off
    geo::MetreBox seen;
    const auto add = [&](double lon, double lat) {
        const auto p = projection.forward(geo::LonLat{lon, lat});
        if (!p) {
            throw geo::Error(fmt::format(
                "{} has no answer at {:.2f} E {:.2f} N: choose a smaller box or another projection",
                projection.spec(), lon, lat));
        }
        seen.add(*p);
    };
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const double lon = box.west + t * (box.east - box.west);
        const double lat = box.south + t * (box.north - box.south);
        add(lon, box.south);
        add(lon, box.north);
        add(box.west, lat);
        add(box.east, lat);
    }
    Camera camera;
    camera.width = width;
    camera.height = height;
    camera.centre = {(seen.min.x + seen.max.x) / 2, (seen.min.y + seen.max.y) / 2};
    camera.metres_per_px =
        clamped(std::max((seen.max.x - seen.min.x) / std::max(1.0, width - 2 * margin_px),
                         (seen.max.y - seen.min.y) / std::max(1.0, height - 2 * margin_px)));
    return camera;
}

geo::LonLatBox story_box(const story::Story& story) {
    std::set<story::Id> spoken_of;
    for (const auto& event : story.events) {
        if (event.review != story::Review::rejected) spoken_of.insert(event.place);
    }
    for (const auto& mention : story.mentions) spoken_of.insert(mention.place);
    DegreeBounds bounds;
    for (const auto& place : story.places) {
        if (place.kind == "country" || place.precision_km > locating_km) continue;
        if (!story::is_post(place.kind) && !spoken_of.contains(place.id)) continue;
        const auto box = geo::bounds(place.geometry);
        if (!box) continue;
        bounds.add({box->west, box->south});
        bounds.add({box->east, box->north});
    }
    return bounds.empty() ? home_box : widened(bounds.box);
}

TimeWindow story_span(const story::Story& story) {
    std::optional<TimeWindow> span;
    for (const auto& event : story.events) {
        if (event.when && event.review != story::Review::rejected)
            include(span, event.when->first, event.when->last);
    }
    if (span) return *span;
    for (const auto& article : story.articles) {
        if (article.published) include(span, *article.published, *article.published);
    }
    if (span) return *span;
    for (const auto& area : story.areas) {
        if (area.valid_from) include(span, area.valid_from->first, area.valid_from->first);
        if (area.valid_to) include(span, area.valid_to->last, area.valid_to->last);
    }
    if (span) return *span;
    using namespace std::chrono;
    return {story::Day{year{1988} / January / 1}, end_of_this_year()};
}

std::string_view viewpoint_note() {
    return "Borders: UN member states, de jure, as mapped by OpenStreetMap. Control: de facto on the last "
           "day of the "
           "time window, sources per area.";
}

}  // namespace marchland::map
