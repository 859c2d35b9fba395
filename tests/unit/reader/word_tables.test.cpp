// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "geo/error.h"
#include "reader/cues.h"
#include "reader/date_table.h"
#include "reader/datelines.h"
#include "reader/speakers.h"
#include "reader/word_table.h"

using namespace marchland;

namespace {

std::string fault(auto&& reads) {
    try {
        reads();
    } catch (const geo::Error& error) {
        return error.what();
    }
    return "none";
}

std::size_t dateline(std::string_view text) {
    const auto sentence = reader::split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    return reader::dateline_end(sentence, text, "en");
}

}  // namespace

TEST_CASE("the shipped tables of words are sound") {
    CHECK_NOTHROW(reader::DateTable(reader::dates_table()));
    CHECK_NOTHROW(reader::check_cues(reader::cues_table()));
    CHECK_NOTHROW(reader::Speakers(reader::speakers_table()));
}

TEST_CASE("a faulty row is named by file and line") {
    CHECK(fault([] { reader::DateTable("# x\nen\tmonth\t1\n"); }).starts_with("dates.tsv:2: 3 columns"));
    CHECK(fault([] { reader::DateTable("en\tmoon\t1\tmay\n"); }) ==
          "dates.tsv:1: no part of a date is called \"moon\"");
    CHECK(fault([] { reader::DateTable("en\tmonth\tone\tmay\n"); }) ==
          "dates.tsv:1: \"one\" is no whole number");
    CHECK(fault([] {
              reader::DateTable("en\tmonth\t1\tmay\nen\tmonth\t2\tmay\n");
          }).starts_with("dates.tsv:2: \"may\" has another meaning"));
    CHECK(fault([] { reader::check_cues("nonsense\ten\tword\n"); }) ==
          "cues.tsv:1: there is no list \"nonsense\"");
    CHECK(fault([] { reader::check_cues("owner\ten\tout of\n"); }) ==
          "cues.tsv:1: \"out of\" is not one word");
    CHECK(fault([] { reader::Speakers("AM\tNikol\tvan Dam\n"); }) ==
          "speakers.tsv:1: \"van Dam\" is not one word");
}

TEST_CASE("a list asks its own language, and all of them for one it has no words of") {
    CHECK(reader::is(reader::Cue::owner, "of", "en"));
    CHECK_FALSE(reader::is(reader::Cue::owner, "de", "en"));
    CHECK(reader::is(reader::Cue::owner, "de", ""));
    CHECK(reader::is(reader::Cue::terrain_stem, "границе", "ru"));
}

TEST_CASE("a dateline ends at its dash or stop") {
    CHECK(dateline("YEREVAN, Sept 13 (Newswire) - Troops left.") == 8);
    CHECK(dateline("STEPANAKERT -- A group left.") > 0);
    CHECK(dateline("Yerevan, 13 September.") > 0);
    CHECK(dateline("Armenia, Azerbaijan exchange prisoners") == 0);
    CHECK(dateline("Paris – the capital – slept.") == 0);
    CHECK(dateline("On May 5, Armenia – as ever – refused.") == 0);
}
