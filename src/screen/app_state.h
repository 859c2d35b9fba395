// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "map/scene.h"
#include "map/view.h"
#include "screen/action.h"
#include "screen/clock.h"
#include "screen/time_axis.h"
#include "story/edit.h"

namespace marchland::screen {

/// What the window is showing, as data: the picture's view and what is open beside it.
struct AppState {
    map::View view;
    map::TimeWindow span;  // what the clock runs over
    TimeRange axis;        // the part of it that the timeline shows
    Playback playback;
    std::optional<map::Ref> selected;
    std::vector<map::Ref> listed;   // a stack that was clicked, until one of it is chosen
    std::vector<map::Ref> history;  // selected before, oldest first
    std::vector<map::Ref> ahead;    // gone back from, the next one last
    std::size_t passage = 0;        // of the selected thing's
    bool help = false;
    bool legend = true;
    bool options = false;
    bool relief = false;  // one was given
    bool filters = false;
    bool list = false;                   // the table of events
    bool marking = false;                // the tools that draw on the map
    bool chapters = false;               // saved views
    std::optional<std::size_t> chapter;  // the one that was shown last
    bool file_menu = false;
};

/// Makes it the selected thing; what was selected before is kept for `go_back`.
void choose(AppState& state, const map::Ref& ref);
/// Shows what lies under a click: one thing is chosen, several are listed, nothing closes the pane.
void click(AppState& state, const std::vector<map::Ref>& stack);
/// Closes the topmost of help, options, list, reading pane. False when nothing was open.
bool close_top(AppState& state);
void go_back(AppState& state);
void go_forward(AppState& state);
/// To another of `count` passages; stops at both ends.
void step_passage(AppState& state, std::size_t count, int by);

/// The clock in another mode, its window with it.
void set_mode(AppState& state, map::ClockMode mode);

/// One end of the window at that day; the other end makes way. In a mode with one end that one moves. The
/// timeline follows.
void set_end(AppState& state, bool first, story::Day day);

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
/// Anything that the state alone answers.
using ChangeState = std::function<void(AppState&)>;
/// Words over the map for a few seconds.
struct Say {
    std::string words;
};
/// Words for the clipboard, and what to say of them.
struct Copy {
    std::string words;
    std::string notice;
};
/// One of the story's saved views.
struct ShowChapter {
    std::size_t index = 0;
};
/// Of the window itself, for all stories.
struct SetTheme {
    bool dark = false;
};
struct SetScale {
    double scale = 1;
};
struct OpenFile {
    std::filesystem::path file;
};
struct FlyTo {
    geo::LonLatBox box;
};
using Request = std::variant<Action, ChooseRef, OpenLink, SetWindow, SetView, ChangeState, Say, Copy, FlyTo,
                             ShowChapter, SetTheme, SetScale, OpenFile, story::Edit>;

}  // namespace marchland::screen
