// SPDX-License-Identifier: MIT
#include "reader/event_dates.h"

#include <catch2/catch.hpp>

#include "fixture.h"

using namespace marchland;

namespace {

/// The date of the deed told by the first `word` of the text; "open" where none is found.
std::string date_of(std::string_view text, std::string_view word, std::string_view published = "2024-04-17") {
    const auto article = reader::tokenise(text);
    reader::EventDates dates(article, testing::day(published));
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        const auto& line = article.sentences[s];
        const auto clauses = reader::split_clauses(line);
        dates.begin(s, clauses);
        for (std::size_t i = 0; i < line.tokens.size(); ++i) {
            const auto date = dates.of(i, i);
            if (line.word(i) == word) return date.when ? story::iso(*date.when) : "open";
        }
    }
    return "no such word";
}

}  // namespace

TEST_CASE("a deed's own clause dates it, then the one it hangs on") {
    CHECK(date_of("Troops entered Goris on Monday, after they crossed the river on 3 April.", "crossed") ==
          "2024-04-03");
    CHECK(date_of("They protested on Monday after Paris recalled its envoy.", "recalled") ==
          "2024-04-13/2024-04-15");
    CHECK(date_of("Troops entered Goris on Monday, three days after they crossed the border.", "crossed") ==
          "2024-04-12");
    CHECK(date_of("A month passed, and they met five days after the truce was signed on 3 April.", "met") ==
          "2024-04-08");
}

TEST_CASE("since Tuesday dates the deed before it until publication") {
    CHECK(date_of("He said that 105 soldiers had been killed since Tuesday.", "killed") ==
          "2024-04-16/2024-04-17");
}

TEST_CASE("the day of a word is the deed's only where nothing else is told") {
    CHECK(date_of("Shells fell on Monday, he said on Wednesday.", "fell") == "2024-04-15");
    CHECK(date_of("The army said on Tuesday it had taken Goris.", "taken") == "2024-04-16");
}

TEST_CASE("a paragraph keeps its day, background does not take it") {
    const std::string day = "Shells hit Goris on Monday. ";
    CHECK(date_of(day + "Police arrested ten men.", "arrested") == "2024-04-15");
    CHECK(date_of(day + "Police had arrested ten men.", "arrested") == "open");
    CHECK(date_of("Shells hit Goris on 8 April.\n\nPolice arrested ten men.", "arrested") ==
          "2024-04-16/2024-04-17");
    CHECK(date_of(day + "The war of 2020 killed thousands.", "killed") == "2020");
}

TEST_CASE("news without a date is of the day, later text and histories are open") {
    CHECK(date_of("Police arrested ten men.", "arrested") == "2024-04-16/2024-04-17");
    CHECK(date_of("YEREVAN, April 16 (Newswire) - Police arrested ten men.", "arrested") == "2024-04-16");
    CHECK(date_of("War came in 1992. Troops fled.", "fled") == "open");
    CHECK(date_of("One. Two. Three. Four. Five. Six. Seven. Police arrested ten men.", "arrested") == "open");
}

TEST_CASE("some days later, that year and the 13th count from what the text has told") {
    CHECK(date_of("In February 1988 they met. Days later, mobs killed ten men.", "killed") ==
          "1988-02-02/1988-03-06");
    CHECK(date_of("War has gone on since 2012. That year rebels seized Gao.", "seized") == "2012");
    CHECK(date_of("Shells fell on 2 March. They fled on the 3rd, he said.", "fled") == "2024-03-03");
    CHECK(date_of("It was taken in March 2023. Three weeks later troops fled.", "fled") == "open");
}

TEST_CASE("what somebody said had happened is plainly past") {
    CHECK(date_of("On Friday the army said it had killed a rebel.", "killed") == "2024-04-12");
    CHECK(date_of("By nightfall on Monday families had been flown out.", "flown") == "2024-04-15");
}

TEST_CASE("a day goes on from a sentence that tells no deed") {
    CHECK(date_of("On Monday he woke early. Shots were fired.", "fired") == "2024-04-15");
}

TEST_CASE("the news itself is what a day after counts from") {
    CHECK(date_of("Troops have entered Goris, a day after Baku ordered them in.", "ordered") == "2024-04-16");
}

TEST_CASE("the year of a ban is not that of its end") {
    CHECK(date_of("He waived a 1992 ban on aid on Friday.", "waived") == "2024-04-12");
}
