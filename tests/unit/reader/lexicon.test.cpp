// SPDX-License-Identifier: MIT
#include "reader/lexicon.h"

#include <catch2/catch.hpp>

#include "reader/clauses.h"
#include "reader/fold.h"
#include "reader/guards.h"
#include "reader/lexicon_table.h"

using namespace marchland::reader;
using marchland::story::EventType;

namespace {

Sentence words(std::string_view text) {
    return split_words(text, {0, static_cast<std::uint32_t>(text.size())});
}

/// Types of all phrases found, those that are not told as facts in brackets.
std::string told(std::string_view text) {
    const Sentence sentence = words(text);
    const Clauses clauses = split_clauses(sentence);
    std::string all;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const auto match = phrase_at(sentence, i, "en");
        if (!match) continue;
        if (!all.empty()) all += ' ';
        const std::string name(marchland::story::name(match->phrase->type));
        const auto telling = telling_of(sentence, clauses, i, *match->phrase, false);
        all += telling == marchland::story::Telling::asserted ? name : "(" + name + ")";
    }
    return all;
}

}  // namespace

TEST_CASE("every phrase of the lexicon is folded as the words it is held against") {
    for (const Phrase& phrase : lexicon()) {
        INFO(phrase.pattern);
        std::string element;
        for (const char c : phrase.pattern) {
            if (c != ' ' && c != '|' && c != '*' && c != '~') {
                element += c;
                continue;
            }
            CHECK(fold_word(element) == element);
            element.clear();
        }
        CHECK(phrase.pattern.substr(0, 2) != "~ ");
        CHECK(phrase.type != EventType::none);
    }
}

TEST_CASE("the longer phrase wins over the shorter") {
    CHECK(told("Paris recalled its ambassador.") == "SANCTION");
    CHECK(told("Moscow sent peacekeepers.") == "AID");
    CHECK(told("Moscow sent fifty tanks.") == "MOBILIZE");
    CHECK(told("They struck a deal.") == "AGREE");
}

TEST_CASE("a gap ends with its clause") {
    CHECK(told("Paris signed; a deal was far.").empty());
}

TEST_CASE("what is denied, wished, feared or to come is no fact") {
    CHECK(told("They shelled the town.") == "ASSAULT");
    CHECK(told("They did not shell the town.") == "(ASSAULT)");
    CHECK(told("Baku could seize the town.") == "(ASSAULT)");
    CHECK(told("They will withdraw from it.") == "(RETREAT)");
    CHECK(told("They plan to withdraw from it.") == "(RETREAT)");
    CHECK(told("They began to withdraw from it.") == "RETREAT");
    CHECK(told("If they attacked it, fine.") == "(ASSAULT)");
    CHECK(told("He sought to prevent them seizing it.") == "(ASSAULT)");
    CHECK(told("It did nothing to prevent them seizing it.") == "ASSAULT");
}

TEST_CASE("a noun with the letters of a verb is no deed") {
    CHECK(told("The attacks went on.") == "(ASSAULT)");
    CHECK(told("He warned against attacks on it.") == "(ASSAULT)");
}

TEST_CASE("habits are no events") {
    CHECK(told("Clashes are common.") == "(ASSAULT)");
}

TEST_CASE("clauses are cut at their openers and resumed after an aside") {
    const Sentence sentence = words("France – home to many – in February agreed after Baku protested.");
    const Clauses clauses = split_clauses(sentence);
    CHECK(clauses.of.front() == clauses.of[7]);  // "February"
    CHECK(clauses.of.front() != clauses.of[3]);  // "to"
    CHECK(clauses.list[clauses.of[10]].opener == "after");
}
