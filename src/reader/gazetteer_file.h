// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// The layout of geodata/gazetteer.dat, shared by the writer and the reader of it. Sections follow
/// the header in this order, each at a multiple of 8 bytes: entries, key starts (key_count + 1),
/// postings, strings, trie.
namespace marchland::reader::file {

static_assert(std::endian::native == std::endian::little, "gazetteer.dat is little-endian");

inline constexpr std::array<char, 8> magic = {'M', 'A', 'R', 'C', 'H', 'G', 'A', 'Z'};
inline constexpr std::uint32_t version = 2;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t entry_count;
    std::uint32_t key_count;
    std::uint32_t posting_count;
    std::uint64_t string_bytes;
    std::uint64_t trie_bytes;
    std::uint64_t body_hash;    // of everything after the header
    std::uint64_t header_hash;  // of the header with this field 0
};

/// Where a text begins in the strings section: a byte that counts its bytes, then they.
using Text = std::uint32_t;

inline constexpr double degree = 1e5;  // positions are whole numbers of its parts
inline constexpr std::uint32_t nowhere = 0xffffffffU;

struct Entry {
    std::int32_t lon;
    std::int32_t lat;
    float precision_km;
    std::uint32_t population;
    std::uint32_t within;  // the entry of the province or county, or `nowhere`
    Text id;
    Text name;
    Text kind;
    Text country;
};

/// A posting is an entry's index times `posting_step`, plus what the name is to it.
using Posting = std::uint32_t;
inline constexpr Posting posting_step = 32;
inline constexpr Posting demonym_bit = 1;
inline constexpr Posting foreign_bit = 2;   // only in another language than English
inline constexpr Posting short_bit = 4;     // "Ky.": only behind a comma
inline constexpr Posting ordinary_bit = 8;  // a word of the dictionary too
inline constexpr Posting person_bit = 16;   // a person's name too

static_assert(sizeof(Header) == 56 && std::is_trivially_copyable_v<Header>);
static_assert(sizeof(Entry) == 36 && std::is_trivially_copyable_v<Entry>);

[[nodiscard]] constexpr std::uint64_t padded(std::uint64_t bytes) {
    return (bytes + 7) / 8 * 8;
}

/// FNV-1a over 8-byte words, so that damage is told before it is used. Not against forgery.
[[nodiscard]] inline std::uint64_t hash(std::string_view bytes) {
    std::uint64_t sum = 0xcbf29ce484222325U;
    const auto add = [&sum](std::string_view chunk) {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < chunk.size(); ++i)
            word |= static_cast<std::uint64_t>(static_cast<unsigned char>(chunk[i])) << (8 * i);
        sum = (sum ^ word) * 0x100000001b3U;
    };
    // Of a size that the compiler knows, the bytes of a word are one load.
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) add(std::string_view(bytes.data(), 8));
    if (!bytes.empty()) add(bytes);
    return sum;
}

}  // namespace marchland::reader::file
