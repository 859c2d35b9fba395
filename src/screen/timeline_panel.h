// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "screen/histogram.h"
#include "screen/panels.h"
#include "screen/text_edit.h"

namespace marchland::screen {

/// What a drag on the timeline has hold of between frames.
struct SliderDrag {
    Grip grip = Grip::none;
    map::TimeWindow from;
    float from_x = 0;
    double from_number = 0;  // under the pointer then, wherever the axis has scrolled since
    bool pulled = false;     // it is a drag, not a click
};

struct DateField {
    TextEdit edit;
    bool typing = false;
};

/// What the timeline keeps between frames: its marks, the bars of the axis last drawn, what is being typed.
class TimelinePanel {
public:
    SliderDrag drag;
    DateField from;
    DateField to;
    TextEdit speed;
    bool typing_speed = false;

    /// The story's events anew, those that pass.
    void refresh(const story::Story& story, const std::function<bool(std::uint32_t)>& passes);
    [[nodiscard]] const std::vector<TimeMark>& marks() const { return marks_; }
    [[nodiscard]] const std::vector<map::Ref>& undated() const { return undated_; }
    const Histogram& bars(const TimeAxis& axis, int most_rows);
    [[nodiscard]] const Histogram& last_bars() const { return bars_; }
    /// The window that dates are written of: `now`, or the one before as long as no eye could have read that.
    /// True when it is `now`; `time` in seconds.
    bool read_out(const map::TimeWindow& now, double time);
    [[nodiscard]] const map::TimeWindow& read_out() const { return read_out_; }

private:
    std::vector<TimeMark> marks_;
    std::vector<map::Ref> undated_;
    Histogram bars_;
    TimeAxis of_;
    bool fresh_ = false;
    map::TimeWindow read_out_;
    double read_out_since_ = -1;
};

/// The clock: playing, its dates, events by class over time.
void timeline(const PanelContext& context, TimelinePanel& panel);

}  // namespace marchland::screen
