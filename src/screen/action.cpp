// SPDX-License-Identifier: MIT
#include "screen/action.h"

#include <algorithm>
#include <array>

namespace marchland::screen {
namespace {

using Key = sf::Keyboard;

constexpr std::array bindings{
    KeyBinding{Key::Left, false, false, Action::pan_left, "← → ↑ ↓", "move the map"},
    KeyBinding{Key::Right, false, false, Action::pan_right, "", ""},
    KeyBinding{Key::Up, false, false, Action::pan_up, "", ""},
    KeyBinding{Key::Down, false, false, Action::pan_down, "", ""},
    KeyBinding{Key::Unknown, false, false, Action::zoom_in, "+  −", "zoom in, out"},
    KeyBinding{Key::Add, false, false, Action::zoom_in, "", ""},
    KeyBinding{Key::Subtract, false, false, Action::zoom_out, "", ""},
    KeyBinding{Key::H, false, false, Action::home, "H", "the whole South Caucasus"},
    KeyBinding{Key::F, false, false, Action::story, "F", "fit the story"},
    KeyBinding{Key::Unknown, false, false, Action::window_earlier, "[  ]",
               "earlier, later: move the time window"},
    KeyBinding{Key::Unknown, false, false, Action::last_earlier, ",  .", "move its end"},
    KeyBinding{Key::Unknown, false, false, Action::first_earlier, "<  >", "move its beginning"},
    KeyBinding{Key::A, false, false, Action::window_all, "A", "all of the time"},
    KeyBinding{Key::G, false, false, Action::type_dates, "G", "go to a date: type it"},
    KeyBinding{Key::K, false, false, Action::play, "K  Space",
               "play, pause (Space when no button has the keyboard)"},
    KeyBinding{Key::J, false, false, Action::slower, "J  ;", "slower, faster"},
    KeyBinding{Key::Unknown, false, false, Action::faster, "", ""},
    KeyBinding{Key::O, false, false, Action::clock_mode, "O", "clock: window, up to a day, a day"},
    KeyBinding{Key::O, true, false, Action::loop, "Shift O", "begin again at the end"},
    KeyBinding{Key::Num1, false, false, Action::toggle_verbal_cooperation, "1 – 4",
               "classes of events on, off"},
    KeyBinding{Key::Num2, false, false, Action::toggle_material_cooperation, "", ""},
    KeyBinding{Key::Num3, false, false, Action::toggle_verbal_conflict, "", ""},
    KeyBinding{Key::Num4, false, false, Action::toggle_material_conflict, "", ""},
    KeyBinding{Key::E, false, false, Action::toggle_events, "E P C D",
               "events, posts, control, districts on, off"},
    KeyBinding{Key::P, false, false, Action::toggle_posts, "", ""},
    KeyBinding{Key::C, false, false, Action::toggle_control, "", ""},
    KeyBinding{Key::D, false, false, Action::toggle_districts, "", ""},
    KeyBinding{Key::N, false, false, Action::next_passage, "N  B", "next, previous passage or mention"},
    KeyBinding{Key::B, false, false, Action::previous_passage, "", ""},
    KeyBinding{Key::BackSpace, false, false, Action::back, "Backspace",
               "back to what was read before; Shift: forward"},
    KeyBinding{Key::BackSpace, true, false, Action::forward, "", ""},
    KeyBinding{Key::C, false, true, Action::copy, "Ctrl C", "copy the passage with its citation"},
    KeyBinding{Key::R, false, false, Action::article, "R", "the whole article"},
    KeyBinding{Key::R, true, false, Action::compare, "Shift R", "what each source says of an event"},
    KeyBinding{Key::PageDown, false, false, Action::scroll_down, "Page ↑ ↓", "scroll the reading pane"},
    KeyBinding{Key::PageUp, false, false, Action::scroll_up, "", ""},
    KeyBinding{Key::Tab, false, false, Action::focus_next, "Tab", "next button or link; Enter presses it"},
    KeyBinding{Key::Tab, true, false, Action::focus_previous, "", ""},
    KeyBinding{Key::Enter, false, false, Action::activate, "", ""},
    KeyBinding{Key::Space, false, false, Action::activate, "", ""},
    KeyBinding{Key::L, false, false, Action::legend, "L", "legend on, off"},
    KeyBinding{Key::V, false, false, Action::options, "V", "whose borders and names, language, colours"},
    KeyBinding{Key::F, false, true, Action::search, "Ctrl F  /", "search"},
    KeyBinding{Key::F, true, false, Action::filters, "Shift F", "filters"},
    KeyBinding{Key::T, false, false, Action::list, "T", "every event as a row of a table"},
    KeyBinding{Key::M, false, false, Action::mark_up, "M", "mark up the map"},
    KeyBinding{Key::V, true, false, Action::chapters, "Shift V", "saved views"},
    KeyBinding{Key::PageDown, false, true, Action::next_chapter, "Ctrl Page ↑ ↓",
               "next, previous saved view"},
    KeyBinding{Key::PageUp, false, true, Action::previous_chapter, "", ""},
    KeyBinding{Key::Z, false, true, Action::undo, "Ctrl Z", "undo; Ctrl Shift Z: redo"},
    KeyBinding{Key::Z, true, true, Action::redo, "", ""},
    KeyBinding{Key::Y, false, true, Action::redo, "", ""},
    KeyBinding{Key::O, false, true, Action::open, "Ctrl O", "open"},
    KeyBinding{Key::S, false, true, Action::save, "Ctrl S", "save; Ctrl Shift S: save as"},
    KeyBinding{Key::S, true, true, Action::save_as, "", ""},
    KeyBinding{Key::E, false, true, Action::export_picture, "Ctrl E", "export a picture"},
    KeyBinding{Key::S, false, false, Action::screenshot, "S", "save what you see as a PNG"},
    KeyBinding{Key::Escape, false, false, Action::close_top, "Esc", "close what is on top"},
    KeyBinding{Key::Unknown, false, false, Action::help, "?", "these keys"},
    KeyBinding{Key::F1, false, false, Action::help, "", ""},
    KeyBinding{Key::Q, false, true, Action::quit, "Ctrl Q", "quit"},
};

// Digits and letters that the window itself uses seldom or never; only the digits of the event classes and L
// mean something else there.
constexpr std::array marking{
    KeyBinding{Key::Num1, false, false, Action::tool_select, "1", "select, move, reshape"},
    KeyBinding{Key::Num2, false, false, Action::tool_text, "2", "text"},
    KeyBinding{Key::Num3, false, false, Action::tool_callout, "3", "callout"},
    KeyBinding{Key::Num4, false, false, Action::tool_arrow, "4", "arrow"},
    KeyBinding{Key::Num5, false, false, Action::tool_curve, "5", "curved arrow"},
    KeyBinding{Key::Num6, false, false, Action::tool_line, "6", "line"},
    KeyBinding{Key::Num7, false, false, Action::tool_area, "7", "area"},
    KeyBinding{Key::Num8, false, false, Action::tool_circle, "8", "circle"},
    KeyBinding{Key::Num9, false, false, Action::tool_freehand, "9", "freehand"},
    KeyBinding{Key::Num0, false, false, Action::tool_badge, "0", "number"},
    KeyBinding{Key::U, false, false, Action::tool_district, "U", "highlight a district"},
    KeyBinding{Key::I, false, false, Action::tool_border, "I", "highlight a border"},
    KeyBinding{Key::W, false, false, Action::tool_measure, "W", "measure distance and area"},
    KeyBinding{Key::Enter, false, false, Action::mark_finish, "Enter", "end the line or area"},
    KeyBinding{Key::BackSpace, false, false, Action::mark_take_back, "Backspace", "take back its last point"},
    KeyBinding{Key::Escape, false, false, Action::mark_abandon, "Esc", "abandon it; deselect; select tool"},
    KeyBinding{Key::Delete, false, false, Action::mark_delete, "Delete",
               "the mark, or the vertex under the pointer"},
    KeyBinding{Key::D, false, true, Action::mark_duplicate, "Ctrl D", "duplicate"},
    KeyBinding{Key::RBracket, false, true, Action::mark_forward, "Ctrl ]  [",
               "forward, backward; Shift: front, back"},
    KeyBinding{Key::LBracket, false, true, Action::mark_backward, "", ""},
    KeyBinding{Key::RBracket, true, true, Action::mark_to_front, "", ""},
    KeyBinding{Key::LBracket, true, true, Action::mark_to_back, "", ""},
    KeyBinding{Key::L, false, false, Action::mark_lock, "L", "lock, unlock the selected mark"},
    KeyBinding{Key::Left, false, false, Action::nudge_left, "← → ↑ ↓", "move it by 1 px; Shift: by 10"},
    KeyBinding{Key::Right, false, false, Action::nudge_right, "", ""},
    KeyBinding{Key::Up, false, false, Action::nudge_up, "", ""},
    KeyBinding{Key::Down, false, false, Action::nudge_down, "", ""},
    KeyBinding{Key::Left, true, false, Action::nudge_far_left, "", ""},
    KeyBinding{Key::Right, true, false, Action::nudge_far_right, "", ""},
    KeyBinding{Key::Up, true, false, Action::nudge_far_up, "", ""},
    KeyBinding{Key::Down, true, false, Action::nudge_far_down, "", ""},
    KeyBinding{Key::Tab, false, false, Action::mark_next, "Tab", "next mark, then the buttons"},
    KeyBinding{Key::Tab, true, false, Action::mark_previous, "", ""},
    KeyBinding{Key::X, false, false, Action::hide_marks, "X", "all marks on, off"},
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
