// SPDX-License-Identifier: MIT
#include <algorithm>

#include "screen/panels.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {

void help_overlay(const PanelContext& context) {
    if (!context.state.help) return;
    Ui& ui = context.ui;
    constexpr float row_height = 24;
    constexpr float keys_width = 110;
    const std::span<const KeyBinding> bindings = key_bindings();
    const auto rows = std::count_if(bindings.begin(), bindings.end(),
                                    [](const KeyBinding& binding) { return !binding.keys.empty(); });
    const float width = 470;
    const float height = 84 + static_cast<float>(rows) * row_height;
    const ImVec2 at{(context.width - width) / 2, std::max(theme::margin, (context.height - height) / 2)};
    begin_floating_panel(ui, "help", at, {width, std::min(height, context.height - 2 * theme::margin)});
    draw_text(ui, {at.x + 24, at.y + 20}, words().keys, theme::title, theme::colours().ink);
    ImGui::SetCursorScreenPos({at.x + width - 24 - theme::control_height, at.y + 16});
    if (sign_button(ui, "close help", "×")) context.requests.emplace_back(Action::help);
    float y = at.y + 60;
    for (const KeyBinding& binding : bindings) {
        if (binding.keys.empty()) continue;
        draw_text(ui, {at.x + 24, y}, std::string(binding.keys), theme::heading, theme::colours().accent);
        draw_text(ui, {at.x + 24 + keys_width, y}, std::string(binding.words), theme::body,
                  theme::colours().ink);
        y += row_height;
    }
    end_panel();
}

void notice(const PanelContext& context, const std::string& text) {
    if (text.empty()) return;
    Ui& ui = context.ui;
    const float left = map_left(context) + theme::margin;
    const float right = map_right(context) - theme::margin;
    const std::string words = shortened(ui, text, theme::body, right - left - 2 * theme::padding);
    const float width = text_width(ui, words, theme::body) + 2 * theme::padding;
    ImVec2 at{(left + right - width) / 2, theme::bar_height + 2 * theme::margin};
    // Chips that were drawn there stay within reach.
    const auto chips = std::find_if(ui.panels.begin(), ui.panels.end(),
                                    [](const PanelBox& box) { return box.name == "filter chips"; });
    if (chips != ui.panels.end()) at.y = chips->y + chips->height + theme::gap;
    begin_floating_panel(ui, "notice", at, {width, 38});
    draw_text(ui, {at.x + theme::padding, at.y + (38 - text_height(ui, theme::body)) / 2}, words, theme::body,
              theme::colours().ink);
    end_panel();
}

}  // namespace marchland::screen
