// SPDX-License-Identifier: MIT
#include "screen/markup_tool.h"

#include <catch2/catch.hpp>

#include "../map/fixture.h"
#include "map/markup.h"
#include "screen/mark_steps.h"

using namespace marchland;
using namespace marchland::screen;
using map::MarkKind;
using map::Pixel;
namespace fixture = marchland::map::fixture;

namespace {

/// A window without a window: steps are done at once, and the scene holds what was drawn.
struct Bench {
    geo::Projection projection{"lcc"};
    map::View view = fixture::view_of({44.5, 38.7, 48, 41.2}, fixture::window("2021-01-01", "2021-12-31"));
    story::Story story;
    story::History history;
    map::Scene scene;
    std::vector<map::Mark> marks;
    text::Typesetter type;
    map::Markup markup{fixture::region(), type};
    MarkupTool tool;

    [[nodiscard]] MarkupDesk desk() const {
        return {fixture::region(), story, scene, marks, map::mark_frame(view, projection)};
    }
    MarkupAnswer done(MarkupAnswer answer) {
        if (answer.edit) history.apply(story, *answer.edit);
        marks = map::parse_marks(story);
        scene.drawings = markup.draw(marks, desk().frame, map::PaletteId::light);
        return answer;
    }
    MarkupAnswer press(Pixel at) { return done(tool.press(desk(), {at})); }
    void move(Pixel at) { tool.move(desk(), {at}); }
    MarkupAnswer release(Pixel at, bool twice = false) {
        return done(tool.release(desk(), {at, false, twice}));
    }
    MarkupAnswer drag(Pixel from, Pixel to) {
        press(from);
        move({(from.x + to.x) / 2, (from.y + to.y) / 2});
        move(to);
        return release(to);
    }
    /// As the window hands it on: the press comes first.
    MarkupAnswer click(Pixel at, bool twice = false) {
        if (press(at).taken) return release(at, twice);
        return done(tool.click(desk(), {at, false, twice}));
    }
    MarkupAnswer perform(Action action) { return done(tool.perform(desk(), action)); }
    [[nodiscard]] Pixel px(std::size_t mark, std::size_t point) const {
        return map::pixels_of(marks.at(mark), desk().frame)->at(point);
    }
    [[nodiscard]] std::string undo() const { return history.undo_name().value_or(""); }
};

void check_near(Pixel a, Pixel b) {
    CHECK(a.x == Approx(b.x).margin(0.05));
    CHECK(a.y == Approx(b.y).margin(0.05));
}

}  // namespace

TEST_CASE("an arrow is dragged from its start to its tip, and then selected") {
    Bench bench;
    bench.tool.take_up(Tool::arrow);
    bench.press({100, 100});
    bench.move({200, 150});
    REQUIRE(bench.tool.drafts(bench.desk()).size() == 1);
    CHECK(bench.tool.drafts(bench.desk())[0].mark.kind == MarkKind::arrow);
    CHECK(bench.release({200, 150}).taken);
    REQUIRE(bench.marks.size() == 1);
    check_near(bench.px(0, 0), {100, 100});
    check_near(bench.px(0, 1), {200, 150});
    CHECK(bench.undo() == "Add arrow");
    CHECK(bench.tool.tool() == Tool::select);
    CHECK(bench.tool.selected(bench.marks) == 0U);
}

TEST_CASE("two clicks do for a drag") {
    Bench bench;
    bench.tool.take_up(Tool::circle);
    bench.click({300, 200});
    CHECK(bench.marks.empty());
    CHECK(bench.tool.under_way());
    bench.move({340, 200});
    bench.click({340, 200});
    REQUIRE(bench.marks.size() == 1);
    CHECK(map::handles(bench.marks[0], bench.desk().frame).back().at.x == Approx(340).margin(0.2));
}

TEST_CASE("a line takes clicks, gives the last back and ends where it is told") {
    Bench bench;
    bench.tool.take_up(Tool::line);
    CHECK_FALSE(bench.perform(Action::mark_finish).taken);
    bench.click({100, 100});
    bench.click({200, 100});
    bench.click({200, 300});
    CHECK(bench.perform(Action::mark_take_back).taken);
    bench.click({300, 200});
    SECTION("by Enter") {
        bench.perform(Action::mark_finish);
    }
    SECTION("by a double click") {
        bench.click({300, 200}, true);
    }
    REQUIRE(bench.marks.size() == 1);
    REQUIRE(bench.marks[0].points.size() == 3);
    check_near(bench.px(0, 2), {300, 200});
    CHECK(bench.undo() == "Add line");
}

