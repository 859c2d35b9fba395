// SPDX-License-Identifier: MIT
#include "screen/text_edit.h"

#include <algorithm>

namespace marchland::screen {
namespace {

std::size_t neighbour(std::span<const std::size_t> stops, std::size_t at, int by) {
    if (by > 0) {
        const auto next = std::upper_bound(stops.begin(), stops.end(), at);
        return next == stops.end() ? at : *next;
    }
    const auto here = std::lower_bound(stops.begin(), stops.end(), at);
    return here == stops.begin() ? at : *(here - 1);
}

bool starts_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// At most that many bytes, never a part of a letter.
std::string_view cut(std::string_view words, std::size_t most) {
    if (words.size() <= most) return words;
    while (most > 0 && !starts_letter(words[most])) --most;
    return words.substr(0, most);
}

}  // namespace

TextEdit editing(std::string text) {
    TextEdit edit;
    edit.text = std::move(text);
    edit.caret = edit.text.size();
    return edit;
}

void type_in(TextEdit& edit, std::string_view words, bool lines, std::size_t most) {
    std::string clean;
    for (const char byte : words) {
        const bool control = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
        if (!control || (byte == '\n' && lines))
            clean += byte;
        else if (byte == '\n' || byte == '\t')
            clean += ' ';
    }
    const std::size_t kept = edit.text.size() - (edit.last() - edit.first());
    const std::string_view fits = cut(clean, most > kept ? most - kept : 0);
    const std::size_t at = edit.first();
    edit.text.replace(at, edit.last() - at, fits);
    edit.caret = edit.anchor = at + fits.size();
}

void move_caret(TextEdit& edit, std::size_t to, bool select) {
    edit.caret = std::min(to, edit.text.size());
    if (!select) edit.anchor = edit.caret;
}

void step_caret(TextEdit& edit, std::span<const std::size_t> stops, int by, bool select) {
    if (edit.has_selection() && !select)
        move_caret(edit, by > 0 ? edit.last() : edit.first(), false);
    else
        move_caret(edit, neighbour(stops, edit.caret, by), select);
}

void erase(TextEdit& edit, std::span<const std::size_t> stops, int by) {
    if (!edit.has_selection()) edit.anchor = neighbour(stops, edit.caret, by);
    const std::size_t at = edit.first();
    edit.text.erase(at, edit.last() - at);
    edit.caret = edit.anchor = at;
}

}  // namespace marchland::screen
