// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "map/view.h"

namespace marchland::map {

/// A view as it is kept: without a camera, for a picture's size is not known; `box` is what it shows.
struct KeptView {
    std::string name;
    std::string text;  // of a chapter: what to say beside the picture; 20,000 bytes at most
    View view;
    std::optional<geo::LonLatBox> box;
    bool has_window = false;  // whether it says a time window
};

/// One JSON object: name, text, bbox [west, south, east, north], from, to, the filter's active parts, and
/// every other field of View by the name of its option on the command line.
[[nodiscard]] std::string to_json(const KeptView& kept);

/// The same read back; fields that are not there keep their defaults. `where` begins every complaint. Throws
/// geo::Error: no JSON object, a field unknown or of the wrong kind, a date or box that cannot be.
[[nodiscard]] KeptView parse_view(std::string_view json_text, const std::string& where);

}  // namespace marchland::map
