// SPDX-License-Identifier: MIT
#include "screen/panel_pixels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "screen/frame.h"
#include "screen/theme.h"

namespace marchland::screen {
namespace {

/// Device px, the last ones outside.
struct Clip {
    int left, top, right, bottom;
};

/// A corner of a triangle: device px, texels.
struct Corner {
    float x, y, u, v;
    text::Colour colour;
};

/// The first px whose middle lies at `edge` or beyond: what lies on an edge belongs to one side of it.
int first_px(float edge) {
    return static_cast<int>(std::ceil(edge - 0.5f));
}

text::Colour colour_of(ImU32 packed) {
    const auto channel = [&](int shift) { return static_cast<std::uint8_t>(packed >> shift); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
            channel(IM_COL32_A_SHIFT)};
}

void fill_row(std::uint32_t* row, int from, int to, std::uint32_t px) {
    if (px >= 0xff000000) {
        std::fill(row + from, row + to, px);
        return;
    }
    if (px != 0) lay_colour(row + from, px, to - from);
}

bool is_plain(const Corner& a, const Corner& b) {
    return a.u == b.u && a.v == b.v;
}

/// An upright rectangle from its top left and bottom right corners, in one colour or with a part of the
/// atlas.
void draw_rectangle(Pixels& picture, const Clip& clip, const Corner& a, const Corner& b,
                    const Pixels& atlas) {
    const int left = std::max(clip.left, first_px(a.x));
    const int right = std::min(clip.right, first_px(b.x));
    const int top = std::max(clip.top, first_px(a.y));
    const int bottom = std::min(clip.bottom, first_px(b.y));
    if (left >= right || top >= bottom) return;
    if (is_plain(a, b)) {
        for (int y = top; y < bottom; ++y) fill_row(picture.row(y), left, right, word(a.colour));
        return;
    }
    const float across = (b.u - a.u) / (b.x - a.x);
    const float down = (b.v - a.v) / (b.y - a.y);
    const auto texel = [](float at, int side) { return std::clamp(static_cast<int>(at), 0, side - 1); };
    const int u = texel(a.u + (static_cast<float>(left) + 0.5f - a.x) * across, atlas.width);
    const int count = std::min(right - left, atlas.width - u);
    for (int y = top; y < bottom; ++y) {
        const std::uint32_t* from =
            atlas.row(texel(a.v + (static_cast<float>(y) + 0.5f - a.y) * down, atlas.height)) + u;
        if (a.colour == text::Colour{255, 255, 255, 255})
            lay_row(picture.row(y) + left, from, count);
        else
            lay_tinted_row(picture.row(y) + left, from, count, a.colour);
    }
}

/// Where the side from one corner to the other crosses a row's middle. The same for both triangles beside it.
std::optional<float> crossing(const Corner& one, const Corner& other, float y) {
    const Corner& upper = one.y <= other.y ? one : other;
    const Corner& lower = one.y <= other.y ? other : one;
    if (y < upper.y || y >= lower.y) return std::nullopt;
    return upper.x + (lower.x - upper.x) * ((y - upper.y) / (lower.y - upper.y));
}

/// How the corners' alpha grows with x and y.
struct Slope {
    float at_origin, across, down;
};

Slope alpha_slope(const std::array<Corner, 3>& t) {
    const auto alpha = [&](std::size_t i) { return static_cast<float>(t.at(i).colour.a); };
    const float x1 = t[1].x - t[0].x;
    const float y1 = t[1].y - t[0].y;
    const float x2 = t[2].x - t[0].x;
    const float y2 = t[2].y - t[0].y;
    const float area = x1 * y2 - x2 * y1;
    const float a1 = alpha(1) - alpha(0);
    const float a2 = alpha(2) - alpha(0);
    const float across = (a1 * y2 - a2 * y1) / area;
    const float down = (a2 * x1 - a1 * x2) / area;
    return {alpha(0) - across * t[0].x - down * t[0].y, across, down};
}

/// In one colour, whose alpha may run from corner to corner: ImGui's soft edges.
void draw_triangle(Pixels& picture, const Clip& clip, const std::array<Corner, 3>& t) {
    const auto [least, most] = std::minmax({t[0].y, t[1].y, t[2].y});
    const bool even = t[0].colour == t[1].colour && t[1].colour == t[2].colour;
    const Slope alpha = even ? Slope{} : alpha_slope(t);
    text::Colour colour = t[0].colour;
    for (int row = std::max(clip.top, first_px(least)); row < std::min(clip.bottom, first_px(most)); ++row) {
        const float y = static_cast<float>(row) + 0.5f;
        float from = 1e9f;
        float to = -1e9f;
        for (std::size_t i = 0; i < 3; ++i) {
            const auto x = crossing(t.at(i), t.at((i + 1) % 3), y);
            if (!x) continue;
            from = std::min(from, *x);
            to = std::max(to, *x);
        }
        const int left = std::max(clip.left, first_px(from));
        const int right = std::min(clip.right, first_px(to));
        if (left >= right) continue;
        if (even) {
            fill_row(picture.row(row), left, right, word(colour));
            continue;
        }
        for (int x = left; x < right; ++x) {
            const float value =
                alpha.at_origin + alpha.across * (static_cast<float>(x) + 0.5f) + alpha.down * y;
            colour.a = static_cast<std::uint8_t>(std::clamp(value + 0.5f, 0.0f, 255.0f));
            std::uint32_t& px = picture.row(row)[x];
            px = over(px, word(colour));
        }
    }
}

/// Whether two triangles, corner by corner, are the upright rectangle that ImGui makes of two.
bool is_rectangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawVert& d) {
    return a.pos.x == d.pos.x && b.pos.x == c.pos.x && a.pos.y == b.pos.y && c.pos.y == d.pos.y &&
           a.pos.x < b.pos.x && a.pos.y < d.pos.y && a.col == b.col && b.col == c.col && c.col == d.col;
}

}  // namespace

