// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "story/edit.h"

namespace marchland::story {

/// The changes that make `before` into `after`: of each list what lies between the things that both begin and
/// end with goes and comes. Empty for equal stories.
[[nodiscard]] std::vector<Change> difference(const Story& before, const Story& after);

}  // namespace marchland::story
