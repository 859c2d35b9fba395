// SPDX-License-Identifier: MIT
#include "page/panel.h"

#include <catch2/catch.hpp>

#include "unit/page/picture.h"

using namespace marchland;
using namespace marchland::test;

namespace {

page::Piece piece(double height, bool heading = false) {
    page::Piece made;
    made.height = height;
    made.gap = 5;
    made.heading = heading;
    return made;
}

/// A scene with one symbol for each of `count` events and a legend of one row.
struct Case {
    story::Story story;
    map::Scene scene = small_scene();
    text::Typesetter type;
    page::Form form = page::form_for(1600, 1000);
    std::vector<page::Callout> callouts;
    explicit Case(int count) {
        for (int i = 0; i < count; ++i) {
            story::Event event;
            event.title = "Something happened that takes a line or two of the column to tell, number " +
                          std::to_string(i);
            event.source =
                "The first source of the matter; a second source that says the same; and a third one";
            event.when = story::DateSpan{story::Day{std::chrono::days{i}}, story::Day{std::chrono::days{i}}};
            story.events.push_back(event);
            map::Symbol symbol;
            symbol.at = {10.0 + i % 180, 50};
            symbol.refs = {{map::Ref::Kind::event, static_cast<std::uint32_t>(i)}};
            scene.symbols.push_back(symbol);
        }
        scene.legend.push_back({solid(red), "Red", "Colours"});
        callouts = page::callouts_of(scene, story);
    }
    [[nodiscard]] page::PanelText text(double height) const {
        return page::panel_text(scene, story, callouts, form, type, height);
    }
};

}  // namespace

TEST_CASE("pieces fill one column after the other, gaps only between them") {
    const std::vector<page::Piece> pieces{piece(40), piece(40), piece(40)};
    const auto spots = page::flow(pieces, 2, 90);
    REQUIRE(spots.size() == 3);
    CHECK(spots[1].y == 45);
    CHECK(spots[2].column == 1);
    CHECK(spots[2].y == 0);
}

TEST_CASE("a heading goes with what it heads") {
    const std::vector<page::Piece> pieces{piece(40), piece(20, true), piece(40)};
    const auto spots = page::flow(pieces, 2, 80);
    REQUIRE(spots.size() == 3);
    CHECK(spots[1].column == 1);
    CHECK(spots[2].column == 1);
}

TEST_CASE("what no column holds is left out, and nothing after it") {
    const std::vector<page::Piece> pieces{piece(40), piece(500), piece(10)};
    CHECK(page::flow(pieces, 3, 90).size() == 1);
}

TEST_CASE("no events: the legend alone") {
    const Case none(0);
    const page::PanelText text = none.text(600);
    const page::Panel panel = page::compose_panel(text, none.form, none.type, 600);
    CHECK(panel.listed == 0);
    CHECK(panel.pieces.size() == 1);
    CHECK(panel.spots.size() == 1);
}

TEST_CASE("few events are listed in full, each below the other") {
    const Case few(4);
    const page::PanelText text = few.text(800);
    const page::Panel panel = page::compose_panel(text, few.form, few.type, 800);
    CHECK(panel.listed == 4);
    CHECK(panel.spots.size() == panel.pieces.size());
    for (std::size_t i = 1; i < panel.spots.size(); ++i)
        CHECK(panel.spots[i].y >= panel.spots[i - 1].y + panel.pieces[i - 1].height);
}

TEST_CASE("too many events: the latest are listed, a line says how many are not, and nothing overflows") {
    for (const int count : {60, 119, 5000}) {
        const Case many(count);
        const double height = GENERATE(120.0, 300.0, 800.0);
        const page::PanelText text = many.text(height);
        const page::Panel panel = page::compose_panel(text, many.form, many.type, height);
        CHECK(panel.listed < static_cast<std::size_t>(count));
        if (height > 200) CHECK(panel.listed > 2);
        REQUIRE(panel.spots.size() == panel.pieces.size());
        for (std::size_t i = 0; i < panel.spots.size(); ++i)
            CHECK(panel.spots[i].y + panel.pieces[i].height <= height);
    }
}

TEST_CASE("a panel that cannot hold the legend still does not overflow") {
    const Case few(3);
    const page::PanelText text = few.text(20);
    const page::Panel panel = page::compose_panel(text, few.form, few.type, 20);
    CHECK(panel.listed == 0);
    for (std::size_t i = 0; i < panel.spots.size(); ++i)
        CHECK(panel.spots[i].y + panel.pieces[i].height <= 20);
}

TEST_CASE("below the map the panel takes only the height it needs") {
    Case few(2);
    few.form = page::form_for(700, 900);
    const double height = page::panel_height(few.text(360), few.form, few.type, 360);
    CHECK(height > 20);
    CHECK(height < 200);
    const page::PanelText text = few.text(360);
    CHECK(page::compose_panel(text, few.form, few.type, height).listed == 2);
}
