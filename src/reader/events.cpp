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
#include "reader/cues.h"
#include "reader/event_dates.h"
#include "reader/event_reason.h"
#include "reader/guards.h"
#include "reader/lexicon.h"
#include "reader/participants.h"
#include "reader/people.h"
#include "reader/whereabouts.h"
#include "reader/wording.h"

namespace marchland::reader {
namespace {

using story::EventType;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
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
    EventReader(const Tokenised& article, const std::vector<Spot>& spots, const std::vector<Spot>& unknown,
                const Gazetteer& gazetteer, std::optional<story::Day> published, Reasons* reasons)
        : article_(article),
          spots_(spots),
          unknown_(unknown),
          gazetteer_(gazetteer),
          published_(published),
          dates_(article, published),
          reasons_(reasons) {}

    std::vector<FoundEvent> read() {
        find_phrases();
        if (of_another_topic()) return {};
        theatre_ = theatre();
        std::size_t first_spot = 0;
        for (std::size_t s = 0; s < article_.sentences.size(); ++s) {
            std::size_t last_spot = first_spot;
            while (last_spot < spots_.size() && spots_[last_spot].sentence == s) ++last_spot;
            if (!heading(s)) read_sentence(s, first_spot, last_spot);
            first_spot = last_spot;
        }
        return all();
    }

private:
    /// A line without a full stop: a headline, caption or cross-head, which the body tells again.
    [[nodiscard]] bool heading(std::size_t s) const {
        if (article_.sentences.size() == 1) return false;
        const Sentence& line = article_.sentences[s];
        if (line.tokens.size() > 1 && line.tokens[1].mark == ':' &&
            is(Cue::caption, line.word(0), article_.language))
            return true;
        const char mark =
            article_.sentences[s].tokens.empty() ? '.' : article_.sentences[s].tokens.back().mark;
        return !any_of(std::string_view(&mark, 1), {".", "!", "?", "\"", ")", ":", ";"});
    }

    void find_phrases() {
        const std::string_view language =
            article_.language.empty() ? "en" : std::string_view(article_.language);
        for (const Sentence& sentence : article_.sentences)
            lines_.push_back(shipped_lexicon().find(sentence, language));
    }

    /// A report of a burglary, a match or a flood: more words of these than deeds.
    [[nodiscard]] bool of_another_topic() const {
        constexpr std::size_t enough = 3;
        std::size_t topics = 0;
        std::size_t phrases = 0;
        for (const Lexicon::Told& line : lines_) {
            topics += line.topics;
            phrases +=
                static_cast<std::size_t>(std::ranges::count_if(line.phrases, [](const PhraseMatch& match) {
                    return match.phrase->type != EventType::none;
                }));
        }
        return topics >= enough && topics > phrases;
    }

    /// The disputed area, province or settlement that is named most often as a place: three times, or in the
    /// lead and once more.
    [[nodiscard]] std::optional<std::uint32_t> theatre() const {
        constexpr std::size_t enough = 3;
        const std::size_t lead = lead_end();  // once: it may look through a text of headings to its end
        std::map<std::uint32_t, std::size_t> named;
        for (const Spot& spot : spots_) {
            if (spot.role != story::Role::location) continue;
            const std::string_view kind = gazetteer_.entry(spot.chosen->entry).kind;
            if (any_of(kind,
                       {"disputed-region", "region", "province", "district", "city", "town", "village"}))
                named[spot.chosen->entry] += spot.sentence <= lead ? 2U : 1U;
        }
        const auto most = std::ranges::max_element(named, {}, [](const auto& one) { return one.second; });
        return most != named.end() && most->second >= enough ? std::optional(most->first) : std::nullopt;
    }

    /// The unknown names of a sentence and the two before it.
    [[nodiscard]] std::span<const Spot> unknown_near(std::size_t s) const {
        constexpr std::size_t memory = 2;
        const auto from =
            std::ranges::lower_bound(unknown_, s > memory ? s - memory : 0, {}, &Spot::sentence);
        const auto to = std::ranges::upper_bound(unknown_, s, {}, &Spot::sentence);
        return {from, to};
    }

