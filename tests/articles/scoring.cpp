// SPDX-License-Identifier: MIT
#include "scoring.h"

#include <fmt/format.h>

#include <algorithm>

#include "geo/error.h"
#include "geo/geodesic.h"
#include "matching.h"

namespace marchland::articles {
namespace {

constexpr double same_area_km = 161;  // 100 miles, the measure of the geoparsing literature

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
