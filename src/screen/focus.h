// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace marchland::screen {

/// Which widget has the keyboard. Widgets report in the order they are drawn; Tab walks along it, panel by
/// panel, beginning with the one that was opened last.
class Focus {
public:
    void begin_frame();
    /// The widgets that follow are in that panel. One that the last frame did not have was opened now.
    void begin_panel(std::string_view name);
    void move(int by);
    void activate() { activate_ = current_ != 0; }
    void clear() { current_ = 0; }
    [[nodiscard]] bool any() const { return current_ != 0; }
    /// The widget of that name gets it as soon as it is drawn.
    void want(std::string_view name) { wanted_ = name; }
    /// The widget gets it now: it was pressed.
    void set(ImGuiID id) { current_ = id; }

    struct State {
        bool focused = false;
        bool arrived = false;    // just now: scroll to it
        bool activated = false;  // Enter or Space
    };
    State add(ImGuiID id, std::string_view name = {});

private:
    struct Panel {
        unsigned long opened = 0;  // the frame in which
        unsigned long seen = 0;
    };
    struct Widget {
        ImGuiID id = 0;
        unsigned long opened = 0;  // its panel
    };
    [[nodiscard]] static bool has(const std::vector<Widget>& order, ImGuiID id);

    std::map<std::string, Panel, std::less<>> panels_;
    unsigned long frame_ = 0;
    unsigned long opened_ = 0;  // the panel being drawn
    std::vector<Widget> order_;
    std::vector<Widget> last_order_;
    ImGuiID current_ = 0;
    bool arrived_ = false;
    bool activate_ = false;
    std::string wanted_;
};

}  // namespace marchland::screen
