// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <cstdint>
#include <memory>

#include "map/scene.h"
#include "text/handles.h"

namespace marchland::test {

/// A white picture to paint on and to look at pixel by pixel.
class Picture {
public:
    Picture(int width, int height)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
          cr_(cairo_create(surface_.get())) {
        cairo_set_source_rgb(cr_.get(), 1, 1, 1);
        cairo_paint(cr_.get());
    }
    cairo_t* cr() { return cr_.get(); }

    text::Colour at(int x, int y) {
        cairo_surface_flush(surface_.get());
        const auto* row =
            reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface_.get()) +
                                                   cairo_image_surface_get_stride(surface_.get()) * y);
        const auto byte = [&](unsigned shift) { return static_cast<std::uint8_t>(row[x] >> shift); };
        return {byte(16), byte(8), byte(0), 255};
    }
    template <class Test>
    long count(Test&& test) {
        long n = 0;
        for (int y = 0; y < cairo_image_surface_get_height(surface_.get()); ++y)
            for (int x = 0; x < cairo_image_surface_get_width(surface_.get()); ++x)
                n += test(at(x, y)) ? 1 : 0;
        return n;
    }
    long count_not_white() {
        return count([](text::Colour c) { return !(c == text::Colour{255, 255, 255, 255}); });
    }

private:
    text::CairoSurface surface_;
    text::Cairo cr_;
};

inline constexpr text::Colour red{200, 0, 0, 255};
inline constexpr text::Colour green{0, 160, 0, 255};
inline constexpr text::Colour blue{0, 0, 200, 255};

inline map::Fill solid(text::Colour colour) {
    return {colour, map::Pattern::solid, {}};
}

/// A picture of 200 x 100 px, 10 m a px, its middle at (0, 0); water is blue.
inline map::Scene small_scene() {
    map::Scene scene;
    scene.view.camera = {{0, 0}, 10, 200, 100};
    scene.background = blue;
    return scene;
}

/// Rings in px of `small_scene`, outer first.
inline map::Layer fill_layer(const map::Camera& camera, std::vector<std::vector<map::Pixel>> rings,
                             map::Fill fill) {
    auto layer = std::make_shared<map::FillLayer>();
    layer->fill = fill;
    geo::MetrePolygon polygon;
    for (const auto& ring : rings) {
        polygon.rings.emplace_back();
        for (const map::Pixel p : ring) polygon.rings.back().push_back(camera.to_metres(p));
    }
    layer->polygons.push_back(std::move(polygon));
    return std::shared_ptr<const map::FillLayer>(std::move(layer));
}

inline map::Layer line_layer(const map::Camera& camera, const std::vector<map::Pixel>& path,
                             map::Stroke stroke) {
    auto layer = std::make_shared<map::LineLayer>();
    layer->stroke = stroke;
    layer->paths.emplace_back();
    layer->boxes.emplace_back();
    for (const map::Pixel p : path) {
        layer->paths.back().push_back(camera.to_metres(p));
        layer->boxes.back().add(camera.to_metres(p));
    }
    return std::shared_ptr<const map::LineLayer>(std::move(layer));
}

}  // namespace marchland::test
