// SPDX-License-Identifier: MIT
// What a sentence leaves out, and which deeds of it are none.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;

namespace {

/// "ASSAULT kherson", "(planned) CONCEDE azerbaijan", in the story's order.
std::vector<std::string> told(std::string_view text, std::string_view published = "2023-09-20") {
    reader::ArticleInfo info;
    info.published = testing::day(published);
    const auto story =
        reader::read_text(text, info, testing::shipped_gazetteer(), testing::shipped_region()).story;
    std::vector<std::string> lines;
    for (const auto& event : story.events) {
        const bool done = story::is_told_as_done(event.telling);
        lines.push_back(fmt::format("{}{} {}", done ? "" : fmt::format("({}) ", story::name(event.telling)),
                                    story::name(event.type), event.place.empty() ? "?" : event.place));
    }
    return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& wanted) {
    return std::find(lines.begin(), lines.end(), wanted) != lines.end();
}

}  // namespace

TEST_CASE("two deeds of one kind, told in other words, are two events") {
    const auto lines = told(
        "Fighting raged in Stepanakert on Tuesday. Shells hit a school in Stepanakert. Shells hit a market "
        "in "
        "Stepanakert.");
    CHECK(std::count(lines.begin(), lines.end(), "ASSAULT stepanakert") == 2);
}

TEST_CASE("what is demanded is not done") {
    const auto lines = told(
        "Azerbaijan demanded on Tuesday that Armenian troops surrender in Martuni. Its defence ministry "
        "accused Armenia of lying.");
    CHECK(has(lines, "REQUEST azerbaijan"));
    CHECK_FALSE(has(lines, "CONCEDE martuni-nk"));
    CHECK(has(lines, "ACCUSE azerbaijan"));
}

TEST_CASE("a capital inside a sentence belongs to a name, and what could be heard was heard") {
    CHECK_FALSE(
        has(told("Armenia and the Rapid Support Forces ignored calls on Tuesday."), "SUPPORT armenia"));
    CHECK(has(told("Gunfire could be heard in Goris on Tuesday."), "ASSAULT goris"));
    CHECK_FALSE(has(told("Armenia could attack Goris on Tuesday."), "ASSAULT goris"));
}

TEST_CASE("people brought in behind a title speak for the country beside it") {
    CHECK(has(told("Samoa's president, Aaron Testmann, arrived on Monday. Testmann accused Tonga of theft."),
              "ACCUSE country:WS"));
    CHECK(has(
        told("Le président arménien Aaron Testmann est arrivé lundi à Paris. Testmann a accusé la Turquie."),
        "ACCUSE armenia"));
}

TEST_CASE("a pronoun behind a verb of saying stands for who speaks") {
    const auto lines =
        told("Armenia accused Azerbaijan on Monday. Baku said it had rejected the accusation.");
    CHECK(has(lines, "REJECT azerbaijan"));
}

TEST_CASE("an area named behind its town, and the place of another event, are not where it was") {
    CHECK(has(told("In Goris, in Syunik, gunmen looted a warehouse on Monday."), "ASSAULT goris"));
    CHECK(has(told("Turkey closed its border with Armenia over the seizure of Kelbajar."), "COERCE armenia"));
    CHECK(has(told("Azerbaijani troops crossed into Armenian territory on Monday."), "ASSAULT armenia"));
}

TEST_CASE("the breakaway region and the town mean what was named, and no capital is a town") {
    CHECK(has(told("Nagorno-Karabakh has been calm. Azerbaijan seized the breakaway region on Monday."),
              "ASSAULT nagorno-karabakh"));
    CHECK(has(told("Gunmen are in Goris. They had come from Yerevan. On Monday the army stormed the town."),
              "ASSAULT goris"));
}

TEST_CASE("troops act where the text is, not at home; so does whoever acts there") {
    CHECK(has(told("It was quiet in Akhalgori. Russian troops opened fire on the 16th.", "2008-09-28"),
              "ASSAULT gn:615914"));
}

TEST_CASE("a street that is not known leaves the town as it is") {
    CHECK(has(told("Gunmen seized a police station in Yerevan. Officers fired tear gas in Zzyzx Street."),
              "COERCE yerevan"));
}

TEST_CASE("a further place of an outcome is told as well") {
    const auto lines =
        told("Azerbaijani forces shelled Goris on Monday, and two people were killed in Kapan.");
    CHECK(has(lines, "ASSAULT goris"));
    CHECK(has(lines, "ASSAULT kapan"));
}

TEST_CASE("holders of office count as officials in a pattern") {
    CHECK(has(told("Emmanuel Macron received Nikol Pashinyan in Paris on Monday."), "CONSULT paris"));
}
