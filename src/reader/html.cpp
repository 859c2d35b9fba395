// SPDX-License-Identifier: MIT
#include "reader/html.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reader/html_facts.h"
#include "reader/html_text.h"
#include "reader/html_tree.h"

namespace marchland::reader {
namespace {

/// The first bytes in lower case.
std::string beginning(std::string_view bytes, std::size_t size) {
    std::string text(bytes.substr(0, size));
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
    constexpr std::size_t enough = 1024;
    std::string head = beginning(bytes, enough);
    std::string_view text = head;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos || text[first] != '<') return false;
    text.remove_prefix(first);
    constexpr std::array openings = {"<!doctype html", "<html", "<head", "<body", "<meta", "<article"};
    if (std::any_of(openings.begin(), openings.end(),
                    [&](std::string_view opening) { return text.starts_with(opening); }))
        return true;
    const bool prolog = text.starts_with("<?xml") || text.starts_with("<!--");
    return prolog && text.find("<html") != std::string_view::npos;
}

std::string declared_charset(std::string_view bytes) {
    constexpr std::size_t enough = 4096;
    const std::string head = beginning(bytes, enough);
    const std::size_t at = head.find("charset=");
    if (at == std::string::npos) return {};
    std::size_t start = at + std::string_view("charset=").size();
    if (start < head.size() && (head[start] == '"' || head[start] == '\'')) ++start;
    const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:", start);
    return end == std::string::npos ? std::string() : head.substr(start, end - start);
}

Document read_html(std::string_view utf8, const std::string& name) {
    const HtmlTree tree(utf8, name);
    Document document;
    document.facts = html_facts(tree.root());
    document.text = html_text(tree.root(), document.facts.title);
    return document;
}

}  // namespace marchland::reader
