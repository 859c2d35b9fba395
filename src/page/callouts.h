// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "map/place_names.h"
#include "map/scene.h"
#include "page/ink.h"
#include "story/story.h"
#include "text/typesetter.h"

namespace marchland::page {

/// An event in the picture and the symbol it is drawn by.
struct Callout {
    std::uint32_t event = 0;  // index into Story::events
    std::size_t symbol = 0;   // index into Scene::symbols
    std::string place;        // what the place is called; empty when there is none
};

/// The events whose symbol lies inside the picture, each once, by first day; those without a date last.
/// Places are called by `names`, without them as the story calls them in the view's language.
[[nodiscard]] std::vector<Callout> callouts_of(const map::Scene& scene, const story::Story& story,
                                               const map::PlaceNames* names = nullptr);

/// How much a caption says: `full` the whole source, `brief` the first one named only.
enum class Detail { full, brief };

/// "14 Feb 2024 · Nerkin Hand — Four soldiers die (Reuters)", the sources quieter.
[[nodiscard]] std::vector<text::Span> caption(const story::Story& story, const story::Event& event,
                                              const std::string& place, Detail detail, const Ink& ink);

/// Ascending numbers as a reader writes them: "3–5, 9"; "3–5, 9 …" when longer than a badge should be.
[[nodiscard]] std::string number_ranges(const std::vector<int>& numbers);

}  // namespace marchland::page
