// SPDX-License-Identifier: MIT
#include "reader/resolve.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "reader/belief.h"
#include "reader/company.h"
#include "reader/fold.h"
#include "reader/likelihood.h"
#include "reader/surroundings.h"
#include "reader/weights.h"

namespace marchland::reader {
namespace {

/// Readings nearer to each other than this are level.
constexpr double level = 1.5;
/// What a province loses to the town whose name it bears.
constexpr double shadowed = -3;

/// Spots whose readings all agree on one place, or one of which stands far above the rest.
std::optional<Candidate> plain_reading(const Spot& spot, const Gazetteer& gazetteer) {
    double best = 0;
    double second = 0;
    std::optional<Candidate> choice;
    bool state_too = false;
    for (const Candidate& candidate : spot.candidates) {
        const Entry entry = gazetteer.entry(candidate.entry);
        const double score = prior(entry, candidate.demonym) - (candidate.foreign ? 1 : 0);
        state_too = state_too || foreign_state(entry);
        if (score > best) {
            second = best;
            best = score;
            choice = candidate;
        } else {
            second = std::max(second, score);
        }
    }
    const bool country_or_state = choice && gazetteer.entry(choice->entry).kind == "country" && state_too;
    return best >= sure && best - second >= level && !country_or_state ? choice : std::nullopt;
}

std::string spelled(const Spot& spot, const Tokenised& article) {
    const Sentence& line = article.sentences[spot.sentence];
    const std::size_t start = line.tokens[spot.first].fold_start;
    return line.folded.substr(start, line.tokens[spot.last].fold_end - start);
}

/// A headline or the place in front of a dateline's dash says most about where an article plays.
double weight(const Spot& spot) {
    return spot.first == 0 && spot.sentence < 3 ? 2 : 1;
}

class Resolver {
public:
    Resolver(const std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer,
             const geo::AdminFinder& region)
        : article_(article),
          gazetteer_(gazetteer),
          region_(region),
          company_(points_by_company(spots, article, gazetteer)) {}

    void discourse(const std::vector<Spot>& spots);
    [[nodiscard]] Surroundings at_first_sight(const std::vector<Spot>& spots) const;
    [[nodiscard]] Surroundings once_read(const std::vector<Spot>& spots) const;
    void choose(Spot& spot, std::size_t index, const Surroundings& around, Reasons* reasons) const;
    [[nodiscard]] double told(std::size_t index, const Spot& spot) const;

private:
    using Senses = std::unordered_map<std::uint32_t, double>;

    struct Scored {
        double points;
        Weights weights;
        Candidate candidate;
    };
    [[nodiscard]] Weights weigh(const Spot& spot, std::size_t index, std::size_t candidate,
                                const Surroundings& around) const;
    [[nodiscard]] double strangeness(const Scored& one, double most_spoken_of) const;
    void note_choice(const Spot& spot, const std::vector<Scored>& scored, Reasons& reasons) const;
    [[nodiscard]] bool has_seat(const Spot& spot, const Candidate& area) const;
    [[nodiscard]] std::optional<Candidate> area_named_after(const Spot& spot, const Candidate& town) const;
    [[nodiscard]] bool inside_named_unit(const Spot& spot, const Entry& entry,
                                         const Surroundings& around) const;

