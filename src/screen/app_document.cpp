// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "geo/atomic_file.h"
#include "geo/error.h"
#include "screen/app.h"
#include "screen/framing.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds keep_after{1000};  // without another edit
const std::vector<std::string> story_endings{".gpkg"};
const std::vector<std::string> all_endings{".gpkg", ".txt", ".md", ".text"};

std::string title_of(const story::Story& story) {
    return story.title.empty() ? words().untitled : story.title;
}

}  // namespace

void App::edit(story::Edit edit) {
    try {
        if (reach_of(edit) == Document::Reach::map) search_.forget();
        refresh(document_.apply(std::move(edit)));
        edited_ = Clock::now();
    } catch (const geo::Error& error) {
        notify(error.what());
    }
}

// What was derived from the story is made anew, as far as the change reaches.
void App::refresh(Document::Reach reach) {
    wake();
    if (reach == Document::Reach::none) return;
    scene_.view = {};  // another scene is due whatever the view
    if (reach == Document::Reach::marks) return builder_.annotations_changed();
    builder_.story_changed();
    shown_ = {};
    article_.forget();
    state_.listed.clear();
    state_.list_only.clear();
    list_.forget();
    refilter();
}

// The timeline shows what the map shows, whatever the day.
void App::refilter() {
    const map::EventFilter& filter = builder_.filter(state_.view);
    filters_.forget();
    timeline_.refresh(story_, [&](std::uint32_t event) { return filter.passes(event); });
    filtered_ = state_.view.filter;
    filtered_classes_ = state_.view.quad_classes;
}

void App::undo(bool again) {
    const auto name = again ? document_.history().redo_name() : document_.history().undo_name();
    if (!name) return notify(again ? words().nothing_to_redo : words().nothing_to_undo);
    search_.forget();
    refresh(again ? document_.redo() : document_.undo());
    edited_ = Clock::now();
    notify(filled(again ? words().redone : words().undone, *name));
}

void App::save() {
    if (document_.needs_place()) return save_as();
    if (!document_.changed_outside()) return save_to(document_.file());
    question_ = Question{words().outside_title,
                         filled(words().outside_words, document_.file().filename().string()),
                         {words().save_as, words().cancel, words().overwrite}};
    on_answer_ = [this](std::size_t answer) {
        if (answer == 0) save_as();
        if (answer == 2) save_to(document_.file());
    };
}

void App::save_as() {
    const std::filesystem::path start = !document_.file().empty()  ? document_.file()
                                        : settings_.recent.empty() ? std::filesystem::path("story.gpkg")
                                                                   : settings_.recent.front().parent_path();
    file_dialog_.emplace(FileDialog::Purpose::save, words().save_title, start, story_endings,
                         settings_.recent);
    on_file_ = [this](const std::filesystem::path& file) { save_to(file); };
}

void App::save_to(const std::filesystem::path& file) {
    try {
        document_.save(file);
    } catch (const geo::Error& error) {
        after_save_ = nullptr;
        return notify(error.what());
    }
    forget_kept();
    kept_revision_ = document_.history().revision();
    remember(settings_, file);
    remember_settings();
    notify(filled(words().saved_file, file.string()));
    if (after_save_) std::exchange(after_save_, nullptr)();
}

