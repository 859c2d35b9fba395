// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "story/edit.h"
#include "story/file_stamp.h"
#include "story/story.h"

namespace marchland::screen {

/// A story on its way to a file, which a thread of its own may write.
struct Outgoing {
    story::Story story;
    std::filesystem::path file;
};
/// What came of it: the file as it was left.
struct Written {
    std::filesystem::path file;
    std::optional<story::FileStamp> stamp;
};
/// Throws geo::Error; then the file is what it was.
[[nodiscard]] Written write(const Outgoing& outgoing);

/// The story open in the window: the file it came from, what was done to it since, and the way back.
class Document {
public:
    /// Without a file it is untitled: made from articles or several files, or one that must stay as it is.
    Document(story::Story story, std::filesystem::path file);

    [[nodiscard]] const story::Story& story() const { return story_; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] const story::History& history() const { return history_; }
    /// Whether something would be lost if it were closed now.
    [[nodiscard]] bool unsaved() const { return recovered_ || !history_.saved(); }
    /// Whether `save` needs another place: there is no file, or it cannot be written.
    [[nodiscard]] bool needs_place() const;
    /// Whether there is a file, and it could not be written when it was last looked at: when it was opened or
    /// saved, or by `look_at_file`, which says whether this is another answer.
    [[nodiscard]] bool read_only() const { return read_only_; }
    bool look_at_file();
    /// Whether somebody else wrote the file since it was read or saved here.
    [[nodiscard]] bool changed_outside() const;
    /// What others did to the file is known and this story goes on.
    void accept_outside() { stamp_ = story::stamp_of(file_); }

    /// What a change reaches: marks and saved views alone, or what the map is made of too.
    enum class Reach { none, marks, map };
    Reach apply(story::Edit edit);
    Reach undo();
    Reach redo();
    void seal() { history_.seal(); }

    /// The story as it is now, for `write`; one at a time. Nothing counts as saved before `end_save`, which
    /// is left out when writing fails.
    [[nodiscard]] Outgoing begin_save(const std::filesystem::path& file);
    /// That file is the story's from now on and holds what it was at `begin_save`: edits since are unsaved.
    /// Without effect when another story took its place meanwhile.
    void end_save(const Written& written);
    /// Another story takes its place, without a past. `recovered`: it is not what its file holds.
    void open(story::Story story, std::filesystem::path file, bool recovered = false);

private:
    story::Story story_;
    std::filesystem::path file_;
    std::optional<story::FileStamp> stamp_;
    story::History history_;
    bool recovered_ = false;
    bool read_only_ = false;
    bool saving_ = false;  // `end_save` may come
};

[[nodiscard]] Document::Reach reach_of(const story::Edit& edit);

}  // namespace marchland::screen
