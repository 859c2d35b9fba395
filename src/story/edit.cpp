// SPDX-License-Identifier: MIT
#include "story/edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "geo/error.h"

namespace marchland::story {

namespace {

[[noreturn]] void refuse(std::size_t index) {
    throw geo::Error(fmt::format(
        "cannot change the story: row {} is not what it was when the change was made; undo nothing more "
        "and save a copy",
        index));
}

template <class AnyStory>
auto& text_of(AnyStory& story, TextChange::Field field) {
    switch (field) {
        case TextChange::Field::title:
            return story.title;
        case TextChange::Field::summary:
            return story.summary;
        case TextChange::Field::credits:
            break;
    }
    return story.credits;
}

template <class T>
void make(Story& story, ListChange<T>& change) {
    std::vector<T>& list = list_of<T>(story);
    const auto at = list.begin() + static_cast<std::ptrdiff_t>(std::min(change.index, list.size()));
    if (!change.before) {
        if (change.index > list.size()) refuse(change.index);
        if (change.after) list.insert(at, *change.after);
        return;
    }
    if (change.index >= list.size() || *at != *change.before) refuse(change.index);
    if (change.after) {
        *at = *change.after;
    } else {
        list.erase(at);
    }
}

void make(Story& story, TextChange& change) {
    std::string& text = text_of(story, change.field);
    if (text != change.before) refuse(0);
    text = change.after;
}

void make(Story& story, Change& change) {
    std::visit([&](auto& known) { make(story, known); }, change);
}

/// What undoes the change once made; twice is the change itself.
void turn(Change& change) {
    std::visit([](auto& known) { std::swap(known.before, known.after); }, change);
}

void make_turned(Story& story, Change& change) {
    turn(change);
    try {
        make(story, change);
    } catch (...) {
        turn(change);
        throw;
    }
    turn(change);
}

/// All of them or none.
void make_all(Story& story, std::vector<Change>& changes) {
    std::size_t made = 0;
    try {
        for (; made < changes.size(); ++made) make(story, changes[made]);
    } catch (...) {
        while (made > 0) make_turned(story, changes[--made]);
        throw;
    }
}

void unmake_all(Story& story, std::vector<Change>& changes) {
    std::size_t left = changes.size();
    try {
        for (; left > 0; --left) make_turned(story, changes[left - 1]);
    } catch (...) {
        for (; left < changes.size(); ++left) make(story, changes[left]);
        throw;
    }
}

/// Whether `next` goes on where `change` stopped, with the same thing, so that both are one change.
bool continues(const Change& change, const Change& next) {
    return std::visit(
        [&]<class Known>(const Known& first) {
            const auto* second = std::get_if<Known>(&next);
            if (second == nullptr) return false;
            if constexpr (std::is_same_v<Known, TextChange>) {
                return first.field == second->field;
            } else {
                return first.index == second->index && first.after.has_value() && second->before.has_value();
            }
        },
        change);
}

void take_in(Change& change, Change next) {
    std::visit([&]<class Known>(Known& first) { first.after = std::move(std::get<Known>(next).after); },
               change);
}

/// `next` as part of `edit`. The moves of a drag are folded into one, as long as they touch the same things.
void join(Edit& edit, Edit next) {
    // Only replacements leave the other indices alone, so that folding pairs of them changes no order.
    const auto replaces = [](const Change& change) {
        return std::visit(
            []<class Known>(const Known& known) {
                if constexpr (std::is_same_v<Known, TextChange>)
                    return true;
                else
                    return known.before.has_value() && known.after.has_value();
            },
            change);
    };
    const bool foldable =
        std::equal(edit.changes.begin(), edit.changes.end(), next.changes.begin(), next.changes.end(),
                   continues) &&
        std::all_of(next.changes.begin(), next.changes.end(), replaces) &&
        (edit.changes.size() == 1 || std::all_of(edit.changes.begin(), edit.changes.end(), replaces));
    if (!foldable) {
        std::move(next.changes.begin(), next.changes.end(), std::back_inserter(edit.changes));
        return;
    }
    for (std::size_t i = 0; i < edit.changes.size(); ++i)
        take_in(edit.changes[i], std::move(next.changes[i]));
}

}  // namespace

Change set_text(const Story& story, TextChange::Field field, std::string text) {
    return TextChange{field, text_of(story, field), std::move(text)};
}

void History::apply(Story& story, Edit edit) {
    if (edit.changes.empty()) return;
    make_all(story, edit.changes);
    ++revision_;
    const bool joins =
        open_ && done_ > 0 && done_ == edits_.size() && !edit.key.empty() && edits_.back().key == edit.key;
    if (joins) {
        join(edits_.back(), std::move(edit));
        return;
    }
    if (saved_ && *saved_ > done_) saved_.reset();
    if (writing_ && *writing_ > done_) writing_.reset();
    edits_.resize(done_);
    edits_.push_back(std::move(edit));
    ++done_;
    open_ = true;
}

bool History::undo(Story& story) {
    if (done_ == 0) return false;
    unmake_all(story, edits_[done_ - 1].changes);
    --done_;
    ++revision_;
    open_ = false;
    return true;
}

bool History::redo(Story& story) {
    if (done_ == edits_.size()) return false;
    make_all(story, edits_[done_].changes);
    ++done_;
    ++revision_;
    open_ = false;
    return true;
}

std::optional<std::string> History::undo_name() const {
    return done_ == 0 ? std::nullopt : std::optional(edits_[done_ - 1].name);
}

std::optional<std::string> History::redo_name() const {
    return done_ == edits_.size() ? std::nullopt : std::optional(edits_[done_].name);
}

void History::mark_saved() {
    begin_writing();
    mark_written();
}

void History::begin_writing() {
    writing_ = done_;
    open_ = false;
}

}  // namespace marchland::story