    const Tokenised& article_;
    const Gazetteer& gazetteer_;
    const geo::AdminFinder& region_;
    Points company_;
    std::vector<const Senses*> senses_;  // by spot: what the article says elsewhere of its name
    std::unordered_map<std::string, Senses> by_name_;
};

/// One sense per discourse: what is said of a name once holds for it everywhere.
void Resolver::discourse(const std::vector<Spot>& spots) {
    for (std::size_t i = 0; i < spots.size(); ++i) {
        Senses& senses = by_name_[spelled(spots[i], article_)];
        for (std::size_t c = 0; c < company_[i].size(); ++c) {
            double& points = senses[spots[i].candidates[c].entry];
            points = std::max(points, company_[i][c]);
        }
    }
    for (const Spot& spot : spots) senses_.push_back(&by_name_.at(spelled(spot, article_)));
}

Surroundings Resolver::at_first_sight(const std::vector<Spot>& spots) const {
    Surroundings around(gazetteer_);
    for (const Spot& spot : spots) {
        const auto plain = plain_reading(spot, gazetteer_);
        const auto known = plain                         ? plain
                           : spot.candidates.size() == 1 ? std::optional(spot.candidates.front())
                                                         : std::nullopt;
        if (!known) continue;
        const Entry entry = gazetteer_.entry(known->entry);
        if (!plain && entry.population < 100000 && !at_home(entry)) continue;
        around.add(spot, *known, plain ? weight(spot) : 0.5);
    }
    return around;
}

/// The second look counts what the first has chosen, the doubtful ones for less.
Surroundings Resolver::once_read(const std::vector<Spot>& spots) const {
    Surroundings around(gazetteer_);
    for (const Spot& spot : spots) {
        const Entry entry = gazetteer_.entry(spot.chosen->entry);
        const bool weak = prior(entry, spot.chosen->demonym) < 2.5 && spot.score < sure;
        const bool other = (spot.chosen->ordinary || spot.chosen->person) && spot.score < sure;
        if (weak || other) continue;
        around.add(spot, *spot.chosen, weight(spot) * (spot.score - spot.rival_score >= level ? 1 : 0.4));
    }
    return around;
}

/// Whether a town in the area bears the name too: the bare name is the town's, "Lachin district" has a
/// name of its own.
bool Resolver::has_seat(const Spot& spot, const Candidate& area) const {
    const Entry outer = gazetteer_.entry(area.entry);
    return std::any_of(spot.candidates.begin(), spot.candidates.end(), [&](const Candidate& other) {
        const Entry entry = gazetteer_.entry(other.entry);
        if (other.demonym || (entry.kind != "capital" && !settlement(entry))) return false;
        return (at_home(outer) && entry.country == outer.country) ||
               holds(gazetteer_, area.entry, other.entry);
    });
}

/// The province of a town that bears its name. A small town of a state that all the world names is not
/// what the state's name means.
std::optional<Candidate> Resolver::area_named_after(const Spot& spot, const Candidate& town) const {
    constexpr std::uint32_t least = 5000;
    constexpr std::uint32_t least_in_known_state = 100000;
    const Entry inner = gazetteer_.entry(town.entry);
    if (town.demonym || !settlement(inner) || called_a_unit(article_.sentences[spot.sentence], spot))
        return std::nullopt;
    for (const Candidate& area : spot.candidates) {
        const Entry outer = gazetteer_.entry(area.entry);
        if (area.demonym || extent(outer) != Extent::area || !holds(gazetteer_, area.entry, town.entry))
            continue;
        if (inner.population >= (known_state(outer) ? least_in_known_state : least)) return area;
    }
    return std::nullopt;
}

Weights Resolver::weigh(const Spot& spot, std::size_t index, std::size_t c,
                        const Surroundings& around) const {
    const Candidate& candidate = spot.candidates[c];
    const Entry entry = gazetteer_.entry(candidate.entry);
    Weights weights;
    weights.kind = prior(entry, candidate.demonym);
    weights.beside = company_[index][c];
    weights.foreign_name = candidate.foreign && article_.language == "en" ? -2 : 0;
    const bool bare =
        extent(entry) == Extent::area && !called_a_unit(article_.sentences[spot.sentence], spot);
    weights.shadow = bare && has_seat(spot, candidate) ? shadowed : 0;
    if (const auto area = area_named_after(spot, candidate)) {
        weights.kind = std::max(weights.kind, prior(gazetteer_.entry(area->entry), false) + shadowed + level);
        if (!area->foreign) weights.foreign_name = 0;
    }
    weights.elsewhere = std::max(0.0, senses_[index]->at(candidate.entry) * 0.8 - weights.beside);
    weights.country = 2 * around.country_share(entry, spot.counted);
    if (candidate.demonym || entry.kind == "country") return weights;
    weights.unit = 4 * around.unit_share(candidate.entry, spot.counted);
    weights.nearness = around.nearness(spot, candidate.entry);
    return weights;
}

/// A place of a country that the article does not speak of, where another of that name is in one that it
/// does.
double Resolver::strangeness(const Scored& one, double most_spoken_of) const {
    constexpr double silent = 0.04;  // of twice the share
    const Weights& weights = one.weights;
    const Entry entry = gazetteer_.entry(one.candidate.entry);
    if (weights.country > silent || weights.beside > 0 || weights.elsewhere > 0 || one.candidate.demonym ||
        entry.kind == "country" || entry.country.empty())
        return 0;
    constexpr std::uint32_t great = 500000;
    const bool famous = entry.kind == "capital" || entry.population >= great;
    if (famous) return most_spoken_of >= 1.2 ? -1.2 : 0;
    return most_spoken_of >= 0.3 ? -2.5 : 0;
}

void Resolver::note_choice(const Spot& spot, const std::vector<Scored>& scored, Reasons& reasons) const {
    const auto& tokens = article_.sentences[spot.sentence].tokens;
    NameReason reason{tokens[spot.first].start, tokens[spot.last].end, {}, scored.size() - 1, true, {}};
    for (const Scored& one : scored) {
        if (reason.candidates.size() == NameReason::most_shown) break;
        const Entry entry = gazetteer_.entry(one.candidate.entry);
        reason.candidates.push_back({std::string(entry.id), std::string(entry.name), std::string(entry.kind),
                                     std::string(entry.country), one.candidate.demonym, one.points,
                                     parts(one.weights, one.points)});
    }
    reason.rule = decisive(reason.candidates);
    reasons.names.push_back(std::move(reason));
}

/// Whether the place lies in a district or province that the same or the next sentences name.
bool Resolver::inside_named_unit(const Spot& spot, const Entry& entry, const Surroundings& around) const {
    const geo::AdminUnit* unit = region_.admin_at(entry.at);
    if (unit == nullptr) return false;
    const auto close = around.near(spot.sentence, 1);
    return std::any_of(close.begin(), close.end(), [&](const Anchor& anchor) {
        if (anchor.extent != Extent::area) return false;
        const std::string named = fold_name(gazetteer_.entry(anchor.entry).name);
        return std::any_of(unit->names.all().begin(), unit->names.all().end(), [&](const auto& name) {
            const std::string own = fold_name(name.second);
            return !own.empty() && (named.starts_with(own) || own.starts_with(named));
        });
    });
}

void Resolver::choose(Spot& spot, std::size_t index, const Surroundings& around, Reasons* reasons) const {
    std::vector<Scored> scored;
    for (std::size_t c = 0; c < spot.candidates.size(); ++c) {
        const Weights weights = weigh(spot, index, c, around);
        scored.push_back({weights.sum(), weights, spot.candidates[c]});
    }
    double most_spoken_of = 0;
    for (const Scored& one : scored) most_spoken_of = std::max(most_spoken_of, one.weights.country);
    for (Scored& one : scored) {
        one.weights.stranger = strangeness(one, most_spoken_of);
        one.points = one.weights.sum();
    }
    const auto higher = [](const Scored& a, const Scored& b) { return a.points > b.points; };
    std::stable_sort(scored.begin(), scored.end(), higher);
    const bool open =
        scored.size() > 1 && scored[0].points - scored[1].points < level && !scored[0].candidate.demonym;
    if (open) {
        const double best = scored[0].points;
        for (Scored& one : scored) {
            const Entry entry = gazetteer_.entry(one.candidate.entry);
            if (one.points > best - level && at_home(entry) && settlement(entry) &&
                inside_named_unit(spot, entry, around))
                one.points += level;
        }
        std::stable_sort(scored.begin(), scored.end(), higher);
    }
    if (reasons != nullptr) note_choice(spot, scored, *reasons);
    spot.chosen = scored.front().candidate;
    spot.score = scored.front().points;
    spot.rival_score = scored.size() > 1 ? scored[1].points : 0;
    spot.rival = scored.size() > 1 ? std::optional(scored[1].candidate.entry) : std::nullopt;
    const Entry best = gazetteer_.entry(spot.chosen->entry);
    if (best.kind == "country")
        spot.chosen->entry = gazetteer_.country(best.country).value_or(spot.chosen->entry);
    // "Azeri" is in some lists a name of the country: what can be an adjective of it is one.
    for (const Candidate& candidate : spot.candidates) {
        if (candidate.demonym && candidate.entry == spot.chosen->entry) spot.chosen = candidate;
    }
}

double Resolver::told(std::size_t index, const Spot& spot) const {
    const auto known = senses_[index]->find(spot.chosen->entry);
    return known == senses_[index]->end() ? 0 : known->second;
}

/// Says of the names that are no mentions why. `before` are the spots that `reasons` has been filled from.
void note_doubts(const std::vector<Spot>& before, const std::vector<Spot>& kept, Reasons& reasons) {
    auto next = kept.begin();
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Spot& spot = before[i];
        if (next != kept.end() && next->sentence == spot.sentence && next->first == spot.first) {
            ++next;
            continue;
        }
        reasons.names[i].kept = false;
        reasons.names[i].rule = spot.chosen->person     ? "a name that persons bear"
                                : spot.chosen->ordinary ? "an ordinary word"
                                                        : "nothing beside it says that it is a place";
    }
}

}  // namespace

void resolve(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer,
             const geo::AdminFinder& region, Reasons* reasons) {
    Resolver resolver(spots, article, gazetteer, region);
    resolver.discourse(spots);
    const auto read_again = [&](const Surroundings& context, Reasons* why) {
        for (std::size_t i = 0; i < spots.size(); ++i) {
            spots[i].counted = spots[i].chosen->entry;
            resolver.choose(spots[i], i, context, why);
        }
    };
    const Surroundings first = resolver.at_first_sight(spots);
    for (std::size_t i = 0; i < spots.size(); ++i) resolver.choose(spots[i], i, first, nullptr);
    // Twice more: a name put right may put its neighbours right.
    Surroundings around = resolver.once_read(spots);
    read_again(around, nullptr);
    around = resolver.once_read(spots);
    read_again(around, reasons);
    for (std::size_t i = 0; i < spots.size(); ++i) spots[i].told = resolver.told(i, spots[i]);
    std::vector<Spot> before;
    if (reasons != nullptr) before = spots;
    keep_believed(spots, article, gazetteer, around);
    if (reasons != nullptr) note_doubts(before, spots, *reasons);
}

}  // namespace marchland::reader
