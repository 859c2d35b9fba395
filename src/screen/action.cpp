// SPDX-License-Identifier: MIT
#include "screen/action.h"

#include <algorithm>
#include <array>

#include "screen/words.h"

namespace marchland::screen {
namespace {

using Key = sf::Keyboard;

constexpr std::array bindings{
    KeyBinding{Key::Left, false, false, Action::pan_left, "← → ↑ ↓", &Words::key_pan_left},
    KeyBinding{Key::Right, false, false, Action::pan_right, "", nullptr},
    KeyBinding{Key::Up, false, false, Action::pan_up, "", nullptr},
    KeyBinding{Key::Down, false, false, Action::pan_down, "", nullptr},
    KeyBinding{Key::Unknown, false, false, Action::zoom_in, "+  −", &Words::key_zoom_in},
    KeyBinding{Key::Add, false, false, Action::zoom_in, "", nullptr},
    KeyBinding{Key::Subtract, false, false, Action::zoom_out, "", nullptr},
    KeyBinding{Key::H, false, false, Action::home, "H", &Words::key_home},
    KeyBinding{Key::F, false, false, Action::story, "F", &Words::key_story},
    KeyBinding{Key::Unknown, false, false, Action::window_earlier, "[  ]", &Words::key_window_earlier},
    KeyBinding{Key::Unknown, false, false, Action::last_earlier, ",  .", &Words::key_last_earlier},
    KeyBinding{Key::Unknown, false, false, Action::first_earlier, "<  >", &Words::key_first_earlier},
    KeyBinding{Key::A, false, false, Action::window_all, "A", &Words::key_window_all},
    KeyBinding{Key::G, false, false, Action::type_dates, "G", &Words::key_type_dates},
    KeyBinding{Key::K, false, false, Action::play, "K  Space", &Words::key_play},
    KeyBinding{Key::J, false, false, Action::slower, "J  ;", &Words::key_slower},
    KeyBinding{Key::Unknown, false, false, Action::faster, "", nullptr},
    KeyBinding{Key::O, false, false, Action::clock_mode, "O", &Words::key_clock_mode},
    KeyBinding{Key::O, true, false, Action::loop, "Shift O", &Words::key_loop},
    KeyBinding{Key::Num1, false, false, Action::toggle_verbal_cooperation, "1 – 4",
               &Words::key_toggle_verbal_cooperation},
    KeyBinding{Key::Num2, false, false, Action::toggle_material_cooperation, "", nullptr},
    KeyBinding{Key::Num3, false, false, Action::toggle_verbal_conflict, "", nullptr},
    KeyBinding{Key::Num4, false, false, Action::toggle_material_conflict, "", nullptr},
    KeyBinding{Key::E, false, false, Action::toggle_events, "E P C D", &Words::key_toggle_events},
    KeyBinding{Key::P, false, false, Action::toggle_posts, "", nullptr},
    KeyBinding{Key::C, false, false, Action::toggle_control, "", nullptr},
    KeyBinding{Key::D, false, false, Action::toggle_districts, "", nullptr},
    KeyBinding{Key::N, false, false, Action::next_passage, "N  B", &Words::key_next_passage},
    KeyBinding{Key::B, false, false, Action::previous_passage, "", nullptr},
    KeyBinding{Key::BackSpace, false, false, Action::back, "Backspace", &Words::key_back},
    KeyBinding{Key::BackSpace, true, false, Action::forward, "", nullptr},
    KeyBinding{Key::C, false, true, Action::copy, "Ctrl C", &Words::key_copy},
    KeyBinding{Key::R, false, false, Action::article, "R", &Words::key_article},
    KeyBinding{Key::R, true, false, Action::compare, "Shift R", &Words::key_compare},
    KeyBinding{Key::A, true, false, Action::review, "Shift A", &Words::key_review},
    KeyBinding{Key::PageDown, false, false, Action::scroll_down, "Page ↑ ↓", &Words::key_scroll_down},
    KeyBinding{Key::PageUp, false, false, Action::scroll_up, "", nullptr},
    KeyBinding{Key::Tab, false, false, Action::focus_next, "Tab", &Words::key_focus_next},
    KeyBinding{Key::Tab, true, false, Action::focus_previous, "", nullptr},
    KeyBinding{Key::Enter, false, false, Action::activate, "", nullptr},
    KeyBinding{Key::Space, false, false, Action::activate, "", nullptr},
    KeyBinding{Key::L, false, false, Action::legend, "L", &Words::key_legend},
    KeyBinding{Key::V, false, false, Action::options, "V", &Words::key_options},
    KeyBinding{Key::F, false, true, Action::search, "Ctrl F  /", &Words::key_search},
    KeyBinding{Key::F, true, false, Action::filters, "Shift F", &Words::key_filters},
    KeyBinding{Key::T, false, false, Action::list, "T", &Words::key_list},
    KeyBinding{Key::M, false, false, Action::mark_up, "M", &Words::key_mark_up},
    KeyBinding{Key::V, true, false, Action::chapters, "Shift V", &Words::key_chapters},
    KeyBinding{Key::PageDown, false, true, Action::next_chapter, "Ctrl Page ↑ ↓", &Words::key_next_chapter},
    KeyBinding{Key::PageUp, false, true, Action::previous_chapter, "", nullptr},
    KeyBinding{Key::Z, false, true, Action::undo, "Ctrl Z", &Words::key_undo},
    KeyBinding{Key::Z, true, true, Action::redo, "", nullptr},
    KeyBinding{Key::Y, false, true, Action::redo, "", nullptr},
    KeyBinding{Key::O, false, true, Action::open, "Ctrl O", &Words::key_open},
    KeyBinding{Key::S, false, true, Action::save, "Ctrl S", &Words::key_save},
    KeyBinding{Key::S, true, true, Action::save_as, "", nullptr},
    KeyBinding{Key::E, false, true, Action::export_picture, "Ctrl E", &Words::key_export_picture},
    KeyBinding{Key::S, false, false, Action::screenshot, "S", &Words::key_screenshot},
    KeyBinding{Key::Escape, false, false, Action::close_top, "Esc", &Words::key_close_top},
    KeyBinding{Key::Unknown, false, false, Action::help, "?", &Words::key_help},
    KeyBinding{Key::F1, false, false, Action::help, "", nullptr},
    KeyBinding{Key::Q, false, true, Action::quit, "Ctrl Q", &Words::key_quit},
};

// Digits and letters that the window itself uses seldom or never; only the digits of the event classes and L
// mean something else there.
constexpr std::array marking{
    KeyBinding{Key::Num1, false, false, Action::tool_select, "1", &Words::key_tool_select},
    KeyBinding{Key::Num2, false, false, Action::tool_text, "2", &Words::key_tool_text},
    KeyBinding{Key::Num3, false, false, Action::tool_callout, "3", &Words::key_tool_callout},
    KeyBinding{Key::Num4, false, false, Action::tool_arrow, "4", &Words::key_tool_arrow},
    KeyBinding{Key::Num5, false, false, Action::tool_curve, "5", &Words::key_tool_curve},
    KeyBinding{Key::Num6, false, false, Action::tool_line, "6", &Words::key_tool_line},
    KeyBinding{Key::Num7, false, false, Action::tool_area, "7", &Words::key_tool_area},
    KeyBinding{Key::Num8, false, false, Action::tool_circle, "8", &Words::key_tool_circle},
    KeyBinding{Key::Num9, false, false, Action::tool_freehand, "9", &Words::key_tool_freehand},
    KeyBinding{Key::Num0, false, false, Action::tool_badge, "0", &Words::key_tool_badge},
    KeyBinding{Key::U, false, false, Action::tool_district, "U", &Words::key_tool_district},
    KeyBinding{Key::I, false, false, Action::tool_border, "I", &Words::key_tool_border},
    KeyBinding{Key::W, false, false, Action::tool_measure, "W", &Words::key_tool_measure},
    KeyBinding{Key::Enter, false, false, Action::mark_finish, "Enter", &Words::key_mark_finish},
    KeyBinding{Key::BackSpace, false, false, Action::mark_take_back, "Backspace", &Words::key_mark_take_back},
    KeyBinding{Key::Escape, false, false, Action::mark_abandon, "Esc", &Words::key_mark_abandon},
    KeyBinding{Key::Delete, false, false, Action::mark_delete, "Delete", &Words::key_mark_delete},
    KeyBinding{Key::D, false, true, Action::mark_duplicate, "Ctrl D", &Words::key_mark_duplicate},
    KeyBinding{Key::RBracket, false, true, Action::mark_forward, "Ctrl ]  [", &Words::key_mark_forward},
    KeyBinding{Key::LBracket, false, true, Action::mark_backward, "", nullptr},
    KeyBinding{Key::RBracket, true, true, Action::mark_to_front, "", nullptr},
    KeyBinding{Key::LBracket, true, true, Action::mark_to_back, "", nullptr},
    KeyBinding{Key::L, false, false, Action::mark_lock, "L", &Words::key_mark_lock},
    KeyBinding{Key::Left, false, false, Action::nudge_left, "← → ↑ ↓", &Words::key_nudge_left},
    KeyBinding{Key::Right, false, false, Action::nudge_right, "", nullptr},
    KeyBinding{Key::Up, false, false, Action::nudge_up, "", nullptr},
    KeyBinding{Key::Down, false, false, Action::nudge_down, "", nullptr},
    KeyBinding{Key::Left, true, false, Action::nudge_far_left, "", nullptr},
    KeyBinding{Key::Right, true, false, Action::nudge_far_right, "", nullptr},
    KeyBinding{Key::Up, true, false, Action::nudge_far_up, "", nullptr},
    KeyBinding{Key::Down, true, false, Action::nudge_far_down, "", nullptr},
    KeyBinding{Key::Tab, false, false, Action::mark_next, "Tab", &Words::key_mark_next},
    KeyBinding{Key::Tab, true, false, Action::mark_previous, "", nullptr},
    KeyBinding{Key::X, false, false, Action::hide_marks, "X", &Words::key_hide_marks},
};

// All of the time and moving the map can wait while suggestions are looked at.
constexpr std::array reviewing_keys{
    KeyBinding{Key::A, false, false, Action::review_accept, "A", &Words::key_review_accept},
    KeyBinding{Key::X, false, false, Action::review_reject, "X  Delete", &Words::key_review_reject},
    KeyBinding{Key::Delete, false, false, Action::review_reject, "", nullptr},
    KeyBinding{Key::Down, false, false, Action::review_next, "↓  ↑", &Words::key_review_next},
    KeyBinding{Key::Up, false, false, Action::review_previous, "", nullptr},
    KeyBinding{Key::W, false, false, Action::review_place, "W", &Words::key_review_place},
};

std::optional<Action> find(std::span<const KeyBinding> table, const sf::Event::KeyEvent& key) {
    if (key.alt || key.system || key.code == Key::Unknown) return std::nullopt;
    const auto found = std::find_if(table.begin(), table.end(), [&](const KeyBinding& binding) {
        return binding.key == key.code && binding.shift == key.shift && binding.control == key.control;
    });
    if (found == table.end()) return std::nullopt;
    return found->action;
}

}  // namespace

std::span<const KeyBinding> key_bindings() {
    return bindings;
}

std::span<const KeyBinding> marking_bindings() {
    return marking;
}

std::optional<Action> action_for(const sf::Event::KeyEvent& key) {
    return find(bindings, key);
}

std::optional<Action> marking_action_for(const sf::Event::KeyEvent& key) {
    return find(marking, key);
}

std::span<const KeyBinding> reviewing_bindings() {
    return reviewing_keys;
}

std::optional<Action> reviewing_action_for(const sf::Event::KeyEvent& key) {
    return find(reviewing_keys, key);
}

std::optional<Action> action_for_character(char32_t character) {
    switch (character) {
        case U'?':
            return Action::help;
        case U'+':
        case U'=':
            return Action::zoom_in;
        case U'-':
        case U'−':
            return Action::zoom_out;
        case U'[':
            return Action::window_earlier;
        case U']':
            return Action::window_later;
        case U',':
            return Action::last_earlier;
        case U'.':
            return Action::last_later;
        case U'<':
            return Action::first_earlier;
        case U'>':
            return Action::first_later;
        case U';':
            return Action::faster;
        case U'/':
            return Action::search;
        default:
            return std::nullopt;
    }
}

}  // namespace marchland::screen
