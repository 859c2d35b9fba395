// SPDX-License-Identifier: MIT
#include "reader/html_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marchland::reader {
namespace {

/// Elements whose text is not the article's, whatever they are called.
constexpr std::array never = {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,      GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
                              GUMBO_TAG_NAV,    GUMBO_TAG_FOOTER,     GUMBO_TAG_ASIDE,    GUMBO_TAG_FORM,
                              GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,     GUMBO_TAG_IFRAME,   GUMBO_TAG_SVG,
                              GUMBO_TAG_MATH,   GUMBO_TAG_FIGCAPTION, GUMBO_TAG_OBJECT,   GUMBO_TAG_VIDEO,
                              GUMBO_TAG_AUDIO,  GUMBO_TAG_CANVAS,     GUMBO_TAG_TEXTAREA, GUMBO_TAG_INPUT,
                              GUMBO_TAG_TITLE,  GUMBO_TAG_NOFRAMES,   GUMBO_TAG_MENU,     GUMBO_TAG_HEAD};

/// Elements that flow within a line; all others begin and end a paragraph.
constexpr std::array within_a_line = {
    GUMBO_TAG_A,      GUMBO_TAG_ABBR, GUMBO_TAG_B,    GUMBO_TAG_BDI,   GUMBO_TAG_BDO,    GUMBO_TAG_BIG,
    GUMBO_TAG_CITE,   GUMBO_TAG_CODE, GUMBO_TAG_DATA, GUMBO_TAG_DEL,   GUMBO_TAG_DFN,    GUMBO_TAG_EM,
    GUMBO_TAG_FONT,   GUMBO_TAG_I,    GUMBO_TAG_INS,  GUMBO_TAG_KBD,   GUMBO_TAG_LABEL,  GUMBO_TAG_MARK,
    GUMBO_TAG_Q,      GUMBO_TAG_S,    GUMBO_TAG_SAMP, GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,   GUMBO_TAG_STRONG,
    GUMBO_TAG_STRIKE, GUMBO_TAG_SUB,  GUMBO_TAG_SUP,  GUMBO_TAG_TIME,  GUMBO_TAG_TT,     GUMBO_TAG_U,
    GUMBO_TAG_VAR,    GUMBO_TAG_WBR,  GUMBO_TAG_IMG,  GUMBO_TAG_RUBY,  GUMBO_TAG_UNKNOWN};

/// Words of a class or id that tell a page's furniture.
constexpr std::array furniture_words = {
    "ad",        "ads",       "advert",    "advertisement", "banner",     "breadcrumb",  "breadcrumbs",
    "byline",    "caption",   "comment",   "comments",      "consent",    "cookie",      "cookies",
    "copyright", "credit",    "disqus",    "footer",        "hidden",     "links",       "menu",
    "modal",     "more",      "nav",       "navbar",        "navigation", "newsletter",  "pagination",
    "paywall",   "popup",     "print",     "promo",         "promoted",   "recommended", "recommendations",
    "related",   "share",     "sharing",   "sidebar",       "signup",     "skip",        "social",
    "sponsor",   "sponsored", "subscribe", "subscription",  "tags",       "teaser",      "toolbar",
    "trending",  "widget"};
template <class List, class Value>
bool one_of(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// The words of "relatedLinks story-body_wide": related, links, story, body, wide.
std::vector<std::string> words_of(std::string_view names) {
    constexpr std::size_t longest = 400;
    std::vector<std::string> words(1);
    for (const char c : names.substr(0, longest)) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool letter = upper || (c >= 'a' && c <= 'z');
        if ((!letter || upper) && !words.back().empty()) words.emplace_back();
        if (letter) words.back() += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return words;
}

/// Whether an element's names call it furniture.
bool called_furniture(const GumboNode& node) {
    constexpr std::array roles = {"navigation", "banner", "contentinfo", "complementary", "search", "dialog"};
    if (one_of(roles, attribute(node, "role"))) return true;
    for (const char* key : {"class", "id"}) {
        const auto words = words_of(attribute(node, key));
        if (std::any_of(words.begin(), words.end(),
                        [](const std::string& word) { return one_of(furniture_words, word); }))
            return true;
    }
    return false;
}

/// Not shown on the page.
bool hidden(const GumboNode& node) {
    return gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr ||
           attribute(node, "aria-hidden") == "true" ||
           attribute(node, "style").find("display:none") != std::string_view::npos;
}

/// Measures how much plain text, not in links, every element holds.
class Weights {
public:
    explicit Weights(const GumboNode& root) { measure(root, false, 0); }
    [[nodiscard]] std::size_t of(const GumboNode& node) const {
        const auto found = weights_.find(&node);
        return found == weights_.end() ? 0 : found->second;
    }

private:
    std::size_t measure(const GumboNode& node, bool link, int depth) {
        if (node.type == GUMBO_NODE_TEXT) return link ? 0 : std::string_view(node.v.text.text).size();
        if (!is_element(node) || depth > deepest_element || one_of(never, node.v.element.tag)) return 0;
        std::size_t sum = 0;
        const GumboVector& list = children(node);
        for (unsigned int i = 0; i < list.length; ++i)
            sum += measure(child(list, i), link || is_element(node, GUMBO_TAG_A), depth + 1);
        weights_.emplace(&node, sum);
        return sum;
    }
    std::unordered_map<const GumboNode*, std::size_t> weights_;
};

/// The element that holds the article: the heaviest that says so and carries enough of the page's text, the
/// innermost among equals; else the page.
const GumboNode& article_root(const GumboNode& root, const Weights& weights) {
    const GumboNode* best = &root;
    std::size_t heaviest = weights.of(root) / 4;
    each_element(root, [&](const GumboNode& node) {
        const GumboTag tag = node.v.element.tag;
        const bool says_so = tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN ||
                             attribute(node, "role") == "main" ||
                             attribute(node, "itemprop") == "articleBody";
        const std::size_t weight = weights.of(node);
        if (!says_so || weight == 0) return;
        // Nearly as heavy and further in: the same text with less around it.
        if (weight > heaviest || (best != &root && weight * 10 > heaviest * 8)) {
            best = &node;
            heaviest = std::max(heaviest, weight);
        }
    });
    return *best;
}

struct Paragraph {
    std::string text;
    std::size_t linked = 0;  // bytes of it that are links
    int heading = 0;         // 1..6, 0 for none
};

/// Collects the paragraphs of an element in the page's order.
class Collector {
public:
    Collector(const Weights& weights, std::size_t whole) : weights_(weights), whole_(whole) {}

    void walk(const GumboNode& node, bool link, int depth) {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA ||
            node.type == GUMBO_NODE_WHITESPACE) {
            add_text(node.v.text.text, link);
            return;
        }
        if (!is_element(node) || depth > deepest_element || left_out(node, depth)) return;
        const GumboTag tag = node.v.element.tag;
        if (tag == GUMBO_TAG_BR) {
            line_end();
            return;
        }
        const bool inner = one_of(within_a_line, tag);
        if (!inner) end_paragraph();
        if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
            now_.heading = static_cast<int>(tag - GUMBO_TAG_H1) + 1;
        const GumboVector& list = children(node);
        for (unsigned int i = 0; i < list.length; ++i)
            walk(child(list, i), link || tag == GUMBO_TAG_A, depth + 1);
        if (!inner) end_paragraph();
    }

    std::vector<Paragraph> finish() {
        end_paragraph();
        return std::move(done_);
    }

private:
    [[nodiscard]] bool left_out(const GumboNode& node, int depth) const {
        const GumboTag tag = node.v.element.tag;
        if (one_of(never, tag) || hidden(node)) return true;
        if (depth == 0 || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_H1) return false;
        // A page that calls half its text a sidebar means something else by the word.
        return called_furniture(node) && weights_.of(node) * 2 < whole_;
    }

    void add_text(std::string_view text, bool link) {
        for (const char c : text) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\f';
            if (blank && (now_.text.empty() || now_.text.back() == ' ' || now_.text.back() == '\n')) continue;
            now_.text += blank ? ' ' : c;
            if (link) ++now_.linked;
        }
    }
    void line_end() {
        while (now_.text.ends_with(' ')) now_.text.pop_back();
        if (now_.text.ends_with('\n')) {
            end_paragraph();
        } else if (!now_.text.empty()) {
            now_.text += '\n';
        }
    }
    void end_paragraph() {
        while (now_.text.ends_with(' ') || now_.text.ends_with('\n')) now_.text.pop_back();
        if (!now_.text.empty()) done_.push_back(std::move(now_));
        now_ = {};
    }

