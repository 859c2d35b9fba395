// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include "map/scene.h"
#include "story/event_type.h"

namespace marchland::screen {

/// The symbol that events of a class have on the map.
[[nodiscard]] map::Symbol symbol_of(story::QuadClass quad, float size_px);

/// The map's symbol in a panel, its middle at `at`, in its own size.
void draw_symbol(ImDrawList& list, ImVec2 at, const map::Symbol& symbol);

}  // namespace marchland::screen
