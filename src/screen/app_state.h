// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "map/scene.h"
#include "map/view.h"
#include "screen/action.h"

namespace marchland::screen {

/// What the window is showing, as data: the picture's view and what is open beside it.
struct AppState {
    map::View view;
    map::TimeWindow span;  // what the time slider runs over
    std::optional<map::Ref> selected;
    std::vector<map::Ref> listed;   // a stack that was clicked, until one of it is chosen
    std::vector<map::Ref> history;  // selected before, oldest first
    std::size_t passage = 0;        // of the selected thing's
    bool help = false;
    bool legend = true;
    bool options = false;
    bool relief = false;  // one was given
};

/// Makes it the selected thing; what was selected before is kept for `go_back`.
void choose(AppState& state, const map::Ref& ref);
/// Shows what lies under a click: one thing is chosen, several are listed, nothing closes the pane.
void click(AppState& state, const std::vector<map::Ref>& stack);
/// Closes the topmost of help, options, list, reading pane. False when nothing was open.
bool close_top(AppState& state);
void go_back(AppState& state);
/// To another of `count` passages; stops at both ends.
void step_passage(AppState& state, std::size_t count, int by);

/// Layer and class toggles, the time window, help and legend. False for actions that need more than the
/// state.
bool apply(AppState& state, Action action);

/// What a panel asks the window to do after the frame.
struct ChooseRef {
    map::Ref ref;
    bool go_there = false;  // fly so that it lies in the picture
};
struct OpenLink {
    std::string url;
};
struct SetWindow {
    map::TimeWindow window;
};
/// Another way to look: all of the view but its camera and window.
struct SetView {
    map::View view;
};
using Request = std::variant<Action, ChooseRef, OpenLink, SetWindow, SetView>;

}  // namespace marchland::screen
