// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace marchland::reader {

/// The longest text that is read as one article: four long novels.
inline constexpr std::size_t max_text_bytes = 4U << 20U;

/// Bytes as text: UTF-8, LF line ends, no byte order mark, safe to show (safe_text.h).
struct Decoded {
    std::string text;
    std::string charset;  // what the bytes were: "UTF-8", "KOI8-R", "windows-1251", ...
    bool converted = false;
};

/// `name` goes into the errors; `declared` is what the document itself says of its encoding, believed where
/// the bytes are no UTF-8. Throws geo::Error for what is empty, no text or clearly too long; the result is
/// up to four times max_text_bytes.
[[nodiscard]] Decoded decode(std::string_view bytes, const std::string& name,
                             const std::string& declared = {});

/// Throws the geo::Error for a text above max_text_bytes.
[[noreturn]] void refuse_length(const std::string& name);

}  // namespace marchland::reader
