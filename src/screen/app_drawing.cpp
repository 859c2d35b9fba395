// SPDX-License-Identifier: MIT
#include <cmath>

#include "screen/app.h"
#include "screen/framing.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr double least_drag_px = 6;

}  // namespace

// A rectangle is one drag; a polygon's corners are clicks, so that a drag still moves the map.
bool App::draw_rectangle(const sf::Event& event) {
    if (!state_.drawing || state_.drawing->shape != AreaDrawing::Shape::rectangle) return false;
    AreaDrawing& drawing = *state_.drawing;
    const map::Camera& camera = state_.view.camera;
    if (event.type == sf::Event::MouseMoved) {
        const map::Pixel at = style_px(event.mouseMove.x, event.mouseMove.y);
        if (!drawing.corners.empty()) drawing.pointer = camera.to_metres(at);
        pointer_ = at;
        return !drawing.corners.empty();
    }
    if (event.type != sf::Event::MouseButtonPressed && event.type != sf::Event::MouseButtonReleased)
        return false;
    const map::Pixel at = style_px(event.mouseButton.x, event.mouseButton.y);
    if (event.type == sf::Event::MouseButtonPressed) {
        if (over_panel(at)) return false;
        motion_.stop();
        drawing.corners = {camera.to_metres(at)};
        return true;
    }
    if (drawing.corners.empty()) return false;
    const map::Pixel from = camera.to_px(drawing.corners.front());
    if (std::abs(at.x - from.x) > least_drag_px && std::abs(at.y - from.y) > least_drag_px)
        filter_by(rectangle_between(drawing.corners.front(), camera.to_metres(at)));
    else
        drawing.corners.clear();  // a click: the drag is still to come
    return true;
}

void App::add_corner(map::Pixel at, bool last) {
    AreaDrawing& drawing = *state_.drawing;
    if (last) return filter_by(drawing.corners);
    if (drawing.corners.size() < map::most_corners)
        drawing.corners.push_back(state_.view.camera.to_metres(at));
}

bool App::draw_with_key(const sf::Event::KeyEvent& key) {
    if (!state_.drawing || state_.drawing->corners.empty() || graphics_->ui.keyboard.typing()) return false;
    if (key.code == sf::Keyboard::Enter)
        filter_by(state_.drawing->corners);
    else if (key.code == sf::Keyboard::BackSpace)
        state_.drawing->corners.pop_back();
    else
        return false;
    return true;
}

void App::filter_by(const std::vector<geo::Metres>& corners) {
    auto ring = ring_of(corners, builder_.projection(state_.view.projection));
    if (!ring) return notify(words().area_too_small);
    state_.view.filter.area = std::move(ring);
    state_.drawing.reset();
}

void App::filter_view() {
    const map::Camera& camera = state_.view.camera;
    const Area area = free_area(state_, camera);
    filter_by(rectangle_between(camera.to_metres({area.left, area.top}),
                                camera.to_metres({area.right, area.bottom})));
}

}  // namespace marchland::screen
