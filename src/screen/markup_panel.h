// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "screen/markup_tool.h"
#include "screen/panels.h"
#include "screen/text_edit.h"

namespace marchland::screen {

/// What the style panel keeps between frames: what is being typed, and at which side it lies.
struct MarkupPanel {
    TextEdit text;
    TextEdit number;             // a radius or a badge's
    std::string of;              // id of the mark that they are about
    bool typing_number = false;  // or a radius
    bool at_left = false;        // out of the selected mark's way
    float height = 0;            // of its content, in the last frame
};

/// The tools at the left edge of the free map.
void tool_strip(const PanelContext& context, const MarkupTool& tool);
/// How the selected mark or the next one looks, what was measured; of nothing selected the list of marks.
void style_panel(const PanelContext& context, const MarkupDesk& desk, MarkupTool& tool, MarkupPanel& panel);
/// Handles of the selected mark, what the pointer snaps to, what the mark under way measures.
void markup_overlay(const PanelContext& context, const MarkupDesk& desk, const MarkupTool& tool,
                    const std::optional<map::Pixel>& pointer);

/// Where the strip ends, for what lies beside it.
[[nodiscard]] float strip_right(const PanelContext& context);

}  // namespace marchland::screen
