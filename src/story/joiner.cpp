// SPDX-License-Identifier: MIT
#include "story/joiner.h"

#include <utility>

namespace marchland::story {

void Joiner::merge_last() {
    Part last = std::move(parts_.back());
    parts_.pop_back();
    merge(parts_.back().story, std::move(last.story));
    parts_.back().parts += last.parts;
}

void Joiner::add(Story story) {
    parts_.push_back({std::move(story), 1});
    while (parts_.size() > 1 && parts_[parts_.size() - 2].parts == parts_.back().parts) merge_last();
}

Story Joiner::finish() {
    while (parts_.size() > 1) merge_last();
    Story whole;
    if (!parts_.empty()) whole = std::move(parts_.front().story);
    parts_.clear();
    return whole;
}

}  // namespace marchland::story
