// SPDX-License-Identifier: MIT
#include "map/markup.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "fixture.h"
#include "geo/geodesic.h"
#include "map/mark_shapes.h"

using namespace marchland;
using namespace marchland::map;

namespace {

const text::Typesetter& type() {
    static const text::Typesetter all;
    return all;
}

Mark mark(MarkKind kind, std::string text, std::vector<MarkPoint> points) {
    Mark mark;
    mark.kind = kind;
    mark.text = std::move(text);
    mark.points = std::move(points);
    mark.style = default_style(kind);
    return mark;
}

struct Desk {
    geo::Projection projection{"lcc"};
    View view = fixture::view_of({44.5, 38.7, 48, 41.2}, fixture::window("2021-01-01", "2021-12-31"));
    Markup markup{fixture::region(), type()};
    std::vector<Drawing> draw(const std::vector<Mark>& marks, PaletteId palette = PaletteId::light) {
        return markup.draw(marks, mark_frame(view, projection), palette);
    }
};

double overlap(const PxBox& a, const Label& b) {
    const double width = std::min(a.right, b.at.x + b.width_px) - std::max(a.left, b.at.x);
    const double height = std::min(a.bottom, b.at.y + b.height_px) - std::max(a.top, b.at.y);
    return width > 0 && height > 0 ? width * height : 0;
}

}  // namespace

TEST_CASE("hidden and incomplete marks are not drawn; the others keep their index") {
    Desk desk;
    std::vector<Mark> marks{mark(MarkKind::text, "", {{46, 40}}), mark(MarkKind::text, "seen", {{46, 40}}),
                            mark(MarkKind::line, "", {{46, 40}, {47, 40}})};
    marks[2].hidden = true;
    const auto drawings = desk.draw(marks);
    REQUIRE(drawings.size() == 1);
    CHECK(drawings[0].annotation == 1);
    REQUIRE(drawings[0].texts.size() == 1);
    CHECK(drawings[0].texts[0].text == "seen");
    CHECK(drawings[0].texts[0].halo.a > 0);
}

TEST_CASE("texts wrap at their width and break where the author broke them") {
    const text::TypeStyle style{.size_px = 14};
    const auto set = set_lines("one two three four five six\n\nend", style, 80, type());
    REQUIRE(set.lines.size() >= 4);
    for (const auto& line : set.lines) CHECK(line.width_px <= 80);
    CHECK(set.lines.back().text == "end");
    CHECK(set.lines[set.lines.size() - 2].text.empty());
    CHECK(set_lines("incomprehensibilities", style, 40, type()).lines.size() == 1);
    CHECK(set_lines("one two three", style, 0, type()).lines.size() == 1);
    CHECK(set_lines(std::string(500, '\n') + "x", style, 0, type()).lines.size() == 60);
}

TEST_CASE("the leader of a callout runs from the edge of its paper to its point") {
    Desk desk;
    const auto drawings = desk.draw({mark(
        MarkKind::callout, "Some words that wrap into lines, as they are many", {{46, 40}, {47, 40.6}})});
    REQUIRE(drawings.size() == 1);
    const auto& drawing = drawings[0];
    REQUIRE(drawing.box);
    CHECK(drawing.texts.size() >= 2);
    const Pixel tip = *mark_frame(desk.view, desk.projection).to_px({46, 40}, MarkAnchor::map);
    const auto leader = std::ranges::find_if(drawing.paths, [&](const DrawnPath& path) {
        return !path.closed && path.lines[0].back() == tip && path.stroke.width_px == 1;
    });
    REQUIRE(leader != drawing.paths.end());
    const Pixel from = leader->lines[0].front();
    const auto& box = *drawing.box;
    const bool on_edge =
        from.x == box.left || from.x == box.right || from.y == box.top || from.y == box.bottom;
    CHECK(on_edge);
    CHECK(drawing.paths.back().closed);  // the paper, under the letters alone
    CHECK(drawing.paths.back().fill.a > 200);
}

TEST_CASE("a circle in km is as far from its middle everywhere on the ground") {
    Desk desk;
    Mark circle = mark(MarkKind::circle, "", {{46, 40}});
    circle.radius_km = 50;
    const auto drawings = desk.draw({circle});
    REQUIRE(drawings.size() == 1);
    const auto& ring = drawings[0].paths.back().lines[0];
    CHECK(ring.size() > 100);
    for (const Pixel p : ring) {
        const auto at = desk.projection.inverse(desk.view.camera.to_metres(p));
        REQUIRE(at);
        CHECK(geo::distance_km(*at, {46, 40}) == Approx(50).epsilon(1e-6));
    }
}

