// SPDX-License-Identifier: MIT
#include "screen/file_dialog.h"

#include <algorithm>
#include <cstdlib>

#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 5'000;
constexpr float dialog_width = 720;
constexpr float dialog_height = 470;
constexpr float places_width = 200;
constexpr float row_height = 28;

fs::path home() {
    const char* folder = std::getenv("HOME");
    return folder != nullptr && *folder != '\0' ? fs::path(folder) : fs::path("/");
}

bool has_ending(const fs::path& file, const std::vector<std::string>& endings) {
    return endings.empty() || std::find(endings.begin(), endings.end(), file.extension()) != endings.end();
}

}  // namespace

std::vector<FolderEntry> list_folder(const fs::path& folder, const std::vector<std::string>& endings) {
    std::vector<FolderEntry> entries;
    std::error_code fault;
    for (fs::directory_iterator next(folder, fault), end; !fault && next != end; next.increment(fault)) {
        const std::string name = next->path().filename().string();
        std::error_code unknown;
        const bool is_folder = next->is_directory(unknown);
        if (name.starts_with('.') || (!is_folder && !has_ending(next->path(), endings))) continue;
        entries.push_back({name, is_folder});
        if (entries.size() == most_entries) break;
    }
    std::sort(entries.begin(), entries.end(), [](const FolderEntry& a, const FolderEntry& b) {
        return a.folder != b.folder ? a.folder : a.name < b.name;
    });
    return entries;
}

std::vector<UsualPlace> usual_places() {
    std::vector<UsualPlace> places{{words().home_folder, home()}};
    std::error_code ignored;
    for (const auto& [name, folder] : {std::pair{words().documents, "Documents"},
                                       {words().downloads, "Downloads"},
                                       {words().desktop, "Desktop"}})
        if (fs::is_directory(home() / folder, ignored)) places.push_back({name, home() / folder});
    const fs::path here = fs::current_path(ignored);
    if (!ignored && here != home()) places.push_back({words().started_here, here});
    return places;
}

fs::path typed_path(const std::string& typed, const fs::path& folder, const std::string& ending) {
    fs::path path = typed;
    if (typed == "~" || typed.starts_with("~/"))
        path = home() / fs::path(typed.substr(std::min<std::size_t>(2, typed.size())));
    if (path.is_relative()) path = folder / path;
    if (!ending.empty() && path.has_filename() && !path.has_extension()) path += ending;
    return path.lexically_normal();
}

FileDialog::FileDialog(Purpose purpose, std::string title, const fs::path& start,
                       std::vector<std::string> endings, std::vector<fs::path> recent)
    : purpose_(purpose), title_(std::move(title)), endings_(std::move(endings)), recent_(std::move(recent)) {
    std::error_code ignored;
    const fs::path folder = fs::is_directory(start, ignored) ? start : start.parent_path();
    enter(folder.empty() ? fs::current_path(ignored) : fs::absolute(folder, ignored));
    if (folder != start) typed_ = editing(start.filename().string());
}

void FileDialog::enter(const fs::path& folder) {
    folder_ = folder;
    entries_ = list_folder(folder_, endings_);
    overwrite_.reset();
}

void FileDialog::draw_places(const PanelContext& context, float width, float height) {
    Ui& ui = context.ui;
    ImGui::BeginChild("places", {width, height});
    line(ui, words().places_to_go, theme::caps, theme::colours().quiet);
    space(4);
    for (const UsualPlace& place : usual_places())
        if (menu_row(ui, ("go " + place.name).c_str(), place.name, "", width - 10, true,
                     place.folder == folder_))
            enter(place.folder);
    if (purpose_ == Purpose::open && !recent_.empty()) {
        space(12);
        line(ui, words().recent, theme::caps, theme::colours().quiet);
        space(4);
        for (const fs::path& file : recent_)
            if (menu_row(ui, ("recent " + file.string()).c_str(), file.filename().string(), "", width - 10))
                chosen_ = file;
    }
    ImGui::EndChild();
}

