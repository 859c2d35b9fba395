// SPDX-License-Identifier: MIT
#include "reader/speakers.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "reader/fold.h"
#include "reader/likelihood.h"
#include "reader/vocabulary.h"
#include "reader/word_table.h"

namespace marchland::reader {
namespace {

constexpr std::string_view file = "speakers.tsv";

/// A surname or given name: one word, perhaps with '*' at its end, folded.
std::string one_word(std::string_view name, std::size_t row) {
    const bool stem = name.ends_with('*');
    std::string word = folded_phrase(name.substr(0, name.size() - (stem ? 1 : 0)));
    if (word.empty() || word.find(' ') != std::string::npos)
        table_fault(file, row, fmt::format("\"{}\" is not one word", name));
    return stem ? word + '*' : word;
}

std::vector<std::string> words_of(std::string_view phrase) {
    std::vector<std::string> words;
    const std::string folded = folded_phrase(phrase);
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        words.push_back(folded.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

bool shouted(std::string_view name) {
    return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           name.find(' ') == std::string_view::npos && name.size() <= 8;
}

bool is_given(const std::vector<std::string>& given, std::string_view word) {
    return std::any_of(given.begin(), given.end(), [&](const std::string& name) {
        return name.ends_with('*') ? word.starts_with(std::string_view(name).substr(0, name.size() - 1))
                                   : word == name;
    });
}

}  // namespace

Speakers::Speakers(std::string_view tsv) {
    for (const TableRow& row : table_rows(tsv, file, 3)) {
        if (row.cells[1] == "-")
            add_body(row.cells[0], row.cells[2]);
        else
            add_person(row.cells[0], row.cells[1], row.cells[2], row.line);
    }
}

void Speakers::add_person(std::string_view place, std::string_view given, std::string_view names,
                          std::size_t row) {
    Office office{std::string(place), {}};
    for (const std::string_view name : cell_words(given)) office.given.push_back(one_word(name, row));
    for (const std::string_view name : cell_words(names)) {
        std::string surname = one_word(name, row);
        const bool stem = surname.ends_with('*');
        if (stem) surname.pop_back();
        (stem ? stems_ : people_)[std::move(surname)].push_back(office);
    }
}

void Speakers::add_body(std::string_view seat, std::string_view names) {
    for (const std::string_view name : cell_words(names)) {
        BodyName body{words_of(name), shouted(name), std::string(seat)};
        std::string first = body.words.front();
        bodies_.emplace(std::move(first), std::move(body));
    }
}

const std::vector<Speakers::Office>* Speakers::offices(std::string_view surname) const {
    if (const auto found = people_.find(surname); found != people_.end()) return &found->second;
    // "Алиевым": a stem and an ending of a few letters.
    constexpr std::size_t longest_ending = 8;  // bytes
    for (std::size_t cut = 0; cut <= longest_ending && cut + 4 <= surname.size(); ++cut) {
        if (const auto found = stems_.find(surname.substr(0, surname.size() - cut)); found != stems_.end())
            return &found->second;
    }
    return nullptr;
}

bool Speakers::office_holder(std::string_view surname) const {
    constexpr std::size_t shortest = 4;
    return surname.size() >= shortest && offices(surname) != nullptr;
}

std::optional<std::string_view> Speakers::introduced(const Sentence& line, std::size_t i) const {
    const std::vector<Office>* all = offices(line.word(i));
    if (all == nullptr || i == 0) return std::nullopt;
    constexpr std::size_t reach = 5;  // "Mohamed Hamdan al-Burhan"
    for (std::size_t k = i; k-- > 0 && k + reach >= i;) {
        const Token& token = line.tokens[k];
        if (!token.word && token.mark != '-' && token.mark != '.') break;
        for (const Office& office : *all) {
            if (token.capital && is_given(office.given, line.word(k))) return office.place;
        }
        if (token.word && !token.capital && is(Words::function, line.word(k))) break;
    }
    const bool titled = is(Words::title, line.word(i - 1)) && all->size() == 1;
    return titled ? std::optional<std::string_view>(all->front().place) : std::nullopt;
}

std::optional<Speakers::Body> Speakers::body(const Sentence& line, std::size_t i) const {
    if (!line.tokens[i].word || !line.tokens[i].capital) return std::nullopt;
    const auto [first, last] = bodies_.equal_range(line.word(i));
    std::optional<Body> longest;
    for (auto at = first; at != last; ++at) {
        const BodyName& name = at->second;
        if (name.acronym && !line.tokens[i].shouted) continue;
        if (i + name.words.size() > line.tokens.size()) continue;
        bool same = true;
        for (std::size_t k = 0; k < name.words.size(); ++k) same = same && line.word(i + k) == name.words[k];
        const std::size_t end = i + name.words.size() - 1;
        if (same && (!longest || end > longest->last)) longest = Body{i, end, name.seat};
    }
    return longest;
}

const Speakers& shipped_speakers() {
    static const Speakers speakers(speakers_table());
    return speakers;
}

std::optional<std::uint32_t> spoken_for(const Gazetteer& gazetteer, std::string_view place) {
    if (place.size() == 2) return gazetteer.country(place);
    std::optional<std::uint32_t> best;
    double most = 0;
    for (const Candidate& candidate : gazetteer.find(fold_name(place))) {
        if (candidate.demonym) continue;
        const double likely = prior(gazetteer.entry(candidate.entry), false);
        if (best && likely <= most) continue;
        best = candidate.entry;
        most = likely;
    }
    return best;
}

}  // namespace marchland::reader
