// SPDX-License-Identifier: MIT
#include "screen/markup_tool.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "screen/mark_steps.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

using map::Handle;
using map::MarkKind;
using map::Pixel;

constexpr double hit_slack_px = 5;
constexpr double pull_px = 3;  // that the pointer moves before a mark does
constexpr double far_px = 10;

double distance(Pixel a, Pixel b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

// A body taken hold of by its own middle, which then lies exactly where it is put.
bool holds_middle(const map::Mark& mark) {
    return mark.kind == MarkKind::badge || mark.kind == MarkKind::circle;
}

bool may_snap(const map::Mark& mark, const Handle& handle) {
    if (mark.anchor == map::MarkAnchor::sheet) return false;
    return handle.kind == Handle::Kind::vertex || handle.kind == Handle::Kind::radius ||
           (handle.kind == Handle::Kind::body && holds_middle(mark));
}

std::optional<Pixel> nudge_of(Action action) {
    switch (action) {
        case Action::nudge_left:
            return Pixel{-1, 0};
        case Action::nudge_right:
            return Pixel{1, 0};
        case Action::nudge_up:
            return Pixel{0, -1};
        case Action::nudge_down:
            return Pixel{0, 1};
        case Action::nudge_far_left:
            return Pixel{-far_px, 0};
        case Action::nudge_far_right:
            return Pixel{far_px, 0};
        case Action::nudge_far_up:
            return Pixel{0, -far_px};
        case Action::nudge_far_down:
            return Pixel{0, far_px};
        default:
            return std::nullopt;
    }
}

std::optional<map::MarkOrder> order_of(Action action) {
    switch (action) {
        case Action::mark_forward:
            return map::MarkOrder::forward;
        case Action::mark_backward:
            return map::MarkOrder::backward;
        case Action::mark_to_front:
            return map::MarkOrder::to_front;
        case Action::mark_to_back:
            return map::MarkOrder::to_back;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<MarkKind> kind_of(Tool tool) {
    if (tool == Tool::select || tool == Tool::measure) return std::nullopt;
    return static_cast<MarkKind>(static_cast<int>(tool) - 1);
}

Action action_of(Tool tool) {
    return static_cast<Action>(static_cast<int>(Action::tool_select) + static_cast<int>(tool));
}

std::array<map::MarkStyle, map::mark_kind_count> MarkupTool::usual_styles() {
    std::array<map::MarkStyle, map::mark_kind_count> styles;
    for (std::size_t i = 0; i < styles.size(); ++i)
        styles.at(i) = map::default_style(static_cast<MarkKind>(i));
    return styles;
}

void MarkupTool::take_up(Tool tool) {
    abandon();
    tool_ = tool;
    if (tool != Tool::select) selected_.reset();
}

void MarkupTool::rest() {
    take_up(Tool::select);
    selected_.reset();
    leave();
}

void MarkupTool::abandon() {
    points_.clear();
    stroke_.clear();
    drawing_ = ended_ = false;
    drag_.reset();
    refs_.clear();
    border_point_.reset();
    snap_.reset();
}

std::optional<std::uint32_t> MarkupTool::selected(const std::vector<map::Mark>& marks) const {
    if (!selected_) return std::nullopt;
    if (selected_->index < marks.size() && marks[selected_->index].id == selected_->id)
        return selected_->index;
    const auto found = std::ranges::find(marks, selected_->id, &map::Mark::id);
    if (found == marks.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - marks.begin());
}

void MarkupTool::select(const std::vector<map::Mark>& marks, std::uint32_t index) {
    if (index < marks.size()) selected_ = Selected{index, marks[index].id};
}

MarkupAnswer MarkupTool::press(const MarkupDesk& desk, const MarkupPointer& pointer) {
    look(desk, pointer);
    switch (tool_) {
        case Tool::select:
            return select_press(desk, pointer);
        case Tool::callout:
        case Tool::arrow:
        case Tool::curve:
        case Tool::circle:
        case Tool::freehand:
            drawing_ = true;
            stroke_ = {pointer.at};
            if (points_.empty()) put_point(desk, pointer.at);
            return {.taken = true};
        default:
            return {};
    }
}

MarkupAnswer MarkupTool::select_press(const MarkupDesk& desk, const MarkupPointer& pointer) {
    const auto found =
        map::hit(desk.scene.drawings, desk.marks, desk.frame, pointer.at, hit_slack_px, selected(desk.marks));
    if (!found) return {};
    const map::Mark& mark = desk.marks[found->annotation];
    select(desk.marks, found->annotation);
    Handle handle = found->handle;
    if (handle.kind == Handle::Kind::body && holds_middle(mark))
        if (const auto pixels = map::pixels_of(mark, desk.frame); pixels && !pixels->empty())
            handle.at = pixels->front();
    drag_ = Drag{found->annotation, handle, pointer.at, mark, mark, false};
    return {.taken = true};
}

void MarkupTool::move(const MarkupDesk& desk, const MarkupPointer& pointer) {
    if (drag_) return pull(desk, pointer);
    if (drawing_ && tool_ == Tool::freehand) stroke_.push_back(pointer.at);
    look(desk, pointer);
}

void MarkupTool::pull(const MarkupDesk& desk, const MarkupPointer& pointer) {
    if (!drag_->pulled && distance(pointer.at, drag_->from) < pull_px) return;
    drag_->pulled = true;
    const Handle& handle = drag_->handle;
    Pixel to{handle.at.x + pointer.at.x - drag_->from.x, handle.at.y + pointer.at.y - drag_->from.y};
    snap_.reset();
    if (may_snap(drag_->before, handle)) {
        find_snap(desk, {to, pointer.free, false});
        if (snap_) to = snap_->at;
    }
    drag_->now = map::reshaped(drag_->before, handle, to, desk.frame);
}

MarkupAnswer MarkupTool::release(const MarkupDesk& desk, const MarkupPointer& pointer) {
    if (drag_) return drop(desk, pointer);
    if (!std::exchange(drawing_, false)) return {};
    look(desk, pointer);
    if (tool_ == Tool::freehand) return finish(desk);
    // A click alone is the first of two.
    const auto start = points_.empty() ? std::nullopt : desk.frame.to_px(points_.front(), anchor_now());
    const bool apart = start && pointer_ && distance(*start, snap_ ? snap_->at : *pointer_) > hit_slack_px;
    if (!apart) return {.taken = true};
    put_point(desk, pointer.at);
    return finish(desk);
}

MarkupAnswer MarkupTool::drop(const MarkupDesk& desk, const MarkupPointer& pointer) {
    const Drag drag = *std::exchange(drag_, std::nullopt);
    snap_.reset();
    MarkupAnswer answer{.taken = true};
    if (drag.index >= desk.marks.size() || desk.marks[drag.index].id != drag.before.id) return answer;
    if (drag.pulled) {
        const bool whole = drag.handle.kind == Handle::Kind::body;
        answer.edit =
            change_step(desk.story, drag.index, drag.now, whole ? words().move_mark : words().reshape_mark);
        answer.locked = drag.before.locked;
    } else if (pointer.twice) {
        const map::Mark more = drag.handle.kind == Handle::Kind::body
                                   ? map::with_vertex(drag.before, pointer.at, desk.frame)
                                   : drag.before;
        answer.edit = change_step(desk.story, drag.index, more, words().reshape_mark);
        answer.to_words = !answer.edit && drag.handle.kind != Handle::Kind::vertex;
    }
    return answer;
}

MarkupAnswer MarkupTool::perform(const MarkupDesk& desk, Action action) {
    if (action >= Action::tool_select && action <= Action::tool_measure) {
        take_up(static_cast<Tool>(static_cast<int>(action) - static_cast<int>(Action::tool_select)));
        return {.taken = true};
    }
    switch (action) {
        case Action::mark_abandon:
            return escape();
        case Action::mark_finish:
            if (points_.empty() || ended_) return {};
            return finish(desk);
        case Action::mark_take_back:
            if (points_.empty()) return {};
            points_.pop_back();
            ended_ = false;
            return {.taken = true};
        case Action::mark_next:
            return next_mark(desk, 1);
        case Action::mark_previous:
            return next_mark(desk, -1);
        default:
            return on_selected(desk, action);
    }
}

MarkupAnswer MarkupTool::escape() {
    if (!points_.empty() || drag_) {
        abandon();
    } else if (selected_) {
        selected_.reset();
    } else if (tool_ != Tool::select) {
        take_up(Tool::select);
    } else {
        return {};
    }
    return {.taken = true};
}

// After the last the key is somebody else's: the buttons come next.
MarkupAnswer MarkupTool::next_mark(const MarkupDesk& desk, int by) {
    if (tool_ != Tool::select || desk.marks.empty()) return {};
    const auto count = static_cast<long>(desk.marks.size());
    const auto now = selected(desk.marks);
    const long next = now ? static_cast<long>(*now) + by : by > 0 ? 0 : count - 1;
    if (next < 0 || next >= count) {
        selected_.reset();
        return {};
    }
    select(desk.marks, static_cast<std::uint32_t>(next));
    return {.taken = true};
}

MarkupAnswer MarkupTool::on_selected(const MarkupDesk& desk, Action action) {
    const auto index = selected(desk.marks);
    if (!index) return {};
    const map::Mark& mark = desk.marks[*index];
    MarkupAnswer answer{.taken = true};
    if (const auto by = nudge_of(action)) {
        answer.edit = change_step(desk.story, *index, map::moved(mark, {}, *by, desk.frame),
                                  words().move_mark, "nudge " + mark.id);
        answer.locked = mark.locked;
    } else if (const auto order = order_of(action)) {
        answer.edit = order_step(desk.story, *index, *order);
    } else if (action == Action::mark_lock) {
        map::Mark other = mark;
        other.locked = !mark.locked;
        answer.edit =
            change_step(desk.story, *index, other, mark.locked ? words().unlock_mark : words().lock_mark);
    } else if (action == Action::mark_duplicate) {
        const map::Mark copy = map::duplicated(mark, desk.story, desk.frame);
        answer.edit = add_step(desk.story, copy, words().duplicate_mark);
        selected_ = Selected{static_cast<std::uint32_t>(desk.marks.size()), copy.id};
    } else if (action == Action::mark_delete && mark.locked) {
        answer.locked = true;
    } else if (action == Action::mark_delete) {
        const bool vertex = hovered_handle_ && hovered_handle_->kind == Handle::Kind::vertex;
        if (vertex)
            answer.edit = change_step(desk.story, *index, map::without_vertex(mark, hovered_handle_->index),
                                      words().reshape_mark);
        hovered_handle_.reset();
        if (!answer.edit) {
            answer.edit = delete_step(desk.story, *index);
            selected_.reset();
        }
    } else {
        return {};
    }
    return answer;
}

std::optional<story::Edit> MarkupTool::tidied(const MarkupDesk& desk) {
    if (!writing_) return std::nullopt;
    const auto now = selected(desk.marks);
    if (now && desk.marks[*now].id == *writing_) return std::nullopt;
    const std::string id = *std::exchange(writing_, std::nullopt);
    for (std::size_t i = 0; i < desk.marks.size(); ++i)
        if (desk.marks[i].id == id && desk.marks[i].kind == MarkKind::text && desk.marks[i].text.empty())
            return delete_step(desk.story, i);
    return std::nullopt;
}

}  // namespace marchland::screen
