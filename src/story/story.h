// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "geo/names.h"
#include "geo/values.h"
#include "story/date.h"
#include "story/event_type.h"

namespace marchland::story {

/// Ids are short text, unique in their list, and stable through saving: "rfi", "stepanakert", "e001".
using Id = std::string;

struct Article {
    Id id;
    std::string title;
    std::string publisher;
    std::string author;
    std::optional<Day> published;
    std::string url;
    std::string language;  // BCP 47, "en"
    std::string licence;
    std::string text;  // UTF-8, LF line ends
    std::string hash;  // SHA-256 of `text`, hex
    Id copy_of;        // the article whose words it repeats, as agency copy does; empty for none
    bool operator==(const Article&) const = default;
};

/// A passage of an article, one sentence as a rule. Byte offsets into `Article::text`, end
/// exclusive, both on code points.
struct Excerpt {
    Id id;
    Id article;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool operator==(const Excerpt&) const = default;
};

/// What a place name does in its sentence: GUIDELINES of the reader; "location", "actor" (a
/// metonym), "demonym" or "other".
enum class Role { location, actor, demonym, other };
[[nodiscard]] std::string_view name(Role role);
[[nodiscard]] std::optional<Role> role(std::string_view name);

/// What somebody decided about what a reader found.
enum class Review { suggested, accepted, rejected };
[[nodiscard]] std::string_view name(Review review);
[[nodiscard]] std::optional<Review> review(std::string_view name);

/// A place name inside an excerpt. Byte offsets into the article's text, within the excerpt.
/// `place` is empty where the name could not be resolved: never an invented coordinate. Once somebody
/// decided, `review` is accepted, with the place they gave, or rejected, without one: it names no place.
struct Mention {
    Id excerpt;
    Id place;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    Role role = Role::location;
    Review review = Review::suggested;
    bool operator==(const Mention&) const = default;
};

/// A place that the story speaks of. Posts (observation posts, bases, checkpoints) are places too,
/// told by `kind`, and have a time in which they are valid.
struct Place {
    Id id;
    geo::Names names;
    std::string kind;                    // "city", "village", "country", "district", "observation-post", ...
    geo::Geometry geometry;              // a point; `precision_km` says how good
    double precision_km = 0;             // radius; for areas that of a circle of the same area
    std::string country;                 // ISO alpha-2, de jure; empty when several
    std::string external_id;             // "geonames:146970", "wikidata:Q…"
    std::optional<DateSpan> valid_from;  // open where absent
    std::optional<DateSpan> valid_to;
    std::string note;
    std::string source;
    std::string confidence;  // "high", "medium", "low" or empty
    bool operator==(const Place&) const = default;
};

/// How the text tells an event. Only what is asserted or claimed is an event of its day; the rest is kept as
/// what it is: a denial or "did not", what would or may come, what is planned, what happens time and again.
enum class Telling { asserted, claimed, denied, possible, planned, habitual };
[[nodiscard]] std::string_view name(Telling telling);
[[nodiscard]] std::optional<Telling> telling(std::string_view name);
[[nodiscard]] constexpr bool is_told_as_done(Telling telling) {
    return telling == Telling::asserted || telling == Telling::claimed;
}

struct Event {
    Id id;
    std::string title;
    EventType type = EventType::none;
    std::string mode;              // PLOVER mode, empty when unknown
    std::optional<DateSpan> when;  // absent when the text leaves it open
    Id place;                      // empty when not located
    double precision_km = 0;       // of the location of this event
    std::string actor;
    std::string recipient;
    std::string claimed_by;  // who says so, when it is a claim
    Telling telling = Telling::asserted;
    std::string fatalities;  // as the source words it
    std::string source;
    std::string confidence;
    Review review = Review::accepted;
    std::vector<Id> excerpts;
    bool operator==(const Event&) const = default;
};

/// An event as one article tells it, where the story has made one event of several tellings (story/claims.h):
/// they stay side by side, for they disagree on names, numbers and blame. What Event holds is what that
/// article says; `id` is the one it had as an event of its own, and has again once split off.
struct Claim : Event {
    Id event;  // of Story::events
    Id article;
    std::string place_name;  // as the article writes it: "Berdzor"
    bool operator==(const Claim&) const = default;
};

/// Who held which ground, when.
struct Area {
    Id id;
    std::string name;
    geo::Polygons shape;
    std::string controller;
    std::string status;
    std::optional<DateSpan> valid_from;  // open where absent
    std::optional<DateSpan> valid_to;    // exclusive: on that day the next one begins
    double precision_km = 0;
    std::string level;  // "district", "part", "whole", "corridor", "enclave-or-village", "border-positions"
    std::string viewpoint;  // ids of the viewpoints that draw it, apart by spaces; empty for all
    std::string note;
    std::string source;
    bool operator==(const Area&) const = default;
};

/// A line that parted who held what: `status` "line-of-contact", "ceasefire-line" or, of one no longer in
/// force, "former-line".
struct Boundary {
    Id id;
    std::string name;
    geo::Lines lines;
    std::string status;
    std::optional<DateSpan> valid_from;  // open where absent
    std::optional<DateSpan> valid_to;    // exclusive
    double precision_km = 0;
    std::string viewpoint;  // as Area::viewpoint
    std::string note;
    std::string source;
    bool operator==(const Boundary&) const = default;
};

/// A mark of the user's own. `kind` "text", "arrow", "circle"; `style` a JSON object.
struct Annotation {
    Id id;
    std::string kind;
    std::string text;
    geo::Geometry geometry;
    std::string style;
    bool operator==(const Annotation&) const = default;
};

/// A named view as the JSON that map::View reads.
struct SavedView {
    Id id;
    std::string name;
    std::string view;
    bool operator==(const SavedView&) const = default;
};

/// What is known: plain data, in file order. `check` says whether its links hold.
struct Story {
    std::string title;
    std::string summary;
    std::string credits;  // sources and licences of the content, for the foot of a picture
    std::vector<Article> articles;
    std::vector<Excerpt> excerpts;
    std::vector<Mention> mentions;
    std::vector<Place> places;
    std::vector<Event> events;
    std::vector<Claim> claims;
    std::vector<Area> areas;
    std::vector<Boundary> boundaries;
    std::vector<Annotation> annotations;
    std::vector<SavedView> views;
    bool operator==(const Story&) const = default;
};

/// What is wrong with the story, one line each, empty when nothing: duplicate ids, links to nothing,
/// spans outside their text or inside a code point, last days before first ones.
[[nodiscard]] std::vector<std::string> check(const Story& story);

[[nodiscard]] const Article* find_article(const Story& story, std::string_view id);
[[nodiscard]] const Excerpt* find_excerpt(const Story& story, std::string_view id);
[[nodiscard]] const Place* find_place(const Story& story, std::string_view id);

/// `other` joined into `into`: articles with the same hash, excerpts with the same span, places with the same
/// id and other things with the same content are kept once; clashing ids are renamed, and links follow.
void merge(Story& into, Story other);

/// True while [valid_from, valid_to) touches the window; open ends count as always. A month or year counts
/// from its first day, so that what ends in May 2021 and what begins then never show together.
[[nodiscard]] bool valid_within(const std::optional<DateSpan>& from, const std::optional<DateSpan>& to,
                                Day window_first, Day window_last);

/// Whether a thing with those `viewpoint` ids is drawn from that viewpoint.
[[nodiscard]] bool drawn_from(std::string_view ids, std::string_view viewpoint);

/// Kinds of place that are a peacekeepers' post, base or checkpoint rather than a named place.
[[nodiscard]] bool is_post(std::string_view kind);

/// SHA-256 of the bytes, lower-case hex.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace marchland::story
