// SPDX-License-Identifier: MIT
#include "reader/event_dates.h"

#include <algorithm>
#include <chrono>

#include "reader/cues.h"
#include "reader/date_spans.h"
#include "reader/date_table.h"
#include "reader/datelines.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

using std::chrono::days;
using story::DatePrecision;
using story::DateSpan;

constexpr std::size_t lead = 6;    // sentences of a report that tell the news of the day
constexpr days recent{14};         // what lies further back is background
constexpr days news_days{3};       // what a new paragraph goes on with, in a report
constexpr days one_scene{8};       // a vaguer date is no scene's
constexpr std::size_t speech = 3;  // words from "said" to its date
constexpr std::size_t far = 100;

bool within(const Clauses& clauses, std::size_t token, std::size_t clause) {
    return clauses.of[token] == clause;
}

}  // namespace

EventDates::EventDates(const Tokenised& article, std::optional<story::Day> published)
    : article_(article), published_(published), memory_(published) {}

/// "On Monday he woke early. Shots were fired": the day of a sentence that tells no deed goes on too.
void EventDates::pass_on() {
    const DateHit* front = clauses_ == nullptr || here_ ? nullptr : in_front();
    if (front == nullptr && clauses_ != nullptr && !here_) front = only();
    if (here_) {
        scene_ = here_;
    } else if (front != nullptr && front->when && front->when->first == front->when->last &&
               (!published_ || front->when->first <= *published_)) {
        scene_ = Told{sentence_, *front->when};
    }
    here_.reset();
}

void EventDates::begin(std::size_t sentence, const Clauses& clauses) {
    pass_on();
    sentence_ = sentence;
    ++body_;
    clauses_ = &clauses;
    hits_ = find_dates(line(), article_.text, published_, article_.language);
    const std::size_t dateline = dateline_end(line(), article_.text, article_.language);
    for (const DateHit& hit : hits_) {
        const bool day = hit.when && hit.when->first == hit.when->last;
        if (hit.first < dateline && day) report_ = hit.when;
    }
    std::erase_if(hits_, [&](const DateHit& hit) { return hit.first < dateline; });
    memory_.settle(sentence, hits_);
    // "since Tuesday", "after 10 May": no clause of its own.
    home_.clear();
    for (std::size_t c = 0; c < clauses.list.size(); ++c) {
        const Clause& clause = clauses.list[c];
        const bool timed =
            opens(c, Cue::opens_after) || opens(c, Cue::opens_before) || opens(c, Cue::opens_since);
        const bool dates_only = timed && std::any_of(hits_.begin(), hits_.end(), [&](const DateHit& hit) {
                                    return hit.first > clause.first && hit.first - clause.first <= 2 &&
                                           within(clauses, hit.first, c);
                                });
        home_.push_back(dates_only ? home_[clause.parent] : c);
    }
}

std::size_t EventDates::clause_of(std::size_t token) const {
    return home_[clauses_->of[token]];
}

bool EventDates::opens(std::size_t clause, Cue how) const {
    return is(how, clauses_->list[clause].opener, article_.language);
}

/// "Three days after" and "by Sunday" are no deed's own day.
bool EventDates::usable(const DateHit& hit) const {
    const bool measure = hit.step && hit.step->from == DateHit::Step::From::deed;
    return !measure && hit.bound != DateHit::Bound::until;
}

/// A date that stands right before a thing ("2020 ceasefire") is that thing's alone.
bool EventDates::bound_elsewhere(const DateHit& hit, std::size_t trigger) const {
    const std::size_t next = hit.last + 1;
    if (next >= line().tokens.size() || next == trigger) return false;
    // "The 1994 truce, signed in Bishkek": it was then.
    if (next + 2 == trigger && line().tokens[next + 1].mark == ',') return false;
    const auto word = DateTable::shipped().at(line(), next, article_.language);
    return word && word->part == DatePart::thing;
}

/// "waived a 1992 ban": the ban is brought up here, so its year is not the deed's.
bool EventDates::one_of_many(const DateHit& hit) const {
    if (hit.first == 0) return false;
    const std::string_view before = line().word(hit.first - 1);
    return before == "a" || before == "an";
}

const DateHit* EventDates::nearest(std::size_t clause, std::size_t trigger, std::size_t match_end) const {
    const DateHit* best = nullptr;
    std::size_t best_cost = 0;
    for (const DateHit& hit : hits_) {
        const bool in_match = hit.first > trigger && hit.last < match_end;
        if (clause_of(hit.first) != clause || !usable(hit)) continue;
        if (bound_elsewhere(hit, trigger) && !(in_match && !one_of_many(hit))) continue;
        std::size_t cost = hit.first > trigger ? hit.first - trigger : trigger - hit.last;
        // "Shelling went on, he said on Wednesday": the day of the word, unless the word is the deed.
        for (std::size_t k = hit.first; k-- > 0 && hit.first - k <= speech;) {
            if (line().tokens[k].mark != 0) break;
            if (k != trigger && is(Words::saying, line().word(k))) cost += far;
        }
        if (best == nullptr || cost < best_cost) {
            best = &hit;
            best_cost = cost;
        }
    }
    return best;
}

