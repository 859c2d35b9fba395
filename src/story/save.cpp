// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <map>
#include <type_traits>
#include <unordered_map>

#include "geo/atomic_file.h"
#include "geo/error.h"
#include "geo/geopackage_writer.h"
#include "story/file.h"
#include "story/location.h"
#include "story/schema.h"

namespace marchland::story {

namespace {

/// Visitor that lists the columns of a table.
class Lister {
public:
    std::vector<geo::Column> columns;

    void text(const char* column, const std::string&) { add(column, geo::ColumnKind::text); }
    void later_text(const char* column, const std::string& value) { text(column, value); }
    void shown(const char* column, std::string_view) { add(column, geo::ColumnKind::text); }
    template <class Enum>
    void code(const char* column, Enum) {
        add(column, geo::ColumnKind::text);
    }
    template <class Enum>
    void later(const char* column, Enum value) {
        code(column, value);
    }
    void number(const char* column, double) { add(column, geo::ColumnKind::number); }
    void offset(const char* column, std::uint32_t) { add(column, geo::ColumnKind::integer); }
    void day(const char* column, const std::optional<Day>&) { add(column, geo::ColumnKind::text); }
    void span(const char* column, const std::optional<DateSpan>&) { add(column, geo::ColumnKind::text); }
    void when(const std::optional<DateSpan>&) {
        for (const char* column : {"date_first", "date_last", "date_precision"})
            add(column, geo::ColumnKind::text);
    }
    void names(const geo::Names&) {
        for (const std::string_view language : geo::name_languages) {
            add("name_" + std::string(language), geo::ColumnKind::text);
        }
        add("name_other", geo::ColumnKind::text);
    }

private:
    void add(std::string column, geo::ColumnKind kind) { columns.push_back({std::move(column), kind}); }
};

/// Visitor that writes the values of a row, in the order of `Lister`; empty text becomes NULL.
class Writer {
public:
    explicit Writer(geo::GeopackageWriter& file) : file_(file) {}

