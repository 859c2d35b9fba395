// SPDX-License-Identifier: MIT
#include "screen/kept_panels.h"

#include <imgui/backends/imgui_impl_opengl2.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "screen/canvas_copy.h"
#include "screen/frame.h"
#include "screen/theme.h"

namespace marchland::screen {
namespace {

// What a list may draw on, style px.
ImVec4 reach_of(const ImDrawList& list) {
    ImVec4 reach{1e6f, 1e6f, -1e6f, -1e6f};
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const ImVec4& clip = command.ClipRect;
        if (command.ElemCount == 0 || clip.x >= clip.z || clip.y >= clip.w) continue;
        reach = {std::min(reach.x, clip.x), std::min(reach.y, clip.y), std::max(reach.z, clip.z),
                 std::max(reach.w, clip.w)};
    }
    return reach;
}

bool lies_in(const ImVec4& reach, const PanelBox& panel) {
    constexpr float rounding_px = 1;
    return reach.x >= panel.x - rounding_px && reach.y >= panel.y - rounding_px &&
           reach.z <= panel.x + panel.width + rounding_px && reach.w <= panel.y + panel.height + rounding_px;
}

bool meet(const ImVec4& a, const ImVec4& b) {
    return a.x < b.z && b.x < a.z && a.y < b.w && b.y < a.w;
}

template <class T>
std::size_t hash_of(const ImVector<T>& items) {
    return std::hash<std::string_view>{}(
        {reinterpret_cast<const char*>(items.Data), static_cast<std::size_t>(items.size_in_bytes())});
}

std::size_t joined(std::size_t seed, std::size_t value) {
    return seed ^ (value + 0x9e3779b97f4a7c15ULL + (seed << 6U) + (seed >> 2U));
}

std::size_t content_of(const PanelBox& panel, const std::vector<ImDrawList*>& lists, double scale) {
    std::size_t content = packed(theme::colours().paper);
    for (const float value : {panel.x, panel.y, panel.width, panel.height, static_cast<float>(scale)})
        content = joined(content, std::hash<float>{}(value));
    for (const ImDrawList* list : lists) {
        content = joined(content, hash_of(list->VtxBuffer));
        content = joined(content, hash_of(list->IdxBuffer));
        for (const ImDrawCmd& command : list->CmdBuffer)
            for (const float value : {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z,
                                      command.ClipRect.w, static_cast<float>(command.ElemCount)})
                content = joined(content, std::hash<float>{}(value));
    }
    return content;
}

// All but the rounded corners, through which the map can be seen.
std::array<PxRect, 3> parts_of(const PanelBox& panel, double scale) {
    const int left = device_px(panel.x, scale);
    const int right = device_px(panel.x + panel.width, scale);
    const int top = device_px(panel.y, scale);
    const int bottom = device_px(panel.y + panel.height, scale);
    const int round = device_px(theme::rounding, scale);
    return {PxRect{left + round, top, right - round, top + round},
            PxRect{left, top + round, right, bottom - round},
            PxRect{left + round, bottom - round, right - round, bottom}};
}

void draw_lists(ImDrawData data, std::vector<ImDrawList*> lists) {
    if (lists.empty()) return;
    data.CmdLists = lists.data();
    data.CmdListsCount = static_cast<int>(lists.size());
    ImGui_ImplOpenGL2_RenderDrawData(&data);
}

}  // namespace

std::vector<std::vector<ImDrawList*>> lists_of_panels(const ImDrawData& data,
                                                      const std::vector<PanelBox>& panels) {
    std::vector<std::vector<ImDrawList*>> lists(panels.size() + 1);
    std::vector<ImVec4> others;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImVec4 reach = reach_of(*data.CmdLists[i]);
        const auto panel = std::ranges::find_if(
            panels, [&](const PanelBox& box) { return !box.floats && lies_in(reach, box); });
        const bool under =
            std::ranges::any_of(others, [&](const ImVec4& other) { return meet(other, reach); });
        if (panel == panels.end() || under) {
            others.push_back(reach);
            lists.back().push_back(data.CmdLists[i]);
        } else {
            lists[static_cast<std::size_t>(panel - panels.begin())].push_back(data.CmdLists[i]);
        }
    }
    return lists;
}

void KeptPanels::draw(const ImDrawData& data, const std::vector<PanelBox>& panels, double scale, int width,
                      int height) {
    if (!gl::is_software() || !gl::has_framebuffers()) {
        ImDrawData all = data;
        ImGui_ImplOpenGL2_RenderDrawData(&all);
        return;
    }
    fit(width, height);
    const auto lists = lists_of_panels(data, panels);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (lists[i].empty()) continue;
        const std::size_t content = content_of(panels[i], lists[i], scale);
        Kept& kept = kept_[panels[i].name];
        const bool same = kept.content == content;
        if (same && kept.pictured) {
            for (const PxRect& part : parts_of(panels[i], scale)) copy_to_window(canvas_, part, height_);
            continue;
        }
        draw_lists(data, lists[i]);
        if (same)  // what changes every frame is not worth a picture
            for (const PxRect& part : parts_of(panels[i], scale)) copy_from_window(canvas_, part, height_);
        kept = {content, same};
    }
    draw_lists(data, lists.back());
}

void KeptPanels::fit(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    canvas_ = gl::make_canvas(width, height);
    forget();
}

}  // namespace marchland::screen
