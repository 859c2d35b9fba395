// SPDX-License-Identifier: MIT
#include "reader/unknown_names.h"

#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;
using testing::make_gazetteer;
using testing::text_of;

namespace {

std::vector<std::string> unknown(std::string_view text) {
    const auto gazetteer = make_gazetteer();
    const reader::Tokenised article = reader::tokenise(text);
    auto spots = reader::find_spots(article, gazetteer);
    reader::resolve(spots, article, gazetteer, testing::shipped_region());
    std::vector<std::string> names;
    for (const auto& spot : reader::unknown_names(article, spots)) names.push_back(text_of(article, spot));
    return names;
}

/// The ids of the places after other spellings have been tried.
std::vector<std::string> near(std::string_view text) {
    const auto gazetteer = make_gazetteer();
    const reader::Tokenised article = reader::tokenise(text);
    auto spots = reader::find_spots(article, gazetteer);
    reader::resolve(spots, article, gazetteer, testing::shipped_region());
    reader::add_near_spellings(spots, article, gazetteer);
    std::vector<std::string> ids;
    for (const auto& spot : spots) ids.emplace_back(gazetteer.entry(spot.chosen->entry).id);
    return ids;
}
using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a name that the text calls a place is one, known or not") {
    CHECK(unknown("Shells fell on the village of Xalturanots in Armenia.") == List{"Xalturanots"});
    CHECK(unknown("Снаряды упали на село Халтураноц в Армении.") == List{"Халтураноц"});
    CHECK(unknown("The Xalturanots district of Armenia was quiet.") == List{"Xalturanots"});
    CHECK(unknown("The village of Goris in Armenia was quiet.").empty());
    CHECK(unknown("The village of his birth was quiet. Xalturanots said so.").empty());
}

TEST_CASE("a capital that stands where a place stands is one") {
    CHECK(unknown("Shells fell in Xalturanots on Friday, Armenia said.") == List{"Xalturanots"});
    CHECK(unknown("The shelling of Xalturanots went on.") == List{"Xalturanots"});
    CHECK(unknown("They fled from Goris, Xalturanots and Berdavash.") == List{"Xalturanots", "Berdavash"});
    CHECK(unknown("A bridge over the Xalturanots river fell.") == List{"Xalturanots"});
}

TEST_CASE("persons, bodies, months and words with a capital are no unknown places") {
    CHECK(unknown("He lost faith in Xalturanots's men and in Parliament.").empty());
    CHECK(unknown("It was heard from Xalturanots, who was there.").empty());
    CHECK(unknown("In September troops left, and in Congress nobody spoke.").empty());
    CHECK(unknown("The letter came from Nikol Xalturanots.").empty());
    CHECK(unknown("The voice of Xalturanots spoke to Berdavash.").empty());
}

TEST_CASE("another spelling counts only where the text calls the name a place of a country that it names") {
    CHECK(near("Fire was opened at the village of Gegarkunik in Armenia.") == List{"gegharkunik", "armenia"});
    CHECK(near("Fire was opened at the village of Geghharkunik in Armenia.") ==
          List{"gegharkunik", "armenia"});
    CHECK(near("Fire was opened at the village of Gegarkunik in Russia.") == List{"russia"});
    CHECK(near("Fire was opened at the village of Gorir in Armenia.") == List{"armenia"});
    CHECK(near("The singer Gegarkunik left Armenia.") == List{"armenia"});
}

TEST_CASE("a mention of an unknown place stays without a position and is said") {
    const auto gazetteer = make_gazetteer();
    reader::ArticleInfo info;
    info.id = "a";
    const auto reading = reader::read_text("Shells fell on the village of Xalturanots in Armenia.", info,
                                           gazetteer, testing::shipped_region());
    REQUIRE(reading.story.mentions.size() == 2);
    CHECK(reading.story.mentions.front().place.empty());
    CHECK(reader::to_json(reading).find("\"lat\": null") != std::string::npos);
    CHECK(std::any_of(reading.notes.begin(), reading.notes.end(), [](const std::string& note) {
        return note.find("1 names of places are not known") == 0;
    }));
}
