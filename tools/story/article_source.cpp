// SPDX-License-Identifier: MIT
#include "tools/story/article_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "geo/error.h"
#include "tools/story/csv.h"

namespace marchland::tools {
namespace {

constexpr std::array<std::string_view, 7> article_keys{"title",    "publisher", "author", "published",
                                                       "language", "licence",   "url"};

/// Copies text and takes the markup out of it, counting lines for faults.
class MarkupReader {
public:
    MarkupReader(std::string_view source, std::string_view name, std::size_t line)
        : source_(source), name_(name), line_(line) {}

    void read(std::string& text, std::vector<MarkedMention>& mentions) {
        while (at_ < source_.size()) {
            const char c = source_[at_];
            if (c == ']') fault("a ] that closes nothing");
            if (c == '[') {
                mentions.push_back(mention(text));
            } else {
                if (c == '\n') ++line_;
                text += c;
                ++at_;
            }
        }
    }

private:
    MarkedMention mention(std::string& text) {
        const auto name = between('[', ']');
        const auto target = between('(', ')');
        const auto mark = target.find('!');
        const auto role =
            mark == std::string_view::npos ? story::Role::location : story::role(target.substr(mark + 1));
        const auto place = target.substr(0, mark);
        if (name.empty() || place.empty()) fault("a marked name needs a text and a place: [Baku](baku)");
        if (!role)
            fault(
                fmt::format("\"{}\" is no role: location, actor, demonym or other", target.substr(mark + 1)));
        MarkedMention found{std::string(place), static_cast<std::uint32_t>(text.size()), 0, *role, where()};
        text += name;
        found.end = static_cast<std::uint32_t>(text.size());
        return found;
    }

    /// What stands between the two, on one line; `at_` moves behind it.
    std::string_view between(char open, char close) {
        const auto end = source_.find(close, at_);
        if (source_.substr(at_, 1) != std::string_view(&open, 1) || end == std::string_view::npos) {
            fault("a marked name is written [Baku](baku) or [Baku](baku!actor)");
        }
        const auto inside = source_.substr(at_ + 1, end - at_ - 1);
        if (inside.find_first_of("[\n") != std::string_view::npos)
            fault("a [ that is not closed on its line");
        at_ = end + 1;
        return inside;
    }

    [[nodiscard]] std::string where() const { return fmt::format("{}:{}", name_, line_); }
    [[noreturn]] void fault(std::string_view what) const {
        throw geo::Error(fmt::format("{}: {}", where(), what));
    }

    std::string_view source_;
    std::string_view name_;
    std::size_t line_;
    std::size_t at_ = 0;
};

}  // namespace

FrontMatter parse_front_matter(std::string_view text, std::string_view name,
                               std::span<const std::string_view> keys) {
    FrontMatter matter;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = trimmed(text.substr(at, end - at));
        at = end + 1;
        ++matter.body_line;
        if (line.empty()) break;
        const auto colon = line.find(':');
        const std::string where = fmt::format("{}:{}", name, matter.body_line - 1);
        if (colon == std::string_view::npos) throw geo::Error(where + ": not a \"key: value\" line");
        const auto key = trimmed(line.substr(0, colon));
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            throw geo::Error(fmt::format("{}: unknown key \"{}\": {}", where, key, fmt::join(keys, ", ")));
        }
        if (!matter.values.emplace(key, trimmed(line.substr(colon + 1))).second) {
            throw geo::Error(fmt::format("{}: key \"{}\" given twice", where, key));
        }
    }
    for (const auto key : keys) {
        if (!matter.values.contains(key))
            throw geo::Error(fmt::format("{}: key \"{}\" is missing", name, key));
    }
    matter.body = at < text.size() ? text.substr(at) : std::string_view{};
    return matter;
}

ArticleSource parse_article(std::string_view text, const story::Id& id) {
    const std::string name = id + ".txt";
    const auto matter = parse_front_matter(text, name, article_keys);
    const auto& values = matter.values;
    ArticleSource source;
    auto& article = source.article;
    article.id = id;
    article.title = values.find("title")->second;
    article.publisher = values.find("publisher")->second;
    article.author = values.find("author")->second;
    article.url = values.find("url")->second;
    article.language = values.find("language")->second;
    article.licence = values.find("licence")->second;
    const auto published = story::parse_date(values.find("published")->second);
    if (!published || published->precision != story::DatePrecision::day) {
        throw geo::Error(name + ": published must be a day such as 2024-04-17");
    }
    article.published = published->first;
    const auto body = trimmed(matter.body);
    const auto skipped = std::string_view(matter.body).substr(0, matter.body.find(body));
    const auto line =
        matter.body_line + static_cast<std::size_t>(std::count(skipped.begin(), skipped.end(), '\n'));
    MarkupReader(body, name, line).read(article.text, source.mentions);
    if (article.text.empty() || article.title.empty())
        throw geo::Error(name + ": an article needs a title and a text");
    article.hash = story::sha256(article.text);
    return source;
}

}  // namespace marchland::tools
