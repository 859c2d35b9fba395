// SPDX-License-Identifier: MIT
#include "reader/resolve.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <span>
#include <string>
#include <unordered_map>

#include "geo/geodesic.h"
#include "reader/fold.h"
#include "reader/names_of_persons.h"
#include "reader/vocabulary.h"
#include "reader/weights.h"

namespace marchland::reader {
namespace {

constexpr geo::LonLatBox home{38.5, 37.6, 51.6, 44.6};

/// From here on a name is believed wherever it stands.
constexpr double sure = 6.5;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool from_geonames(const Entry& entry) {
    return entry.id.starts_with("gn:");
}

bool settlement(const Entry& entry) {
    return any_of(entry.kind, {"city", "town", "village"});
}

/// How likely a reading is before the article is looked at.
double prior(const Entry& entry, bool demonym) {
    if (demonym || entry.kind == "country") return entry.id.starts_with("country:") ? 9 : 9.2;
    if (any_of(entry.kind, {"capital", "disputed-region", "building", "sea"})) return 8;
    if (entry.kind == "region") return 7.6;
    const bool ours = home.contains(entry.at);
    double score = from_geonames(entry) ? 2 : ours ? 7 : 6;
    if (settlement(entry)) {
        if (entry.population > 0) score += std::clamp(std::log10(entry.population / 15000.0) * 2, 0.0, 4.0);
    } else {
        score -= 0.5;  // a district or river has its name from the town, or shares it
    }
    return from_geonames(entry) && ours ? score + 2.5 : score;
}

/// A state of a federation elsewhere, which shares its name with a country of ours: Georgia.
bool foreign_state(const Entry& entry) {
    return entry.kind == "province" && !home.contains(entry.at) && !from_geonames(entry);
}

enum class Extent { point, area, country };

Extent extent(const Entry& entry) {
    if (entry.kind == "country") return Extent::country;
    return any_of(entry.kind, {"province", "district", "region", "disputed-region"}) ? Extent::area
                                                                                     : Extent::point;
}

/// What the article says about where it is: how often each country is named, and the sure places.
struct Anchor {
    std::uint32_t sentence;
    std::uint32_t first;
    std::uint32_t last;
    std::uint32_t entry;
    geo::LonLat at;
    Extent extent;
};
struct Context {
    std::map<std::string, double, std::less<>> countries;
    double country_total = 0;
    std::vector<Anchor> anchors;                  // in text order
    std::map<std::uint32_t, geo::LonLat> places;  // the anchors that are no countries, each once
    std::set<std::uint32_t> states;               // foreign states that the article surely names
};

class Resolver {
public:
    Resolver(const Tokenised& article, const Gazetteer& gazetteer, const geo::Region& region,
             Reasons* reasons)
        : article_(article), gazetteer_(gazetteer), region_(region), reasons_(reasons) {}

    void look_around(const std::vector<Spot>& spots);
    void note_states(const std::vector<Spot>& spots);
    void choose(Spot& spot) const;
    [[nodiscard]] bool believed(const Spot& spot, const std::vector<bool>& taken) const;
    void note_doubt(const Spot& spot, const std::vector<bool>& taken) const;

private:
    using Scored = std::vector<std::pair<double, Candidate>>;  // best first
    void note_choice(const Spot& spot, const Scored& scored) const;
    [[nodiscard]] Weights weigh(const Spot& spot, const Candidate& candidate) const;
    [[nodiscard]] double nearness(const Spot& spot, std::uint32_t index) const;
    [[nodiscard]] std::span<const Anchor> anchors_near(std::uint32_t sentence, std::uint32_t reach) const;
    [[nodiscard]] double beside(const Spot& spot, const Entry& entry) const;
    [[nodiscard]] bool holds(const Anchor& anchor, const Entry& entry) const;
    [[nodiscard]] bool behind_own_town(const Spot& spot, const Entry& entry) const;
    [[nodiscard]] double country_share(const Entry& entry) const;
    [[nodiscard]] bool has_seat(const Spot& spot, const Entry& area) const;
    [[nodiscard]] bool inside_named_unit(const Spot& spot, const Entry& entry) const;
    [[nodiscard]] bool supported(const Spot& spot, const Entry& entry) const;
    [[nodiscard]] const Sentence& sentence(const Spot& spot) const {
        return article_.sentences[spot.sentence];
    }

