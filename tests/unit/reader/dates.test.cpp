// SPDX-License-Identifier: MIT
#include "reader/dates.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "reader/date_memory.h"

using namespace marchland;

namespace {

/// The dates of a text published on Wednesday 17 April 2024, blank-separated; "?" for an open one.
std::string dates(std::string_view text, std::string_view published = "2024-04-17") {
    const auto sentence = reader::split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    std::string all;
    for (const auto& hit : reader::find_dates(sentence, text, testing::day(published))) {
        if (!all.empty()) all += ' ';
        all += hit.when ? story::iso(*hit.when) : "?";
    }
    return all;
}

}  // namespace

TEST_CASE("full dates in the ways that they are written") {
    for (const char* text : {"on 4 December 2023", "on December 4, 2023", "on Dec. 4, 2023", "on 2023-12-04",
                             "on 04.12.2023", "the 4th of December 2023", "on Monday, 4 December 2023",
                             "le 4 décembre 2023", "4 декабря 2023 года"}) {
        INFO(text);
        CHECK(dates(text) == "2023-12-04");
    }
}

TEST_CASE("months and years alone keep their breadth") {
    CHECK(dates("in September 2020") == "2020-09");
    CHECK(dates("an offensive in 2020 that") == "2020");
    CHECK(dates("in the 1990s") == "1990-01-01/1999-12-31");
    CHECK(dates("in autumn 2020") == "2020-09-01/2020-11-30");
}

TEST_CASE("dates without a year are the last ones before publication") {
    CHECK(dates("arrested on 4 December last year") == "2023-12-04");
    CHECK(dates("in February agreed") == "2024-02");
    CHECK(dates("in September last year") == "2023-09");
    CHECK(dates("in October of last year") == "2023-10");
    CHECK(dates("in the spring of last year") == "2023-03-01/2023-05-31");
    CHECK(dates("last September") == "2023-09");
    CHECK(dates("on 19 September") == "2023-09-19");
    CHECK(dates("on April 16") == "2024-04-16");
    CHECK(dates("last year") == "2023");
    CHECK(dates("last month") == "2024-03");
    CHECK(dates("last week") == "2024-04-08/2024-04-14");
}

TEST_CASE("days of the week and words for days count from publication") {
    CHECK(dates("on Wednesday") == "2024-04-17");
    CHECK(dates("on Tuesday") == "2024-04-16");
    CHECK(dates("on Thursday") == "2024-04-11");
    CHECK(dates("last Wednesday") == "2024-04-10");
    CHECK(dates("yesterday") == "2024-04-16");
    CHECK(dates("two days ago") == "2024-04-15");
    CHECK(dates("three months ago") == "2024-01");
    CHECK(dates("hier") == "2024-04-16");
    CHECK(dates("в среду") == "2024-04-17");
}

TEST_CASE("nights, weekends and spans count from publication") {
    CHECK(dates("hit overnight") == "2024-04-16/2024-04-17");
    CHECK(dates("held overnight into Tuesday") == "2024-04-15/2024-04-16");
    CHECK(dates("В ночь на 13 апреля") == "2024-04-13");
    CHECK(dates("at the weekend") == "2024-04-13/2024-04-14");
    CHECK(dates("over the past two weeks") == "2024-04-03/2024-04-17");
    CHECK(dates("killed since Monday") == "2024-04-15/2024-04-17");
    CHECK(dates("depuis le 12 mars") == "2024-03-12/2024-04-17");
    CHECK(dates("il y a trois jours") == "2024-04-14");
    CHECK(dates("три дня назад") == "2024-04-14");
    CHECK(dates("с 13:00 среды") == "2024-04-17");
    CHECK(dates("this week") == "2024-04-15/2024-04-17");
}

TEST_CASE("months and days of other languages") {
    const auto in = [](std::string_view language, std::string_view text) {
        const auto sentence = reader::split_words(text, {0, static_cast<std::uint32_t>(text.size())});
        const auto hits = reader::find_dates(sentence, text, testing::day("2024-04-17"), language);
        return hits.size() == 1 && hits[0].when ? story::iso(*hits[0].when) : std::string("none");
    };
    CHECK(in("hy", "սեպտեմբերի 14-ին") == "2023-09-14");
    CHECK(in("fr", "dans la nuit de lundi à mardi") == "2024-04-15/2024-04-16");
    CHECK(in("hy", "երեքշաբթի") == "2024-04-16");
    CHECK(in("az", "17 oktyabr 2020") == "2020-10-17");
    CHECK(in("ka", "12 აგვისტოს") == "2023-08-12");
    CHECK(in("tr", "10 Kasım 2020") == "2020-11-10");
    CHECK(in("uk", "13 вересня 2022 року") == "2022-09-13");
}

TEST_CASE("said on Tuesday is past whatever will be done") {
    CHECK(dates("said on Tuesday that it will leave") == "2024-04-16");
    CHECK(dates("It will leave, he said on Tuesday") == "2024-04-16");
}

