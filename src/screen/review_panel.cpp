// SPDX-License-Identifier: MIT
#include "screen/review_panel.h"

#include <fmt/format.h>

#include <algorithm>

#include "map/style.h"
#include "map/wording.h"
#include "screen/symbol_icon.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float row_height = 46;
constexpr float head_height = 62;
constexpr float foot_height = 48;
constexpr float beyond_view = 4 * row_height;  // drawn too, so that Tab finds the next row
constexpr float width = review_text_width;

bool near_view() {
    const float y = ImGui::GetCursorScreenPos().y;
    const float top = ImGui::GetWindowPos().y;
    return y + row_height > top - beyond_view && y < top + ImGui::GetWindowHeight() + beyond_view;
}

// A tick, a cross, or nothing where nobody decided.
void review_sign(ImVec2 at, story::Review review) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (review == story::Review::accepted) {
        const ImVec2 tick[] = {{at.x - 5, at.y}, {at.x - 1.5f, at.y + 4}, {at.x + 5, at.y - 4}};
        list.AddPolyline(tick, 3, packed(theme::colours().accent), 0, 2);
    } else if (review == story::Review::rejected) {
        const ImU32 colour = packed(theme::colours().warning);
        list.AddLine({at.x - 4, at.y - 4}, {at.x + 4, at.y + 4}, colour, 2);
        list.AddLine({at.x - 4, at.y + 4}, {at.x + 4, at.y - 4}, colour, 2);
    } else {
        list.AddCircle(at, 4, packed(theme::colours().faint), 16, 1.2f);
    }
}

std::string facts_of(const PanelContext& context, const story::Event& event) {
    std::string facts = event.when ? story::readable(*event.when) : std::string(words().undated_event);
    const auto add = [&facts](const std::string& words) {
        if (!words.empty()) facts += " · " + words;
    };
    if (!story::is_told_as_done(event.telling)) add(map::telling_words(event));
    const story::Place* const place = story::find_place(context.story, event.place);
    add(place != nullptr ? place->names.in(context.state.view.language) : words().nowhere_known);
    return facts;
}

