// SPDX-License-Identifier: MIT
#include "map/filter_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace marchland::map {
namespace {

using Part = Chip::Part;

std::string lowered(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out.front() >= 'A' && out.front() <= 'Z')
        out.front() = static_cast<char>(out.front() - 'A' + 'a');
    return out;
}

std::string capital(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

/// The chosen ones, or "all but" those that are not where that is shorter.
template <class Kind, std::size_t Count>
std::string kinds(const std::bitset<Count>& chosen) {
    const bool few_left_out = Count - chosen.count() <= 2 && chosen.count() > 2;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < Count; ++i)
        if (chosen.test(i) != few_left_out) names.push_back(lowered(story::readable(static_cast<Kind>(i))));
    if (names.empty()) return "nothing";
    return fmt::format("{}{}", few_left_out ? "all but " : "",
                       fmt::join(names, few_left_out ? " and " : " or "));
}

std::string country_name(const geo::Region& region, const std::string& id) {
    for (const auto& country : region.level(1).countries)
        if (country.id == id) return country.names.in("en");
    return id;
}

std::string border_words(const NearBorder& border, const geo::Region& region) {
    if (border.one.empty() && border.other.empty())
        return fmt::format("within {:g} km of an international border", border.km);
    return fmt::format("within {:g} km of the {}–{} border", border.km, country_name(region, border.one),
                       country_name(region, border.other));
}

std::string near_words(const NearPlace& near) {
    if (!near.label.empty()) return fmt::format("within {:g} km of {}", near.km, near.label);
    return fmt::format("within {:g} km of {:.3f} E {:.3f} N", near.km, near.at.lon, near.at.lat);
}

std::string article_title(const story::Story& story, const story::Id& id) {
    const auto* article = story::find_article(story, id);
    return article != nullptr && !article->title.empty() ? article->title : id;
}

std::string status_words(const Filter& filter) {
    if (filter.accepted) return "accepted events";
    return filter.suggested ? "suggested events" : "neither accepted nor suggested events";
}

std::string date_words(DateBand coarsest) {
    constexpr std::array<std::string_view, date_band_count> bands{"day", "week", "month", "year"};
    return fmt::format("date known to the {}", bands.at(static_cast<std::size_t>(coarsest)));
}

std::string fatality_words(std::uint32_t least) {
    return least == 0 ? "fatalities stated" : fmt::format("at least {} killed", least);
}

/// Chips of one part as words of a sentence: "Armenia or Azerbaijan", "source: RFI or Turan", the first few.
template <class Iterator>
std::string joined(Iterator first, Iterator last) {
    constexpr std::ptrdiff_t most = 4;
    const auto name = [](const Chip& chip) { return chip.words.substr(chip.words.find(": ") + 2); };
    std::string words = first->part == Part::actor ? name(*first) : lowered(first->words);
    const auto end = std::min(last, first + most);
    for (auto chip = first + 1; chip != end; ++chip) words += " or " + name(*chip);
    if (end != last) words += fmt::format(" or {} more", last - end);
    return words;
}

/// Chips begin with a capital, and names say what they are.
class Collector {
public:
    explicit Collector(std::vector<Chip>& into) : into_(into) {}
    void add(bool active, Part part, std::string_view words) {
        if (active) into_.push_back({part, {}, capital(words)});
    }
    void add_named(Part part, const std::string& value, std::string_view what, const std::string& name) {
        into_.push_back({part, value, fmt::format("{}: {}", what, name)});
    }

private:
    std::vector<Chip>& into_;
};

}  // namespace

std::vector<Chip> chips(const View& view, const story::Story& story, const geo::Region& region) {
    const Filter& filter = view.filter;
    const Filter all;
    std::vector<Chip> found;
    Collector chips(found);
    chips.add(!view.quad_classes.all(), Part::classes, kinds<story::QuadClass>(view.quad_classes));
    chips.add(filter.types != all.types, Part::types, kinds<story::EventType>(filter.types));
    for (const auto& actor : filter.actors) chips.add_named(Part::actor, actor, "Actor", actor);
    if (filter.pair)
        chips.add(true, Part::pair, fmt::format("between {} and {}", filter.pair->one, filter.pair->other));
    for (const auto& source : filter.sources) chips.add_named(Part::source, source, "Source", source);
    chips.add(!filter.suggested || !filter.accepted, Part::status, status_words(filter));
    chips.add(filter.not_done, Part::not_done, "also what is not told as done");
    if (filter.most_place_km)
        chips.add(true, Part::place, fmt::format("place known to {:g} km", *filter.most_place_km));
    chips.add(filter.coarsest_date != all.coarsest_date, Part::date, date_words(filter.coarsest_date));
    chips.add(!filter.undated, Part::undated, "dated events");
    if (filter.least_fatalities) chips.add(true, Part::fatalities, fatality_words(*filter.least_fatalities));
    chips.add(filter.attribution != Attribution::any, Part::attribution,
              filter.attribution == Attribution::claimed ? "claims" : "stated as fact");
    chips.add(
        filter.least_sources > 0, Part::corroboration,
        fmt::format("at least {} source{}", filter.least_sources, filter.least_sources == 1 ? "" : "s"));
    for (const auto& id : filter.articles)
        chips.add_named(Part::article, id, "Article", article_title(story, id));
    chips.add(filter.area.has_value(), Part::area, "inside the drawn area");
    if (filter.near) chips.add(true, Part::near, near_words(*filter.near));
    if (filter.border) chips.add(true, Part::border, border_words(*filter.border, region));
    return found;
}

View without(View view, const Chip& chip) {
    Filter& filter = view.filter;
    const Filter all;
    switch (chip.part) {
        case Part::classes:
            view.quad_classes.set();
            break;
        case Part::types:
            filter.types = all.types;
            break;
        case Part::actor:
            filter.actors.erase(chip.value);
            break;
        case Part::pair:
            filter.pair.reset();
            break;
        case Part::source:
            filter.sources.erase(chip.value);
            break;
        case Part::status:
            filter.suggested = filter.accepted = true;
            break;
        case Part::not_done:
            filter.not_done = false;
            break;
        case Part::place:
            filter.most_place_km.reset();
            break;
        case Part::date:
            filter.coarsest_date = all.coarsest_date;
            break;
        case Part::undated:
            filter.undated = true;
            break;
        case Part::fatalities:
            filter.least_fatalities.reset();
            break;
        case Part::attribution:
            filter.attribution = Attribution::any;
            break;
        case Part::corroboration:
            filter.least_sources = 0;
            break;
        case Part::article:
            filter.articles.erase(chip.value);
            break;
        case Part::area:
            filter.area.reset();
            break;
        case Part::near:
            filter.near.reset();
            break;
        case Part::border:
            filter.border.reset();
            break;
    }
    return view;
}

View without_filter(View view) {
    view.quad_classes.set();
    view.filter = {};
    return view;
}

std::string filter_note(const View& view, const story::Story& story, const geo::Region& region,
                        std::size_t shown, std::size_t in_time) {
    const auto active = chips(view, story, region);
    if (active.empty() || !view.events) return "";
    std::vector<std::string> parts;
    for (auto first = active.begin(); first != active.end();) {
        const auto last =
            std::find_if(first, active.end(), [&](const Chip& c) { return c.part != first->part; });
        parts.push_back(joined(first, last));
        first = last;
    }
    return fmt::format("Shown: {}; {} of {} event{}.", fmt::join(parts, "; "), shown, in_time,
                       in_time == 1 ? "" : "s");
}

}  // namespace marchland::map
