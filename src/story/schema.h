// SPDX-License-Identifier: MIT
// The columns of a story file, each named once: the writer, the reader and the maker of tables all visit a
// row through these functions, so that they cannot disagree. A visitor has one function for each kind of
// column:
//   text, number, offset (uint32), day, span, when, names, code (an enumeration by name), and shown: a value
//   derived for people who open the file elsewhere, which loading does not believe; and later_text, a text
//   that files of older programs lack.
#pragma once
#include <concepts>
#include <string>
#include <type_traits>

#include "story/story.h"

namespace marchland::story::schema {

/// Row types that are not of story.h: what a table holds beside, or instead of, the things themselves.
struct Setting {
    std::string key;
    std::string value;
};
template <class Thing>
struct Worded {
    Thing thing;
    std::string words;  // what the span holds; loading compares it with the article
};
struct NamedEvent {
    Event event;
    std::string place_name;
};
struct Link {
    Id event;
    Id excerpt;
};
struct ClaimLink {
    Id claim;
    Id excerpt;
};
struct Actor {
    std::string name;
    double events = 0;  // in which it acts or is acted upon
};

/// `Row` is `Thing` or `const Thing`: reading fills it, writing looks at it.
template <class Row, class Thing>
concept RowOf = std::same_as<std::remove_const_t<Row>, Thing>;

template <class Visitor, RowOf<Setting> Row>
void visit(Visitor& columns, Row& setting) {
    columns.text("key", setting.key);
    columns.text("value", setting.value);
}

template <class Visitor, RowOf<Article> Row>
void visit(Visitor& columns, Row& article) {
    columns.text("id", article.id);
    columns.text("title", article.title);
    columns.text("publisher", article.publisher);
    columns.text("author", article.author);
    columns.day("published", article.published);
    columns.text("url", article.url);
    columns.text("language", article.language);
    columns.text("licence", article.licence);
    columns.text("text", article.text);
    columns.text("hash", article.hash);
    columns.later_text("copy_of", article.copy_of);
}

template <class Visitor, RowOf<Worded<Excerpt>> Row>
void visit(Visitor& columns, Row& row) {
    columns.text("id", row.thing.id);
    columns.text("article", row.thing.article);
    columns.offset("start_byte", row.thing.start);
    columns.offset("end_byte", row.thing.end);
    columns.text("text", row.words);
}

template <class Visitor, RowOf<Worded<Mention>> Row>
void visit(Visitor& columns, Row& row) {
    columns.text("excerpt", row.thing.excerpt);
    columns.text("place", row.thing.place);
    columns.offset("start_byte", row.thing.start);
    columns.offset("end_byte", row.thing.end);
    columns.code("role", row.thing.role);
    columns.later("review", row.thing.review);
    columns.text("text", row.words);
}

template <class Visitor, RowOf<Place> Row>
void visit(Visitor& columns, Row& place) {
    columns.text("id", place.id);
    columns.names(place.names);
    columns.text("kind", place.kind);
    columns.number("precision_km", place.precision_km);
    columns.text("country", place.country);
    columns.text("external_id", place.external_id);
    columns.span("valid_from", place.valid_from);
    columns.span("valid_to", place.valid_to);
    columns.text("note", place.note);
    columns.text("source", place.source);
    columns.text("confidence", place.confidence);
}

template <class Visitor, RowOf<NamedEvent> Row>
void visit(Visitor& columns, Row& row) {
    columns.text("id", row.event.id);
    columns.text("title", row.event.title);
    columns.code("type", row.event.type);
    columns.shown("quad_class", readable(quad_class(row.event.type)));
    columns.text("mode", row.event.mode);
    columns.when(row.event.when);
    columns.text("place", row.event.place);
    columns.shown("place_name", row.place_name);
    columns.number("precision_km", row.event.precision_km);
    columns.text("actor", row.event.actor);
    columns.text("recipient", row.event.recipient);
    columns.text("claimed_by", row.event.claimed_by);
    columns.later("telling", row.event.telling);
    columns.text("fatalities", row.event.fatalities);
    columns.text("source", row.event.source);
    columns.text("confidence", row.event.confidence);
    columns.code("review", row.event.review);
}

template <class Visitor, RowOf<Link> Row>
void visit(Visitor& columns, Row& link) {
    columns.text("event", link.event);
    columns.text("excerpt", link.excerpt);
}

template <class Visitor, RowOf<Claim> Row>
void visit(Visitor& columns, Row& claim) {
    columns.text("id", claim.id);
    columns.text("event", claim.event);
    columns.text("article", claim.article);
    columns.shown("excerpt", claim.excerpts.empty() ? std::string_view() : claim.excerpts.front());
    columns.text("title", claim.title);
    columns.code("type", claim.type);
    columns.text("mode", claim.mode);
    columns.when(claim.when);
    columns.text("place", claim.place);
    columns.text("place_name", claim.place_name);
    columns.number("precision_km", claim.precision_km);
    columns.text("actor", claim.actor);
    columns.text("recipient", claim.recipient);
    columns.text("claimed_by", claim.claimed_by);
    columns.code("telling", claim.telling);
    columns.text("fatalities", claim.fatalities);
    columns.text("source", claim.source);
    columns.text("confidence", claim.confidence);
    columns.code("review", claim.review);
}

template <class Visitor, RowOf<ClaimLink> Row>
void visit(Visitor& columns, Row& link) {
    columns.text("claim", link.claim);
    columns.text("excerpt", link.excerpt);
}

template <class Visitor, RowOf<Actor> Row>
void visit(Visitor& columns, Row& actor) {
    columns.text("name", actor.name);
    columns.number("events", actor.events);
}

template <class Visitor, RowOf<Area> Row>
void visit(Visitor& columns, Row& area) {
    columns.text("id", area.id);
    columns.text("name", area.name);
    columns.text("controller", area.controller);
    columns.text("status", area.status);
    columns.span("valid_from", area.valid_from);
    columns.span("valid_to", area.valid_to);
    columns.number("precision_km", area.precision_km);
    columns.text("level", area.level);
    columns.text("viewpoint", area.viewpoint);
    columns.text("note", area.note);
    columns.text("source", area.source);
}

template <class Visitor, RowOf<Boundary> Row>
void visit(Visitor& columns, Row& boundary) {
    columns.text("id", boundary.id);
    columns.text("name", boundary.name);
    columns.text("status", boundary.status);
    columns.span("valid_from", boundary.valid_from);
    columns.span("valid_to", boundary.valid_to);
    columns.number("precision_km", boundary.precision_km);
    columns.text("viewpoint", boundary.viewpoint);
    columns.text("note", boundary.note);
    columns.text("source", boundary.source);
}

template <class Visitor, RowOf<Annotation> Row>
void visit(Visitor& columns, Row& annotation) {
    columns.text("id", annotation.id);
    columns.text("kind", annotation.kind);
    columns.text("text", annotation.text);
    columns.text("style", annotation.style);
}

template <class Visitor, RowOf<SavedView> Row>
void visit(Visitor& columns, Row& view) {
    columns.text("id", view.id);
    columns.text("name", view.name);
    columns.text("view", view.view);
}

/// "2024-05", or "2024-04-15/2024-04-21 week" where the short form would lose something. `decode` takes both,
/// and gives nothing for anything else.
[[nodiscard]] std::string encode(const DateSpan& span);
[[nodiscard]] std::optional<DateSpan> decode(const std::string& text);

/// Names in languages beyond the columns: "de=Eriwan\nel=…". `decode_names` gives false where it is not of
/// that form.
[[nodiscard]] std::string encode_other_names(const geo::Names& names);
[[nodiscard]] bool decode_other_names(const std::string& text, geo::Names& into);

}  // namespace marchland::story::schema
