// SPDX-License-Identifier: MIT
#include "page/sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "geo/error.h"
#include "page/badges.h"
#include "page/canvas.h"
#include "page/draft.h"
#include "page/ink.h"
#include "page/paint_drawing.h"
#include "page/paint_scene.h"
#include "page/replace_file.h"
#include "page/stop.h"
#include "page/webp.h"

namespace marchland::page {
namespace {

constexpr int least_side = 64;
constexpr int largest_side = 20'000;
constexpr long most_pixels = 200'000'000;

void check_size(const SheetOptions& options) {
    const auto fits = [](int side) { return side >= least_side && side <= largest_side; };
    if (!fits(options.width) || !fits(options.height) ||
        static_cast<long>(options.width) * options.height > most_pixels)
        throw geo::UsageError(fmt::format(
            "size {}x{}: each side must be {} to {} px, and both together at most {} million pixels",
            options.width, options.height, least_side, largest_side, most_pixels / 1'000'000));
    if (!(options.dpi >= 24 && options.dpi <= 1200))
        throw geo::UsageError(fmt::format("{} dpi: give 24 to 1200", options.dpi));
    const double scale = options.dpi / 96;
    if (std::min(options.width, options.height) / scale < least_side / 2.0)
        throw geo::UsageError(
            fmt::format("{}x{} at {} dpi is smaller than a stamp: give a larger size or fewer dpi",
                        options.width, options.height, options.dpi));
}

/// Without a legend the foot says how many signs are not explained.
Counts counts_of(const Draft& draft) {
    const map::Scene& scene = draft.scene;
    const bool legend = draft.panel_text.legend.block.height > 0 || draft.legend_below.block.height > 0;
    return {scene.events_shown, scene.events_outside, scene.events_unlocated,
            legend ? 0 : scene.legend.size(), draft.panel_text.legend_alone && scene.events_shown > 0};
}

/// Where the sheet's top left corner would lie on the earth if the map went on to there.
geo::Georeference place_of(const Draft& draft, const geo::Projection& projection, double scale) {
    const map::Camera& camera = draft.scene.view.camera;
    return geo::georeference(projection,
                             camera.to_metres({-draft.layout.boxes.map.x, -draft.layout.boxes.map.y}),
                             camera.metres_per_px / scale);
}

/// The map's corners from the lower left clockwise; none when one lies off the projection's earth.
std::vector<geo::LonLat> corners_of(const map::Camera& camera, const geo::Projection& projection) {
    const double right = camera.width;
    const double bottom = camera.height;
    std::vector<geo::LonLat> corners;
    for (const map::Pixel corner : {map::Pixel{0, bottom}, {0, 0}, {right, 0}, {right, bottom}}) {
        const auto at = projection.inverse(camera.to_metres(corner));
        if (!at) return {};
        corners.push_back(*at);
    }
    return corners;
}

/// What the camera shows, on the sheet.
Box frame_of(const Draft& draft) {
    const map::Camera& camera = draft.scene.view.camera;
    return {draft.layout.boxes.map.x, draft.layout.boxes.map.y, static_cast<double>(camera.width),
            static_cast<double>(camera.height)};
}

/// "map.png" has its place in "map.pgw" and its CRS in "map.prj".
void write_world_file(const std::filesystem::path& target, const geo::Georeference& place) {
    auto beside = target;
    replace_file(beside.replace_extension(".pgw"), geo::world_file(place));
    replace_file(beside.replace_extension(".prj"), geo::crs_wkt(place));
}

/// The sheet from its map up; `panel` is set here and must outlive the layers.
SheetLayers layers_of(const Draft& draft, const geo::Projection& projection, Panel& panel) {
    const Arrangement& boxes = draft.layout.boxes;
    const Ink& ink = draft.layout.form.ink;
    SheetLayers layers = scene_layers(draft.scene, draft.studio.type, boxes.map.x, boxes.map.y);
    if (draft.studio.options.map_only) return layers;
    if (draft.layout.form.panel != Form::Panel::none)
        panel = compose_panel(draft.panel_text, draft.layout.form, draft.studio.type, boxes.panel.height);
    layers.push_back({"callouts", [&](cairo_t* cr) {
                          std::vector<Box> taken;
                          if (draft.inset) taken.push_back(draft.inset->plate);
                          for (const map::Drawing& drawing : draft.scene.drawings)
                              if (drawing.box) taken.push_back(box_of(*drawing.box));
                          const auto words = badge_words(draft.scene, draft.callouts, panel.listed);
                          paint_badges(cr, place_badges(draft.scene, words, draft.studio.type, taken), ink,
                                       draft.studio.type, boxes.map.x, boxes.map.y);
                      }});
    if (draft.inset)
        layers.push_back({"inset", [&](cairo_t* cr) {
                              paint_inset(cr, *draft.inset, ink, draft.studio.type, boxes.map.x, boxes.map.y);
                          }});
    layers.push_back({"sheet", [&](cairo_t* cr) {
                          stroke_box(cr, boxes.map, 1, ink.frame);
                          if (draft.layout.form.header)
                              paint_header(cr, draft.header, draft.layout.header, draft.layout.form,
                                           draft.studio.type, boxes.header);
                          if (draft.legend_below.block.paint)
                              draft.legend_below.block.paint(cr, boxes.legend.x, boxes.legend.y);
                          paint_panel(cr, panel, draft.panel_text, draft.layout.form, boxes.panel);
                          FootText foot = draft.layout.foot;  // measured for the longest filter note
                          foot.filter = draft.scene.filter_note;
                          paint_foot(cr, foot, counts_of(draft), draft.scene.view.camera, projection,
                                     draft.layout.form, draft.studio.type, boxes.footer);
                      }});
    return layers;
}

/// Pixels are 0xAARRGGBB, of a picture without holes.
text::Bitmap bitmap_of(const PixelView& picture) {
    text::Bitmap bitmap{picture.width, picture.height, {}};
    bitmap.rgba.reserve(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) *
                        4);
    for (int y = 0; y < picture.height; ++y) {
        const std::uint32_t* row = picture.pixels + static_cast<std::ptrdiff_t>(y) * picture.stride;
        for (int x = 0; x < picture.width; ++x)
            for (const unsigned shift : {16U, 8U, 0U, 24U})
                bitmap.rgba.push_back(static_cast<std::uint8_t>(row[x] >> shift));
    }
    return bitmap;
}

/// A sheet ready to be painted, handed to who writes it.
using UseSheet = std::function<void(std::size_t number, const SheetText& text, const SheetLayers& layers)>;

/// Drafts the sheets one after the other, all laid out alike.
void each_sheet(Studio& studio, const map::View& view, std::span<const map::TimeWindow> windows,
                const UseSheet& use) {
    const std::stop_token& stop = studio.options.stop;
    const Layout layout = layout_for(studio, view, windows);
    const geo::Projection& projection = studio.builder.projection(view.projection);
    const std::string& more_credits = studio.story.credits;
    const std::string credits = studio.region.credits() + (more_credits.empty() ? "" : ". " + more_credits);
    map::View shown = view;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        check_stop(stop);
        shown.window = windows[i];
        const Draft draft = draft_sheet(studio, layout, shown);
        const SheetText text{draft.header.title,
                             credits,
                             shown.window.last,
                             layout.form.ink.paper,
                             place_of(draft, projection, studio.options.dpi / 96),
                             corners_of(draft.scene.view.camera, projection),
                             frame_of(draft)};
        Panel panel;
        use(i, text, stoppable(layers_of(draft, projection, panel), stop));
    }
}

}  // namespace

