// SPDX-License-Identifier: MIT
#include "scoring.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <limits>
#include <tuple>

#include "geo/error.h"
#include "geo/geodesic.h"
#include "geo/operations.h"

namespace marchland::articles {
namespace {

constexpr double border_slack_km = 30;
constexpr double same_area_km = 161;  // 100 miles, the measure of the geoparsing literature

bool in_country(const std::string& id, geo::LonLat at, const geo::Region& region) {
    for (const geo::Country& country : region.level(0).countries) {
        if (country.id != id) continue;
        if (geo::contains(country.shape, at)) return true;
        const geo::Path around = geo::circle(at, border_slack_km, 24);
        return std::any_of(around.begin(), around.end(),
                           [&](geo::LonLat p) { return geo::contains(country.shape, p); });
    }
    return false;
}

bool within(const Target& target, const std::optional<geo::LonLat>& at, const geo::Region& region) {
    if (!at) return false;
    if (target.km > 0) return geo::distance_km(target.at, *at) <= target.km;
    return in_country(target.country, *at, region);
}

int shared(Span a, Span b) {
    return std::min(a.end, b.end) - std::max(a.start, b.start);
}

double overlap_ratio(Span a, Span b) {
    return static_cast<double>(shared(a, b)) / (std::max(a.end, b.end) - std::min(a.start, b.start));
}

struct Candidate {
    double weight;
    std::size_t gold;
    std::size_t answer;
};

/// One to one, the heaviest first.
std::vector<Candidate> best_pairs(std::vector<Candidate> candidates, std::size_t golds, std::size_t answers) {
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(-a.weight, a.gold, a.answer) < std::tuple(-b.weight, b.gold, b.answer);
    });
    std::vector<bool> gold_taken(golds);
    std::vector<bool> answer_taken(answers);
    std::vector<Candidate> pairs;
    for (const Candidate& candidate : candidates) {
        if (gold_taken[candidate.gold] || answer_taken[candidate.answer]) continue;
        gold_taken[candidate.gold] = answer_taken[candidate.answer] = true;
        pairs.push_back(candidate);
    }
    return pairs;
}

/// What a span says, for the list of faults.
std::string words(const GoldArticle& gold, Span span) {
    constexpr int longest = 90;
    std::string text;
    int point = -1;
    for (const char c : gold.text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) ++point;
        if (point >= span.start && point < std::min(span.end, span.start + longest))
            text += c == '\n' ? ' ' : c;
    }
    return text;
}

bool is_core(const GoldMention& mention) {
    return mention.roles.front() == "location" || mention.roles.front() == "actor";
}

void score_pair(const GoldArticle& gold, const GoldMention& want, const AnsweredMention& got,
                const geo::Region& region, Score& score) {
    score.exact.right += want.span == got.span ? 1 : 0;
    const bool right = within(want.place, got.at, region);
    score.tolerance += {right ? 1.0 : 0.0, 1};
    const bool near = got.at && geo::distance_km(want.place.at, *got.at) <= same_area_km;
    score.within_161_km += {near || (right && want.place.km == 0) ? 1.0 : 0.0, 1};
    if (!right) {
        score.faults.push_back(got.at ? fmt::format("place   {} wanted {} got {:.2f},{:.2f}",
                                                    words(gold, want.span), want.place.name, got.at->lat,
                                                    got.at->lon)
                                      : fmt::format("place   {} is not resolved", words(gold, want.span)));
    }
    const bool same_role = std::find(want.roles.begin(), want.roles.end(), got.role) != want.roles.end();
    score.role += {same_role ? 1.0 : 0.0, 1};
    if (!same_role)
        score.faults.push_back(fmt::format("role    {} at {} wanted {} got {}", words(gold, want.span),
                                           want.span.start, want.roles.front(), got.role));
}

