// SPDX-License-Identifier: MIT
#include "screen/mark_steps.h"

#include <utility>

#include "screen/words.h"

namespace marchland::screen {
namespace {

std::string named(const char* name, const map::Mark& mark) {
    return filled(name, words().mark_kinds[static_cast<std::size_t>(mark.kind)]);
}

}  // namespace

story::Edit add_step(const story::Story& story, const map::Mark& mark, const char* name, std::string key) {
    return {named(name, mark), {story::add(story, map::to_annotation(mark))}, std::move(key)};
}

std::optional<story::Edit> change_step(const story::Story& story, std::size_t index, const map::Mark& mark,
                                       const char* name, std::string key) {
    if (index >= story.annotations.size()) return std::nullopt;
    if (map::parse_mark(story.annotations[index]) == mark) return std::nullopt;
    return story::Edit{
        named(name, mark), {story::replace(story, index, map::to_annotation(mark))}, std::move(key)};
}

std::optional<story::Edit> delete_step(const story::Story& story, std::size_t index) {
    if (index >= story.annotations.size()) return std::nullopt;
    return story::Edit{named(words().delete_mark, map::parse_mark(story.annotations[index])),
                       {story::erase<story::Annotation>(story, index)},
                       {}};
}

std::optional<story::Edit> order_step(const story::Story& story, std::size_t index, map::MarkOrder order) {
    if (index >= story.annotations.size()) return std::nullopt;
    auto order_of_all = story.annotations;
    const std::size_t target = map::reorder(order_of_all, index, order);
    if (target == index) return std::nullopt;
    return story::Edit{named(words().order_mark, map::parse_mark(story.annotations[index])),
                       story::move_to<story::Annotation>(story, index, target),
                       {}};
}

std::string words_key(const map::Mark& mark) {
    return "words " + mark.id;
}

}  // namespace marchland::screen
