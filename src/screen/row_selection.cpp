// SPDX-License-Identifier: MIT
#include "screen/row_selection.h"

#include <algorithm>

namespace marchland::screen {
namespace {

std::optional<std::size_t> place_of(RowSelection::Rows rows, std::optional<std::uint32_t> thing) {
    if (!thing) return std::nullopt;
    const auto found = std::find(rows.begin(), rows.end(), *thing);
    if (found == rows.end()) return std::nullopt;
    return static_cast<std::size_t>(found - rows.begin());
}

}  // namespace

void RowSelection::set(std::uint32_t thing, bool on) {
    if (thing >= chosen_.size()) chosen_.resize(thing + 1, false);
    if (chosen_[thing] == on) return;
    chosen_[thing] = on;
    on ? ++count_ : --count_;
}

void RowSelection::press(Rows rows, std::size_t at, Select how) {
    if (at >= rows.size()) return;
    const std::uint32_t thing = rows[at];
    if (how == Select::toggle) {
        set(thing, !has(thing));
        anchor_ = thing;
    } else {
        const std::size_t from = how == Select::extend ? place_of(rows, anchor_).value_or(at) : at;
        const auto anchor = rows[from];
        clear();
        for (std::size_t i = std::min(from, at); i <= std::max(from, at); ++i) set(rows[i], true);
        anchor_ = anchor;
    }
    current_ = thing;
}

void RowSelection::move(Rows rows, long by, bool extend) {
    if (rows.empty()) return;
    const auto now = current(rows);
    const auto last = static_cast<long>(rows.size()) - 1;
    const long to = now ? std::clamp(static_cast<long>(*now) + by, 0L, last) : 0L;
    press(rows, static_cast<std::size_t>(to), extend ? Select::extend : Select::only);
}

void RowSelection::all(Rows rows) {
    for (const std::uint32_t thing : rows) set(thing, true);
}

void RowSelection::clear() {
    chosen_.assign(chosen_.size(), false);
    count_ = 0;
    current_.reset();
    anchor_.reset();
}

std::optional<std::size_t> RowSelection::current(Rows rows) const {
    return place_of(rows, current_);
}

std::vector<std::size_t> RowSelection::in(Rows rows) const {
    std::vector<std::size_t> chosen;
    if (empty()) return chosen;
    for (const std::uint32_t thing : rows)
        if (has(thing)) chosen.push_back(thing);
    return chosen;
}

}  // namespace marchland::screen
