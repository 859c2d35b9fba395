// SPDX-License-Identifier: MIT
#include <SFML/Window/Clipboard.hpp>
#include <algorithm>
#include <cmath>

#include "screen/widgets.h"
#include "text/caret.h"

namespace marchland::screen {
namespace {

using Key = sf::Keyboard;

constexpr float inset = 9;

struct Field {
    Ui& ui;
    TextEdit& edit;
    bool lines;
    float wrap;       // width of the text
    ImVec2 origin{};  // of the text, on the window

    [[nodiscard]] const text::Typesetter& type() const { return ui.atlas.type(); }
    [[nodiscard]] text::Caret caret_at(std::size_t byte) const {
        return text::caret(type(), edit.text, theme::body, wrap, byte);
    }
    [[nodiscard]] std::size_t byte_under(ImVec2 at) const {
        return text::byte_at(type(), edit.text, theme::body, wrap, at.x - origin.x, at.y - origin.y);
    }
};

std::string clipboard() {
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    return {utf8.begin(), utf8.end()};
}

void copy(const std::string& words) {
    sf::Clipboard::setString(sf::String::fromUtf8(words.begin(), words.end()));
}

void move_up_or_down(Field& field, float by, bool select) {
    const text::Caret now = field.caret_at(field.edit.caret);
    const ImVec2 there{field.origin.x + now.x, field.origin.y + now.y + now.height * (0.5f + by)};
    move_caret(field.edit, field.byte_under(there), select);
}

void obey_command(TextEdit& edit, const KeyPress& press, bool lines, std::size_t most) {
    if (press.key == Key::A) {
        edit.anchor = 0;
        edit.caret = edit.text.size();
    } else if (press.key == Key::V) {
        type_in(edit, clipboard(), lines, most);
    } else if (edit.has_selection() && (press.key == Key::C || press.key == Key::X)) {
        copy(edit.selected());
        if (press.key == Key::X) erase(edit, {}, 0);
    }
}

void obey(Field& field, const KeyPress& press, std::size_t most) {
    TextEdit& edit = field.edit;
    const auto stops = [&] { return text::caret_stops(field.type(), edit.text, press.control); };
    switch (press.key) {
        case Key::Left:
            return step_caret(edit, stops(), -1, press.shift);
        case Key::Right:
            return step_caret(edit, stops(), 1, press.shift);
        case Key::Home:
            return move_caret(edit, 0, press.shift);
        case Key::End:
            return move_caret(edit, edit.text.size(), press.shift);
        case Key::BackSpace:
            return erase(edit, stops(), -1);
        case Key::Delete:
            return erase(edit, stops(), 1);
        case Key::Up:
            if (field.lines) move_up_or_down(field, -1, press.shift);
            return;
        case Key::Down:
            if (field.lines) move_up_or_down(field, 1, press.shift);
            return;
        case Key::Enter:
            if (field.lines) type_in(edit, "\n", true, most);
            return;
        default:
            if (press.control) obey_command(edit, press, field.lines, most);
    }
}

void type_keys(Field& field, std::size_t most) {
    Keyboard& keyboard = field.ui.keyboard;
    keyboard.claim(Claim::all);
    for (const KeyPress& press : keyboard.presses()) obey(field, press, most);
    if (!keyboard.typed().empty()) type_in(field.edit, keyboard.typed(), field.lines, most);
}

void point(Field& field, const Press& state) {
    if (!ImGui::IsItemActive()) return;
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        const auto words = text::caret_stops(field.type(), field.edit.text, true);
        const auto end = std::upper_bound(words.begin(), words.end(), field.byte_under(ImGui::GetMousePos()));
        field.edit.anchor = end == words.begin() ? 0 : *(end - 1);
        field.edit.caret = end == words.end() ? field.edit.text.size() : *end;
    } else if (ImGui::IsItemActivated()) {
        move_caret(field.edit, field.byte_under(ImGui::GetMousePos()), ImGui::GetIO().KeyShift);
    } else if (state.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2)) {
        move_caret(field.edit, field.byte_under(ImGui::GetMousePos()), true);
    }
}

