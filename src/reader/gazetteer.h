// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "geo/values.h"

namespace marchland::reader {

/// One place of the gazetteer. Views point into the mapped file and live as long as the Gazetteer.
struct Entry {
    std::string_view id;       // "stepanakert", "country:FR", "gn:2988507"
    std::string_view name;     // display name
    std::string_view kind;     // "country", "city", "demonym", ...
    std::string_view country;  // ISO alpha-2, empty when several
    geo::LonLat at;
    float precision_km = 0;
    std::uint32_t population = 0;
    std::optional<std::uint32_t> within;  // the county or province that it lies in
};

/// One reading of a name: the entry, and what the name is to it.
struct Candidate {
    std::uint32_t entry = 0;
    bool demonym = false;
    bool foreign = false;      // its name in other languages only: "Granada" is Grenada in Spanish
    bool abbreviated = false;  // "Ky.", "TX": stands only behind a comma
    bool ordinary = false;     // also a word of the dictionary: Reading, Nice
    bool person = false;       // also a given name or surname: Jackson, Florence
};

/// Place names to places: a marisa trie and a table of entries, both mapped from the file that
/// tools/build_gazetteer writes.
class Gazetteer {
public:
    /// Throws geo::Error when the file is missing, damaged or of another version.
    explicit Gazetteer(const std::filesystem::path& file);
    ~Gazetteer();
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;

    /// Candidates of a whole name, already folded by `fold`; empty when unknown.
    [[nodiscard]] std::vector<Candidate> find(std::string_view folded) const;
    /// Lengths in bytes of all names that `folded` begins with, shortest first.
    [[nodiscard]] std::vector<std::size_t> prefixes(std::string_view folded) const;
    [[nodiscard]] Entry entry(std::uint32_t index) const;
    /// The entry of the country with that ISO alpha-2 code: the first in the file.
    [[nodiscard]] std::optional<std::uint32_t> country(std::string_view iso) const;
    [[nodiscard]] std::size_t size() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace marchland::reader
