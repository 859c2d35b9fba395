// SPDX-License-Identifier: MIT
#include "reader/lexicon_table.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "geo/error.h"
#include "temporary_folder.h"

using namespace marchland::reader;
using marchland::story::EventType;

namespace {

std::vector<std::string> faults(std::string_view table) {
    return read_lexicon_table(table, "t.tsv").faults;
}
std::string fault(std::string_view table) {
    const auto all = faults(table);
    return all.size() == 1 ? all.front() : std::to_string(all.size()) + " faults";
}

/// The pattern of the phrase at the head of a sentence, and the words that it triggers on and ends with.
std::string found(std::string_view table, std::string_view text) {
    const Lexicon lexicon(table, "t.tsv");
    const Sentence sentence = split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    const auto match = lexicon.at(sentence, 0, "en");
    if (!match) return "nothing";
    return std::string(match->phrase->pattern) + ": " + std::string(sentence.word(match->trigger)) + " .. " +
           std::string(sentence.word(match->last));
}

}  // namespace

TEST_CASE("the shipped table of events has no fault") {
    std::ifstream file(MARCHLAND_GEODATA_DIR "/lexicon/events.tsv", std::ios::binary);
    const std::string table{std::istreambuf_iterator<char>(file), {}};
    const LexiconTable read = read_lexicon_table(table, "events.tsv");
    for (const std::string& one : read.faults) UNSCOPED_INFO(one);
    CHECK(read.faults.empty());
    const auto unreachable = unreachable_rows(read, "events.tsv");
    for (const std::string& one : unreachable) UNSCOPED_INFO(one);
    CHECK(unreachable.empty());
    CHECK(read.rows.size() > 500);
}

TEST_CASE("a row is five columns, a comment or a set of words") {
    const LexiconTable read = read_lexicon_table(
        "# what happened\n\nen\t@force\ttroops|army\nen\tRETREAT\twithdraw\tdeed\t@force ~ ^left\n", "t");
    CHECK(read.faults.empty());
    REQUIRE(read.rows.size() == 1);
    CHECK(read.rows[0].pattern == "troops|army ~ ^left");
    CHECK(read.rows[0].type == EventType::retreat);
    CHECK(read.rows[0].mode == "withdraw");
    CHECK(read.rows[0].line == 4);
}

TEST_CASE("a fault of the table is told with its file and row") {
    CHECK(fault("\nen\tATACK\t-\tdeed\thit") == "t.tsv, row 2: \"ATACK\" is no event type");
    CHECK(fault("en\tASSAULT\tguns\tdeed\thit") == "t.tsv, row 1: \"guns\" is no PLOVER mode");
    CHECK(fault("en\tASSAULT\t-\tverb\thit").find("no kind") != std::string::npos);
    CHECK(fault("english\tASSAULT\t-\tdeed\thit").find("no language") != std::string::npos);
    CHECK(fault("en\tASSAULT\t-\tdeed").find("4 columns") != std::string::npos);
    CHECK(fault("en\tASSAULT\t-\tnothing\thit").find("nothing has the type NONE") != std::string::npos);
    CHECK(fault("en\tASSAULT\t-\tdeed\t@guns").find("no set @guns") != std::string::npos);
}

TEST_CASE("a pattern that cannot be meant is a fault") {
    for (const char* pattern : {"", "hit||struck", "~ hit", "hit ~", "hit ~ ~ town", "hi*", "Hit", "frappé",
                                "% hit", "hit|% town", "^hit ^town", "hit  town"}) {
        INFO(pattern);
        CHECK(faults(std::string("en\tASSAULT\t-\tdeed\t") + pattern).size() == 1);
    }
}

