// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cmath>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "geo/utf8.h"
#include "story/story.h"

namespace marchland::story {

namespace {

/// Things of one list by id; reports empty and repeated ids while it is filled.
template <class Thing>
using Index = std::unordered_map<std::string_view, const Thing*>;

class Checker {
public:
    explicit Checker(const Story& story)
        : story_(story),
          articles_(index("article", story.articles)),
          excerpts_(index("excerpt", story.excerpts)),
          places_(index("place", story.places)),
          events_(index("event", story.events)) {
        index("claim", story.claims);
        index("area", story.areas);
        index("boundary", story.boundaries);
        index("annotation", story.annotations);
        index("view", story.views);
    }

    std::vector<std::string> run() {
        for (const Article& article : story_.articles) check(article);
        for (const Excerpt& excerpt : story_.excerpts) check(excerpt);
        for (const Mention& mention : story_.mentions) check(mention);
        for (const Place& place : story_.places) check(place);
        for (const Event& event : story_.events) check("event", event);
        for (const Claim& claim : story_.claims) check(claim);
        for (const Area& area : story_.areas) check(area);
        for (const Boundary& boundary : story_.boundaries) check(boundary);
        for (const Annotation& annotation : story_.annotations) {
            check_geometry("annotation", annotation.id, annotation.geometry);
        }
        return std::move(faults_);
    }

private:
    template <class... Values>
    void fault(fmt::format_string<Values...> format, Values&&... values) {
        faults_.push_back(fmt::format(format, std::forward<Values>(values)...));
    }

    template <class Thing>
    Index<Thing> index(const char* what, const std::vector<Thing>& things) {
        Index<Thing> by_id;
        for (const Thing& thing : things) {
            if (thing.id.empty()) fault("an {} has no id", what);
            if (!by_id.emplace(thing.id, &thing).second) fault("{} {} is there twice", what, thing.id);
        }
        return by_id;
    }

    void check(const Article& article) {
        if (!geo::is_utf8(article.text)) fault("article {}: its text is not UTF-8", article.id);
        if (!article.hash.empty() && article.hash != sha256(article.text)) {
            fault("article {}: its text is not the one its hash was made of", article.id);
        }
        check_copy(article);
    }

    void check_copy(const Article& article) {
        if (article.copy_of.empty()) return;
        const auto original = articles_.find(article.copy_of);
        if (original == articles_.end()) {
            fault("article {}: there is no article {} to be a copy of", article.id, article.copy_of);
        } else if (original->second == &article || !original->second->copy_of.empty()) {
            fault("article {}: {} is a copy itself", article.id, article.copy_of);
        }
    }

    void check(const Excerpt& excerpt) {
        const auto article = articles_.find(excerpt.article);
        if (article == articles_.end()) {
            fault("excerpt {}: there is no article {}", excerpt.id, excerpt.article);
        } else {
            check_span(fmt::format("excerpt {}", excerpt.id), article->second->text, excerpt.start,
                       excerpt.end);
        }
    }

    void check(const Mention& mention) {
        const std::string who =
            fmt::format("the mention at {}..{} of excerpt {}", mention.start, mention.end, mention.excerpt);
        if (!mention.place.empty() && !places_.contains(mention.place)) {
            fault("{}: there is no place {}", who, mention.place);
        }
        const auto excerpt = excerpts_.find(mention.excerpt);
        if (excerpt == excerpts_.end()) {
            fault("{}: there is no such excerpt", who);
            return;
        }
        if (mention.start < excerpt->second->start || mention.end > excerpt->second->end) {
            fault("{} lies outside it", who);
        } else if (const auto article = articles_.find(excerpt->second->article);
                   article != articles_.end()) {
            check_span(who, article->second->text, mention.start, mention.end);
        }
    }

    void check_span(const std::string& who, std::string_view text, std::size_t start, std::size_t end) {
        if (start >= end || end > text.size()) {
            fault("{}: the span {}..{} is not within the text of {} bytes", who, start, end, text.size());
        } else if (!geo::on_code_point(text, start) || !geo::on_code_point(text, end)) {
            fault("{}: the span {}..{} cuts a character", who, start, end);
        }
    }

