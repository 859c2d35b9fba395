// SPDX-License-Identifier: MIT
#include "page/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "map/filter_words.h"
#include "map/standpoint.h"
#include "page/ink.h"
#include "page/stop.h"

namespace marchland::page {
namespace {

constexpr double fit_margin_px = 12;

Header header_of(const story::Story& story, const map::View& view, const SheetOptions& options) {
    Header header{options.title.empty() ? story.title : options.title, options.subtitle, {}};
    if (header.title.empty()) header.title = "Untitled map";
    header.when = map::window_words(view);
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

/// Of the map alone: nothing beside it.
Form bare_form() {
    Form form;
    form.margin = 0;
    form.header = false;
    form.scale_bar = false;
    form.panel = Form::Panel::none;
    return form;
}

std::vector<Callout> callouts_in(const Studio& studio, const map::Scene& scene) {
    const map::PlaceNames names(studio.region, studio.story, scene.view);
    return callouts_of(scene, studio.story, &names);
}

/// A sheet with its map and the panel's text.
Draft start_draft(Studio& studio, const Layout& layout, map::View view) {
    const Box& frame = layout.boxes.map;
    view.camera = map::fit(studio.box, studio.builder.projection(view.projection),
                           static_cast<int>(frame.width), static_cast<int>(frame.height),
                           std::min(fit_margin_px, 0.05 * std::min(frame.width, frame.height)));
    Draft draft{studio, layout, header_of(studio.story, view, studio.options), {}, {}, {}, {}, {}};
    check_stop(studio.options.stop);
    draft.scene = studio.scene_of(view);
    check_stop(studio.options.stop);
    draft.callouts = callouts_in(studio, draft.scene);
    if (layout.form.panel != Form::Panel::none)
        draft.panel_text =
            panel_text(draft.scene, studio.story, draft.callouts, layout.form, studio.type,
                       layout.boxes.panel.height, static_cast<std::size_t>(studio.options.callouts));
    if (layout.form.legend_below)
        draft.legend_below = set_legend(draft.scene, layout.form, studio.type, layout.boxes.legend.width,
                                        layout.boxes.legend.height);
    return draft;
}

map::View in_window(map::View view, const map::TimeWindow& window) {
    view.window = window;
    return view;
}

/// The header that needs the most room.
SetHeader tallest_header(const Studio& studio, const Form& form, const map::View& view,
                         std::span<const map::TimeWindow> windows, double width) {
    SetHeader tallest;
    for (const map::TimeWindow& window : windows) {
        const Header header = header_of(studio.story, in_window(view, window), studio.options);
        const SetHeader set = set_header(header, form, studio.type, width, header_budget(studio.height));
        if (&window == &windows.front() || set.height > tallest.height) tallest = set;
    }
    return tallest;
}

/// What the panels below the maps hold at most.
double tallest_panel(Studio& studio, const Layout& layout, const map::View& view,
                     std::span<const map::TimeWindow> windows) {
    double height = 0;
    for (const map::TimeWindow& window : windows) {
        const Draft draft = start_draft(studio, layout, in_window(view, window));
        height = std::max(
            height, panel_height(draft.panel_text, layout.form, studio.type, layout.boxes.panel.height));
    }
    return height;
}

/// Lays the legends across the maps where a side panel that holds one too would list only a handful of
/// events.
void lay_legend_below(Studio& studio, Layout& layout, const map::View& view,
                      std::span<const map::TimeWindow> windows) {
    constexpr std::size_t handful = 12;
    const double budget = legend_budget(layout.boxes.map);
    if (budget == 0) return;
    Form across = layout.form;
    across.legend_below = true;
    bool crowded = false;
    double tallest = 0;
    for (const map::TimeWindow& window : windows) {
        const Draft draft = start_draft(studio, layout, in_window(view, window));
        const PanelText& text = draft.panel_text;
        const auto listed = compose_panel(text, layout.form, studio.type, layout.boxes.panel.height).listed;
        crowded |= listed < std::min(handful, text.sets.front().captions.size());
        const Legend legend = set_legend(draft.scene, across, studio.type, layout.boxes.map.width, budget);
        tallest = std::max(tallest, legend.block.height);
    }
    if (!crowded) return;
    layout.form = across;
    layout.needs.legend = std::ceil(tallest);
    layout.boxes = arrange(studio.width, studio.height, layout.form, layout.needs);
}

}  // namespace

Studio::Studio(const geo::Region& its_region, const story::Story& its_story, const SheetOptions& its_options,
               const geo::LonLatBox& shown)
    : region(its_region),
      story(its_story),
      options(its_options),
      box(shown),
      builder(region, story, type, options.relief),
      size(size_of(options)),
      width(size.style_width()),
      height(size.style_height()) {}

const map::Scene& Studio::scene_of(const map::View& view) {
    if (!scene_ || scene_->view != view) scene_ = builder.build(view);
    return *scene_;
}

Layout layout_for(Studio& studio, const map::View& view, std::span<const map::TimeWindow> windows) {
    const SheetOptions& options = studio.options;
    const std::size_t events = studio.story.events.size();
    Layout layout;
    layout.form = options.map_only ? bare_form() : form_for(studio.width, studio.height);
    layout.form.ink = ink_of(view.palette);
    layout.foot = {options.notes,
                   studio.builder.projection(view.projection).description(),
                   map::viewpoint_note(map::find_viewpoint(studio.region, view.viewpoint)),
                   map::filter_note(view, studio.story, studio.region, events, events),
                   studio.region.credits(),
                   data_credits(studio.story, options, view)};
    if (options.map_only) {
        layout.boxes.map = {0, 0, studio.width, studio.height};
        return layout;
    }
    const double inner = studio.width - 2 * layout.form.margin;
    const bool legend = layout.form.panel != Form::Panel::none;
    const Counts longest{events, events, events, legend ? 0U : 99U, legend};
    if (layout.form.header) layout.header = tallest_header(studio, layout.form, view, windows, inner);
    layout.needs.header = layout.header.height;
    layout.form.footer =
        foot_style(layout.foot, longest, layout.form, studio.type, inner, foot_budget(studio.height));
    layout.needs.footer = foot_height(layout.foot, longest, layout.form, studio.type, inner);
    layout.needs.panel = panel_budget(studio.height);
    layout.boxes = arrange(studio.width, studio.height, layout.form, layout.needs);
    if (layout.form.panel == Form::Panel::below) {
        // What the map shows says how much the panel holds, which says how large the map can be: once more.
        layout.needs.panel = tallest_panel(studio, layout, view, windows);
        layout.boxes = arrange(studio.width, studio.height, layout.form, layout.needs);
    } else if (layout.form.panel == Form::Panel::side) {
        lay_legend_below(studio, layout, view, windows);
    }
    if (options.inset && windows.size() > 1) {
        const map::TimeWindow whole{windows.front().first, windows.back().last};
        const Draft fullest = start_draft(studio, layout, in_window(view, whole));
        if (const auto inset = make_inset(studio.builder, fullest.scene)) layout.inset = inset->box;
    }
    return layout;
}

Draft draft_sheet(Studio& studio, const Layout& layout, const map::View& view) {
    Draft draft = start_draft(studio, layout, view);
    if (studio.options.map_only || !studio.options.inset) return draft;
    draft.inset = make_inset(studio.builder, draft.scene, layout.inset);
    if (draft.inset) {
        clear_ground(draft.scene, *draft.inset);
        draft.callouts = callouts_in(studio, draft.scene);  // the same, by their symbols' new places
    }
    return draft;
}

}  // namespace marchland::page
