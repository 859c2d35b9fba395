// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "geo/error.h"
#include "screen/app.h"
#include "screen/framing.h"
#include "screen/words.h"

namespace marchland::screen {

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
    review_.forget();
    forget_missing(state_, story_);
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

void App::show_opened(story::Story story, const std::filesystem::path& file, bool recovered) {
    if (!recovered) forget_kept();
    search_.forget();
    document_.open(std::move(story), file, recovered);
    kept_revision_ = document_.history().revision();
    review_.close();
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
        if (answer.cancelled) return cancel_file_dialog();
        file_dialog_.reset();
        wake();
        if (answer.file && on_file_) std::exchange(on_file_, nullptr)(*answer.file);
    } else if (export_dialog_) {
        draw_export(context);
    }
}

// What was to follow upon saving does not, whenever it is saved.
void App::cancel_file_dialog() {
    file_dialog_.reset();
    after_save_ = nullptr;
    wake();
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
