// SPDX-License-Identifier: MIT
#pragma once
#include "text/style.h"

/// How the panels look: colours, type and distances in style px.
namespace marchland::screen::theme {

inline constexpr text::Colour ink{31, 39, 48};
inline constexpr text::Colour quiet{91, 102, 114};
inline constexpr text::Colour faint{132, 142, 153};
inline constexpr text::Colour accent{27, 84, 145};
inline constexpr text::Colour accent_tint{226, 236, 247};
inline constexpr text::Colour highlight{255, 221, 128};
inline constexpr text::Colour paper{255, 255, 255};
inline constexpr text::Colour hover{240, 243, 246};
inline constexpr text::Colour pressed{228, 233, 238};
inline constexpr text::Colour hairline{222, 226, 231};
inline constexpr text::Colour border{198, 205, 212};
inline constexpr text::Colour clear{0, 0, 0, 0};

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
inline constexpr float bar_height = 52;
inline constexpr float timeline_height = 110;

}  // namespace marchland::screen::theme