TEST_CASE("what is on the sheet stays where it is while the map moves, clear of panels") {
    Desk desk;
    Mark title = mark(MarkKind::text, "title", {{0, 0.5}});
    title.anchor = MarkAnchor::sheet;
    const Mark place = mark(MarkKind::text, "place", {{46, 40}});
    const auto before = desk.draw({title, place});
    desk.view.camera = desk.view.camera.panned(33, 0);
    const auto after = desk.draw({title, place});
    CHECK(after[0].box == before[0].box);
    CHECK(after[1].box->left == Approx(before[1].box->left + 33));
    desk.view.covered.left = 300;
    CHECK(desk.draw({title})[0].box->left == Approx(before[0].box->left + 300));
}

TEST_CASE("a district is drawn as the region has it, and a border between the ends of the stretch") {
    Desk desk;
    const geo::Level& level = fixture::region().level(1);
    const auto& unit =
        *std::ranges::find_if(level.admin, [](const auto& one) { return one.country == "AZ"; });
    Mark district = mark(MarkKind::district, "", {});
    district.refs = {unit.id};
    CHECK(desk.draw({district}).size() == 1);
    district.refs = {"no such unit"};
    CHECK(desk.draw({district}).empty());
    const auto whole = border_stretch(level, "AM", "AZ", {});
    const auto part = border_stretch(level, "AZ", "AM", {{45.98, 40.22}, {46.45, 39.5}});
    REQUIRE(part.size() == 1);
    const auto km = [](const geo::Lines& lines) {
        double sum = 0;
        for (const auto& line : lines) sum += geo::length_km(line);
        return sum;
    };
    CHECK(km(part) > 60);
    CHECK(km(part) < km(whole) / 2);
    CHECK(geo::distance_km(part[0].front(), {45.98, 40.22}) < 15);
    CHECK(border_stretch(level, "AM", "XX", {}).empty());
    const auto nearest = nearest_border(level, {46.0, 40.2}, 50);
    CHECK(nearest.left + nearest.right == (nearest.left == "AM" ? "AMAZ" : "AZAM"));
    CHECK(nearest_border(level, {46.0, 40.2}, 0.001).left.empty());
}

TEST_CASE("map labels step aside for a mark's words, and hiding all brings them back") {
    story::Story story = fixture::small_story();
    SceneBuilder builder(fixture::region(), story, type());
    View view = fixture::view_of({44.5, 38.7, 48, 41.2}, fixture::window("2021-01-01", "2021-12-31"));
    const Scene bare = builder.build(view);
    REQUIRE(bare.drawings.empty());
    const auto victim = std::ranges::find_if(bare.labels, [](const Label& label) {
        return label.ref.kind == Ref::Kind::town && label.letters.empty();
    });
    REQUIRE(victim != bare.labels.end());
    const auto frame = mark_frame(view, builder.projection(view.projection));
    const auto at = frame.to_point(
        {victim->at.x + victim->width_px / 2, victim->at.y + victim->height_px / 2}, MarkAnchor::map);
    Mark note = mark(MarkKind::text, victim->text, {*at});
    for (const MarkAnchor anchor : {MarkAnchor::map, MarkAnchor::sheet}) {
        if (anchor == MarkAnchor::sheet) note.points = {{0.5, 0.5}};
        note.anchor = anchor;
        story.annotations = {to_annotation(note)};
        builder.annotations_changed();
        const Scene marked = builder.build(view);
        REQUIRE(marked.drawings.size() == 1);
        for (const Label& label : marked.labels) {
            if (label.letters.empty()) CHECK(overlap(*marked.drawings[0].box, label) == 0);
        }
    }
    view.annotations = false;
    const Scene hidden = builder.build(view);
    CHECK(hidden.drawings.empty());
    CHECK(hidden.labels.size() == bare.labels.size());
}

TEST_CASE("map labels step aside for an arrow's stroke") {
    story::Story story = fixture::small_story();
    SceneBuilder builder(fixture::region(), story, type());
    const View view = fixture::view_of({44.5, 38.7, 48, 41.2}, fixture::window("2021-01-01", "2021-12-31"));
    const Scene bare = builder.build(view);
    const Mark arrow = mark(MarkKind::arrow, "", {{44.6, 38.9}, {47.9, 41.1}});
    story.annotations = {to_annotation(arrow)};
    builder.annotations_changed();
    const Scene marked = builder.build(view);
    const auto frame = mark_frame(view, builder.projection(view.projection));
    const auto line = pixels_of(arrow, frame);
    REQUIRE(line);
    const auto crossed = [&](const Scene& scene) {
        return std::ranges::count_if(scene.labels, [&](const Label& label) {
            if (!label.letters.empty()) return false;
            for (double t = 0; t <= 1; t += 0.0005) {
                const Pixel p{line->front().x + t * (line->back().x - line->front().x),
                              line->front().y + t * (line->back().y - line->front().y)};
                if (overlap({p.x, p.y, p.x + 0.1, p.y + 0.1}, label) > 0) return true;
            }
            return false;
        });
    };
    CHECK(crossed(bare) > 0);
    CHECK(crossed(marked) == 0);
}
