// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "geo/values.h"
#include "map/view.h"
#include "story/date.h"

namespace marchland::commands {

struct Size {
    int width = 0;
    int height = 0;
};

/// What the user typed after an option, checked. All throw geo::UsageError that names the option,
/// the value and the form it should have.
[[nodiscard]] Size parse_size(const std::string& option, const std::string& text);            // "1600x1000"
[[nodiscard]] geo::LonLatBox parse_bbox(const std::string& option, const std::string& text);  // "W,S,E,N"
[[nodiscard]] story::DateSpan parse_day(const std::string& option, const std::string& text);  // "2024-04-17"
[[nodiscard]] map::PaletteId parse_palette(const std::string& option, const std::string& text);
[[nodiscard]] map::NamePolicy parse_names(const std::string& option, const std::string& text);
[[nodiscard]] std::string parse_language(const std::string& option, const std::string& text);

/// So many numbers apart by commas, and nothing else; "nan" and "inf" are numbers.
template <std::size_t Count>
[[nodiscard]] std::optional<std::array<double, Count>> parse_numbers(std::string_view text);

/// Sides of a picture, px.
inline constexpr int smallest_side = 64;
inline constexpr int largest_side = 20000;

}  // namespace marchland::commands