bool is_paintable(const ImDrawList& list, ImTextureID atlas) {
    return std::all_of(list.CmdBuffer.begin(), list.CmdBuffer.end(), [&](const ImDrawCmd& command) {
        return command.ElemCount == 0 || (command.UserCallback == nullptr && command.GetTexID() == atlas);
    });
}

void PanelPixels::draw_list(Pixels& picture, const ImDrawList& list, const Pixels& atlas, double scale) {
    const auto factor = static_cast<float>(scale);
    const auto corner = [&](const ImDrawVert& vertex) {
        return Corner{vertex.pos.x * factor, vertex.pos.y * factor,
                      vertex.uv.x * static_cast<float>(atlas.width),
                      vertex.uv.y * static_cast<float>(atlas.height), colour_of(vertex.col)};
    };
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const Clip clip{std::max(0, static_cast<int>(command.ClipRect.x * factor)),
                        std::max(0, static_cast<int>(command.ClipRect.y * factor)),
                        std::min(picture.width, static_cast<int>(command.ClipRect.z * factor)),
                        std::min(picture.height, static_cast<int>(command.ClipRect.w * factor))};
        if (clip.left >= clip.right || clip.top >= clip.bottom) continue;
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        for (unsigned i = 0; i + 3 <= command.ElemCount;) {
            const auto at = [&](unsigned k) -> const ImDrawVert& { return vertices[index[i + k]]; };
            if (i + 6 <= command.ElemCount && index[i + 3] == index[i] && index[i + 4] == index[i + 2] &&
                is_rectangle(at(0), at(1), at(2), at(5))) {
                draw_rectangle(picture, clip, corner(at(0)), corner(at(2)), atlas);
                i += 6;
                continue;
            }
            draw_triangle(picture, clip, {corner(at(0)), corner(at(1)), corner(at(2))});
            i += 3;
        }
    }
}

void PanelPixels::make_edge(double scale) {
    edge_ = panel_edge(scale);
    scale_ = scale;
    paper_ = theme::colours().paper;
    edge_px_ = Pixels(edge_.side, edge_.side);
    for (std::size_t i = 0; i < edge_px_.px.size(); ++i) {
        const std::uint8_t* rgba = &edge_.rgba[4 * i];
        edge_px_.px[i] = word({rgba[0], rgba[1], rgba[2], rgba[3]});
    }
}

// The picture's corners as they are, the px between them drawn out, as PanelRenderer has it.
void PanelPixels::draw_papers(Pixels& picture, const std::vector<PanelBox>& panels, double scale) {
    if (scale_ != scale || paper_ != theme::colours().paper) make_edge(scale);
    for (const PanelBox& panel : panels) {
        if (panel.floats) continue;
        const int left = device_px(panel.x, scale) - edge_.reach;
        const int top = device_px(panel.y, scale) - edge_.reach;
        const int right = device_px(panel.x + panel.width, scale) + edge_.reach;
        const int bottom = device_px(panel.y + panel.height, scale) + edge_.reach;
        const int inner_left = left + edge_.corner;
        const int inner_right = right - edge_.corner;
        for (int y = std::max(0, top); y < std::min(picture.height, bottom); ++y) {
            const int texel = y < top + edge_.corner       ? y - top
                              : y >= bottom - edge_.corner ? edge_.side - (bottom - y)
                                                           : edge_.corner;
            lay(picture, edge_px_, {0, texel, edge_.corner, 1}, left, y);
            lay(picture, edge_px_, {edge_.corner + 1, texel, edge_.corner, 1}, inner_right, y);
            fill_row(picture.row(y), std::clamp(inner_left, 0, picture.width),
                     std::clamp(inner_right, 0, picture.width), edge_px_.row(texel)[edge_.corner]);
        }
    }
}

}  // namespace marchland::screen
