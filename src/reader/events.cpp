// SPDX-License-Identifier: MIT
#include "reader/events.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "reader/clauses.h"
#include "reader/date_memory.h"
#include "reader/dates.h"
#include "reader/guards.h"
#include "reader/lexicon.h"
#include "reader/participants.h"
#include "reader/people.h"
#include "reader/whereabouts.h"
#include "reader/wording.h"

namespace marchland::reader {
namespace {

using story::DatePrecision;
using story::DateSpan;
using story::EventType;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// A date that stands right before a thing ("2020 ceasefire") is that thing's alone.
bool bound_elsewhere(const Sentence& line, const DateHit& hit, std::size_t trigger) {
    const std::size_t next = hit.last + 1;
    return next < line.tokens.size() && next != trigger &&
           any_of(line.word(next), {"ceasefire", "truce", "war", "agreement", "statement", "offensive",
                                    "armistice", "deal", "conflict"});
}

/// The date of the deed at `trigger`: the nearest in its clause; for the main clause or one without
/// a date of its own, the one that opens the sentence; for "that" and "which", the one of the clause
/// it hangs on. A deed that the text puts "after" such a date lies in the days before it.
class DateOf {
public:
    DateOf(const Sentence& line, const Clauses& clauses, const std::vector<DateHit>& hits)
        : line_(line), clauses_(clauses), hits_(hits) {}

    [[nodiscard]] const DateHit* operator()(std::size_t trigger, std::size_t match_end) const {
        const std::size_t clause = clauses_.of[trigger];
        if (const DateHit* own = nearest(clause, trigger, match_end)) return own;
        const Clause& here = clauses_.list[clause];
        if (any_of(here.opener, {"which", "who", "that", "as", "when", "-", "after", "before", "while", "but",
                                 "qui", "que", "после"})) {
            if (here.parent != clause) return nearest(here.parent, trigger, match_end);
        }
        return nullptr;
    }

private:
    [[nodiscard]] const DateHit* nearest(std::size_t clause, std::size_t trigger,
                                         std::size_t match_end) const {
        const DateHit* best = nullptr;
        std::size_t best_distance = 0;
        for (const DateHit& hit : hits_) {
            const bool in_match = hit.first > trigger && hit.last < match_end;
            if (clauses_.of[hit.first] != clause || (bound_elsewhere(line_, hit, trigger) && !in_match))
                continue;
            const std::size_t distance = hit.first > trigger ? hit.first - trigger : trigger - hit.last;
            if (best == nullptr || distance < best_distance) {
                best = &hit;
                best_distance = distance;
            }
        }
        return best;
    }

    const Sentence& line_;
    const Clauses& clauses_;
    const std::vector<DateHit>& hits_;
};

/// "X protested on Wednesday after Y recalled its envoy": Y did so on Wednesday or shortly before.
std::optional<DateSpan> shifted(const DateHit& hit, const Clauses& clauses, std::size_t trigger) {
    if (!hit.when) return std::nullopt;
    const std::size_t clause = clauses.of[trigger];
    const bool own = clauses.of[hit.first] == clause;
    if (own || clauses.list[clause].opener != "after" || hit.when->precision != DatePrecision::day)
        return hit.when;
    return DateSpan{hit.when->first - std::chrono::days{2}, hit.when->last, DatePrecision::range};
}

/// Deeds that an article tells again without a date mean the one it has told: an envoy is recalled
/// once, but accusations come often.
bool done_once(EventType type) {
    return type == EventType::sanction || type == EventType::agree || type == EventType::retreat ||
           type == EventType::coerce || type == EventType::mobilize || type == EventType::aid ||
           type == EventType::concede;
}

/// Reads one article's events, sentence after sentence.
class EventReader {
public:
    EventReader(const Tokenised& article, const std::vector<Spot>& spots, const Gazetteer& gazetteer,
                std::optional<story::Day> published)
        : article_(article),
          spots_(spots),
          gazetteer_(gazetteer),
          published_(published),
          memory_(published) {}

    std::vector<FoundEvent> read() {
        std::size_t first_spot = 0;
        for (std::size_t s = 0; s < article_.sentences.size(); ++s) {
            std::size_t last_spot = first_spot;
            while (last_spot < spots_.size() && spots_[last_spot].sentence == s) ++last_spot;
            if (!heading(s)) read_sentence(s, first_spot, last_spot);
            first_spot = last_spot;
        }
        return std::move(events_);
    }

private:
    /// A line without a full stop: a headline, caption or cross-head, which the body tells again.
    [[nodiscard]] bool heading(std::size_t s) const {
        if (article_.sentences.size() == 1) return false;
        const char mark =
            article_.sentences[s].tokens.empty() ? '.' : article_.sentences[s].tokens.back().mark;
        return !any_of(std::string_view(&mark, 1), {".", "!", "?", "\"", ")", ":", ";"});
    }

