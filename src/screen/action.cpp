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

}  // namespace

std::span<const KeyBinding> key_bindings() {
    return bindings;
}

std::optional<Action> action_for(const sf::Event::KeyEvent& key) {
    if (key.alt || key.system || key.code == Key::Unknown) return std::nullopt;
    const auto* const found = std::find_if(bindings.begin(), bindings.end(), [&](const KeyBinding& binding) {
        return binding.key == key.code && binding.shift == key.shift && binding.control == key.control;
    });
    if (found == bindings.end()) return std::nullopt;
    return found->action;
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
