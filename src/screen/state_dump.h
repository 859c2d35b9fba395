// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "map/dossier.h"
#include "map/filter_words.h"
#include "map/scene.h"
#include "screen/app_state.h"
#include "screen/document.h"
#include "screen/event_list.h"
#include "screen/markup_tool.h"
#include "screen/review_panel.h"
#include "screen/search_box.h"
#include "screen/ui.h"

namespace marchland::screen {

/// What the window tests may know of the window. `title_of` names a thing on the map.
struct StateDump {
    const AppState& state;
    const map::Scene& scene;
    const story::Story& story;
    const map::Dossier& dossier;
    const std::vector<PanelBox>& panels;
    const std::vector<Ui::Control>& controls;
    const std::vector<map::Chip>& chips;  // active filters
    const std::filesystem::path& screenshot;
    const std::string& copied;
    const Document& document;
    const SearchBox& search;
    const EventList& list;
    const ReviewPanel& review;
    std::uint64_t kept_revision = 0;  // of the story that a recovery holds
    std::string dialog;               // title of the one that is open
    unsigned long window = 0;         // the X window's id
    bool settled = true;              // nothing moves and nothing is awaited
    std::function<std::string(const map::Ref&)> title_of;
    const std::vector<map::Mark>& marks;
    map::MarkFrame frame;
    Tool tool = Tool::select;
    std::optional<std::uint32_t> selected_mark;
};

[[nodiscard]] std::string to_json(const StateDump& dump);

/// Writes beside the file and renames, so that a reader never sees half of it.
void write_state(const std::filesystem::path& file, const std::string& json);

}  // namespace marchland::screen
