// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace marchland::reader {

inline constexpr std::size_t max_document_bytes = 64U << 20U;

/// The text of an article: UTF-8, LF line ends, no byte order mark.
struct Document {
    std::string text;
    std::string charset;  // what the bytes were: "UTF-8", "KOI8-R", "windows-1251", ...
    bool converted = false;
};

/// Throws geo::Error naming the file when it is missing, a folder, empty, above max_document_bytes
/// or not text.
[[nodiscard]] Document load_document(const std::filesystem::path& file);

/// The same from bytes in memory; `name` goes into the errors.
[[nodiscard]] Document decode(std::string_view bytes, const std::string& name);

/// The first line that is not blank: an article's headline.
[[nodiscard]] std::string_view headline(std::string_view text);

}  // namespace marchland::reader
