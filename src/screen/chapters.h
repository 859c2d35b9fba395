// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

#include "map/view_json.h"
#include "screen/panels.h"
#include "screen/text_edit.h"
#include "story/edit.h"

namespace marchland::screen {

/// The story's saved views: a list to go through, to name, to write about and to put in order.
class ChaptersPanel {
public:
    TextEdit name;
    TextEdit text;
    std::optional<std::size_t> editing_view;  // whose name and text are in the fields
    float rows_height = 0;                    // of the list, in the last frame
};

/// Keeps the view at the end of the story's views, under a new id. The name may be empty.
[[nodiscard]] story::Edit kept_view(const story::Story& story, map::KeptView kept);
/// Puts it in the place of another, which keeps its id.
[[nodiscard]] story::Edit changed_view(const story::Story& story, std::size_t index,
                                       const map::KeptView& kept);
/// What is kept at `index`. Throws geo::Error when it cannot be read.
[[nodiscard]] map::KeptView view_at(const story::Story& story, std::size_t index);

/// Floating beside its button. `now` is the view on the map with the box it shows.
void chapters_panel(const PanelContext& context, ChaptersPanel& panel, const map::KeptView& now);
/// Over the map while one of the views is the current one: its name, its text, and the way to its neighbours.
void chapter_bar(const PanelContext& context);

}  // namespace marchland::screen
