// SPDX-License-Identifier: MIT
#include "map/palette.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "map/style.h"

namespace marchland::map {
namespace {

using Linear = std::array<double, 3>;

Linear linear(Colour c) {
    const auto channel = [](std::uint8_t value) {
        const double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return {channel(c.r), channel(c.g), channel(c.b)};
}

/// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const Linear& c) {
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}
double contrast(Colour a, Colour b) {
    const double x = luminance(linear(a)) + 0.05;
    const double y = luminance(linear(b)) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

using Matrix = std::array<std::array<double, 3>, 3>;
/// Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix unchanged{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

Linear seen(const Linear& c, const Matrix& eye) {
    Linear out{};
    for (std::size_t i = 0; i < 3; ++i)
        out.at(i) = std::clamp(eye.at(i)[0] * c[0] + eye.at(i)[1] * c[1] + eye.at(i)[2] * c[2], 0.0, 1.0);
    return out;
}

/// CIE L*a*b*, D65.
Linear lab(const Linear& c) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
    const double y = f(luminance(c));
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double apart(Colour a, Colour b, const Matrix& eye) {
    const Linear p = lab(seen(linear(a), eye));
    const Linear q = lab(seen(linear(b), eye));
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

constexpr std::array<PaletteId, 3> all{PaletteId::light, PaletteId::dark, PaletteId::grey};

}  // namespace

TEST_CASE("text stands off the ground it is written on, in every palette", "[palette]") {
    for (const PaletteId id : all) {
        const Palette& p = palette(id);
        INFO("palette " << name(id));
        for (const Colour text :
             {p.ink, p.quiet_ink, p.disputed_ink, p.country_near, p.country_far, p.unit_ink}) {
            CHECK(contrast(text, p.land_near) >= 4.5);
            CHECK(contrast(text, p.land_far) >= 4.5);
        }
        CHECK(contrast(p.water_ink, p.water) >= 4.5);
        for (std::size_t i = 0; i < p.control.size(); ++i) {
            INFO("control " << i);
            CHECK(contrast(p.ink, p.control.at(i).held.colour) >= 4.5);
            CHECK(contrast(p.ink, p.control.at(i).settled) >= 4.5);
        }
    }
}

TEST_CASE("symbols and lines that matter stand off the land, in every palette", "[palette]") {
    for (const PaletteId id : all) {
        const Palette& p = palette(id);
        INFO("palette " << name(id));
        for (std::size_t i = 0; i < p.quads.size(); ++i) {
            INFO("class " << i);
            CHECK(contrast(p.quads.at(i), p.land_near) >= 3);
        }
        for (const Colour colour : {p.post, p.place, p.border.colour, p.line_of_contact.colour,
                                    p.de_facto_edge.colour, p.former_oblast.colour}) {
            CHECK(contrast(colour, p.land_near) >= 3);
        }
    }
}

TEST_CASE("the classes of events stay apart for colour-blind readers", "[palette]") {
    for (const PaletteId id : {PaletteId::light, PaletteId::dark}) {
        const Palette& p = palette(id);
        for (const auto& eye : {unchanged, protanopia, deuteranopia}) {
            for (std::size_t i = 0; i < 4; ++i) {
                for (std::size_t k = i + 1; k < 4; ++k) {
                    INFO("palette " << name(id) << ", classes " << i << " and " << k);
                    CHECK(apart(p.quads.at(i), p.quads.at(k), eye) >= 11);
                }
            }
        }
    }
}

TEST_CASE("the grey palette has no hue and tells the classes apart by lightness and shape", "[palette]") {
    const Palette& p = palette(PaletteId::grey);
    std::set<SymbolShape> shapes;
    for (std::size_t i = 0; i < 4; ++i) {
        const Colour c = p.quads.at(i);
        CHECK((c.r == c.g && c.g == c.b));
        shapes.insert(quad_shape(static_cast<story::QuadClass>(i)));
        for (std::size_t k = i + 1; k < 4; ++k) CHECK(apart(c, p.quads.at(k), unchanged) >= 10);
    }
    CHECK(shapes.size() == 4);
    for (const Colour c : {p.water, p.land_near, p.land_far, p.ink, p.post, p.border.colour})
        CHECK((c.r == c.g && c.g == c.b));
}

TEST_CASE("controllers differ by pattern where their tints are alike in grey", "[palette]") {
    const Palette& p = palette(PaletteId::grey);
    for (std::size_t i = 0; i < p.control.size(); ++i) {
        for (std::size_t k = i + 1; k < p.control.size(); ++k) {
            const Fill& a = p.control.at(i).held;
            const Fill& b = p.control.at(k).held;
            INFO(i << " and " << k);
            CHECK((a.pattern != b.pattern || apart(a.pattern_colour, b.pattern_colour, unchanged) >= 8));
        }
    }
}

TEST_CASE("a dashed line is seen to be dashed in a legend", "[palette]") {
    for (const PaletteId id : all) {
        const Palette& p = palette(id);
        for (const Stroke* stroke :
             {&p.border_internal, &p.border_undelimited, &p.ceasefire_line, &p.oblast}) {
            const Stroke sample = sample_of(*stroke, 20);
            CHECK(2 * sample.dash_px[0] + sample.dash_px[1] <= 20.01F);
            CHECK(sample.dash_px[1] >= 2);
        }
        CHECK(sample_of(p.border, 20).dash_px[1] == 0);
    }
}

TEST_CASE("a palette is found by its name and no other", "[palette]") {
    for (const PaletteId id : all) CHECK(palette_id(name(id)) == id);
    CHECK_FALSE(palette_id("sepia"));
    CHECK_FALSE(palette_id(""));
}

}  // namespace marchland::map