/// "On 19 September, …": it governs the sentence.
const DateHit* EventDates::in_front() const {
    constexpr std::size_t head = 3;
    const auto found =
        std::find_if(hits_.begin(), hits_.end(), [&](const DateHit& hit) { return usable(hit); });
    return found != hits_.end() && found->first < head ? &*found : nullptr;
}

/// The sentence's only date.
const DateHit* EventDates::only() const {
    const DateHit* found = nullptr;
    for (const DateHit& hit : hits_) {
        if (!usable(hit)) continue;
        if (found != nullptr) return nullptr;
        found = &hit;
    }
    return found;
}

/// "three days after": what stands right before the clause's opening word.
const DateHit* EventDates::measure(std::size_t clause) const {
    const auto found = std::find_if(hits_.begin(), hits_.end(), [&](const DateHit& hit) {
        return hit.step && hit.step->from == DateHit::Step::From::deed &&
               hit.last + 1 == clauses_->list[clause].first;
    });
    return found == hits_.end() ? nullptr : &*found;
}

/// "By Wednesday evening": the latest that a deed told with "had" can have been, and mostly its day.
const DateHit* EventDates::limit(std::size_t clause) const {
    const auto found = std::find_if(hits_.begin(), hits_.end(), [&](const DateHit& hit) {
        return hit.bound == DateHit::Bound::until && hit.when && clause_of(hit.first) == clause &&
               (!published_ || hit.when->first <= *published_);
    });
    return found == hits_.end() ? nullptr : &*found;
}

/// "The army said it had taken Goris": the speech of a past tense puts a plain past into "had".
bool EventDates::reported(std::size_t clause) const {
    const Clause& own = clauses_->list[clause];
    if (own.parent == clause || own.first == 0) return false;
    return is(Words::saying, line().word(own.first - 1));
}

/// Words before the deed that put it before the time of the story: "who had vowed".
bool EventDates::before_its_time(std::size_t trigger) const {
    constexpr std::size_t reach = 4;
    if (reported(clauses_->of[trigger])) return false;
    for (std::size_t k = trigger; k-- > 0 && trigger - k <= reach;) {
        if (clauses_->of[k] != clauses_->of[trigger]) return false;
        if (is(Cue::pluperfect, line().word(k), article_.language)) return true;
    }
    return false;
}

/// A clause without a date has that of the one it hangs on; "after" puts it some days before.
std::optional<DeedDate> EventDates::from_parent(std::size_t trigger, std::size_t match_end, Kind kind) const {
    const std::size_t clause = clause_of(trigger);
    const std::size_t parent = home_[clauses_->list[clause].parent];
    if (parent == clause) return std::nullopt;
    const bool after = opens(clause, Cue::opens_after);
    const bool before = opens(clause, Cue::opens_before);
    const bool relative = opens(clause, Cue::opens_relative);
    const bool together = opens(clause, Cue::opens_together) || clauses_->list[clause].opener == "-" ||
                          clauses_->list[clause].opener.empty();
    if (!after && !before && !together && !relative) return std::nullopt;
    if (relative && before_its_time(trigger)) return std::nullopt;
    const DateHit* hit = nearest(parent, trigger, match_end);
    if (hit == nullptr) {
        // "Troops have entered, a day after they crossed": counted from the news itself.
        const DateHit* gap = measure(clause);
        const bool news = gap != nullptr && after && published_ && body_ <= lead && gap->step->unit == 1;
        if (!news) return std::nullopt;
        return DeedDate{stepped(*published_, -gap->step->count, gap->step->unit), true};
    }
    if (!hit->when) return DeedDate{std::nullopt, true};
    DateSpan when = *hit->when;
    const bool day = when.precision == DatePrecision::day;
    if (const DateHit* gap = measure(clause); gap != nullptr && day)
        return DeedDate{stepped(when.first, -gap->step->count, gap->step->unit), true};
    if (after && day && !kind.thing) when = {when.first - days{2}, when.last, DatePrecision::range};
    if (before && day) when = {when.first, when.last + days{1}, DatePrecision::range};
    return DeedDate{when, true};
}

