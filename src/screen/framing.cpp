// SPDX-License-Identifier: MIT
#include "screen/framing.h"

#include <algorithm>

#include "screen/theme.h"

namespace marchland::screen {
namespace {

constexpr double legend_share = 260;  // its width with a margin on both sides
constexpr double least_side = 200;
constexpr double margin_px = 20;

}  // namespace

Area free_area(const AppState& state, const map::Camera& camera) {
    constexpr double gap = theme::margin;
    const double height = camera.height;
    Area area{0, theme::bar_height + 2 * gap, static_cast<double>(camera.width),
              height - theme::timeline_height - 2 * gap};
    area.right -= side_width(state);
    if (state.filters) area.left += theme::filters_width + gap;
    if (state.list) area.bottom -= theme::list_height_in(static_cast<float>(height)) + gap;
    if (state.legend && area.right - area.left > 4 * legend_share) area.left += legend_share;
    // A window too small for its panels: the map goes beneath them.
    if (area.right - area.left < least_side) area.left = 0, area.right = camera.width;
    if (area.bottom - area.top < least_side) area.top = 0, area.bottom = camera.height;
    return area;
}

map::Camera framed(const geo::LonLatBox& box, const geo::Projection& projection, const map::Camera& picture,
                   const Area& area) {
    const int width = std::max(1, static_cast<int>(area.right - area.left));
    const int height = std::max(1, static_cast<int>(area.bottom - area.top));
    const map::Camera fitted = map::fit(box, projection, width, height, margin_px);
    map::Camera camera = picture;
    camera.metres_per_px = fitted.metres_per_px;
    return centred(fitted.centre, camera, area);
}

std::optional<geo::LonLatBox> seen_box(const geo::Projection& projection, const map::Camera& camera,
                                       const Area& area) {
    const double x = (area.left + area.right) / 2;
    const double y = (area.top + area.bottom) / 2;
    const auto at = [&](double px, double py) { return projection.inverse(camera.to_metres({px, py})); };
    const auto west = at(area.left, y);
    const auto east = at(area.right, y);
    const auto south = at(x, area.bottom);
    const auto north = at(x, area.top);
    if (!west || !east || !south || !north) return std::nullopt;
    const geo::LonLatBox box{west->lon, south->lat, east->lon, north->lat};
    if (box.west >= box.east || box.south >= box.north) return std::nullopt;
    return box;
}

map::Camera centred(geo::Metres point, const map::Camera& picture, const Area& area) {
    map::Camera camera = picture;
    const double x = (area.left + area.right) / 2 - picture.width / 2.0;
    const double y = (area.top + area.bottom) / 2 - picture.height / 2.0;
    camera.centre = {point.x - x * picture.metres_per_px, point.y + y * picture.metres_per_px};
    return camera;
}

}  // namespace marchland::screen
