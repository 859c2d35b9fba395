// SPDX-License-Identifier: MIT
#include "page/furniture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "page/ink.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

const text::TypeStyle figures{.size_px = 9};

/// The largest of 1, 2, 5 times a power of ten that is at most `most`.
double round_below(double most) {
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (step * power <= most) return step * power;
    return power;
}

std::string latitude(double lat) {
    return fmt::format("{:.1f}° {}", std::abs(lat), lat < 0 ? "S" : "N");
}

void paint_centred(cairo_t* cr, const Ink& ink, const text::Typesetter& type, const std::string& words,
                   double x, double y) {
    const text::Extent extent = type.measure(words, figures);
    text::draw_line(cr, type, words, figures, ink.text, x - static_cast<double>(extent.width) / 2, y);
}

}  // namespace

std::optional<ScaleBar> scale_bar(const map::Camera& camera, const geo::Projection& projection,
                                  double most_px) {
    const auto scale = projection.ground_metres_per_metre(camera.centre);
    const auto at = projection.inverse(camera.centre);
    if (!scale || !at || !(*scale > 0) || most_px <= 0) return std::nullopt;
    const double km_per_px = camera.metres_per_px * *scale / 1000;
    ScaleBar bar;
    bar.km = round_below(most_px * km_per_px);
    bar.width = bar.km / km_per_px;
    const auto differs = [&](double y) {
        const auto there = projection.ground_metres_per_metre(camera.to_metres({camera.width / 2.0, y}));
        return !there || std::abs(*there / *scale - 1) > 0.02;
    };
    if (differs(0) || differs(camera.height)) bar.note = "scale at " + latitude(at->lat);
    return bar;
}

std::optional<double> true_north(const map::Camera& camera, const geo::Projection& projection) {
    constexpr double most_off = 5 * std::numbers::pi / 180;
    const auto middle = projection.north_angle(camera.centre);
    if (!middle) return std::nullopt;
    for (const double x : {0.0, 1.0})
        for (const double y : {0.0, 1.0}) {
            const auto corner =
                projection.north_angle(camera.to_metres({x * camera.width, y * camera.height}));
            // The nearer way round: past the pole angles jump by a whole turn.
            if (!corner || std::abs(std::remainder(*corner - *middle, 2 * std::numbers::pi)) > most_off)
                return std::nullopt;
        }
    return middle;
}

void paint_scale_bar(cairo_t* cr, const ScaleBar& bar, const Ink& ink, const text::Typesetter& type, double x,
                     double y) {
    constexpr double thick = 4;
    const double top = y + 15;
    fill_box(cr, {x, top, bar.width / 2, thick}, ink.text);
    fill_box(cr, {x + bar.width / 2, top, bar.width / 2, thick}, ink.paper);
    stroke_box(cr, {x, top, bar.width, thick}, 0.8, ink.text);
    const double unit = bar.km < 1 ? 1000 : 1;
    paint_centred(cr, ink, type, "0", x, y);
    if (bar.width > 70)
        paint_centred(cr, ink, type, fmt::format("{:g}", bar.km / 2 * unit), x + bar.width / 2, y);
    const std::string figure = fmt::format("{:g}", bar.km * unit);
    const double figure_width = static_cast<double>(type.measure(figure, figures).width);
    text::draw_line(cr, type, figure + (bar.km < 1 ? " m" : " km"), figures, ink.text,
                    x + bar.width - figure_width / 2, y);
    if (!bar.note.empty()) text::draw_line(cr, type, bar.note, figures, ink.secondary, x, top + thick + 1);
}

void paint_north_arrow(cairo_t* cr, const Ink& ink, const text::Typesetter& type, double x, double y,
                       double angle) {
    constexpr double half_width = 4.5;
    constexpr double tip = -9;
    constexpr double tail = 9;
    constexpr double notch = 5.5;
    cairo_save(cr);
    cairo_translate(cr, x + north_arrow_width / 2, y + north_arrow_height - 10);
    cairo_rotate(cr, angle);
    cairo_move_to(cr, 0, tip);
    cairo_line_to(cr, half_width, tail);
    cairo_line_to(cr, 0, notch);
    cairo_close_path(cr);
    set_ink(cr, ink.text);
    cairo_fill(cr);
    cairo_move_to(cr, 0, tip);
    cairo_line_to(cr, half_width, tail);
    cairo_line_to(cr, 0, notch);
    cairo_line_to(cr, -half_width, tail);
    cairo_close_path(cr);
    cairo_set_line_width(cr, 0.8);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_MITER);
    cairo_stroke(cr);
    const text::TypeStyle style{.size_px = 9, .weight = 600};
    const text::Extent extent = type.measure("N", style);
    text::draw_line(cr, type, "N", style, ink.text, -static_cast<double>(extent.width) / 2,
                    tip - static_cast<double>(extent.height) + 1);
    cairo_restore(cr);
}

}  // namespace marchland::page
