// SPDX-License-Identifier: MIT
#include "screen/progress.h"

#include <algorithm>
#include <cmath>

#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float panel_width = 400;
constexpr float panel_height = 70;
constexpr float bar_height = 4;
constexpr double round_trip_s = 2.4;

// A piece of the bar that goes to and fro: how much is left nobody knows.
void moving_bar(ImVec2 at, float width) {
    const double phase = std::fmod(ImGui::GetTime(), round_trip_s) / round_trip_s;
    const auto share = static_cast<float>(0.5 - 0.5 * std::cos(phase * 2 * 3.14159265));
    const float piece = width * 0.3f;
    const float from = at.x + share * (width - piece);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + bar_height}, packed(theme::colours().pressed), 2);
    list.AddRectFilled({from, at.y}, {from + piece, at.y + bar_height}, packed(theme::colours().accent), 2);
}

struct Place {
    ImVec2 at;
    float width;
};

Place begin_progress(const PanelContext& context) {
    const float width = std::min(panel_width, context.width - 2 * theme::margin);
    const ImVec2 at{std::max(theme::margin, (map_left(context) + map_right(context) - width) / 2),
                    theme::bar_height + 2 * theme::margin};
    begin_floating_panel(context.ui, "progress", at, {width, panel_height});
    return {at, width};
}

void words_and_bar(Ui& ui, ImVec2 at, float room, const std::string& words_of_it) {
    draw_text(ui, {at.x + theme::padding, at.y + 16}, shortened(ui, words_of_it, theme::body, room),
              theme::body, theme::colours().ink);
    moving_bar({at.x + theme::padding, at.y + panel_height - 20}, room);
}

}  // namespace

void progress_to_end(const PanelContext& context, const std::string& words_of_it) {
    const auto [at, width] = begin_progress(context);
    words_and_bar(context.ui, at, width - 2 * theme::padding, words_of_it);
    end_panel();
}

bool progress(const PanelContext& context, const std::string& words_of_it) {
    Ui& ui = context.ui;
    const auto [at, width] = begin_progress(context);
    const float button_width = text_width(ui, words().cancel, theme::body) + 24;
    words_and_bar(ui, at, width - 2 * theme::padding - button_width - theme::gap, words_of_it);
    ImGui::SetCursorScreenPos(
        {at.x + width - theme::padding - button_width, at.y + (panel_height - theme::control_height) / 2});
    const bool cancelled = button(ui, "cancel work", words().cancel);
    end_panel();
    return cancelled;
}

}  // namespace marchland::screen
