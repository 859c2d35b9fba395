// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "map/scene.h"

namespace marchland::map {

/// Who holds a piece of ground, as far as the map tells controllers apart by colour.
enum class Controller {
    azerbaijan,
    armenia,
    artsakh_and_peacekeepers,
    peacekeepers,
    forward_positions,
    contested,
    other
};
inline constexpr int controller_count = 7;

/// The class of a story area's controller by its wording.
[[nodiscard]] Controller controller_of(std::string_view text);
/// Words for the legend.
[[nodiscard]] std::string_view readable(Controller controller);

/// Fill of ground held by `controller`; `settled` (who holds it is who it belongs to) is drawn paler.
[[nodiscard]] Fill control_fill(Controller controller, bool settled);
/// Edge of such ground; dashed when `approximate`, that is known to 5 km or worse.
[[nodiscard]] Stroke control_edge(Controller controller, bool approximate);

/// Okabe and Ito's colours that stay apart for colour-blind readers, with a shape each.
[[nodiscard]] Colour quad_colour(story::QuadClass quad);
[[nodiscard]] SymbolShape quad_shape(story::QuadClass quad);

/// Post, base, checkpoint or centre by the kind of a peacekeepers' place.
[[nodiscard]] SymbolShape post_shape(std::string_view kind);

/// The one table of the base map's colours and strokes. Widths in style px.
namespace style {
inline constexpr Colour water{203, 221, 232};
inline constexpr Colour land_near{251, 249, 243};  // Armenia, Azerbaijan, Georgia
inline constexpr Colour land_far{239, 235, 226};
inline constexpr Colour ink{43, 47, 54};
inline constexpr Colour quiet_ink{107, 114, 128};
inline constexpr Colour disputed_ink{108, 80, 98};
inline constexpr Colour water_ink{74, 120, 152};
inline constexpr Colour halo{255, 255, 255, 225};
inline constexpr Colour post{31, 78, 140};
inline constexpr Colour place{64, 68, 76};

inline const Stroke border{{95, 88, 102}, 1.6f, {255, 255, 255, 170}, 4.2f, {0, 0}};
inline const Stroke coast{{126, 156, 176}, 0.8f, {0, 0, 0, 0}, 0, {0, 0}};
inline const Stroke admin_line{{176, 170, 160}, 0.7f, {0, 0, 0, 0}, 0, {1.5f, 2.5f}};
inline const Stroke former_oblast{{122, 92, 110}, 1.1f, {0, 0, 0, 0}, 0, {7, 3}};
inline const Stroke de_facto_edge{{122, 92, 110}, 1.4f, {0, 0, 0, 0}, 0, {4, 3}};
inline const Fill de_facto{{0, 0, 0, 0}, Pattern::hatch_up, {122, 92, 110, 70}};
/// Rivers by rank, the largest first; smaller ranks than the table has take its last width.
[[nodiscard]] Stroke river(int rank);
}  // namespace style

}  // namespace marchland::map
