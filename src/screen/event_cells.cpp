// SPDX-License-Identifier: MIT
#include "screen/event_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "map/located.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// The first bytes as a number that compares as they do.
std::uint64_t beginning(std::string_view text) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return number;
}

// The place of each text in their alphabetical order; nothing for an empty one.
std::vector<double> ranks(std::vector<std::string> texts) {
    struct Entry {
        std::uint64_t beginning;
        std::uint32_t index;
    };
    std::vector<Entry> order;
    order.reserve(texts.size());
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        texts[i] = lower(std::move(texts[i]));
        order.push_back({beginning(texts[i]), i});
    }
    std::sort(order.begin(), order.end(), [&](const Entry& a, const Entry& b) {
        if (a.beginning != b.beginning) return a.beginning < b.beginning;
        return texts[a.index] < texts[b.index];
    });
    std::vector<double> keys(texts.size(), nothing);
    double rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string& text = texts[order[i].index];
        if (i > 0 && text != texts[order[i - 1].index]) ++rank;
        if (!text.empty()) keys[order[i].index] = rank;
    }
    return keys;
}

bool precedes(double a, double b, bool descending) {
    if (std::isnan(a) || std::isnan(b)) return !std::isnan(a) && std::isnan(b);
    return descending ? a > b : a < b;
}

}  // namespace

std::string parties(const story::Event& event) {
    if (event.recipient.empty()) return event.actor;
    return (event.actor.empty() ? words().unknown_actor : event.actor) + " → " + event.recipient;
}

EventCells::EventCells(const story::Story& story, const map::EventColumns& columns)
    : story_(story), columns_(columns), places_(map::place_index(story)) {}

std::size_t EventCells::sources(std::uint32_t event) const {
    const std::uint32_t set = columns_.sources[event];
    return set < columns_.source_sets.size() ? columns_.source_sets[set].size() : 0;
}

const story::Place* EventCells::place(std::uint32_t event) const {
    const auto found = places_.find(story_.events[event].place);
    return found == places_.end() ? nullptr : &story_.places[found->second];
}

std::string EventCells::text(std::uint32_t index, Column column) const {
    const story::Event& event = story_.events[index];
    switch (column) {
        case Column::date:
            return event.when ? story::iso(*event.when) : "";
        case Column::title:
            return event.title;
        case Column::type:
            return std::string(story::readable(event.type));
        case Column::quad:
            return std::string(story::readable(story::quad_class(event.type)));
        case Column::place: {
            const story::Place* const there = place(index);
            return there == nullptr ? "" : there->names.in("en");
        }
        case Column::actors:
            return parties(event);
        case Column::claimed_by:
            return event.claimed_by;
        case Column::fatalities:
            return event.fatalities;
        case Column::sources: {
            const std::size_t count = sources(index);
            return count == 0 ? "" : fmt::format("{}", count);
        }
        case Column::precision:
            return place(index) == nullptr ? "" : fmt::format("{:.3g} km", event.precision_km);
        case Column::status:
            return std::string(story::name(event.review)) +
                   (story::is_told_as_done(event.telling) ? std::string()
                                                          : ", " + std::string(story::name(event.telling)));
    }
    return {};
}

std::vector<double> EventCells::keys(Column column) const {
    const std::size_t count = story_.events.size();
    const auto each = [&](const auto& key) {
        std::vector<double> keys(count);
        for (std::uint32_t i = 0; i < count; ++i) keys[i] = key(i);
        return keys;
    };
    switch (column) {
        case Column::date:
            return each([&](std::uint32_t i) {
                const std::int32_t first = columns_.first_day[i];
                return first == story::EventTable::undated ? nothing : first + 1e-7 * columns_.last_day[i];
            });
        case Column::quad:
            return each([&](std::uint32_t i) {
                return static_cast<double>(story::quad_class(story_.events[i].type));
            });
        case Column::fatalities:
            return each([&](std::uint32_t i) {
                const auto& dead = columns_.dead[columns_.fatalities[i]];
                if (!dead.stated) return nothing;
                return dead.lowest ? static_cast<double>(*dead.lowest) : -1.0;
            });
        case Column::sources:
            return each(
                [&](std::uint32_t i) { return sources(i) == 0 ? nothing : static_cast<double>(sources(i)); });
        case Column::precision:
            return each([&](std::uint32_t i) {
                return place(i) == nullptr ? nothing : story_.events[i].precision_km;
            });
        default:
            break;
    }
    std::vector<std::string> texts;
    texts.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) texts.push_back(text(i, column));
    return ranks(std::move(texts));
}

std::vector<std::uint32_t> EventCells::sorted(SortBy by) const {
    std::vector<std::uint32_t> order(story_.events.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto sort = [&order](const std::vector<double>& keys, bool descending) {
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return precedes(keys[a], keys[b], descending);
        });
    };
    sort(keys(Column::date), by.column == Column::date && by.descending);
    if (by.column != Column::date) sort(keys(by.column), by.descending);
    return order;
}

}  // namespace marchland::screen
