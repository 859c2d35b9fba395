// SPDX-License-Identifier: MIT
#include "map/mark_edit.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "fixture.h"
#include "geo/geodesic.h"
#include "map/markup.h"

using namespace marchland;
using namespace marchland::map;

namespace {

struct Desk {
    geo::Projection projection{"lcc"};
    View view = fixture::view_of({44.5, 38.7, 48, 41.2}, fixture::window("2021-01-01", "2021-12-31"));
    MarkFrame frame = mark_frame(view, projection);
    text::Typesetter type;
    Markup markup{fixture::region(), type};

    [[nodiscard]] Mark drawn(MarkKind kind, std::vector<Pixel> px, std::string text = "",
                             MarkAnchor anchor = MarkAnchor::map) const {
        Mark mark = new_mark(kind, px, anchor, frame).value();
        mark.text = std::move(text);
        return mark;
    }
    [[nodiscard]] Pixel px(const Mark& mark, std::size_t i) const { return pixels_of(mark, frame)->at(i); }
    std::optional<Hit> hit_at(const std::vector<Mark>& marks, Pixel at,
                              std::optional<std::uint32_t> selected = std::nullopt) {
        return hit(markup.draw(marks, frame, PaletteId::light), marks, frame, at, 4, selected);
    }
};

void check_near(Pixel a, Pixel b) {
    CHECK(a.x == Approx(b.x).margin(0.01));
    CHECK(a.y == Approx(b.y).margin(0.01));
}

}  // namespace

TEST_CASE("a new mark lies where it was drawn") {
    const Desk desk;
    const Mark curve = desk.drawn(MarkKind::curve, {{100, 200}, {300, 200}});
    REQUIRE(curve.points.size() == 3);
    check_near(desk.px(curve, 0), {100, 200});
    check_near(desk.px(curve, 2), {300, 200});
    CHECK(std::abs(desk.px(curve, 1).y - 200) > 20);
    const Mark circle = desk.drawn(MarkKind::circle, {{300, 200}, {340, 200}});
    CHECK(circle.points.size() == 1);
    CHECK(handles(circle, desk.frame).back().at.x == Approx(340).margin(0.1));
    CHECK_FALSE(new_mark(MarkKind::area, std::vector<Pixel>{{1, 1}, {2, 2}}, MarkAnchor::map, desk.frame));
    CHECK_FALSE(new_mark(MarkKind::arrow, std::vector<Pixel>{{1, 1}}, MarkAnchor::map, desk.frame));
    const Mark title = desk.drawn(MarkKind::text, {{400, 250}}, "t", MarkAnchor::sheet);
    CHECK(title.points[0].x == Approx(400.0 / desk.view.camera.width));
}

TEST_CASE("the topmost mark under the pixel is hit") {
    Desk desk;
    const std::vector<Mark> marks{
        desk.drawn(MarkKind::area, {{100, 100}, {300, 100}, {300, 300}, {100, 300}}),
        desk.drawn(MarkKind::arrow, {{150, 200}, {400, 200}}),
        desk.drawn(MarkKind::callout, {{500, 400}, {600, 300}}, "words")};
    CHECK(desk.hit_at(marks, {120, 120})->annotation == 0);
    CHECK(desk.hit_at(marks, {200, 203})->annotation == 1);
    CHECK(desk.hit_at(marks, {350, 203})->handle.kind == Handle::Kind::body);
    const auto box = desk.hit_at(marks, {602, 301});
    REQUIRE(box);
    CHECK(box->annotation == 2);
    CHECK(box->handle.kind == Handle::Kind::box);
    check_near(box->handle.at, {600, 300});
    CHECK(desk.hit_at(marks, {525, 374})->handle.kind == Handle::Kind::body);  // the leader
    CHECK_FALSE(desk.hit_at(marks, {700, 50}));
}

TEST_CASE("a selected mark's handles are easy to grab, and a locked one has none") {
    Desk desk;
    std::vector<Mark> marks{desk.drawn(MarkKind::line, {{100, 100}, {300, 100}}),
                            desk.drawn(MarkKind::area, {{50, 50}, {350, 50}, {350, 250}})};
    const auto grabbed = desk.hit_at(marks, {306, 106}, 0);
    REQUIRE(grabbed);
    CHECK(grabbed->annotation == 0);
    CHECK(grabbed->handle.kind == Handle::Kind::vertex);
    CHECK(grabbed->handle.index == 1);
    CHECK(desk.hit_at(marks, {306, 106})->annotation == 1);
    marks[0].locked = true;
    CHECK(handles(marks[0], desk.frame).empty());
    CHECK(desk.hit_at(marks, {306, 106}, 0)->annotation == 1);
    CHECK(moved(marks[0], {0, 0}, {10, 0}, desk.frame) == marks[0]);
}

