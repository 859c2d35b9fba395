// SPDX-License-Identifier: MIT
#include "reader/resolve.h"

#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;
using testing::read_mentions;

namespace {

/// The ids of the places that a text names, by the shipped gazetteer.
std::vector<std::string> places(std::string_view text) {
    std::vector<std::string> ids;
    for (const std::string& line : read_mentions(text, testing::shipped_gazetteer())) {
        const std::size_t equals = line.find('=');
        ids.push_back(line.substr(equals + 1, line.rfind(' ') - equals - 1));
    }
    return ids;
}
using List = std::vector<std::string>;

}  // namespace

TEST_CASE("Martuni is where its sentence says") {
    CHECK(places("Fighting broke out near Martuni in Nagorno-Karabakh.").front() == "martuni-nk");
    CHECK(places("The mayor of Martuni in Gegharkunik spoke.").front() == "martuni-am");
}

TEST_CASE("Georgia is a country or a state of the US, by its company") {
    CHECK(places("Georgia and Armenia signed a treaty in Tbilisi.") == List{"georgia", "armenia", "tbilisi"});
    CHECK(places("Voters in the state of Georgia went to the polls.") == List{"us-georgia"});
    CHECK(places("Georgia's governor spoke in Atlanta.").front() == "us-georgia");
}

TEST_CASE("persons named like towns are no places") {
    CHECK(places("Martin Ryan met Vladimir Putin and Florence Smith.").empty());
    CHECK(places("Michael Jordan and Paris Hilton sent a message.").empty());
    CHECK(places("The king of Jordan flew to Paris.") == List{"country:JO", "paris"});
}

TEST_CASE("ordinary words named like towns are no places") {
    CHECK(
        places("Nice weather is expected. Mobile phones and Reading glasses were handed out. March was cold.")
            .empty());
}

TEST_CASE("a rare name far away stands only with support") {
    CHECK(places("The firm hired Springfield last week.").empty());
}

TEST_CASE("a rare name stands alone in the country that the article is about") {
    const auto named = [](std::string_view text) { return places(text).back(); };
    CHECK(named("Ukrainian forces moved through Kharkiv region of Ukraine on Friday. The hub of Kupiansk was "
                "retaken.") == "gn:703656");
    CHECK(named("Armenia spoke of a lull at the border of Armenia. Yeraskh was quiet.") == "yeraskh");
}

TEST_CASE("a capital's name means the city, not the province around it") {
    CHECK(places("They met in Yerevan.") == List{"yerevan"});
    CHECK(places("They met in Tbilisi.") == List{"tbilisi"});
}

TEST_CASE("a name in another language does not win over a town of that name") {
    const auto found = places("Leaders gathered in Granada in Spain.");
    REQUIRE(found.size() == 2);
    CHECK(found[0] != "country:GD");
}

TEST_CASE("both names of a disputed town lead to one place") {
    const auto found = places("Stepanakert, which Azerbaijan calls Khankendi, lies below Shusha, or Shushi.");
    REQUIRE(found.size() == 5);
    CHECK(found[0] == found[2]);
    CHECK(found[3] == found[4]);
}

TEST_CASE("a state or county beside a town's name says which town is meant") {
    CHECK(places("PARIS, Texas - A storm hit Paris on Friday.") ==
          List{"gn:4717560", "us-texas", "gn:4717560"});
    CHECK(places("They live in Lexington, Ky., and in Richmond, Indiana.") ==
          List{"gn:4297983", "us-kentucky", "gn:4263681", "us-indiana"});
    CHECK(places("They met in Paris.") == List{"paris"});
    CHECK(places("Floods reached Boston in Lincolnshire.").front() == "gn:2655138");
}

TEST_CASE("an article's own state wins over namesakes abroad") {
    const auto found = places(
        "ATLANTA - Voters in Georgia lined up in Savannah, Macon and Athens. Turnout in Rome was lower.");
    REQUIRE(found.size() == 6);
    CHECK(found[1] == "us-georgia");
    CHECK(found[4] == "gn:4180386");
    CHECK(found[5] == "gn:4219762");
}

TEST_CASE("a known city stands without a preposition where its country is named") {
    CHECK(places("The war reached Chernihiv in Ukraine.") == List{"gn:710735", "country:UA"});
}

TEST_CASE("a person named like a country or city is no place") {
    CHECK(places("Jordan, 34, was arrested.").empty());
    CHECK(places("Mr. London and his wife Paris lost their house.").empty());
    CHECK(places("Jackson said he would go to Jackson, Miss.") == List{"gn:4431410", "us-mississippi"});
    CHECK(places("Police heard Dalton say so. Bob Dalton denied it.").empty());
}

TEST_CASE("a town goes before the province that bears its name, provinces in a list hold none another") {
    CHECK(places("Troops entered Kidal, Gao and Timbuktu in Mali.") ==
          List{"gn:2455290", "gn:2457163", "gn:2449067", "country:ML"});
    CHECK(places("The Kidal region of Mali is vast.").front() == "MLI-2689");
}
