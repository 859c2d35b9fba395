// SPDX-License-Identifier: MIT
#pragma once
#include <SFML/Window/Event.hpp>
#include <optional>
#include <span>
#include <string_view>

namespace marchland::screen {

struct Words;

/// What a key or a button can ask for.
enum class Action {
    close_top,  // help, then the options, then the list, then the reading pane
    quit,
    help,
    legend,
    options,
    search,
    filters,
    filter_view,  // by what the map shows
    list,
    mark_up,
    chapters,
    next_chapter,
    previous_chapter,
    export_picture,
    open,
    save,
    save_as,
    file_menu,
    undo,
    redo,
    article,
    hint_seen,
    compare,
    review,
    home,
    story,
    zoom_in,
    zoom_out,
    pan_left,
    pan_right,
    pan_up,
    pan_down,
    window_earlier,
    window_later,
    last_earlier,
    last_later,
    first_earlier,
    first_later,
    window_all,
    play,
    slower,
    faster,
    loop,
    clock_mode,
    type_dates,
    toggle_verbal_cooperation,
    toggle_material_cooperation,
    toggle_verbal_conflict,
    toggle_material_conflict,
    toggle_events,
    toggle_posts,
    toggle_control,
    toggle_districts,
    next_passage,
    previous_passage,
    back,
    forward,
    copy,
    screenshot,
    focus_next,
    focus_previous,
    activate,
    scroll_down,
    scroll_up,
    // while marking up; the tools in the order of screen::Tool
    tool_select,
    tool_text,
    tool_callout,
    tool_arrow,
    tool_curve,
    tool_line,
    tool_area,
    tool_circle,
    tool_freehand,
    tool_badge,
    tool_district,
    tool_border,
    tool_measure,
    mark_finish,
    mark_take_back,
    mark_abandon,
    mark_delete,
    mark_duplicate,
    mark_forward,
    mark_backward,
    mark_to_front,
    mark_to_back,
    mark_lock,
    mark_next,
    mark_previous,
    nudge_left,
    nudge_right,
    nudge_up,
    nudge_down,
    nudge_far_left,
    nudge_far_right,
    nudge_far_up,
    nudge_far_down,
    hide_marks,
    // while reviewing an article
    review_accept,
    review_reject,
    review_next,
    review_previous,
    review_place,
    review_read_again,
};

/// A key with its modifiers, the action it asks for and the words the help shows.
struct KeyBinding {
    sf::Keyboard::Key key;
    bool shift = false;
    bool control = false;
    Action action;
    std::string_view keys;      // as written on the keyboard; empty: a second key of the row above
    const char* Words::*words;  // null with `keys` empty
};

[[nodiscard]] std::span<const KeyBinding> key_bindings();
[[nodiscard]] std::optional<Action> action_for(const sf::Event::KeyEvent& key);
/// The keys that count first while marking up. What the tools have no use for at the moment goes on to the
/// others: Enter without a line begun, an arrow without a selected mark.
[[nodiscard]] std::span<const KeyBinding> marking_bindings();
[[nodiscard]] std::optional<Action> marking_action_for(const sf::Event::KeyEvent& key);
/// The keys that count first while an article's suggestions are reviewed.
[[nodiscard]] std::span<const KeyBinding> reviewing_bindings();
[[nodiscard]] std::optional<Action> reviewing_action_for(const sf::Event::KeyEvent& key);
/// Characters whose key differs by keyboard layout: ? + - [ ] , . < >
[[nodiscard]] std::optional<Action> action_for_character(char32_t character);

}  // namespace marchland::screen
