// SPDX-License-Identifier: MIT
#include "story/citation.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "geo/utf8.h"
#include "story/location.h"

namespace marchland::story {

namespace {

/// One line: line ends, tabs and other control characters are spaces, no two in a row.
std::string one_line(std::string_view text) {
    std::string made;
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if ((control || c == ' ') && (made.empty() || made.back() == ' ')) continue;
        made += control ? ' ' : c;
    }
    if (made.ends_with(' ')) made.pop_back();
    return made;
}

std::string_view words_of(const Article& article, std::size_t start, std::size_t end) {
    const std::string_view text = article.text;
    end = std::min(end, text.size());
    start = std::min(start, end);
    while (start > 0 && !geo::on_code_point(text, start)) --start;
    while (end < text.size() && !geo::on_code_point(text, end)) ++end;
    return text.substr(start, end - start);
}

std::string quoted(std::string_view words) {
    return fmt::format("“{}”", one_line(words));
}

/// The citation without its last part, and that: `text` is told how to write the one, `link` the other.
std::string cite(const Article& article, const auto& text, const auto& link) {
    std::vector<std::string> parts;
    if (!article.author.empty()) parts.push_back(text(one_line(article.author)));
    if (!article.title.empty()) parts.push_back(text(quoted(article.title)));
    if (!article.publisher.empty()) parts.push_back(text(one_line(article.publisher)));
    if (article.published) parts.push_back(readable(*article.published));
    if (!article.url.empty()) parts.push_back(link(one_line(article.url)));
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// What tables and lists look up for each event.
class Sources {
public:
    explicit Sources(const Story& story) {
        for (const Article& article : story.articles) articles_.emplace(article.id, &article);
        for (const Excerpt& excerpt : story.excerpts) excerpts_.emplace(excerpt.id, &excerpt);
        for (const Place& place : story.places) places_.emplace(place.id, &place);
    }
    [[nodiscard]] const Article* article(std::string_view id) const { return found(articles_, id); }
    [[nodiscard]] const Excerpt* excerpt(std::string_view id) const { return found(excerpts_, id); }
    [[nodiscard]] const Place* place(std::string_view id) const { return found(places_, id); }

    struct Passage {
        const Article* article;
        std::string_view words;
    };
    [[nodiscard]] std::vector<Passage> passages(const Event& event) const {
        std::vector<Passage> made;
        for (const Id& id : event.excerpts) {
            const Excerpt* span = excerpt(id);
            const Article* from = span == nullptr ? nullptr : article(span->article);
            if (from != nullptr) made.push_back({from, words_of(*from, span->start, span->end)});
        }
        return made;
    }

private:
    template <class Thing>
    using ById = std::unordered_map<std::string_view, const Thing*>;
    template <class Thing>
    static const Thing* found(const ById<Thing>& things, std::string_view id) {
        const auto at = things.find(id);
        return at == things.end() ? nullptr : at->second;
    }
    ById<Article> articles_;
    ById<Excerpt> excerpts_;
    ById<Place> places_;
};

/// The articles of the passages, each once.
std::vector<const Article*> articles_of(const std::vector<Sources::Passage>& passages) {
    std::vector<const Article*> made;
    for (const auto& passage : passages) {
        if (std::find(made.begin(), made.end(), passage.article) == made.end())
            made.push_back(passage.article);
    }
    return made;
}

// ---- CSV

constexpr std::string_view columns =
    "id,title,type,class,mode,first,last,date_precision,place,lon,lat,precision_km,actor,recipient,"
    "claimed_by,telling,fatalities,source,confidence,review,articles,quotation,citation";

/// A cell from a story: text only, never a formula.
std::string cell(std::string_view text) {
    std::string made(text);
    if (!made.empty() && std::string_view("=+-@\t\r").find(made.front()) != std::string_view::npos)
        made.insert(0, 1, '\'');
    if (made.find_first_of(",\"\r\n") == std::string::npos) return made;
    for (std::size_t at = 0; (at = made.find('"', at)) != std::string::npos; at += 2) made.insert(at, 1, '"');
    return '"' + made + '"';
}

std::vector<std::string> row_of(const Event& event, const Sources& sources) {
    const Place* place = sources.place(event.place);
    const auto at = place == nullptr ? std::nullopt : location(place->geometry);
    const auto passages = sources.passages(event);
    std::vector<std::string> ids;
    std::vector<std::string> citations;
    std::vector<std::string> quotations;
    for (const Article* article : articles_of(passages)) {
        ids.push_back(article->id);
        citations.push_back(citation(*article));
    }
    for (const auto& passage : passages) quotations.push_back(quoted(passage.words));
    return {cell(event.id),
            cell(event.title),
            std::string(name(event.type)),
            std::string(readable(quad_class(event.type))),
            cell(event.mode),
            event.when ? iso(event.when->first) : "",
            event.when ? iso(event.when->last) : "",
            event.when ? std::string(name(event.when->precision)) : "",
            cell(place == nullptr ? "" : place->names.in("en")),
            at ? fmt::format("{:.6f}", at->lon) : "",
            at ? fmt::format("{:.6f}", at->lat) : "",
            at ? fmt::format("{}", event.precision_km) : "",
            cell(event.actor),
            cell(event.recipient),
            cell(event.claimed_by),
            std::string(name(event.telling)),
            cell(event.fatalities),
            cell(event.source),
            cell(event.confidence),
            std::string(name(event.review)),
            cell(fmt::format("{}", fmt::join(ids, "; "))),
            cell(fmt::format("{}", fmt::join(quotations, " "))),
            cell(fmt::format("{}", fmt::join(citations, "; ")))};
}

// ---- Markdown

/// The bytes of a character that turns the direction of the text around it, or 0.
std::size_t direction_mark(std::string_view text) {
    for (const std::string_view mark : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                        "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
        if (text.starts_with(mark)) return mark.size();
    }
    return 0;
}

std::string without_direction_marks(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        const std::size_t skipped = direction_mark(text);
        if (skipped == 0) made += text.front();
        text.remove_prefix(std::max<std::size_t>(skipped, 1));
    }
    return made;
}

std::string escaped(std::string_view text) {
    std::string made;
    for (const char c : one_line(without_direction_marks(text))) {
        if (std::string_view("\\`*_{}[]<>#|~&!").find(c) != std::string_view::npos) made += '\\';
        made += c;
    }
    return made;
}

/// At the beginning of a list's item some characters begin a list, a heading or a rule inside it.
std::string escaped_beginning(std::string_view text) {
    std::string made = escaped(text);
    const std::size_t digits = std::min(made.find_first_not_of("0123456789"), made.size());
    if (digits < made.size() && (made[digits] == '.' || made[digits] == ')') && digits > 0)
        made.insert(digits, 1, '\\');
    if (!made.empty() && std::string_view("+-=:").find(made.front()) != std::string_view::npos)
        made.insert(0, 1, '\\');
    return made;
}

/// As a link where it is plainly one, else as text.
std::string linked(std::string_view url) {
    const std::string plain = without_direction_marks(url);
    const bool web = plain.starts_with("https://") || plain.starts_with("http://");
    return web && plain.find_first_of(" <>\\\"") == std::string::npos ? "<" + plain + ">" : escaped(plain);
}

std::string item_of(const Event& event, const Sources& sources) {
    std::vector<std::string> parts;
    const Place* place = sources.place(event.place);
    const std::string title = event.title.empty() ? std::string(readable(event.type)) : event.title;
    std::string what = event.when ? escaped(title) : escaped_beginning(title);
    if (place != nullptr) what += fmt::format(" ({})", escaped(place->names.in("en")));
    if (event.when) parts.push_back(readable(*event.when));
    parts.push_back(std::move(what));
    const auto passages = sources.passages(event);
    for (const Article* article : articles_of(passages)) {
        for (const auto& passage : passages) {
            if (passage.article == article) parts.push_back(escaped(quoted(passage.words)));
        }
        std::string from = cite(*article, escaped, linked);
        if (!from.empty()) parts.push_back(std::move(from));
    }
    return fmt::format("- {}\n", fmt::join(parts, " – "));
}

}  // namespace

std::string citation(const Article& article) {
    const auto as_it_is = [](std::string text) { return text; };
    return cite(article, as_it_is, as_it_is);
}

std::string quotation(const Article& article, std::size_t start, std::size_t end) {
    const std::string from = citation(article);
    return quoted(words_of(article, start, end)) + (from.empty() ? "" : " – " + from);
}

std::string events_csv(const Story& story, std::span<const std::size_t> indices) {
    const Sources sources(story);
    std::string made = fmt::format("{}\r\n", columns);
    for (const std::size_t index : indices)
        made += fmt::format("{}\r\n", fmt::join(row_of(story.events.at(index), sources), ","));
    return made;
}

std::string events_markdown(const Story& story, std::span<const std::size_t> indices) {
    const Sources sources(story);
    std::string made;
    for (const std::size_t index : indices) made += item_of(story.events.at(index), sources);
    return made;
}

}  // namespace marchland::story
