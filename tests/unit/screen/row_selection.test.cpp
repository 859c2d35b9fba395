// SPDX-License-Identifier: MIT
#include "screen/row_selection.h"

#include <catch2/catch.hpp>

using namespace marchland::screen;

namespace {

using Chosen = std::vector<std::size_t>;
const std::vector<std::uint32_t> rows{7, 3, 9, 1, 5};

}  // namespace

TEST_CASE("a press selects one row, with Ctrl it adds or takes away, with Shift it extends") {
    RowSelection selection;
    selection.press(rows, 1, Select::only);
    CHECK(selection.in(rows) == Chosen{3});
    selection.press(rows, 3, Select::toggle);
    CHECK(selection.in(rows) == Chosen{3, 1});
    selection.press(rows, 1, Select::toggle);
    CHECK(selection.in(rows) == Chosen{1});
    selection.press(rows, 3, Select::only);
    selection.press(rows, 0, Select::extend);
    CHECK(selection.in(rows) == Chosen{7, 3, 9, 1});
    selection.press(rows, 4, Select::extend);
    CHECK(selection.in(rows) == Chosen{1, 5});
    selection.press(rows, 99, Select::only);
    CHECK(selection.in(rows) == Chosen{1, 5});
}

TEST_CASE("the keyboard moves within the table and Shift takes rows along") {
    RowSelection selection;
    selection.move(rows, 1, false);
    CHECK(selection.current(rows) == 0);
    selection.move(rows, 2, false);
    CHECK(selection.in(rows) == Chosen{9});
    selection.move(rows, 1, true);
    CHECK(selection.in(rows) == Chosen{9, 1});
    selection.move(rows, -2, true);
    CHECK(selection.in(rows) == Chosen{3, 9});
    selection.move(rows, 100, false);
    CHECK(selection.in(rows) == Chosen{5});
    selection.move({}, 1, false);
    CHECK(selection.in(rows) == Chosen{5});
}

TEST_CASE("a selection outlives another order and rows that come and go") {
    RowSelection selection;
    selection.press(rows, 1, Select::only);
    selection.press(rows, 4, Select::toggle);
    const std::vector<std::uint32_t> sorted{1, 3, 5};
    CHECK(selection.in(sorted) == Chosen{3, 5});
    const std::vector<std::uint32_t> others{2, 4};
    CHECK(selection.in(others).empty());
    CHECK_FALSE(selection.current(others));
    CHECK(selection.has(3));
    selection.all(others);
    CHECK(selection.in(others) == Chosen{2, 4});
    selection.clear();
    CHECK(selection.empty());
    CHECK_FALSE(selection.has(3));
}
