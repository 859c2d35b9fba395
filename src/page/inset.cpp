// SPDX-License-Identifier: MIT
#include "page/inset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "page/paint_drawing.h"
#include "page/paint_scene.h"

namespace marchland::page {
namespace {

constexpr double plate_px = 3;  // around the inset
constexpr double least_map_width = 480;
constexpr double least_map_height = 340;
constexpr double most_of_home = 0.4;   // of the inset's area that the map may show itself
constexpr double least_extent_px = 7;  // a smaller frame gets a cross-hair
constexpr std::size_t most_names = 4;
constexpr float name_shrink = 0.75F;

/// The region and its surroundings.
constexpr geo::LonLatBox locating_box{38.5, 37.2, 51.5, 44.6};

map::View inset_view(const map::View& main) {
    map::View view = main;
    view.events = view.places = view.posts = view.control = view.districts = view.graticule = view.relief =
        view.annotations = false;
    return view;
}

double covered(const map::Scene& scene, const Box& box) {
    double harm = 0;
    for (const map::Symbol& symbol : scene.symbols) {
        const auto size = static_cast<double>(symbol.size_px);
        harm += 4 * shared_area(box, {symbol.at.x - size / 2, symbol.at.y - size / 2, size, size});
    }
    for (const map::Label& label : scene.labels)
        harm += shared_area(box, {label.at.x, label.at.y, static_cast<double>(label.width_px),
                                  static_cast<double>(label.height_px)});
    for (const map::Drawing& drawing : scene.drawings)
        if (drawing.box) harm += 4 * shared_area(box, box_of(*drawing.box));
    return harm;
}

Box best_corner(const map::Scene& scene, double width, double height) {
    // Flush with the frame: a strip of map around it would show scraps of coast and names.
    const double right = scene.view.camera.width - width;
    const double foot = scene.view.camera.height - height;
    const std::array<Box, 4> corners{{{right, 0, width, height},
                                      {0, 0, width, height},
                                      {right, foot, width, height},
                                      {0, foot, width, height}}};
    return *std::ranges::min_element(corners, {}, [&](const Box& box) { return covered(scene, box); });
}

/// The inset and a margin inside the map.
Box plate_of(const Box& box, const map::Camera& camera) {
    const Box grown = box.grown(plate_px);
    const double left = std::max(grown.x, 0.0);
    const double top = std::max(grown.y, 0.0);
    return {left, top, std::min(grown.right(), camera.width * 1.0) - left,
            std::min(grown.bottom(), camera.height * 1.0) - top};
}

/// Only names of countries, set as small as the inset is.
void keep_country_names(map::Scene& scene) {
    std::erase_if(scene.labels,
                  [](const map::Label& label) { return label.ref.kind != map::Ref::Kind::country; });
    if (scene.labels.size() > most_names) scene.labels.resize(most_names);
    for (map::Label& label : scene.labels) {
        label.at.x += static_cast<double>((1 - name_shrink) * label.width_px) / 2;
        label.at.y += static_cast<double>((1 - name_shrink) * label.height_px) / 2;
        label.width_px *= name_shrink;
        label.height_px *= name_shrink;
        label.style.size_px *= name_shrink;
        label.halo_px *= name_shrink;
    }
    scene.symbols.clear();
    scene.discs.clear();
}

}  // namespace

std::optional<Inset> make_inset(map::SceneBuilder& builder, const map::Scene& scene,
                                const std::optional<Box>& place) {
    const map::Camera& main = scene.view.camera;
    if (main.width < least_map_width || main.height < least_map_height) return std::nullopt;
    const double width = std::floor(std::clamp(0.2 * main.width, 120.0, 230.0));
    const double height = std::floor(0.72 * width);
    map::View view = inset_view(scene.view);
    view.camera = map::fit(locating_box, builder.projection(view.projection), static_cast<int>(width),
                           static_cast<int>(height), 0);
    const map::Pixel low = view.camera.to_px(main.to_metres({0, 0}));
    const map::Pixel high = view.camera.to_px(
        main.to_metres({static_cast<double>(main.width), static_cast<double>(main.height)}));
    const Box corner = place ? *place : best_corner(scene, width, height);
    Inset inset{corner, plate_of(corner, main), {}, {low.x, low.y, high.x - low.x, high.y - low.y}};
    const double shown = shared_area(inset.extent, {0, 0, width, height});
    const bool inside = inset.extent.x < width && inset.extent.y < height && inset.extent.right() > 0 &&
                        inset.extent.bottom() > 0;
    if (!inside || shown > most_of_home * width * height) return std::nullopt;
    inset.scene = builder.build(view);
    keep_country_names(inset.scene);
    return inset;
}

void clear_ground(map::Scene& scene, const Inset& inset) {
    const Box& box = inset.plate;
    const auto under_label = [&](const map::Label& label) {
        return shared_area(box, {label.at.x, label.at.y, static_cast<double>(label.width_px),
                                 static_cast<double>(label.height_px)}) > 0;
    };
    const auto under_symbol = [&](const map::Symbol& symbol) {
        const auto size = static_cast<double>(symbol.size_px);
        return shared_area(box, {symbol.at.x - size / 2, symbol.at.y - size / 2, size, size}) > 0;
    };
    // A dot without its name says nothing, nor does a name without its dot.
    std::vector<map::Ref> hidden;
    for (const map::Label& label : scene.labels)
        if (label.ref.kind != map::Ref::Kind::none && under_label(label)) hidden.push_back(label.ref);
    for (const map::Symbol& symbol : scene.symbols)
        if (symbol.shape == map::SymbolShape::town && under_symbol(symbol))
            hidden.insert(hidden.end(), symbol.refs.begin(), symbol.refs.end());
    const auto is_hidden = [&](const map::Ref& ref) {
        return std::ranges::find(hidden, ref) != hidden.end();
    };
    // What stands for nothing, degrees along the frame, goes one by one.
    std::erase_if(scene.labels, [&](const map::Label& label) {
        return label.ref.kind == map::Ref::Kind::none ? under_label(label) : is_hidden(label.ref);
    });
    std::erase_if(scene.symbols, [&](const map::Symbol& symbol) {
        return symbol.shape == map::SymbolShape::town && std::ranges::any_of(symbol.refs, is_hidden);
    });
}

void paint_inset(cairo_t* cr, const Inset& inset, const Ink& ink, const text::Typesetter& type, double x,
                 double y) {
    const Box box{x + inset.box.x, y + inset.box.y, inset.box.width, inset.box.height};
    fill_box(cr, {x + inset.plate.x, y + inset.plate.y, inset.plate.width, inset.plate.height}, ink.plate);
    paint_scene(cr, inset.scene, type, box.x, box.y);
    cairo_save(cr);
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_clip(cr);
    Box extent{box.x + inset.extent.x, box.y + inset.extent.y, inset.extent.width, inset.extent.height};
    if (extent.width < least_extent_px || extent.height < least_extent_px) {
        const double grow = (least_extent_px - std::min(extent.width, extent.height)) / 2;
        extent = extent.grown(std::max(0.0, grow));
    }
    text::Colour tint = ink.mark;
    tint.a = 40;
    fill_box(cr, extent, tint);
    stroke_box(cr, extent, 1.6, ink.mark);
    cairo_restore(cr);
    stroke_box(cr, box, 1, ink.frame);
}

}  // namespace marchland::page
