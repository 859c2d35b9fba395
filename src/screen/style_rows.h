// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "screen/markup_panel.h"

namespace marchland::screen {

/// What the style panel's rows are about: the selected mark, or without an index the next of its kind.
struct StyleBench {
    const PanelContext& context;
    const MarkupDesk& desk;
    MarkupTool& tool;
    MarkupPanel& panel;
    std::optional<std::uint32_t> index;
    map::Mark mark;
    float left = 0;
    float room = 0;

    /// The mark changed: a step of that name for the selected one, and the next of its kind looks like it.
    /// Steps with the same key, not empty, are one: the way of a slider.
    void put(const map::Mark& changed, const char* name, const char* key = "") const;
    void put_style(const map::MarkStyle& style, const char* key = "") const;
    /// To the row's beginning, or so many px into it.
    void start(float x = 0) const;
    void label(const char* words, float height) const;
};

/// The words of the mark, being typed.
void words_row(const StyleBench& bench);
/// Colours, width, dashes, letters: what its kind has of them.
void style_rows(const StyleBench& bench);
/// A circle's radius, a badge's number.
void number_row(const StyleBench& bench);
void anchor_row(const StyleBench& bench);
/// Lock, eye, order, duplicate, delete.
void action_row(const StyleBench& bench);

}  // namespace marchland::screen
