// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "geo/region.h"
#include "map/scene.h"
#include "screen/app_state.h"
#include "story/edit.h"

namespace marchland::screen {

/// The events told in an article, rejected ones too, in the order of their first sentences there.
[[nodiscard]] std::vector<std::uint32_t> events_told_in(const story::Story& story, std::uint32_t article);
/// How many of them nobody decided yet.
[[nodiscard]] std::size_t left_to_review(const story::Story& story, const std::vector<std::uint32_t>& events);
/// The one beside `now` in the list, staying at its ends; the first where `now` is none of them. Nothing of
/// an empty list.
[[nodiscard]] std::optional<std::uint32_t> event_beside(const std::vector<std::uint32_t>& events,
                                                        std::optional<std::uint32_t> now, int by);
/// The next one behind `now` that nobody decided yet, from the beginning again where none is.
[[nodiscard]] std::optional<std::uint32_t> next_undecided(const story::Story& story,
                                                          const std::vector<std::uint32_t>& events,
                                                          std::uint32_t now);

/// What a reviewer does, as steps that are undone. Whatever is corrected is accepted by that. Each throws
/// std::out_of_range for an index that is not there.
[[nodiscard]] story::Edit decide(const story::Story& story, std::uint32_t event, story::Review review);
[[nodiscard]] story::Edit retype(const story::Story& story, std::uint32_t event, story::EventType type);
[[nodiscard]] story::Edit redate(const story::Story& story, std::uint32_t event,
                                 std::optional<story::DateSpan> when);
/// To that place, which joins the story unless one of its id is there.
[[nodiscard]] story::Edit relocate(const story::Story& story, std::uint32_t event, const story::Place& place);
/// To no place.
[[nodiscard]] story::Edit unlocate(const story::Story& story, std::uint32_t event);
/// To a point, known to `precision_km`: a place of its own, "near" the one it was at. A place made so that no
/// other thing uses moves.
[[nodiscard]] story::Edit move_pin(const story::Story& story, const geo::Region& region, std::uint32_t event,
                                   geo::LonLat at, double precision_km);
/// The mention, and those of the same words and place in its article, lead to that place.
[[nodiscard]] story::Edit relocate_mention(const story::Story& story, std::uint32_t mention,
                                           const story::Place& place);
/// The words of the article there name that place, whatever was read in them before.
[[nodiscard]] story::Edit add_mention(const story::Story& story, const ArticleSpot& words,
                                      const story::Place& place);
/// A place of its own at a point, known to `precision_km`, of that name: what somebody placed by hand.
[[nodiscard]] story::Place placed_by_hand(const story::Story& story, const geo::Region& region,
                                          const std::string& name, geo::LonLat at, double precision_km);
/// The words name no place here.
[[nodiscard]] story::Edit remove_mention(const story::Story& story, std::uint32_t mention);

/// A place of the story, or one made of the region's town, district, disputed area or country. Nothing for
/// other things on the map.
[[nodiscard]] std::optional<story::Place> place_for(const story::Story& story, const geo::Region& region,
                                                    const map::Ref& ref);
/// The words of an article at a spot; none for one that is not there.
[[nodiscard]] std::string words_at(const story::Story& story, const ArticleSpot& spot);
/// The words of a mention in its article.
[[nodiscard]] std::string words_of(const story::Story& story, const story::Mention& mention);

}  // namespace marchland::screen
