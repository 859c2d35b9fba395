// SPDX-License-Identifier: MIT
#include "story/event_type.h"

#include <algorithm>

namespace marchland::story {

namespace {

struct Row {
    std::string_view name;
    std::string_view readable;
    QuadClass quad;
};

// PLOVER manual, December 2023. It files SANCTION under material conflict in its own section and under
// verbal conflict in one table; the section is followed.
constexpr std::array<Row, event_type_count> rows{{
    {"AGREE", "Agree", QuadClass::verbal_cooperation},
    {"CONSULT", "Consult", QuadClass::verbal_cooperation},
    {"SUPPORT", "Support", QuadClass::verbal_cooperation},
    {"CONCEDE", "Concede", QuadClass::verbal_cooperation},
    {"COOPERATE", "Cooperate", QuadClass::material_cooperation},
    {"AID", "Aid", QuadClass::material_cooperation},
    {"RETREAT", "Retreat", QuadClass::material_cooperation},
    {"REQUEST", "Request", QuadClass::verbal_conflict},
    {"ACCUSE", "Accuse", QuadClass::verbal_conflict},
    {"REJECT", "Reject", QuadClass::verbal_conflict},
    {"THREATEN", "Threaten", QuadClass::verbal_conflict},
    {"PROTEST", "Protest", QuadClass::material_conflict},
    {"SANCTION", "Sanction", QuadClass::material_conflict},
    {"MOBILIZE", "Mobilize", QuadClass::material_conflict},
    {"COERCE", "Coerce", QuadClass::material_conflict},
    {"ASSAULT", "Assault", QuadClass::material_conflict},
    {"NONE", "Other", QuadClass::none},
}};

constexpr std::array<std::string_view, quad_class_count> quads{
    "Verbal cooperation", "Material cooperation", "Verbal conflict", "Material conflict", "Other"};

const Row& row(EventType type) {
    return rows.at(static_cast<std::size_t>(type));
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

QuadClass quad_class(EventType type) {
    return row(type).quad;
}
std::string_view name(EventType type) {
    return row(type).name;
}
std::string_view readable(EventType type) {
    return row(type).readable;
}
std::string_view readable(QuadClass quad) {
    return quads.at(static_cast<std::size_t>(quad));
}

std::optional<EventType> event_type(std::string_view name) {
    const auto* found = std::find_if(rows.begin(), rows.end(), [name](const Row& entry) {
        return std::equal(entry.name.begin(), entry.name.end(), name.begin(), name.end(),
                          [](char a, char b) { return a == upper(b); });
    });
    return found == rows.end() ? std::nullopt : std::optional(static_cast<EventType>(found - rows.begin()));
}

}  // namespace marchland::story
