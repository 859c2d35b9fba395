// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>

namespace marchland::reader {

/// The lists of geodata/reader/cues.tsv, which says what each is for.
enum class Cue : std::uint8_t {
    pluperfect,
    commemoration,
    caption,
    opens_together,
    opens_after,
    opens_before,
    opens_since,
    opens_relative,
    place_before,
    look_through,
    towards,
    handing,
    land,
    addressed,
    owner,
    away,
    journey_for,
    with,
    between,
    from,
    gift,
    terrain_stem,
    joining,
    striking,
    striking_state,
    passive,
    acting,
    helping,
    apposed,
    trouble,
    landmark,
    place_ending,
    sport,
    club_behind,
    club_in_sport,
    club_before,
    playing,
    in_a_place,
    of_a_place,
    done_to_a_place,
    no_place,
    wanting,
    felt,
    area_word,
    settlement_word,
    the_word,
    both_word,
    side_word,
    own_ground,
    local_voice,
    near_word,
    police,
    there_word,
    force_word,
};

/// Whether a folded word is on the list in that language ("en"); in all of them where the language is
/// not known or the list has no words of it.
[[nodiscard]] bool is(Cue list, std::string_view folded, std::string_view language);

/// Reads a table like cues.tsv; throws geo::Error for an unknown list or a word that is several.
void check_cues(std::string_view tsv);

}  // namespace marchland::reader
