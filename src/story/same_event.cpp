// SPDX-License-Identifier: MIT
#include "story/same_event.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "geo/geodesic.h"
#include "story/akin.h"
#include "story/event_rows.h"

namespace marchland::story {

namespace {

constexpr double close_km = 15;  // events of different kinds must be known so well and lie so near
constexpr double wide_km = 60;   // from here on a place is an area: being in it says little
constexpr int week = 7;
constexpr int month = 31;
/// An event is compared with so many that begin after it at most: bounds the work on a story of one day.
constexpr std::size_t most_compared = 4000;

bool share_an_article(const EventRow& a, const EventRow& b) {
    return std::any_of(a.articles.begin(), a.articles.end(), [&](std::size_t article) {
        return std::binary_search(b.articles.begin(), b.articles.end(), article);
    });
}

bool tellings_fit(Telling a, Telling b) {
    const auto of_the_day = [](Telling t) { return is_told_as_done(t) || t == Telling::denied; };
    return a == b || (of_the_day(a) && of_the_day(b));
}

int days(const DateSpan& span) {
    return static_cast<int>((span.last - span.first).count()) + 1;
}

/// How well the days agree; nothing when they do not.
enum class Agreement { loose, near, exact };

std::optional<Agreement> days_agree(const DateSpan& a, const DateSpan& b) {
    if (a.last < b.first || b.last < a.first) return std::nullopt;
    const int longest = std::max(days(a), days(b));
    if (longest == 1) return Agreement::exact;
    if (longest <= week) return Agreement::near;
    if (longest <= month || (a.first == b.first && a.last == b.last)) return Agreement::loose;
    return std::nullopt;
}

struct Nearness {
    Agreement agreement;
    double km;
};

std::optional<Nearness> places_agree(const EventRows& events, const EventRow& a, const EventRow& b) {
    const double widest = std::max(a.km, b.km);
    if (a.place == b.place) return Nearness{widest <= wide_km ? Agreement::exact : Agreement::loose, 0};
    // The geodesic takes a microsecond, and on a day of much news there are millions.
    const double reach = widest <= wide_km ? a.km + b.km : widest;
    if (geo::straight_km(a.geocentric, b.geocentric) > reach) return std::nullopt;
    const double km = events.distance_km(a, b);
    if (km > reach) return std::nullopt;
    if (widest > wide_km) return Nearness{Agreement::loose, km};
    return Nearness{km <= close_km && widest <= close_km ? Agreement::exact : Agreement::near, km};
}

bool one_sided(EventType type) {
    return type == EventType::support || type == EventType::concede ||
           quad_class(type) == QuadClass::verbal_conflict;
}

/// How many of the parties named on both sides are the same; nothing when the tellings contradict.
std::optional<int> parties_agree(const EventRow& a, const EventRow& b) {
    const bool same_actor = akin(*a.actor, *b.actor);
    if (one_sided(a.event->type) || one_sided(b.event->type)) {
        if (!same_actor) return std::nullopt;
        if (a.event->recipient.empty() || b.event->recipient.empty()) return 1;
        return akin(*a.recipient, *b.recipient) ? std::optional(2) : std::nullopt;
    }
    const auto nobody = [](const Event& event) { return event.actor.empty() && event.recipient.empty(); };
    if (nobody(*a.event) || nobody(*b.event)) return 0;
    const int straight = int{same_actor} + int{akin(*a.recipient, *b.recipient)};
    const int crossed = int{akin(*a.actor, *b.recipient)} + int{akin(*a.recipient, *b.actor)};
    const int most = std::max(straight, crossed);
    return most > 0 ? std::optional(most) : std::nullopt;
}

struct Fit {
    int score;
    double km;
};

/// Whether two rows tell one event, and how surely.
std::optional<Fit> fit(const EventRows& events, const EventRow& a, const EventRow& b) {
    const Event& x = *a.event;
    const Event& y = *b.event;
    const auto when = days_agree(*x.when, *y.when);
    if (!when || quad_class(x.type) != quad_class(y.type) || !tellings_fit(x.telling, y.telling) ||
        share_an_article(a, b))
        return std::nullopt;
    const auto who = parties_agree(a, b);
    if (!who) return std::nullopt;
    const auto where = places_agree(events, a, b);
    if (!where) return std::nullopt;
    const bool same_type = x.type == y.type;
    const bool same_mode = same_type && x.mode == y.mode;
    // The less one part says, the more the others must.
    const bool sure_of_day = when == Agreement::exact;
    const bool sure_of_place = where->agreement == Agreement::exact;
    if (!same_type && !(sure_of_day && sure_of_place)) return std::nullopt;
    if (when == Agreement::loose && !(same_mode && *who > 0 && where->agreement != Agreement::loose))
        return std::nullopt;
    if (where->agreement == Agreement::loose && !(same_type && *who > 0 && sure_of_day)) return std::nullopt;
    if (same_type && !same_mode && !(sure_of_day && where->agreement != Agreement::loose))
        return std::nullopt;
    const int score = 8 * int{same_type} + 4 * int{same_mode} + 3 * static_cast<int>(where->agreement) +
                      2 * static_cast<int>(*when) + 2 * *who;
    return Fit{score, where->km};
}

std::string places_in_words(const EventRow& a, const EventRow& b, double km) {
    const double widest = std::max(a.km, b.km);
    return a.place == b.place  ? "same place"
           : widest <= wide_km ? fmt::format("places {:.0f} km apart", km)
                               : fmt::format("one place within the other's {:.0f} km", widest);
}

/// What two rows that fit have in common, for the log.
std::string in_words(const EventRow& a, const EventRow& b, double km) {
    const DateSpan& x = *a.event->when;
    const DateSpan& y = *b.event->when;
    return fmt::format("{}, {}, {}", a.event->type == b.event->type ? "same type" : "types of one class",
                       places_in_words(a, b, km),
                       days_agree(x, y) == Agreement::exact     ? "same day"
                       : x.first == y.first && x.last == y.last ? "same days"
                                                                : "days that meet");
}

/// Events taken for one so far: a group grows only where every two of it fit.
class Groups {
public:
    explicit Groups(const EventRows& events) : events_(events), group_of_(events.rows().size()) {
        for (std::size_t i = 0; i < group_of_.size(); ++i) {
            group_of_[i] = i;
            members_.push_back({i});
        }
    }

