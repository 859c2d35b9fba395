// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "map/style.h"
#include "screen/panels.h"
#include "screen/symbol_icon.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

using Key = sf::Keyboard;

constexpr float row_height = 46;

// Arrow keys walk from row to row as Tab does.
bool row_taken(const PanelContext& context, const Press& state) {
    Ui& ui = context.ui;
    if (!state.focused) return state.pressed;
    ui.keyboard.claim(Claim::moves);
    if (ui.keyboard.pressed(Key::Down)) context.requests.emplace_back(Action::focus_next);
    if (ui.keyboard.pressed(Key::Up)) context.requests.emplace_back(Action::focus_previous);
    return state.pressed || ui.keyboard.pressed(Key::Enter) || ui.keyboard.pressed(Key::Space);
}

std::string line_below(const PanelContext& context, const Described& thing) {
    if (thing.ref.kind != map::Ref::Kind::event) return thing.subtitle;
    const story::Event& event = context.story.events[thing.ref.index];
    return (event.when ? story::readable(*event.when) : words().undated_event) + std::string(" · ") +
           std::string(story::readable(event.type));
}

void stack_row(const PanelContext& context, const Described& thing, float width) {
    Ui& ui = context.ui;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press state = press(ui, "row", {width, row_height});
    const bool taken = row_taken(context, state);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (state.hovered)
        list.AddRectFilled(at, {at.x + width, at.y + row_height}, packed(theme::colours().hover), 4);
    if (thing.ref.kind == map::Ref::Kind::event) {
        const story::EventType type = context.story.events[thing.ref.index].type;
        map::Symbol symbol = symbol_of(story::quad_class(type), 14);
        symbol.mark = map::type_mark(type);
        draw_symbol(list, {at.x + 15, at.y + row_height / 2}, symbol);
    } else {
        list.AddCircle({at.x + 15, at.y + row_height / 2}, 5, packed(theme::colours().quiet), 20, 1.5f);
    }
    const float room = width - 38;
    draw_text(ui, {at.x + 32, at.y + 5}, shortened(ui, thing.title, theme::body, room), theme::body,
              theme::colours().ink);
    draw_text(ui, {at.x + 32, at.y + 25}, shortened(ui, line_below(context, thing), theme::small, room),
              theme::small, theme::colours().quiet);
    if (taken) context.requests.emplace_back(ChooseRef{thing.ref, false});
}

std::vector<std::uint32_t> events_of(const std::vector<map::Ref>& refs) {
    std::vector<std::uint32_t> events;
    for (const map::Ref& ref : refs)
        if (ref.kind == map::Ref::Kind::event) events.push_back(ref.index);
    return events;
}

void to_table(const PanelContext& context) {
    context.requests.emplace_back(ChangeState{[](AppState& state) {
        state.list_only = events_of(state.listed);
        state.list = true;
        state.listed.clear();
    }});
}

}  // namespace

void stack_list(const PanelContext& context, const std::vector<Described>& stack) {
    Ui& ui = context.ui;
    const auto [at, size] = pane_box(context);
    constexpr float head = 72;
    const float width = size.x - theme::padding - 14;
    begin_panel(ui, "stack", at, size);
    draw_text(ui, {at.x + theme::padding, at.y + 14}, filled(words().things_here, stack.size()), theme::title,
              theme::colours().ink);
    ImGui::SetCursorScreenPos({at.x + theme::padding - 6, at.y + head});
    ImGui::BeginChild("rows", {size.x - theme::padding + 1, size.y - head - 6});
    for (std::size_t i = 0; i < stack.size(); ++i) {
        ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x + 3, ImGui::GetCursorScreenPos().y});
        if (i == 0)
            ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, ImGui::GetCursorScreenPos().y + 3});
        when_visible(ui, fmt::format("row {}", i).c_str(), row_height,
                     [&] { stack_row(context, stack[i], width); });
    }
    space(6);
    ImGui::EndChild();
    // After the rows: Tab begins with the first of them.
    if (!events_of(context.state.listed).empty()) {
        ImGui::SetCursorScreenPos({at.x + theme::padding, at.y + 44});
        if (link(ui, "table", words().show_in_table, theme::small)) to_table(context);
    }
    ImGui::SetCursorScreenPos({at.x + size.x - theme::control_height - 12, at.y + 10});
    ImGui::BeginChild("corner", {theme::control_height + 2, theme::control_height + 2});
    if (sign_button(ui, "close", "×")) context.requests.emplace_back(Action::close_top);
    ImGui::EndChild();
    end_panel();
}

}  // namespace marchland::screen
