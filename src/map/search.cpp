// SPDX-License-Identifier: MIT
#include "map/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "geo/coordinates.h"
#include "map/located.h"
#include "map/wording.h"
#include "story/date_words.h"
#include "story/location.h"

namespace marchland::map {
namespace {

// Between places by the beginning of their name (75 and more) and by a word within it (60 and less).
constexpr double event_score = 70;
constexpr double passage_score = 65;
constexpr double meant_exactly = 200;

SearchResult coordinates(geo::LonLat at) {
    SearchResult result;
    result.kind = SearchResult::Kind::coordinates;
    result.title = geo::format_decimal(at);
    result.subtitle = joined({geo::format_dms(at), geo::format_mgrs(at)});
    result.at = at;
    result.score = meant_exactly;
    return result;
}

bool touches(const std::optional<story::DateSpan>& when, const story::DateSpan& span) {
    return when && when->first <= span.last && when->last >= span.first;
}

/// Whether a title shows the name, so that the line below need not.
bool shows(std::string_view title, std::string_view name) {
    while (name.ends_with(' ')) name.remove_suffix(1);
    while (name.starts_with(' ')) name.remove_prefix(1);
    return title.find(name) != std::string_view::npos;
}

/// The name that a place was found by and whose it is; empty where the title says it.
std::string found_by(const PlaceIndex::Entry& entry, const PlaceIndex::Name& name) {
    if (shows(entry.title, name.text)) return {};
    return name.whose.empty() ? name.text : fmt::format("{} ({})", name.text, name.whose);
}

/// The score of the hit at that place of the list: order counts, not how much better one is.
double score_of(const story::TextHit& hit, std::size_t place) {
    const double base = hit.kind == story::TextHit::Kind::event ? event_score : passage_score;
    return base - 4.0 * static_cast<double>(place) / static_cast<double>(place + 10);
}

}  // namespace

Search::Search(const geo::Region& region, const story::Story& story)
    : story_(story), places_(region, story), texts_(story), place_by_id_(place_index(story)) {
    for (std::uint32_t i = 0; i < story.articles.size(); ++i) articles_.emplace(story.articles[i].id, i);
}

std::optional<SearchResult> Search::date(std::string_view text) const {
    const auto span = story::read_date(text);
    if (!span) return std::nullopt;
    const auto events = std::count_if(story_.events.begin(), story_.events.end(),
                                      [&](const auto& event) { return touches(event.when, *span); });
    SearchResult result;
    result.kind = SearchResult::Kind::date;
    result.title = story::readable(*span);
    result.subtitle = fmt::format("{} {}", events, events == 1 ? "event" : "events");
    result.dates = span;
    result.score = meant_exactly - 1;
    return result;
}

std::vector<SearchResult> Search::places(std::string_view text, std::size_t limit) const {
    std::vector<SearchResult> results;
    for (const PlaceHit& hit : places_.find(text, limit)) {
        const PlaceIndex::Entry& entry = places_.entry(hit.entry);
        SearchResult& result = results.emplace_back();
        result.ref = entry.ref;
        result.title = entry.title;
        result.subtitle = joined({found_by(entry, entry.names[hit.name]), entry.subtitle});
        result.at = entry.at;
        result.box = entry.box;
        result.score = hit.score;
    }
    return results;
}

SearchResult Search::event(const story::TextHit& hit) const {
    const story::Event& event = story_.events[hit.index];
    SearchResult result;
    result.kind = SearchResult::Kind::event;
    result.ref = {Ref::Kind::event, hit.index};
    result.title = hit.snippet;
    result.matches = hit.matches;
    result.dates = event.when;
    const auto place = place_by_id_.find(event.place);
    if (place != place_by_id_.end() && event.precision_km < no_pin_km)
        result.at = story::location(story_.places[place->second].geometry);
    result.subtitle =
        joined({event.when ? story::readable(*event.when) : "",
                place == place_by_id_.end() ? "" : story_.places[place->second].names.in("en")});
    return result;
}

SearchResult Search::passage(const story::TextHit& hit) const {
    SearchResult result;
    result.kind = SearchResult::Kind::passage;
    result.title = hit.snippet;
    result.matches = hit.matches;
    result.start = hit.start;
    result.end = hit.end;
    result.article = hit.kind == story::TextHit::Kind::article
                         ? hit.index
                         : articles_.at(story_.excerpts[hit.index].article);
    const story::Article& article = story_.articles[result.article];
    result.subtitle = joined(
        {article.title, article.publisher, article.published ? story::readable(*article.published) : ""});
    return result;
}

std::vector<SearchResult> Search::texts(std::string_view text, std::size_t limit) {
    std::vector<SearchResult> results;
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;  // an excerpt is found in its article, too
    // Some of the hits are the same passage.
    const auto hits = texts_.find(text, limit * 2);
    for (std::size_t i = 0; i < hits.size() && results.size() < limit; ++i) {
        const bool is_event = hits[i].kind == story::TextHit::Kind::event;
        SearchResult result = is_event ? event(hits[i]) : passage(hits[i]);
        if (!is_event && !seen.emplace(result.article, result.start).second) continue;
        result.score = score_of(hits[i], i);
        results.push_back(std::move(result));
    }
    return results;
}

std::vector<SearchResult> Search::find(std::string_view text, std::size_t limit) {
    return limit == 0 ? std::vector<SearchResult>{} : joined_results(text, texts(text, limit), limit);
}

std::vector<SearchResult> Search::find_without_texts(std::string_view text, std::size_t limit) const {
    return limit == 0 ? std::vector<SearchResult>{} : joined_results(text, {}, limit);
}

std::vector<SearchResult> Search::joined_results(std::string_view text, std::vector<SearchResult> said,
                                                 std::size_t limit) const {
    std::vector<SearchResult> results;
    if (const auto at = geo::parse_coordinates(text)) results.push_back(coordinates(*at));
    if (auto day = date(text)) results.push_back(*std::move(day));
    const std::size_t kept = std::min(said.size(), std::max<std::size_t>(limit / 3, 1));
    std::vector<SearchResult> named = places(text, limit);
    const std::size_t room = limit - std::min(limit, results.size());
    if (named.size() + kept > room) named.resize(std::min(named.size(), room - std::min(room, kept)));
    if (named.size() + said.size() > room) said.resize(room - named.size());
    std::move(named.begin(), named.end(), std::back_inserter(results));
    std::move(said.begin(), said.end(), std::back_inserter(results));
    std::stable_sort(results.begin(), results.end(),
                     [](const auto& a, const auto& b) { return a.score > b.score; });
    if (results.size() > limit) results.resize(limit);
    return results;
}

}  // namespace marchland::map
