// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "map/scene_builder.h"
#include "page/callouts.h"
#include "page/canvas.h"
#include "page/foot.h"
#include "page/header.h"
#include "page/inset.h"
#include "page/layout.h"
#include "page/legend.h"
#include "page/panel.h"
#include "page/sheet.h"
#include "text/typesetter.h"

namespace marchland::page {

/// What all sheets of one export are made from. Region, story and options must outlive it.
struct Studio {
    Studio(const geo::Region& its_region, const story::Story& its_story, const SheetOptions& its_options,
           const geo::LonLatBox& shown);
    const geo::Region& region;
    const story::Story& story;
    const SheetOptions& options;
    geo::LonLatBox box;
    text::Typesetter type;
    map::SceneBuilder builder;
    SheetSize size;
    double width;  // style px
    double height;
    /// Of the view built last, without building it again.
    [[nodiscard]] const map::Scene& scene_of(const map::View& view);

private:
    std::optional<map::Scene> scene_;
};

/// What the sheets of a series have in common, so that nothing jumps from one to the next.
struct Layout {
    Form form;
    FootText foot;
    SetHeader header;
    Needs needs;
    Arrangement boxes;
    std::optional<Box> inset;  // where it goes, in the map's picture; none: where each sheet has room
};

/// Room for what the fullest of the sheets needs: one for each window.
[[nodiscard]] Layout layout_for(Studio& studio, const map::View& view,
                                std::span<const map::TimeWindow> windows);

/// One sheet before it is painted. Studio and layout must outlive it.
struct Draft {
    const Studio& studio;
    const Layout& layout;
    Header header;
    map::Scene scene;
    std::vector<Callout> callouts;
    PanelText panel_text;
    Legend legend_below;  // where the form has it across the map
    std::optional<Inset> inset;
};

[[nodiscard]] Draft draft_sheet(Studio& studio, const Layout& layout, const map::View& view);

}  // namespace marchland::page
