// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "screen/panels.h"

namespace marchland::screen {

/// Something to be decided before anything else: a title, what it is about, and the answers, the one that
/// loses nothing first.
struct Question {
    std::string title;
    std::string about;
    std::vector<std::string> answers;
    bool fresh = true;  // not drawn yet: the first answer gets the keyboard
};

/// Draws it over everything; the number of the answer once one is given.
[[nodiscard]] std::optional<std::size_t> ask(const PanelContext& context, Question& question);

}  // namespace marchland::screen
