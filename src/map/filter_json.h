// SPDX-License-Identifier: MIT
#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "map/filter.h"

namespace marchland::map {

/// An object with the parts of the filter that are active.
[[nodiscard]] nlohmann::ordered_json filter_to_json(const Filter& filter);

/// The same read back; parts that are not there let all through. `where` begins every complaint, which names
/// the part as "filter.near". Throws geo::Error: no object, a part unknown, of the wrong kind, out of range
/// or longer than any filter needs.
[[nodiscard]] Filter parse_filter(const nlohmann::ordered_json& json, const std::string& where);

}  // namespace marchland::map
