// SPDX-License-Identifier: MIT
#include "geo/viewpoint.h"

#include <algorithm>
#include <array>

namespace marchland::geo {
namespace {

/// Order of Standing::Class.
constexpr std::array<std::string_view, 8> class_names{"international", "internal", "undelimited", "de-facto",
                                                      "claimed",       "oblast",   "former",      "none"};

}  // namespace

std::string_view name(Standing::Class standing) {
    return class_names.at(static_cast<std::size_t>(standing));
}

std::optional<Standing::Class> standing_class(std::string_view name) {
    const auto* const found = std::find(class_names.begin(), class_names.end(), name);
    if (found == class_names.end()) return std::nullopt;
    return static_cast<Standing::Class>(found - class_names.begin());
}

bool valid_on(std::string_view from, std::string_view to, std::string_view day) {
    // A year or month stands for its first day, and sorts before every day of it.
    return (from.empty() || from <= day) && (to.empty() || day < to);
}

bool lists(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace marchland::geo
