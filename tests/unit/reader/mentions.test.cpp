// SPDX-License-Identifier: MIT
#include "reader/mentions.h"

#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;
using testing::make_gazetteer;

namespace {

std::vector<std::string> found(std::string_view text) {
    static const auto gazetteer = make_gazetteer();
    const reader::Tokenised article = reader::tokenise(text);
    std::vector<std::string> names;
    for (const auto& spot : reader::find_spots(article, gazetteer))
        names.push_back(testing::text_of(article, spot));
    return names;
}
using List = std::vector<std::string>;

}  // namespace

TEST_CASE("the longest name wins") {
    CHECK(found("Troops left the Lachin corridor and Nagorno-Karabakh.") ==
          List{"Lachin corridor", "Nagorno-Karabakh"});
}

TEST_CASE("a small word that adds nothing is left out of the name") {
    CHECK(found("It lies in the Nagorno-Karabakh enclave.") == List{"Nagorno-Karabakh"});
}

TEST_CASE("a name inside a word is none") {
    CHECK(found("The Gorisian and Bakuriani wine.").empty());
}

TEST_CASE("hyphens and owners end a name") {
    CHECK(found("The Moscow-led Armenia-Azerbaijan talks and Baku's reply.") ==
          List{"Moscow", "Armenia", "Azerbaijan", "Baku"});
}

TEST_CASE("a place needs its capital letter") {
    CHECK(found("It was a nice martin in moscow.").empty());
}

TEST_CASE("a short name of a country needs all its capitals") {
    CHECK(found("The US sent us a letter. The U.S. did too.") == List{"US", "U.S."});
}

TEST_CASE("an acronym is no town, a dateline is") {
    CHECK(found("The GORIS system failed.").empty());
    CHECK(found("GORIS, May 5 - Troops left.") == List{"GORIS"});
    CHECK(found("ARMENIA AND AZERBAIJAN MEET IN MOSCOW") == List{"ARMENIA", "AZERBAIJAN", "MOSCOW"});
}

TEST_CASE("names run over line breaks but not over sentences") {
    CHECK(found("The convoy of the peacekeepers went on its way to Nagorno\n"
                "Karabakh on a rainy morning, and the villagers stood along the\n"
                "road.") == List{"Nagorno\nKarabakh"});
    CHECK(found("They left Nagorno. Karabakh stayed.") == List{"Karabakh"});
}

TEST_CASE("French and Russian write adjectives small, English does not") {
    CHECK(found("Les soldats russes et la ville dans le nord du pays.") == List{"russes"});
    CHECK(found("The russian said it in the house and left.").empty());
    CHECK(found("В городе были армянские солдаты и в Ереване.") == List{"армянские", "Ереване"});
}

TEST_CASE("Russian case endings are seen through") {
    CHECK(found("Войска из Нагорного Карабаха прибыли в Москву и на границу с Арменией.") ==
          List{"Нагорного Карабаха", "Москву", "Арменией"});
}

TEST_CASE("an organisation's name is not the place's") {
    CHECK(found("The OSCE Minsk Group met.") == List{"Minsk"});
}
