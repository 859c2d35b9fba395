// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace marchland::reader {

/// One sentence: byte offsets into the text, end exclusive, both on code points, no white space at
/// either end.
struct SentenceSpan {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool operator==(const SentenceSpan&) const = default;
};

/// In bytes. No sentence is as long; what runs on without an end, a table or a list of numbers, is read in
/// pieces, so that work that grows with the square of a sentence stays small.
inline constexpr std::uint32_t longest_sentence = 4096;

/// The sentences of a UTF-8 text with LF line ends, in order, not overlapping. Unicode's rules
/// (UAX 29) plus: a line ends a sentence unless its paragraph is hard-wrapped, and abbreviations
/// ("Gen.", "U.S.", "A. Khan") do not. The text may be up to 2 GiB; invalid UTF-8 is passed over.
[[nodiscard]] std::vector<SentenceSpan> sentences(std::string_view utf8);

}  // namespace marchland::reader
