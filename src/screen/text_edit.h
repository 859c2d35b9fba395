// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <string>

namespace marchland::screen {

/// Text being typed: valid UTF-8 with a caret and, between it and the anchor, a selection. Bytes.
struct TextEdit {
    std::string text;
    std::size_t caret = 0;
    std::size_t anchor = 0;
    bool operator==(const TextEdit&) const = default;

    [[nodiscard]] bool has_selection() const { return caret != anchor; }
    [[nodiscard]] std::size_t first() const { return std::min(caret, anchor); }
    [[nodiscard]] std::size_t last() const { return std::max(caret, anchor); }
    [[nodiscard]] std::string selected() const { return text.substr(first(), last() - first()); }
};

/// The text with everything selected, so that typing replaces it.
[[nodiscard]] TextEdit editing(std::string text);

/// Puts `words` in the selection's place; control characters but line ends are left out, and line ends too
/// unless `lines`. What would make the text longer than `most` bytes is left out.
void type_in(TextEdit& edit, std::string_view words, bool lines, std::size_t most);

/// Carries the caret to a byte; `select` leaves the anchor where it is.
void move_caret(TextEdit& edit, std::size_t to, bool select);
/// To the next of the stops (as text::caret_stops), `by` -1 or 1. A selection collapses to its end first.
void step_caret(TextEdit& edit, std::span<const std::size_t> stops, int by, bool select);
/// Deletes the selection, or to the stop beside the caret.
void erase(TextEdit& edit, std::span<const std::size_t> stops, int by);

}  // namespace marchland::screen
