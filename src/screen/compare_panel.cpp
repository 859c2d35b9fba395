// SPDX-License-Identifier: MIT
#include <algorithm>

#include "screen/accounts.h"
#include "screen/article_view.h"
#include "screen/clipping.h"
#include "screen/widgets.h"
#include "screen/words.h"
#include "story/claims.h"

namespace marchland::screen {
namespace {

constexpr float least_column = 230;
constexpr float column_gap = 20;
constexpr float head_height = 58;

std::string by_line(const story::Article& article) {
    std::string by;
    if (article.published) by = story::readable(*article.published);
    if (!article.language.empty())
        by += (by.empty() ? "" : " · ") + filled(words().in_language, article.language);
    return by;
}

void column(const PanelContext& context, std::uint32_t event, const Account& account, float width) {
    Ui& ui = context.ui;
    const story::Article& article = context.story.articles[account.article];
    paragraph(ui, source_name(article), theme::small_bold, theme::colours().ink, width);
    const std::string by = by_line(article);
    if (!by.empty()) line(ui, by, theme::small, theme::colours().quiet);
    const std::string claim = claim_words(context.story, event, account.article);
    if (!claim.empty()) paragraph(ui, claim, theme::small, theme::colours().ink, width);
    space(6);
    paragraph(ui, "sentence", account_spans(account), theme::body, width);
    space(4);
    if (link(ui, "whole", words().whole_article, theme::small))
        context.requests.emplace_back(OpenArticle{{account.article, account.at.start, account.at.end}});
    ImGui::SameLine(0, 14);
    if (link(ui, "copy", words().copy, theme::small))
        context.requests.emplace_back(
            copied_sentence(context.story, account.article, account.at.start, account.at.end));
}

// Side by side, as many as the width takes, then below each other.
void columns(const PanelContext& context, std::uint32_t event, const std::vector<Account>& accounts,
             float room) {
    const auto fit = std::max(1, static_cast<int>((room + column_gap) / (least_column + column_gap)));
    const auto across = std::min<std::size_t>(static_cast<std::size_t>(fit), accounts.size());
    const float width = (room - column_gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    const ImVec2 from = ImGui::GetCursorScreenPos();
    float top = from.y;
    float foot = top;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (i > 0 && i % across == 0) top = foot + column_gap;
        const float x = from.x + static_cast<float>(i % across) * (width + column_gap);
        ImGui::SetCursorScreenPos({x, top});
        ImGui::PushID(static_cast<int>(i));
        ImGui::BeginGroup();
        column(context, event, accounts[i], width);
        ImGui::EndGroup();
        ImGui::PopID();
        foot = std::max(foot, ImGui::GetItemRectMax().y);
        if (i % across > 0)
            ImGui::GetWindowDrawList()->AddLine({x - column_gap / 2, top},
                                                {x - column_gap / 2, ImGui::GetItemRectMax().y},
                                                packed(theme::colours().hairline));
    }
    ImGui::SetCursorScreenPos({from.x, foot});
    ImGui::Dummy({1, 1});
}

void accounts_or_why_not(const PanelContext& context, std::optional<std::uint32_t> event, float room) {
    Ui& ui = context.ui;
    const auto say = [&](const std::string& what) {
        paragraph(ui, what, theme::small, theme::colours().quiet, room);
    };
    if (!event) return say(words().compare_none);
    const std::vector<Account> accounts = accounts_of(context.story, *event);
    const std::size_t articles = articles_in(accounts);
    if (articles == 0) return say(words().no_source);
    if (articles == 1)
        say(filled(words().one_source, source_name(context.story.articles[accounts.front().article])));
    else
        say(words().compare_note);
    space(10);
    columns(context, *event, accounts, room);
    if (!has_claims(context.story, *event)) return;
    space(10);
    if (button(ui, "split", words().split))
        context.requests.emplace_back(story::split_event(context.story, *event));
    tip(ui, words().tip_split);
}

}  // namespace

void compare_panel(const PanelContext& context, std::optional<std::uint32_t> event) {
    if (!context.state.compare) return;
    Ui& ui = context.ui;
    constexpr float widest = 860;
    constexpr float likely_height = 260;
    const float top = theme::bar_height + 2 * theme::margin;
    const float right = map_right(context) - theme::margin;
    const float left = std::max(map_left(context) + theme::margin, right - widest);
    const float width = right - left;
    float& content = ui.heights.try_emplace(ImGui::GetID("compare height"), likely_height).first->second;
    const float height = std::min(content, map_foot_y(context) - top);
    begin_floating_panel(ui, "compare", {left, top}, {width, height});
    const float room = width - 2 * theme::padding - 10;
    const std::string title = event ? context.story.events[*event].title : words().no_event;
    draw_text(ui, {left + theme::padding, top + 12}, words().each_source, theme::caps,
              theme::colours().quiet);
    draw_text(ui, {left + theme::padding, top + 29}, shortened(ui, title, theme::heading, room - 40),
              theme::heading, theme::colours().ink);
    ImGui::SetCursorScreenPos({left + width - theme::control_height - 10, top + 10});
    if (sign_button(ui, "close compare", "×")) context.requests.emplace_back(Action::compare);
    ImGui::SetCursorScreenPos({left + theme::padding, top + head_height});
    ImGui::BeginChild("accounts", {width - theme::padding - 5, height - head_height - 8});
    accounts_or_why_not(context, event, room);
    const float needed = ImGui::GetCursorPosY() + head_height + 24;
    if (needed != content) ui.restless = true;
    content = needed;
    ImGui::EndChild();
    end_panel();
}

}  // namespace marchland::screen
