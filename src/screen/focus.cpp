// SPDX-License-Identifier: MIT
#include "screen/focus.h"

#include <algorithm>
#include <utility>

namespace marchland::screen {

void Focus::begin_frame() {
    last_order_.swap(order_);
    order_.clear();
    const bool gone = std::find(last_order_.begin(), last_order_.end(), current_) == last_order_.end();
    if (!gone || arrived_) return;
    current_ = 0;
    activate_ = false;
}

void Focus::move(int by) {
    if (order_.empty()) return;
    const auto count = static_cast<long>(order_.size());
    const auto at = std::find(order_.begin(), order_.end(), current_);
    long index = 0;
    if (at == order_.end())
        index = by > 0 ? 0 : count - 1;
    else
        index = ((at - order_.begin()) + by + count) % count;
    current_ = order_[static_cast<std::size_t>(index)];
    arrived_ = true;
}

Focus::State Focus::add(ImGuiID id, std::string_view name) {
    order_.push_back(id);
    if (!wanted_.empty() && name == wanted_) {
        wanted_.clear();
        current_ = id;
        arrived_ = true;
    }
    if (id != current_) return {};
    return {true, std::exchange(arrived_, false), std::exchange(activate_, false)};
}

}  // namespace marchland::screen
