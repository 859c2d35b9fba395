// SPDX-License-Identifier: MIT
#include "matching.h"

#include <algorithm>
#include <tuple>

#include "geo/geodesic.h"
#include "geo/operations.h"

namespace marchland::articles {
namespace {

constexpr double border_slack_km = 30;

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

}  // namespace

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

}  // namespace marchland::articles
