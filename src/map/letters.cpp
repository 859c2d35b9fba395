// SPDX-License-Identifier: MIT
#include "map/letters.h"

#include <algorithm>
#include <cmath>

namespace marchland::map {
namespace {

/// The code point that starts at `i`, which is moved past it. The text is UTF-8 already.
char32_t next(std::string_view utf8, std::size_t& i) {
    const auto lead = static_cast<unsigned char>(utf8[i++]);
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    char32_t c = more == 0 ? lead : lead & (0x3FU >> more);
    for (int k = 0; k < more && i < utf8.size(); ++k)
        c = (c << 6U) | (static_cast<unsigned char>(utf8[i++]) & 0x3FU);
    return c;
}

void append(std::string& utf8, char32_t c) {
    const auto tail = [](char32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
    if (c < 0x80) {
        utf8 += static_cast<char>(c);
    } else if (c < 0x800) {
        utf8 += static_cast<char>(0xC0U | (c >> 6U));
        utf8 += tail(c);
    } else if (c < 0x10000) {
        utf8 += static_cast<char>(0xE0U | (c >> 12U));
        utf8 += tail(c >> 6U);
        utf8 += tail(c);
    } else {
        utf8 += static_cast<char>(0xF0U | (c >> 18U));
        utf8 += tail(c >> 12U);
        utf8 += tail(c >> 6U);
        utf8 += tail(c);
    }
}

char32_t capital(char32_t c, bool dotted) {
    if (c == 'i') return dotted ? U'İ' : U'I';
    if (c == U'ı') return U'I';
    if (c == U'ə') return U'Ə';
    if (c >= 'a' && c <= 'z') return c - 0x20;
    if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 0x20;  // à .. þ
    if (c >= 0x100 && c <= 0x137 && c % 2 == 1) return c - 1;  // ā .. ķ
    if (c >= 0x139 && c <= 0x148 && c % 2 == 0) return c - 1;  // ĺ .. ň
    if (c >= 0x14A && c <= 0x177 && c % 2 == 1) return c - 1;  // ŋ .. ŷ
    if (c >= 0x430 && c <= 0x44F) return c - 0x20;             // Cyrillic
    if (c >= 0x450 && c <= 0x45F) return c - 0x50;
    if (c >= 0x561 && c <= 0x586) return c - 0x30;  // Armenian
    return c;
}

bool is_mark(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || c == 0x200D;
}

bool joins_or_runs_left(char32_t c) {
    return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFEFC);
}

/// Whether a line along one of `a`'s sides parts the boxes.
bool parted_along_sides(const Letter& a, const std::array<Pixel, 4>& other) {
    const double c = std::cos(static_cast<double>(a.angle));
    const double s = std::sin(static_cast<double>(a.angle));
    double left = 1e300;
    double right = -1e300;
    double top = 1e300;
    double bottom = -1e300;
    for (const Pixel& p : other) {
        const double x = c * (p.x - a.middle.x) + s * (p.y - a.middle.y);
        const double y = c * (p.y - a.middle.y) - s * (p.x - a.middle.x);
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    const double half_width = a.width_px / 2.0;
    const double half_height = a.height_px / 2.0;
    return left >= half_width || right <= -half_width || top >= half_height || bottom <= -half_height;
}

}  // namespace

std::array<Pixel, 4> corners(const Letter& letter) {
    const double c = std::cos(static_cast<double>(letter.angle));
    const double s = std::sin(static_cast<double>(letter.angle));
    const double x = letter.width_px / 2.0;
    const double y = letter.height_px / 2.0;
    const auto at = [&](double dx, double dy) {
        return Pixel{letter.middle.x + c * dx - s * dy, letter.middle.y + s * dx + c * dy};
    };
    return {at(-x, -y), at(x, -y), at(x, y), at(-x, y)};
}

std::vector<std::string> letters_of(std::string_view utf8) {
    std::vector<std::string> letters;
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t start = i;
        const char32_t c = next(utf8, i);
        if (joins_or_runs_left(c)) return {std::string(utf8)};
        const auto bytes = utf8.substr(start, i - start);
        if (is_mark(c) && !letters.empty())
            letters.back() += bytes;
        else
            letters.emplace_back(bytes);
    }
    return letters;
}

std::string capitals(std::string_view utf8, std::string_view language) {
    const bool dotted = language == "tr" || language == "az";
    std::string text;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = next(utf8, i);
        if (c == U'և') {
            text += "ԵՎ";
        } else {
            append(text, capital(c, dotted));
        }
    }
    return text;
}

bool overlap(const Letter& a, const Letter& b) {
    return !parted_along_sides(a, corners(b)) && !parted_along_sides(b, corners(a));
}

bool overlap(const Label& a, const Label& b) {
    const auto pieces = [](const Label& label) {
        if (!label.letters.empty()) return label.letters;
        const Pixel middle{label.at.x + label.width_px / 2.0, label.at.y + label.height_px / 2.0};
        return std::vector<Letter>{{label.text, middle, label.width_px, label.height_px, 0}};
    };
    const auto others = pieces(b);
    for (const Letter& letter : pieces(a))
        if (std::any_of(others.begin(), others.end(), [&](const Letter& l) { return overlap(letter, l); }))
            return true;
    return false;
}

void fit_box(Label& label) {
    Pixel low{1e300, 1e300};
    Pixel high{-1e300, -1e300};
    for (const Letter& letter : label.letters) {
        for (const Pixel& p : corners(letter)) {
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
    }
    label.at = low;
    label.width_px = static_cast<float>(high.x - low.x);
    label.height_px = static_cast<float>(high.y - low.y);
}

}  // namespace marchland::map
