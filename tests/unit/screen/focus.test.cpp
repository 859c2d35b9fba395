// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "screen/ui.h"

using marchland::screen::Focus;

namespace {

// A frame with those widgets; returns the one that was pressed, 0 for none.
ImGuiID frame(Focus& focus, std::initializer_list<ImGuiID> widgets) {
    focus.begin_frame();
    ImGuiID pressed = 0;
    for (const ImGuiID id : widgets)
        if (focus.add(id).activated) pressed = id;
    return pressed;
}

}  // namespace

TEST_CASE("Tab walks along the widgets and around, backwards too") {
    Focus focus;
    frame(focus, {10, 20, 30});
    for (const ImGuiID expected : {10u, 20u, 30u, 10u}) {
        focus.move(1);
        focus.activate();
        CHECK(frame(focus, {10, 20, 30}) == expected);
    }
    focus.move(-1);
    focus.activate();
    CHECK(frame(focus, {10, 20, 30}) == 30);
}

TEST_CASE("a press counts once, and only with something in focus") {
    Focus focus;
    frame(focus, {10, 20});
    focus.activate();
    CHECK(frame(focus, {10, 20}) == 0);
    focus.move(1);
    CHECK(frame(focus, {10, 20}) == 0);
    focus.activate();
    CHECK(frame(focus, {10, 20}) == 10);
    CHECK(frame(focus, {10, 20}) == 0);
}

TEST_CASE("the focus goes with its widget") {
    Focus focus;
    frame(focus, {10, 20});
    focus.move(1);
    frame(focus, {10, 20});
    frame(focus, {20});
    frame(focus, {20});
    CHECK_FALSE(focus.any());
}
