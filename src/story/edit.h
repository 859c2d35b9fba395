// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "story/story.h"

namespace marchland::story {

/// One thing of one of a story's lists comes (no `before`), goes (no `after`) or becomes another, at `index`
/// of the list as it is at that moment.
template <class T>
struct ListChange {
    std::size_t index = 0;
    std::optional<T> before;
    std::optional<T> after;
    bool operator==(const ListChange&) const = default;
};

/// One of the texts about the story as a whole.
struct TextChange {
    enum class Field { title, summary, credits } field = Field::title;
    std::string before;
    std::string after;
    bool operator==(const TextChange&) const = default;
};

using Change = std::variant<ListChange<Article>, ListChange<Excerpt>, ListChange<Mention>, ListChange<Place>,
                            ListChange<Event>, ListChange<Claim>, ListChange<Area>, ListChange<Boundary>,
                            ListChange<Annotation>, ListChange<SavedView>, TextChange>;

/// One step that a person would undo: a name for the menu ("Move arrow"), and what changes, in order; each
/// change sees what the ones before it made. Steps with the same `key`, not empty, one after another become
/// one: the moves of one drag, the letters typed into one box.
struct Edit {
    std::string name;
    std::vector<Change> changes;
    std::string key;
    bool operator==(const Edit&) const = default;
};

/// The list of a story that holds things of type T.
template <class T, class AnyStory>
[[nodiscard]] auto& list_of(AnyStory& story) {
    static_assert(std::is_same_v<std::remove_const_t<AnyStory>, Story>);
    if constexpr (std::is_same_v<T, Article>) return story.articles;
    if constexpr (std::is_same_v<T, Excerpt>) return story.excerpts;
    if constexpr (std::is_same_v<T, Mention>) return story.mentions;
    if constexpr (std::is_same_v<T, Place>) return story.places;
    if constexpr (std::is_same_v<T, Event>) return story.events;
    if constexpr (std::is_same_v<T, Claim>) return story.claims;
    if constexpr (std::is_same_v<T, Area>) return story.areas;
    if constexpr (std::is_same_v<T, Boundary>) return story.boundaries;
    if constexpr (std::is_same_v<T, Annotation>) return story.annotations;
    if constexpr (std::is_same_v<T, SavedView>) return story.views;
}

/// A change that puts the thing at the end of its list. Makers of changes only look at the story; the ones
/// with an index throw std::out_of_range for one that is not there.
template <class T>
[[nodiscard]] Change add(const Story& story, T thing) {
    return ListChange<T>{list_of<T>(story).size(), std::nullopt, std::move(thing)};
}

template <class T>
[[nodiscard]] Change replace(const Story& story, std::size_t index, T thing) {
    return ListChange<T>{index, list_of<T>(story).at(index), std::move(thing)};
}

/// Several of one list: the highest index first, as each change moves what follows.
template <class T>
[[nodiscard]] Change erase(const Story& story, std::size_t index) {
    return ListChange<T>{index, list_of<T>(story).at(index), std::nullopt};
}

/// The thing taken out at `from` and put where its index is `to`: the drawing order of annotations.
template <class T>
[[nodiscard]] std::vector<Change> move_to(const Story& story, std::size_t from, std::size_t to) {
    const T& thing = list_of<T>(story).at(from);
    static_cast<void>(list_of<T>(story).at(to));
    return {ListChange<T>{from, thing, std::nullopt}, ListChange<T>{to, std::nullopt, thing}};
}

[[nodiscard]] Change set_text(const Story& story, TextChange::Field field, std::string text);

/// What was done to a story, without limit, and how to take it back. Every change of the story goes through
/// here; one that was made elsewhere shows as an Error, and then the story is as it was.
class History {
public:
    /// Does it and remembers it; what was undone before can no longer be redone. An edit without changes is
    /// none. Throws geo::Error when a change does not find what it says was there.
    void apply(Story& story, Edit edit);
    /// False when there is nothing to undo, or redo. Throw geo::Error as `apply` does.
    bool undo(Story& story);
    bool redo(Story& story);

    [[nodiscard]] std::optional<std::string> undo_name() const;
    [[nodiscard]] std::optional<std::string> redo_name() const;
    /// What undo would take back and redo would do again; nullptr for nothing. Holds until the next call.
    [[nodiscard]] const Edit* next_undo() const { return done_ > 0 ? &edits_[done_ - 1] : nullptr; }
    [[nodiscard]] const Edit* next_redo() const { return done_ < edits_.size() ? &edits_[done_] : nullptr; }

    /// The next edit is a step of its own whatever its key: the mouse button is up, the box is left.
    void seal() { open_ = false; }
    /// What the file now holds is the story as it is.
    void mark_saved();
    /// The same where writing takes time: the story as it was at the last `begin_writing` is what the file
    /// holds, whatever was done since.
    void begin_writing();
    void mark_written() { saved_ = writing_; }
    /// Whether the story is what the file holds, as it is for a history without edits.
    [[nodiscard]] bool saved() const { return saved_ == done_; }
    /// Grows with every change, undone ones too: what was made from an older revision is out of date.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

private:
    std::vector<Edit> edits_;
    std::size_t done_ = 0;                  // edits before it are in the story, those from it on undone
    std::optional<std::size_t> saved_ = 0;  // `done_` of what the file holds; none when no way leads there
    std::optional<std::size_t> writing_;    // the same of what is on its way to the file
    bool open_ = false;                     // whether the last edit takes in one of its key
    std::uint64_t revision_ = 0;
};

}  // namespace marchland::story
