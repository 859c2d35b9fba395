// SPDX-License-Identifier: MIT
#include "screen/document.h"

#include <algorithm>
#include <utility>

#include "story/file.h"

namespace marchland::screen {

Document::Document(story::Story story, std::filesystem::path file)
    : story_(std::move(story)), file_(std::move(file)), stamp_(story::stamp_of(file_)) {
    look_at_file();
}

bool Document::look_at_file() {
    const bool now = !file_.empty() && !story::writable(file_);
    return std::exchange(read_only_, now) != now;
}

bool Document::needs_place() const {
    return file_.empty() || !story::writable(file_);
}

bool Document::changed_outside() const {
    return !file_.empty() && stamp_ && story::stamp_of(file_) != stamp_;
}

Document::Reach reach_of(const story::Edit& edit) {
    if (edit.changes.empty()) return Document::Reach::none;
    const auto is_mark = [](const story::Change& change) {
        return std::holds_alternative<story::ListChange<story::Annotation>>(change) ||
               std::holds_alternative<story::ListChange<story::SavedView>>(change) ||
               std::holds_alternative<story::TextChange>(change);
    };
    return std::all_of(edit.changes.begin(), edit.changes.end(), is_mark) ? Document::Reach::marks
                                                                          : Document::Reach::map;
}

Document::Reach Document::apply(story::Edit edit) {
    const Reach reach = reach_of(edit);
    history_.apply(story_, std::move(edit));
    return reach;
}

Document::Reach Document::undo() {
    const story::Edit* edit = history_.next_undo();
    const Reach reach = edit != nullptr ? reach_of(*edit) : Reach::none;
    history_.undo(story_);
    return reach;
}

Document::Reach Document::redo() {
    const story::Edit* edit = history_.next_redo();
    const Reach reach = edit != nullptr ? reach_of(*edit) : Reach::none;
    history_.redo(story_);
    return reach;
}

Written write(const Outgoing& outgoing) {
    story::save(outgoing.story, outgoing.file);
    return {outgoing.file, story::stamp_of(outgoing.file)};
}

Outgoing Document::begin_save(const std::filesystem::path& file) {
    saving_ = true;
    history_.begin_writing();
    return {story_, file};
}

void Document::end_save(const Written& written) {
    if (!std::exchange(saving_, false)) return;
    file_ = written.file;
    stamp_ = written.stamp;
    history_.mark_written();
    recovered_ = false;
    look_at_file();
}

void Document::open(story::Story story, std::filesystem::path file, bool recovered) {
    story_ = std::move(story);
    file_ = std::move(file);
    stamp_ = story::stamp_of(file_);
    history_ = {};
    recovered_ = recovered;
    saving_ = false;
    look_at_file();
}

}  // namespace marchland::screen
