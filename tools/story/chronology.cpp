// SPDX-License-Identifier: MIT
#include "tools/story/chronology.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "geo/error.h"
#include "tools/story/csv.h"

namespace marchland::tools {
namespace {

constexpr std::size_t longest_title = 90;  // bytes; longer ones do not fit a label

constexpr std::array<std::string_view, 15> event_columns{
    "id",    "title",     "type",       "mode",       "from",   "to",         "place",   "precision_km",
    "actor", "recipient", "claimed_by", "fatalities", "source", "confidence", "excerpts"};

/// PLOVER's modes by type; the other types have none.
std::string_view modes_of(story::EventType type) {
    using Type = story::EventType;
    switch (type) {
        case Type::consult:
            return "visit third-party multilateral phone";
        case Type::retreat:
            return "withdraw release disarm ceasefire access resign";
        case Type::request:
        case Type::reject:
            return "assist change yield meet";
        case Type::accuse:
            return "disapprove investigate allege";
        case Type::threaten:
            return "restrict arrest relations expel territory violence";
        case Type::protest:
            return "demo riot strike hunger boycott obstruct vandalize";
        case Type::sanction:
            return "convict expel withdraw discontinue";
        case Type::mobilize:
            return "troops weapons police militia";
        case Type::coerce:
            return "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber";
        case Type::assault:
            return "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack "
                   "aerial "
                   "drone heavy-weapons crowd-control unconventional";
        default:
            return "";
    }
}

std::string mode(const CsvRow& row, story::EventType type) {
    const auto& mode = row["mode"];
    const auto known = split(modes_of(type), ' ');
    if (!mode.empty() && std::find(known.begin(), known.end(), mode) == known.end()) {
        row.fault(fmt::format("\"{}\" is no mode of {}", mode, story::name(type)));
    }
    return mode;
}

/// "from" alone is a day, month or year; with "to" the event lasted, or lies somewhere, between them.
std::optional<story::DateSpan> when(const CsvRow& row) {
    const auto from = row.date("from");
    const auto to = row.date("to");
    if (!from && to) row.fault("column to is given without from");
    if (!to) return from;
    if (to->last < from->first) row.fault("column to lies before from");
    return story::DateSpan{from->first, to->last, story::DatePrecision::range};
}

std::vector<story::Id> excerpts(const CsvRow& row, Passages& passages) {
    std::vector<story::Id> ids;
    for (const auto& anchor : split(row["excerpts"], '|')) {
        const auto colon = anchor.find(':');
        if (colon == std::string::npos)
            row.fault(fmt::format("anchor \"{}\" is not \"article: phrase\"", anchor));
        try {
            auto id = passages.anchor(trimmed(std::string_view(anchor).substr(0, colon)),
                                      trimmed(std::string_view(anchor).substr(colon + 1)));
            if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
        } catch (const geo::Error& error) {
            row.fault(error.what());
        }
    }
    return ids;
}

story::Event event(const CsvRow& row, Passages& passages) {
    story::Event event;
    event.id = row.required("id");
    event.title = row.required("title");
    if (event.title.size() > longest_title) {
        row.fault(fmt::format("the title has {} bytes, at most {} fit", event.title.size(), longest_title));
    }
    const auto type = story::event_type(row.required("type"));
    if (!type) row.fault(fmt::format("\"{}\" is no PLOVER type", row["type"]));
    event.type = *type;
    event.mode = mode(row, *type);
    event.when = when(row);
    event.place = row["place"];
    event.precision_km = event.place.empty() ? 0 : row.number("precision_km", 0.1, 5000);
    event.actor = row["actor"];
    event.recipient = row["recipient"];
    event.claimed_by = row["claimed_by"];
    event.fatalities = row["fatalities"];
    event.source = row.required("source");
    event.confidence = row.required("confidence");
    event.excerpts = excerpts(row, passages);
    return event;
}

}  // namespace

std::vector<story::Event> parse_events(std::string_view csv, Passages& passages) {
    std::vector<story::Event> events;
    for (const auto& row : parse_csv(csv, "events.csv", event_columns))
        events.push_back(event(row, passages));
    return events;
}

}  // namespace marchland::tools
