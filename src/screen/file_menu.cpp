// SPDX-License-Identifier: MIT
#include "screen/panels.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float menu_width = 300;
constexpr float least_hint = 280;

// A press anywhere else closes a menu.
void close_when_left(const PanelContext& context, ImVec2 at, ImVec2 size) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool inside =
        pointer.x >= at.x && pointer.y >= at.y && pointer.x < at.x + size.x && pointer.y < at.y + size.y;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !inside &&
        pointer.y > theme::bar_height + theme::margin)
        context.requests.emplace_back(ChangeState{[](AppState& state) { state.file_menu = false; }});
}

}  // namespace

void file_menu(const PanelContext& context) {
    if (!context.state.file_menu) return;
    Ui& ui = context.ui;
    const story::History& history = context.document.history();
    const auto& recent = context.settings.recent;
    const std::size_t shown = std::min<std::size_t>(recent.size(), 5);
    const float height = 7 * 28 + 3 * 9 + 16 + (shown > 0 ? 24 + static_cast<float>(shown) * 28 : 0);
    const ImVec2 at{theme::margin, 2 * theme::margin + theme::bar_height};
    const float width = menu_width - 16;
    begin_floating_panel(ui, "file menu", at, {menu_width, height});
    ImGui::SetCursorScreenPos({at.x + 8, at.y + 8});
    ImGui::BeginGroup();
    const auto row = [&](const char* name, const char* keys, Action action, bool enabled = true) {
        if (!menu_row(ui, name, name, keys, width, enabled)) return;
        context.requests.emplace_back(ChangeState{[](AppState& state) { state.file_menu = false; }});
        context.requests.emplace_back(action);
    };
    const auto gap = [] {
        space(4);
        rule();
        space(4);
    };
    row(words().open_menu, "Ctrl O", Action::open);
    row(words().save, "Ctrl S", Action::save);
    row(words().save_as, "Ctrl Shift S", Action::save_as);
    row(words().export_menu, "Ctrl E", Action::export_picture);
    gap();
    const auto undo = history.undo_name();
    const auto redo = history.redo_name();
    row(undo ? filled(words().tip_undo, *undo).c_str() : words().undo, "Ctrl Z", Action::undo,
        undo.has_value());
    row(redo ? filled(words().tip_redo, *redo).c_str() : words().redo, "Ctrl Shift Z", Action::redo,
        redo.has_value());
    gap();
    if (shown > 0) {
        space(4);
        line(ui, words().recent_menu, theme::caps, theme::colours().quiet);
        space(2);
        for (std::size_t i = 0; i < shown; ++i) {
            if (!menu_row(ui, recent[i].string().c_str(), recent[i].filename().string(), "", width)) continue;
            context.requests.emplace_back(ChangeState{[](AppState& state) { state.file_menu = false; }});
            context.requests.emplace_back(OpenFile{recent[i]});
        }
        gap();
    }
    row(words().quit, "Ctrl Q", Action::quit);
    ImGui::EndGroup();
    close_when_left(context, at, {menu_width, height});
    end_panel();
}

void first_hint(const PanelContext& context) {
    if (context.settings.hint_seen || context.state.selected || context.state.help || context.state.marking)
        return;
    Ui& ui = context.ui;
    const float width = std::min(420.0f, foot_room(context));
    const auto left = foot_place(context, width);
    if (width < least_hint || !left) return;
    float& told = ui.heights.try_emplace(ImGui::GetID("hint words"), 40.0f).first->second;
    const float height = 46 + told + 16;
    const ImVec2 at{*left, map_foot_y(context) - height - 40};
    begin_panel(ui, "hint", at, {width, height});
    draw_text(ui, {at.x + 18, at.y + 14}, words().hint_title, theme::heading, theme::colours().ink);
    ImGui::SetCursorScreenPos({at.x + 18, at.y + 46});
    ImGui::BeginGroup();
    paragraph(ui, words().hint_words, theme::body, theme::colours().ink, width - 36);
    ImGui::EndGroup();
    told = ImGui::GetItemRectSize().y;
    const float button_width = text_width(ui, words().hint_close, theme::body) + 24;
    ImGui::SetCursorScreenPos({at.x + width - button_width - 12, at.y + 8});
    if (button(ui, "understood", words().hint_close)) context.requests.emplace_back(Action::hint_seen);
    end_panel();
}

}  // namespace marchland::screen