    const Tokenised& article_;
    const Gazetteer& gazetteer_;
    const geo::Region& region_;
    Reasons* reasons_;
    Context context_;
    mutable std::unordered_map<std::uint32_t, double> far_;  // nearness to any place of the article, by entry
};

/// Spots whose readings all agree on one place, or one of which stands far above the rest.
std::optional<Candidate> plain_reading(const Spot& spot, const Gazetteer& gazetteer) {
    double best = 0;
    double second = 0;
    std::optional<Candidate> choice;
    for (const Candidate& candidate : spot.candidates) {
        const double score =
            prior(gazetteer.entry(candidate.entry), candidate.demonym) - (candidate.foreign ? 1 : 0);
        if (score > best) {
            second = best;
            best = score;
            choice = candidate;
        } else {
            second = std::max(second, score);
        }
    }
    const bool state_too =
        std::any_of(spot.candidates.begin(), spot.candidates.end(),
                    [&](const Candidate& c) { return foreign_state(gazetteer.entry(c.entry)); });
    return best >= sure && best - second >= 1.5 && !state_too ? choice : std::nullopt;
}

void Resolver::look_around(const std::vector<Spot>& spots) {
    for (const Spot& spot : spots) {
        const auto plain = plain_reading(spot, gazetteer_);
        const auto known = plain                         ? plain
                           : spot.candidates.size() == 1 ? std::optional(spot.candidates.front())
                                                         : std::nullopt;
        if (!known) continue;
        const Entry entry = gazetteer_.entry(known->entry);
        if (!plain && entry.population < 100000 && !home.contains(entry.at)) continue;
        const double weight = plain ? 1 : 0.5;
        context_.countries[std::string(entry.country)] += weight;
        context_.country_total += weight;
        if (!known->demonym && entry.kind != "country") context_.places.emplace(known->entry, entry.at);
        if (!known->demonym)
            context_.anchors.push_back(
                {spot.sentence, spot.first, spot.last, known->entry, entry.at, extent(entry)});
    }
}

void Resolver::note_states(const std::vector<Spot>& spots) {
    for (const Spot& spot : spots) {
        for (const Candidate& candidate : spot.candidates) {
            const Entry entry = gazetteer_.entry(candidate.entry);
            if (foreign_state(entry) && beside(spot, entry) >= 4) context_.states.insert(candidate.entry);
        }
    }
}

std::span<const Anchor> Resolver::anchors_near(std::uint32_t sentence, std::uint32_t reach) const {
    const auto less = [](const Anchor& anchor, std::uint32_t s) { return anchor.sentence < s; };
    const auto& all = context_.anchors;
    const auto first =
        std::lower_bound(all.begin(), all.end(), sentence > reach ? sentence - reach : 0, less);
    return {first, std::lower_bound(first, all.end(), sentence + reach + 1, less)};
}

/// Points for `entry` lying near a sure place; as the crow flies on a sphere, which is exact enough here.
double closeness(geo::LonLat anchor, const Entry& entry) {
    constexpr double km_a_degree = 111.2;
    const double north = (anchor.lat - entry.at.lat) * km_a_degree;
    const double east =
        (anchor.lon - entry.at.lon) * km_a_degree * std::cos(entry.at.lat * std::numbers::pi / 180);
    const double km = std::hypot(north, east);
    return km < 40 ? 2.5 : km < 120 ? 1.8 : km < 400 ? 1 : km < 1000 ? 0.4 : 0;
}

double Resolver::nearness(const Spot& spot, std::uint32_t index) const {
    const Entry entry = gazetteer_.entry(index);
    double best = 0;
    for (const Anchor& anchor : anchors_near(spot.sentence, 3)) {
        if (anchor.extent == Extent::country || anchor.entry == index) continue;
        best = std::max(best, (anchor.sentence == spot.sentence ? 1 : 0.7) * closeness(anchor.at, entry));
    }
    if (best >= 1) return best;  // what is far in the text adds less
    const auto [known, is_new] = far_.try_emplace(index, 0);
    if (is_new) {
        for (const auto& [other, at] : context_.places) {
            if (other != index) known->second = std::max(known->second, 0.4 * closeness(at, entry));
        }
    }
    return std::max(best, known->second);
}

/// "Martuni, Gegharkunik", "Martuni in Nagorno-Karabakh", "Armenia's Goris".
bool linked(const Sentence& line, const Spot& spot, const Anchor& anchor) {
    const bool behind = anchor.first == spot.last + 2;
    const bool in_front = spot.first == anchor.last + 2;
    if (!behind && !in_front) return false;
    const std::size_t between = behind ? spot.last + std::size_t{1} : anchor.last + std::size_t{1};
    if (in_front) return line.tokens[between].mark == '\'';
    return line.tokens[between].mark == ',' || line.word(between) == "in" || line.word(between) == "of";
}

/// Whether the anchor is an area or country and the place lies in it, as far as a circle can tell.
bool Resolver::holds(const Anchor& anchor, const Entry& entry) const {
    const Entry area = gazetteer_.entry(anchor.entry);
    if (anchor.extent == Extent::country) return area.country == entry.country && entry.kind != "country";
    if (anchor.extent != Extent::area || area.id == entry.id) return false;
    return geo::distance_km(area.at, entry.at) < static_cast<double>(area.precision_km) * 1.6;
}

/// "Georgia's governor", "Georgia Senator": a country has none.
bool with_governor(const Sentence& line, const Spot& spot) {
    for (std::size_t i = spot.last + std::size_t{1};
         i < std::min<std::size_t>(line.tokens.size(), spot.last + std::size_t{4}); ++i) {
        if (any_of(line.word(i), {"governor", "senator", "senators", "congressman", "legislature"}))
            return true;
    }
    return false;
}

/// "Tbilisi, Georgia", "Martuni in Gegharkunik", "Armenia's Goris", "the state of Georgia": what stands
/// next to the name says where it is.
double Resolver::beside(const Spot& spot, const Entry& entry) const {
    const Sentence& line = sentence(spot);
    double points = 0;
    for (const Anchor& anchor : anchors_near(spot.sentence, 0)) {
        if (linked(line, spot, anchor) && holds(anchor, entry)) points += 3;
    }
    const std::size_t at = spot.first;
    const bool state_of = at > 1 && line.word(at - 1) == "of" && line.word(at - 2) == "state";
    if (entry.kind == "province" && (state_of || with_governor(line, spot) || behind_own_town(spot, entry)))
        points += 4;
    return points;
}

/// "ATLANTA, Georgia": the town in front lies in that state and the name can only be its.
bool Resolver::behind_own_town(const Spot& spot, const Entry& entry) const {
    const auto here = anchors_near(spot.sentence, 0);
    return foreign_state(entry) && std::any_of(here.begin(), here.end(), [&](const Anchor& anchor) {
               const bool before = anchor.last + 2 == spot.first;
               return before && sentence(spot).tokens[spot.first - std::size_t{1}].mark == ',' &&
                      gazetteer_.entry(anchor.entry).country == entry.country;
           });
}

/// How much the article speaks of the place's country, 0..2.
double Resolver::country_share(const Entry& entry) const {
    const auto country = context_.countries.find(entry.country);
    if (country == context_.countries.end() || entry.country.empty()) return 0;
    return 2 * country->second / context_.country_total;
}

/// Whether a town of the same country bears the name too: the bare name is the town's, "Lachin district"
/// has a name of its own.
bool Resolver::has_seat(const Spot& spot, const Entry& area) const {
    return std::any_of(spot.candidates.begin(), spot.candidates.end(), [&](const Candidate& other) {
        const Entry entry = gazetteer_.entry(other.entry);
        return entry.country == area.country && (entry.kind == "capital" || settlement(entry));
    });
}

Weights Resolver::weigh(const Spot& spot, const Candidate& candidate) const {
    const Entry entry = gazetteer_.entry(candidate.entry);
    const double strange = candidate.foreign && article_.language == "en" ? -2 : 0;
    const double shadow = extent(entry) == Extent::area && has_seat(spot, entry) ? -3 : 0;
    const double told = context_.states.contains(candidate.entry) ? 4 : 0;
    const double near = candidate.demonym || entry.kind == "country" ? 0 : nearness(spot, candidate.entry);
    return {prior(entry, candidate.demonym),
            strange,
            shadow,
            told,
            beside(spot, entry),
            country_share(entry),
            near};
}

/// Whether the place lies in a district or province that the same or the next sentences name.
bool Resolver::inside_named_unit(const Spot& spot, const Entry& entry) const {
    const geo::AdminUnit* unit = region_.admin_at(entry.at);
    if (unit == nullptr) return false;
    const auto close = anchors_near(spot.sentence, 1);
    return std::any_of(close.begin(), close.end(), [&](const Anchor& anchor) {
        if (anchor.extent != Extent::area) return false;
        const std::string named = fold_name(gazetteer_.entry(anchor.entry).name);
        return std::any_of(unit->names.all().begin(), unit->names.all().end(), [&](const auto& name) {
            const std::string own = fold_name(name.second);
            return !own.empty() && (named.starts_with(own) || own.starts_with(named));
        });
    });
}

void Resolver::choose(Spot& spot) const {
    if (spot.candidates.size() == 1) {
        spot.chosen = spot.candidates.front();
        if (reasons_ != nullptr) note_choice(spot, {{weigh(spot, *spot.chosen).sum(), *spot.chosen}});
        return;
    }
    Scored scored;
    for (const Candidate& candidate : spot.candidates)
        scored.emplace_back(weigh(spot, candidate).sum(), candidate);
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    constexpr double level = 1.5;
    const bool open =
        scored.size() > 1 && scored[0].first - scored[1].first < level && !scored[0].second.demonym;
    if (open) {
        for (auto& [points, candidate] : scored) {
            const Entry entry = gazetteer_.entry(candidate.entry);
            if (points > scored[0].first - level && home.contains(entry.at) && settlement(entry) &&
                inside_named_unit(spot, entry)) {
                points += level;
            }
        }
        std::stable_sort(scored.begin(), scored.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
    }
    if (reasons_ != nullptr) note_choice(spot, scored);
    spot.chosen = scored.front().second;
    const Entry best = gazetteer_.entry(spot.chosen->entry);
    if (best.kind == "country")
        spot.chosen->entry = gazetteer_.country(best.country).value_or(spot.chosen->entry);
    // "Azeri" is in some lists a name of the country: what can be an adjective of it is one.
    for (const Candidate& candidate : spot.candidates) {
        if (candidate.demonym && candidate.entry == spot.chosen->entry) spot.chosen = candidate;
    }
}

void Resolver::note_choice(const Spot& spot, const Scored& scored) const {
    const auto& tokens = sentence(spot).tokens;
    NameReason reason{tokens[spot.first].start, tokens[spot.last].end, {}, scored.size() - 1, true, {}};
    for (const auto& [score, candidate] : scored) {
        if (reason.candidates.size() == NameReason::most_shown) break;
        const Entry entry = gazetteer_.entry(candidate.entry);
        reason.candidates.push_back({std::string(entry.id), std::string(entry.name), std::string(entry.kind),
                                     std::string(entry.country), candidate.demonym, score,
                                     parts(weigh(spot, candidate), score)});
    }
    reason.rule = decisive(reason.candidates);
    reasons_->names.push_back(std::move(reason));
}

/// A preposition of place in front, the country or province behind, or a word for what it is.
bool Resolver::supported(const Spot& spot, const Entry& entry) const {
    const Sentence& line = sentence(spot);
    const auto word = [&](std::size_t i) {
        return i < line.tokens.size() ? line.word(i) : std::string_view();
    };
    if (spot.first > 0) {
        const std::string_view before = word(spot.first - 1);
        if (is(Words::locative, before) || is(Words::direction, before)) return true;
        if (any_of(before, {"of", "from", "to", "de", "из"}) && spot.first > 1) {
            const std::string_view earlier = word(spot.first - std::size_t{2});
            if (is(Words::terrain, earlier) || is(Words::movement, earlier)) return true;
        }
    }
    if (is(Words::terrain, word(spot.last + std::size_t{1}))) return true;
    return context_.countries.find(entry.country) != context_.countries.end() &&
           nearness(spot, spot.chosen->entry) >= 1;
}

/// A word that begins sentences and stands in titles more often than it names a place.
bool ordinary(std::string_view name) {
    return is(Words::common, name) || is(Words::function, name) || is(Words::title, name) ||
           is(Words::direction, name) || is(Words::terrain, name) || is(Words::institution, name) ||
           is(Words::organisation, name) || is(Words::weekday_or_month, name) || is(Words::agency, name);
}

bool Resolver::believed(const Spot& spot, const std::vector<bool>& taken) const {
    const Entry entry = gazetteer_.entry(spot.chosen->entry);
    if (spot.chosen->demonym) return true;
    const Sentence& line = sentence(spot);
    const std::string_view name = line.word(spot.first);
    const bool single = spot.first == spot.last;
    const bool named_beside = beside_a_name(line, spot, taken);
    if (entry.kind == "country" || entry.kind == "capital" || foreign_state(entry)) {
        return !(single && named_beside && is(Words::given_name, name) && !supported(spot, entry));
    }
    if (!single) return prior(entry, false) >= sure || !named_beside;
    if (prior(entry, false) >= sure && !from_geonames(entry)) return !(named_beside && settlement(entry));
    if (named_beside || is(Words::given_name, name)) return false;
    if (ordinary(name)) return false;
    const bool known_country = context_.countries.find(entry.country) != context_.countries.end();
    if (entry.population >= 500000) return true;
    if (entry.population < 50000 && !home.contains(entry.at) && !known_country) return false;
    return supported(spot, entry);
}

/// Says of a spot that is not believed why.
void Resolver::note_doubt(const Spot& spot, const std::vector<bool>& taken) const {
    const Sentence& line = sentence(spot);
    const std::string_view name = line.word(spot.first);
    const auto found =
        std::lower_bound(reasons_->names.begin(), reasons_->names.end(), line.tokens[spot.first].start,
                         [](const NameReason& reason, std::uint32_t start) { return reason.start < start; });
    found->kept = false;
    found->rule = is(Words::weekday_or_month, name)  ? "a weekday or month"
                  : beside_a_name(line, spot, taken) ? "part of the name of a person or body"
                  : is(Words::given_name, name)      ? "a given name"
                  : ordinary(name)                   ? "an ordinary word"
                                   : "a rare name, and nothing beside it says that it is a place";
}

/// Which tokens of each sentence belong to a spot.
std::vector<std::vector<bool>> tokens_taken(const std::vector<Spot>& spots, const Tokenised& article) {
    std::vector<std::vector<bool>> taken(article.sentences.size());
    for (std::size_t i = 0; i < taken.size(); ++i) taken[i].resize(article.sentences[i].tokens.size());
    for (const Spot& spot : spots) {
        for (std::size_t i = spot.first; i <= spot.last; ++i) taken[spot.sentence][i] = true;
    }
    return taken;
}

}  // namespace

void resolve(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer,
             const geo::Region& region, Reasons* reasons) {
    Resolver resolver(article, gazetteer, region, reasons);
    resolver.look_around(spots);
    resolver.note_states(spots);
    for (Spot& spot : spots) resolver.choose(spot);
    const auto taken = tokens_taken(spots, article);
    std::erase_if(spots, [&](const Spot& spot) {
        const bool believed = resolver.believed(spot, taken[spot.sentence]);
        if (!believed && reasons != nullptr) resolver.note_doubt(spot, taken[spot.sentence]);
        return !believed;
    });
}

}  // namespace marchland::reader