void draw_frame(ImVec2 at, ImVec2 size, bool focused) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + size.x, at.y + size.y};
    list.AddRectFilled(at, end, packed(theme::colours().field), theme::rounding);
    list.AddRect(at, end, packed(focused ? theme::colours().accent : theme::colours().border),
                 theme::rounding, 0, focused ? 2.0f : 1.0f);
}

void draw_words(const Field& field, const std::string& hint, bool focused) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TextEdit& edit = field.edit;
    if (focused && edit.has_selection()) {
        for (const text::LinkBox& box : text::selection_boxes(field.type(), edit.text, theme::body,
                                                              field.wrap, edit.first(), edit.last())) {
            const ImVec2 from{field.origin.x + box.x, field.origin.y + box.y};
            list.AddRectFilled(from, {from.x + box.width, from.y + box.height},
                               packed(theme::colours().accent, 70));
        }
    }
    if (edit.text.empty()) {
        draw_text(field.ui, field.origin, hint, theme::body, theme::colours().faint);
    } else if (field.lines) {
        ImGui::SetCursorScreenPos(field.origin);
        paragraph(field.ui, edit.text, theme::body, theme::colours().ink, field.wrap);
    } else {
        draw_text(field.ui, field.origin, edit.text, theme::body, theme::colours().ink);
    }
    if (!focused) return;
    const text::Caret caret = field.caret_at(edit.caret);
    const float x = std::round(field.origin.x + caret.x) + 0.5f;
    list.AddLine({x, field.origin.y + caret.y}, {x, field.origin.y + caret.y + caret.height},
                 packed(theme::colours().ink), 1.3f);
}

FieldState show(Ui& ui, const char* id, TextEdit& edit, ImVec2 size, const std::string& hint, bool lines) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Press state = press(ui, id, size);
    ui.over_text = ui.over_text || state.hovered;
    if (ImGui::IsItemActivated()) ui.focus.set(ImGui::GetID(id));
    Field field{ui, edit, lines, lines ? size.x - 2 * inset : text::unwrapped, {}};
    field.origin = {at.x + inset, lines ? at.y + 6 : at.y + (size.y - text_height(ui, theme::body)) / 2};
    // The text moves aside so that the caret is always in the field.
    const text::Caret caret = field.caret_at(edit.caret);
    if (!lines)
        field.origin.x -= std::max(0.0f, caret.x - (size.x - 2 * inset));
    else
        field.origin.y -= std::max(0.0f, caret.y + caret.height - (size.y - 12));
    const std::string before = edit.text;
    FieldState result;
    result.focused = state.focused;
    point(field, state);
    if (state.focused) {
        result.entered = !lines && ui.keyboard.pressed(Key::Enter);
        type_keys(field, lines ? longest_text : longest_line);
        if (result.entered) ui.keyboard.use_up();  // it may hand the focus on: not with this Enter
    }
    result.changed = before != edit.text;
    draw_frame(at, size, state.focused);
    ImGui::PushClipRect({at.x + 2, at.y + 2}, {at.x + size.x - 2, at.y + size.y - 2}, true);
    const bool short_of_room = !lines && edit.text.empty();
    draw_words(field, short_of_room ? shortened(ui, hint, theme::body, size.x - 2 * inset) : hint,
               state.focused);
    ImGui::PopClipRect();
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(size);
    return result;
}

}  // namespace

FieldState text_field(Ui& ui, const char* id, TextEdit& edit, float width, const std::string& hint,
                      float height) {
    return show(ui, id, edit, {width, height}, hint, false);
}

FieldState text_area(Ui& ui, const char* id, TextEdit& edit, ImVec2 size, const std::string& hint) {
    return show(ui, id, edit, size, hint, true);
}

}  // namespace marchland::screen
