// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/region.h"
#include "story/story.h"

namespace marchland::map {

/// Finds the story's place that something of the region stands for: by id, else by a name in common.
/// The story must outlive it.
class PlaceMatcher {
public:
    explicit PlaceMatcher(const story::Story& story);

    /// A settlement of the same name within the place's precision, 6 km at least.
    [[nodiscard]] std::optional<std::uint32_t> match(const geo::Town& town) const;
    /// A country by its code.
    [[nodiscard]] std::optional<std::uint32_t> match(const geo::Country& country) const;
    /// A district, province or region of the same name in the same country.
    [[nodiscard]] std::optional<std::uint32_t> match(const geo::AdminUnit& unit) const;
    /// A region by id or name.
    [[nodiscard]] std::optional<std::uint32_t> match(const geo::Disputed& disputed) const;
    /// A lake by id or name.
    [[nodiscard]] std::optional<std::uint32_t> match(const geo::Water& water) const;

private:
    [[nodiscard]] std::optional<std::uint32_t> by_name(const geo::Names& names, const auto& fits) const;

    const story::Story& story_;
    std::unordered_map<std::string, std::uint32_t> by_id_;
    std::unordered_multimap<std::string, std::uint32_t> by_name_;
};

/// The names that a text offers, as they compare: "Shusha / Shushi" gives "shusha" and "shushi"; words
/// like "District" at the end are left off. ASCII case only.
[[nodiscard]] std::vector<std::string> comparable_names(std::string_view text);

}  // namespace marchland::map
