// SPDX-License-Identifier: MIT
#include "map/event_columns.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_map>

#include "map/located.h"

namespace marchland::map {
namespace {

using Codes = std::vector<std::uint32_t>;

/// Numbers for values, from 0 in the order in which they come.
template <class Value, class Map = std::map<Value, std::uint32_t>>
class Numbering {
public:
    std::uint32_t operator()(const Value& value) {
        const auto [found, fresh] = numbers_.try_emplace(value, static_cast<std::uint32_t>(values_.size()));
        if (fresh) values_.push_back(value);
        return found->second;
    }
    [[nodiscard]] const std::vector<Value>& values() const { return values_; }

private:
    Map numbers_;
    std::vector<Value> values_;
};
using Texts = Numbering<std::string_view, std::unordered_map<std::string_view, std::uint32_t>>;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string without_brackets(std::string_view text) {
    std::string kept;
    int depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) kept += c;
        if (c == ')') depth = std::max(0, depth - 1);
    }
    return std::string(trimmed(kept));
}

std::vector<std::string> parts_of(std::string_view text) {
    constexpr std::array<std::string_view, 3> joints{", ", "; ", " and "};
    std::vector<std::string> parts;
    while (!text.empty()) {
        std::size_t cut = text.size();
        std::size_t length = 0;
        for (const auto joint : joints) {
            const auto at = text.find(joint);
            if (at < cut) cut = at, length = joint.size();
        }
        if (const auto part = trimmed(text.substr(0, cut)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(cut + length);
    }
    return parts;
}

void tidy(Codes& codes) {
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

/// Names in the order of the alphabet; `codes` of the old order become those of the new.
template <class EachCodes>
std::vector<std::string> in_order(const std::vector<std::string>& names, const EachCodes& each_codes) {
    Codes order(names.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return names[a] < names[b]; });
    std::vector<std::string> sorted;
    Codes place(names.size());
    for (const auto code : order) {
        place[code] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(names[code]);
    }
    each_codes([&](Codes& codes) {
        for (auto& code : codes) code = place[code];
        tidy(codes);
    });
    return sorted;
}

void add_parties(EventColumns& columns, const story::Story& story) {
    Texts texts;
    Numbering<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const auto& event : story.events)
        columns.parties.push_back(pairs({texts(event.actor), texts(event.recipient)}));
    const std::set<std::string_view> known(texts.values().begin(), texts.values().end());
    Numbering<std::string> names;
    const auto codes_of = [&](std::uint32_t text) {
        Codes codes;
        for (const auto& name : actors_in(texts.values()[text], known)) codes.push_back(names(name));
        return codes;
    };
    for (const auto& [actor, recipient] : pairs.values()) {
        EventColumns::Sides sides{codes_of(actor), {}, {}};
        sides.receiving = texts.values()[recipient] == "each other" ? sides.acting : codes_of(recipient);
        columns.party_sides.push_back(std::move(sides));
    }
    columns.actors = in_order(names.values(), [&](const auto& renumber) {
        for (auto& sides : columns.party_sides) {
            renumber(sides.acting);
            renumber(sides.receiving);
            std::ranges::set_union(sides.acting, sides.receiving, std::back_inserter(sides.either));
        }
    });
}

/// The articles of each event's excerpts; by excerpt id.
void add_articles(EventColumns& columns, const story::Story& story) {
    std::unordered_map<std::string_view, std::uint32_t> articles;
    for (std::uint32_t i = 0; i < story.articles.size(); ++i) articles.emplace(story.articles[i].id, i);
    std::unordered_map<std::string_view, std::uint32_t> by_excerpt;
    for (const auto& excerpt : story.excerpts)
        if (const auto found = articles.find(excerpt.article); found != articles.end())
            by_excerpt.emplace(excerpt.id, found->second);
    Numbering<Codes> sets;
    Codes codes;
    for (const auto& event : story.events) {
        codes.clear();
        for (const auto& id : event.excerpts)
            if (const auto found = by_excerpt.find(id); found != by_excerpt.end())
                codes.push_back(found->second);
        tidy(codes);
        columns.articles.push_back(sets(codes));
    }
    columns.article_sets = sets.values();
}

std::string_view source_of(const story::Article& article) {
    return !article.publisher.empty() ? article.publisher
           : !article.title.empty()   ? article.title
                                      : article.id;
}

/// After `add_articles`.
void add_sources(EventColumns& columns, const story::Story& story) {
    Texts names;
    Numbering<Codes> sets;
    std::vector<std::uint32_t> told(columns.article_sets.size());  // source set of each article set
    for (std::size_t i = 0; i < told.size(); ++i) {
        Codes codes;
        for (const auto article : columns.article_sets[i])
            codes.push_back(names(source_of(story.articles[article])));
        tidy(codes);
        told[i] = sets(codes);
    }
    const std::uint32_t none = sets({});
    std::unordered_map<std::string_view, std::uint32_t> alone;
    for (std::size_t row = 0; row < story.events.size(); ++row) {
        const auto& source = story.events[row].source;
        std::uint32_t set = told[columns.articles[row]];
        if (set == none && !source.empty()) {
            const auto [found, fresh] = alone.try_emplace(source, none);
            if (fresh) found->second = sets({names(source)});
            set = found->second;
        }
        columns.sources.push_back(set);
    }
    columns.source_sets = sets.values();
    columns.source_names =
        in_order({names.values().begin(), names.values().end()}, [&](const auto& renumber) {
            for (auto& set : columns.source_sets) renumber(set);
        });
}

void add_days(EventColumns& columns, const story::Event& event) {
    const auto number = [](story::Day day) {
        return static_cast<std::int32_t>(day.time_since_epoch().count());
    };
    constexpr auto undated = story::EventTable::undated;
    columns.first_day.push_back(event.when ? number(event.when->first) : undated);
    columns.last_day.push_back(event.when ? number(event.when->last) : undated);
    columns.date.push_back(event.when ? static_cast<std::uint8_t>(date_band(*event.when))
                                      : EventColumns::undated_band);
}

}  // namespace

