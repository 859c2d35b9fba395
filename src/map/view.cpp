// SPDX-License-Identifier: MIT
#include "map/view.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <vector>

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
/// Room beyond the outermost place, a share of the whole: a symbol on the picture's edge is half a symbol.
constexpr double edge_share = 0.05;
/// Locations known worse than this say nothing about where to look.
constexpr double locating_km = 60;

double clamped(double metres_per_px) {
    return std::clamp(metres_per_px, nearest_metres_per_px, farthest_metres_per_px);
}

/// On each side this share of what is told may lie outside the box: one airport at the far end of the
/// region must not make everything else small.
constexpr double outlying_share = 0.04;

/// Where what is told lies, each place as often as it is spoken of.
class DegreeBounds {
public:
    void add(const geo::LonLatBox& box, int times) {
        if (!region_box.contains({box.west, box.south}) || !region_box.contains({box.east, box.north}))
            return;
        const auto count = static_cast<std::size_t>(times);
        west_.insert(west_.end(), count, box.west);
        south_.insert(south_.end(), count, box.south);
        east_.insert(east_.end(), count, box.east);
        north_.insert(north_.end(), count, box.north);
    }
    [[nodiscard]] std::optional<geo::LonLatBox> central() {
        if (west_.empty()) return std::nullopt;
        return geo::LonLatBox{low(west_), low(south_), high(east_), high(north_)};
    }

private:
    static std::size_t outlying(const std::vector<double>& values) {
        return static_cast<std::size_t>(outlying_share * static_cast<double>(values.size()));
    }
    static double low(std::vector<double>& values) {
        std::sort(values.begin(), values.end());
        return values[outlying(values)];
    }
    static double high(std::vector<double>& values) {
        std::sort(values.begin(), values.end());
        return values[values.size() - 1 - outlying(values)];
    }
    std::vector<double> west_, south_, east_, north_;
};

geo::LonLatBox widened(geo::LonLatBox box) {
    const double width = box.east - box.west;
    const double height = box.north - box.south;
    const double lon_missing = std::max(width * edge_share, (least_degrees - width) / 2);
    const double lat_missing = std::max(height * edge_share, (least_degrees - height) / 2);
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
    std::map<story::Id, int> spoken_of;
    for (const auto& event : story.events) {
        if (event.review != story::Review::rejected) ++spoken_of[event.place];
    }
    for (const auto& mention : story.mentions) ++spoken_of[mention.place];
    DegreeBounds bounds;
    for (const auto& place : story.places) {
        if (place.kind == "country" || place.precision_km > locating_km) continue;
        const auto spoken = spoken_of.find(place.id);
        const int times = (spoken != spoken_of.end() ? spoken->second : 0) + int{story::is_post(place.kind)};
        const auto box = geo::bounds(place.geometry);
        if (box && times > 0) bounds.add(*box, times);
    }
    const auto box = bounds.central();
    return box ? widened(*box) : home_box;
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

TimeWindow shown_window(const View& view) {
    constexpr story::Day beginning{std::chrono::year{1} / std::chrono::January / 1};
    switch (view.clock) {
        case ClockMode::cumulative:
            return {std::min(beginning, view.window.last), view.window.last};
        case ClockMode::point:
            return {view.window.last, view.window.last};
        case ClockMode::window:
            break;
    }
    return view.window;
}

std::string window_words(const View& view) {
    const auto& [first, last] = view.window;
    if (view.clock == ClockMode::cumulative) return "Up to " + story::readable(last);
    if (view.clock == ClockMode::point) return "On " + story::readable(last);
    const auto precision = first == last ? story::DatePrecision::day : story::DatePrecision::range;
    return story::readable(story::DateSpan{first, last, precision});
}

std::string viewpoint_note(const geo::Viewpoint& viewpoint) {
    return fmt::format(
        "Viewpoint: {}. {} Borders as mapped by OpenStreetMap. Control: de facto on the last day shown, "
        "sources "
        "per area.",
        viewpoint.name, viewpoint.description);
}

}  // namespace marchland::map
