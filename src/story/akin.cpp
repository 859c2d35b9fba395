// SPDX-License-Identifier: MIT
#include "story/akin.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace marchland::story {

namespace {

char folded(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool in_a_word(char c) {
    return (folded(c) >= 'a' && folded(c) <= 'z') || (c & 0x80) != 0;
}

/// The words of a name that say whose it is: "army", "forces" and the like are anybody's.
std::vector<std::string> telling_words(std::string_view name) {
    constexpr std::array<std::string_view, 26> anybodys{
        "army",     "forces",   "force",    "troops",   "military", "police",    "government",
        "ministry", "minister", "foreign",  "defence",  "defense",  "the",       "and",
        "of",       "ethnic",   "armed",    "soldiers", "state",    "president", "prime",
        "border",   "guards",   "security", "service",  "officials"};
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        if (i < name.size() && in_a_word(name[i])) {
            word += folded(name[i]);
        } else if (!word.empty()) {
            if (std::find(anybodys.begin(), anybodys.end(), word) == anybodys.end()) words.push_back(word);
            word.clear();
        }
    }
    return words;
}

}  // namespace

PartyName::PartyName(std::string_view text) : name(text), words(telling_words(text)) {}

bool akin(const PartyName& a, const PartyName& b) {
    if (a.name.empty() || b.name.empty()) return false;
    if (a.name == b.name) return true;
    constexpr std::size_t stem = 5;  // "Armenia", "Armenian"
    for (const std::string& word : a.words) {
        for (const std::string& other : b.words) {
            if (word == other) return true;
            if (word.size() >= stem && other.size() >= stem && word.compare(0, stem, other, 0, stem) == 0)
                return true;
        }
    }
    return false;
}

bool akin(std::string_view a, std::string_view b) {
    return akin(PartyName(a), PartyName(b));
}

}  // namespace marchland::story
