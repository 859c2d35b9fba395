// SPDX-License-Identifier: MIT
#include "screen/disc_renderer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace marchland::screen {
namespace {

constexpr int most_corners = 48;

/// From one corner to the next, of `most_corners`: shorter steps make a narrower band of more triangles.
int stride_of(float radius_px) {
    return radius_px < 64 ? 6 : radius_px < 128 ? 4 : 3;
}

const std::array<Vec2, most_corners + 1>& unit_circle() {
    static const auto circle = [] {
        std::array<Vec2, most_corners + 1> points{};
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double angle = 2 * std::numbers::pi * static_cast<double>(i) / most_corners;
            points.at(i) = {static_cast<float>(std::cos(angle)), static_cast<float>(-std::sin(angle))};
        }
        return points;
    }();
    return circle;
}

text::Colour faded(text::Colour colour, double share) {
    colour.a = static_cast<std::uint8_t>(std::lround(colour.a * share));
    return colour;
}

}  // namespace

DiscRenderer::DiscRenderer(const std::filesystem::path& shaders)
    : program_(shaders, disc_shader::contract), buffer_(gl::make_buffer()) {}

/// Strips follow one another through triangles without an area.
void DiscRenderer::append(Vec2 middle, Vec2 from, float radius, float along, text::Colour colour,
                          bool first) {
    const Vertex vertex{middle.x + from.x, middle.y + from.y, from.x, from.y, radius, along, colour};
    if (first && !vertices_.empty()) {
        const Vertex last = vertices_.back();
        vertices_.push_back(last);
        vertices_.push_back(vertex);
    }
    vertices_.push_back(vertex);
}

void DiscRenderer::append_fill(const map::Disc& disc, float scale) {
    const Vec2 middle{static_cast<float>(disc.at.x) * scale, static_cast<float>(disc.at.y) * scale};
    const float radius = disc.radius_px * scale;
    const float reach = radius + 0.5f;
    const text::Colour colour = faded(disc.colour, disc_fill_share);
    append(middle, {-reach, -reach}, radius, -1, colour, true);
    append(middle, {-reach, reach}, radius, -1, colour, false);
    append(middle, {reach, -reach}, radius, -1, colour, false);
    append(middle, {reach, reach}, radius, -1, colour, false);
}

void DiscRenderer::append_outline(const map::Disc& disc, float scale) {
    const auto& circle = unit_circle();
    const Vec2 middle{static_cast<float>(disc.at.x) * scale, static_cast<float>(disc.at.y) * scale};
    const float radius = disc.radius_px * scale;
    const int stride = stride_of(radius);
    const float half_width = std::max(disc_outline_px * scale, 1.0f) / 2 + 0.5f;
    const float inner = std::max(radius - half_width, 0.0f);
    // A side's middle lies nearer than its ends.
    const float outer =
        (radius + half_width) / static_cast<float>(std::cos(std::numbers::pi * stride / most_corners));
    const text::Colour colour = faded(disc.colour, disc_outline_share);
    for (int i = 0; i <= most_corners; i += stride) {
        const Vec2 out = circle.at(static_cast<std::size_t>(i));
        const float along = radius * 2 * std::numbers::pi_v<float> * static_cast<float>(i) / most_corners;
        append(middle, {inner * out.x, inner * out.y}, radius, along, colour, i == 0);
        append(middle, {outer * out.x, outer * out.y}, radius, along, colour, false);
    }
}

void DiscRenderer::draw(const Frame& frame, const std::vector<map::Disc>& discs,
                        const std::vector<map::PxBox>& covered) {
    vertices_.clear();
    const auto scale = static_cast<float>(frame.scale);
    for (const map::Disc& disc : discs) {
        if (is_covered(box_around(disc.at, reach_px(disc)), covered)) continue;
        if (disc.filled) append_fill(disc, scale);
        append_outline(disc, scale);
    }
    if (vertices_.empty()) return;

    program_.use();
    program_.set(disc_shader::px_to_clip, frame.px_to_clip());
    program_.set(disc_shader::half_width, std::max(disc_outline_px * scale, 1.0f) / 2);
    program_.set(disc_shader::dash, Vec2{disc_dash_px.x * scale, disc_dash_px.y * scale});
    glBindBuffer(GL_ARRAY_BUFFER, buffer_.get());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices_.size() * sizeof(Vertex)),
                 vertices_.data(), GL_STREAM_DRAW);
    const gl::EnabledArrays arrays(3);
    constexpr auto stride = static_cast<GLsizei>(sizeof(Vertex));
    glVertexAttribPointer(disc_shader::position, 2, GL_FLOAT, GL_FALSE, stride,
                          gl::offset(offsetof(Vertex, x)));
    glVertexAttribPointer(disc_shader::place, 4, GL_FLOAT, GL_FALSE, stride,
                          gl::offset(offsetof(Vertex, from_x)));
    glVertexAttribPointer(disc_shader::colour, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          gl::offset(offsetof(Vertex, colour)));
    glDrawArrays(GL_TRIANGLE_STRIP, 0, static_cast<GLsizei>(vertices_.size()));
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}  // namespace marchland::screen
