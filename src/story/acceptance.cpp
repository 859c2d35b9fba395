// SPDX-License-Identifier: MIT
#include "story/review.h"

namespace marchland::story {

std::optional<Acceptance> acceptance(std::string_view name) {
    if (name == "none") return Acceptance::none;
    if (name == "high") return Acceptance::high;
    if (name == "all") return Acceptance::all;
    return std::nullopt;
}

}  // namespace marchland::story
