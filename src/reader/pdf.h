// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

#include "reader/document.h"

namespace marchland::reader {

/// The text of a PDF in reading order, as paragraphs: words broken at a line's end joined, lines that stand
/// on most pages and page numbers left out; and the title and author in its own head. Throws geo::Error,
/// naming `name`, for one that poppler rejects, that is locked, or that holds no text but pictures of it.
[[nodiscard]] Document read_pdf(std::string_view bytes, const std::string& name);

/// Lines of a page as poppler gives them, pages in order, to paragraphs with a blank line between.
[[nodiscard]] std::string pdf_paragraphs(const std::vector<std::string>& pages);

}  // namespace marchland::reader
