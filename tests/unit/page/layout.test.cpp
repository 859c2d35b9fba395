// SPDX-License-Identifier: MIT
#include "page/layout.h"

#include <catch2/catch.hpp>
#include <string>

using namespace marchland;
using page::Box;
using page::Form;

TEST_CASE("on any sheet the boxes lie inside it and not on one another") {
    for (const double width :
         {64.0, 100.0, 160.0, 300.0, 480.0, 640.0, 860.0, 1000.0, 1600.0, 4096.0, 20'000.0})
        for (const double height : {64.0, 120.0, 200.0, 300.0, 480.0, 1000.0, 2560.0, 10'000.0})
            for (const page::Needs& needs :
                 {page::Needs{0, 0, 0}, page::Needs{60, 40, 150}, page::Needs{60, 40, 0, 120},
                  page::Needs{5000, 5000, 5000, 5000}}) {
                INFO(width << "x" << height << " header " << needs.header);
                const Form form = page::form_for(width, height);
                const page::Arrangement sheet = page::arrange(width, height, form, needs);
                const Box paper = Box{0, 0, width, height}.grown(0.01);
                const Box all[] = {sheet.header, sheet.map, sheet.panel, sheet.legend, sheet.footer};
                for (const Box& box : all)
                    REQUIRE(page::contains(paper, box.width > 0 ? box : Box{1, 1, 0, 0}));
                for (int i = 0; i < 5; ++i)
                    for (int k = i + 1; k < 5; ++k) REQUIRE(page::shared_area(all[i], all[k]) < 0.01);
                CHECK(sheet.map.width >= 0.4 * width);
                CHECK(sheet.map.height >= 1);
            }
}

TEST_CASE("wide sheets have a side column, tall and small ones rows below, tiny ones the map alone") {
    CHECK(page::form_for(1600, 1000).panel == Form::Panel::side);
    CHECK(page::form_for(1000, 1400).panel == Form::Panel::below);
    CHECK(page::form_for(640, 480).panel == Form::Panel::below);
    CHECK(page::form_for(200, 200).panel == Form::Panel::none);
}

TEST_CASE("the map keeps at least a fifth of the height whatever the texts want") {
    for (const double height : {400.0, 480.0, 1000.0, 1600.0}) {
        const Form form = page::form_for(700, height);
        CHECK(page::arrange(700, height, form, {1e5, 1e5, 1e5}).map.height > 0.0);
        CHECK(page::arrange(700, height, form, {40, 50, page::panel_budget(height)}).map.height >
              0.2 * height);
    }
}

TEST_CASE("a legend across the map takes at most a third of it, and nothing of a small one") {
    const Form form = page::form_for(1600, 1000);
    const double whole = page::arrange(1600, 1000, form, {50, 50, 0, 0}).map.height;
    const page::Arrangement sheet = page::arrange(1600, 1000, form, {50, 50, 0, 1e5});
    CHECK(sheet.legend.width == Approx(sheet.map.width).margin(1));
    CHECK(sheet.map.height > 0.66 * whole);
    CHECK(sheet.panel.height == Approx(whole).margin(1));
    CHECK(page::arrange(900, 460, page::form_for(900, 460), {50, 50, 0, 100}).legend.height == 0);
}

TEST_CASE("the camera's box is in whole px") {
    const page::Arrangement sheet = page::arrange(1603, 997, page::form_for(1603, 997), {55.3, 41.7, 0});
    for (const double length : {sheet.map.x, sheet.map.y, sheet.map.width, sheet.map.height})
        CHECK(length == static_cast<int>(length));
}