void event_row(const PanelContext& context, std::uint32_t index, bool chosen) {
    Ui& ui = context.ui;
    const story::Event& event = context.story.events[index];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press state = press(ui, fmt::format("suggestion {}", index).c_str(), {width, row_height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (chosen || state.hovered)
        list.AddRectFilled(at, {at.x + width, at.y + row_height},
                           packed(chosen ? theme::colours().accent_tint : theme::colours().hover), 4);
    map::Symbol symbol = symbol_of(story::quad_class(event.type), 13);
    symbol.mark = map::type_mark(event.type);
    symbol.hollow = !story::is_told_as_done(event.telling);
    draw_symbol(list, {at.x + 13, at.y + 15}, symbol);
    const bool rejected = event.review == story::Review::rejected;
    const float room = width - 56;
    draw_text(ui, {at.x + 28, at.y + 5}, shortened(ui, event.title, theme::body, room), theme::body,
              rejected ? theme::colours().faint : theme::colours().ink);
    draw_text(ui, {at.x + 28, at.y + 25}, shortened(ui, facts_of(context, event), theme::small, room),
              theme::small, rejected ? theme::colours().faint : theme::colours().quiet);
    review_sign({at.x + width - 14, at.y + row_height / 2}, event.review);
    if (state.pressed) context.requests.emplace_back(ChooseRef{{map::Ref::Kind::event, index}, true});
}

void event_rows(const PanelContext& context, ReviewPanel& panel) {
    if (panel.events().empty()) {
        paragraph(context.ui, words().nothing_read, theme::small, theme::colours().quiet, width);
        return;
    }
    const bool scrolls = panel.take_scroll();
    for (const std::uint32_t index : panel.events()) {
        const bool chosen = index == panel.event();
        if (chosen && scrolls) ImGui::SetScrollHereY(0.4f);
        if (near_view())
            event_row(context, index, chosen);
        else
            ImGui::Dummy({width, row_height});
    }
    if (scrolls) context.ui.restless = true;
}

void head(const PanelContext& context, const ReviewPanel& panel, ImVec2 at) {
    Ui& ui = context.ui;
    draw_text(ui, {at.x + theme::padding, at.y + 12}, words().review, theme::title, theme::colours().ink);
    const std::string count = panel.left() == 0
                                  ? filled(words().none_left, panel.events().size())
                                  : filled(words().left_of, panel.left(), panel.events().size());
    draw_text(ui, {at.x + theme::padding, at.y + 37}, count, theme::small, theme::colours().quiet);
    ImGui::SetCursorScreenPos({at.x + theme::review_width - theme::control_height - 10, at.y + 10});
    if (sign_button(ui, "close review", "×")) context.requests.emplace_back(Action::review);
}

void foot(const PanelContext& context, ImVec2 at) {
    ImGui::GetWindowDrawList()->AddLine({at.x, at.y + 0.5f}, {at.x + theme::review_width, at.y + 0.5f},
                                        packed(theme::colours().hairline));
    ImGui::SetCursorScreenPos({at.x + theme::padding, at.y + 9});
    if (button(context.ui, "read again", words().read_again))
        context.requests.emplace_back(Action::review_read_again);
    tip(context.ui, words().tip_read_again);
}

}  // namespace

void review_panel(const PanelContext& context, ReviewPanel& panel) {
    if (!reviewing(context.state)) return;
    Ui& ui = context.ui;
    const PaneBox pane = pane_box(context);
    const ImVec2 at{pane.at.x - theme::margin - theme::review_width, pane.at.y};
    const ImVec2 size{theme::review_width, pane.size.y};
    const float room = size.y - head_height - foot_height;
    const float list = std::min(static_cast<float>(panel.events().size()) * row_height + 8, room * 0.42f);
    begin_panel(ui, "review", at, size);
    head(context, panel, at);
    const float inner = size.x - theme::padding - 4;
    ImGui::SetCursorScreenPos({at.x + theme::padding, at.y + head_height});
    ImGui::BeginChild("suggestions", {inner, std::max(list, 30.0f)});
    event_rows(context, panel);
    ImGui::EndChild();
    const float top = at.y + head_height + std::max(list, 30.0f) + 4;
    ImGui::GetWindowDrawList()->AddLine({at.x, top + 0.5f}, {at.x + size.x, top + 0.5f},
                                        packed(theme::colours().hairline));
    ImGui::SetCursorScreenPos({at.x + theme::padding, top + 1});
    ImGui::BeginChild("suggestion", {inner, at.y + size.y - foot_height - top - 1});
    review_fields(context, panel);
    space(10);
    ImGui::EndChild();
    foot(context, {at.x, at.y + size.y - foot_height});
    end_panel();
}

void review_rings(const PanelContext& context, const ReviewPanel& panel, const geo::Projection& projection) {
    if (!reviewing(context.state)) return;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    for (std::size_t i = 0; i < panel.rivals().size(); ++i) {
        const auto there = projection.forward(panel.rivals()[i].at);
        if (!there) continue;
        const map::Pixel px = context.state.view.camera.to_px(*there);
        const ImVec2 at{static_cast<float>(px.x), static_cast<float>(px.y)};
        constexpr float radius = 11;
        const bool chosen = panel.rivals()[i].chosen;
        list.AddCircle(at, radius + 1, packed(theme::colours().paper), 40, 5);
        list.AddCircle(at, radius, packed(theme::colours().accent), 40, chosen ? 3.5f : 2.0f);
        // The number beside the ring, which leaves the symbol within to be seen.
        const std::string number = fmt::format("{}", i + 1);
        const float across = text_width(context.ui, number, theme::small_bold) + 8;
        const ImVec2 flag{at.x + 8, at.y - 19};
        list.AddRectFilled(flag, {flag.x + across, flag.y + 17}, packed(theme::colours().accent), 4);
        draw_text(context.ui, list, {flag.x + 4, flag.y + 1}, number, theme::small_bold,
                  theme::colours().on_accent);
    }
}

}  // namespace marchland::screen
