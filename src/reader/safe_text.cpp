// SPDX-License-Identifier: MIT
#include "reader/safe_text.h"

#include <unicode/uchar.h>

#include <cstring>
#include <string_view>

#include "geo/code_point.h"

namespace marchland::reader {
namespace {

bool reorders(UChar32 c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
bool control(UChar32 c) {
    return c < 0x20 ? c != '\n' && c != '\t' : c == 0x7F;
}
bool mark(UChar32 c) {
    return c >= 0x300 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

}  // namespace

void make_safe(std::string& text) {
    constexpr std::string_view word_joiner = "\u2060";
    std::size_t marks = 0;
    std::size_t out = 0;
    const std::string_view in = text;
    for (std::size_t at = 0; at < in.size();) {
        const std::size_t start = at;
        const UChar32 c = geo::next_code_point(in, at);
        marks = mark(c) ? marks + 1 : 0;
        if (marks > most_marks) continue;
        std::string_view kept = in.substr(start, at - start);
        if (reorders(c)) kept = word_joiner;
        if (control(c)) kept = " ";
        // Never longer than what was read, so what is still to be read stays.
        std::memmove(text.data() + out, kept.data(), kept.size());
        out += kept.size();
    }
    text.resize(out);
}

}  // namespace marchland::reader
