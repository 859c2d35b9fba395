// SPDX-License-Identifier: MIT
#include "reader/markdown.h"

#include <algorithm>
#include <optional>
#include <string>

#include "reader/written_date.h"

namespace marchland::reader {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Takes the next line off `rest`, without its end.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

std::string_view unquoted(std::string_view value) {
    if (value.size() < 2 || (value.front() != '"' && value.front() != '\'') || value.back() != value.front())
        return value;
    return value.substr(1, value.size() - 2);
}

void set_fact(DocumentFacts& facts, std::string_view key, std::string_view value) {
    const std::string text(unquoted(value));
    if (key == "title") facts.title = text;
    if (key == "author" || key == "authors") facts.author = text;
    if (key == "publisher" || key == "site") facts.publisher = text;
    if (key == "url" || key == "canonical" || key == "source") facts.url = text;
    if (key == "lang" || key == "language") facts.language = text;
    if (key == "date" || key == "published") facts.published = written_day(text);
}

/// The head between two lines of dashes; `rest` is moved behind it. False, and nothing done, where there is
/// none.
bool take_head(std::string_view& rest, DocumentFacts& facts) {
    constexpr int most_lines = 60;
    std::string_view ahead = rest;
    if (take_line(ahead) != "---") return false;
    DocumentFacts found;
    for (int i = 0; i < most_lines && !ahead.empty(); ++i) {
        const std::string_view line = take_line(ahead);
        if (line == "---") {
            facts = found;
            rest = ahead;
            return true;
        }
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos)
            set_fact(found, line.substr(0, colon), trimmed(line.substr(colon + 1)));
    }
    return false;
}

/// "----", "| --- | --- |", "====": lines that are drawn, not written.
bool rule(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-=*_|:+ \t") == std::string_view::npos;
}

/// Without the marks at the head of the line: "## ", "> ", "- ", "1. ".
std::string_view without_opening(std::string_view line) {
    for (bool more = true; more;) {
        more = false;
        line = trimmed(line);
        if (line.starts_with('>')) {
            line.remove_prefix(1);
            more = true;
        }
    }
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    if (hashes > 0 && hashes <= 6 && (hashes == line.size() || line[hashes] == ' ')) {
        line = trimmed(line.substr(hashes));
        while (line.ends_with('#')) line.remove_suffix(1);
        return trimmed(line);
    }
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ "))
        return trimmed(line.substr(2));
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits <= 2 && (line.substr(digits, 2) == ". " || line.substr(digits, 2) == ") "))
        return trimmed(line.substr(digits + 2));
    return line;
}

bool letter_or_digit(char c) {
    return (c & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Puts one line's words behind `out`, links by their words and pictures not at all.
class Inline {
public:
    Inline(std::string_view line, std::string& out) : line_(line), out_(out) {}

    void write() {
        while (at_ < line_.size()) {
            const char c = line_[at_];
            if (c == '\\' && at_ + 1 < line_.size() && !letter_or_digit(line_[at_ + 1])) {
                out_ += line_[at_ + 1];
                at_ += 2;
            } else if (c == '!' && line_.substr(at_, 2) == "![") {
                const std::size_t end = past_target(closing(at_ + 2));
                if (end == 0) {
                    out_ += c;
                    ++at_;
                } else {
                    at_ = end;
                }
            } else if (c == '[') {
                open_link();
            } else if (c == ']' && at_ == link_end_) {
                at_ = past_target(at_);
            } else if (c == '<' && tag()) {
                continue;
            } else {
                plain(c);
            }
        }
    }

private:
    /// The "]" of the bracket that opened before `from`, npos for none near.
    [[nodiscard]] std::size_t closing(std::size_t from) const {
        constexpr std::size_t longest = 2000;
        const std::size_t end = line_.substr(from, longest).find(']');
        return end == std::string_view::npos ? end : from + end;
    }
    /// Past "(target)" or "[reference]" behind the "]" at `close`; 0 where there is none.
    [[nodiscard]] std::size_t past_target(std::size_t close) const {
        constexpr std::size_t longest = 4000;
        if (close == std::string_view::npos || close + 1 >= line_.size()) return 0;
        const char opener = line_[close + 1];
        if (opener != '(' && opener != '[') return 0;
        const std::size_t end = line_.substr(close + 1, longest).find(opener == '(' ? ')' : ']');
        return end == std::string_view::npos ? 0 : close + 1 + end + 1;
    }
    void open_link() {
        const std::size_t close = closing(at_ + 1);
        if (line_.substr(at_, 2) == "[^" && close != std::string_view::npos) {  // a footnote's number
            at_ = close + 1;
            return;
        }
        if (past_target(close) != 0) {
            link_end_ = close;
        } else {
            out_ += '[';
        }
        ++at_;
    }
    /// Leaves out a tag, keeps the address of "<https://…>".
    bool tag() {
        constexpr std::size_t longest = 1000;
        const std::size_t size = line_.substr(at_, longest).find('>');
        if (size == std::string_view::npos || size < 2) return false;
        const char next = line_[at_ + 1];
        if (next != '/' && next != '!' && (!letter_or_digit(next) || (next & 0x80) != 0)) return false;
        const std::string_view inside = line_.substr(at_ + 1, size - 1);
        if (inside.find("://") != std::string_view::npos && inside.find(' ') == std::string_view::npos)
            out_ += inside;
        at_ += size + 1;
        return true;
    }
    void plain(char c) {
        const bool inside = at_ > 0 && at_ + 1 < line_.size() && letter_or_digit(line_[at_ - 1]) &&
                            letter_or_digit(line_[at_ + 1]);
        const bool spaced =
            (at_ == 0 || line_[at_ - 1] == ' ') && (at_ + 1 == line_.size() || line_[at_ + 1] == ' ');
        const bool mark = c == '`' || (c == '*' && !spaced) || (c == '_' && !inside && !spaced) ||
                          (c == '~' && line_.substr(at_, 2) == "~~");
        if (!mark) out_ += c == '|' ? ' ' : c;
        at_ += c == '~' && mark ? 2 : 1;
    }

    std::string_view line_;
    std::string& out_;
    std::size_t at_ = 0;
    std::size_t link_end_ = std::string_view::npos;
};

/// "[1]: https://…": where a reference leads.
bool reference(std::string_view line) {
    const std::size_t close = line.substr(0, 100).find("]: ");
    return line.starts_with('[') && close != std::string_view::npos;
}

bool fence(std::string_view line) {
    return line.starts_with("```") || line.starts_with("~~~");
}

}  // namespace

Document read_markdown(std::string_view text) {
    Document document;
    take_head(text, document.facts);
    bool code = false;
    bool first_heading = true;
    while (!text.empty()) {
        const std::string_view line = trimmed(take_line(text));
        if (fence(line)) {
            code = !code;
            continue;
        }
        if (code || rule(line) || reference(line)) continue;
        const bool heading = line.starts_with('#') && first_heading;
        const std::size_t start = document.text.size();
        Inline(without_opening(line), document.text).write();
        if (heading && document.facts.title.empty()) document.facts.title = document.text.substr(start);
        if (heading) first_heading = false;
        document.text += '\n';
        // A heading ends its paragraph, whether a blank line follows or not.
        if (line.starts_with('#')) document.text += '\n';
    }
    return document;
}

}  // namespace marchland::reader
