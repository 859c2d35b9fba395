// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/names.h"

namespace marchland::geo {

/// Whose view of borders and names a map shows. `sides` are the languages whose names stand first, in order;
/// "state" is that of the state a place belongs to by law, "holder" of whoever holds it on the day.
struct Viewpoint {
    std::string id;    // "un", "de-facto", "am", "az", "ge", "ru"
    std::string name;  // "UN / ISO, de jure"
    std::string description;
    std::vector<std::string> sides;
    std::string source;
};

/// What viewpoints make of borders or a disputed area in a span of days. Dates are ISO text, empty where
/// open; `valid_to` is exclusive.
struct Standing {
    enum class Class { international, internal, undelimited, de_facto, claimed, oblast, former, none };
    std::string feature;                  // "border", "disputed"
    std::vector<std::string> ids;         // of a border: every border between two of these countries
    std::vector<std::string> viewpoints;  // that see it so
    std::string valid_from;
    std::string valid_to;
    Class standing = Class::international;
    bool hatched = false;  // the viewpoint disputes who the ground belongs to
    std::string note;
    std::string source;
};

/// A name that one side uses, where others use another or used another at another time.
struct SideName {
    std::string kind;  // "town", "admin", "country", "disputed"
    std::string id;
    std::string side;                     // language of the side: "hy", "az", "ka", "ru"; empty for all
    std::vector<std::string> viewpoints;  // that know it; empty for all
    std::string valid_from;
    std::string valid_to;
    Names names;
};

/// "international", "de-facto" …, as the region pack writes it.
[[nodiscard]] std::string_view name(Standing::Class standing);
[[nodiscard]] std::optional<Standing::Class> standing_class(std::string_view name);

/// Whether [from, to) of ISO texts, however short, contains the day "YYYY-MM-DD". Empty ends are open.
[[nodiscard]] bool valid_on(std::string_view from, std::string_view to, std::string_view day);

[[nodiscard]] bool lists(const std::vector<std::string>& all, std::string_view one);

}  // namespace marchland::geo
