// SPDX-License-Identifier: MIT
#include "screen/filter_rows.h"

#include <algorithm>
#include <array>

#include "geo/fold.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

using Look = FilterRow::Look;
using Types = std::bitset<story::event_type_count>;

constexpr std::array<double, 4> shown_places{50, 10, 3, 1};  // of map::place_bands, coarsest first
constexpr std::size_t shown_fatalities = 4;                  // of map::fatality_bands
constexpr std::size_t shown_sources = 3;

Types types_of(std::size_t quad) {
    Types types;
    for (std::size_t i = 0; i < types.size(); ++i)
        types.set(i, static_cast<std::size_t>(story::quad_class(static_cast<story::EventType>(i))) == quad);
    return types;
}

void toggle(std::set<std::string>& chosen, const std::string& value) {
    if (chosen.erase(value) == 0) chosen.insert(value);
}

void by_count(std::vector<FilterRow>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const FilterRow& a, const FilterRow& b) {
        return a.count != b.count ? a.count > b.count : a.words < b.words;
    });
}

FilterRow radio(std::string words, std::size_t count, std::size_t index, bool on) {
    FilterRow row;
    row.look = Look::radio;
    row.words = std::move(words);
    row.count = count;
    row.index = index;
    row.on = on;
    return row;
}

// Classes with their types below them; what PLOVER has no type for is a class of one.
std::vector<FilterRow> kind_rows(const FilterChoices& choices) {
    std::vector<FilterRow> rows;
    const Types shown = shown_types(choices.view);
    const Types ticked = shown.all() ? Types() : shown;
    for (std::size_t quad = 0; quad < story::quad_class_count; ++quad) {
        const Types own = types_of(quad);
        FilterRow row;
        row.look = Look::heading;
        row.index = quad;
        row.words = story::readable(static_cast<story::QuadClass>(quad));
        row.on = (own & ~ticked).none();
        row.partly = !row.on && (own & ticked).any();
        const std::size_t at = rows.size();
        rows.push_back(row);
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (!own.test(i)) continue;
            rows[at].count += choices.facets.kinds.at(i);
            if (own.count() == 1) continue;
            FilterRow type;
            type.words = story::readable(static_cast<story::EventType>(i));
            type.count = choices.facets.kinds.at(i);
            type.index = i;
            type.on = ticked.test(i);
            rows.push_back(type);
        }
    }
    return rows;
}

std::vector<FilterRow> name_rows(const std::vector<std::string>& names,
                                 const std::vector<std::size_t>& counts,
                                 const std::set<std::string>& chosen) {
    std::vector<FilterRow> rows(std::min(names.size(), counts.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].words = rows[i].value = names[i];
        rows[i].count = counts[i];
        rows[i].index = i;
        rows[i].on = chosen.contains(names[i]);
    }
    by_count(rows);
    return rows;
}

std::vector<FilterRow> article_rows(const FilterChoices& choices) {
    const auto& articles = choices.story.articles;
    std::vector<FilterRow> rows(std::min(articles.size(), choices.facets.articles.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].words = articles[i].title.empty() ? articles[i].id : articles[i].title;
        rows[i].value = articles[i].id;
        rows[i].count = choices.facets.articles[i];
        rows[i].index = i;
        rows[i].on = choices.view.filter.articles.contains(articles[i].id);
    }
    by_count(rows);
    return rows;
}

std::vector<FilterRow> attribution_rows(const FilterChoices& choices) {
    const auto now = choices.view.filter.attribution;
    const std::size_t claimed = choices.facets.claimed;
    const std::size_t fact = choices.facets.fact;
    const auto row = [&](const char* words, std::size_t count, map::Attribution which) {
        return radio(words, count, static_cast<std::size_t>(which), now == which);
    };
    FilterRow not_done;
    not_done.words = words().not_done_too;
    not_done.index = 3;  // after the attributions
    not_done.count = choices.facets.not_done;
    not_done.on = choices.view.filter.not_done;
    return {row(words().anyone, claimed + fact, map::Attribution::any),
            row(words().as_fact, fact, map::Attribution::fact),
            row(words().claimed, claimed, map::Attribution::claimed), not_done};
}

