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

std::string telling_words(const story::Event& event) {
    switch (event.telling) {
        case story::Telling::asserted:
            return event.claimed_by.empty() ? "" : "According to " + event.claimed_by;
        case story::Telling::claimed:
            return event.claimed_by.empty() ? "Claimed" : "Claimed by " + event.claimed_by;
        case story::Telling::denied:
        case story::Telling::possible:
        case story::Telling::planned:
        case story::Telling::habitual:
            break;
    }
    const std::string told = kind_words(std::string(story::name(event.telling)));
    return event.claimed_by.empty() ? told : told + ", according to " + event.claimed_by;
}

}  // namespace marchland::map
