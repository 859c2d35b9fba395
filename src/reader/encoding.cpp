// SPDX-License-Identifier: MIT
#include "reader/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "geo/code_point.h"
#include "geo/error.h"
#include "reader/safe_text.h"

namespace marchland::reader {
namespace {

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

[[noreturn]] void refuse(const std::string& name) {
    throw geo::Error(
        fmt::format("{} is not text: save the article as plain text in UTF-8 and read that", name));
}

struct Mark {
    std::string_view bytes;
    const char* charset;
};
// UTF-32 before UTF-16, whose little-endian mark it begins with.
constexpr std::array marks = {Mark{{"\xFF\xFE\0\0", 4}, "UTF-32LE"}, Mark{{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                              Mark{"\xEF\xBB\xBF", "UTF-8"}, Mark{"\xFF\xFE", "UTF-16LE"},
                              Mark{"\xFE\xFF", "UTF-16BE"}};

const Mark* byte_order_mark(std::string_view bytes) {
    const auto* found = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
        return bytes.substr(0, mark.bytes.size()) == mark.bytes;
    });
    return found == marks.end() ? nullptr : found;
}

/// Whether all bytes are UTF-8; a text cut short in the middle of its last character counts too.
bool is_utf8(std::string_view bytes) {
    const std::size_t size = bytes.size();
    for (std::size_t at = 0; at < size;) {
        const std::size_t start = at;
        if (geo::decode_next(bytes, at) >= 0) continue;
        const auto lead = static_cast<unsigned char>(bytes[start]);
        return start > 0 && at == size && U8_IS_LEAD(lead) &&
               static_cast<std::size_t>(U8_COUNT_TRAIL_BYTES(lead)) + 1 > size - start;
    }
    return true;
}

/// What ICU's detector makes of the beginning; nothing when it is not even a guess.
std::optional<std::string> detected_charset(std::string_view bytes) {
    constexpr std::size_t enough = 64U << 10U;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    const std::string_view sample = bytes.substr(0, enough);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) != 0 || match == nullptr) return std::nullopt;
    const char* charset = ucsdet_getName(match, &status);
    const std::int32_t confidence = ucsdet_getConfidence(match, &status);
    if (U_FAILURE(status) != 0 || charset == nullptr || confidence < 10) return std::nullopt;
    return charset;
}

std::string to_utf8(std::string_view bytes, const std::string& charset, const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                                  status);
    if (U_FAILURE(status) != 0) refuse(name);
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

/// Valid UTF-8 whatever came in: a character that is none becomes U+FFFD.
std::string repaired(std::string_view bytes) {
    std::string out;
    icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), static_cast<std::int32_t>(bytes.size())))
        .toUTF8String(out);
    return out;
}

/// Pictures and programs pass for Latin-1, but hold control characters that no article has.
bool readable(std::string_view utf8) {
    std::size_t odd = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < utf8.size(); ++all) {
        const UChar32 c = geo::next_code_point(utf8, at);
        const bool layout = c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (c == 0) return false;
        if ((c < 0x20 && !layout) || (c >= 0x7F && c < 0xA0) || c == 0xFFFD) ++odd;
    }
    return odd <= std::max<std::size_t>(1, all / 100);
}

std::string with_lf(std::string text) {
    if (text.find('\r') == std::string::npos) return text;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            out += '\n';
        }
    }
    return out;
}

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

/// Whether a declaration names an encoding, and one that the bytes, which are no UTF-8, can be in.
bool known_charset(const std::string& declared) {
    if (declared.empty()) return false;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(declared.c_str(), &status));
    if (U_FAILURE(status) != 0) return false;
    const UConverterType type = ucnv_getType(converter.get());
    return type != UCNV_UTF8 && type != UCNV_US_ASCII;
}

/// What the bytes are written in: their own mark says so, or they can be nothing else, or `declared` does.
std::string charset_of(std::string_view bytes, const std::string& declared, const std::string& name) {
    if (is_utf8(bytes)) return "UTF-8";
    if (bytes.find('\0') != std::string_view::npos) refuse(name);
    if (known_charset(declared)) return declared;
    const auto guess = detected_charset(bytes);
    if (!guess) refuse(name);
    return *guess;
}

}  // namespace

Decoded decode(std::string_view bytes, const std::string& name, const std::string& declared) {
    if (bytes.size() > 4 * max_text_bytes) refuse_length(name);
    Decoded decoded;
    if (const Mark* mark = byte_order_mark(bytes)) {
        decoded.charset = mark->charset;
        bytes.remove_prefix(mark->bytes.size());
    } else {
        decoded.charset = charset_of(bytes, declared, name);
    }
    decoded.converted = decoded.charset != "UTF-8";
    std::string text = decoded.converted ? to_utf8(bytes, decoded.charset, name) : repaired(bytes);
    if (blank(text)) {
        if (blank(bytes)) throw geo::Error(fmt::format("{} is empty: there is no article in it", name));
        refuse(name);
    }
    if (!readable(text)) refuse(name);
    decoded.text = with_lf(std::move(text));
    make_safe(decoded.text);
    if (blank(decoded.text)) refuse(name);  // of controls and nothing else
    return decoded;
}

void refuse_length(const std::string& name) {
    throw geo::Error(fmt::format("{} holds more than {} MiB of text: no article is that long; split it", name,
                                 max_text_bytes >> 20U));
}

}  // namespace marchland::reader