    bool join(std::size_t a, std::size_t b) {
        std::size_t into = group_of_[a];
        std::size_t from = group_of_[b];
        if (into == from) return false;
        for (const std::size_t x : members_[into]) {
            for (const std::size_t y : members_[from]) {
                if (!fit(events_, events_.rows()[x], events_.rows()[y])) return false;
            }
        }
        if (members_[into].size() < members_[from].size()) std::swap(into, from);
        for (const std::size_t member : members_[from]) group_of_[member] = into;
        members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
        members_[from].clear();
        return true;
    }

private:
    const EventRows& events_;
    std::vector<std::size_t> group_of_;
    std::vector<std::vector<std::size_t>> members_;
};

struct Pair {
    std::size_t a;
    std::size_t b;
    Fit fit;
};

std::vector<Pair> fitting_pairs(const EventRows& events) {
    const std::vector<EventRow>& rows = events.rows();
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t end = std::min(rows.size(), i + 1 + most_compared);
        for (std::size_t k = i + 1; k < end; ++k) {
            if (rows[k].event->when->first > rows[i].event->when->last) break;
            if (auto found = fit(events, rows[i], rows[k])) pairs.push_back({i, k, *found});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
        return std::tuple(-a.fit.score, a.fit.km) < std::tuple(-b.fit.score, b.fit.km);
    });
    return pairs;
}

}  // namespace

bool opposite_blame(const Event& a, const Event& b) {
    const QuadClass quad = quad_class(a.type);
    if (quad != QuadClass::verbal_conflict && quad != QuadClass::material_conflict) return false;
    if (a.actor.empty() || b.actor.empty() || akin(a.actor, b.actor)) return false;
    return akin(a.actor, b.recipient) || akin(a.recipient, b.actor);
}

std::vector<Twins> same_events(const Story& story) {
    if (story.articles.size() < 2) return {};
    const EventRows events(story);
    const std::vector<EventRow>& rows = events.rows();
    Groups groups(events);
    std::vector<Twins> twins;
    for (const Pair& pair : fitting_pairs(events)) {
        if (!groups.join(pair.a, pair.b)) continue;
        const EventRow& a = rows[pair.a];
        const EventRow& b = rows[pair.b];
        const auto [first, second] = std::minmax(a.index, b.index);
        twins.push_back({first, second, in_words(a, b, pair.fit.km)});
    }
    return twins;
}

}  // namespace marchland::story
