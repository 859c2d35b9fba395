// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "screen/panels.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {

namespace {

constexpr float row_height = 24;
constexpr float keys_width = 110;
constexpr float column_width = 440;

struct HelpRow {
    std::string keys;  // empty: `words` are a heading
    std::string words;
};

std::vector<HelpRow> help_rows(const AppState& state) {
    std::vector<HelpRow> rows;
    const auto add = [&](std::span<const KeyBinding> bindings) {
        for (const KeyBinding& binding : bindings)
            if (!binding.keys.empty()) rows.push_back({std::string(binding.keys), words().*binding.words});
    };
    if (state.marking) {
        rows.push_back({"", words().marking_keys});
        add(marking_bindings());
        rows.push_back({"", words().keys});
    }
    if (reviewing(state)) {
        rows.push_back({"", words().reviewing_keys});
        add(reviewing_bindings());
        rows.push_back({"", words().keys});
    }
    add(key_bindings());
    return rows;
}

}  // namespace

void help_overlay(const PanelContext& context) {
    if (!context.state.help) return;
    Ui& ui = context.ui;
    const std::vector<HelpRow> rows = help_rows(context.state);
    // In as many columns as the window's height asks for.
    const float room = context.height - 2 * theme::margin - 84;
    const auto most = static_cast<std::size_t>(std::max(1.0f, room / row_height));
    const std::size_t columns = (rows.size() + most - 1) / most;
    const std::size_t each = (rows.size() + columns - 1) / columns;
    const float width =
        std::min(column_width * static_cast<float>(columns) + 30, context.width - 2 * theme::margin);
    const float height = 84 + static_cast<float>(each) * row_height;
    const float column = (width - 30) / static_cast<float>(columns);
    const ImVec2 at{(context.width - width) / 2, std::max(theme::margin, (context.height - height) / 2)};
    const text::TypeStyle& type = columns > 2 ? theme::small : theme::body;
    begin_floating_panel(ui, "help", at, {width, height});
    draw_text(ui, {at.x + 24, at.y + 20}, words().keys, theme::title, theme::colours().ink);
    ImGui::SetCursorScreenPos({at.x + width - 24 - theme::control_height, at.y + 16});
    if (sign_button(ui, "close help", "×")) context.requests.emplace_back(Action::help);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float x = at.x + 24 + static_cast<float>(i / each) * column;
        const float y = at.y + 60 + static_cast<float>(i % each) * row_height;
        if (rows[i].keys.empty()) {
            draw_text(ui, {x, y}, rows[i].words, theme::heading, theme::colours().quiet);
            continue;
        }
        draw_text(ui, {x, y}, rows[i].keys, theme::heading, theme::colours().accent);
        draw_text(ui, {x + keys_width, y}, shortened(ui, rows[i].words, type, column - keys_width - 10), type,
                  theme::colours().ink);
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
