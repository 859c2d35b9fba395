// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace marchland::screen {

/// What becomes of the rows that are selected when another one is pressed.
enum class Select { only, toggle, extend };

/// Which rows of a table are selected. Rows are known by the thing they show, so that a selection outlives
/// another order and a filter; `rows` are the things in the order shown.
class RowSelection {
public:
    using Rows = std::span<const std::uint32_t>;

    /// Presses the row at that place; `extend` takes in all from where the selection began.
    void press(Rows rows, std::size_t at, Select how);
    /// The keyboard `by` rows on, within the table; from its first row when it is nowhere.
    void move(Rows rows, long by, bool extend);
    void all(Rows rows);
    void clear();

    [[nodiscard]] bool has(std::uint32_t thing) const { return thing < chosen_.size() && chosen_[thing]; }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    /// Where the keyboard is; nothing when the rows do not show it.
    [[nodiscard]] std::optional<std::size_t> current(Rows rows) const;
    /// Those of the rows that are selected, in their order.
    [[nodiscard]] std::vector<std::size_t> in(Rows rows) const;

private:
    void set(std::uint32_t thing, bool on);

    std::vector<bool> chosen_;  // by thing
    std::size_t count_ = 0;
    std::optional<std::uint32_t> current_;
    std::optional<std::uint32_t> anchor_;
};

}  // namespace marchland::screen
