// SPDX-License-Identifier: MIT
#include "reader/html_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "reader/written_date.h"

namespace marchland::reader {
namespace {

using nlohmann::json;

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// One line without blanks around it.
std::string tidy(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

void set(std::string& fact, std::string_view value) {
    if (fact.empty()) fact = tidy(value);
}
void set(std::optional<story::Day>& fact, std::string_view value) {
    if (!fact) fact = written_day(tidy(value));
}
void set_url(std::string& fact, std::string_view value) {
    if (value.starts_with("https://") || value.starts_with("http://")) set(fact, value);
}
/// A name; some pages give the address of the author's page instead.
void set_name(std::string& fact, std::string_view value) {
    if (value.find("://") == std::string_view::npos) set(fact, value);
}

/// "name" of an object, text as it is, the names of a list apart by commas.
std::string name_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_object())
        return value.contains("name") && value["name"].is_string() ? value["name"].get<std::string>() : "";
    std::string names;
    if (!value.is_array()) return names;
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < std::min(value.size(), most); ++i) {
        if (!value[i].is_string() && !value[i].is_object()) continue;
        const std::string one = name_of(value[i]);
        if (!one.empty()) names += (names.empty() ? "" : ", ") + one;
    }
    return names;
}

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// NewsArticle, ReportageNewsArticle, BlogPosting, ...
bool is_article(const json& object) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    const auto fits = [](const json& one) {
        const std::string name = one.is_string() ? one.get<std::string>() : "";
        return name.ends_with("Article") || name.ends_with("Posting") || name == "Report";
    };
    return type->is_array() ? std::any_of(type->begin(), type->end(), fits) : fits(*type);
}

void take_object(const json& object, DocumentFacts& facts) {
    set(facts.title, text_of(object, "headline"));
    set(facts.title, text_of(object, "name"));
    if (object.contains("author")) set_name(facts.author, name_of(object["author"]));
    if (object.contains("publisher")) set_name(facts.publisher, name_of(object["publisher"]));
    set(facts.published, text_of(object, "datePublished"));
    set(facts.published, text_of(object, "dateCreated"));
    set_url(facts.url, text_of(object, "url"));
    if (const auto page = object.find("mainEntityOfPage"); page != object.end()) {
        set_url(facts.url, page->is_object()   ? text_of(*page, "@id")
                           : page->is_string() ? page->get<std::string>()
                                               : "");
    }
    set(facts.language, text_of(object, "inLanguage"));
}

/// The articles of a JSON-LD value: itself, those of a list, those of its "@graph".
void take_json(const json& value, DocumentFacts& facts, int depth = 0) {
    constexpr int deepest = 4;
    if (depth > deepest) return;
    if (value.is_array()) {
        for (const json& one : value) take_json(one, facts, depth + 1);
    } else if (value.is_object()) {
        if (is_article(value)) take_object(value, facts);
        if (const auto graph = value.find("@graph"); graph != value.end())
            take_json(*graph, facts, depth + 1);
    }
}

void take_json_ld(const GumboNode& root, DocumentFacts& facts) {
    constexpr std::size_t longest = 1U << 20U;
    each_element(root, [&](const GumboNode& node) {
        if (!is_element(node, GUMBO_TAG_SCRIPT) || lower(attribute(node, "type")) != "application/ld+json")
            return;
        const std::string text = text_in(node);
        if (text.size() > longest) return;
        const json value = json::parse(text, nullptr, false);
        if (!value.is_discarded()) take_json(value, facts);
    });
}

/// The page's <meta> values by name or property, the first of each.
using Metas = std::map<std::string, std::string, std::less<>>;

Metas metas_of(const GumboNode& root) {
    Metas metas;
    each_element(root, [&](const GumboNode& node) {
        const std::string_view item = attribute(node, "itemprop");
        if (!item.empty() && metas.size() < 1000) {
            std::string_view value = attribute(node, "content");
            if (value.empty()) value = attribute(node, "datetime");
            if (!value.empty()) metas.emplace("item:" + lower(item), value);
        }
        if (!is_element(node, GUMBO_TAG_META)) return;
        for (const char* key : {"property", "name"}) {
            const std::string_view name = attribute(node, key);
            const std::string_view value = attribute(node, "content");
            if (!name.empty() && !value.empty()) metas.emplace(lower(name), value);
        }
    });
    return metas;
}

