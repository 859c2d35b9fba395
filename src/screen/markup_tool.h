// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "geo/region.h"
#include "map/mark.h"
#include "map/mark_edit.h"
#include "map/mark_frame.h"
#include "map/scene.h"
#include "screen/action.h"
#include "story/edit.h"
#include "story/story.h"

namespace marchland::screen {

enum class Tool {
    select,
    text,
    callout,
    arrow,
    curve,
    line,
    area,
    circle,
    freehand,
    badge,
    district,
    border,
    measure
};
inline constexpr std::size_t tool_count = 13;
/// What the tool draws; nothing for those that keep nothing.
[[nodiscard]] std::optional<map::MarkKind> kind_of(Tool tool);
[[nodiscard]] Action action_of(Tool tool);

/// What the tools work on: the picture as it is at the moment. `scene` without drafts.
struct MarkupDesk {
    const geo::Region& region;
    const story::Story& story;
    const map::Scene& scene;
    const std::vector<map::Mark>& marks;  // the story's
    map::MarkFrame frame;
};

/// What became of the pointer or a key. Not `taken`: it is the map's.
struct MarkupAnswer {
    bool taken = false;
    std::optional<story::Edit> edit{};
    bool to_words = false;  // the selected mark's words are to be typed
    bool locked = false;    // nothing came of it: the mark is locked
};

/// A mark as it will be, in the place of one of the story's while that is dragged.
struct Draft {
    map::Mark mark;
    std::optional<std::uint32_t> replaces;
};

/// The pointer as it is now.
struct MarkupPointer {
    map::Pixel at;
    bool free = false;   // Alt or Ctrl held: nothing snaps
    bool twice = false;  // the second click of a double one
};

/// Draws, selects, moves and reshapes marks: the tool in hand, the points so far, what is dragged. Changes
/// nothing but itself; steps to be done are handed back.
class MarkupTool {
public:
    [[nodiscard]] Tool tool() const { return tool_; }
    void take_up(Tool tool);

    /// Index of the selected mark, as long as it is there.
    [[nodiscard]] std::optional<std::uint32_t> selected(const std::vector<map::Mark>& marks) const;
    void select(const std::vector<map::Mark>& marks, std::uint32_t index);
    void deselect() { selected_.reset(); }
    /// Nothing drawn, nothing selected: the tools were put away.
    void rest();

    /// The button goes down. Taken: moves and the release are the tool's, else a click comes as `click`.
    MarkupAnswer press(const MarkupDesk& desk, const MarkupPointer& pointer);
    void move(const MarkupDesk& desk, const MarkupPointer& pointer);
    MarkupAnswer release(const MarkupDesk& desk, const MarkupPointer& pointer);
    MarkupAnswer click(const MarkupDesk& desk, const MarkupPointer& pointer);
    /// The pointer is over no map.
    void leave();
    MarkupAnswer perform(const MarkupDesk& desk, Action action);

    /// A text that was left without words goes; a step when there is one.
    std::optional<story::Edit> tidied(const MarkupDesk& desk);

    /// What is being drawn or dragged, in the order of painting.
    [[nodiscard]] std::vector<Draft> drafts(const MarkupDesk& desk) const;
    /// What the mark under way measures; of the measure tool's path with its length and area.
    [[nodiscard]] std::string live_words(const MarkupDesk& desk) const;
    [[nodiscard]] const std::optional<map::Snap>& snap() const { return snap_; }
    [[nodiscard]] const std::optional<map::Handle>& hovered_handle() const { return hovered_handle_; }
    [[nodiscard]] bool over_mark() const { return over_mark_; }
    [[nodiscard]] bool dragging() const { return drag_.has_value() || drawing_; }
    [[nodiscard]] bool under_way() const { return !points_.empty(); }

    /// The path that was measured as a mark of that kind, line or area.
    MarkupAnswer keep_measured(const MarkupDesk& desk, map::MarkKind kind);
    [[nodiscard]] std::size_t measured_points() const { return tool_ == Tool::measure ? points_.size() : 0; }

    /// How the next mark of the kind looks and what it is fixed to.
    map::MarkStyle& style(map::MarkKind kind) { return styles_.at(static_cast<std::size_t>(kind)); }
    map::MarkAnchor& anchor(map::MarkKind kind) { return anchors_.at(static_cast<std::size_t>(kind)); }

private:
    struct Selected {
        std::uint32_t index = 0;
        std::string id;
    };
    struct Drag {
        std::uint32_t index = 0;
        map::Handle handle;
        map::Pixel from;
        map::Mark before;
        map::Mark now;
        bool pulled = false;
    };

    void abandon();
    void look(const MarkupDesk& desk, const MarkupPointer& pointer);
    void find_snap(const MarkupDesk& desk, const MarkupPointer& pointer);
    void find_border(const MarkupDesk& desk, map::Pixel at);
    void pull(const MarkupDesk& desk, const MarkupPointer& pointer);
    void put_point(const MarkupDesk& desk, map::Pixel at);
    [[nodiscard]] map::MarkAnchor anchor_now() const;
    [[nodiscard]] std::optional<map::MarkPoint> point_at(const MarkupDesk& desk, map::Pixel at) const;
    [[nodiscard]] std::optional<map::Mark> made(const MarkupDesk& desk, map::MarkKind kind,
                                                std::vector<map::MarkPoint> points) const;
    [[nodiscard]] std::optional<map::Mark> under_pointer(const MarkupDesk& desk) const;
    MarkupAnswer put(const MarkupDesk& desk, map::Mark mark);
    MarkupAnswer finish(const MarkupDesk& desk);
    MarkupAnswer click_border(const MarkupDesk& desk, const MarkupPointer& pointer);
    MarkupAnswer select_press(const MarkupDesk& desk, const MarkupPointer& pointer);
    MarkupAnswer drop(const MarkupDesk& desk, const MarkupPointer& pointer);
    MarkupAnswer on_selected(const MarkupDesk& desk, Action action);
    MarkupAnswer escape();
    MarkupAnswer next_mark(const MarkupDesk& desk, int by);

    Tool tool_ = Tool::select;
    std::optional<Selected> selected_;
    std::optional<Drag> drag_;

    std::vector<map::MarkPoint> points_;  // so far, of the anchor of the tool's kind
    std::vector<map::Pixel> stroke_;      // drawn by hand, this press
    bool drawing_ = false;                // the button is down for a tool that is dragged
    bool ended_ = false;                  // of what is measured
    std::optional<map::Pixel> pointer_;
    std::optional<map::Snap> snap_;
    std::optional<map::Handle> hovered_handle_;
    bool over_mark_ = false;
    std::vector<std::string> refs_;               // the district or border under the pointer
    std::optional<map::MarkPoint> border_point_;  // and where on it that is
    std::optional<std::string> writing_;          // id of the mark whose words were to be typed

    std::array<map::MarkStyle, map::mark_kind_count> styles_ = usual_styles();
    std::array<map::MarkAnchor, map::mark_kind_count> anchors_{};
    static std::array<map::MarkStyle, map::mark_kind_count> usual_styles();
};

}  // namespace marchland::screen
