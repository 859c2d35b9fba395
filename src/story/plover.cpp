// SPDX-License-Identifier: MIT
#include "story/plover.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "geo/code_points.h"
#include "geo/country_code.h"
#include "story/citation.h"
#include "story/location.h"
#include "story/party_code.h"

namespace marchland::story {

namespace {

using nlohmann::ordered_json;

/// The number of PLOVER's quad class; null for what it has no type for.
ordered_json quad_code(EventType type) {
    const QuadClass quad = quad_class(type);
    return quad == QuadClass::none ? ordered_json() : ordered_json(static_cast<int>(quad) + 1);
}

std::string_view auxiliary_mode(Telling telling) {
    switch (telling) {
        case Telling::denied:
            return "negation";
        case Telling::possible:
            return "hypothetical";
        case Telling::planned:
            return "future";
        default:
            return {};
    }
}

/// 5 within a town, 4 a town, 3 a district, 2 a province, 1 a country.
int resolution(const Place& place, double km) {
    if (place.kind == "country") return 1;
    constexpr std::array bands{1.0, 10.0, 40.0, 150.0};
    const auto* band = std::find_if(bands.begin(), bands.end(), [km](double most) { return km <= most; });
    return 5 - static_cast<int>(band - bands.begin());
}

ordered_json geonameid(const Place& place) {
    constexpr std::string_view prefix = "geonames:";
    if (!place.external_id.starts_with(prefix)) return nullptr;
    const char* end = place.external_id.data() + place.external_id.size();
    long id = 0;
    const auto parsed = std::from_chars(place.external_id.data() + prefix.size(), end, id);
    return parsed.ec == std::errc() && parsed.ptr == end ? ordered_json(id) : ordered_json();
}

/// A story with what records look up.
class Records {
public:
    explicit Records(const Story& story) : parties_(story) {
        for (const Article& article : story.articles) articles_.emplace(article.id, &article);
        for (const Excerpt& excerpt : story.excerpts) excerpts_.emplace(excerpt.id, &excerpt);
        for (const Place& place : story.places) places_.emplace(place.id, &place);
        for (const Claim& claim : story.claims) claims_[claim.event].push_back(&claim);
        for (const Mention& mention : story.mentions) mentions_[mention.excerpt].push_back(&mention);
    }

    [[nodiscard]] ordered_json record(const Event& event) {
        const std::vector<Passage> passages = passages_of(event.excerpts);
        ordered_json json;
        json["id"] = event.id;
        json["has_event"] = is_told_as_done(event.telling);
        json["date"] = event.when ? ordered_json(iso(event.when->first)) : ordered_json();
        json["enddate"] = event.when ? ordered_json(iso(event.when->last)) : ordered_json();
        json["actor"] = parties(event.actor);
        json["recipient"] = parties(event.recipient);
        json["event"] = ordered_json::array();
        if (event.type != EventType::none) json["event"].push_back(name(event.type));
        json["mode"] = ordered_json::array();
        if (!event.mode.empty()) json["mode"].push_back(event.mode);
        if (const auto auxiliary = auxiliary_mode(event.telling); !auxiliary.empty())
            json["mode"].push_back(auxiliary);
        json["quad_code"] = quad_code(event.type);
        json["event_loc"] = place_of(event, passages);
        json["event_text"] = ordered_json::array({event.title});
        put_source(json, passages);
        json["coder"] = "Marchland";
        json["marchland"] = beyond(event, passages);
        return json;
    }

private:
    struct Passage {
        const Article* article;
        const Excerpt* excerpt;
    };

    template <class Map>
    static auto found(const Map& map, std::string_view id) {
        const auto at = map.find(id);
        return at == map.end() ? nullptr : at->second;
    }

    [[nodiscard]] std::vector<Passage> passages_of(const std::vector<Id>& ids) const {
        std::vector<Passage> made;
        for (const Id& id : ids) {
            const Excerpt* excerpt = found(excerpts_, id);
            const Article* article = excerpt == nullptr ? nullptr : found(articles_, excerpt->article);
            if (article != nullptr && excerpt->start < excerpt->end && excerpt->end <= article->text.size())
                made.push_back({article, excerpt});
        }
        return made;
    }

    static std::string words(const Passage& passage) {
        const Excerpt& span = *passage.excerpt;
        return passage.article->text.substr(span.start, span.end - span.start);
    }

    /// Start and end in code points of the article.
    void put_span(ordered_json& json, const Passage& passage) {
        const auto [known, is_new] = code_points_.try_emplace(passage.article, passage.article->text);
        json["start"] = known->second.at(passage.excerpt->start);
        json["end"] = known->second.at(passage.excerpt->end);
    }

    [[nodiscard]] ordered_json parties(const std::string& names) const {
        ordered_json list = ordered_json::array();
        for (const PartyCode& party : parties_.of(names)) {
            ordered_json json;
            json["code"] = party.code;
            json["sector"] = party.sector;
            json["entity_text"] = party.name;
            list.push_back(std::move(json));
        }
        return list;
    }

    /// The place as one of the passages writes it.
    [[nodiscard]] std::string extracted(const Id& place, const std::vector<Passage>& passages) const {
        for (const Passage& passage : passages) {
            const auto mentions = mentions_.find(passage.excerpt->id);
            if (mentions == mentions_.end()) continue;
            for (const Mention* mention : mentions->second) {
                if (mention->place == place && mention->start < mention->end &&
                    mention->end <= passage.article->text.size())
                    return passage.article->text.substr(mention->start, mention->end - mention->start);
            }
        }
        return {};
    }

