// SPDX-License-Identifier: MIT
#include "page/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "geo/error.h"
#include "map/standpoint.h"
#include "page/badges.h"
#include "page/canvas.h"
#include "page/foot.h"
#include "page/header.h"
#include "page/ink.h"
#include "page/inset.h"
#include "page/paint_scene.h"
#include "page/panel.h"
#include "page/replace_file.h"

namespace marchland::page {
namespace {

constexpr int least_side = 64;
constexpr int largest_side = 20'000;
constexpr long most_pixels = 200'000'000;
constexpr double fit_margin_px = 12;

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

/// With the paper's true size where that is the px', less their rounding.
SheetSize size_of(const SheetOptions& options) {
    const auto rounds_to = [&](double mm, int px) {
        return mm > 0 && std::abs(mm / 25.4 * options.dpi - px) <= 1;
    };
    SheetSize size{options.width, options.height, options.dpi};
    if (rounds_to(options.width_mm, options.width) && rounds_to(options.height_mm, options.height)) {
        size.width_mm = options.width_mm;
        size.height_mm = options.height_mm;
    }
    return size;
}

Header header_of(const story::Story& story, const map::View& view, const SheetOptions& options) {
    Header header{options.title.empty() ? story.title : options.title, options.subtitle, {}};
    if (header.title.empty()) header.title = "Untitled map";
    const story::DateSpan window{
        view.window.first, view.window.last,
        view.window.first == view.window.last ? story::DatePrecision::day : story::DatePrecision::range};
    header.when = story::readable(window);
    if (view.control && !story.areas.empty())
        header.when += fmt::format(" · Control as of {}", story::readable(view.window.last));
    return header;
}

/// Of the story, and of the relief where the map shows one.
std::string data_credits(const story::Story& story, const SheetOptions& options, const map::View& view) {
    if (!options.relief || !view.relief) return story.credits;
    return fmt::format("{}{}Relief: {}.", story.credits, story.credits.empty() ? "" : " ",
                       options.relief->file().filename().string());
}

/// One sheet in the making: what it is made from and what has been decided so far.
struct Draft {
    const story::Story& story;
    const SheetOptions& options;
    text::Typesetter& type;
    double width = 0;  // style px
    double height = 0;
    Form form;
    Header header;
    SetHeader set_header;
    FootText foot;
    Needs needs;
    Arrangement boxes;
    map::Scene scene;
    std::vector<Callout> callouts;
    PanelText panel_text;
    Legend legend_below;  // where the form has it across the map
    std::optional<Inset> inset;
};

/// Builds the scene for the map's box as it is now, and sets the panel's text from it.
void set_scene(Draft& draft, map::SceneBuilder& builder, map::View view, const geo::LonLatBox& box) {
    const Box& frame = draft.boxes.map;
    view.camera = map::fit(box, builder.projection(view.projection), static_cast<int>(frame.width),
                           static_cast<int>(frame.height),
                           std::min(fit_margin_px, 0.05 * std::min(frame.width, frame.height)));
    draft.scene = builder.build(view);
    draft.callouts = callouts_of(draft.scene, draft.story);
    if (draft.form.panel != Form::Panel::none)
        draft.panel_text =
            panel_text(draft.scene, draft.story, draft.callouts, draft.form, draft.type,
                       draft.boxes.panel.height, static_cast<std::size_t>(draft.options.callouts));
    if (draft.form.legend_below)
        draft.legend_below = set_legend(draft.scene, draft.form, draft.type, draft.boxes.legend.width,
                                        draft.boxes.legend.height);
}

/// Without a legend the foot says how many signs are not explained.
Counts counts_of(const Draft& draft) {
    const map::Scene& scene = draft.scene;
    const bool legend = draft.panel_text.legend.block.height > 0 || draft.legend_below.block.height > 0;
    return {scene.events_shown, scene.events_outside, scene.events_unlocated,
            legend ? 0 : scene.legend.size(), draft.panel_text.legend_alone && scene.events_shown > 0};
}

/// Lays the legend across the map where a side panel that holds it too would list only a handful of events.
void lay_legend_below(Draft& draft, map::SceneBuilder& builder, const map::View& view,
                      const geo::LonLatBox& box) {
    constexpr std::size_t handful = 12;
    const std::size_t listed =
        compose_panel(draft.panel_text, draft.form, draft.type, draft.boxes.panel.height).listed;
    const double budget = legend_budget(draft.boxes.map);
    const std::size_t wanted = std::min(handful, draft.panel_text.sets.front().captions.size());
    if (listed >= wanted || budget == 0) return;
    draft.form.legend_below = true;
    const Legend legend = set_legend(draft.scene, draft.form, draft.type, draft.boxes.map.width, budget);
    draft.needs.legend = std::ceil(legend.block.height);
    draft.boxes = arrange(draft.width, draft.height, draft.form, draft.needs);
    set_scene(draft, builder, view, box);
}

/// Decides the boxes: header and foot by what they say, the map by what is left.
void lay_out(Draft& draft, map::SceneBuilder& builder, const map::View& view, const geo::LonLatBox& box) {
    const double inner = draft.width - 2 * draft.form.margin;
    const std::size_t events = draft.story.events.size();
    const bool legend = draft.form.panel != Form::Panel::none;
    const Counts longest{events, events, events, legend ? 0U : 99U, legend};
    if (draft.form.header)
        draft.set_header =
            set_header(draft.header, draft.form, draft.type, inner, header_budget(draft.height));
    draft.needs.header = draft.set_header.height;
    draft.form.footer =
        foot_style(draft.foot, longest, draft.form, draft.type, inner, foot_budget(draft.height));
    draft.needs.footer = foot_height(draft.foot, longest, draft.form, draft.type, inner);
    draft.needs.panel = panel_budget(draft.height);
    draft.boxes = arrange(draft.width, draft.height, draft.form, draft.needs);
    set_scene(draft, builder, view, box);
    if (draft.form.panel == Form::Panel::below) {
        // What the map shows says how much the panel holds, which says how large the map can be: once more.
        draft.needs.panel = panel_height(draft.panel_text, draft.form, draft.type, draft.boxes.panel.height);
        draft.boxes = arrange(draft.width, draft.height, draft.form, draft.needs);
        set_scene(draft, builder, view, box);
    } else if (draft.form.panel == Form::Panel::side) {
        lay_legend_below(draft, builder, view, box);
    }
}

/// Of the map alone: nothing beside it.
Form bare_form() {
    Form form;
    form.margin = 0;
    form.header = false;
    form.scale_bar = false;
    form.panel = Form::Panel::none;
    return form;
}

/// Where the sheet's top left corner would lie on the earth if the map went on to there.
geo::Georeference place_of(const Draft& draft, const geo::Projection& projection, double scale) {
    const map::Camera& camera = draft.scene.view.camera;
    return geo::georeference(projection, camera.to_metres({-draft.boxes.map.x, -draft.boxes.map.y}),
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
    return {draft.boxes.map.x, draft.boxes.map.y, static_cast<double>(camera.width),
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
    const Arrangement& boxes = draft.boxes;
    const Ink& ink = draft.form.ink;
    SheetLayers layers = scene_layers(draft.scene, draft.type, boxes.map.x, boxes.map.y);
    if (draft.options.map_only) return layers;
    if (draft.form.panel != Form::Panel::none)
        panel = compose_panel(draft.panel_text, draft.form, draft.type, boxes.panel.height);
    layers.push_back({"callouts", [&](cairo_t* cr) {
                          std::vector<Box> taken;
                          if (draft.inset) taken.push_back(draft.inset->plate);
                          const auto words = badge_words(draft.scene, draft.callouts, panel.listed);
                          paint_badges(cr, place_badges(draft.scene, words, draft.type, taken), ink,
                                       draft.type, boxes.map.x, boxes.map.y);
                      }});
    if (draft.inset)
        layers.push_back({"inset", [&](cairo_t* cr) {
                              paint_inset(cr, *draft.inset, ink, draft.type, boxes.map.x, boxes.map.y);
                          }});
    layers.push_back({"sheet", [&](cairo_t* cr) {
                          stroke_box(cr, boxes.map, 1, ink.frame);
                          if (draft.form.header)
                              paint_header(cr, draft.header, draft.set_header, draft.form, draft.type,
                                           boxes.header);
                          if (draft.legend_below.block.paint)
                              draft.legend_below.block.paint(cr, boxes.legend.x, boxes.legend.y);
                          paint_panel(cr, panel, draft.panel_text, draft.form, boxes.panel);
                          paint_foot(cr, draft.foot, counts_of(draft), draft.scene.view.camera, projection,
                                     draft.form, draft.type, boxes.footer);
                      }});
    return layers;
}

}  // namespace

void check_target(const std::filesystem::path& target) {
    static_cast<void>(format_of(target));
}

void export_sheet(const geo::Region& region, const story::Story& story, const map::View& view,
                  const geo::LonLatBox& box, const SheetOptions& options,
                  const std::filesystem::path& target) {
    const Format format = format_of(target);
    check_size(options);
    text::Typesetter type;
    map::SceneBuilder builder(region, story, type, options.relief);
    const geo::Projection& projection = builder.projection(view.projection);
    const SheetSize size = size_of(options);
    Draft draft{story,
                options,
                type,
                size.style_width(),
                size.style_height(),
                form_for(size.style_width(), size.style_height()),
                header_of(story, view, options),
                {},
                {options.notes, projection.description(),
                 map::viewpoint_note(map::find_viewpoint(region, view.viewpoint)), region.credits(),
                 data_credits(story, options, view)},
                {},
                {},
                {},
                {},
                {},
                {},
                {}};
    draft.form.ink = ink_of(view.palette);
    if (options.map_only) {
        draft.form = bare_form();
        draft.boxes.map = {0, 0, draft.width, draft.height};
        set_scene(draft, builder, view, box);
    } else {
        lay_out(draft, builder, view, box);
        if (options.inset) draft.inset = make_inset(builder, draft.scene);
        if (draft.inset) {
            clear_ground(draft.scene, *draft.inset);
            draft.callouts = callouts_of(draft.scene, story);  // the same, by their symbols' new places
        }
    }
    const std::string credits = region.credits() + (story.credits.empty() ? "" : " " + story.credits);
    const geo::Georeference place = place_of(draft, projection, size.scale());
    const SheetText text{draft.header.title,   credits, view.window.last,
                         draft.form.ink.paper, place,   corners_of(draft.scene.view.camera, projection),
                         frame_of(draft)};
    Panel panel;
    replace_file(target, encode_sheet(format, size, text, layers_of(draft, projection, panel)));
    if (options.world_file) write_world_file(target, place);
}

}  // namespace marchland::page
