// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "map/scene.h"
#include "screen/text_atlas.h"
#include "screen/theme.h"

namespace marchland::screen {

/// Which button or link has the keyboard. Widgets report in the order they are drawn; Tab walks along it.
class Focus {
public:
    void begin_frame();
    void move(int by);
    void activate() { activate_ = current_ != 0; }
    void clear() { current_ = 0; }
    [[nodiscard]] bool any() const { return current_ != 0; }

    struct State {
        bool focused = false;
        bool arrived = false;    // just now: scroll to it
        bool activated = false;  // Enter or Space
    };
    State add(ImGuiID id);

private:
    std::vector<ImGuiID> order_;
    std::vector<ImGuiID> last_order_;
    ImGuiID current_ = 0;
    bool arrived_ = false;
    bool activate_ = false;
};

struct PanelBox {
    std::string name;
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    bool floats = false;  // over other panels: painted by ImGui, in their order
};

/// What the panels are drawn with: text through Pango, a focus, and where panels came to lie. All
/// measures in style px.
struct Ui {
    Ui(TextAtlas& text_atlas, double device_scale)
        : atlas(text_atlas), scale(static_cast<float>(device_scale)) {}
    TextAtlas& atlas;
    float scale;
    Focus focus;
    std::vector<PanelBox> panels;  // of this frame
    std::unordered_map<ImGuiID, float> heights;
    std::map<float, float> line_heights;  // by type size
    bool over_link = false;               // the pointer is over something to be clicked

    void begin_frame();
};

[[nodiscard]] ImU32 packed(text::Colour colour);
[[nodiscard]] float text_width(Ui& ui, const std::string& text, const text::TypeStyle& style);
[[nodiscard]] float text_height(Ui& ui, const text::TypeStyle& style);

/// One line with its box's top left at `at`; without a list on the current window's.
void draw_text(Ui& ui, ImDrawList& list, ImVec2 at, const std::string& text, const text::TypeStyle& style,
               text::Colour colour);
void draw_text(Ui& ui, ImVec2 at, const std::string& text, const text::TypeStyle& style, text::Colour colour);
/// One line in the flow of the current window.
void line(Ui& ui, const std::string& text, const text::TypeStyle& style, text::Colour colour);
/// A wrapped paragraph in the flow; returns the number of the link that was clicked, 0 for none.
int paragraph(Ui& ui, const char* id, const std::vector<text::Span>& spans, const text::TypeStyle& base,
              float width);

/// A plain wrapped paragraph.
void paragraph(Ui& ui, const std::string& text, const text::TypeStyle& style, text::Colour colour,
               float width);

/// True when pressed, by mouse or keyboard.
[[nodiscard]] bool button(Ui& ui, const char* id, const std::string& text, bool on = false,
                          bool enabled = true);
/// A square button with one sign.
[[nodiscard]] bool sign_button(Ui& ui, const char* id, const std::string& sign, bool enabled = true);
/// A toggle with a symbol before its words.
[[nodiscard]] bool symbol_toggle(Ui& ui, const char* id, const map::Symbol& symbol, const std::string& text,
                                 bool on);
[[nodiscard]] bool link(Ui& ui, const char* id, const std::string& text, const text::TypeStyle& style);

/// A panel on the map; pair with `end_panel`. PanelRenderer paints its paper and shadow.
void begin_panel(Ui& ui, const char* id, ImVec2 at, ImVec2 size);
/// A panel that may lie over others.
void begin_floating_panel(Ui& ui, const char* id, ImVec2 at, ImVec2 size);
void end_panel();

void space(float height);
void rule();

/// Draws what `body` draws, unless it lies outside the scrolled view, where a gap of its last height does.
void when_visible(Ui& ui, const char* id, float likely_height, const std::function<void()>& body);

}  // namespace marchland::screen
