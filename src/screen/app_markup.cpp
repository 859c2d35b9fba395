// SPDX-License-Identifier: MIT
#include <SFML/Window/Keyboard.hpp>
#include <algorithm>
#include <utility>

#include "screen/app.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

bool free_hand() {
    using Key = sf::Keyboard;
    return Key::isKeyPressed(Key::LAlt) || Key::isKeyPressed(Key::RAlt) || Key::isKeyPressed(Key::LControl) ||
           Key::isKeyPressed(Key::RControl);
}

// What a focused widget, or something on top, has the better claim to.
bool is_for_marks(Action action, const AppState& state, const Focus& focus) {
    switch (action) {
        case Action::mark_abandon:
            return !state.help && !state.file_menu && !state.options && !state.chapters;
        case Action::mark_finish:
        case Action::mark_next:
        case Action::mark_previous:
            return !focus.any();
        default:
            return true;
    }
}

}  // namespace

MarkupDesk App::desk() {
    return {region_, story_, scene_, builder_.marks(),
            map::mark_frame(state_.view, builder_.projection(state_.view.projection))};
}

// Whether the answer says that it was for the marks.
bool App::serve_marks(MarkupAnswer answer) {
    wake();
    if (answer.locked && !answer.edit) notify(words().is_locked);
    if (answer.edit) edit(std::move(*answer.edit));
    if (answer.to_words) {
        panel_.of.clear();  // everything is selected, so that typing replaces it
        graphics_->ui.focus.want("mark words");
    }
    return answer.taken;
}

bool App::press_mark(map::Pixel at) {
    if (!state_.marking) return false;
    return serve_marks(markup_.press(desk(), {at, free_hand(), false}));
}

bool App::move_mark(map::Pixel at) {
    if (!state_.marking) return false;
    const bool held = markup_.dragging();
    if (held || !over_panel(at))
        markup_.move(desk(), {at, free_hand(), false});
    else
        markup_.leave();
    return held;
}

bool App::release_mark(map::Pixel at, bool twice) {
    if (!state_.marking || !markup_.dragging()) return false;
    return serve_marks(markup_.release(desk(), {at, free_hand(), twice}));
}

bool App::click_mark(map::Pixel at, bool twice) {
    if (!state_.marking) return false;
    return serve_marks(markup_.click(desk(), {at, free_hand(), twice}));
}

bool App::perform_on_marks(Action action) {
    if (!state_.marking || !is_for_marks(action, state_, graphics_->ui.focus)) return false;
    if (action == Action::hide_marks) return apply(state_, action);
    const bool taken = serve_marks(markup_.perform(desk(), action));
    // What is drawn must be seen.
    if (taken && markup_.tool() != Tool::select) state_.view.annotations = true;
    return taken;
}

// The scene with what is being drawn or dragged; gives what it held before, where that changed.
std::optional<std::vector<map::Drawing>> App::put_drafts() {
    if (!state_.marking) return std::nullopt;
    const MarkupDesk now = desk();
    const std::vector<Draft> drafts = markup_.drafts(now);
    if (drafts.empty()) return std::nullopt;
    std::vector<map::Drawing> before = scene_.drawings;
    for (const Draft& draft : drafts) {
        auto place = scene_.drawings.end();
        if (draft.replaces) {
            place = std::ranges::find(scene_.drawings, *draft.replaces, &map::Drawing::annotation);
            if (place != scene_.drawings.end()) place = scene_.drawings.erase(place);
        }
        auto drawn = drafting_.draw({draft.mark}, now.frame, state_.view.palette);
        scene_.drawings.insert(place, std::make_move_iterator(drawn.begin()),
                               std::make_move_iterator(drawn.end()));
    }
    return before;
}

void App::settle_marks() {
    if (!state_.marking) {
        markup_.rest();
        return;
    }
    if (auto step = markup_.tidied(desk())) edit(std::move(*step));
}

void App::draw_markup(const PanelContext& context) {
    if (!state_.marking) return;
    const MarkupDesk now = desk();
    tool_strip(context, markup_);
    style_panel(context, now, markup_, panel_);
    if (!screenshot_due_) markup_overlay(context, now, markup_, pointer_);
}

sf::Cursor::Type App::map_cursor() const {
    if (!state_.marking || !pointer_ || over_panel(*pointer_)) return sf::Cursor::Arrow;
    if (markup_.tool() != Tool::select) return sf::Cursor::Cross;
    if (markup_.over_mark() || markup_.dragging()) return sf::Cursor::SizeAll;
    return sf::Cursor::Arrow;
}

}  // namespace marchland::screen
