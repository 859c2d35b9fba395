// SPDX-License-Identifier: MIT
#include "map/wording.h"

#include <algorithm>

namespace marchland::map {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += " \u00b7 ";
        text += part;
    }
    return text;
}

std::string kind_words(std::string kind) {
    std::replace(kind.begin(), kind.end(), '-', ' ');
    if (!kind.empty() && kind.front() >= 'a' && kind.front() <= 'z')
        kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
    return kind;
}

std::string country_name(const geo::Region& region, const std::string& id) {
    for (const auto& country : region.level(1).countries) {
        if (country.id == id) return country.names.in("en");
    }
    return id;
}

}  // namespace marchland::map
