// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "map/palette.h"
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
[[nodiscard]] Fill control_fill(Controller controller, bool settled, const Palette& palette);
/// Edge of such ground; dashed when `approximate`, that is known to 5 km or worse.
[[nodiscard]] Stroke control_edge(Controller controller, bool approximate, const Palette& palette);

/// A colour and a shape for each class, so that neither is the only mark.
[[nodiscard]] Colour quad_colour(story::QuadClass quad, const Palette& palette);
[[nodiscard]] SymbolShape quad_shape(story::QuadClass quad);

/// The mark that tells the type among those of its class.
[[nodiscard]] SymbolMark type_mark(story::EventType type);

/// A post that nothing has confirmed for long: half way to the ground.
[[nodiscard]] Colour stale_post(const Palette& palette);

/// Post, base, checkpoint or centre by the kind of a peacekeepers' place.
[[nodiscard]] SymbolShape post_shape(std::string_view kind);

/// The stroke as a legend shows it over so few px: its dashes short enough that two of them are seen.
[[nodiscard]] Stroke sample_of(Stroke stroke, float width_px);

/// Rivers by rank, the largest first; smaller ranks than the table has take its last width.
[[nodiscard]] Stroke river_stroke(int rank, const Palette& palette);

}  // namespace marchland::map
