// SPDX-License-Identifier: MIT
#include "reader/cues.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "reader/word_table.h"

namespace marchland::reader {
namespace {

constexpr std::string_view file = "cues.tsv";

constexpr std::array<std::string_view, 54> list_names = {
    "pluperfect",   "commemoration", "caption",        "opens_together", "opens_after",
    "opens_before", "opens_since",   "opens_relative", "place_before",   "look_through",
    "towards",      "handing",       "land",           "addressed",      "owner",
    "away",         "journey_for",   "with",           "between",        "from",
    "gift",         "terrain_stem",  "joining",        "striking",       "striking_state",
    "passive",      "acting",        "helping",        "apposed",        "trouble",
    "landmark",     "place_ending",  "sport",          "club_behind",    "club_in_sport",
    "club_before",  "playing",       "in_a_place",     "of_a_place",     "done_to_a_place",
    "no_place",     "wanting",       "felt",           "area_word",      "settlement_word",
    "the_word",     "both_word",     "side_word",      "own_ground",     "local_voice",
    "near_word",    "police",        "there_word",     "force_word"};

/// The words of one list in one language.
struct WordList {
    std::unordered_set<std::string> words;
    std::vector<std::string> stems;

    [[nodiscard]] bool has(std::string_view word) const {
        if (words.contains(std::string(word))) return true;
        return std::any_of(stems.begin(), stems.end(),
                           [&](const std::string& stem) { return word.starts_with(stem); });
    }
};

using Lists = std::array<std::map<std::string, WordList, std::less<>>, list_names.size()>;

void add(WordList& list, std::string_view word, std::size_t line) {
    if (word.ends_with('*')) {
        list.stems.push_back(folded_phrase(word.substr(0, word.size() - 1)));
        return;
    }
    const std::string folded = folded_phrase(word);
    if (folded.empty() || folded.find(' ') != std::string::npos)
        table_fault(file, line, fmt::format("\"{}\" is not one word", word));
    list.words.insert(folded);  // "commémore" and "commémoré" are one when folded
}

Lists read(std::string_view tsv) {
    Lists lists;
    for (const TableRow& row : table_rows(tsv, file, 3)) {
        const auto named = std::find(list_names.begin(), list_names.end(), row.cells[0]);
        if (named == list_names.end())
            table_fault(file, row.line, fmt::format("there is no list \"{}\"", row.cells[0]));
        auto& languages = lists[static_cast<std::size_t>(named - list_names.begin())];
        WordList& list = languages[std::string(row.cells[1])];
        for (const std::string_view word : cell_words(row.cells[2])) add(list, word, row.line);
    }
    return lists;
}

}  // namespace

bool is(Cue list, std::string_view folded, std::string_view language) {
    static const Lists lists = read(cues_table());
    if (folded.empty()) return false;
    const auto& languages = lists[static_cast<std::size_t>(list)];
    if (const auto own = languages.find(language); own != languages.end()) return own->second.has(folded);
    return std::any_of(languages.begin(), languages.end(),
                       [&](const auto& one) { return one.second.has(folded); });
}

void check_cues(std::string_view tsv) {
    (void)read(tsv);
}

}  // namespace marchland::reader