TEST_CASE("a pattern that an earlier one takes whole is found") {
    const auto unreachable = [](const std::string& table) {
        return unreachable_rows(read_lexicon_table(table, "t.tsv"), "t.tsv");
    };
    const std::string hit = "en\tASSAULT\t-\tdeed\thit|struck ~ town\n";
    CHECK(fault(hit + hit) == "t.tsv, row 2: row 1 says the same");
    CHECK(unreachable(hit + "en\tAID\t-\tdeed\tstruck ~ town") ==
          std::vector<std::string>{"t.tsv, row 2: never reached: row 1 takes all that it says"});
    CHECK(unreachable("en\tASSAULT\t-\tdeed\tseiz*\nen\tCOERCE\t-\tdeed\tseized").size() == 1);
    CHECK(unreachable(hit + "en\tAID\t-\tdeed\tstruck|saved ~ town").empty());
    CHECK(unreachable(hit + "fr\tAID\t-\tdeed\tstruck ~ town").empty());
    CHECK(unreachable(hit + "en\tAID\t-\tdeed\tstruck ~ deal").empty());
}

TEST_CASE("a phrase is where its mark is, and takes names, gaps and stems") {
    const std::string table =
        "en\tASSAULT\t-\tdeed\ttroops ~ ^took %\n"
        "en\tASSAULT\t-\tdeed\tseiz*\n";
    CHECK(found(table, "Troops quickly took Goris.") == "troops ~ ^took %: took .. goris");
    CHECK(found(table, "Troops quickly took part.") == "nothing");
    CHECK(found(table, "Troops of the first and second army took Goris.") == "nothing");
    CHECK(found(table, "Seizing Goris.") == "seiz*: seizing .. seizing");
}

TEST_CASE("a phrase inside one that tells nothing, or inside a longer one, is not told") {
    const Lexicon lexicon(
        "en\tNONE\t-\tnothing\theart attack\n"
        "en\tASSAULT\t-\tdeed\tattack|attacked\n"
        "en\tPROTEST\t-\tdeed\tcrowds ~ ^attacked ~ police\n",
        "t.tsv");
    const auto told = [&](std::string_view text) {
        const Sentence sentence = split_words(text, {0, static_cast<std::uint32_t>(text.size())});
        std::string all;
        for (const PhraseMatch& match : lexicon.find(sentence, "en").phrases)
            all += std::string(marchland::story::name(match.phrase->type)) + " ";
        return all;
    };
    CHECK(told("A heart attack.").empty());
    CHECK(told("They attacked.") == "ASSAULT ");
    CHECK(told("Crowds attacked the police.") == "PROTEST ");
}

TEST_CASE("words of another topic are counted, unless they begin a phrase") {
    const Lexicon lexicon(
        "en\tASSAULT\t-\tdeed\tflood|floods ~ town\n"
        "en\tNONE\t-\ttopic\tflood|floods|rainfall\n",
        "t.tsv");
    const std::string_view text = "The rainfall and the floods";
    const std::string_view other = "The rainfall floods the town";
    CHECK(lexicon.find(split_words(text, {0, static_cast<std::uint32_t>(text.size())}), "en").topics == 2);
    CHECK(lexicon.find(split_words(other, {0, static_cast<std::uint32_t>(other.size())}), "en").topics == 1);
}

TEST_CASE("a table that is missing, huge or has a fault is an error that names it") {
    const marchland::testing::TemporaryFolder folder;
    using Catch::Matchers::Contains;
    CHECK_THROWS_WITH(Lexicon::open(folder / "none.tsv"), Contains("none.tsv cannot be opened"));
    marchland::testing::write_bytes(folder / "bad.tsv", "en\tASSAULT\t-\tdeed\thit\nen\n");
    CHECK_THROWS_WITH(Lexicon::open(folder / "bad.tsv"), Contains("bad.tsv, row 2"));
    marchland::testing::write_bytes(folder / "huge.tsv", std::string(5U << 20U, '#'));
    CHECK_THROWS_WITH(Lexicon::open(folder / "huge.tsv"), Contains("larger than 4 MiB"));
}
