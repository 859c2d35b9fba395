// SPDX-License-Identifier: MIT
#include "text/cairo.h"

#include <cairo-pdf.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <string>

#include "text/handles.h"

using namespace marchland;

namespace {

struct Box {
    int left = 1 << 20, top = 1 << 20, right = -1, bottom = -1;
};

/// Box of the pixels that are not transparent.
Box ink(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Box box;
    const unsigned char* data = cairo_image_surface_get_data(surface);
    for (int y = 0; y < cairo_image_surface_get_height(surface); ++y)
        for (int x = 0; x < cairo_image_surface_get_width(surface); ++x)
            if (data[y * cairo_image_surface_get_stride(surface) + 4 * x + 3] > 0) {
                box.left = std::min(box.left, x);
                box.right = std::max(box.right, x);
                box.top = std::min(box.top, y);
                box.bottom = std::max(box.bottom, y);
            }
    return box;
}

text::CairoSurface canvas() {
    return text::CairoSurface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 300, 300));
}

cairo_status_t append(void* to, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

constexpr text::Colour black{0, 0, 0, 255};

}  // namespace

TEST_CASE("a line is painted inside the box that measuring promised") {
    const text::Typesetter type;
    const text::TypeStyle style{.size_px = 24};
    const text::Extent extent = type.measure("Goris", style);
    const text::CairoSurface surface = canvas();
    const text::Cairo cr(cairo_create(surface.get()));
    text::draw_line(cr.get(), type, "Goris", style, black, 50, 40);
    const Box box = ink(surface.get());
    CHECK(box.left >= 49);
    CHECK(box.right <= 51 + static_cast<int>(extent.width));
    CHECK(box.top >= 40);
    CHECK(box.bottom <= 40 + static_cast<int>(extent.height));
    CHECK(box.bottom - box.top > 15);
}

TEST_CASE("an angle turns a line about its corner") {
    const text::Typesetter type;
    const text::CairoSurface surface = canvas();
    const text::Cairo cr(cairo_create(surface.get()));
    text::draw_line(cr.get(), type, "Goris and Kapan", {.size_px = 20}, black, 150, 100,
                    std::numbers::pi / 2);
    const Box box = ink(surface.get());
    CHECK(box.bottom - box.top > 3 * (box.right - box.left));
    CHECK(box.right <= 150);
    CHECK(box.top >= 99);
}

TEST_CASE("a paragraph's height is the same measured and painted, and max_lines cuts it") {
    const text::Typesetter type;
    const std::vector<text::Span> spans{
        {.text = "The quick brown fox jumps over the lazy dog, again and again and again."}};
    const double measured = text::draw_paragraph(nullptr, type, spans, {}, 0, 0, 120);
    const text::CairoSurface surface = canvas();
    const text::Cairo cr(cairo_create(surface.get()));
    CHECK(text::draw_paragraph(cr.get(), type, spans, {}, 10, 10, 120) == Approx(measured));
    CHECK(ink(surface.get()).bottom < 10 + measured);
    const double one = text::draw_paragraph(nullptr, type, {{.text = "x"}}, {}, 0, 0, 120);
    CHECK(measured > 3 * one);
    CHECK(text::draw_paragraph(nullptr, type, spans, {}, 0, 0, 120, text::Align::left, 2) == Approx(2 * one));
}

TEST_CASE("alignment moves a paragraph within its width") {
    const text::Typesetter type;
    const auto left_edge = [&](text::Align align) {
        const text::CairoSurface surface = canvas();
        const text::Cairo cr(cairo_create(surface.get()));
        text::draw_paragraph(cr.get(), type, {{.text = "word"}}, {}, 0, 0, 200, align);
        return ink(surface.get()).left;
    };
    CHECK(left_edge(text::Align::left) < 5);
    CHECK(left_edge(text::Align::centre) > 70);
    CHECK(left_edge(text::Align::right) > left_edge(text::Align::centre) + 60);
}

TEST_CASE("vector targets get text, pixels get outlines: text stays selectable in a PDF") {
    const text::Typesetter type;
    std::string pdf;
    {
        const text::CairoSurface surface(cairo_pdf_surface_create_for_stream(append, &pdf, 200, 100));
        const text::Cairo cr(cairo_create(surface.get()));
        text::draw_line(cr.get(), type, "Goris", {}, black, 20, 20, 0, {255, 255, 255, 255}, 2);
        text::draw_paragraph(cr.get(), type, {{.text = "Kapan"}}, {}, 20, 50, 100);
    }
    CHECK(pdf.find("/ToUnicode") != std::string::npos);
    CHECK(pdf.find("NotoSans") != std::string::npos);
}
