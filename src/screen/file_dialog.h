// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "screen/panels.h"
#include "screen/text_edit.h"

namespace marchland::screen {

/// A name in a folder, for a list of them.
struct FolderEntry {
    std::string name;
    bool folder = false;
    bool operator==(const FolderEntry&) const = default;
};

/// Folders first, then the files with one of the endings (all where none is given), by name; hidden ones are
/// left out. Empty for a folder that cannot be read; at most 5,000.
[[nodiscard]] std::vector<FolderEntry> list_folder(const std::filesystem::path& folder,
                                                   const std::vector<std::string>& endings);

/// A folder people keep files in, with the name to show.
struct UsualPlace {
    std::string name;
    std::filesystem::path folder;
};
/// Home, those of Documents, Downloads and Desktop that exist, and where the program was started.
[[nodiscard]] std::vector<UsualPlace> usual_places();

/// What was typed as a path: ~ is the home folder, what is relative begins at `folder`, an ending is added
/// where there is none.
[[nodiscard]] std::filesystem::path typed_path(const std::string& typed, const std::filesystem::path& folder,
                                               const std::string& ending);

/// A dialog for choosing a file to open, or a place to save to.
class FileDialog {
public:
    enum class Purpose { open, save };
    FileDialog(Purpose purpose, std::string title, const std::filesystem::path& start,
               std::vector<std::string> endings, std::vector<std::filesystem::path> recent);

    struct Answer {
        std::optional<std::filesystem::path> file;
        bool cancelled = false;
    };
    /// Draws it; the answer once there is one.
    [[nodiscard]] Answer draw(const PanelContext& context);

private:
    void enter(const std::filesystem::path& folder);
    void draw_places(const PanelContext& context, float width, float height);
    std::optional<std::filesystem::path> draw_entries(const PanelContext& context, float width, float height);
    std::optional<std::filesystem::path> confirm(const PanelContext& context);

    Purpose purpose_;
    std::string title_;
    std::filesystem::path folder_;
    std::vector<std::string> endings_;
    std::vector<std::filesystem::path> recent_;
    std::vector<FolderEntry> entries_;
    TextEdit typed_;
    std::optional<std::filesystem::path> overwrite_;  // asked about already
    std::optional<std::filesystem::path> chosen_;     // from the recent ones
    bool first_ = true;
};

}  // namespace marchland::screen
