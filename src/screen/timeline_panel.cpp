// SPDX-License-Identifier: MIT
#include "screen/timeline_panel.h"

namespace marchland::screen {

void TimelinePanel::refresh(const story::Story& story, const std::function<bool(std::uint32_t)>& passes) {
    marks_ = time_marks(story, passes);
    undated_.clear();
    for (std::uint32_t i = 0; i < story.events.size(); ++i) {
        const story::Event& event = story.events[i];
        if (!event.when && event.review != story::Review::rejected && passes(i))
            undated_.push_back({map::Ref::Kind::event, i});
    }
    fresh_ = false;
}

const Histogram& TimelinePanel::bars(const TimeAxis& axis, int most_rows) {
    const bool same = of_.range == axis.range && of_.left_px == axis.left_px && of_.width_px == axis.width_px;
    if (fresh_ && same) return bars_;
    bars_ = histogram(marks_, axis, most_rows);
    of_ = axis;
    fresh_ = true;
    return bars_;
}

bool TimelinePanel::read_out(const map::TimeWindow& now, double time) {
    constexpr double least_seconds = 0.06;
    if (read_out_ == now) return true;
    if (read_out_since_ >= 0 && time - read_out_since_ < least_seconds) return false;
    read_out_ = now;
    read_out_since_ = time;
    return true;
}

}  // namespace marchland::screen
