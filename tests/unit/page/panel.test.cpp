// SPDX-License-Identifier: MIT
#include "page/panel.h"

#include <catch2/catch.hpp>

#include "unit/page/picture.h"

using namespace marchland;
using namespace marchland::test;

namespace {

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

TEST_CASE("no events: the legend alone") {
    const Case none(0);
    const page::PanelText text = none.text(600);
    const page::Panel panel = page::compose_panel(text, none.form, none.type, 600);
    CHECK(panel.listed == 0);
    CHECK(panel.pieces.empty());
    CHECK(text.legend.block.height > 20);
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
            CHECK(panel.top + panel.spots[i].y + panel.pieces[i].height <= height);
    }
}

TEST_CASE("a long legend at the side leaves the captions 45 % of the height, if they need it") {
    const double height = GENERATE(300.0, 600.0);
    for (const int count : {2, 60}) {
        Case many(count);
        for (int i = 0; i < 40; ++i)
            many.scene.legend.push_back({solid(red), "Row " + std::to_string(i), "Events"});
        const page::PanelText text = many.text(height);
        const page::Panel panel = page::compose_panel(text, many.form, many.type, height);
        if (count > 2) CHECK(text.legend.block.height <= 0.55 * height);
        if (count == 2) CHECK(panel.listed == 2);
        CHECK(panel.listed >= 2);
    }
}

TEST_CASE("captions are set shorter and smaller, not below 7 pt, before one is left out") {
    const Case some(25);
    double height = 900;
    page::PanelText text = some.text(height);
    for (; page::compose_panel(text, some.form, some.type, height).listed == 25; height -= 5)
        text = some.text(height);
    REQUIRE(text.sets.size() == 3);
    CHECK(text.sets[0].captions.front().height > text.sets[1].captions.front().height);
    CHECK(text.sets[2].style.size_px == Approx(9.3));
    double brief = 0;
    for (const page::SetCaption& one : text.sets[1].captions) brief += one.height;
    CHECK(brief > height - text.legend.block.height - 150);
}

TEST_CASE("a panel that cannot hold the legend still does not overflow") {
    const Case few(3);
    const page::PanelText text = few.text(20);
    const page::Panel panel = page::compose_panel(text, few.form, few.type, 20);
    CHECK(panel.listed == 0);
    for (std::size_t i = 0; i < panel.spots.size(); ++i)
        CHECK(panel.top + panel.spots[i].y + panel.pieces[i].height <= 20);
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

TEST_CASE("where the legend needs all room below the map no caption is set and nothing overflows") {
    Case many(50);
    many.form = page::form_for(600, 400);
    for (int i = 0; i < 40; ++i)
        many.scene.legend.push_back({solid(red), "Row number " + std::to_string(i), "Events"});
    const page::PanelText text = many.text(60);
    CHECK(text.legend_alone);
    CHECK(text.legend.block.height <= 60);
    const page::Panel panel = page::compose_panel(text, many.form, many.type, 60);
    CHECK(panel.listed == 0);
    CHECK(panel.pieces.empty());
}

TEST_CASE("a caption's number stands on its first line, also where that is taller than usual") {
    const auto lowest_of_number = [](const char* name) {
        Case one(1);
        one.callouts.front().place = name;
        const page::PanelText text = one.text(600);
        const page::Panel panel = page::compose_panel(text, one.form, one.type, 600);
        Picture picture(40, 40);
        panel.pieces[1].paint(picture.cr(), 0, 0);
        const int right = static_cast<int>(text.sets[0].number_width) - 4;
        int lowest = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < right; ++x)
                if (picture.at(x, y).r < 128) lowest = y;
        return lowest;
    };
    CHECK(lowest_of_number("خوجالی") > lowest_of_number("Khojaly"));
}