// Index 0 is any number of sources, i at least i.
std::vector<FilterRow> corroboration_rows(const FilterChoices& choices) {
    const std::size_t least = choices.view.filter.least_sources;
    std::vector<FilterRow> rows{radio(words().any, choices.facets.any_corroboration, 0, least == 0)};
    for (std::size_t i = 1; i <= shown_sources; ++i)
        rows.push_back(
            radio(i == 1 ? std::string(words().at_least_one_source) : filled(words().at_least_sources, i),
                  choices.facets.corroboration.at(i - 1), i, least == i));
    return rows;
}

// Index 0 is any, i the band i - 1.
std::vector<FilterRow> fatality_rows(const FilterChoices& choices) {
    const auto least = choices.view.filter.least_fatalities;
    std::vector<FilterRow> rows{radio(words().any, choices.facets.any_fatalities, 0, !least)};
    for (std::size_t i = 0; i < shown_fatalities; ++i) {
        const auto band = map::fatality_bands.at(i);
        rows.push_back(radio(
            band == 0 ? std::string(words().fatalities_stated) : filled(words().fatalities_at_least, band),
            choices.facets.fatalities.at(i), i + 1, least == band));
    }
    return rows;
}

std::vector<FilterRow> place_rows(const FilterChoices& choices) {
    const auto most = choices.view.filter.most_place_km;
    std::vector<FilterRow> rows{radio(words().place_any, choices.facets.any_place, 0, !most)};
    for (std::size_t i = 0; i < shown_places.size(); ++i) {
        const double km = shown_places.at(i);
        const auto* const band = std::ranges::find(map::place_bands, km);
        rows.push_back(
            radio(filled(words().place_known, km),
                  choices.facets.places.at(static_cast<std::size_t>(band - map::place_bands.begin())), i + 1,
                  most == km));
    }
    return rows;
}

std::vector<FilterRow> date_rows(const FilterChoices& choices) {
    const map::Filter& filter = choices.view.filter;
    std::vector<FilterRow> rows;
    for (std::size_t i = 0; i < map::date_band_count; ++i)
        rows.push_back(radio(words().dates_known[i], choices.facets.dates.at(i), i,
                             static_cast<std::size_t>(filter.coarsest_date) == i));
    FilterRow undated;
    undated.index = map::date_band_count;
    undated.words = words().undated_too;
    undated.count = choices.facets.undated;
    undated.on = filter.undated;
    rows.push_back(undated);
    return rows;
}

std::vector<FilterRow> status_rows(const FilterChoices& choices) {
    const map::Filter& filter = choices.view.filter;
    const map::Facets& facets = choices.facets;
    return {radio(words().either_status, facets.accepted + facets.suggested, 0,
                  filter.accepted && filter.suggested),
            radio(words().only_accepted, facets.accepted, 1, filter.accepted && !filter.suggested),
            radio(words().only_suggested, facets.suggested, 2, !filter.accepted && filter.suggested)};
}

}  // namespace

Types shown_types(const map::View& view) {
    Types types = view.filter.types;
    for (std::size_t quad = 0; quad < story::quad_class_count; ++quad)
        if (!view.quad_classes.test(quad)) types &= ~types_of(quad);
    return types;
}

map::View showing_types(map::View view, Types types) {
    if (types.none()) types.set();
    bool whole = true;
    std::bitset<story::quad_class_count> classes;
    for (std::size_t quad = 0; quad < story::quad_class_count; ++quad) {
        const Types own = types_of(quad);
        classes.set(quad, (own & types).any());
        whole = whole && ((own & types).none() || (own & ~types).none());
    }
    view.quad_classes = whole ? classes : std::bitset<story::quad_class_count>().set();
    view.filter.types = whole ? Types().set() : types;
    return view;
}

