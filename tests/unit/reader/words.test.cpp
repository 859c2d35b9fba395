// SPDX-License-Identifier: MIT
#include "reader/words.h"

#include <catch2/catch.hpp>

#include "reader/fold.h"

using namespace marchland::reader;

namespace {

std::vector<std::string> tokens(std::string_view text) {
    const Sentence sentence = split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    std::vector<std::string> found;
    for (const Token& token : sentence.tokens)
        found.emplace_back(text.substr(token.start, token.end - token.start));
    return found;
}
using List = std::vector<std::string>;

}  // namespace

TEST_CASE("spellings of a name fold to one") {
    CHECK(fold_name("Nagorno-Karabakh") == fold_name("NAGORNO KARABAKH"));
    CHECK(fold_name("Xankəndi") == "xankendi");
    CHECK(fold_name("Ağdam") == fold_name("agdam"));
    CHECK(fold_name("Şuşa") == "susa");
    CHECK(fold_name("İstanbul") == fold_name("Istanbul"));
    CHECK(fold_name("Jabra’il") == fold_name("Jabra'il"));
    CHECK(fold_name("Алёна") == fold_name("Алена"));
    CHECK(fold_name("Երևան") == fold_name("ԵՐԵՒԱՆ"));
    CHECK(fold_name("St. Petersburg") == "st petersburg");
    CHECK(fold_name("U.S.") == "us");
}

TEST_CASE("different names stay different") {
    CHECK(fold_name("Goris") != fold_name("Gori"));
}

TEST_CASE("owners, hyphens and elisions are cut off from the name") {
    CHECK(tokens("Azerbaijan's army") == List{"Azerbaijan", "'s", "army"});
    CHECK(tokens("Moscow-led") == List{"Moscow", "-", "led"});
    CHECK(tokens("l’Arménie") == List{"l’", "Arménie"});
    CHECK(tokens("the U.S. army") == List{"the", "U.S.", "army"});
    CHECK(tokens("2,000-strong") == List{"2,000", "-", "strong"});
    CHECK(tokens("didn't go") == List{"didn't", "go"});
}

TEST_CASE("the folded sentence keeps its way back to the text") {
    const std::string text = "В «Нагорном Карабахе» — Şuşa's";
    const Sentence sentence = split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        if (token.word)
            CHECK(sentence.word(i) ==
                  fold_word(std::string_view(text).substr(token.start, token.end - token.start)));
    }
}

TEST_CASE("capitals and scripts are told") {
    const std::string text = "Baku баку Баку ბაქო NATO";
    const Sentence sentence = split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    CHECK(sentence.tokens[0].capital);
    CHECK_FALSE(sentence.tokens[1].capital);
    CHECK(sentence.tokens[2].script == Script::cyrillic);
    CHECK(sentence.tokens[3].capital);  // a script without case
    CHECK(sentence.tokens[4].shouted);
}

TEST_CASE("hidden direction marks do not break a name") {
    CHECK(fold_name("Ba\u200Eku") == "baku");
}

TEST_CASE("a letter apostrophe in front of a word does not stop the reading") {
    const std::string_view text = "\u02bcAdan \u02bc\u02bb Goris";
    const Sentence sentence = split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    REQUIRE_FALSE(sentence.tokens.empty());
    CHECK(sentence.word(sentence.tokens.size() - 1) == "goris");
}
