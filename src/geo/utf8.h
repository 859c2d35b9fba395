// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string_view>

namespace marchland::geo {

/// Well-formed UTF-8: no overlong forms, surrogates, values past U+10FFFF or cut sequences.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Whether byte `at` of well-formed UTF-8 begins a code point, or is the end.
[[nodiscard]] constexpr bool on_code_point(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

}  // namespace marchland::geo