std::optional<fs::path> FileDialog::draw_entries(const PanelContext& context, float width, float height) {
    Ui& ui = context.ui;
    std::optional<fs::path> entered;
    std::optional<fs::path> chosen;
    ImGui::BeginChild("entries", {width, height});
    if (folder_.has_parent_path() && folder_ != folder_.root_path() &&
        menu_row(ui, "up", "‹ " + folder_.parent_path().string(), "", width - 12))
        entered = folder_.parent_path();
    for (const FolderEntry& entry : entries_) {
        when_visible(ui, entry.name.c_str(), row_height, [&] {
            const std::string words = entry.folder ? entry.name + " /" : entry.name;
            const bool on = !entry.folder && typed_.text == entry.name;
            if (!menu_row(ui, "row", words, "", width - 12, true, on)) return;
            if (entry.folder)
                entered = folder_ / entry.name;
            else if (on || purpose_ == Purpose::open)
                chosen = folder_ / entry.name;
            else
                typed_ = editing(entry.name);
        });
    }
    if (entries_.empty()) line(ui, words().nothing_here, theme::small, theme::colours().quiet);
    ImGui::EndChild();
    if (entered) enter(*entered);
    return chosen;
}

// A folder is entered; a file that is there already is asked about before it is replaced.
std::optional<fs::path> FileDialog::confirm(const PanelContext& context) {
    if (typed_.text.empty()) return std::nullopt;
    const fs::path path = typed_path(typed_.text, folder_, endings_.empty() ? "" : endings_.front());
    std::error_code ignored;
    if (fs::is_directory(typed_path(typed_.text, folder_, ""), ignored)) {
        enter(typed_path(typed_.text, folder_, ""));
        typed_ = {};
        return std::nullopt;
    }
    if (purpose_ == Purpose::open && !fs::exists(path, ignored)) {
        context.requests.emplace_back(Say{filled(words().no_such_file, path.string())});
        return std::nullopt;
    }
    if (purpose_ == Purpose::save && fs::exists(path, ignored) && overwrite_ != path) {
        overwrite_ = path;
        return std::nullopt;
    }
    return path;
}

FileDialog::Answer FileDialog::draw(const PanelContext& context) {
    Ui& ui = context.ui;
    const ImVec2 size{std::min(dialog_width, context.width - 40),
                      std::min(dialog_height, context.height - 40)};
    const ImVec2 at{(context.width - size.x) / 2, (context.height - size.y) / 2};
    Answer answer;
    begin_floating_panel(ui, "file dialog", at, size);
    draw_text(ui, {at.x + 24, at.y + 18}, title_, theme::title, theme::colours().ink);
    draw_text(ui, {at.x + 24, at.y + 46}, shortened(ui, folder_.string(), theme::small, size.x - 48),
              theme::small, theme::colours().quiet);
    const float list_height = size.y - 74 - 62;
    ImGui::SetCursorScreenPos({at.x + 24, at.y + 74});
    draw_places(context, places_width, list_height);
    ImGui::SetCursorScreenPos({at.x + 24 + places_width + 8, at.y + 74});
    answer.file = draw_entries(context, size.x - 48 - places_width - 8, list_height);
    const float row = at.y + size.y - 46;
    const std::string act = overwrite_                  ? words().replace
                            : purpose_ == Purpose::save ? words().save
                                                        : words().open;
    const float act_width = text_width(ui, act, theme::heading) + 32;
    const float cancel_width = text_width(ui, words().cancel, theme::body) + 24;
    ImGui::SetCursorScreenPos({at.x + 24, row});
    if (std::exchange(first_, false)) ui.focus.want("file name");
    const FieldState typed =
        text_field(ui, "file name", typed_, size.x - 48 - act_width - cancel_width - 16, words().path_hint);
    if (typed.changed) overwrite_.reset();
    ImGui::SameLine(0, 8);
    answer.cancelled = button(ui, "cancel", words().cancel);
    ImGui::SameLine(0, 8);
    const bool acted = main_button(ui, "act", act, !typed_.text.empty());
    if (typed.entered || acted) answer.file = confirm(context);
    if (overwrite_)
        draw_text(ui, {at.x + 24, row - 20}, filled(words().replaces, overwrite_->filename().string()),
                  theme::small, theme::colours().warning);
    if (chosen_) answer.file = std::exchange(chosen_, std::nullopt);
    end_panel();
    return answer;
}

}  // namespace marchland::screen