std::vector<std::string> actors_in(std::string_view text, const std::set<std::string_view>& known) {
    const std::string bare = without_brackets(text);
    if (bare.empty() || bare == "each other") return {};
    auto parts = parts_of(bare);
    const bool several = parts.size() > 1 &&
                         std::ranges::any_of(parts, [&](const auto& part) { return known.contains(part); });
    return several ? parts : std::vector{bare};
}

EventColumns::EventColumns(const story::Story& story) {
    const auto places = place_index(story);
    const auto nowhere = static_cast<std::uint32_t>(story.places.size());
    Texts tolls;
    for (const auto& event : story.events) {
        type.push_back(static_cast<std::uint8_t>(event.type));
        review.push_back(static_cast<std::uint8_t>(event.review));
        not_done.push_back(story::is_told_as_done(event.telling) ? 0 : 1);
        claimed.push_back(event.claimed_by.empty() ? 0 : 1);
        add_days(*this, event);
        precision_km.push_back(static_cast<float>(event.precision_km));
        const auto* const band = std::ranges::lower_bound(place_bands, event.precision_km);
        place_band.push_back(static_cast<std::uint8_t>(band - place_bands.begin()));
        fatalities.push_back(tolls(event.fatalities));
        const auto place = places.find(event.place);
        const bool pinned = place != places.end() && story.places[place->second].kind != "country" &&
                            event.precision_km <= no_pin_km;
        spot.push_back(pinned ? place->second : nowhere);
    }
    for (const auto words : tolls.values()) dead.push_back({!words.empty(), lowest_fatalities(words)});
    add_parties(*this, story);
    add_articles(*this, story);
    add_sources(*this, story);
}

}  // namespace marchland::map
