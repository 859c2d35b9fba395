// SPDX-License-Identifier: MIT
#include "reader/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "geo/error.h"
#include "reader/html.h"
#include "reader/isolated.h"
#include "reader/markdown.h"
#include "reader/pdf.h"
#include "reader/safe_text.h"

namespace marchland::reader {
namespace {

struct Ending {
    std::string_view ending;
    Format format;
};
constexpr std::array endings = {
    Ending{".txt", Format::plain}, Ending{".md", Format::markdown}, Ending{".markdown", Format::markdown},
    Ending{".html", Format::html}, Ending{".htm", Format::html},    Ending{".xhtml", Format::html},
    Ending{".pdf", Format::pdf}};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::optional<Format> by_ending(const std::filesystem::path& name) {
    const std::string ending = lower(name.extension().string());
    const auto* found = std::find_if(endings.begin(), endings.end(),
                                     [&](const Ending& known) { return known.ending == ending; });
    return found == endings.end() ? std::nullopt : std::optional(found->format);
}

/// What people take for articles, told by its first bytes, and what to do with it.
struct Other {
    std::string_view magic;
    const char* advice;
};
constexpr std::array others = {
    Other{"\x1f\x8b", "is compressed (gzip): unpack it and read what is in it"},
    Other{{"PK\x03\x04", 4}, "is a zip archive or an office document: save the article in it as text or PDF"},
    Other{"{\\rtf", "is rich text (RTF): save it as plain text, HTML or PDF"},
    Other{"\xD0\xCF\x11\xE0", "is an office document: save the article in it as text or PDF"},
    Other{"BZh", "is compressed (bzip2): unpack it and read what is in it"},
    Other{"\xFD"
          "7zXZ",
          "is compressed (xz): unpack it and read what is in it"}};

void refuse_others(std::string_view bytes, const std::string& name) {
    for (const Other& other : others) {
        if (bytes.starts_with(other.magic)) throw geo::Error(fmt::format("{} {}", name, other.advice));
    }
}

bool is_pdf(std::string_view bytes) {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Format format_of(std::string_view bytes, const std::string& name) {
    if (is_pdf(bytes)) return Format::pdf;
    if (looks_like_html(bytes)) return Format::html;
    const auto named = by_ending(name);
    // Whatever a file is called, only a PDF can be read as one.
    return named && *named != Format::pdf ? *named : Format::plain;
}

/// Data that only looks like text; a story's place is another.
void refuse_json(const std::string& text, const std::string& name) {
    const char first = text[text.find_first_not_of(" \t\n")];
    if (first == '{' || (first == '[' && nlohmann::json::accept(text))) {
        throw geo::Error(fmt::format(
            "{} is no article: it begins like JSON; give text, HTML or PDF, or a story (.gpkg)", name));
    }
}

Document read_text_file(std::string_view bytes, const std::string& name, Format format) {
    Decoded decoded = decode(bytes, name, format == Format::html ? declared_charset(bytes) : std::string());
    Document document;
    if (format == Format::html) {
        document = read_html(decoded.text, name);
    } else if (format == Format::markdown) {
        document = read_markdown(decoded.text);
    } else {
        refuse_json(decoded.text, name);
        document.text = std::move(decoded.text);
    }
    document.charset = std::move(decoded.charset);
    document.converted = decoded.converted;
    return document;
}

void make_facts_safe(DocumentFacts& facts) {
    constexpr std::size_t longest = 1000;
    for (std::string* fact : {&facts.title, &facts.author, &facts.publisher, &facts.url, &facts.language}) {
        if (fact->size() > longest) fact->clear();
        make_safe(*fact);
    }
}

}  // namespace

Document read_document(std::string_view bytes, const std::string& name) {
    refuse_others(bytes, name);
    const Format format = format_of(bytes, name);
    Document document = format == Format::pdf ? isolated([&] { return read_pdf(bytes, name); }, name)
                                              : read_text_file(bytes, name, format);
    document.format = format;
    if (format != Format::plain) make_safe(document.text);
    make_facts_safe(document.facts);
    if (document.text.size() > max_text_bytes) refuse_length(name);
    if (document.text.find_first_not_of(" \t\n") == std::string::npos)
        throw geo::Error(fmt::format("{} has no text in it: there is no article to read", name));
    if (document.converted)
        document.notes.insert(document.notes.begin(),
                              fmt::format("{} was converted from {} to UTF-8", name, document.charset));
    return document;
}

Document load_document(const std::filesystem::path& file) {
    const std::string name = file.string();
    std::error_code code;
    const auto status = std::filesystem::status(file, code);
    if (!std::filesystem::exists(status))
        throw geo::Error(fmt::format("{} does not exist: check the path", name));
    if (std::filesystem::is_directory(status)) {
        throw geo::Error(fmt::format("{} is a folder: name the article file in it", name));
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) throw geo::Error(fmt::format("{} cannot be opened: check that you may read it", name));
    std::string bytes;
    std::array<char, 1U << 16U> buffer{};
    while (bytes.size() <= max_document_bytes && (in.read(buffer.data(), buffer.size()) || in.gcount() > 0)) {
        bytes.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad())
        throw geo::Error(fmt::format("{} cannot be read to its end: the disk reports an error", name));
    if (bytes.size() > max_document_bytes) {
        throw geo::Error(
            fmt::format("{} is larger than 64 MiB: split it, an article is never that long", name));
    }
    return read_document(bytes, name);
}

bool document_name(const std::filesystem::path& file) {
    return by_ending(file).has_value();
}

std::string_view headline(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\n");
    if (start == std::string_view::npos) return {};
    std::string_view line = text.substr(start, text.find('\n', start) - start);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    return line;
}

}  // namespace marchland::reader