TEST_CASE("a moved mark keeps its shape in the picture, on the map and on the sheet") {
    const Desk desk;
    for (const MarkAnchor anchor : {MarkAnchor::map, MarkAnchor::sheet}) {
        const Mark line = desk.drawn(MarkKind::line, {{100, 100}, {300, 120}, {310, 200}}, "", anchor);
        const Mark there = moved(line, {0, 0}, {25, -40}, desk.frame);
        check_near(desk.px(there, 0), {125, 60});
        check_near(desk.px(there, 2), {335, 160});
    }
}

TEST_CASE("handles reshape: ends, the bend of a curve, the radius of a circle, the words of a callout") {
    const Desk desk;
    const Mark curve = desk.drawn(MarkKind::curve, {{100, 200}, {200, 150}, {300, 200}});
    const Mark longer = reshaped(curve, {Handle::Kind::vertex, 2, {300, 200}}, {500, 200}, desk.frame);
    check_near(desk.px(longer, 2), {500, 200});
    check_near(desk.px(longer, 1), {300, 100});
    const Mark flat = reshaped(curve, {Handle::Kind::bend, 1, {200, 150}}, {200, 200}, desk.frame);
    check_near(desk.px(flat, 0), {100, 200});
    check_near(desk.px(flat, 1), {200, 200});
    const Mark circle = desk.drawn(MarkKind::circle, {{300, 200}, {340, 200}});
    const Mark wide = reshaped(circle, handles(circle, desk.frame).back(), {380, 200}, desk.frame);
    CHECK(wide.radius_km == Approx(2 * circle.radius_km).epsilon(0.01));
    const Mark callout = desk.drawn(MarkKind::callout, {{500, 400}, {600, 300}}, "words");
    const Mark aside = reshaped(callout, {Handle::Kind::box, 1, {600, 300}}, {400, 300}, desk.frame);
    check_near(desk.px(aside, 0), {500, 400});
    check_near(desk.px(aside, 1), {400, 300});
    CHECK(reshaped(callout, {Handle::Kind::vertex, 9, {}}, {0, 0}, desk.frame) == callout);
}

TEST_CASE("vertices come and go, as long as the shape stays one") {
    const Desk desk;
    const Mark area = desk.drawn(MarkKind::area, {{100, 100}, {300, 100}, {300, 300}});
    const Mark more = with_vertex(area, {205, 190}, desk.frame);  // near the segment that closes the ring
    REQUIRE(more.points.size() == 4);
    check_near(desk.px(more, 3), {197.5, 197.5});
    CHECK(without_vertex(more, 3).points == area.points);
    CHECK(without_vertex(area, 0) == area);
    const Mark text = desk.drawn(MarkKind::text, {{100, 100}}, "t");
    CHECK(with_vertex(text, {110, 100}, desk.frame) == text);
}

TEST_CASE("a mark fixed to the sheet instead stays where it is, and as large") {
    const Desk desk;
    const Mark circle = desk.drawn(MarkKind::circle, {{300, 200}, {340, 200}});
    const Mark pinned = anchored(circle, MarkAnchor::sheet, desk.frame);
    CHECK(pinned.anchor == MarkAnchor::sheet);
    check_near(desk.px(pinned, 0), {300, 200});
    CHECK(handles(pinned, desk.frame).back().at.x == Approx(340).margin(0.5));
    const Mark back = anchored(pinned, MarkAnchor::map, desk.frame);
    CHECK(back.radius_km == Approx(circle.radius_km).epsilon(0.01));
}

TEST_CASE("a copy has an id of its own and lies beside") {
    const Desk desk;
    story::Story story;
    story.annotations = {{"mark2", "text", "t", {}, ""}};
    Mark mark = desk.drawn(MarkKind::badge, {{100, 100}});
    mark.locked = true;
    const Mark copy = duplicated(mark, story, desk.frame);
    CHECK(copy.id == "mark3");
    CHECK_FALSE(copy.locked);
    check_near(desk.px(copy, 0), {114, 114});
}