TEST_CASE("Escape abandons, deselects, lays the tool down, and is then somebody else's") {
    Bench bench;
    bench.tool.take_up(Tool::area);
    bench.click({100, 100});
    bench.perform(Action::mark_abandon);
    CHECK_FALSE(bench.tool.under_way());
    CHECK(bench.tool.tool() == Tool::area);
    bench.perform(Action::mark_abandon);
    CHECK(bench.tool.tool() == Tool::select);
    CHECK_FALSE(bench.perform(Action::mark_abandon).taken);
    CHECK(bench.marks.empty());
}

TEST_CASE("typed words and the text they belong to are one step") {
    Bench bench;
    bench.tool.take_up(Tool::text);
    CHECK(bench.click({250, 120}).to_words);
    REQUIRE(bench.marks.size() == 1);
    for (const char* typed : {"F", "Fr", "Front"}) {
        map::Mark changed = bench.marks[0];
        changed.text = typed;
        bench.done({true, change_step(bench.story, 0, changed, "Write {}", words_key(changed))});
    }
    CHECK(bench.marks[0].text == "Front");
    CHECK(bench.undo() == "Add text");
    bench.history.undo(bench.story);
    CHECK(bench.story.annotations.empty());
}

TEST_CASE("a text left without words goes") {
    Bench bench;
    bench.tool.take_up(Tool::text);
    bench.click({250, 120});
    map::Mark changed = bench.marks[0];
    changed.text.clear();
    bench.done({true, change_step(bench.story, 0, changed, "Write {}", words_key(changed))});
    CHECK_FALSE(bench.tool.tidied(bench.desk()));
    bench.tool.deselect();
    bench.done({true, bench.tool.tidied(bench.desk())});
    CHECK(bench.marks.empty());
}

TEST_CASE("numbers count up") {
    Bench bench;
    bench.tool.take_up(Tool::badge);
    bench.click({100, 100});
    bench.click({200, 100});
    bench.click({300, 100});
    REQUIRE(bench.marks.size() == 3);
    CHECK(bench.marks[2].number == 3);
    CHECK(bench.tool.tool() == Tool::badge);
}

TEST_CASE("a drag of the body moves, one of a handle reshapes; each is one step") {
    Bench bench;
    bench.tool.take_up(Tool::arrow);
    bench.drag({100, 100}, {300, 100});
    bench.drag({200, 101}, {240, 141});
    check_near(bench.px(0, 0), {140, 140});
    CHECK(bench.undo() == "Move arrow");
    bench.drag({340, 140}, {340, 240});
    check_near(bench.px(0, 1), {340, 240});
    check_near(bench.px(0, 0), {140, 140});
    CHECK(bench.undo() == "Reshape arrow");
    bench.history.undo(bench.story);
    bench.history.undo(bench.story);
    bench.done({});
    check_near(bench.px(0, 0), {100, 100});
}

TEST_CASE("while a mark is dragged it shows where it will be, in its own place") {
    Bench bench;
    bench.tool.take_up(Tool::line);
    bench.click({100, 100});
    bench.click({300, 100});
    bench.perform(Action::mark_finish);
    bench.press({200, 100});
    bench.move({200, 160});
    const auto drafts = bench.tool.drafts(bench.desk());
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].replaces == 0U);
    check_near(map::pixels_of(drafts[0].mark, bench.desk().frame)->at(0), {100, 160});
    bench.perform(Action::mark_abandon);
    CHECK(bench.tool.drafts(bench.desk()).empty());
    check_near(bench.px(0, 0), {100, 100});
}

TEST_CASE("a double click puts a vertex in, Delete takes out the one under the pointer") {
    Bench bench;
    bench.tool.take_up(Tool::line);
    bench.click({100, 100});
    bench.click({300, 100});
    bench.perform(Action::mark_finish);
    bench.click({200, 101});
    bench.click({200, 101}, true);
    REQUIRE(bench.marks[0].points.size() == 3);
    check_near(bench.px(0, 1), {200, 100});
    bench.move({200, 100});
    REQUIRE(bench.tool.hovered_handle());
    bench.perform(Action::mark_delete);
    REQUIRE(bench.marks.size() == 1);
    CHECK(bench.marks[0].points.size() == 2);
    bench.move({600, 400});
    bench.perform(Action::mark_delete);
    CHECK(bench.marks.empty());
    CHECK(bench.undo() == "Delete line");
}

TEST_CASE("keys nudge, duplicate, order and lock the selected mark") {
    Bench bench;
    CHECK_FALSE(bench.perform(Action::nudge_left).taken);
    bench.tool.take_up(Tool::arrow);
    bench.drag({100, 100}, {300, 100});
    bench.perform(Action::nudge_far_right);
    bench.perform(Action::nudge_down);
    check_near(bench.px(0, 0), {110, 101});
    bench.perform(Action::mark_duplicate);
    REQUIRE(bench.marks.size() == 2);
    CHECK(bench.tool.selected(bench.marks) == 1U);
    CHECK(bench.marks[0].id != bench.marks[1].id);
    const std::string copy = bench.marks[1].id;
    bench.perform(Action::mark_to_back);
    CHECK(bench.marks[0].id == copy);
    CHECK(bench.tool.selected(bench.marks) == 0U);
    bench.perform(Action::mark_lock);
    CHECK(bench.marks[0].locked);
    const Pixel before = bench.px(0, 0);
    CHECK(bench.perform(Action::nudge_left).locked);
    CHECK(bench.perform(Action::mark_delete).locked);
    check_near(bench.px(0, 0), before);
}

