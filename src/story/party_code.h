// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "story/story.h"

namespace marchland::story {

/// A party of an event as PLOVER codes it. Empty where the story does not say.
struct PartyCode {
    std::string name;
    std::string_view code;  // ISO 3166-1 alpha-3 of the country it belongs to, de jure
    std::string sector;     // "GOV", "MIL", ...; "PRE" for a partially recognised state
};

/// Codes names of parties by what the story knows: its countries and disputed regions, and what the words of
/// its mentions lead to ("Armenian" in "Armenian police"). The story must outlive it.
class PartyCodes {
public:
    explicit PartyCodes(const Story& story);
    /// "Armenia, Azerbaijan" are two parties. None for an empty name.
    [[nodiscard]] std::vector<PartyCode> of(std::string_view names) const;

private:
    [[nodiscard]] const Place* country_of(std::string_view name) const;
    std::unordered_map<std::string_view, const Place*> places_;  // by name, and by the words of mentions
};

}  // namespace marchland::story
