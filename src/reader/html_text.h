// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "reader/html_tree.h"

namespace marchland::reader {

/// The headline and the paragraphs of a page's article, a blank line between them. `title` stands first; the
/// page's own heading does where it is empty.
[[nodiscard]] std::string html_text(const GumboNode& root, const std::string& title);

}  // namespace marchland::reader