void score_mentions(const GoldArticle& gold, const Answer& answer, const geo::Region& region, Score& score) {
    std::vector<Candidate> candidates;
    for (std::size_t g = 0; g < gold.mentions.size(); ++g) {
        for (std::size_t a = 0; a < answer.mentions.size(); ++a) {
            if (shared(gold.mentions[g].span, answer.mentions[a].span) <= 0) continue;
            candidates.push_back({overlap_ratio(gold.mentions[g].span, answer.mentions[a].span), g, a});
        }
    }
    std::vector<bool> found(gold.mentions.size());
    std::vector<bool> used(answer.mentions.size());
    double core_found = 0;
    double others_found = 0;
    const auto pairs = best_pairs(std::move(candidates), found.size(), used.size());
    for (const Candidate& pair : pairs) {
        const GoldMention& want = gold.mentions[pair.gold];
        found[pair.gold] = used[pair.answer] = true;
        (is_core(want) ? core_found : others_found) += 1;
        score_pair(gold, want, answer.mentions[pair.answer], region, score);
    }
    const auto matched = static_cast<double>(pairs.size());
    const auto golds = static_cast<double>(gold.mentions.size());
    const auto answers = static_cast<double>(answer.mentions.size());
    score.precision += {matched, answers};
    score.recall += {matched, golds};
    score.exact.all += golds;
    score.core_precision += {core_found, answers - others_found};
    score.core_recall +=
        {core_found, static_cast<double>(std::count_if(gold.mentions.begin(), gold.mentions.end(), is_core))};
    for (std::size_t g = 0; g < found.size(); ++g)
        if (!found[g])
            score.faults.push_back(fmt::format("missed  {} at {} ({})", words(gold, gold.mentions[g].span),
                                               gold.mentions[g].span.start, gold.mentions[g].roles.front()));
    for (std::size_t a = 0; a < used.size(); ++a)
        if (!used[a])
            score.faults.push_back(fmt::format("extra   {} at {}", words(gold, answer.mentions[a].span),
                                               answer.mentions[a].span.start));
}

/// 0 where the answer's passage does not state the event: a span over the whole article states nothing.
double told(const GoldEvent& gold, Span answer) {
    double best = 0;
    const int length = std::max(1, answer.end - answer.start);
    for (const Span& span : gold.spans) {
        const int common = shared(span, answer);
        const bool enough = common >= 20 || common >= 0.5 * std::min(length, span.end - span.start);
        if (common > 0 && common >= 0.2 * length && enough)
            best = std::max(best, overlap_ratio(span, answer));
    }
    return best;
}

bool placed(const GoldEvent& gold, const AnsweredEvent& answer, const geo::Region& region) {
    return std::any_of(gold.places.begin(), gold.places.end(),
                       [&](const Target& place) { return within(place, answer.at, region); });
}

bool typed(const GoldEvent& gold, const AnsweredEvent& answer) {
    return std::find(gold.types.begin(), gold.types.end(), answer.type) != gold.types.end();
}

bool is_open(const GoldEvent& gold) {
    return std::find(gold.types.begin(), gold.types.end(), "*") != gold.types.end();
}

bool half_shared(const story::DateSpan& a, const story::DateSpan& b) {
    const auto common = (std::min(a.last, b.last) - std::max(a.first, b.first)).count() + 1;
    const auto both = (std::max(a.last, b.last) - std::min(a.first, b.first)).count() + 1;
    return common > 0 && 2 * common >= both;
}

bool dated(const GoldEvent& gold, const AnsweredEvent& answer) {
    if (!answer.when) return false;
    const story::DateSpan& want = gold.dates.front();
    const story::DateSpan& got = *answer.when;
    const std::chrono::days slack(gold.slack_days);
    if (want.precision == story::DatePrecision::day)
        return std::chrono::abs(got.first - want.first) <= slack &&
               std::chrono::abs(got.last - want.last) <= slack;
    if (std::any_of(gold.dates.begin(), gold.dates.end(),
                    [&](const story::DateSpan& date) { return half_shared(date, got); }))
        return true;
    return want.precision == story::DatePrecision::range && got.first >= want.first - slack &&
           got.last <= want.last + slack;
}

std::string bare(std::string_view name) {
    std::string kept;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte) || c == ' ') kept += static_cast<char>(std::tolower(byte));
    }
    return kept;
}

double actors_named(const GoldEvent& gold, const AnsweredEvent& answer) {
    const auto named = std::count_if(gold.actors.begin(), gold.actors.end(), [&](const std::string& want) {
        return std::any_of(answer.actors.begin(), answer.actors.end(), [&](const std::string& got) {
            const std::string w = bare(want);
            const std::string g = bare(got);
            return g.find(w) != std::string::npos || (!g.empty() && w.find(g) != std::string::npos);
        });
    });
    return static_cast<double>(named) / static_cast<double>(gold.actors.size());
}

std::string shown(const std::optional<story::DateSpan>& span) {
    return span ? story::iso(span->first) + ".." + story::iso(span->last) : "none";
}

void score_pair(const GoldArticle& article, const GoldEvent& want, const AnsweredEvent& got, Score& score) {
    const std::string passage = words(article, want.spans.front());
    if (!is_open(want)) {
        score.type += {typed(want, got) ? 1.0 : 0.0, 1};
        if (!typed(want, got))
            score.faults.push_back(
                fmt::format("type    wanted {} got {}: {}", want.types.front(), got.type, passage));
    }
    if (!want.date_unscored) {
        score.date += {dated(want, got) ? 1.0 : 0.0, 1};
        if (!dated(want, got))
            score.faults.push_back(fmt::format("date    wanted {} got {}: {}", shown(want.dates.front()),
                                               shown(got.when), passage));
    }
    if (!want.actors.empty()) {
        const double named = actors_named(want, got);
        score.actors += {named, 1};
        if (named < 1)
            score.faults.push_back(fmt::format("actors  wanted {} got {}: {}", fmt::join(want.actors, ", "),
                                               fmt::join(got.actors, ", "), passage));
    }
}

