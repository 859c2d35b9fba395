// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "matching.h"
#include "scoring.h"

namespace marchland::articles {
namespace {

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

/// One name in another counts, but of a short one only at the head: "EU" is "European Union", "US" not in
/// "Russia".
bool within_name(const std::string& part, const std::string& name) {
    constexpr std::size_t shortest = 4;
    if (part.empty()) return name.empty();
    return part.size() < shortest ? name.starts_with(part) : name.find(part) != std::string::npos;
}

bool among(const std::string& want, const std::vector<std::string>& answers) {
    const std::string w = bare(want);
    return std::any_of(answers.begin(), answers.end(), [&](const std::string& got) {
        const std::string g = bare(got);
        return within_name(w, g) || within_name(g, w);
    });
}

double actors_named(const GoldEvent& gold, const AnsweredEvent& answer) {
    const auto named = std::count_if(gold.actors.begin(), gold.actors.end(), [&](const auto& names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& want) { return among(want, answer.actors); });
    });
    return static_cast<double>(named) / static_cast<double>(gold.actors.size());
}

std::string first_names(const GoldEvent& gold) {
    std::vector<std::string> names;
    for (const auto& actor : gold.actors) names.push_back(actor.front());
    return fmt::format("{}", fmt::join(names, ", "));
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
            score.faults.push_back(fmt::format("actors  wanted {} got {}: {}", first_names(want),
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

}  // namespace

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

}  // namespace marchland::articles
