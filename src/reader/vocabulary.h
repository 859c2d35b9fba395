// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>

namespace marchland::reader {

/// What the rules need to know of ordinary words. English, French and Russian share each list: the
/// words are folded, and the few that mean something else in another language are left out.
enum class Words : std::uint8_t {
    function,      // articles, prepositions, pronouns, auxiliaries: capital only at a sentence's head
    common,        // ordinary words that are also names of towns: Nice, Reading, March, Union
    given_name,    // first names that are also names of towns or countries: Martin, Vladimir, Jordan
    title,         // President, Minister, General: a capital that belongs to no name
    direction,     // north, Upper, Greater: a capital that belongs to the place
    terrain,       // district, river, airport: what a place is; after or before its name
    organisation,  // Group, Treaty, University: makes the name in front of it part of another name
    institution,   // government, army, ministry: what acts for a place
    locative,      // in, at, near: what follows is a place
    movement,      // travel, fled, recalled: "to" then leads to a place
    visiting,      // visit, leave, reach: what follows is a place
    taking,        // captured, shelled, besieged: what follows may be a place
    saying,        // said, announced
    weekday_or_month,
    people,  // residents, refugees: those "of" a country live there
    agency,  // AP, Reuters: credits and datelines
};

[[nodiscard]] bool is(Words list, std::string_view folded);

}  // namespace marchland::reader
