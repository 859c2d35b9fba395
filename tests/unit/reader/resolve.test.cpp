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
