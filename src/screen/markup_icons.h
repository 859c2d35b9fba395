// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include <variant>

#include "screen/markup_tool.h"
#include "screen/ui.h"

namespace marchland::screen {

/// What the style panel's small buttons show.
enum class Sign {
    eye,
    eye_shut,
    lock,
    unlock,
    duplicate,
    bin,
    forward,
    backward,
    to_front,
    to_back,
    solid,
    dashed,
    dotted,
    head_start,
    head_end,
    bold,
    italic,
    box,
    halo,
    none
};
using Icon = std::variant<Tool, Sign>;

/// Lines within 20 px about the middle.
void draw_icon(ImDrawList& list, ImVec2 middle, Icon icon, ImU32 colour);
[[nodiscard]] Tool tool_of(map::MarkKind kind);

/// A square button with an icon.
[[nodiscard]] bool icon_button(Ui& ui, const char* id, Icon icon, bool on = false, bool enabled = true,
                               float side = theme::control_height);

}  // namespace marchland::screen
