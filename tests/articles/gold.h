// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "geo/values.h"
#include "story/date.h"

namespace marchland::articles {

/// Code points of an article's text, end exclusive.
struct Span {
    int start = 0;
    int end = 0;
    bool operator==(const Span&) const = default;
};

/// Where a right answer lies: within `km` of `at`, or anywhere in `country` where `km` is 0.
struct Target {
    std::string name;
    std::string country;  // ISO 3166-1 alpha-2
    geo::LonLat at;
    double km = 0;
    bool capital = false;  // stands for its country when it acts
};

struct GoldMention {
    Span span;
    std::vector<std::string> roles;  // the first is the answer, the others count too
    Target place;
};

struct GoldEvent {
    std::vector<Span> spans;         // the first states it, the others state it as well
    bool must = false;               // any careful reader would list it; the rest never lowers recall
    std::vector<std::string> types;  // PLOVER; the first is the answer; "*": the type is not scored
    std::vector<story::DateSpan> dates;
    int slack_days = 0;
    bool date_unscored = false;
    std::vector<Target> places;
    std::vector<std::vector<std::string>> actors;  // each by the names that it may be given
};

struct GoldArticle {
    std::string name;
    std::string published;  // YYYY-MM-DD
    std::string publisher;
    std::string group;
    std::string text;
    std::vector<GoldMention> mentions;
    std::vector<GoldEvent> events;
};

/// By folded name.
using Targets = std::map<std::string, Target, std::less<>>;

/// Reads places.tsv. Throws geo::Error naming the row that cannot be read.
[[nodiscard]] Targets load_targets(const std::filesystem::path& file);

/// Reads one NAME.marked.txt, see README.md. Throws geo::Error naming the mark or row.
[[nodiscard]] GoldArticle parse_article(std::string_view marked, const std::string& name,
                                        const Targets& targets);

/// All of a folder, by name.
[[nodiscard]] std::vector<GoldArticle> load_articles(const std::filesystem::path& folder);

}  // namespace marchland::articles
