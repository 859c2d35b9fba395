// SPDX-License-Identifier: MIT
#include "screen/disc_pixels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "screen/disc_renderer.h"

namespace marchland::screen {
namespace {

constexpr double largest_kept = 256;  // device px of radius: larger ones lie outside the picture for the most
constexpr double least_cover = 0.06;  // fainter, a px of the outline is not seen
constexpr std::size_t most_kept = 512;  // circles, and colours

/// Columns and rows of px, from the circle's middle; the last ones are outside.
struct Clip {
    int left, top, right, bottom;
};

constexpr Clip no_clip{-0x4000, -0x4000, 0x4000, 0x4000};

/// Half the length of a row's piece of a circle, 0 where it does not meet it.
double half_chord(double radius, double y) {
    return radius > std::abs(y) ? std::sqrt(radius * radius - y * y) : 0;
}

/// Dashes begin in the east and go round against the clock.
double dash_cover(double x, double y, double radius, double scale) {
    double angle = std::atan2(-y, x);
    if (angle < 0) angle += 2 * std::numbers::pi;
    const double at = std::fmod(angle * radius, (disc_dash_px.x + disc_dash_px.y) * scale);
    return covered(std::min(at, disc_dash_px.x * scale - at));
}

/// Calls `put(x, y, cover)` for the px of the dashed outline.
template <class Put>
void each_of_outline(double radius, double scale, const Clip& clip, const Put& put) {
    const double half = std::max(disc_outline_px * scale, 1.0) / 2;
    const double outer = radius + half + 0.5;
    const double inner = std::max(0.0, radius - half - 0.5);
    const auto piece = [&](int row, double from, double to) {
        const double y = row + 0.5;
        const int end = std::min(clip.right, static_cast<int>(std::ceil(to)));
        for (int column = std::max(clip.left, static_cast<int>(std::floor(from))); column < end; ++column) {
            const double x = column + 0.5;
            const double across = covered(half - std::abs(std::hypot(x, y) - radius));
            if (across <= 0) continue;
            const double cover = across * dash_cover(x, y, radius, scale);
            if (cover >= least_cover) put(column, row, cover);
        }
    };
    const int last = std::min(clip.bottom, static_cast<int>(std::ceil(outer)));
    for (int row = std::max(clip.top, static_cast<int>(std::floor(-outer))); row < last; ++row) {
        const double out = half_chord(outer, row + 0.5);
        const double in = half_chord(inner, row + 0.5);
        // Rounded away from the middle and towards it, so that the pieces share no px.
        piece(row, -out, -std::floor(in));
        piece(row, std::max(std::floor(in), 0.0), out);
    }
}

template <class Put>
void each_of_fill(double radius, const Clip& clip, const Put& put) {
    const int reach = static_cast<int>(std::ceil(radius + 0.5));
    for (int row = std::max(clip.top, -reach); row < std::min(clip.bottom, reach); ++row) {
        for (int column = std::max(clip.left, -reach); column < std::min(clip.right, reach); ++column) {
            const double cover = covered(radius - std::hypot(column + 0.5, row + 0.5));
            if (cover > 0) put(column, row, cover);
        }
    }
}

}  // namespace

void DiscPixels::draw(Pixels& picture, const map::Disc& disc, double scale) {
    const int x = static_cast<int>(std::lround(disc.at.x * scale));
    const int y = static_cast<int>(std::lround(disc.at.y * scale));
    const Clip clip{-x, -y, picture.width - x, picture.height - y};
    // Here, not while one is in use.
    if (tints_.size() > most_kept) tints_.clear();
    if (circles_.size() > most_kept) circles_.clear();
    const Tint& outline = tint(disc.colour, disc_outline_share);
    const Tint& fill = tint(disc.colour, disc_fill_share);
    const auto put_in = [&](const Tint& colour) {
        return [&](int column, int row, double cover) {
            std::uint32_t& px = picture.row(y + row)[x + column];
            px = over(px, colour.at(of_256(cover)));
        };
    };
    const double radius = std::round(disc.radius_px * scale * 4) / 4;
    if (radius > largest_kept) {
        if (disc.filled) each_of_fill(radius, clip, put_in(fill));
        each_of_outline(radius, scale, clip, put_in(outline));
        return;
    }
    const auto [found, is_new] = circles_.try_emplace({static_cast<int>(radius * 4), scale});
    Circle& circle = found->second;
    const auto keep_in = [](std::vector<Px>& list) {
        return [&list](int column, int row, double cover) {
            list.push_back({static_cast<std::int16_t>(column), static_cast<std::int16_t>(row),
                            static_cast<std::uint16_t>(of_256(cover))});
        };
    };
    if (is_new) each_of_outline(radius, scale, no_clip, keep_in(circle.outline));
    if (disc.filled && circle.fill.empty()) each_of_fill(radius, no_clip, keep_in(circle.fill));
    const int reach = static_cast<int>(std::ceil(radius + disc_outline_px * scale)) + 1;
    if (disc.filled) draw(picture, circle.fill, x, y, reach, fill);
    draw(picture, circle.outline, x, y, reach, outline);
}

/// No px lies farther from the middle than `reach`.
void DiscPixels::draw(Pixels& picture, const std::vector<Px>& circle, int x, int y, int reach,
                      const Tint& tint) {
    if (x >= reach && y >= reach && x + reach < picture.width && y + reach < picture.height) {
        std::uint32_t* const middle = picture.row(y) + x;
        const int width = picture.width;
        for (const Px& px : circle) {
            std::uint32_t& under = middle[px.y * width + px.x];
            under = over(under, tint[px.share]);
        }
        return;
    }
    for (const Px& px : circle) {
        const int column = x + px.x;
        const int row = y + px.y;
        if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
        std::uint32_t& under = picture.row(row)[column];
        under = over(under, tint[px.share]);
    }
}

const DiscPixels::Tint& DiscPixels::tint(text::Colour colour, double share) {
    const auto [found, is_new] = tints_.try_emplace({word(colour), share});
    if (is_new) {
        const double strength = colour.a * share / 256;
        for (std::size_t i = 0; i < found->second.size(); ++i) {
            colour.a = static_cast<std::uint8_t>(std::lround(strength * static_cast<double>(i)));
            found->second.at(i) = word(colour);
        }
    }
    return found->second;
}

}  // namespace marchland::screen
