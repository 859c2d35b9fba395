// SPDX-License-Identifier: MIT
#include "screen/markup_icons.h"

#include <cmath>
#include <initializer_list>
#include <vector>

namespace marchland::screen {
namespace {

constexpr float pen = 1.6f;

/// Draws about a middle, in one colour.
struct Pen {
    ImDrawList& list;
    ImVec2 middle;
    ImU32 colour;

    [[nodiscard]] ImVec2 at(float x, float y) const { return {middle.x + x, middle.y + y}; }
    void path(std::initializer_list<ImVec2> points, bool closed = false, float width = pen) const {
        std::vector<ImVec2> all;
        for (const ImVec2 p : points) all.push_back(at(p.x, p.y));
        list.AddPolyline(all.data(), static_cast<int>(all.size()), colour, closed ? ImDrawFlags_Closed : 0,
                         width);
    }
    void area(std::initializer_list<ImVec2> points) const {
        std::vector<ImVec2> all;
        for (const ImVec2 p : points) all.push_back(at(p.x, p.y));
        list.AddConvexPolyFilled(all.data(), static_cast<int>(all.size()), colour);
    }
    void dot(float x, float y, float radius) const { list.AddCircleFilled(at(x, y), radius, colour, 16); }
    void ring(float x, float y, float radius) const { list.AddCircle(at(x, y), radius, colour, 28, pen); }
    void box(float left, float top, float right, float bottom, float round = 1.5f) const {
        list.AddRect(at(left, top), at(right, bottom), colour, round, 0, pen);
    }
    void curve(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d, float width = pen) const {
        list.AddBezierCubic(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), at(d.x, d.y), colour, width, 24);
    }
    void shade(std::initializer_list<ImVec2> points) const {
        Pen pale = *this;
        pale.colour = (colour & 0x00FFFFFFU) | 0x48000000U;
        pale.area(points);
    }
};

void draw_letter_t(const Pen& p) {
    p.path({{-6, -4}, {-6, -7}, {6, -7}, {6, -4}});
    p.path({{0, -7}, {0, 7}}, false, 1.9f);
    p.path({{-3, 7}, {3, 7}});
}

void draw_measure(const Pen& p) {
    p.path({{-8.5f, 3.5f}, {3.5f, -8.5f}, {8.5f, -3.5f}, {-3.5f, 8.5f}}, true);
    for (const float t : {0.0f, 3.0f, 6.0f, 9.0f})
        p.path({{-5.7f + t, 0.7f - t}, {-3.9f + t, 2.5f - t}}, false, 1.2f);
}

void draw_tool(const Pen& p, Tool tool) {
    switch (tool) {
        case Tool::select:
            p.path({{-5, -8}, {-5, 6}, {-1.6f, 3}, {1, 8.4f}, {3.2f, 7.3f}, {0.7f, 2}, {5.2f, 1.6f}}, true);
            break;
        case Tool::text:
            draw_letter_t(p);
            break;
        case Tool::callout:
            p.box(-8, -8, 8, 2.5f, 2);
            p.path({{-4, -4.5f}, {4, -4.5f}}, false, 1.2f);
            p.path({{-4, -1.2f}, {2, -1.2f}}, false, 1.2f);
            p.path({{-2, 2.5f}, {-7, 8.5f}});
            break;
        case Tool::arrow:
            p.path({{-7.5f, 7.5f}, {4, -4}}, false, 1.8f);
            p.area({{8, -8}, {5.6f, 0.2f}, {-0.2f, -5.6f}});
            break;
        case Tool::curve:
            p.curve({-8, 7}, {-7, -3}, {-1, -6}, {4, -5.2f}, 1.8f);
            p.area({{9, -5}, {1.8f, -0.6f}, {2.2f, -9.4f}});
            break;
        case Tool::line:
            p.path({{-7.5f, 5}, {-2, -4}, {3, 3}, {7.5f, -6}});
            for (const ImVec2 v : {ImVec2{-7.5f, 5}, {-2, -4}, {3, 3}, {7.5f, -6}}) p.dot(v.x, v.y, 2);
            break;
        case Tool::area:
            p.shade({{-7, -3}, {1, -7.5f}, {8, -1}, {5, 7}, {-5, 6}});
            p.path({{-7, -3}, {1, -7.5f}, {8, -1}, {5, 7}, {-5, 6}}, true);
            break;
        case Tool::circle:
            p.ring(0, 0, 7.6f);
            p.dot(0, 0, 1.6f);
            p.path({{0, 0}, {7.6f, 0}}, false, 1.2f);
            break;
        case Tool::freehand:
            p.curve({-8, 3}, {-5, -12}, {-1, -4}, {-3, 2});
            p.curve({-3, 2}, {-4.5f, 9}, {4, 8}, {8, -2});
            break;
        case Tool::badge:
            p.ring(0, 0, 7.6f);
            p.path({{-2, -2}, {0.4f, -4}, {0.4f, 4}}, false, 1.8f);
            break;
        case Tool::district:
            p.shade({{-7.5f, -6}, {0, -7.5f}, {1.5f, 0}, {-2, 7}, {-7.5f, 4}});
            p.path({{-7.5f, -6}, {0, -7.5f}, {1.5f, 0}, {-2, 7}, {-7.5f, 4}}, true);
            p.path({{0, -7.5f}, {7.5f, -5}, {7.5f, 5}, {-2, 7}}, false, 1.2f);
            break;
        case Tool::border:
            p.path({{-8, 6}, {-4, 1}, {-1, 3}, {2, -3}, {5, -2}, {8, -7}}, false, 3);
            break;
        case Tool::measure:
            draw_measure(p);
            break;
    }
}

void draw_lock(const Pen& p, bool shut) {
    p.list.AddRectFilled(p.at(-5, -0.5f), p.at(5, 7), p.colour, 1.5f);
    const float x = shut ? 0.0f : 4.6f;
    p.list.PathArcTo(p.at(x, -2.5f), 3.2f, 3.1416f, 6.2832f, 12);
    p.list.PathStroke(p.colour, 0, pen);
    p.path({{x - 3.2f, -2.5f}, {x - 3.2f, shut ? 0 : -1.2f}});
    p.path({{x + 3.2f, -2.5f}, {x + 3.2f, shut ? 0 : -1.2f}});
}

void draw_eye(const Pen& p, bool open) {
    p.curve({-8, 0}, {-4, -6.5f}, {4, -6.5f}, {8, 0}, 1.4f);
    p.curve({-8, 0}, {-4, 6.5f}, {4, 6.5f}, {8, 0}, 1.4f);
    p.dot(0, 0, 2.4f);
    if (!open) p.path({{-6.5f, 6.5f}, {6.5f, -6.5f}}, false, 1.8f);
}

// One sheet over another; the arrow says which way it goes.
void draw_order(const Pen& p, bool up, bool far) {
    const float y = up ? -1.0f : 1.0f;
    p.path({{0, -6 * y}, {0, 5 * y}});
    p.path({{-3.5f, 1.5f * y}, {0, 5 * y}, {3.5f, 1.5f * y}});
    if (far) p.path({{-5, 8 * y}, {5, 8 * y}});
}

void draw_line_sign(const Pen& p, Sign sign) {
    if (sign == Sign::solid) p.path({{-8, 0}, {8, 0}}, false, 2);
    if (sign == Sign::dashed)
        for (const float x : {-8.0f, -2.2f, 3.6f}) p.path({{x, 0}, {x + 4.2f, 0}}, false, 2);
    if (sign == Sign::dotted)
        for (const float x : {-7.0f, -2.3f, 2.3f, 7.0f}) p.dot(x, 0, 1.4f);
    const float way = sign == Sign::head_start ? -1.0f : 1.0f;
    if (sign != Sign::head_start && sign != Sign::head_end) return;
    p.path({{-8 * way, 0}, {4 * way, 0}}, false, 1.8f);
    p.area({{8.5f * way, 0}, {1.5f * way, -4.5f}, {1.5f * way, 4.5f}});
}

void draw_type_sign(const Pen& p, Sign sign) {
    if (sign == Sign::bold) {
        p.path({{-3.5f, -6}, {-3.5f, 6}}, false, 2.4f);
        p.curve({-3.5f, -6}, {5, -6.5f}, {5, 0}, {-3.5f, 0}, 2.2f);
        p.curve({-3.5f, 0}, {7, -0.5f}, {7, 6.5f}, {-3.5f, 6}, 2.2f);
    }
    if (sign == Sign::italic) {
        p.path({{2, -6}, {-2, 6}}, false, 1.8f);
        p.path({{-0.5f, -6}, {5, -6}});
        p.path({{-5, 6}, {0.5f, 6}});
    }
    if (sign == Sign::box) {
        p.box(-8, -6, 8, 6, 2);
        p.path({{-4.5f, -1.8f}, {4.5f, -1.8f}}, false, 1.3f);
        p.path({{-4.5f, 1.8f}, {1.5f, 1.8f}}, false, 1.3f);
    }
    if (sign == Sign::halo) {
        p.path({{-4, 5.5f}, {0, -5.5f}, {4, 5.5f}}, false, 1.8f);
        p.path({{-2.4f, 2}, {2.4f, 2}});
        for (const float x : {-7.5f, 7.5f})
            for (const float y : {-5.0f, 0.0f, 5.0f}) p.dot(x, y, 0.9f);
    }
}

void draw_sign(const Pen& p, Sign sign) {
    switch (sign) {
        case Sign::eye:
        case Sign::eye_shut:
            return draw_eye(p, sign == Sign::eye);
        case Sign::lock:
        case Sign::unlock:
            return draw_lock(p, sign == Sign::lock);
        case Sign::duplicate:
            p.box(-7, -7, 3, 3);
            p.path({{7, -3}, {7, 7}, {-3, 7}});
            p.path({{3, -3}, {7, -3}});
            p.path({{-3, 3}, {-3, 7}});
            return;
        case Sign::bin:
            p.path({{-7, -5}, {7, -5}});
            p.path({{-2.5f, -5}, {-2.5f, -7.5f}, {2.5f, -7.5f}, {2.5f, -5}});
            p.path({{-5.3f, -5}, {-4.5f, 7.5f}, {4.5f, 7.5f}, {5.3f, -5}});
            p.path({{-1.6f, -2}, {-1.6f, 4.5f}}, false, 1.1f);
            p.path({{1.6f, -2}, {1.6f, 4.5f}}, false, 1.1f);
            return;
        case Sign::forward:
        case Sign::to_front:
            return draw_order(p, true, sign == Sign::to_front);
        case Sign::backward:
        case Sign::to_back:
            return draw_order(p, false, sign == Sign::to_back);
        case Sign::none:
            p.ring(0, 0, 7);
            p.path({{-4.8f, 4.8f}, {4.8f, -4.8f}});
            return;
        default:
            draw_line_sign(p, sign);
            draw_type_sign(p, sign);
    }
}

}  // namespace

Tool tool_of(map::MarkKind kind) {
    return static_cast<Tool>(static_cast<int>(kind) + 1);
}

void draw_icon(ImDrawList& list, ImVec2 middle, Icon icon, ImU32 colour) {
    const Pen p{list, middle, colour};
    if (const auto* tool = std::get_if<Tool>(&icon)) return draw_tool(p, *tool);
    draw_sign(p, std::get<Sign>(icon));
}

bool icon_button(Ui& ui, const char* id, Icon icon, bool on, bool enabled, float side) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press state = press(ui, id, {side, side}, enabled);
    const theme::Colours& colours = theme::colours();
    const text::Colour face = state.held      ? colours.pressed
                              : on            ? colours.accent_tint
                              : state.hovered ? colours.hover
                                              : theme::clear;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (face.a > 0) list.AddRectFilled(at, {at.x + side, at.y + side}, packed(face), theme::rounding);
    const text::Colour ink = !enabled ? colours.border : on ? colours.accent : colours.ink;
    draw_icon(list, {std::round(at.x + side / 2), std::round(at.y + side / 2)}, icon, packed(ink));
    return state.pressed;
}

}  // namespace marchland::screen
