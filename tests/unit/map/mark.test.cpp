// SPDX-License-Identifier: MIT
#include "map/mark.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace marchland;
using namespace marchland::map;

namespace {

Mark rich_mark(MarkKind kind) {
    Mark mark;
    mark.id = "m";
    mark.kind = kind;
    mark.text = "Two\nlines";
    mark.points = {{46, 40}, {46.5, 40.25}, {46.25, 40.5}};
    mark.style = default_style(kind);
    mark.style.stroke = {MarkTone::custom, {1, 2, 250}, 70};
    mark.style.letters.tone = MarkTone::ochre;
    mark.style.width_px = 4.5f;
    mark.style.dash = MarkDash::dotted;
    mark.style.head_start = true;
    mark.style.font_px = 21;
    mark.style.italic = true;
    mark.style.box = !mark.style.box;
    mark.style.halo = false;
    mark.style.wrap_px = 120;
    mark.style.align = MarkAlign::right;
    mark.locked = true;
    mark.hidden = true;
    return mark;
}

}  // namespace

TEST_CASE("a mark of every kind comes back from its annotation as it went") {
    for (std::size_t i = 0; i < mark_kind_count; ++i) {
        Mark mark = rich_mark(static_cast<MarkKind>(i));
        if (mark.kind == MarkKind::circle) mark.radius_km = 12.5;
        if (mark.kind == MarkKind::badge) mark.number = 42;
        if (mark.kind == MarkKind::border) mark.refs = {"AM", "AZ"};
        CHECK(parse_mark(to_annotation(mark)) == mark);
        mark.anchor = MarkAnchor::sheet;
        mark.points = {{0.25, 0.5}, {1.25, 0}, {0.5, 0.125}};
        mark.radius_km = Mark{}.radius_km;
        if (mark.kind == MarkKind::circle) mark.radius_share = 0.25;
        const auto annotation = to_annotation(mark);
        CHECK(std::holds_alternative<std::monostate>(annotation.geometry));
        CHECK(parse_mark(annotation) == mark);
    }
}

TEST_CASE("an annotation says only what differs from its kind's look") {
    Mark mark;
    mark.kind = MarkKind::arrow;
    mark.style = default_style(MarkKind::arrow);
    mark.points = {{45, 40}, {46, 40}};
    CHECK(to_annotation(mark).style == "{}");
    CHECK(std::holds_alternative<geo::Lines>(to_annotation(mark).geometry));
    mark.kind = MarkKind::area;
    mark.points.push_back({46, 41});
    CHECK(std::holds_alternative<geo::Polygons>(to_annotation(mark).geometry));
}

TEST_CASE("what makes no sense in a style is left at its default") {
    const auto parse = [](const std::string& style) {
        return parse_mark({"m", "circle", "t", geo::LonLat{46, 40}, style});
    };
    Mark plain;
    plain.id = "m";
    plain.kind = MarkKind::circle;
    plain.text = "t";
    plain.points = {{46, 40}};
    plain.style = default_style(MarkKind::circle);
    for (const char* style :
         {"", "null", "[]", "{", "\"x\"", R"({"width":"wide","dash":7,"stroke":"#12","fill":"red/","box":1})",
          R"({"stroke":"#zzzzzz","letters":"red/4x","refs":{"a":1},"points":3,"radius_km":null})",
          R"({"dash":"wavy","anchor":5,"number":"one","font":[1]})"})
        CHECK(parse(style) == plain);
    CHECK(parse(std::string(100'000, '[')) == plain);
    CHECK(parse(R"({"width":1e9,"font":-3,"wrap":1,"radius_km":1e300,"number":-7})").style.width_px == 24);
    CHECK(parse(R"({"font":-3})").style.font_px == 6);
    CHECK(parse(R"({"wrap":1})").style.wrap_px == 40);
    CHECK(parse(R"({"radius_km":1e300})").radius_km == 2000);
    CHECK(parse(R"({"number":123456789012})").number == 999);
    CHECK(parse(R"({"fill":"blue/400"})").style.fill.opacity == 100);
}

TEST_CASE("a hostile geometry costs points, not the program") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const geo::Path long_path(most_mark_points + 100, geo::LonLat{45, 40});
    CHECK(parse_mark({"m", "line", "", geo::Lines{long_path}, ""}).points.size() == most_mark_points);
    CHECK(parse_mark({"m", "line", "", geo::Lines{{{nan, 1}, {45, 400}, {45, 40}}}, ""}).points.size() == 1);
    CHECK(parse_mark({"m", "text", std::string(10'000, 'x'), geo::LonLat{45, 40}, ""}).text.size() == 4000);
    const auto far = parse_mark(
        {"m", "text", "t", {}, R"({"anchor":"sheet","points":[[9,-9],[1],"x",[null,1],[0.5,0.5]]})"});
    CHECK(far.points == std::vector<MarkPoint>{{1.5, -0.5}, {0.5, 0.5}});
}

TEST_CASE("an annotation of an unknown kind is drawn by its geometry") {
    CHECK(parse_mark({"m", "sparkle", "t", geo::LonLat{45, 40}, ""}).kind == MarkKind::text);
    CHECK(parse_mark({"m", "", "", geo::Lines{{{45, 40}, {46, 40}}}, ""}).kind == MarkKind::line);
    CHECK(parse_mark({"m", "", "", geo::Polygons{{{{45, 40}, {46, 40}, {46, 41}}, {}}}, ""}).kind ==
          MarkKind::area);
}

TEST_CASE("a mark that lacks what its kind needs is not complete") {
    Mark mark;
    mark.points = {{45, 40}};
    CHECK_FALSE(is_complete(mark));
    mark.text = "t";
    CHECK(is_complete(mark));
    mark.kind = MarkKind::arrow;
    CHECK_FALSE(is_complete(mark));
    mark.kind = MarkKind::district;
    CHECK_FALSE(is_complete(mark));
    mark.refs = {"AZE-1"};
    CHECK(is_complete(mark));
}

TEST_CASE("named tones follow the palette; grey has no hue") {
    CHECK(resolved({MarkTone::ink, {}, 100}, PaletteId::light) == Colour{31, 39, 48});
    CHECK(resolved({MarkTone::red, {}, 100}, PaletteId::light) == Colour{178, 34, 52});
    CHECK(resolved({MarkTone::ink, {}, 100}, PaletteId::dark).r > 200);
    for (const MarkTone tone :
         {MarkTone::ink, MarkTone::red, MarkTone::blue, MarkTone::ochre, MarkTone::custom}) {
        const Colour c = resolved({tone, {200, 30, 30}, 50}, PaletteId::grey);
        CHECK(c.r == c.g);
        CHECK(c.g == c.b);
        CHECK(c.a == 128);
    }
}
