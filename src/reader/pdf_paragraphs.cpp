// SPDX-License-Identifier: MIT
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "geo/code_point.h"
#include "reader/pdf.h"

namespace marchland::reader {
namespace {

using Lines = std::vector<std::string>;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\f\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\f\r") - first + 1);
}

Lines lines_of(std::string_view page) {
    Lines lines;
    for (std::size_t start = 0; start < page.size();) {
        const std::size_t end = std::min(page.find('\n', start), page.size());
        lines.emplace_back(trimmed(page.substr(start, end - start)));
        start = end + 1;
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

/// The line with every number the same: "Page 3 of 9" and "Page 4 of 9" are one.
std::string without_numbers(const std::string& line) {
    std::string out;
    for (const char c : line) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit) {
            out += c;
        } else if (!out.ends_with('#')) {
            out += '#';
        }
    }
    return out;
}

/// The lines at a page's edges: as far in as headers and footers stand.
std::vector<std::size_t> edges(const Lines& page) {
    constexpr std::size_t deep = 2;
    std::vector<std::size_t> found;
    const auto note = [&](std::size_t i) {
        if (!page[i].empty() && std::find(found.begin(), found.end(), i) == found.end()) found.push_back(i);
        return found.size();
    };
    for (std::size_t i = 0; i < page.size() && note(i) < deep; ++i) {
    }
    const std::size_t top = found.size();
    for (std::size_t i = page.size(); i-- > 0 && note(i) < top + deep;) {
    }
    return found;
}

/// Empties the headers, footers and page numbers.
void drop_furniture(std::vector<Lines>& pages) {
    std::map<std::string, std::size_t> seen;
    for (const Lines& page : pages) {
        for (const std::size_t i : edges(page)) ++seen[without_numbers(page[i])];
    }
    for (Lines& page : pages) {
        for (const std::size_t i : edges(page)) {
            const std::string form = without_numbers(page[i]);
            const bool number = form.find_first_not_of("#- /") == std::string::npos;
            if (number || (pages.size() > 1 && seen[form] * 2 > pages.size())) page[i].clear();
        }
    }
}

/// The usual length of a full line: three quarters of the lines are not longer.
std::size_t full_line(const std::vector<Lines>& pages) {
    std::vector<std::size_t> lengths;
    for (const Lines& page : pages) {
        for (const std::string& line : page) {
            if (!line.empty()) lengths.push_back(line.size());
        }
    }
    if (lengths.empty()) return 0;
    const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 3 / 4);
    std::nth_element(lengths.begin(), at, lengths.end());
    return *at;
}

bool ends_sentence(std::string_view line) {
    constexpr std::array ends = {".", "!", "?", ":", "\"", "”", "»", "։"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

bool begins_small(std::string_view line) {
    std::size_t at = 0;
    return !line.empty() && u_islower(geo::next_code_point(line, at)) != 0;
}

/// What stays hyphenated where a line breaks at the hyphen: "Moscow-led".
bool second_half(std::string_view line) {
    constexpr std::array halves = {"led",        "based",    "backed",    "brokered", "run",
                                   "held",       "born",     "made",      "mediated", "era",
                                   "controlled", "occupied", "populated", "old"};
    const std::string_view word = line.substr(0, line.find_first_of(" ,.;:)"));
    return std::find(halves.begin(), halves.end(), word) != halves.end();
}

/// The bytes of a hyphen that ends the text right behind a letter; 0 for none.
std::size_t hyphen_at_end(std::string_view text) {
    for (const std::string_view hyphen : {std::string_view("-"), std::string_view("\u2010")}) {
        if (!text.ends_with(hyphen) || text.size() == hyphen.size()) continue;
        std::size_t at = text.size() - hyphen.size() - 1;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
        return u_isalpha(geo::next_code_point(text, at)) != 0 ? hyphen.size() : 0;
    }
    return 0;
}

/// Puts `line` behind `text` as if there had been no line end.
void join(std::string& text, std::string_view line) {
    if (text.empty()) {
        text = line;
        return;
    }
    constexpr std::string_view soft = "\u00AD";
    const std::size_t hyphen = hyphen_at_end(text);
    if (text.ends_with(soft)) {
        text.resize(text.size() - soft.size());
    } else if (hyphen > 0 && begins_small(line) && !second_half(line)) {
        text.resize(text.size() - hyphen);
    } else if (hyphen == 0) {
        text += ' ';
    }
    text += line;
}

}  // namespace

std::string pdf_paragraphs(const std::vector<std::string>& texts) {
    std::vector<Lines> pages;
    for (const std::string& text : texts) pages.push_back(lines_of(text));
    drop_furniture(pages);
    const std::size_t full = full_line(pages);
    std::string out;
    std::string paragraph;
    const auto close = [&] {
        if (paragraph.empty()) return;
        if (!out.empty()) out += "\n\n";
        out += paragraph;
        paragraph.clear();
    };
    std::string_view before;
    for (const Lines& page : pages) {
        bool first = true;
        bool gap = false;  // a blank line, which ends a paragraph; that between two pages does not
        for (const std::string& line : page) {
            if (line.empty()) {
                gap = !first;
                continue;
            }
            const bool short_line = before.size() * 10 < full * 7;
            const bool ended =
                short_line && hyphen_at_end(before) == 0 && (ends_sentence(before) || !begins_small(line));
            if (!paragraph.empty() && (ended || gap)) close();
            join(paragraph, line);
            before = line;
            first = false;
            gap = false;
        }
        if (ends_sentence(paragraph)) close();
    }
    close();
    if (!out.empty()) out += '\n';
    return out;
}

}  // namespace marchland::reader