std::vector<FilterRow> filter_rows(FilterSection section, const FilterChoices& choices) {
    switch (section) {
        case FilterSection::kinds:
            return kind_rows(choices);
        case FilterSection::actors:
            return name_rows(choices.actors, choices.facets.actors, choices.view.filter.actors);
        case FilterSection::sources:
            return name_rows(choices.sources, choices.facets.sources, choices.view.filter.sources);
        case FilterSection::articles:
            return article_rows(choices);
        case FilterSection::attribution:
            return attribution_rows(choices);
        case FilterSection::corroboration:
            return corroboration_rows(choices);
        case FilterSection::fatalities:
            return fatality_rows(choices);
        case FilterSection::place:
            return place_rows(choices);
        case FilterSection::date:
            return date_rows(choices);
        case FilterSection::status:
            return status_rows(choices);
        case FilterSection::where:
            break;
    }
    return {};
}

map::View pressed_row(map::View view, FilterSection section, const FilterRow& row) {
    map::Filter& filter = view.filter;
    switch (section) {
        case FilterSection::kinds: {
            const Types own = row.look == Look::heading ? types_of(row.index) : Types().set(row.index);
            const Types shown = shown_types(view);
            if (shown.all()) return showing_types(std::move(view), own);
            return showing_types(std::move(view), row.on ? shown & ~own : shown | own);
        }
        case FilterSection::actors:
            toggle(filter.actors, row.value);
            break;
        case FilterSection::sources:
            toggle(filter.sources, row.value);
            break;
        case FilterSection::articles:
            toggle(filter.articles, row.value);
            break;
        case FilterSection::attribution:
            if (row.look == Look::tick)
                filter.not_done = !filter.not_done;
            else
                filter.attribution = static_cast<map::Attribution>(row.index);
            break;
        case FilterSection::corroboration:
            filter.least_sources = static_cast<std::uint32_t>(row.index);
            break;
        case FilterSection::fatalities:
            filter.least_fatalities.reset();
            if (row.index > 0) filter.least_fatalities = map::fatality_bands.at(row.index - 1);
            break;
        case FilterSection::place:
            filter.most_place_km.reset();
            if (row.index > 0) filter.most_place_km = shown_places.at(row.index - 1);
            break;
        case FilterSection::date:
            if (row.look == Look::tick)
                filter.undated = !filter.undated;
            else
                filter.coarsest_date = static_cast<map::DateBand>(row.index);
            break;
        case FilterSection::status:
            filter.accepted = row.index != 2;
            filter.suggested = row.index != 1;
            break;
        case FilterSection::where:
            break;
    }
    return view;
}

std::vector<std::size_t> listed_rows(const std::vector<FilterRow>& rows, const std::string& needle,
                                     bool all) {
    std::vector<std::size_t> listed;
    const std::string wanted = geo::fold_word(needle);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool in = wanted.empty() ? all || i < short_list || rows[i].on
                                       : geo::fold_word(rows[i].words).find(wanted) != std::string::npos;
        if (in) listed.push_back(i);
    }
    return listed;
}

FilterSection section_of(map::Chip::Part part) {
    using Part = map::Chip::Part;
    switch (part) {
        case Part::classes:
        case Part::types:
            return FilterSection::kinds;
        case Part::actor:
        case Part::pair:
            return FilterSection::actors;
        case Part::source:
            return FilterSection::sources;
        case Part::article:
            return FilterSection::articles;
        case Part::attribution:
        case Part::not_done:
            return FilterSection::attribution;
        case Part::corroboration:
            return FilterSection::corroboration;
        case Part::fatalities:
            return FilterSection::fatalities;
        case Part::place:
            return FilterSection::place;
        case Part::date:
        case Part::undated:
            return FilterSection::date;
        case Part::status:
            return FilterSection::status;
        case Part::area:
        case Part::near:
        case Part::border:
            break;
    }
    return FilterSection::where;
}

std::string folded_words(FilterSection section, const std::vector<map::Chip>& chips) {
    std::string first;
    std::size_t others = 0;
    for (const map::Chip& chip : chips) {
        if (section_of(chip.part) != section) continue;
        if (!first.empty()) {
            ++others;
            continue;
        }
        const std::size_t name = chip.value.empty() ? std::string::npos : chip.words.find(": ");
        first = name == std::string::npos ? chip.words : chip.words.substr(name + 2);
    }
    return others == 0 ? first : first + " + " + filled(words().more_rows, others);
}

}  // namespace marchland::screen
