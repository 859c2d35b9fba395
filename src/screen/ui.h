// SPDX-License-Identifier: MIT
#pragma once
#include <imgui/imgui.h>

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "map/scene.h"
#include "screen/focus.h"
#include "screen/keyboard.h"
#include "screen/text_atlas.h"
#include "screen/theme.h"

namespace marchland::screen {

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
    Keyboard keyboard;
    std::vector<PanelBox> panels;  // of this frame
    std::unordered_map<ImGuiID, float> heights;
    std::map<float, float> line_heights;  // by type size
    bool over_link = false;               // the pointer is over something to be clicked
    bool over_text = false;               // or typed into
    bool blocked = false;                 // a dialog is open, and this is not it
    bool restless = false;                // draw another frame soon: a tip is about to show
    /// Where what can be pressed lies, by id: for tests, which press as people do.
    struct Control {
        std::string id;
        ImVec2 at;
        ImVec2 size;
    };
    std::vector<Control> controls;
    bool record_controls = false;
    struct Tip {
        ImGuiID of = 0;
        double since = 0;  // ImGui's seconds
        std::string words;
        ImVec2 below;  // left foot of what it is about
        bool due = false;
    } tip;

    void begin_frame();
};

/// What pointer and keyboard do to a widget.
struct Press {
    bool hovered = false;
    bool held = false;
    bool pressed = false;
    bool focused = false;
};
/// An invisible button of that size in the flow, with its focus ring.
[[nodiscard]] Press press(Ui& ui, const char* id, ImVec2 size, bool enabled = true);

[[nodiscard]] ImU32 packed(text::Colour colour);
[[nodiscard]] ImU32 packed(text::Colour colour, std::uint8_t alpha);
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
/// A button in the accent's colour: the one that a dialog is for.
[[nodiscard]] bool main_button(Ui& ui, const char* id, const std::string& text, bool enabled = true);
/// A square button with one sign.
[[nodiscard]] bool sign_button(Ui& ui, const char* id, const std::string& sign, bool enabled = true,
                               bool on = false);
/// A toggle with a symbol before its words.
[[nodiscard]] bool symbol_toggle(Ui& ui, const char* id, const map::Symbol& symbol, const std::string& text,
                                 bool on);
[[nodiscard]] bool link(Ui& ui, const char* id, const std::string& text, const text::TypeStyle& style);

/// A panel on the map; pair with `end_panel`. PanelRenderer paints its paper and shadow.
void begin_panel(Ui& ui, const char* id, ImVec2 at, ImVec2 size);
/// A panel that may lie over others.
void begin_floating_panel(Ui& ui, const char* id, ImVec2 at, ImVec2 size);
void end_panel();
/// Dims all that was drawn so far, beneath a dialog.
void dim_all(float width, float height);

void space(float height);
void rule();

/// Draws what `body` draws, unless it lies outside the scrolled view, where a gap of its last height does.
void when_visible(Ui& ui, const char* id, float likely_height, const std::function<void()>& body);

}  // namespace marchland::screen
