// SPDX-License-Identifier: MIT
// Sheets of one series have one layout, made for the fullest of them.
#include "page/draft.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "story/file.h"

using namespace marchland;

namespace {

constexpr geo::LonLatBox karabakh{45.8, 39.2, 47.4, 40.5};

const geo::Region& region() {
    static const geo::Region shipped(std::string(MARCHLAND_GEODATA_DIR) + "/south-caucasus.gpkg");
    return shipped;
}

const story::Story& shipped_story() {
    static const story::Story shipped =
        story::load(std::string(MARCHLAND_GEODATA_DIR) + "/stories/withdrawal-2024.gpkg");
    return shipped;
}

map::TimeWindow month(const char* text) {
    const auto span = story::parse_date(text);
    return {span->first, span->last};
}

bool same(const page::Box& a, const page::Box& b) {
    return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

// The first is nearly empty, the second full.
const std::vector<map::TimeWindow> windows{month("1990-01"), month("2020-10"), month("2024-04"),
                                           month("2024-06")};

}  // namespace

TEST_CASE("a series has room for the fullest of its sheets, below the map and beside it") {
    const auto [width, height] = GENERATE(std::pair{600, 900}, std::pair{1200, 800});
    page::SheetOptions options;
    options.width = width;
    options.height = height;
    page::Studio studio(region(), shipped_story(), options, karabakh);
    const map::View view;
    const page::Layout all = page::layout_for(studio, view, windows);
    double tallest_panel = 0;
    double tallest_header = 0;
    double tallest_legend = 0;
    double least_panel = 1e9;
    for (const map::TimeWindow& window : windows) {
        const page::Layout alone = page::layout_for(studio, view, {&window, 1});
        tallest_panel = std::max(tallest_panel, alone.boxes.panel.height);
        tallest_header = std::max(tallest_header, alone.boxes.header.height);
        tallest_legend = std::max(tallest_legend, alone.boxes.legend.height);
        least_panel = std::min(least_panel, alone.boxes.panel.height);
    }
    CHECK(all.boxes.legend.height >= tallest_legend);
    CHECK(all.boxes.panel.height == tallest_panel);
    CHECK(all.boxes.header.height == tallest_header);
    if (all.form.panel == page::Form::Panel::below) CHECK(least_panel < tallest_panel);
}

TEST_CASE("the inset stays in its corner through a series, and the map shows the same") {
    page::SheetOptions options;
    options.width = 1200;
    page::Studio studio(region(), shipped_story(), options, karabakh);
    map::View view;
    const page::Layout layout = page::layout_for(studio, view, windows);
    REQUIRE(layout.inset);
    for (const map::TimeWindow& window : windows) {
        view.window = window;
        const page::Draft draft = page::draft_sheet(studio, layout, view);
        REQUIRE(draft.inset);
        CHECK(same(draft.inset->box, *layout.inset));
        CHECK(draft.scene.view.camera.width == static_cast<int>(layout.boxes.map.width));
    }
}
