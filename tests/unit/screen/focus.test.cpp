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

TEST_CASE("Tab begins in the panel that was opened last, whatever the order of drawing") {
    Focus focus;
    const auto panels = [&](std::initializer_list<std::pair<const char*, ImGuiID>> drawn) {
        focus.begin_frame();
        ImGuiID focused = 0;
        for (const auto& [panel, id] : drawn) {
            focus.begin_panel(panel);
            if (focus.add(id).focused) focused = id;
            if (focus.add(id + 1).focused) focused = id + 1;
        }
        return focused;
    };
    const auto first = [&](std::initializer_list<std::pair<const char*, ImGuiID>> drawn) {
        focus.clear();
        panels(drawn);
        focus.move(1);
        return panels(drawn);
    };
    CHECK(first({{"zoom", 10}, {"top", 20}}) == 10);
    CHECK(first({{"zoom", 10}, {"top", 20}, {"views", 30}}) == 30);
    for (const ImGuiID next : {31u, 10u, 11u, 20u, 21u, 30u}) {
        focus.move(1);
        CHECK(panels({{"zoom", 10}, {"top", 20}, {"views", 30}}) == next);
    }
    CHECK(first({{"pane", 40}, {"zoom", 10}, {"top", 20}, {"views", 30}}) == 40);
    panels({{"pane", 40}, {"zoom", 10}, {"top", 20}});
    CHECK(first({{"pane", 40}, {"zoom", 10}, {"top", 20}, {"views", 30}}) == 30);
}
