// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "reader/date_words.h"

namespace marchland::reader {

/// The words of geodata/reader/dates.tsv, by language.
class DateTable {
public:
    /// Throws geo::Error for an unknown part, a value that is no number, or a word with two meanings.
    explicit DateTable(std::string_view tsv);
    [[nodiscard]] static const DateTable& shipped();

    /// The longest word or phrase of the table that begins at token `i`.
    [[nodiscard]] std::optional<DateWord> at(const Sentence& sentence, std::size_t i,
                                             std::string_view language) const;

private:
    struct Meaning {
        DatePart part;
        int value;
        bool capital;
    };
    struct Language {
        std::unordered_map<std::string, Meaning> words;
        std::vector<std::pair<std::string, Meaning>> stems;
        std::unordered_map<std::string, std::size_t> longest;  // words in a phrase, by its first
    };

    void add(Language& language, std::string_view word, Meaning meaning, std::size_t line);
    [[nodiscard]] static std::optional<DateWord> look_up(const Language& language, const Sentence& sentence,
                                                         std::size_t i);

    std::map<std::string, Language, std::less<>> languages_;
};

}  // namespace marchland::reader