void check_target(const std::filesystem::path& target) {
    static_cast<void>(format_of(target));
}

bool is_webp(const std::filesystem::path& target) {
    return format_of(target) == Format::webp;
}

void export_series(const geo::Region& region, const story::Story& story, const map::View& view,
                   const geo::LonLatBox& box, const SheetOptions& options,
                   std::span<const map::TimeWindow> windows,
                   const std::function<std::filesystem::path(std::size_t)>& target) {
    const Format format = format_of(target(0));
    check_size(options);
    if (format == Format::webp) check_webp_size(options.width, options.height);
    Studio studio(region, story, options, box);
    each_sheet(studio, view, windows, [&](std::size_t i, const SheetText& text, const SheetLayers& layers) {
        const std::filesystem::path file = target(i);
        const std::string bytes = encode_sheet(format, studio.size, text, layers, options.stop);
        check_stop(options.stop);
        replace_file(file, bytes);
        if (options.world_file) write_world_file(file, text.place);
    });
}

text::Bitmap draw_sheet(const geo::Region& region, const story::Story& story, const map::View& view,
                        const geo::LonLatBox& box, const SheetOptions& options) {
    check_size(options);
    Studio studio(region, story, options, box);
    text::Bitmap drawn;
    each_sheet(studio, view, {&view.window, 1},
               [&](std::size_t, const SheetText& text, const SheetLayers& layers) {
                   paint_pixels(studio.size, text, layers,
                                [&](const PixelView& picture) { drawn = bitmap_of(picture); });
               });
    return drawn;
}

void export_sheet(const geo::Region& region, const story::Story& story, const map::View& view,
                  const geo::LonLatBox& box, const SheetOptions& options,
                  const std::filesystem::path& target) {
    export_series(region, story, view, box, options, {&view.window, 1}, [&](std::size_t) { return target; });
}

void export_animation(const geo::Region& region, const story::Story& story, const map::View& view,
                      const geo::LonLatBox& box, const SheetOptions& options,
                      std::span<const map::TimeWindow> windows, int frame_ms,
                      const std::filesystem::path& target) {
    check_size(options);
    check_webp_size(options.width, options.height);
    Studio studio(region, story, options, box);
    WebpAnimation animation(options.width, options.height, frame_ms);
    PictureText words;
    each_sheet(studio, view, windows, [&](std::size_t, const SheetText& text, const SheetLayers& layers) {
        paint_pixels(studio.size, text, layers, [&](const PixelView& picture) { animation.add(picture); });
        words = picture_text(text);
    });
    const std::string bytes = animation.finish(words);
    check_stop(options.stop);
    replace_file(target, bytes);
}

}  // namespace marchland::page
