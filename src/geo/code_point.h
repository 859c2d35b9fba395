// SPDX-License-Identifier: MIT
#pragma once
#include <unicode/utf8.h>

#include <cstddef>
#include <string_view>

namespace marchland::geo {

// ICU's macros narrow their own temporaries.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"

/// The code point at byte `at` (< text.size()), and `at` moved past it; negative where the bytes
/// are no UTF-8.
[[nodiscard]] inline UChar32 decode_next(std::string_view text, std::size_t& at) {
    UChar32 c = 0;
    const char* bytes = text.data();
    U8_NEXT(bytes, at, text.size(), c);
    return c;
}

#pragma GCC diagnostic pop

/// The same with U+FFFD for bytes that are none.
[[nodiscard]] inline UChar32 next_code_point(std::string_view text, std::size_t& at) {
    const UChar32 c = decode_next(text, at);
    return c < 0 ? 0xFFFD : c;
}

}  // namespace marchland::geo
