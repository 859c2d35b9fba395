// SPDX-License-Identifier: MIT
#pragma once
#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "map/event_filter.h"
#include "map/filter_words.h"
#include "map/view.h"
#include "story/story.h"

namespace marchland::screen {

/// The parts of the filter panel, from the top.
enum class FilterSection {
    kinds,
    actors,
    sources,
    articles,
    attribution,
    corroboration,
    fatalities,
    place,
    date,
    status,
    where
};
inline constexpr int filter_section_count = 11;

/// A choice of a section. Of those to be ticked none is on where all are shown.
struct FilterRow {
    enum class Look { tick, radio, heading } look = Look::tick;  // heading: a class above its types
    std::string words;
    std::size_t count = 0;
    bool on = false;
    bool partly = false;    // a class, some of whose types are on
    std::size_t index = 0;  // of the class, type or band
    std::string value;      // the actor, source or article's id
};

/// What rows are made of. `actors` and `sources` as EventFilter has them.
struct FilterChoices {
    const map::View& view;
    const map::Facets& facets;
    const std::vector<std::string>& actors;
    const std::vector<std::string>& sources;
    const story::Story& story;
};

/// Names by how many events they would leave, the alphabet deciding between equals; bands in their order.
/// `where` has none.
[[nodiscard]] std::vector<FilterRow> filter_rows(FilterSection section, const FilterChoices& choices);

/// The view after the row was pressed.
[[nodiscard]] map::View pressed_row(map::View view, FilterSection section, const FilterRow& row);

/// Which rows a long section shows, as indices: those that `needle` is found in, whatever the spelling; with
/// an empty one the first few and all that are on, or every one.
[[nodiscard]] std::vector<std::size_t> listed_rows(const std::vector<FilterRow>& rows,
                                                   const std::string& needle, bool all);
inline constexpr std::size_t short_list = 8;

/// The types that classes and types together let through, and the view that lets those through: whole classes
/// by their class, so that the keys 1 to 4 go on from there.
[[nodiscard]] std::bitset<story::event_type_count> shown_types(const map::View& view);
[[nodiscard]] map::View showing_types(map::View view, std::bitset<story::event_type_count> types);

[[nodiscard]] FilterSection section_of(map::Chip::Part part);
/// What a folded section says of itself: "Armenia and 2 more"; empty when it lets all through.
[[nodiscard]] std::string folded_words(FilterSection section, const std::vector<map::Chip>& chips);

}  // namespace marchland::screen