    void read_sentence(std::size_t s, std::size_t first_spot, std::size_t last_spot) {
        const Sentence& line = article_.sentences[s];
        const Clauses clauses = split_clauses(line);
        auto dates = find_dates(line, article_.text, published_);
        memory_.settle(s, dates);
        const std::span<const Spot> all(spots_);
        const Scene scene{article_,
                          gazetteer_,
                          s,
                          clauses,
                          all.subspan(first_spot, last_spot - first_spot),
                          all.first(first_spot)};
        const DateOf date_of(line, clauses, dates);
        std::optional<PreviousDeed> previous;
        const std::string_view language =
            article_.language.empty() ? "en" : std::string_view(article_.language);
        // Deeds first: "an offensive that saw troops seize ground" is one event, told by "seize".
        for (const PhraseKind kind : {PhraseKind::deed, PhraseKind::outcome, PhraseKind::thing}) {
            std::size_t told_to = 0;  // "residents blocked the road" is not told again by "blocked the road"
            for (std::size_t i = 0; i < line.tokens.size(); ++i) {
                const auto match = phrase_at(line, i, language);
                if (!match || match->phrase->kind != kind || (i < told_to && match->last <= told_to))
                    continue;
                if (kind != PhraseKind::deed && told_already(s, match->phrase->type)) continue;
                const DateHit* date = date_of(i, match->last);
                const auto participants = find_participants(scene, i, *match, previous);
                if (told_as_fact(line, clauses, i, *match->phrase, date != nullptr))
                    add(scene, i, *match, participants, date);
                if (kind == PhraseKind::deed) previous = PreviousDeed{i, participants.actor};
                told_to = match->last;
            }
        }
    }

    [[nodiscard]] bool told_already(std::size_t s, EventType type) const { return told_.contains({s, type}); }

    void add(const Scene& scene, std::size_t trigger, const PhraseMatch& match, Participants who,
             const DateHit* date) {
        const story::EventType type = match.phrase->type;
        if (type == EventType::coerce && who.actor.empty()) who.actor = claimant(scene);
        FoundEvent found;
        found.place = whereabouts(scene, trigger, *match.phrase, who, events_);
        if (!found.place || (who.actor.empty() && spoken(type))) return;
        found.sentences = {static_cast<std::uint32_t>(scene.sentence)};
        found.open_date = date != nullptr && !date->when;
        story::Event& event = found.event;
        event.type = type;
        event.mode = match.phrase->mode;
        event.actor = who.actor.name;
        event.recipient = who.recipient.name;
        if (date != nullptr) event.when = shifted(*date, scene.clauses, trigger);
        event.claimed_by = spoken(type) ? std::string() : claimed_by(scene, trigger);
        if (type == EventType::assault) event.fatalities = fatalities(scene.line(), article_.text);
        const Clause& clause = scene.clauses.list[scene.clauses.of[trigger]];
        event.title =
            title_of(article_.text, scene.line(), clause.first + (clause.opener.empty() ? 0 : 1), trigger);
        event.confidence = found.place && event.when ? "medium" : "low";
        told_.emplace(scene.sentence, type);
        keep(std::move(found));
    }

    /// One deed told twice in a sentence, or in the lead and again below it, is one event.
    void keep(FoundEvent found) {
        auto& alike = alike_[{found.event.type, found.event.actor, found.place}];
        for (const std::size_t index : alike) {
            FoundEvent& other = events_[index];
            if (!same(other, found)) continue;
            if (!other.event.when && found.event.when) {
                std::swap(other.event.when, found.event.when);
                std::swap(other.event.title, found.event.title);
                std::swap(other.sentences, found.sentences);
            }
            for (const std::uint32_t sentence : found.sentences) {
                if (std::find(other.sentences.begin(), other.sentences.end(), sentence) ==
                    other.sentences.end())
                    other.sentences.push_back(sentence);
            }
            if (other.event.fatalities.empty()) other.event.fatalities = found.event.fatalities;
            return;
        }
        alike.push_back(events_.size());
        events_.push_back(std::move(found));
    }

    [[nodiscard]] bool same(const FoundEvent& a, const FoundEvent& b) const {
        const story::Event& x = a.event;
        const story::Event& y = b.event;
        if (x.type != y.type || x.actor != y.actor) return false;
        const bool one_sentence = a.sentences.front() == b.sentences.front();
        if (one_sentence) return a.place == b.place && (x.when == y.when || !x.when || !y.when);
        const bool one_recipient = x.recipient == y.recipient || x.recipient.empty() || y.recipient.empty();
        if (!one_recipient || a.place != b.place) return false;
        if (x.when && y.when) return x.when == y.when;
        if (done_once(x.type)) return true;
        return a.sentences.front() <= lead_end() && b.sentences.front() <= lead_end() + 3;
    }

    /// The last sentence of the lead: the second that is no heading.
    [[nodiscard]] std::size_t lead_end() const {
        std::size_t found = 0;
        for (std::size_t s = 0; s < article_.sentences.size(); ++s) {
            if (!heading(s) && ++found == 2) return s;
        }
        return 0;
    }

    const Tokenised& article_;
    const std::vector<Spot>& spots_;
    const Gazetteer& gazetteer_;
    std::optional<story::Day> published_;
    DateMemory memory_;
    std::vector<FoundEvent> events_;
    // Indices of events by what two tellings of one deed share, so that a long text takes no longer a
    // sentence.
    std::map<std::tuple<EventType, std::string, std::optional<std::uint32_t>>, std::vector<std::size_t>>
        alike_;
    std::set<std::pair<std::size_t, EventType>> told_;  // sentence and type of every event
};

}  // namespace

std::vector<FoundEvent> find_events(const Tokenised& article, const std::vector<Spot>& spots,
                                    const Gazetteer& gazetteer, std::optional<story::Day> published) {
    const std::vector<Spot> actors = with_people(spots, article, gazetteer);
    return EventReader(article, actors, gazetteer, published).read();
}

}  // namespace marchland::reader