constexpr std::array titles = {"og:title",       "twitter:title", "dc.title",     "dcterms.title",
                               "citation_title", "parsely-title", "item:headline"};
constexpr std::array authors = {"author",          "article:author", "dc.creator",      "dcterms.creator",
                                "citation_author", "parsely-author", "sailthru.author", "byl"};
constexpr std::array days = {"article:published_time",
                             "og:article:published_time",
                             "og:published_time",
                             "item:datepublished",
                             "dc.date.issued",
                             "dcterms.issued",
                             "dcterms.created",
                             "dc.date",
                             "dcterms.date",
                             "citation_publication_date",
                             "citation_date",
                             "parsely-pub-date",
                             "sailthru.date",
                             "publication_date",
                             "publish-date",
                             "pubdate",
                             "date",
                             "article.published"};
constexpr std::array publishers = {"og:site_name", "dc.publisher", "dcterms.publisher",
                                   "citation_journal_title", "application-name"};

void take_metas(const Metas& metas, DocumentFacts& facts) {
    const auto each = [&](const auto& names, const auto& take) {
        for (const char* name : names) {
            if (const auto found = metas.find(name); found != metas.end()) take(found->second);
        }
    };
    each(titles, [&](const std::string& value) { set(facts.title, value); });
    each(authors, [&](const std::string& value) { set_name(facts.author, value); });
    each(days, [&](const std::string& value) { set(facts.published, value); });
    each(publishers, [&](const std::string& value) { set_name(facts.publisher, value); });
    each(std::array{"og:url"}, [&](const std::string& value) { set_url(facts.url, value); });
    each(std::array{"og:locale", "dc.language", "dcterms.language"},
         [&](const std::string& value) { set(facts.language, value); });
}

/// "Talks fail | Newswire", "Talks fail - Newswire": without the publisher behind the bar; with what is
/// behind it where that is not `site`, if given.
std::string without_site(std::string title, std::string_view site = {}) {
    for (const std::string_view bar : {" | ", " – ", " — ", " - ", " :: "}) {
        const std::size_t at = title.rfind(bar);
        if (at == std::string::npos || at < title.size() / 3) continue;
        if (site.empty() || std::string_view(title).substr(at + bar.size()) == site) title.resize(at);
        break;
    }
    return title;
}

void take_elements(const GumboNode& root, DocumentFacts& facts) {
    std::string page_title;
    std::vector<std::string> headings;
    each_element(root, [&](const GumboNode& node) {
        if (is_element(node, GUMBO_TAG_LINK) && lower(attribute(node, "rel")) == "canonical") {
            facts.url.clear();  // the page's own word on where it lives
            set_url(facts.url, attribute(node, "href"));
        } else if (is_element(node, GUMBO_TAG_TITLE) && page_title.empty()) {
            page_title = text_in(node);
        } else if (is_element(node, GUMBO_TAG_H1) && headings.size() < 2) {
            headings.push_back(text_in(node));
        } else if (is_element(node, GUMBO_TAG_TIME)) {
            set(facts.published, attribute(node, "datetime"));
        } else if (lower(attribute(node, "rel")) == "author") {
            set_name(facts.author, text_in(node));
        }
    });
    if (headings.size() == 1) set(facts.title, headings.front());
    set(facts.title, without_site(page_title));
    set(facts.language, attribute(root, "lang"));
}

}  // namespace

DocumentFacts html_facts(const GumboNode& root) {
    DocumentFacts facts;
    take_json_ld(root, facts);
    take_metas(metas_of(root), facts);
    take_elements(root, facts);
    if (!facts.publisher.empty()) facts.title = without_site(facts.title, facts.publisher);
    std::replace(facts.language.begin(), facts.language.end(), '_', '-');
    return facts;
}

}  // namespace marchland::reader
