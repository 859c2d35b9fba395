// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <utility>

#include "map/markup.h"

namespace marchland::map {
namespace {

constexpr std::size_t most_lines = 60;
constexpr float leading = 0.94f;  // Noto's line height is made for scripts with deep marks

/// Fills lines word by word. The sum of the words' widths decides: kerning at blanks is below a px.
class Breaker {
public:
    Breaker(const text::TypeStyle& style, float wrap_px, const text::Typesetter& type)
        : style_(style), wrap_px_(wrap_px), type_(type), blank_px_(type.measure(" ", style).width) {}

    void add_line(std::string_view line) {
        while (true) {
            const std::size_t blank = line.find(' ');
            add_word(line.substr(0, blank));
            if (blank == std::string_view::npos) break;
            line.remove_prefix(blank + 1);
        }
        end_line();
    }
    [[nodiscard]] SetLines take() { return std::move(set_); }

private:
    void add_word(std::string_view word) {
        const float width = type_.measure(word, style_).width;
        if (started_ && wrap_px_ > 0 && width_ + blank_px_ + width > wrap_px_) end_line();
        if (started_) {
            text_ += ' ';
            width_ += blank_px_;
        }
        text_ += word;
        width_ += width;
        started_ = true;
    }
    void end_line() {
        const float width = type_.measure(text_, style_).width;
        set_.width_px = std::max(set_.width_px, width);
        if (set_.lines.size() < most_lines) set_.lines.push_back({text_, width});
        text_.clear();
        width_ = 0;
        started_ = false;
    }

    const text::TypeStyle& style_;
    float wrap_px_;
    const text::Typesetter& type_;
    float blank_px_;
    SetLines set_;
    std::string text_;
    float width_ = 0;
    bool started_ = false;
};

}  // namespace

SetLines set_lines(const std::string& text, const text::TypeStyle& style, float wrap_px,
                   const text::Typesetter& type) {
    Breaker breaker(style, wrap_px, type);
    std::string_view rest = text;
    while (!rest.empty() && (rest.back() == '\n' || rest.back() == ' ')) rest.remove_suffix(1);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        breaker.add_line(rest.substr(0, end));
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    SetLines set = breaker.take();
    set.line_px = type.measure("x", style).height * leading;
    return set;
}

}  // namespace marchland::map
