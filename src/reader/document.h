// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/encoding.h"
#include "story/date.h"

namespace marchland::reader {

/// The largest file that is opened: a PDF may be full of pictures.
inline constexpr std::size_t max_document_bytes = 64U << 20U;

enum class Format { plain, markdown, html, pdf };

/// What a document says of itself, each empty where it does not.
struct DocumentFacts {
    std::string title;
    std::string author;
    std::string publisher;
    std::string url;
    std::string language;  // BCP 47
    std::optional<story::Day> published;
};

/// An article without its dress: UTF-8 text with LF line ends and a blank line between paragraphs, at most
/// max_text_bytes, safe to show. `notes` are for the user, a line each.
struct Document {
    std::string text;
    std::string charset;
    bool converted = false;
    Format format = Format::plain;
    DocumentFacts facts;
    std::vector<std::string> notes;
};

/// Text, Markdown, HTML or PDF by what the bytes are and, where they leave it open, by the ending of
/// `name`, which also goes into the errors. Throws geo::Error for what is empty, too large or none of these.
[[nodiscard]] Document read_document(std::string_view bytes, const std::string& name);

/// The same from a file; throws also for one that is missing, a folder or cannot be read.
[[nodiscard]] Document load_document(const std::filesystem::path& file);

/// Whether `read` takes up a file with that name from a folder: .txt .md .markdown .html .htm .xhtml .pdf.
[[nodiscard]] bool document_name(const std::filesystem::path& file);

/// The first line that is not blank: an article's headline.
[[nodiscard]] std::string_view headline(std::string_view text);

}  // namespace marchland::reader