    void read_sentence(std::size_t s, std::size_t first_spot, std::size_t last_spot) {
        const Sentence& line = article_.sentences[s];
        const Clauses clauses = split_clauses(line);
        dates_.begin(s, clauses);
        const std::span<const Spot> all(spots_);
        const Scene scene{article_,
                          gazetteer_,
                          s,
                          clauses,
                          all.subspan(first_spot, last_spot - first_spot),
                          all.first(first_spot),
                          unknown_near(s),
                          theatre_,
                          lines_[s].phrases};
        std::optional<PreviousDeed> previous;
        // Deeds first: "an offensive that saw troops seize ground" is one event, told by "seize".
        for (const PhraseKind kind : {PhraseKind::deed, PhraseKind::thing, PhraseKind::outcome}) {
            for (const PhraseMatch& match : lines_[s].phrases) {
                const std::size_t i = match.trigger;
                if (match.phrase->kind != kind) continue;
                if (kind != PhraseKind::deed && told_already(s, match.phrase->type) &&
                    !somewhere_else(scene, match))
                    continue;
                const bool word = spoken(match.phrase->type) || match.phrase->type == EventType::consult;
                const DeedDate date = dates_.of(i, match.last, {kind == PhraseKind::thing, word});
                const auto participants = find_participants(scene, i, match, previous);
                std::string_view rule;
                const auto telling = telling_of(line, clauses, i, *match.phrase, date.named, &rule);
                if (reasons_ != nullptr) {
                    reasons_->events.push_back(reason_for(scene, i, match, participants, date));
                    reason([&](EventReason& why) { (telling ? why.telling_rule : why.left_out) = rule; });
                }
                if (telling) add(scene, i, match, participants, date, *telling);
                if (kind == PhraseKind::deed) previous = PreviousDeed{i, participants.actor};
            }
        }
    }

    /// Lets `fill` say more of the phrase at hand, when reasons are asked for.
    void reason(const auto& fill) {
        if (reasons_ != nullptr) fill(reasons_->events.back());
    }

    [[nodiscard]] bool told_already(std::size_t s, EventType type) const { return told_.contains({s, type}); }

    /// "shelled Goris, and two people died in Kapan": a place of its own, right behind it.
    [[nodiscard]] bool somewhere_else(const Scene& scene, const PhraseMatch& match) const {
        constexpr std::size_t apart = 4;  // tokens
        for (const Spot& spot : scene.here) {
            if (spot.first <= match.last) continue;
            if (spot.first > match.last + apart || spot.role != story::Role::location) return false;
            if (!is(Cue::place_before, scene.line().word(spot.first - std::size_t{1}), article_.language))
                return false;
            return std::ranges::none_of(scene.told,
                                        [&](const PhraseMatch& other) {
                                            return other.trigger > match.last && other.trigger < spot.first;
                                        }) &&
                   !told_at_.contains({scene.sentence, match.phrase->type, spot.chosen->entry});
        }
        return false;
    }

    void add(const Scene& scene, std::size_t trigger, const PhraseMatch& match, Participants who,
             const DeedDate& date, story::Telling telling) {
        const story::EventType type = match.phrase->type;
        if (type == EventType::coerce && who.actor.empty()) {
            who.actor = claimant(scene);
            who.actor.how = "whose authorities the sentence names";
            who.passive = false;  // its own arrest is where it says
        }
        FoundEvent found;
        const auto where = whereabouts(scene, trigger, *match.phrase, who, events_);
        reason([&](EventReason& why) {
            if (where) why.place_rule = where->rule;
            if (where) why.place = where->entry ? gazetteer_.entry(*where->entry).name : "not known";
            why.left_out = !where ? "the text gives no place for it" : "nobody is named who says it";
        });
        // "was expelled from the council": a sanction is done, by whomever.
        const bool unsaid = who.actor.empty() && spoken(type) &&
                            !(type == EventType::sanction && who.passive && who.recipient.entry);
        if (!where || unsaid) return;
        found.place = where->entry;
        found.told_by = match.phrase->pattern;
        if (reasons_ != nullptr) found.reason = reasons_->events.size() - 1;
        found.sentences = {static_cast<std::uint32_t>(scene.sentence)};
        found.dated = date.named;
        found.open_date = date.named && !date.when;
        story::Event& event = found.event;
        event.type = type;
        event.mode = match.phrase->mode;
        event.actor = who.actor.name;
        event.recipient = who.recipient.name;
        event.when = date.when;
        event.claimed_by = spoken(type) ? std::string() : claimed_by(scene, trigger);
        event.telling = telling != story::Telling::asserted ? telling
                        : still_ahead(event)                ? story::Telling::planned
                        : !event.claimed_by.empty()         ? story::Telling::claimed
                                                            : story::Telling::asserted;
        reason([&](EventReason& why) {
            why.left_out = {};
            why.actor = event.actor;
            if (!who.actor.how.empty()) why.actor_rule = who.actor.how;
            why.when = event.when;
            why.telling = event.telling;
            if (event.telling == telling) return;
            why.telling_rule = event.telling == story::Telling::planned ? "dated after the article"
                                                                        : "the text says who claims it";
        });
        if (type == EventType::assault) event.fatalities = fatalities(scene.line(), article_.text);
        const Clause& clause = scene.clauses.list[scene.clauses.of[trigger]];
        event.title =
            title_of(article_.text, scene.line(), clause.first + (clause.opener.empty() ? 0 : 1), trigger);
        event.confidence = found.place && event.when && date.named ? "medium" : "low";
        if (!story::is_told_as_done(event.telling)) {
            if (!date.named) event.when.reset();  // the day of the text around is not its day
            const bool known = std::ranges::any_of(not_done_, [&](const FoundEvent& other) {
                return other.sentences == found.sentences && other.event.type == type &&
                       other.place == found.place;
            });
            if (known) reason([](EventReason& why) { why.left_out = "its sentence has told it already"; });
            if (!known) not_done_.push_back(std::move(found));
            return;
        }
        told_.emplace(scene.sentence, type);
        told_at_.emplace(scene.sentence, type, found.place);
        keep(std::move(found));
    }

