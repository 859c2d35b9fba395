// SPDX-License-Identifier: MIT
#include "screen/focus.h"

#include <algorithm>
#include <utility>

namespace marchland::screen {

bool Focus::has(const std::vector<Widget>& order, ImGuiID id) {
    return std::any_of(order.begin(), order.end(), [id](const Widget& widget) { return widget.id == id; });
}

void Focus::begin_frame() {
    ++frame_;
    opened_ = 0;
    last_order_.swap(order_);
    order_.clear();
    if (has(last_order_, current_) || arrived_) return;
    current_ = 0;
    activate_ = false;
}

void Focus::begin_panel(std::string_view name) {
    auto panel = panels_.find(name);
    if (panel == panels_.end()) panel = panels_.emplace(name, Panel{}).first;
    if (panel->second.seen + 1 < frame_ || panel->second.seen == 0) panel->second.opened = frame_;
    panel->second.seen = frame_;
    opened_ = panel->second.opened;
}

void Focus::move(int by) {
    if (order_.empty()) return;
    std::vector<Widget> order = order_;
    std::stable_sort(order.begin(), order.end(),
                     [](const Widget& a, const Widget& b) { return a.opened > b.opened; });
    const auto count = static_cast<long>(order.size());
    const auto at =
        std::find_if(order.begin(), order.end(), [&](const Widget& w) { return w.id == current_; });
    long index = 0;
    if (at == order.end())
        index = by > 0 ? 0 : count - 1;
    else
        index = ((at - order.begin()) + by + count) % count;
    current_ = order[static_cast<std::size_t>(index)].id;
    arrived_ = true;
}

Focus::State Focus::add(ImGuiID id, std::string_view name) {
    order_.push_back({id, opened_});
    if (!wanted_.empty() && name == wanted_) {
        wanted_.clear();
        current_ = id;
        arrived_ = true;
    }
    if (id != current_) return {};
    return {true, std::exchange(arrived_, false), std::exchange(activate_, false)};
}

}  // namespace marchland::screen