TEST_CASE("what is to come lies ahead") {
    CHECK(dates("they will meet on Friday") == "2024-04-19");
    CHECK(dates("next Friday") == "2024-04-19");
}

TEST_CASE("two dates may be one range") {
    CHECK(dates("from 27 September to 10 November 2020") == "2020-09-27/2020-11-10");
    CHECK(dates("between 1988 and 1994") == "1988-01-01/1994-12-31");
    CHECK(dates("on 16–17 April 2024") == "2024-04-16/2024-04-17");
}

TEST_CASE("vague words, counts and impossible days are no dates") {
    CHECK(dates("recently and in recent months").empty());
    CHECK(dates("1960 peacekeepers and 2,000 troops").empty());
    CHECK(dates("it may march on").empty());
    CHECK(dates("on 31 February 2024") != "2024-02-31");
}

TEST_CASE("without a day of publication relative dates stay open and full ones hold") {
    CHECK(dates("on Wednesday", "") == "?");
    CHECK(dates("last September", "") == "?");
    CHECK(dates("on 4 December", "") == "?");
    CHECK(dates("on 4 December 2023", "") == "2023-12-04");
    CHECK(dates("in 2020", "") == "2020");
}

namespace {

/// The dates of several sentences read one after the other.
std::string told(const std::vector<std::string>& sentences, std::string_view published) {
    reader::DateMemory memory(testing::day(published));
    std::string all;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const std::string& text = sentences[s];
        const auto sentence = reader::split_words(text, {0, static_cast<std::uint32_t>(text.size())});
        auto hits = reader::find_dates(sentence, text, testing::day(published));
        memory.settle(s, hits);
        for (const auto& hit : hits)
            all += (all.empty() ? "" : " ") + (hit.when ? story::iso(*hit.when) : "?");
    }
    return all;
}

}  // namespace

TEST_CASE("a story told in order keeps its year until it says another") {
    CHECK(told({"On 19 September 2023 it began.", "On 21 September they met.", "On 3 October it ended."},
               "2026-11-24") == "2023-09-19 2023-09-21 2023-10-03");
    CHECK(told({"In December 2022 it began.", "On 4 January they met."}, "2026-11-24") ==
          "2022-12 2023-01-04");
    CHECK(told({"In 2021, and a battle on 16 November followed."}, "2026-11-24") == "2021 2021-11-16");
}

TEST_CASE("a step counts from the day that the text has come to") {
    CHECK(told({"It began on 19 September 2023.", "A day later they met."}, "2026-11-24") ==
          "2023-09-19 2023-09-20");
    CHECK(told({"They met on 3 May 2023 and left the next day."}, "2026-11-24") == "2023-05-03 2023-05-04");
    CHECK(told({"Они встретились в понедельник.", "На следующий день начались бои."}, "2024-04-17") ==
          "2024-04-15 2024-04-16");
    CHECK(told({"La veille, ils étaient partis."}, "2024-04-17") == "2024-04-16");
    CHECK(told({"Накануне начались бои."}, "2024-04-17") == "2024-04-16");
    CHECK(told({"A deal of July 2022 ended a year later."}, "2024-07-02") == "2022-07 2023");
    CHECK(told({"They met in May 2023.", "Three days later they left."}, "2026-11-24") == "2023-05");
    CHECK(told({"Three days later they met."}, "2024-04-17").empty());
}

TEST_CASE("the year of an old date is not lent to the news") {
    CHECK(told({"A truce of 9 November 2020 held.", "On 16 April the envoy left."}, "2024-04-17") ==
          "2020-11-09 2024-04-16");
    CHECK(told({"It began on 19 September 2023.", "On 17 April they withdrew."}, "2024-04-17") ==
          "2023-09-19 2024-04-17");
}

TEST_CASE("a date counted from publication brings the text back to its own time") {
    CHECK(told({"They left in the spring of 2022.", "It was hit last December.", "In March he died."},
               "2024-04-17") == "2022-03-01/2022-05-31 2023-12 2024-03");
}

TEST_CASE("without a day of publication the year comes from the text") {
    CHECK(told({"On 19 September 2023 it began.", "On 21 September they met."}, "") ==
          "2023-09-19 2023-09-21");
}

TEST_CASE("one of what is not counted, and some of what is many") {
    CHECK(dates("год назад") == "2023");
    CHECK(dates("months ago") == "2023-10-20/2024-04-16");
    CHECK(dates("three weeks ago") == "2024-03-24/2024-03-30");
    CHECK(dates("between April and November last year") == "2023-04-01/2023-11-30");
}

TEST_CASE("seasons, months and days that lean on publication") {
    CHECK(dates("taken in the spring and") == "2024-03-01/2024-05-31");
    CHECK(dates("at the beginning of the month") == "2024-04-01/2024-04-10");
    CHECK(dates("before sunrise on the 13th, and") == "2024-04-13");
    CHECK(dates("on the 13th floor").empty());
    CHECK(dates("il a été tué").empty());
    CHECK(dates("said three days ago") == "2024-04-14");
}
