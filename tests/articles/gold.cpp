// SPDX-License-Identifier: MIT
#include "gold.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <sstream>

#include "geo/error.h"
#include "reader/sentences.h"

namespace marchland::articles {
namespace {

constexpr double capital_km = 25;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

std::vector<std::string> parts(std::string_view text, char separator) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        found.emplace_back(trimmed(text.substr(at, end - at)));
        at = end + 1;
    }
    return found;
}

std::vector<std::string> filled_parts(std::string_view text, char separator) {
    std::vector<std::string> found = parts(text, separator);
    std::erase(found, "");
    return found;
}

std::string folded(std::string_view name) {
    std::string low(name);
    for (char& c : low) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return low;
}

const Target& target(const Targets& targets, std::string_view name, const std::string& article) {
    const auto found = targets.find(folded(name));
    if (found == targets.end()) {
        throw geo::Error(fmt::format("{}: no place \"{}\"; add it to places.tsv", article, name));
    }
    return found->second;
}

std::string role_name(const std::string& mark, const std::string& article) {
    if (mark == "loc") return "location";
    if (mark == "dem") return "demonym";
    if (mark == "actor" || mark == "other") return mark;
    throw geo::Error(fmt::format("{}: no role \"{}\"; say loc, actor, dem or other", article, mark));
}

/// The text without its marks, and what the marks said.
class Unmarked {
public:
    Unmarked(GoldArticle& article, const Targets& targets) : article_(article), targets_(targets) {}

    void read(std::string_view marked) {
        for (std::size_t i = 0; i < marked.size(); ++i) {
            const char c = marked[i];
            if (c == '[') {
                const std::size_t end = marked.find(']', i);
                if (end == std::string_view::npos) fail("a [ without its ]");
                mention(marked.substr(i + 1, end - i - 1));
                i = end;
            } else if (c == '{') {
                const std::size_t end = marked.find(' ', i);
                if (end == std::string_view::npos) fail("a { without a number and a space");
                open_ = std::string(marked.substr(i + 1, end - i - 1));
                open_at_ = points_;
                i = end;
            } else if (c == '}') {
                if (open_.empty()) fail("a } without its {");
                spans[open_].push_back({open_at_, points_});
                open_.clear();
            } else {
                put(marked.substr(i, 1));
            }
        }
        if (!open_.empty()) fail("a { without its }");
    }

    std::map<std::string, std::vector<Span>> spans;

private:
    [[noreturn]] void fail(std::string_view what) const {
        throw geo::Error(fmt::format("{}: {}", article_.name, what));
    }
    void put(std::string_view text) {
        article_.text += text;
        points_ += static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        }));
    }
    void mention(std::string_view mark) {
        const std::size_t bar = mark.find('|');
        if (bar == std::string_view::npos) fail(fmt::format("[{}] says no role", mark));
        const std::string_view name = mark.substr(0, bar);
        const std::string_view meaning = mark.substr(bar + 1);
        const std::size_t space = std::min(meaning.find(' '), meaning.size());
        const std::string_view place = trimmed(meaning.substr(space));
        GoldMention found;
        found.place = target(targets_, place.empty() ? name : place, article_.name);
        for (const std::string& role : parts(meaning.substr(0, space), '/'))
            found.roles.push_back(role_name(role, article_.name));
        if (found.place.capital && found.roles.front() == "actor") found.place.km = 0;
        found.span.start = points_;
        put(name);
        found.span.end = points_;
        article_.mentions.push_back(std::move(found));
    }

    GoldArticle& article_;
    const Targets& targets_;
    std::string open_;
    int open_at_ = 0;
    int points_ = 0;
};

/// "2024-04-17", "2024-04", "2024" or "FIRST..LAST".
story::DateSpan date(const std::string& text, const std::string& article) {
    const std::size_t dots = text.find("..");
    const auto first = story::parse_date(text.substr(0, dots));
    const auto last =
        dots == std::string::npos ? first : story::parse_date(std::string_view(text).substr(dots + 2));
    if (!first || !last) throw geo::Error(fmt::format("{}: \"{}\" is no date", article, text));
    return {first->first, last->last,
            dots == std::string::npos ? first->precision : story::DatePrecision::range};
}

/// DATE [~SLACK_DAYS] [?] [= OTHER_DATE ...]
void read_dates(const std::string& field, GoldEvent& event, const std::string& article) {
    for (const std::string& word : filled_parts(field, ' ')) {
        if (word == "?") {
            event.date_unscored = true;
        } else if (word.front() == '~') {
            event.slack_days = std::stoi(word.substr(1));
        } else if (word != "=") {
            event.dates.push_back(date(word, article));
        }
    }
}

