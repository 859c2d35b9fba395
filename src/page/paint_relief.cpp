// SPDX-License-Identifier: MIT
#include "page/paint_relief.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "map/hillshade.h"

namespace marchland::page {
namespace {

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

/// Cells of the grid, from .. end, without its outermost, which have no slope.
struct Part {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

/// What of the grid shows, and a cell around it to blend with.
Part visible_part(const map::ReliefLayer& layer, const geo::MetreBox& seen) {
    const double width = (layer.box.max.x - layer.box.min.x) / layer.columns;
    const double height = (layer.box.max.y - layer.box.min.y) / layer.rows;
    const auto cell = [](double at, int count) {
        return static_cast<int>(std::clamp(std::floor(at), 1.0, static_cast<double>(count - 1)));
    };
    return {cell((seen.min.x - layer.box.min.x) / width - 1, layer.columns),
            cell((layer.box.max.y - seen.max.y) / height - 1, layer.rows),
            cell((seen.max.x - layer.box.min.x) / width + 2, layer.columns),
            cell((layer.box.max.y - seen.min.y) / height + 2, layer.rows)};
}

/// As Cairo keeps it: alpha above premultiplied red, green and blue.
std::uint32_t premultiplied(text::Colour colour) {
    const auto part = [&](std::uint8_t c) { return (static_cast<std::uint32_t>(c) * colour.a + 127) / 255; };
    return static_cast<std::uint32_t>(colour.a) << 24 | part(colour.r) << 16 | part(colour.g) << 8 |
           part(colour.b);
}

void shade(cairo_surface_t* surface, const map::ReliefLayer& layer, const Part& part) {
    const geo::HeightGrid heights = map::heights_of(layer);
    const double factor = map::relief_exaggeration(layer.cell_m) / layer.cell_m;
    cairo_surface_flush(surface);
    unsigned char* rows = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    for (int row = part.top; row < part.bottom; ++row) {
        auto* pixels =
            reinterpret_cast<std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(row - part.top) * stride);
        for (int column = part.left; column < part.right; ++column)
            pixels[column - part.left] =
                premultiplied(map::shaded(layer.shading, map::hillshade(heights, column, row, factor)));
    }
    cairo_surface_mark_dirty(surface);
}

}  // namespace

void paint_relief(cairo_t* cr, const map::ReliefLayer& layer, const map::Camera& camera) {
    const Part part = visible_part(layer, camera.box());
    if (part.right <= part.left || part.bottom <= part.top) return;
    const std::unique_ptr<cairo_surface_t, DestroySurface> surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, part.right - part.left, part.bottom - part.top));
    shade(surface.get(), layer, part);
    const double cell = (layer.box.max.x - layer.box.min.x) / layer.columns;
    const map::Pixel at =
        camera.to_px({layer.box.min.x + part.left * cell, layer.box.max.y - part.top * cell});
    cairo_save(cr);
    cairo_translate(cr, at.x, at.y);
    cairo_scale(cr, cell / camera.metres_per_px, cell / camera.metres_per_px);
    cairo_set_source_surface(cr, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_BILINEAR);
    cairo_paint(cr);
    cairo_restore(cr);
}

}  // namespace marchland::page