    void check(const Place& place) {
        check_geometry("place", place.id, place.geometry);
        check_precision("place", place.id, place.precision_km);
        check_validity("place", place.id, place.valid_from, place.valid_to);
    }

    void check(const char* what, const Event& event) {
        check_precision(what, event.id, event.precision_km);
        if (event.when) check_order(what, event.id, *event.when);
        if (!event.place.empty() && !places_.contains(event.place)) {
            fault("{} {}: there is no place {}", what, event.id, event.place);
        }
        for (const Id& excerpt : event.excerpts) {
            if (!excerpts_.contains(excerpt)) fault("{} {}: there is no excerpt {}", what, event.id, excerpt);
        }
    }

    void check(const Claim& claim) {
        check("claim", claim);
        if (!events_.contains(claim.event)) fault("claim {}: there is no event {}", claim.id, claim.event);
        if (!articles_.contains(claim.article)) {
            fault("claim {}: there is no article {}", claim.id, claim.article);
        }
    }

    void check(const Area& area) {
        if (!area.shape.empty()) check_geometry("area", area.id, area.shape);
        check_precision("area", area.id, area.precision_km);
        check_validity("area", area.id, area.valid_from, area.valid_to);
    }

    void check(const Boundary& boundary) {
        if (!boundary.lines.empty()) check_geometry("boundary", boundary.id, boundary.lines);
        check_precision("boundary", boundary.id, boundary.precision_km);
        check_validity("boundary", boundary.id, boundary.valid_from, boundary.valid_to);
    }

    void check_precision(const char* what, const Id& id, double km) {
        if (!std::isfinite(km) || km < 0) fault("{} {}: a precision of {} km cannot be", what, id, km);
    }

    void check_order(const char* what, const Id& id, const DateSpan& span) {
        if (span.last < span.first) {
            fault("{} {}: its last day {} is before its first {}", what, id, iso(span.last), iso(span.first));
        }
    }

    void check_validity(const char* what, const Id& id, const std::optional<DateSpan>& from,
                        const std::optional<DateSpan>& to) {
        if (from) check_order(what, id, *from);
        if (to) check_order(what, id, *to);
        if (from && to && to->last < from->first) {
            fault("{} {}: it is valid to {}, before it is valid from {}", what, id, iso(*to), iso(*from));
        }
    }

    void check_geometry(const char* what, const Id& id, const geo::Geometry& geometry) {
        const auto check_path = [&](const geo::Path& path, std::size_t least) {
            if (path.size() < least) fault("{} {}: a line or ring has only {} points", what, id, path.size());
            for (const geo::LonLat p : path) check_position(what, id, p);
        };
        if (const auto* point = std::get_if<geo::LonLat>(&geometry)) check_position(what, id, *point);
        if (const auto* lines = std::get_if<geo::Lines>(&geometry)) {
            if (lines->empty()) fault("{} {}: its geometry has no line", what, id);
            for (const geo::Path& path : *lines) check_path(path, 2);
        }
        if (const auto* polygons = std::get_if<geo::Polygons>(&geometry)) {
            if (polygons->empty()) fault("{} {}: its geometry has no polygon", what, id);
            for (const geo::Polygon& polygon : *polygons) {
                check_path(polygon.outer, 3);
                for (const geo::Path& hole : polygon.holes) check_path(hole, 3);
            }
        }
    }

    void check_position(const char* what, const Id& id, geo::LonLat p) {
        if (!geo::lonlat(p.lon, p.lat))
            fault("{} {}: {}, {} is not a position on the earth", what, id, p.lon, p.lat);
    }

    const Story& story_;
    std::vector<std::string> faults_;  // before the indexes, which report while they are made
    Index<Article> articles_;
    Index<Excerpt> excerpts_;
    Index<Place> places_;
    Index<Event> events_;
};

}  // namespace

std::vector<std::string> check(const Story& story) {
    return Checker(story).run();
}

}  // namespace marchland::story