    /// Dated after the article: it cannot have happened.
    [[nodiscard]] bool still_ahead(const story::Event& event) const {
        return published_ && event.when && event.when->first > *published_;
    }

    /// What is not told as done, in a sentence that tells nothing of that kind as done, behind the rest.
    std::vector<FoundEvent> all() {
        for (FoundEvent& found : not_done_) {
            if (!told_already(found.sentences.front(), found.event.type)) {
                events_.push_back(std::move(found));
            } else if (reasons_ != nullptr) {
                reasons_->events[found.reason].left_out = "its sentence tells such an event as done";
            }
        }
        return std::move(events_);
    }

    /// One deed told twice in a sentence, or in the lead and again below it, is one event.
    void keep(FoundEvent found) {
        if (!found.place) {
            // Two names that are not known are not one place.
            const bool again = !events_.empty() && same(events_.back(), found) &&
                               events_.back().sentences.front() == found.sentences.front();
            if (!again)
                events_.push_back(std::move(found));
            else if (reasons_ != nullptr)
                reasons_->events[found.reason].again = events_.back().reason;
            return;
        }
        auto& alike = alike_[{found.event.type, found.event.actor, found.place}];
        for (const std::size_t index : alike) {
            FoundEvent& other = events_[index];
            if (!same(other, found)) continue;
            if (!other.event.when && found.event.when) {
                std::swap(other.event.when, found.event.when);
                std::swap(other.event.title, found.event.title);
                std::swap(other.sentences, found.sentences);
                std::swap(other.dated, found.dated);
            }
            for (const std::uint32_t sentence : found.sentences) {
                if (std::find(other.sentences.begin(), other.sentences.end(), sentence) ==
                    other.sentences.end())
                    other.sentences.push_back(sentence);
            }
            if (other.event.fatalities.empty()) other.event.fatalities = found.event.fatalities;
            if (reasons_ != nullptr) reasons_->events[found.reason].again = other.reason;
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
        if (x.when && y.when && x.when != y.when) return false;
        if (done_once(x.type)) return true;
        if (a.told_by != b.told_by) return false;
        const bool one_day = !spoken(x.type) && x.when && y.when && a.dated && b.dated;
        return one_day || (a.sentences.front() <= lead_end() && b.sentences.front() <= lead_end() + 3);
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
    const std::vector<Spot>& unknown_;
    const Gazetteer& gazetteer_;
    std::optional<story::Day> published_;
    EventDates dates_;
    Reasons* reasons_;
    std::optional<std::uint32_t> theatre_;  // see Scene
    std::vector<Lexicon::Told> lines_;      // of each sentence
    std::vector<FoundEvent> events_;
    std::vector<FoundEvent> not_done_;
    // Indices of events by what two tellings of one deed share, so that a long text takes no longer a
    // sentence.
    std::map<std::tuple<EventType, std::string, std::optional<std::uint32_t>>, std::vector<std::size_t>>
        alike_;
    std::set<std::pair<std::size_t, EventType>> told_;  // sentence and type of every event
    std::set<std::tuple<std::size_t, EventType, std::optional<std::uint32_t>>> told_at_;  // and its place
};

}  // namespace

std::vector<FoundEvent> find_events(const Tokenised& article, const std::vector<Spot>& spots,
                                    const std::vector<Spot>& unknown, const Gazetteer& gazetteer,
                                    std::optional<story::Day> published, Reasons* reasons) {
    const std::vector<Spot> actors = with_people(spots, article, gazetteer);
    return EventReader(article, actors, unknown, gazetteer, published, reasons).read();
}

}  // namespace marchland::reader
