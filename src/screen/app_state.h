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
#include "screen/area_drawing.h"
#include "screen/clock.h"
#include "screen/time_axis.h"
#include "story/edit.h"

namespace marchland::screen {

/// A stretch of an article, bytes of its text; an empty one is the article as a whole.
struct ArticleSpot {
    std::uint32_t article = 0;  // index into Story::articles
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool operator==(const ArticleSpot&) const = default;
};

/// What was being read, to come back to.
struct Stop {
    std::optional<map::Ref> selected;
    std::optional<ArticleSpot> article;
    bool operator==(const Stop&) const = default;
};

/// What the window is showing, as data: the picture's view and what is open beside it.
struct AppState {
    map::View view;
    map::TimeWindow span;  // what the clock runs over
    TimeRange axis;        // the part of it that the timeline shows
    Playback playback;
    std::optional<map::Ref> selected;
    std::vector<map::Ref> listed;        // a stack that was clicked, until one of it is chosen
    std::optional<ArticleSpot> article;  // open in the reading pane's place
    std::vector<Stop> history;           // read before, oldest first
    std::vector<Stop> ahead;             // gone back from, the next one last
    std::size_t passage = 0;             // of the selected thing's
    bool help = false;
    bool legend = true;
    bool options = false;
    bool relief = false;  // one was given
    bool filters = false;
    std::optional<AreaDrawing> drawing;    // of the area to filter by
    bool list = false;                     // the table of events
    std::vector<std::uint32_t> list_only;  // the events that the table shows alone; empty: all
    bool marking = false;                  // the tools that draw on the map
    bool chapters = false;                 // saved views
    std::optional<std::size_t> chapter;    // the one that was shown last
    bool file_menu = false;
    bool compare = false;                  // what each source says of the selected event
    bool review = false;                   // the open article's suggestions beside it
    bool placing = false;                  // the next click on the map says where the chosen event was
    std::optional<std::uint32_t> mention;  // whose place is being corrected, index into Story::mentions
    std::optional<ArticleSpot> naming;     // words that somebody may say are a place; before the mention
    std::optional<geo::LonLat> point;      // coordinates that were searched for: a cross on the map
};

/// Makes it the selected thing; what was selected before is kept for `go_back`. An open article stays.
void choose(AppState& state, const map::Ref& ref);
/// Shows the whole article, at that spot; what was read before is kept for `go_back`.
void open_article(AppState& state, const ArticleSpot& spot);
/// Whether something takes up the right side: the pane, a list or an article.
[[nodiscard]] bool side_open(const AppState& state);
/// Whether suggestions are listed beside an article.
[[nodiscard]] bool reviewing(const AppState& state);
/// How much of the window's right what is read there takes, style px, with its margins.
[[nodiscard]] float side_width(const AppState& state);
/// Shows what lies under a click: one thing is chosen, several are listed, nothing closes the pane.
void click(AppState& state, const std::vector<map::Ref>& stack);
/// Closes the topmost of help, options, list, review, article, reading pane, searched point. False when
/// nothing was open.
bool close_top(AppState& state);
void go_back(AppState& state);
void go_forward(AppState& state);
/// What the story no longer has is neither selected nor gone back to.
void forget_missing(AppState& state, const story::Story& story);
/// To another of `count` passages; stops at both ends.
void step_passage(AppState& state, std::size_t count, int by);

/// The clock in another mode, its window with it.
void set_mode(AppState& state, map::ClockMode mode);

/// One end of the window at that day; the other end makes way. In a mode with one end that one moves. The
/// timeline follows.
void set_end(AppState& state, bool first, story::Day day);

/// The clock at those days: its window is they, or ends with the last of them.
void show_days(AppState& state, const story::DateSpan& days);
/// The clock so that something of those days is shown: as it is where it shows them, else it goes as far as
/// needed and keeps the length of its window.
void reach_days(AppState& state, const story::DateSpan& days);

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
/// Words for a file that the user is asked for; `name` is what it is called unless they say otherwise.
struct SaveWords {
    std::string title;  // of the dialog
    std::string name;   // with its ending
    std::string words;
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
/// There, and near enough to see what is there.
struct FlyToPoint {
    geo::LonLat at;
};
struct OpenArticle {
    ArticleSpot spot;
};
using Request =
    std::variant<Action, ChooseRef, OpenLink, SetWindow, SetView, ChangeState, Say, Copy, SaveWords, FlyTo,
                 FlyToPoint, OpenArticle, ShowChapter, SetTheme, SetScale, OpenFile, story::Edit>;

}  // namespace marchland::screen
