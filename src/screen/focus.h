// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace marchland::screen {

/// Which widget has the keyboard. Widgets report in the order they are drawn; Tab walks along it.
class Focus {
public:
    void begin_frame();
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
    std::vector<ImGuiID> order_;
    std::vector<ImGuiID> last_order_;
    ImGuiID current_ = 0;
    bool arrived_ = false;
    bool activate_ = false;
    std::string wanted_;
};

}  // namespace marchland::screen