    void text(const char*, const std::string& value) {
        if (!value.empty()) file_.set_text(next_, value);
        ++next_;
    }
    void later_text(const char* column, const std::string& value) { text(column, value); }
    void shown(const char* column, std::string_view value) { text(column, std::string(value)); }
    template <class Enum>
    void code(const char* column, Enum value) {
        shown(column, name(value));
    }
    template <class Enum>
    void later(const char* column, Enum value) {
        code(column, value);
    }
    void number(const char*, double value) { file_.set_number(next_++, value); }
    void offset(const char*, std::uint32_t value) { file_.set_integer(next_++, value); }
    void day(const char* column, const std::optional<Day>& value) {
        text(column, value ? iso(*value) : std::string());
    }
    void span(const char* column, const std::optional<DateSpan>& value) {
        text(column, value ? schema::encode(*value) : std::string());
    }
    void when(const std::optional<DateSpan>& value) {
        text("date_first", value ? iso(value->first) : std::string());
        text("date_last", value ? iso(value->last) : std::string());
        shown("date_precision", value ? name(value->precision) : std::string_view());
    }
    void names(const geo::Names& value) {
        for (const std::string_view language : geo::name_languages) {
            const auto found = value.all().find(language);
            text("name", found == value.all().end() ? std::string() : found->second);
        }
        text("name_other", schema::encode_other_names(value));
    }

private:
    geo::GeopackageWriter& file_;
    int next_ = 0;
};

struct NoShape {};

/// Writes a table; `shape_of(row)` gives the geometry of a row, or is NoShape.
template <class Row, class ShapeOf = NoShape>
void write(geo::GeopackageWriter& file, const char* name, const std::vector<Row>& rows,
           geo::ShapeKind kind = geo::ShapeKind::none, ShapeOf shape_of = {}) {
    const Row sample;
    Lister lister;
    schema::visit(lister, sample);
    file.begin_table(name, kind, lister.columns);
    for (const Row& row : rows) {
        Writer writer(file);
        schema::visit(writer, row);
        if constexpr (!std::is_same_v<ShapeOf, NoShape>) file.set_shape(shape_of(row));
        file.end_row();
    }
}

void write_settings(geo::GeopackageWriter& file, const Story& story) {
    write<schema::Setting>(file, "settings",
                           {{"schema_version", std::to_string(schema_version)},
                            {"title", story.title},
                            {"summary", story.summary},
                            {"credits", story.credits}});
}

void write_text(geo::GeopackageWriter& file, const Story& story) {
    std::unordered_map<std::string_view, std::string_view> text_of_article;
    for (const Article& article : story.articles) text_of_article.emplace(article.id, article.text);
    std::unordered_map<std::string_view, std::string_view> text_of_excerpt;
    std::vector<schema::Worded<Excerpt>> excerpts;
    for (const Excerpt& excerpt : story.excerpts) {
        const std::string_view text = text_of_article.at(excerpt.article);
        text_of_excerpt.emplace(excerpt.id, text);
        excerpts.push_back({excerpt, std::string(text.substr(excerpt.start, excerpt.end - excerpt.start))});
    }
    std::vector<schema::Worded<Mention>> mentions;
    for (const Mention& mention : story.mentions) {
        const std::string_view text = text_of_excerpt.at(mention.excerpt);
        mentions.push_back({mention, std::string(text.substr(mention.start, mention.end - mention.start))});
    }
    write(file, "articles", story.articles);
    write(file, "excerpts", excerpts);
    write(file, "mentions", mentions);
}

/// The distinct names of those who act or are acted upon, with the number of their events.
std::vector<schema::Actor> actors_of(const Story& story) {
    std::map<std::string, double> events;
    for (const Event& event : story.events) {
        if (!event.actor.empty()) ++events[event.actor];
        if (!event.recipient.empty() && event.recipient != event.actor) ++events[event.recipient];
    }
    std::vector<schema::Actor> actors;
    actors.reserve(events.size());
    for (const auto& [name, count] : events) actors.push_back({name, count});
    return actors;
}

void write_events(geo::GeopackageWriter& file, const Story& story) {
    struct Spot {
        std::string name;
        geo::Geometry point;
    };
    std::unordered_map<std::string_view, Spot> spots{{"", {}}};
    for (const Place& place : story.places) {
        Spot& spot = spots[place.id];
        spot.name = place.names.in("en");
        if (const std::optional<geo::LonLat> at = location(place.geometry)) spot.point = *at;
    }
    std::vector<schema::NamedEvent> events;
    std::vector<schema::Link> links;
    for (const Event& event : story.events) {
        events.push_back({event, spots.at(event.place).name});
        for (const Id& excerpt : event.excerpts) links.push_back({event.id, excerpt});
    }
    write(file, "events", events, geo::ShapeKind::point,
          [&](const schema::NamedEvent& row) -> const geo::Geometry& {
              return spots.at(row.event.place).point;
          });
    write(file, "event_excerpts", links);
    write(file, "actors", actors_of(story));
}

/// A story without claims has no table of them, as it was before there were any.
void write_claims(geo::GeopackageWriter& file, const Story& story) {
    if (story.claims.empty()) return;
    std::vector<schema::ClaimLink> links;
    for (const Claim& claim : story.claims) {
        for (const Id& excerpt : claim.excerpts) links.push_back({claim.id, excerpt});
    }
    write(file, "claims", story.claims);
    write(file, "claim_excerpts", links);
}

void write_ground(geo::GeopackageWriter& file, const Story& story) {
    write(file, "places", story.places, geo::ShapeKind::any,
          [](const Place& place) -> const geo::Geometry& { return place.geometry; });
    write(file, "areas", story.areas, geo::ShapeKind::multipolygon,
          [](const Area& area) { return geo::Geometry(area.shape); });
    write(file, "boundaries", story.boundaries, geo::ShapeKind::multilinestring,
          [](const Boundary& boundary) { return geo::Geometry(boundary.lines); });
    write(file, "annotations", story.annotations, geo::ShapeKind::any,
          [](const Annotation& annotation) -> const geo::Geometry& { return annotation.geometry; });
}

}  // namespace

void save(const Story& story, const std::filesystem::path& gpkg) {
    if (const std::vector<std::string> faults = check(story); !faults.empty()) {
        throw geo::Error(fmt::format(
            "cannot save {}: the story does not hold together: {}{}", gpkg.string(), faults.front(),
            faults.size() > 1 ? fmt::format(" (and {} more)", faults.size() - 1) : ""));
    }
    geo::AtomicFile target(gpkg);
    try {
        geo::GeopackageWriter file(target.path());
        write_events(file, story);
        write_claims(file, story);
        write_ground(file, story);
        write_text(file, story);
        write(file, "views", story.views);
        write_settings(file, story);
        file.finish();
    } catch (const geo::Error& error) {
        throw geo::Error(fmt::format("cannot write {}: {}; choose another place or make room", gpkg.string(),
                                     error.what()));
    }
    target.commit();
}

}  // namespace marchland::story