/// "RSF/Rapid Support Forces"; a country or capital also goes by the other names that places.tsv has for it.
std::vector<std::string> names_of_actor(const std::string& actor, const Targets& targets) {
    std::vector<std::string> names = filled_parts(actor, '/');
    std::vector<std::string> more;
    for (const std::string& name : names) {
        const auto place = targets.find(folded(name));
        if (place == targets.end() || (place->second.km > 0 && !place->second.capital)) continue;
        for (const auto& [other, target] : targets) {
            const bool state = target.capital || target.km <= 0;
            if (state && target.country == place->second.country && other != folded(name))
                more.push_back(other);
        }
    }
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

GoldEvent event_of(const std::string& row, const GoldArticle& article, const Targets& targets,
                   const std::map<std::string, std::vector<Span>>& spans) {
    const std::vector<std::string> fields = parts(row, '|');
    if (fields.size() != 6)
        throw geo::Error(fmt::format("{}: six fields wanted in \"{}\"", article.name, row));
    GoldEvent event;
    const auto found = spans.find(fields[0]);
    if (found == spans.end())
        throw geo::Error(fmt::format("{}: nothing is marked {{{} …}}", article.name, fields[0]));
    event.spans = found->second;
    // The last passage so marked is the one in the body; a headline comes first and says it shorter.
    std::rotate(event.spans.begin(), event.spans.end() - 1, event.spans.end());
    event.must = fields[1] == "must";
    event.types = filled_parts(fields[2], '/');
    read_dates(fields[3], event, article.name);
    for (const std::string& place : filled_parts(fields[4], ';'))
        event.places.push_back(target(targets, place, article.name));
    for (const std::string& actor : filled_parts(fields[5], ','))
        event.actors.push_back(names_of_actor(actor, targets));
    if (event.types.empty() || event.dates.empty() || event.places.empty())
        throw geo::Error(fmt::format("{}: type, date and place wanted in \"{}\"", article.name, row));
    return event;
}

/// The sentences of the text, in code points.
std::vector<Span> sentence_spans(const std::string& text) {
    std::vector<Span> spans;
    std::size_t byte = 0;
    int points = 0;
    const auto points_at = [&](std::size_t wanted) {
        for (; byte < wanted; ++byte)
            points += (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80 ? 1 : 0;
        return points;
    };
    for (const reader::SentenceSpan& sentence : reader::sentences(text)) {
        const int start = points_at(sentence.start);
        spans.push_back({start, points_at(sentence.end)});
    }
    return spans;
}

/// A passage is marked by its clause and counts as the sentences that it stands in.
void widen(Span& passage, const std::vector<Span>& sentences) {
    const Span clause = passage;
    for (const Span& sentence : sentences) {
        if (sentence.end <= clause.start || sentence.start >= clause.end) continue;
        passage.start = std::min(passage.start, sentence.start);
        passage.end = std::max(passage.end, sentence.end);
    }
}

void read_header(std::string_view header, GoldArticle& article) {
    for (const std::string& line : filled_parts(header, '\n')) {
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string key = line.substr(0, colon);
        const std::string value(trimmed(std::string_view(line).substr(std::min(colon + 1, line.size()))));
        if (key == "published") article.published = value;
        if (key == "publisher") article.publisher = value;
        if (key == "group") article.group = value;
    }
    if (!story::parse_date(article.published) || article.group.empty())
        throw geo::Error(article.name + ": its head must say published: and group:");
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw geo::Error(file.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Targets load_targets(const std::filesystem::path& file) {
    Targets targets;
    for (const std::string& row : filled_parts(bytes_of(file), '\n')) {
        if (row.front() == '#') continue;
        const std::vector<std::string> fields = parts(row, '\t');
        if (fields.size() != 5)
            throw geo::Error(fmt::format("places.tsv: five fields wanted in \"{}\"", row));
        const std::vector<std::string> names = parts(fields[0], '|');
        Target target{names.front(), fields[1], {std::stod(fields[4]), std::stod(fields[3])}};
        target.capital = fields[2] == "capital";
        if (target.capital) {
            target.km = capital_km;
        } else if (fields[2] != "country") {
            target.km = std::stod(fields[2]);
        }
        for (const std::string& name : names) targets[folded(name)] = target;
    }
    return targets;
}

GoldArticle parse_article(std::string_view marked, const std::string& name, const Targets& targets) {
    GoldArticle article;
    article.name = name;
    const std::size_t blank = marked.find("\n\n");
    if (blank == std::string_view::npos)
        throw geo::Error(name + ": a blank line wanted between head and text");
    read_header(marked.substr(0, blank), article);
    const std::size_t rule = marked.find("\n---\n", blank);
    Unmarked unmarked(article, targets);
    unmarked.read(marked.substr(blank + 2, rule == std::string_view::npos ? rule : rule + 1 - (blank + 2)));
    if (rule == std::string_view::npos) return article;
    const std::vector<Span> sentences = sentence_spans(article.text);
    for (auto& [number, passages] : unmarked.spans) {
        for (Span& passage : passages) widen(passage, sentences);
    }
    for (const std::string& row : filled_parts(marked.substr(rule + 5), '\n'))
        article.events.push_back(event_of(row, article, targets, unmarked.spans));
    return article;
}

std::vector<GoldArticle> load_articles(const std::filesystem::path& folder) {
    constexpr std::string_view ending = ".marked.txt";
    const Targets targets = load_targets(folder / "places.tsv");
    std::vector<GoldArticle> articles;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const std::string name = file.path().filename().string();
        if (!name.ends_with(ending)) continue;
        articles.push_back(
            parse_article(bytes_of(file.path()), name.substr(0, name.size() - ending.size()), targets));
    }
    std::sort(articles.begin(), articles.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return articles;
}

}  // namespace marchland::articles