    [[nodiscard]] ordered_json place_of(const Event& event, const std::vector<Passage>& passages) const {
        const Place* place = found(places_, event.place);
        if (place == nullptr) return nullptr;
        ordered_json json;
        json["extracted_place"] = extracted(place->id, passages);
        json["resolved_place"] = place->names.in("en");
        json["geonameid"] = geonameid(*place);
        const auto at = location(place->geometry);
        json["lat"] = at ? ordered_json(at->lat) : ordered_json();
        json["lon"] = at ? ordered_json(at->lon) : ordered_json();
        json["country_code"] = geo::alpha3(place->country);
        json["resolution"] = resolution(*place, event.precision_km);
        return json;
    }

    void put_source(ordered_json& json, const std::vector<Passage>& passages) {
        if (passages.empty()) return;
        const Passage& first = passages.front();
        const Article& article = *first.article;
        json["link"] = article.url;
        json["text"] = words(first);
        ordered_json& info = json["text_info"];
        info["sequence"] = 1;
        put_span(info, first);
        ordered_json& cite = json["cite_info"];
        cite["citation"] = citation(article);
        cite["url"] = article.url;
        cite["title"] = article.title;
        cite["language"] = article.language;
        cite["publication"] = article.publisher;
        cite["license"] = article.licence;
        cite["codebook"] = "PLOVER";
    }

    [[nodiscard]] ordered_json beyond(const Event& event, const std::vector<Passage>& passages) {
        ordered_json json;
        json["title"] = event.title;
        json["quad_class"] = readable(quad_class(event.type));
        json["telling"] = name(event.telling);
        json["review"] = name(event.review);
        json["claimed_by"] = event.claimed_by;
        json["date_precision"] = event.when ? ordered_json(name(event.when->precision)) : ordered_json();
        json["precision_km"] = event.precision_km;
        json["fatalities"] = event.fatalities;
        json["confidence"] = event.confidence;
        json["source"] = event.source;
        json["passages"] = ordered_json::array();
        for (const Passage& passage : passages) {
            ordered_json one;
            one["article"] = passage.article->id;
            put_span(one, passage);
            one["text"] = words(passage);
            one["citation"] = citation(*passage.article);
            json["passages"].push_back(std::move(one));
        }
        if (const auto claims = claims_.find(event.id); claims != claims_.end()) {
            for (const Claim* claim : claims->second) json["claims"].push_back(claim_json(*claim));
        }
        return json;
    }

    [[nodiscard]] ordered_json claim_json(const Claim& claim) const {
        ordered_json json;
        json["id"] = claim.id;
        json["article"] = claim.article;
        json["title"] = claim.title;
        json["event"] = name(claim.type);
        json["date"] = claim.when ? ordered_json(iso(claim.when->first)) : ordered_json();
        json["enddate"] = claim.when ? ordered_json(iso(claim.when->last)) : ordered_json();
        json["actor"] = parties(claim.actor);
        json["recipient"] = parties(claim.recipient);
        json["place"] = claim.place;
        json["extracted_place"] = claim.place_name;
        json["precision_km"] = claim.precision_km;
        json["fatalities"] = claim.fatalities;
        json["telling"] = name(claim.telling);
        json["claimed_by"] = claim.claimed_by;
        return json;
    }

    PartyCodes parties_;
    std::unordered_map<std::string_view, const Article*> articles_;
    std::unordered_map<std::string_view, const Excerpt*> excerpts_;
    std::unordered_map<std::string_view, const Place*> places_;
    std::unordered_map<std::string_view, std::vector<const Claim*>> claims_;
    std::unordered_map<std::string_view, std::vector<const Mention*>> mentions_;
    std::unordered_map<const Article*, geo::CodePoints> code_points_;
};

/// Characters that end a line for some readers, or turn the direction of the text around them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> troublesome{{
    {"\u0085", "\\u0085"},
    {"\u061c", "\\u061c"},
    {"\u200e", "\\u200e"},
    {"\u200f", "\\u200f"},
    {"\u2028", "\\u2028"},
    {"\u2029", "\\u2029"},
    {"\u202a", "\\u202a"},
    {"\u202b", "\\u202b"},
    {"\u202c", "\\u202c"},
    {"\u202d", "\\u202d"},
    {"\u202e", "\\u202e"},
    {"\u2066", "\\u2066"},
    {"\u2067", "\\u2067"},
    {"\u2068", "\\u2068"},
    {"\u2069", "\\u2069"},
}};

/// Outside of strings JSON is ASCII, so that each of them stands in a string and may be escaped there.
void append_escaped(std::string& into, std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const bool ascii = static_cast<unsigned char>(line[at]) < 0x80;
        const auto* found =
            ascii ? troublesome.end()
                  : std::find_if(troublesome.begin(), troublesome.end(),
                                 [&](const auto& row) { return line.substr(at).starts_with(row.first); });
        if (found != troublesome.end()) {
            into += found->second;
            at += found->first.size();
        } else {
            into += line[at++];
        }
    }
}

}  // namespace

std::string plover_jsonl(const Story& story, std::span<const std::size_t> indices) {
    Records records(story);
    std::string lines;
    for (const std::size_t index : indices) {
        const ordered_json json = records.record(story.events.at(index));
        append_escaped(lines, json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
        lines += '\n';
    }
    return lines;
}

}  // namespace marchland::story
