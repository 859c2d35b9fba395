// SPDX-License-Identifier: MIT
#include "story/same_event.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "geo/geodesic.h"
#include "story/akin.h"
#include "story/location.h"

namespace marchland::story {

namespace {

constexpr double close_km = 15;  // events of different kinds must be known so well and lie so near
constexpr double wide_km = 60;   // from here on a place is an area: being in it says little
constexpr int week = 7;
constexpr int month = 31;
/// An event is compared with so many that begin after it at most: bounds the work on a story of one day.
constexpr std::size_t most_compared = 4000;

/// An event with what its comparison needs looked up.
struct Row {
    std::size_t index;
    const Event* event;
    geo::LonLat at;
    double km;
    std::vector<std::size_t> articles;  // sorted
};

/// Every story has few articles an event; the ids are compared often, so they become numbers.
class Rows {
public:
    explicit Rows(const Story& story) : story_(story) {
        for (std::size_t i = 0; i < story.articles.size(); ++i) articles_.emplace(story.articles[i].id, i);
        for (const Excerpt& excerpt : story.excerpts) excerpts_.emplace(excerpt.id, &excerpt);
        for (const Place& place : story.places) places_.emplace(place.id, &place);
    }

    [[nodiscard]] std::vector<Row> all() const {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < story_.events.size(); ++i) {
            if (auto row = row_of(i)) rows.push_back(std::move(*row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
            return a.event->when->first < b.event->when->first;
        });
        return rows;
    }

private:
    [[nodiscard]] std::optional<Row> row_of(std::size_t index) const {
        const Event& event = story_.events[index];
        if (!event.when || event.review == Review::rejected) return std::nullopt;
        const auto place = places_.find(event.place);
        if (place == places_.end()) return std::nullopt;
        const auto at = location(place->second->geometry);
        Row row{index, &event, at.value_or(geo::LonLat{}), event.precision_km, {}};
        for (const Id& id : event.excerpts) {
            const auto excerpt = excerpts_.find(id);
            if (excerpt == excerpts_.end()) continue;
            if (const auto article = articles_.find(excerpt->second->article); article != articles_.end())
                row.articles.push_back(article->second);
        }
        std::sort(row.articles.begin(), row.articles.end());
        if (!at || row.articles.empty()) return std::nullopt;
        return row;
    }

    const Story& story_;
    std::unordered_map<std::string_view, std::size_t> articles_;
    std::unordered_map<std::string_view, const Excerpt*> excerpts_;
    std::unordered_map<std::string_view, const Place*> places_;
};

bool share_an_article(const Row& a, const Row& b) {
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
    std::string words;
};

std::optional<Nearness> places_agree(const Row& a, const Row& b) {
    const double widest = std::max(a.km, b.km);
    if (a.event->place == b.event->place)
        return Nearness{widest <= wide_km ? Agreement::exact : Agreement::loose, 0, "same place"};
    const double km = geo::distance_km(a.at, b.at);
    if (widest <= wide_km && km <= a.km + b.km) {
        const bool close = km <= close_km && widest <= close_km;
        return Nearness{close ? Agreement::exact : Agreement::near, km,
                        fmt::format("places {:.0f} km apart", km)};
    }
    if (widest > wide_km && km <= widest)
        return Nearness{Agreement::loose, km, fmt::format("one place within the other's {:.0f} km", widest)};
    return std::nullopt;
}

bool one_sided(EventType type) {
    return type == EventType::support || type == EventType::concede ||
           quad_class(type) == QuadClass::verbal_conflict;
}

/// How many of the parties named on both sides are the same; nothing when the tellings contradict.
std::optional<int> parties_agree(const Event& a, const Event& b) {
    const bool same_actor = akin(a.actor, b.actor);
    if (one_sided(a.type) || one_sided(b.type)) {
        if (!same_actor) return std::nullopt;
        if (a.recipient.empty() || b.recipient.empty()) return 1;
        return akin(a.recipient, b.recipient) ? std::optional(2) : std::nullopt;
    }
    const auto nobody = [](const Event& event) { return event.actor.empty() && event.recipient.empty(); };
    if (nobody(a) || nobody(b)) return 0;
    const int straight = int{same_actor} + int{akin(a.recipient, b.recipient)};
    const int crossed = int{akin(a.actor, b.recipient)} + int{akin(a.recipient, b.actor)};
    const int most = std::max(straight, crossed);
    return most > 0 ? std::optional(most) : std::nullopt;
}

struct Fit {
    int score;
    double km;
    std::string why;
};

/// Whether two rows tell one event, and how surely.
std::optional<Fit> fit(const Row& a, const Row& b) {
    const Event& x = *a.event;
    const Event& y = *b.event;
    const auto when = days_agree(*x.when, *y.when);
    if (!when || quad_class(x.type) != quad_class(y.type) || !tellings_fit(x.telling, y.telling) ||
        share_an_article(a, b))
        return std::nullopt;
    const auto who = parties_agree(x, y);
    if (!who) return std::nullopt;
    const auto where = places_agree(a, b);
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
    return Fit{
        score, where->km,
        fmt::format("{}, {}, {}", same_type ? "same type" : "types of one class", where->words,
                    sure_of_day                                                      ? "same day"
                    : x.when->first == y.when->first && x.when->last == y.when->last ? "same days"
                                                                                     : "days that meet")};
}

/// Events taken for one so far: a group grows only where every two of it fit.
class Groups {
public:
    explicit Groups(const std::vector<Row>& rows) : rows_(rows), group_of_(rows.size()) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
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
                if (!fit(rows_[x], rows_[y])) return false;
            }
        }
        if (members_[into].size() < members_[from].size()) std::swap(into, from);
        for (const std::size_t member : members_[from]) group_of_[member] = into;
        members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
        members_[from].clear();
        return true;
    }

private:
    const std::vector<Row>& rows_;
    std::vector<std::size_t> group_of_;
    std::vector<std::vector<std::size_t>> members_;
};

struct Pair {
    std::size_t a;
    std::size_t b;
    Fit fit;
};

std::vector<Pair> fitting_pairs(const std::vector<Row>& rows) {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t end = std::min(rows.size(), i + 1 + most_compared);
        for (std::size_t k = i + 1; k < end; ++k) {
            if (rows[k].event->when->first > rows[i].event->when->last) break;
            if (auto found = fit(rows[i], rows[k])) pairs.push_back({i, k, std::move(*found)});
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
    const std::vector<Row> rows = Rows(story).all();
    Groups groups(rows);
    std::vector<Twins> twins;
    for (Pair& pair : fitting_pairs(rows)) {
        if (!groups.join(pair.a, pair.b)) continue;
        const auto [first, second] = std::minmax(rows[pair.a].index, rows[pair.b].index);
        twins.push_back({first, second, std::move(pair.fit.why)});
    }
    return twins;
}

}  // namespace marchland::story
