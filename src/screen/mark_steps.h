// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "map/mark.h"
#include "map/mark_edit.h"
#include "story/edit.h"

namespace marchland::screen {

/// What is done to marks, as steps that a person undoes. Each has a name of Words whose gap takes the mark's
/// kind. Steps with the same key become one, as story::Edit says.
[[nodiscard]] story::Edit add_step(const story::Story& story, const map::Mark& mark, const char* name,
                                   std::string key = {});
/// Nothing when the mark is as it was, or there is none of that index.
[[nodiscard]] std::optional<story::Edit> change_step(const story::Story& story, std::size_t index,
                                                     const map::Mark& mark, const char* name,
                                                     std::string key = {});
[[nodiscard]] std::optional<story::Edit> delete_step(const story::Story& story, std::size_t index);
/// Nothing where the mark is as far to the front or back as it can be.
[[nodiscard]] std::optional<story::Edit> order_step(const story::Story& story, std::size_t index,
                                                    map::MarkOrder order);

/// What the words typed into that mark are joined by.
[[nodiscard]] std::string words_key(const map::Mark& mark);

}  // namespace marchland::screen
