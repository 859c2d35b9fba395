// SPDX-License-Identifier: MIT
#include "reader/speakers.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "reader/word_table.h"

using namespace marchland;

namespace {

constexpr std::string_view table =
    "AM\tNikol, Никол*\tPashinyan, Пашинян*\nBrussels\t-\tEU, European Union\n"
    "AZ\tIlham\tAliyev\n";

/// For whom the person speaks whose surname is the text's last word; "" for nobody.
std::string speaks_for(std::string_view text) {
    const auto line = reader::split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    const reader::Speakers speakers(table);
    return std::string(speakers.introduced(line, line.tokens.size() - 1).value_or(""));
}

std::string seat(std::string_view text) {
    const auto line = reader::split_words(text, {0, static_cast<std::uint32_t>(text.size())});
    const reader::Speakers speakers(table);
    const auto body = speakers.body(line, 0);
    return body ? std::string(body->seat) : "";
}

}  // namespace

TEST_CASE("a given name or a title brings a holder of office in, a surname alone does not") {
    CHECK(speaks_for("so said Nikol Pashinyan") == "AM");
    CHECK(speaks_for("so said President Aliyev") == "AZ");
    CHECK(speaks_for("so said Aliyev").empty());
    CHECK(speaks_for("so said Levon Pashinyan").empty());
    CHECK(speaks_for("сказал Никол Пашиняну") == "AM");
}

TEST_CASE("a body is known by its acronym or its words, and has a seat") {
    CHECK(seat("EU ministers met") == "Brussels");
    CHECK(seat("European Union ministers met") == "Brussels");
    CHECK(seat("Eu ministers met").empty());
    CHECK(seat("European ministers met").empty());
}

TEST_CASE("what the shipped table speaks for is in the gazetteer") {
    const auto& gazetteer = testing::shipped_gazetteer();
    for (const auto& row : reader::table_rows(reader::speakers_table(), "speakers.tsv", 3)) {
        INFO(row.line);
        CHECK(reader::spoken_for(gazetteer, row.cells[0]).has_value());
    }
}
