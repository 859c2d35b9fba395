// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "page/canvas.h"
#include "text/cairo.h"

using namespace marchland;
using Catch::Matchers::Contains;

namespace {

const page::SheetSize size{400, 200, 96};

page::SheetText described() {
    page::SheetText text{"Title", "Credits", story::Day{std::chrono::days{19'000}}};
    text.place = {"EPSG:32638", 400'000, 4'400'000, 100};
    text.corners = {{45.0, 39.0}, {45.0, 40.0}, {46.0, 40.0}, {46.0, 39.0}};
    text.frame = {10, 10, 380, 180};
    return text;
}

/// One layer of shapes and one of a haloed label, the second partly outside its clip.
page::SheetLayers two_layers(const text::Typesetter& type, const std::string& words) {
    return {{"land & sea",
             [](cairo_t* cr) {
                 cairo_rectangle(cr, 20, 20, 50, 50);
                 cairo_fill(cr);
             }},
            {"labels", [&type, words](cairo_t* cr) {
                 cairo_save(cr);
                 cairo_rectangle(cr, 0, 0, 100, 100);
                 cairo_clip(cr);
                 text::draw_line(cr, type, words, {}, {1, 2, 3}, 10, 10, 0, {255, 255, 255}, 2);
                 text::draw_line(cr, type, "Beyond the edge", {}, {1, 2, 3}, 80, 40);
                 cairo_restore(cr);
             }}};
}

}  // namespace

TEST_CASE("an SVG keeps layers as named groups and text as text") {
    const text::Typesetter type;
    const std::string svg =
        page::encode_sheet(page::Format::svg, size, described(), two_layers(type, "A < B"));
    CHECK_THAT(svg, Contains("inkscape:groupmode=\"layer\" inkscape:label=\"land &amp; sea\""));
    CHECK_THAT(svg, Contains(">A &lt; B</text>") && Contains("font-family=\"Noto Sans,") &&
                        Contains("paint-order=\"stroke\"") && Contains("fill=\"#010203\""));
    CHECK_THAT(svg, Contains("<rect x=\"0.00\" y=\"0.00\" width=\"100.00\" height=\"100.00\"/></clipPath>"));
    CHECK_THAT(svg, !Contains("glyph"));
}

TEST_CASE("text from right to left says so in an SVG") {
    const text::Typesetter type;
    const std::string svg =
        page::encode_sheet(page::Format::svg, size, described(), two_layers(type, "ایروان"));
    CHECK_THAT(svg, Contains("direction=\"rtl\"") && Contains(">ایروان</text>"));
}

TEST_CASE("a PDF has its layers, where its map lies, and the same bytes each time") {
    const text::Typesetter type;
    const auto once = page::encode_sheet(page::Format::pdf, size, described(), two_layers(type, "A"));
    CHECK_THAT(once, Contains("/OCProperties") && Contains("/Name (land & sea)") && Contains("/Count 1") &&
                         Contains("/Subtype /GEO") && Contains("/FontFile2"));
    CHECK(once == page::encode_sheet(page::Format::pdf, size, described(), two_layers(type, "A")));
    page::SheetText placeless = described();
    placeless.corners.clear();
    CHECK_THAT(page::encode_sheet(page::Format::pdf, size, placeless, two_layers(type, "A")),
               !Contains("/VP"));
}

TEST_CASE("a picture in trouble is an error, whatever the format") {
    const page::SheetLayers bad{{"bad", [](cairo_t* cr) { cairo_restore(cr); }}};
    for (const auto format : {page::Format::png, page::Format::svg, page::Format::pdf})
        CHECK_THROWS_WITH(page::encode_sheet(format, size, described(), bad),
                          Contains("could not be painted"));
}
