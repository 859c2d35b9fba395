// SPDX-License-Identifier: MIT
#include "page/legend.h"

#include <cairo-svg.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "text/sink.h"
#include "unit/page/picture.h"

using namespace marchland;
using namespace marchland::test;

namespace {

map::Scene scene_with_legend() {
    map::Scene scene = small_scene();
    map::Symbol triangle;
    triangle.shape = map::SymbolShape::triangle;
    triangle.fill = red;
    map::Stroke line;
    line.colour = green;
    line.width_px = 3;
    map::Disc disc;
    disc.colour = blue;
    scene.legend = {{triangle, "Conflict", "Events"},
                    {solid(red), "Held", "Control"},
                    {line, "Border", "Lines"},
                    {disc, "Somewhere here", "Events"}};
    return scene;
}

page::Form side_form() {
    return page::form_for(1600, 1000);
}

/// Thirty rows of every group that there is.
map::Scene scene_with_long_legend() {
    map::Scene scene = small_scene();
    map::Symbol type;
    type.mark = map::SymbolMark::cross;
    for (int i = 0; i < 5; ++i) {
        const std::string number = std::to_string(i);
        scene.legend.push_back({map::Symbol{}, "Class " + number, "Events"});
        scene.legend.push_back({type, "Type " + number, "Events"});
        for (const char* group : {"Peacekeepers", "Precision", "Control", "Borders"})
            scene.legend.push_back({solid(red), std::string(group) + " of the kind " + number, group});
    }
    return scene;
}

/// The texts that a legend paints, one after the other.
std::string said(const page::Legend& legend) {
    std::string bytes;
    const text::CairoSurface surface(cairo_svg_surface_create_for_stream(
        [](void*, const unsigned char*, unsigned) { return CAIRO_STATUS_SUCCESS; }, nullptr, 2000, 2000));
    text::TextSink sink = [&](const text::SetText& run) { bytes += run.text + "\n"; };
    text::divert_text(surface.get(), &sink);
    const text::Cairo cr(cairo_create(surface.get()));
    if (legend.block.paint) legend.block.paint(cr.get(), 0, 0);
    return bytes;
}

}  // namespace

TEST_CASE("a legend has each group once, with its rows below its heading") {
    const text::Typesetter type;
    const page::Legend legend = page::set_legend(scene_with_legend(), side_form(), type, 200, 900);
    CHECK(said(legend) == "Events\nConflict\nSomewhere here\nControl\nHeld\nLines\nBorder\n");
    CHECK(legend.left_out == 0);
}

TEST_CASE("a wide legend stands in two columns and is lower for it") {
    const text::Typesetter type;
    const page::Legend narrow = page::set_legend(scene_with_legend(), side_form(), type, 200, 900);
    const page::Legend wide = page::set_legend(scene_with_legend(), side_form(), type, 400, 900);
    CHECK(wide.block.height < 0.75 * narrow.block.height);
    Picture picture(400, 200);
    wide.block.paint(picture.cr(), 0, 0);
    CHECK(picture.count([](text::Colour c) { return c == red; }) > 150);   // the triangle and the fill
    CHECK(picture.count([](text::Colour c) { return c == green; }) > 30);  // the line
}

TEST_CASE("a legend that has less room takes more columns and smaller type before it leaves out a row") {
    const text::Typesetter type;
    const page::Legend roomy = page::set_legend(scene_with_long_legend(), side_form(), type, 300, 900);
    const page::Legend tight = page::set_legend(scene_with_long_legend(), side_form(), type, 300, 250);
    CHECK(tight.block.height <= 250);
    CHECK(roomy.block.height > 1.5 * tight.block.height);
    CHECK(tight.left_out == 0);
    for (const char* row : {"Class 4", "Type 4", "Precision of the kind 4", "Control of the kind 4"})
        CHECK_THAT(said(tight), Catch::Contains(row));
}

TEST_CASE("rows go in order of what they are worth, and the last row says how many are gone") {
    const text::Typesetter type;
    std::size_t before = 0;
    for (double room = 200; room > 0; room -= 7) {
        INFO("room " << room);
        const page::Legend legend = page::set_legend(scene_with_long_legend(), side_form(), type, 200, room);
        CHECK(legend.block.height <= room);
        CHECK(legend.left_out >= before);
        before = legend.left_out;
        const std::string text = said(legend);
        if (legend.left_out == 0 || legend.block.height == 0) continue;
        const auto rows = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        CHECK(rows >= scene_with_long_legend().legend.size() - legend.left_out + 1);
        CHECK_THAT(text, Catch::Contains(std::to_string(legend.left_out)));
        CHECK_THAT(text, Catch::Contains("explained on a"));
        const auto has = [&](const char* row) { return text.find(row) != std::string::npos; };
        if (has("Type 4")) CHECK(has("Precision of the kind 4"));
        if (has("Precision of the kind 0")) CHECK(has("Class 4"));
        if (has("Class 0")) CHECK((has("Borders of the kind 4") && has("Control of the kind 4")));
        if (has("Borders of the kind 0")) CHECK(has("Control of the kind 4"));
    }
    CHECK(before == scene_with_long_legend().legend.size());
}

TEST_CASE("each kind of sample looks like what it stands for") {
    const text::Typesetter type;
    const auto pixels = [&](const map::LegendEntry& entry, text::Colour colour) {
        map::Scene scene = small_scene();
        scene.legend = {entry};
        Picture picture(200, 60);
        page::set_legend(scene, side_form(), type, 200, 900).block.paint(picture.cr(), 0, 0);
        return picture.count([&](text::Colour c) { return c == colour; });
    };
    const auto entries = scene_with_legend().legend;
    const long triangle = pixels(entries[0], red);
    CHECK(triangle > 30);
    CHECK(pixels(entries[1], red) > 2 * triangle);
    CHECK(pixels(entries[2], green) > 30);
    CHECK(pixels(entries[3], red) == 0);
}

TEST_CASE("a row breaks neither before a unit nor within a range of figures") {
    const text::Typesetter type;
    map::Scene scene = small_scene();
    scene.legend = {{solid(red), "A region (2–3 km)", "Borders"}};
    for (double width = 100; width < 240; width += 5) {
        const std::string text = said(page::set_legend(scene, side_form(), type, width, 900));
        INFO(width << ": " << text);
        const std::size_t start = text.find("(2");
        REQUIRE(start != std::string::npos);
        CHECK(text.find('\n', start) > text.find("km", start));
    }
}

TEST_CASE("no entries, no legend") {
    const text::Typesetter type;
    const page::Legend none = page::set_legend(small_scene(), side_form(), type, 400, 900);
    CHECK(none.block.height == 0);
    CHECK(none.left_out == 0);
}
