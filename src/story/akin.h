// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace marchland::story {

/// Whether two names can mean one party: they share a word or the beginning of one ("Azerbaijan",
/// "Azerbaijani army").
[[nodiscard]] bool akin(std::string_view a, std::string_view b);

}  // namespace marchland::story