    const Weights& weights_;
    std::size_t whole_;
    Paragraph now_;
    std::vector<Paragraph> done_;
};

/// Whether the text ends as a sentence does.
bool ends_sentence(std::string_view text) {
    constexpr std::array ends = {".", "!", "?", "…", "։", "\"", "”", "»", ")", ":", "؟", "۔"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

/// Lists of links, and on a page that does not say where its article is, scraps that are no sentences.
bool furniture(const Paragraph& paragraph, bool known_root) {
    if (paragraph.linked * 2 > paragraph.text.size()) return paragraph.heading != 1;
    constexpr std::size_t scrap = 80;  // bytes
    return !known_root && paragraph.heading == 0 && paragraph.text.size() < scrap &&
           !ends_sentence(paragraph.text);
}

}  // namespace

std::string html_text(const GumboNode& root, const std::string& title) {
    const Weights weights(root);
    const GumboNode& article = article_root(root, weights);
    Collector collector(weights, weights.of(article));
    collector.walk(article, false, 0);
    std::vector<Paragraph> paragraphs = collector.finish();
    std::erase_if(paragraphs, [&](const Paragraph& one) { return furniture(one, &article != &root); });
    // Headings that nothing follows led to what was left out.
    while (!paragraphs.empty() && paragraphs.back().heading > 1) paragraphs.pop_back();
    std::string text = title;
    for (const Paragraph& paragraph : paragraphs) {
        if (paragraph.text == title || (paragraph.heading == 1 && !title.empty())) continue;
        if (!text.empty()) text += "\n\n";
        text += paragraph.text;
    }
    if (!text.empty()) text += '\n';
    return text;
}

}  // namespace marchland::reader
