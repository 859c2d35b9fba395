// SPDX-License-Identifier: MIT
#include "screen/question.h"

#include <algorithm>
#include <utility>

#include "screen/widgets.h"

namespace marchland::screen {

std::optional<std::size_t> ask(const PanelContext& context, Question& question) {
    constexpr float width = 480;
    Ui& ui = context.ui;
    float& about = ui.heights.try_emplace(ImGui::GetID(question.title.c_str()), 60.0f).first->second;
    const float height = 64 + about + 66;
    const ImVec2 at{(context.width - width) / 2, std::max(20.0f, (context.height - height) / 2 - 40)};
    std::optional<std::size_t> answer;
    if (std::exchange(question.fresh, false) && !question.answers.empty())
        ui.focus.want(question.answers.front());
    begin_floating_panel(ui, "question", at, {width, height});
    draw_text(ui, {at.x + 24, at.y + 20}, question.title, theme::title, theme::colours().ink);
    ImGui::SetCursorScreenPos({at.x + 24, at.y + 56});
    ImGui::BeginGroup();
    paragraph(ui, question.about, theme::body, theme::colours().ink, width - 48);
    ImGui::EndGroup();
    about = ImGui::GetItemRectSize().y;
    float room = 0;
    for (std::size_t i = 0; i < question.answers.size(); ++i)
        room += text_width(ui, question.answers[i], i == 0 ? theme::heading : theme::body) +
                (i == 0 ? 32 : 24) + 8;
    ImGui::SetCursorScreenPos({at.x + width - 24 - room + 8, at.y + height - 48});
    for (std::size_t i = question.answers.size(); i-- > 0;) {
        const std::string& words = question.answers[i];
        const bool pressed =
            i == 0 ? main_button(ui, words.c_str(), words) : button(ui, words.c_str(), words);
        if (pressed) answer = i;
        ImGui::SameLine(0, 8);
    }
    end_panel();
    return answer;
}

}  // namespace marchland::screen
