// SPDX-License-Identifier: MIT
#include "screen/kept_panels.h"

#include <catch2/catch.hpp>
#include <memory>

using namespace marchland::screen;

namespace {

struct Lists {
    explicit Lists(const std::vector<ImVec4>& reaches) {
        for (const ImVec4& reach : reaches) {
            lists.push_back(std::make_unique<ImDrawList>(nullptr));
            ImDrawCmd command{};
            command.ClipRect = reach;
            command.ElemCount = 3;
            lists.back()->CmdBuffer.push_back(command);
            pointers.push_back(lists.back().get());
        }
        data.CmdLists = pointers.data();
        data.CmdListsCount = static_cast<int>(pointers.size());
    }
    std::vector<std::unique_ptr<ImDrawList>> lists;
    std::vector<ImDrawList*> pointers;
    ImDrawData data;
};

const std::vector<PanelBox> panels{{"legend", 10, 10, 100, 300, false},
                                   {"timeline", 10, 400, 500, 90, false}};

}  // namespace

TEST_CASE("What a panel and its rows draw is the panel's, in their order") {
    const Lists drawn({{10, 400, 510, 490}, {10, 10, 110, 310}, {12, 20, 108, 300}});
    const auto lists = lists_of_panels(drawn.data, panels);
    REQUIRE(lists.size() == 3);
    CHECK(lists[0] == std::vector{drawn.pointers[1], drawn.pointers[2]});
    CHECK(lists[1] == std::vector{drawn.pointers[0]});
    CHECK(lists[2].empty());
}

TEST_CASE("What reaches over a panel's edge comes after the panels, and so does what lies on it") {
    const Lists drawn({{10, 10, 110, 310}, {50, 50, 400, 200}, {60, 60, 100, 100}, {10, 400, 510, 490}});
    const auto lists = lists_of_panels(drawn.data, panels);
    CHECK(lists[0] == std::vector{drawn.pointers[0]});
    CHECK(lists[1] == std::vector{drawn.pointers[3]});
    CHECK(lists[2] == std::vector{drawn.pointers[1], drawn.pointers[2]});
}

TEST_CASE("A panel that floats is drawn with the others, in the order of all that floats") {
    const std::vector<PanelBox> floating{{"dialog", 10, 10, 100, 300, true}};
    const Lists drawn({{10, 10, 110, 310}, {20, 20, 90, 90}});
    CHECK(lists_of_panels(drawn.data, floating).back() == drawn.pointers);
}

TEST_CASE("What is clipped away does not reach anywhere") {
    const Lists drawn({{10, 10, 110, 310}});
    ImDrawCmd nothing{};
    nothing.ClipRect = {20, 900, 60, 900};
    nothing.ElemCount = 6;
    drawn.lists[0]->CmdBuffer.push_back(nothing);
    CHECK(lists_of_panels(drawn.data, panels)[0] == drawn.pointers);
}