/// "Fighting stopped in the evening after they spoke on Tuesday": the deed is dated by what hangs on it.
std::optional<DeedDate> EventDates::from_child(std::size_t trigger, std::size_t match_end) const {
    const std::size_t clause = clause_of(trigger);
    for (std::size_t c = 0; c < clauses_->list.size(); ++c) {
        if (home_[c] != c || home_[clauses_->list[c].parent] != clause || c == clause) continue;
        const DateHit* hit = nearest(c, trigger, match_end);
        if (hit == nullptr || !hit->when) continue;
        DateSpan when = *hit->when;
        const bool day = when.precision == DatePrecision::day;
        const bool after = opens(c, Cue::opens_after);
        const bool before = opens(c, Cue::opens_before);
        if (const DateHit* gap = measure(c); gap != nullptr && day)
            return DeedDate{stepped(when.first, gap->step->count, gap->step->unit), true};
        if (opens(c, Cue::opens_since) && published_ && when.first <= *published_)
            return DeedDate{DateSpan{when.first, *published_, DatePrecision::range}, true};
        if (after && day) when = {when.first, when.last + days{1}, DatePrecision::range};
        if (before && day) when = {when.first - days{2}, when.last, DatePrecision::range};
        const bool speech_or_aside = opens(c, Cue::opens_together) || clauses_->list[c].opener.empty();
        if (after || before || speech_or_aside) return DeedDate{when, true};
    }
    return std::nullopt;
}

std::optional<DeedDate> EventDates::named(std::size_t trigger, std::size_t match_end, Kind kind) const {
    const std::size_t clause = clause_of(trigger);
    if (const DateHit* own = nearest(clause, trigger, match_end)) return DeedDate{own->when, true};
    const bool earlier = before_its_time(trigger);
    const bool timed = opens(clause, Cue::opens_after) || opens(clause, Cue::opens_before) ||
                       opens(clause, Cue::opens_since);
    const DateHit* front = in_front();
    if (front != nullptr && !timed && !earlier && !bound_elsewhere(*front, trigger))
        return DeedDate{front->when, true};
    if (auto parent = from_parent(trigger, match_end, kind)) return parent;
    if (auto child = from_child(trigger, match_end)) return child;
    if (const DateHit* end = limit(clause); end != nullptr && earlier) return DeedDate{end->when, true};
    const DateHit* one = only();
    const bool near = one != nullptr && one->when && one->when->last - one->when->first <= one_scene;
    if (near && !earlier && !timed && !bound_elsewhere(*one, trigger)) return DeedDate{one->when, true};
    return std::nullopt;
}

/// Whether a clause is subordinate to another: "entered the city, which had been lost in the spring".
bool EventDates::hangs_on(std::size_t clause, std::size_t on) const {
    constexpr int deepest = 4;
    for (int depth = 0; depth < deepest && clause != on; ++depth) {
        const std::size_t parent = clauses_->list[clause].parent;
        if (parent == clause || clauses_->list[clause].opener.empty()) return false;
        if (parent == on) return true;
        clause = parent;
    }
    return false;
}

/// Told from before the story's time: a year long past, an anniversary, "had".
bool EventDates::background(std::size_t trigger) const {
    if (before_its_time(trigger)) return true;
    for (const DateHit& hit : hits_) {
        if (hangs_on(clause_of(hit.first), clause_of(trigger))) continue;
        if (hit.when && published_ && *published_ - hit.when->last > recent) return true;
    }
    for (std::size_t i = 0; i < line().tokens.size(); ++i) {
        if (is(Cue::commemoration, line().word(i), article_.language)) return true;
    }
    return false;
}

std::optional<DateSpan> EventDates::taken_over(std::size_t trigger, Kind kind) const {
    constexpr std::size_t reach = 3;  // sentences
    if (background(trigger)) return std::nullopt;
    const bool history = scene_ && published_ && *published_ - scene_->when.last > recent;
    const bool today = scene_ && (!published_ || *published_ - scene_->when.last <= news_days);
    const bool same = scene_ && article_.paragraphs[scene_->sentence] == article_.paragraphs[sentence_];
    const bool next = scene_ && scene_->sentence + (today ? reach : 1) >= sentence_ && (history || today);
    if ((same || next) && scene_->when.last - scene_->when.first <= one_scene) return scene_->when;
    if (history || (body_ > lead && !(today && kind.word))) return std::nullopt;
    if (report_ || !published_) return report_;
    return DateSpan{*published_ - days{1}, *published_, DatePrecision::range};
}

DeedDate EventDates::of(std::size_t trigger, std::size_t match_end, Kind kind) {
    if (auto date = named(trigger, match_end, kind)) {
        const bool past = date->when && (!published_ || date->when->first <= *published_);
        if (past && !before_its_time(trigger)) here_ = Told{sentence_, *date->when};
        return *date;
    }
    return {taken_over(trigger, kind), false};
}

}  // namespace marchland::reader
