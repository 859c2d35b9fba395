// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string_view>

#include "reader/gazetteer.h"

namespace marchland::reader {

/// From here on a name is believed wherever it stands.
inline constexpr double sure = 6.5;

/// How likely a reading is before the article is looked at, about -1 (a hamlet) to 9.2 (a country).
[[nodiscard]] double prior(const Entry& entry, bool demonym);

/// Whether the place is of the South Caucasus, whose small places count as known.
[[nodiscard]] bool at_home(const Entry& entry);
[[nodiscard]] bool from_geonames(const Entry& entry);
/// A city, town or village that is no capital.
[[nodiscard]] bool settlement(const Entry& entry);
/// A state or province elsewhere, which may share its name with a country of ours: Georgia.
[[nodiscard]] bool foreign_state(const Entry& entry);
/// One that the whole world's press names without a word more.
[[nodiscard]] bool known_state(const Entry& entry);

enum class Extent : std::uint8_t { point, area, country };
[[nodiscard]] Extent extent(const Entry& entry);

/// Whether `area` holds the place: a country by code, a province or county that the gazetteer puts the
/// place in, another area as far as a circle can tell. No place holds itself.
[[nodiscard]] bool holds(const Gazetteer& gazetteer, std::uint32_t area, std::uint32_t place);

}  // namespace marchland::reader
