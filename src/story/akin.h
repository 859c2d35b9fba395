// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace marchland::story {

/// Whether two names can mean one party: they share a word or the beginning of one ("Azerbaijan",
/// "Azerbaijani army").
[[nodiscard]] bool akin(std::string_view a, std::string_view b);

/// A party's name and those of its words that say whose it is, for many comparisons with others.
struct PartyName {
    explicit PartyName(std::string_view name);
    std::string name;
    std::vector<std::string> words;  // lower case
};
[[nodiscard]] bool akin(const PartyName& a, const PartyName& b);

}  // namespace marchland::story
