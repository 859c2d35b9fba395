// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "reader/document.h"

namespace marchland::reader {

/// Whether the bytes begin as a web page does, in an encoding that keeps ASCII.
[[nodiscard]] bool looks_like_html(std::string_view bytes);

/// The encoding that a page's own head names ("windows-1251"), empty where it names none.
[[nodiscard]] std::string declared_charset(std::string_view bytes);

/// The article of a web page: its headline and paragraphs, entities decoded, without scripts, navigation,
/// adverts, captions and lists of other articles; and what the page says of itself. Nothing is run or
/// fetched. Throws geo::Error, naming `name`, where the page is nested or blown up beyond what a page can be.
[[nodiscard]] Document read_html(std::string_view utf8, const std::string& name);

}  // namespace marchland::reader
