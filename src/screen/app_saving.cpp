// SPDX-License-Identifier: MIT
#include <utility>

#include "geo/atomic_file.h"
#include "geo/error.h"
#include "screen/app.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

const std::vector<std::string> story_endings{".gpkg"};
const std::vector<std::string> all_endings{".gpkg", ".txt", ".md", ".text"};

std::string title_of(const story::Story& story) {
    return story.title.empty() ? words().untitled : story.title;
}

// Another name in the same folder.
std::filesystem::path beside(const std::filesystem::path& file) {
    return file.parent_path() / filled(words().my_copy, file.stem().string());
}

}  // namespace

void App::save() {
    if (saving_) return say_saving();
    if (document_.needs_place()) return save_as();
    if (!document_.changed_outside()) return save_to(document_.file());
    question_ = Question{words().outside_title,
                         filled(words().outside_words, document_.file().filename().string()),
                         {words().save_as, words().cancel, words().overwrite}};
    on_answer_ = [this](std::size_t answer) {
        if (answer == 0) save_as();
        if (answer == 1) after_save_ = nullptr;
        if (answer == 2) save_to(document_.file());
    };
}

void App::save_as() {
    save_as(!document_.file().empty()  ? document_.file()
            : settings_.recent.empty() ? std::filesystem::path("story.gpkg")
                                       : settings_.recent.front().parent_path());
}

void App::save_as(const std::filesystem::path& start) {
    if (saving_) return say_saving();
    file_dialog_.emplace(FileDialog::Purpose::save, words().save_title, start, story_endings,
                         settings_.recent);
    on_file_ = [this](const std::filesystem::path& file) { save_to(file); };
}

void App::save_to(const std::filesystem::path& file) {
    if (saving_) return say_saving();
    saving_ = Saving{std::async(std::launch::async, write, document_.begin_save(file)), file,
                     document_.history().revision(), Clock::now()};
}

// Beside the story unless the user goes elsewhere.
void App::save_words(const SaveWords& wanted) {
    const std::filesystem::path folder = !document_.file().empty()  ? document_.file().parent_path()
                                         : settings_.recent.empty() ? std::filesystem::path()
                                                                    : settings_.recent.front().parent_path();
    const std::filesystem::path name = wanted.name;
    file_dialog_.emplace(FileDialog::Purpose::save, wanted.title, folder / name,
                         std::vector{name.extension().string()}, settings_.recent);
    on_file_ = [this, text = wanted.words](const std::filesystem::path& file) {
        try {
            geo::write_whole(file, text);
            notify(filled(words().saved_file, file.string()));
        } catch (const geo::Error& error) {
            notify(error.what());
        }
    };
    wake();
}

void App::say_saving() {
    notify(filled(words().still_saving, saving_->file.filename().string()));
}

// What was done since the writing began is kept for after a crash, under the name of the new file.
void App::finish_saving() {
    Saving done = *std::exchange(saving_, std::nullopt);
    wake();
    try {
        document_.end_save(done.written.get());
    } catch (const std::exception& error) {
        after_save_ = nullptr;
        return notify(error.what());
    }
    kept_revision_ = done.revision;
    if (!document_.unsaved()) forget_kept();
    remember(settings_, done.file);
    remember_settings();
    notify(filled(words().saved_file, done.file.string()));
    if (after_save_) std::exchange(after_save_, nullptr)();
}

// Asks what to do with unsaved work first; `go_on` when nothing stands in the way.
void App::leave(const char* title, const std::function<void()>& go_on) {
    const auto again = [this, title, go_on] { leave(title, go_on); };
    if (saving_) {
        after_save_ = again;
        return say_saving();
    }
    if (!document_.unsaved()) return go_on();
    question_ = Question{title,
                         filled(words().close_words, title_of(story_)),
                         {words().save, words().cancel, words().discard}};
    on_answer_ = [this, again, go_on](std::size_t answer) {
        if (answer == 0) {
            after_save_ = again;
            save();
        }
        if (answer == 2) go_on();
    };
    wake();
}

void App::close() {
    leave(words().close_title, [this] {
        forget_kept();
        window_->close();
    });
}

void App::open_other() {
    leave(words().open_other_title, [this] {
        const std::filesystem::path start = settings_.recent.empty() ? std::filesystem::current_path()
                                                                     : settings_.recent.front().parent_path();
        file_dialog_.emplace(FileDialog::Purpose::open, words().open_title, start, all_endings,
                             settings_.recent);
        on_file_ = [this](const std::filesystem::path& file) { open(file); };
    });
}

void App::look_outside() {
    looked_outside_ = Clock::now();
    if (document_.look_at_file()) wake();
    if (dialog_open() || saving_ || opening_ || !document_.changed_outside()) return;
    question_ = Question{words().outside_title,
                         filled(words().outside_words, document_.file().filename().string()),
                         {words().keep_mine, words().reload}};
    on_answer_ = [this](std::size_t answer) {
        if (answer == 0) document_.accept_outside();
        if (answer == 1) open_theirs();
    };
    wake();
}

// Takes the place of unsaved work only when a person says so; the copy of it stays until theirs is here.
// Until then the change is not accepted, and is asked about again.
void App::open_theirs() {
    const std::filesystem::path file = document_.file();
    if (!document_.unsaved()) return open(file);
    question_ = Question{words().theirs_title,
                         filled(words().theirs_words, file.filename().string()),
                         {words().save_mine, words().cancel, words().discard_mine}};
    on_answer_ = [this, file](std::size_t answer) {
        if (answer == 0) {
            after_save_ = [this, file] { open(file); };
            save_as(beside(file));
        }
        if (answer == 1) look_outside();
        if (answer == 2) open(file);
    };
}

}  // namespace marchland::screen
