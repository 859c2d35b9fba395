// SPDX-License-Identifier: MIT
#include "reader/date_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "reader/word_table.h"

namespace marchland::reader {
namespace {

constexpr std::string_view file = "dates.tsv";

constexpr std::array part_names = {
    std::pair{"month", DatePart::month},     std::pair{"weekday", DatePart::weekday},
    std::pair{"past", DatePart::past},       std::pair{"current", DatePart::current},
    std::pair{"future", DatePart::future},   std::pair{"ago", DatePart::ago},
    std::pair{"later", DatePart::later},     std::pair{"earlier", DatePart::earlier},
    std::pair{"after", DatePart::after},     std::pair{"before", DatePart::before},
    std::pair{"unit", DatePart::unit},       std::pair{"offset", DatePart::offset},
    std::pair{"step", DatePart::step},       std::pair{"eve", DatePart::eve},
    std::pair{"soon", DatePart::soon},       std::pair{"same_year", DatePart::same_year},
    std::pair{"lately", DatePart::lately},   std::pair{"night", DatePart::night},
    std::pair{"weekend", DatePart::weekend}, std::pair{"season", DatePart::season},
    std::pair{"part", DatePart::part},       std::pair{"count", DatePart::count},
    std::pair{"glue", DatePart::glue},       std::pair{"to", DatePart::to},
    std::pair{"between", DatePart::between}, std::pair{"since", DatePart::since},
    std::pair{"until", DatePart::until},     std::pair{"ahead", DatePart::ahead},
    std::pair{"counted", DatePart::counted}, std::pair{"thing", DatePart::thing}};

/// Token `i` and the words behind it as one phrase, hyphens left out; nothing where they end.
struct Phrase {
    std::string words;
    std::size_t last;
};
std::optional<Phrase> phrase_of(const Sentence& sentence, std::size_t i, std::size_t size) {
    Phrase phrase{std::string(sentence.word(i)), i};
    for (std::size_t k = 1; k < size; ++k) {
        std::size_t next = phrase.last + 1;
        while (next < sentence.tokens.size() &&
               (sentence.tokens[next].mark == '-' || sentence.tokens[next].mark == '\''))
            ++next;
        if (next >= sentence.tokens.size() || !sentence.tokens[next].word) return std::nullopt;
        phrase.words += ' ';
        phrase.words += sentence.word(next);
        phrase.last = next;
    }
    return phrase;
}

}  // namespace

DateTable::DateTable(std::string_view tsv) {
    for (const TableRow& row : table_rows(tsv, file, 4)) {
        const auto named = std::find_if(part_names.begin(), part_names.end(),
                                        [&](const auto& one) { return one.first == row.cells[1]; });
        if (named == part_names.end())
            table_fault(file, row.line, fmt::format("no part of a date is called \"{}\"", row.cells[1]));
        int value = 0;
        const std::string_view number = row.cells[2];
        const auto [end, code] = std::from_chars(number.data(), number.data() + number.size(), value);
        if (code != std::errc() || end != number.data() + number.size())
            table_fault(file, row.line, fmt::format("\"{}\" is no whole number", number));
        Language& language = languages_[std::string(row.cells[0])];
        for (const std::string_view word : cell_words(row.cells[3])) {
            const bool capital = word.starts_with('^');
            add(language, capital ? word.substr(1) : word, {named->second, value, capital}, row.line);
        }
    }
}

const DateTable& DateTable::shipped() {
    static const DateTable table{dates_table()};
    return table;
}

void DateTable::add(Language& language, std::string_view word, Meaning meaning, std::size_t line) {
    if (word.ends_with('*')) {
        language.stems.emplace_back(folded_phrase(word.substr(0, word.size() - 1)), meaning);
        return;
    }
    const std::string phrase = folded_phrase(word);
    if (phrase.empty()) table_fault(file, line, "an empty word: take a comma out");
    const auto [known, is_new] = language.words.emplace(phrase, meaning);
    if (!is_new && (known->second.part != meaning.part || known->second.value != meaning.value))
        table_fault(file, line, fmt::format("\"{}\" has another meaning in this language already", word));
    const auto blanks = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
    auto& longest = language.longest[phrase.substr(0, phrase.find(' '))];
    longest = std::max(longest, blanks + 1);
}

std::optional<DateWord> DateTable::look_up(const Language& language, const Sentence& sentence,
                                           std::size_t i) {
    const auto found = [&](const Meaning& meaning, std::size_t last) -> std::optional<DateWord> {
        if (meaning.capital && !sentence.tokens[i].capital) return std::nullopt;
        return DateWord{meaning.part, meaning.value, i, last};
    };
    const std::string word(sentence.word(i));
    if (const auto longest = language.longest.find(word); longest != language.longest.end()) {
        for (std::size_t size = longest->second; size > 0; --size) {
            const auto phrase = phrase_of(sentence, i, size);
            const auto meaning = phrase ? language.words.find(phrase->words) : language.words.end();
            if (meaning != language.words.end()) return found(meaning->second, phrase->last);
        }
    }
    const auto stem = std::find_if(language.stems.begin(), language.stems.end(),
                                   [&](const auto& one) { return word.starts_with(one.first); });
    return stem == language.stems.end() ? std::nullopt : found(stem->second, i);
}

std::optional<DateWord> DateTable::at(const Sentence& sentence, std::size_t i,
                                      std::string_view language) const {
    if (!sentence.tokens[i].word) return std::nullopt;
    if (const auto own = languages_.find(language); own != languages_.end())
        return look_up(own->second, sentence, i);
    std::optional<DateWord> best;
    for (const std::string_view one : {"en", "fr", "ru"}) {
        const auto word = look_up(languages_.find(one)->second, sentence, i);
        if (word && (!best || word->last > best->last)) best = word;
    }
    return best;
}

}  // namespace marchland::reader
