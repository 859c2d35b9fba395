// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "screen/action.h"
#include "screen/text_edit.h"
#include "screen/ui.h"

namespace marchland::screen {

inline constexpr std::size_t longest_line = 500;    // bytes that a field of one line takes
inline constexpr std::size_t longest_text = 5'000;  // and one of several

/// What typing did to a field in this frame.
struct FieldState {
    bool changed = false;
    bool entered = false;  // Enter was pressed
    bool focused = false;
};

/// A field of one line. Its id is what `Focus::want` knows it by; `hint` stands in an empty one.
FieldState text_field(Ui& ui, const char* id, TextEdit& edit, float width, const std::string& hint = {},
                      float height = theme::control_height);
/// A field of several lines; Enter begins a new one.
FieldState text_area(Ui& ui, const char* id, TextEdit& edit, ImVec2 size, const std::string& hint = {});

/// A box to tick with its words and, at the right edge, how many things it stands for.
[[nodiscard]] bool check_row(Ui& ui, const char* id, const std::string& words, bool on, float width,
                             std::optional<std::size_t> count = std::nullopt);
/// Buttons side by side of which one is down; gives the one that was pressed.
[[nodiscard]] std::optional<std::size_t> choice(Ui& ui, const char* id, const std::vector<std::string>& words,
                                                std::size_t chosen, float width = 0);
/// A row of a menu with the key that does the same at its right edge.
[[nodiscard]] bool menu_row(Ui& ui, const char* id, const std::string& words, const std::string& keys,
                            float width, bool enabled = true, bool on = false);
/// Words in a rounded frame with a cross that removes what they say.
[[nodiscard]] bool chip(Ui& ui, const char* id, const std::string& words);
/// A rectangle in that colour, to choose it.
[[nodiscard]] bool swatch(Ui& ui, const char* id, text::Colour colour, bool on);
/// A handle on a line between 0 and 1; arrow keys move it by `step`. Gives where it was taken to.
[[nodiscard]] std::optional<float> slider(Ui& ui, const char* id, float value, float width, float step);

/// A square button with the sign for playing, or for a pause.
[[nodiscard]] bool play_button(Ui& ui, const char* id, bool playing);

/// Says, when the pointer rests on the widget drawn last, what it does and which key does the same.
void tip(Ui& ui, const std::string& words);
void tip(Ui& ui, const std::string& words, Action action);
/// The tip that is due, over everything; at the end of a frame.
void draw_tip(Ui& ui, float width, float height);

/// As much of the words as fits, with an ellipsis where some do not.
[[nodiscard]] std::string shortened(const Ui& ui, std::string words, const text::TypeStyle& style,
                                    float width);

}  // namespace marchland::screen
