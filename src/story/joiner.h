// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <vector>

#include "story/story.h"

namespace marchland::story {

/// Joins many small stories in order: what `merge` one after another gives, but for the numbers behind
/// clashing ids, in the time of a sort. Neighbours of like size are merged, as merge sort does.
class Joiner {
public:
    void add(Story story);
    /// The whole, and nothing left here.
    [[nodiscard]] Story finish();

private:
    struct Part {
        Story story;
        std::size_t parts;
    };
    void merge_last();
    std::vector<Part> parts_;  // each at least twice the next
};

}  // namespace marchland::story