TEST_CASE("what is drawn near a symbol begins at its middle, unless it is to be free") {
    Bench bench;
    map::Symbol symbol;
    symbol.at = {103, 98};
    bench.scene.symbols = {symbol};
    bench.tool.take_up(Tool::arrow);
    bench.drag({100, 100}, {300, 100});
    check_near(bench.px(0, 0), {103, 98});
    bench.tool.take_up(Tool::arrow);
    bench.tool.press(bench.desk(), {{100, 101}, true});
    bench.tool.move(bench.desk(), {{300, 300}, true});
    bench.done(bench.tool.release(bench.desk(), {{300, 300}, true}));
    check_near(bench.px(1, 0), {100, 101});
}

TEST_CASE("a district is the unit under the pointer, a border the stretch between two clicks") {
    Bench bench;
    const Pixel inside = bench.desk().frame.to_px({46.75, 39.82}, map::MarkAnchor::map).value();
    bench.tool.take_up(Tool::district);
    bench.click(inside);
    REQUIRE(bench.marks.size() == 1);
    const auto* unit = fixture::region().admin_at({46.75, 39.82});
    REQUIRE(unit != nullptr);
    CHECK(bench.marks[0].refs == std::vector<std::string>{unit->id});

    const auto on_border = map::nearest_border(fixture::region().level(1), {45.9, 40.2}, 500);
    const Pixel start =
        bench.desk().frame.to_px({on_border.at.lon, on_border.at.lat}, map::MarkAnchor::map).value();
    bench.tool.take_up(Tool::border);
    bench.click(start);
    CHECK(bench.marks.size() == 1);
    SECTION("two places") {
        bench.move({start.x, start.y + 40});
        bench.click({start.x, start.y + 40});
        REQUIRE(bench.marks.size() == 2);
        CHECK(bench.marks[1].points.size() == 2);
    }
    SECTION("twice on one: all of it") {
        bench.click(start, true);
        REQUIRE(bench.marks.size() == 2);
        CHECK(bench.marks[1].points.empty());
    }
    CHECK(bench.marks[1].refs == std::vector{on_border.left, on_border.right});
}

TEST_CASE("what is measured is said and only kept when asked for") {
    Bench bench;
    bench.tool.take_up(Tool::measure);
    bench.click({100, 100});
    bench.click({200, 100});
    bench.move({200, 200});
    CHECK(bench.tool.live_words(bench.desk()).find("Area") != std::string::npos);
    bench.click({200, 200});
    bench.perform(Action::mark_finish);
    CHECK(bench.marks.empty());
    bench.done(bench.tool.keep_measured(bench.desk(), MarkKind::area));
    REQUIRE(bench.marks.size() == 1);
    CHECK(bench.marks[0].kind == MarkKind::area);
    CHECK(bench.marks[0].points.size() == 3);
}

TEST_CASE("Tab goes through the marks and then on to the buttons") {
    Bench bench;
    bench.tool.take_up(Tool::badge);
    bench.click({100, 100});
    bench.click({200, 100});
    bench.tool.take_up(Tool::select);
    bench.tool.deselect();
    CHECK(bench.perform(Action::mark_next).taken);
    CHECK(bench.tool.selected(bench.marks) == 0U);
    CHECK(bench.perform(Action::mark_next).taken);
    CHECK_FALSE(bench.perform(Action::mark_next).taken);
    CHECK_FALSE(bench.tool.selected(bench.marks));
}

TEST_CASE("an undone mark is no longer selected, another keeps its place") {
    Bench bench;
    bench.tool.take_up(Tool::badge);
    bench.click({100, 100});
    bench.click({200, 100});
    bench.history.undo(bench.story);
    bench.done({});
    CHECK_FALSE(bench.tool.selected(bench.marks));
    bench.tool.select(bench.marks, 0);
    CHECK(bench.tool.selected(bench.marks) == 0U);
}

TEST_CASE("the next of a kind looks like the one before") {
    Bench bench;
    bench.tool.style(MarkKind::arrow).width_px = 7;
    bench.tool.anchor(MarkKind::arrow) = map::MarkAnchor::sheet;
    bench.tool.take_up(Tool::arrow);
    bench.drag({100, 100}, {300, 100});
    CHECK(bench.marks[0].style.width_px == 7);
    CHECK(bench.marks[0].anchor == map::MarkAnchor::sheet);
    check_near(bench.px(0, 1), {300, 100});
}