TEST_CASE("the order of painting changes by one or to the end") {
    const auto ids = [](MarkOrder order, std::size_t index, std::size_t expected) {
        std::vector<story::Annotation> all(4);
        for (std::size_t i = 0; i < all.size(); ++i) all[i].id = std::string(1, static_cast<char>('a' + i));
        CHECK(reorder(all, index, order) == expected);
        std::string text;
        for (const auto& one : all) text += one.id;
        return text;
    };
    CHECK(ids(MarkOrder::to_front, 1, 3) == "acdb");
    CHECK(ids(MarkOrder::to_back, 2, 0) == "cabd");
    CHECK(ids(MarkOrder::forward, 1, 2) == "acbd");
    CHECK(ids(MarkOrder::backward, 1, 0) == "bacd");
    CHECK(ids(MarkOrder::backward, 0, 0) == "abcd");
    CHECK(ids(MarkOrder::forward, 3, 3) == "abcd");
    CHECK(ids(MarkOrder::to_front, 9, 9) == "abcd");
}

TEST_CASE("a path drawn by hand keeps its form with few points") {
    std::vector<Pixel> path;
    for (int i = 0; i <= 400; ++i) path.push_back({i * 1.0, 40 * std::sin(i / 30.0) + (i % 2) * 0.3});
    const auto few = simplified_stroke(path, 1.2);
    CHECK(few.size() < 60);
    CHECK(few.front() == path.front());
    CHECK(few.back() == path.back());
    CHECK(simplified_stroke(std::vector<Pixel>(50, Pixel{3, 3}), 1).size() == 2);
}

TEST_CASE("a pixel snaps to the nearest symbol with its name, else to another mark's vertex") {
    const Desk desk;
    Scene scene;
    scene.view = desk.view;
    Symbol town;
    town.shape = SymbolShape::town;
    town.at = {200, 200};
    town.refs = {{Ref::Kind::town, 7}};
    scene.symbols = {town};
    Label label;
    label.text = "Goris";
    label.ref = {Ref::Kind::town, 7};
    scene.labels = {label};
    const std::vector<Mark> marks{desk.drawn(MarkKind::line, {{400, 300}, {500, 300}})};
    const story::Story story;
    const auto at = [&](Pixel p, std::optional<std::uint32_t> except = std::nullopt) {
        return snapped(p, scene, story, marks, desk.frame, 10, except);
    };
    const auto goris = at({206, 204});
    REQUIRE(goris);
    CHECK(goris->name == "Goris");
    CHECK(goris->at == Pixel{200, 200});
    check_near(*desk.frame.to_px({goris->point.lon, goris->point.lat}, MarkAnchor::map), {200, 200});
    REQUIRE(at({497, 303}));
    check_near(at({497, 303})->at, {500, 300});
    CHECK(at({497, 303})->name.empty());
    CHECK_FALSE(at({497, 303}, 0));
    CHECK_FALSE(at({300, 100}));
}

TEST_CASE("a mark says what it measures on the ellipsoid") {
    const geo::Level& level = fixture::region().level(1);
    Mark mark;
    mark.kind = MarkKind::line;
    mark.points = {{45, 40}, {46, 40}};
    CHECK(measure_words(mark, level) == "85.4 km");
    mark.points.push_back({48, 40});
    CHECK(measure_words(mark, level) == "256 km");
    mark.kind = MarkKind::area;
    mark.points = {{45, 40}, {46, 40}, {46, 41}, {45, 41}};
    CHECK(measure_words(mark, level) == "9,413 km²");
    mark.kind = MarkKind::circle;
    mark.radius_km = 25;
    CHECK(measure_words(mark, level) == "radius 25.0 km, 1,963 km²");
    mark.kind = MarkKind::border;
    mark.refs = {"AM", "AZ"};
    mark.points.clear();
    CHECK(measure_words(mark, level).ends_with(" km"));
    mark.kind = MarkKind::text;
    CHECK(measure_words(mark, level).empty());
    CHECK(distance_words(0.85) == "850 m");
    CHECK(distance_words(1234567) == "1,234,567 km");
    CHECK(area_words(3.14159) == "3.14 km²");
}
