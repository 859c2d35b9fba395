// SPDX-License-Identifier: MIT
#include "geo/names.h"

#include <utility>

namespace marchland::geo {

void Names::set(std::string_view language, std::string name) {
    if (name.empty()) return;
    by_language_.insert_or_assign(std::string(language), std::move(name));
}

const std::string& Names::in(std::string_view language) const {
    static const std::string nothing;
    if (const auto wanted = by_language_.find(language); wanted != by_language_.end()) return wanted->second;
    if (const auto english = by_language_.find("en"); english != by_language_.end()) return english->second;
    return by_language_.empty() ? nothing : by_language_.begin()->second;
}

}  // namespace marchland::geo