// Beside the story unless the user goes elsewhere.
void App::save_words(const SaveWords& wanted) {
    const std::filesystem::path beside = !document_.file().empty()  ? document_.file().parent_path()
                                         : settings_.recent.empty() ? std::filesystem::path()
                                                                    : settings_.recent.front().parent_path();
    const std::filesystem::path name = wanted.name;
    file_dialog_.emplace(FileDialog::Purpose::save, wanted.title, beside / name,
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

// What lies on the disk for after a crash is no longer needed.
void App::forget_kept() {
    try {
        if (keeping_.valid()) kept_ = keeping_.get();
    } catch (const geo::Error&) {
        kept_.reset();  // nothing was written
    }
    if (kept_) story::discard(*std::exchange(kept_, std::nullopt));
}

// Asks what to do with unsaved work first; `go_on` when nothing stands in the way.
void App::close() {
    if (!document_.unsaved()) {
        forget_kept();
        return window_->close();
    }
    question_ = Question{words().close_title,
                         filled(words().close_words, title_of(story_)),
                         {words().save, words().cancel, words().discard}};
    on_answer_ = [this](std::size_t answer) {
        if (answer == 0) {
            after_save_ = [this] { window_->close(); };
            save();
        }
        if (answer != 2) return;
        forget_kept();
        window_->close();
    };
    wake();
}

void App::open_other() {
    const auto choose_file = [this] {
        const std::filesystem::path start = settings_.recent.empty() ? std::filesystem::current_path()
                                                                     : settings_.recent.front().parent_path();
        file_dialog_.emplace(FileDialog::Purpose::open, words().open_title, start, all_endings,
                             settings_.recent);
        on_file_ = [this](const std::filesystem::path& file) { open(file); };
    };
    if (!document_.unsaved()) return choose_file();
    question_ = Question{words().open_other_title,
                         filled(words().close_words, title_of(story_)),
                         {words().save, words().cancel, words().discard}};
    on_answer_ = [this, choose_file](std::size_t answer) {
        if (answer == 0) {
            after_save_ = choose_file;
            save();
        }
        if (answer == 2) choose_file();
    };
}

void App::show_opened(story::Story story, const std::filesystem::path& file, bool recovered) {
    if (!recovered) forget_kept();
    search_.forget();
    document_.open(std::move(story), file, recovered);
    kept_revision_ = document_.history().revision();
    const AppState before = std::exchange(state_, {});
    state_.view = before.view;
    state_.legend = before.legend;
    state_.relief = before.relief;
    state_.span = map::story_span(story_);
    state_.view.window = state_.span;
    state_.axis = range_of(state_.span);
    refresh(Document::Reach::map);
    fly_to(map::story_box(story_));
    if (file.empty()) return;
    remember(settings_, file);
    remember_settings();
}

// A copy of the story is written beside the work: the window may be gone at any moment.
void App::keep_for_recovery() {
    const std::uint64_t revision = document_.history().revision();
    if (options_.recovery_dir.empty() || revision == kept_revision_ || keeping_.valid()) return;
    if (Clock::now() - edited_ < keep_after) return;
    kept_revision_ = revision;
    keeping_ =
        std::async(std::launch::async, [folder = options_.recovery_dir, file = document_.file(),
                                        story = story_, last = document_.history().undo_name().value_or("")] {
            return story::write_recovery(folder, file, story, last);
        });
}

void App::offer_recovery() {
    if (options_.recovery_dir.empty()) return;
    if (found_.empty()) found_ = story::find_recoveries(options_.recovery_dir);
    if (found_.empty()) return;
    const story::Recovery found = found_.front();
    const auto day = std::chrono::floor<std::chrono::days>(found.when);
    question_ =
        Question{words().recover_title,
                 filled(words().recover_words,
                        found.document.empty() ? words().untitled : found.document.filename().string(),
                        story::readable(day), found.last_edit),
                 {words().recover, words().not_now, words().discard}};
    on_answer_ = [this, found](std::size_t answer) {
        found_.erase(found_.begin());
        if (answer == 0) {
            try {
                show_opened(story::load(found), found.document, true);
                kept_ = found;
                found_.clear();
            } catch (const geo::Error& error) {
                notify(error.what());
            }
        }
        if (answer == 2) story::discard(found);
        if (!found_.empty()) offer_recovery();
    };
    wake();
}

void App::look_outside() {
    looked_outside_ = Clock::now();
    if (dialog_open() || !document_.changed_outside()) return;
    question_ = Question{words().outside_title,
                         filled(words().outside_words, document_.file().filename().string()),
                         {words().keep_mine, words().reload}};
    on_answer_ = [this](std::size_t answer) {
        document_.accept_outside();
        if (answer == 1) open(document_.file());
    };
    wake();
}

void App::draw_dialogs(const PanelContext& context) {
    if (dialog_open()) dim_all(context.width, context.height);
    if (question_) {
        const auto answer = ask(context, *question_);
        if (!answer) return;
        question_.reset();
        wake();
        if (on_answer_) std::exchange(on_answer_, nullptr)(*answer);
    } else if (file_dialog_) {
        const FileDialog::Answer answer = file_dialog_->draw(context);
        if (!answer.file && !answer.cancelled) return;
        file_dialog_.reset();
        wake();
        if (answer.cancelled) after_save_ = nullptr;
        if (answer.file && on_file_) std::exchange(on_file_, nullptr)(*answer.file);
    } else if (export_dialog_) {
        draw_export(context);
    }
}

void App::remember_settings() {
    if (options_.settings_dir.empty()) return;
    try {
        save_settings(settings_, options_.settings_dir);
    } catch (const geo::Error& error) {
        notify(error.what());
    }
}

}  // namespace marchland::screen
