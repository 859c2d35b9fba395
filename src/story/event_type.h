// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace marchland::story {

/// PLOVER's sixteen event types in its order; `none` for what PLOVER has no type for (accidents).
enum class EventType {
    agree,
    consult,
    support,
    concede,
    cooperate,
    aid,
    retreat,
    request,
    accuse,
    reject,
    threaten,
    protest,
    sanction,
    mobilize,
    coerce,
    assault,
    none
};
inline constexpr int event_type_count = 17;

/// PLOVER's four quad classes; `none` goes with EventType::none.
enum class QuadClass { verbal_cooperation, material_cooperation, verbal_conflict, material_conflict, none };
inline constexpr int quad_class_count = 5;

[[nodiscard]] QuadClass quad_class(EventType type);
[[nodiscard]] std::string_view name(EventType type);                       // "ASSAULT"; "NONE"
[[nodiscard]] std::string_view readable(EventType type);                   // "Assault"; "Other"
[[nodiscard]] std::string_view readable(QuadClass quad);                   // "Material conflict"
[[nodiscard]] std::optional<EventType> event_type(std::string_view name);  // any case

}  // namespace marchland::story
