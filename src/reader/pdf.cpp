// SPDX-License-Identifier: MIT
#include "reader/pdf.h"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "geo/error.h"

namespace marchland::reader {
namespace {

constexpr int most_pages = 500;

/// UTF-16 to UTF-8; poppler's own way through iconv gives up at the first odd surrogate.
std::string utf8(const poppler::ustring& text) {
    std::string out;
    const auto put = [&](std::uint32_t c) {
        const auto byte = [](std::uint32_t bits) {
            return static_cast<char>(static_cast<unsigned char>(bits));
        };
        if (c < 0x80) {
            out += byte(c);
        } else if (c < 0x800) {
            out += {byte(0xC0U | (c >> 6U)), byte(0x80U | (c & 0x3FU))};
        } else if (c < 0x10000) {
            out += {byte(0xE0U | (c >> 12U)), byte(0x80U | ((c >> 6U) & 0x3FU)), byte(0x80U | (c & 0x3FU))};
        } else {
            out += {byte(0xF0U | (c >> 18U)), byte(0x80U | ((c >> 12U) & 0x3FU)),
                    byte(0x80U | ((c >> 6U) & 0x3FU)), byte(0x80U | (c & 0x3FU))};
        }
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint32_t c = text[i];
        const bool high = c >= 0xD800 && c < 0xDC00;
        const std::uint32_t low = high && i + 1 < text.size() ? text[i + 1] : 0U;
        if (high && low >= 0xDC00 && low < 0xE000) {
            put(0x10000U + ((c - 0xD800U) << 10U) + (low - 0xDC00U));
            ++i;
        } else {
            put(c >= 0xD800 && c < 0xE000 ? 0xFFFDU : c == 0 ? 0x20U : c);
        }
    }
    return out;
}

/// A title that a program set: "Microsoft Word - draft3.docx", "untitled", "scan0001.pdf".
bool no_title(const std::string& title) {
    constexpr std::array marks = {"Microsoft Word", ".doc", ".pdf", ".indd", ".qxd", "ntitled", "UNTITLED"};
    return std::any_of(marks.begin(), marks.end(),
                       [&](const char* mark) { return title.find(mark) != std::string::npos; });
}

std::vector<std::string> texts(const poppler::document& pdf, const std::string& name) {
    std::vector<std::string> pages;
    std::size_t size = 0;
    for (int i = 0; i < std::min(pdf.pages(), most_pages); ++i) {
        const std::unique_ptr<poppler::page> page(pdf.create_page(i));
        if (!page) continue;
        pages.push_back(utf8(page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout)));
        size += pages.back().size();
        if (size > max_text_bytes) refuse_length(name);
    }
    return pages;
}

}  // namespace

Document read_pdf(std::string_view bytes, const std::string& name) {
    static std::once_flag quiet;
    std::call_once(quiet,
                   [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!pdf || (!pdf->is_locked() && pdf->pages() <= 0)) {
        throw geo::Error(
            fmt::format("{} is damaged or no real PDF: get it again, or save the article as text", name));
    }
    if (pdf->is_locked()) {
        throw geo::Error(fmt::format("{} is locked with a password: save a copy without one", name));
    }
    if (pdf->pages() > most_pages)
        throw geo::Error(fmt::format("{} has {} pages: no article has more than {}; save the part you need",
                                     name, pdf->pages(), most_pages));
    Document document;
    document.text = pdf_paragraphs(texts(*pdf, name));
    if (document.text.find_first_not_of(" \n") == std::string::npos) {
        throw geo::Error(
            fmt::format("{} holds no text, only pictures of it (a scan?): recognise its text first", name));
    }
    document.facts.title = utf8(pdf->get_title());
    document.facts.author = utf8(pdf->get_author());
    if (no_title(document.facts.title)) document.facts.title.clear();
    return document;
}

}  // namespace marchland::reader
