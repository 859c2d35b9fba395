// SPDX-License-Identifier: MIT
#include "reader/roles.h"

#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;

namespace {

/// "Baku actor; Goris location": names and roles by the shipped gazetteer.
std::string roles(std::string_view text) {
    std::string all;
    for (const std::string& line : testing::read_mentions(text, testing::shipped_gazetteer())) {
        if (!all.empty()) all += "; ";
        all += line.substr(0, line.find('=')) + line.substr(line.rfind(' '));
    }
    return all;
}

}  // namespace

TEST_CASE("a government speaks, a place holds") {
    CHECK(roles("Baku accused Yerevan.") == "Baku actor; Yerevan actor");
    CHECK(roles("They met in Baku and flew to Yerevan.") == "Baku location; Yerevan location");
    CHECK(roles("Talks between Baku and Yerevan failed.") == "Baku actor; Yerevan actor");
    CHECK(roles("It cut ties with Azerbaijan.") == "Azerbaijan actor");
    CHECK(roles("He may visit Armenia soon.") == "Armenia location");
    CHECK(roles("He went from Armenia across the border of Georgia.") ==
          "Armenia location; Georgia location");
}

TEST_CASE("what is owned decides for the owner") {
    CHECK(roles("Azerbaijan's army left.") == "Azerbaijan actor");
    CHECK(roles("They live in Armenia's southern Syunik province.").substr(0, 16) == "Armenia location");
    CHECK(roles("They were received in Azerbaijan's capital.") == "Azerbaijan location");
}

TEST_CASE("to leads to a place after a journey, to a government after a deal") {
    CHECK(roles("She was recalled to Paris.") == "Paris location");
    CHECK(roles("Arms were sold to Armenia.") == "Armenia actor");
    CHECK(roles("The ambassador to Azerbaijan spoke.") == "Azerbaijan actor");
}

TEST_CASE("a joined word makes a capital an actor") {
    CHECK(roles("They left the Moscow-led alliance.") == "Moscow actor");
    CHECK(roles("The Moscow-based company failed.") == "Moscow location");
}

TEST_CASE("datelines are places") {
    CHECK(roles("YEREVAN, Sept 13 (Newswire) - Troops left.") == "YEREVAN location");
    CHECK(roles("KIRANTS, Armenia – Villagers met.") == "KIRANTS location; Armenia location");
}

TEST_CASE("names inside other names and credits are neither") {
    CHECK(roles("The Minsk Group met.") == "Minsk other");
    CHECK(roles("He spoke to France 24 yesterday.") == "France other");
    CHECK(roles("France  AP - S. Grits") == "France other");
}

TEST_CASE("adjectives and peoples are demonyms") {
    CHECK(roles("Armenian and Azeri troops met South Ossetians.") ==
          "Armenian demonym; Azeri demonym; South Ossetians demonym");
}

TEST_CASE("a region is a place unless it speaks or owns an army") {
    CHECK(roles("He ruled over Nagorno-Karabakh.") == "Nagorno-Karabakh location");
    CHECK(roles("Nagorno-Karabakh's military said so.") == "Nagorno-Karabakh actor");
    CHECK(roles("Stepanakert rejected the offer.") == "Stepanakert actor");
}

TEST_CASE("datelines are places in every language") {
    CHECK(roles("YEREVAN, December 13. /TASS/.") == "YEREVAN location");
    CHECK(roles("ЕРЕВАН, 20 сен.") == "ЕРЕВАН location");
    CHECK(roles("Erevan, 20 janvier - Les troupes sont parties.") == "Erevan location");
    CHECK(roles("On May 5, Armenia – backed by Iran – refused.").substr(0, 13) == "Armenia actor");
}

TEST_CASE("what a road joins, what is struck and what is left are places") {
    CHECK(roles("The road links Goris with Yerevan.") == "Goris location; Yerevan location");
    CHECK(roles("Air raids shook Yerevan and Baku.") == "Yerevan location; Baku location");
    CHECK(roles("France pulled its troops out of Mali.") == "France actor; Mali location");
    CHECK(roles("La route relie l'Arménie à la Géorgie, dans le nord de la Turquie.") ==
          "Arménie location; Géorgie location; Turquie location");
    CHECK(roles("На границе Армении и Азербайджана начались бои.") ==
          "Армении location; Азербайджана location");
}

TEST_CASE("sides of a fight and of talks are actors, a list shares its role") {
    CHECK(roles("Border fighting between Armenia and Azerbaijan flared.") ==
          "Armenia actor; Azerbaijan actor");
    CHECK(roles("Stepanakert wants to be a state.") == "Stepanakert actor");
    CHECK(roles("It decided to return four villages to Azerbaijan.") == "Azerbaijan actor");
    CHECK(roles("In Tbilisi, Moscow accused him.") == "Tbilisi location; Moscow actor");
    CHECK(roles("He fell ill in Goris, Kapan and Yerevan.") ==
          "Goris location; Kapan location; Yerevan location");
}

TEST_CASE("clubs are no towns") {
    CHECK(roles("Paris Saint-Germain lost.").substr(0, 11) == "Paris other");
    CHECK(roles("The striker scored a goal in the cup. Liverpool won.") == "Liverpool other");
}
