// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>

namespace marchland::reader {

/// Combining marks that stay on one letter; what has more is no writing. Unicode's stream-safe format (UAX
/// 15) sets the same bound, which keeps normalisation linear.
inline constexpr std::size_t most_marks = 30;

/// Takes from a UTF-8 text what would mislead the eye or choke the machine. Controls that reorder what is
/// shown (bidirectional embeddings, overrides and isolates) become word joiners and other control characters
/// blanks, each as long as what it replaces, so that offsets stay; marks beyond `most_marks` go.
void make_safe(std::string& text);

}  // namespace marchland::reader
