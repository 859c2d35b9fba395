// SPDX-License-Identifier: MIT
#pragma once
#include "text/style.h"

/// How the panels look: colours, type and distances in style px.
namespace marchland::screen::theme {

struct Colours {
    text::Colour ink;
    text::Colour quiet;
    text::Colour faint;
    text::Colour accent;
    text::Colour on_accent;
    text::Colour accent_tint;
    text::Colour highlight;  // behind words that were asked for
    text::Colour paper;
    text::Colour field;  // what is typed into
    text::Colour hover;
    text::Colour pressed;
    text::Colour hairline;
    text::Colour border;
    text::Colour warning;
    text::Colour halo;  // behind words that lie on the map
};

inline constexpr Colours light{
    .ink = {31, 39, 48},
    .quiet = {91, 102, 114},
    .faint = {118, 128, 139},
    .accent = {27, 84, 145},
    .on_accent = {255, 255, 255},
    .accent_tint = {226, 236, 247},
    .highlight = {255, 221, 128},
    .paper = {255, 255, 255},
    .field = {248, 250, 251},
    .hover = {240, 243, 246},
    .pressed = {228, 233, 238},
    .hairline = {222, 226, 231},
    .border = {198, 205, 212},
    .warning = {168, 54, 42},
    .halo = {255, 255, 255, 205},
};
inline constexpr Colours dark{
    .ink = {230, 234, 239},
    .quiet = {168, 178, 189},
    .faint = {132, 143, 155},
    .accent = {122, 182, 240},
    .on_accent = {16, 24, 33},
    .accent_tint = {38, 58, 80},
    .highlight = {122, 90, 12},
    .paper = {30, 36, 43},
    .field = {23, 28, 34},
    .hover = {41, 49, 58},
    .pressed = {52, 61, 71},
    .hairline = {52, 60, 69},
    .border = {74, 84, 95},
    .warning = {255, 150, 132},
    .halo = {20, 25, 31, 205},
};

/// The window's, light until `use` says otherwise. There is one window, as there is one ImGui context.
[[nodiscard]] const Colours& colours();
void use(const Colours& colours);
[[nodiscard]] bool is_dark();

inline constexpr text::Colour clear{0, 0, 0, 0};
inline constexpr text::Colour white{255, 255, 255};

inline constexpr text::TypeStyle title{18, 700, false, false, 0};
inline constexpr text::TypeStyle heading{14, 700, false, false, 0};
inline constexpr text::TypeStyle body{14, 400, false, false, 0};
inline constexpr text::TypeStyle small{12, 400, false, false, 0};
inline constexpr text::TypeStyle small_bold{12, 700, false, false, 0};
inline constexpr text::TypeStyle caps{11, 700, false, false, 0.06f};

inline constexpr float margin = 12;   // between panels and the window's edge
inline constexpr float padding = 16;  // inside a panel
inline constexpr float gap = 8;       // between neighbours
inline constexpr float rounding = 6;
inline constexpr float control_height = 30;
inline constexpr float pane_width = 404;
inline constexpr float review_width = 316;
inline constexpr float bar_height = 52;
inline constexpr float filters_width = 292;
inline constexpr float legend_width = 236;
inline constexpr float list_height = 268;
inline constexpr float timeline_height = 152;

/// Of the table in a window of that height: a low one leaves more to the map.
[[nodiscard]] constexpr float list_height_in(float window_height) {
    const float share = window_height * 0.28f;
    return share < 174 ? 174 : share > list_height ? list_height : share;
}

}  // namespace marchland::screen::theme
