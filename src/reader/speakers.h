// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/gazetteer.h"
#include "reader/words.h"

namespace marchland::reader {

/// geodata/reader/speakers.tsv: holders of public office with the country or region that they speak for, and
/// bodies of states with their seats.
class Speakers {
public:
    /// Throws geo::Error that names the row: a row has three cells, a surname and a given name are one word.
    explicit Speakers(std::string_view tsv);

    /// For what the person whose surname stands at token `i` speaks, where a given name or a title in front
    /// brings the person in: an ISO code or a place's name.
    [[nodiscard]] std::optional<std::string_view> introduced(const Sentence& line, std::size_t i) const;

    /// Whether anybody of that surname, folded, holds office: four letters and more, or it may be a word.
    [[nodiscard]] bool office_holder(std::string_view surname) const;

    struct Body {
        std::size_t first;  // tokens
        std::size_t last;
        std::string_view seat;  // a place's name
    };
    /// The body whose name begins at token `i`: an acronym in capitals, words with one in front.
    [[nodiscard]] std::optional<Body> body(const Sentence& line, std::size_t i) const;

private:
    struct Office {
        std::string place;
        std::vector<std::string> given;  // folded; a stem ends with '*'
    };
    struct BodyName {
        std::vector<std::string> words;  // folded
        bool acronym;
        std::string seat;
    };
    [[nodiscard]] const std::vector<Office>* offices(std::string_view surname) const;
    void add_person(std::string_view place, std::string_view given, std::string_view names, std::size_t row);
    void add_body(std::string_view seat, std::string_view names);

    std::map<std::string, std::vector<Office>, std::less<>> people_;  // by surname, folded
    std::map<std::string, std::vector<Office>, std::less<>> stems_;   // the same without their endings
    std::multimap<std::string, BodyName, std::less<>> bodies_;        // by first word
};

/// The table that the program carries.
[[nodiscard]] const Speakers& shipped_speakers();

/// The entry that a row's first cell means: a country by its code, else the likeliest place of that name.
[[nodiscard]] std::optional<std::uint32_t> spoken_for(const Gazetteer& gazetteer, std::string_view place);

}  // namespace marchland::reader
