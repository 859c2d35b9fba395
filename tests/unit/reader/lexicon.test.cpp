// SPDX-License-Identifier: MIT
#include "reader/lexicon.h"

#include <catch2/catch.hpp>

#include "reader/clauses.h"
#include "reader/guards.h"

using namespace marchland::reader;
using marchland::story::EventType;

namespace {

Sentence words(std::string_view text) {
    return split_words(text, {0, static_cast<std::uint32_t>(text.size())});
}

/// Types of all phrases found, those that are not told as facts in brackets.
std::string told(std::string_view text, std::string_view language = "en") {
    const Sentence sentence = words(text);
    const Clauses clauses = split_clauses(sentence);
    std::string all;
    for (const PhraseMatch& match : shipped_lexicon().find(sentence, language).phrases) {
        if (!all.empty()) all += ' ';
        const std::string name(marchland::story::name(match.phrase->type));
        const auto telling = telling_of(sentence, clauses, match.trigger, *match.phrase, false);
        all += telling == marchland::story::Telling::asserted ? name : "(" + name + ")";
    }
    return all;
}

}  // namespace

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

TEST_CASE("crime, accidents and sport tell no conflict") {
    CHECK(told("Police arrested a man for theft.").empty());
    CHECK(told("Three houses were destroyed by a fire.").empty());
    CHECK(told("The wildfire destroyed eighteen homes.").empty());
    CHECK(told("Two people were killed in a car crash.").empty());
    CHECK(told("He died of a heart attack.").empty());
    CHECK(told("The striker struck the winning goal.").empty());
    CHECK(told("They went on strike over pay.") == "PROTEST");
    CHECK(told("Police arrested the opposition leader.") == "COERCE");
}

TEST_CASE("a talk that is still to come is no talk") {
    CHECK(told("They quarrelled ahead of the talks in Vienna.").empty());
}

TEST_CASE("the shipped lexicon tells the same deeds in every language that the reader knows") {
    CHECK(told("L'armée a bombardé Gori.", "fr") == "ASSAULT");
    CHECK(told("Bakou a démenti tout blocus.", "fr") == "REJECT");
    CHECK(told("Войска отступили к Сухуми.", "ru") == "RETREAT");
    CHECK(told("Кремль пригрозил Вильнюсу.", "ru") == "THREATEN");
    CHECK(told("Війська обстріляли Харків.", "uk") == "ASSAULT");
    CHECK(told("Ադրբեջանը գնդակոծել է Ջերմուկը:", "hy") == "ASSAULT");
    CHECK(told("ავიაციამ გორი დაბომბა.", "ka") == "ASSAULT");
    CHECK(told("Ermənistan Gəncəni raket atəşinə tutub.", "az") == "ASSAULT");
    CHECK(told("Azerbaycan ateşkes anlaşması imzaladı.", "tr") == "AGREE");
}