void list_event_faults(const GoldArticle& gold, const Answer& answer, const std::vector<bool>& found,
                       const std::vector<bool>& hit, Score& score) {
    for (std::size_t g = 0; g < found.size(); ++g) {
        if (found[g] || !gold.events[g].must) continue;
        score.faults.push_back(fmt::format("event   {} in {} is missed: {}", gold.events[g].types.front(),
                                           gold.events[g].places.front().name,
                                           words(gold, gold.events[g].spans.front())));
    }
    for (std::size_t a = 0; a < hit.size(); ++a) {
        const AnsweredEvent& got = answer.events[a];
        if (!hit[a])
            score.faults.push_back(
                fmt::format("wrong   {} at {}: {}", got.type,
                            got.at ? fmt::format("{:.2f},{:.2f}", got.at->lat, got.at->lon) : "no place",
                            words(gold, got.span)));
    }
}

void score_events(const GoldArticle& gold, const Answer& answer, const geo::Region& region, Score& score) {
    std::vector<Candidate> candidates;
    std::vector<bool> hit(answer.events.size());
    for (std::size_t g = 0; g < gold.events.size(); ++g) {
        const GoldEvent& want = gold.events[g];
        for (std::size_t a = 0; a < answer.events.size(); ++a) {
            const AnsweredEvent& got = answer.events[a];
            const double share = told(want, got.span);
            if (share <= 0 || !placed(want, got, region)) continue;
            hit[a] = true;
            candidates.push_back(
                {4.0 * typed(want, got) + 2.0 * dated(want, got) + share + 0.5 * want.must, g, a});
        }
    }
    std::vector<bool> found(gold.events.size());
    for (const Candidate& pair : best_pairs(std::move(candidates), found.size(), hit.size())) {
        found[pair.gold] = true;
        score.must_events.right += gold.events[pair.gold].must ? 1 : 0;
        score_pair(gold, gold.events[pair.gold], answer.events[pair.answer], score);
    }
    score.must_events.all += static_cast<double>(std::count_if(
        gold.events.begin(), gold.events.end(), [](const GoldEvent& event) { return event.must; }));
    score.event_precision +=
        {static_cast<double>(std::count(hit.begin(), hit.end(), true)), static_cast<double>(hit.size())};
    list_event_faults(gold, answer, found, hit, score);
}

double f1(const Ratio& precision, const Ratio& recall) {
    const double sum = precision.value() + recall.value();
    return sum > 0 ? 2 * precision.value() * recall.value() / sum : 0;
}

}  // namespace

Ratio& Ratio::operator+=(const Ratio& other) {
    right += other.right;
    all += other.all;
    return *this;
}

Score& Score::operator+=(const Score& other) {
    for (const auto ratio :
         {&Score::precision, &Score::recall, &Score::core_precision, &Score::core_recall, &Score::exact,
          &Score::tolerance, &Score::within_161_km, &Score::role, &Score::must_events,
          &Score::event_precision, &Score::type, &Score::date, &Score::actors})
        this->*ratio += other.*ratio;
    faults.insert(faults.end(), other.faults.begin(), other.faults.end());
    return *this;
}

double measure(const Score& score, std::string_view name) {
    if (name == "P") return score.precision.value();
    if (name == "R") return score.recall.value();
    if (name == "F1") return f1(score.precision, score.recall);
    if (name == "core") return f1(score.core_precision, score.core_recall);
    if (name == "exact") return f1({score.exact.right, score.precision.all}, score.exact);
    if (name == "tol") return score.tolerance.value();
    if (name == "@161") return score.within_161_km.value();
    if (name == "role") return score.role.value();
    if (name == "must") return score.must_events.value();
    if (name == "prec") return score.event_precision.value();
    if (name == "type") return score.type.value();
    if (name == "date") return score.date.value();
    if (name == "actors") return score.actors.value();
    throw geo::Error(fmt::format("\"{}\" is no measure", name));
}

Score score(const GoldArticle& gold, const Answer& answer, const geo::Region& region) {
    Score score;
    score_mentions(gold, answer, region, score);
    score_events(gold, answer, region, score);
    return score;
}

}  // namespace marchland::articles
