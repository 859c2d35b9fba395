// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

#include "reader/document.h"

namespace marchland::reader {

/// A Markdown text without its marks: headings, emphasis, lists, quotes, links (their words stay), pictures,
/// code, tables' rules and HTML tags. A head between two lines "---" gives title, author, date, publisher
/// ("site"), url and language.
[[nodiscard]] Document read_markdown(std::string_view text);

}  // namespace marchland::reader
