// SPDX-License-Identifier: MIT
#include "screen/style_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "screen/mark_steps.h"
#include "screen/markup_icons.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

using map::MarkKind;
using map::MarkStyle;

constexpr float label_width = 52;
constexpr float swatch_step = 24;
constexpr float row_gap = 4;
constexpr float slider_height = 22;
constexpr float value_width = 40;
constexpr float least_width = 0.5f;
constexpr float most_width = 12;
constexpr float least_type = 8;
constexpr float most_type = 48;

bool is_words(MarkKind kind) {
    return kind == MarkKind::text || kind == MarkKind::callout || kind == MarkKind::badge;
}
bool has_fill(MarkKind kind) {
    return kind == MarkKind::callout || kind == MarkKind::area || kind == MarkKind::circle ||
           kind == MarkKind::district;
}
bool has_heads(MarkKind kind) {
    return kind == MarkKind::arrow || kind == MarkKind::curve || kind == MarkKind::line ||
           kind == MarkKind::freehand;
}
bool has_dashes(MarkKind kind) {
    return has_heads(kind) || kind == MarkKind::area || kind == MarkKind::circle ||
           kind == MarkKind::district || kind == MarkKind::border;
}

struct Swatches {
    const StyleBench& bench;
    const char* id;
    map::MarkColour now;
    ImVec2 at;

    /// The tone that was pressed.
    [[nodiscard]] std::optional<map::MarkTone> draw() const {
        std::optional<map::MarkTone> pressed;
        ImGui::PushID(id);
        for (int i = 0; i < 6; ++i) {
            const auto tone = static_cast<map::MarkTone>(i);
            ImGui::SetCursorScreenPos({at.x + static_cast<float>(i) * swatch_step, at.y});
            const bool on = now.opacity > 0 && now.tone == tone;
            const text::Colour colour = map::resolved({tone, {}, 100}, bench.context.state.view.palette);
            if (swatch(bench.context.ui, words().tones[i], colour, on)) pressed = tone;
            tip(bench.context.ui, words().tones[i]);
        }
        ImGui::PopID();
        return pressed;
    }
};

void end_row(const StyleBench& bench, float top, float height) {
    ImGui::SetCursorScreenPos({bench.left, top + height + row_gap});
}

void colour_row(const StyleBench& bench, const char* words, map::MarkColour MarkStyle::*colour) {
    const float top = ImGui::GetCursorScreenPos().y;
    bench.label(words, slider_height);
    MarkStyle style = bench.mark.style;
    if (const auto tone = Swatches{bench, words, style.*colour, {bench.left + label_width, top}}.draw()) {
        (style.*colour).tone = *tone;
        if ((style.*colour).opacity == 0) (style.*colour).opacity = 100;
        // Words beside a line are in its colour.
        if (colour == &MarkStyle::stroke && !is_words(bench.mark.kind)) style.letters.tone = *tone;
        bench.put_style(style);
    }
    end_row(bench, top, slider_height);
}

/// A slider over that range with its value in words; gives where it was taken to.
std::optional<float> value_row(const StyleBench& bench, const char* label, const char* id, float value,
                               std::pair<float, float> range, const std::string& said) {
    const float top = ImGui::GetCursorScreenPos().y;
    Ui& ui = bench.context.ui;
    bench.label(label, slider_height);
    bench.start(label_width);
    const float across = range.second - range.first;
    const auto moved =
        slider(ui, id, (value - range.first) / across, bench.room - label_width - value_width, 0.5f / across);
    draw_text(ui,
              {bench.left + bench.room - text_width(ui, said, theme::small),
               top + (slider_height - text_height(ui, theme::small)) / 2},
              said, theme::small, theme::colours().quiet);
    end_row(bench, top, slider_height);
    if (!moved) return std::nullopt;
    const float taken = std::round((range.first + *moved * across) * 2) / 2;
    return taken == value ? std::nullopt : std::optional(taken);
}

void fill_rows(const StyleBench& bench) {
    Ui& ui = bench.context.ui;
    const float top = ImGui::GetCursorScreenPos().y;
    MarkStyle style = bench.mark.style;
    bench.label(words().fill, slider_height);
    bench.start(label_width);
    if (icon_button(ui, "no fill", Sign::none, style.fill.opacity == 0, true, slider_height)) {
        style.fill.opacity = 0;
        bench.put_style(style);
    }
    tip(ui, words().no_fill);
    if (const auto tone =
            Swatches{bench, "fill", style.fill, {bench.left + label_width + swatch_step, top}}.draw()) {
        style.fill.tone = *tone;
        if (style.fill.opacity == 0)
            style.fill.opacity = std::max(20, map::default_style(bench.mark.kind).fill.opacity);
        bench.put_style(style);
    }
    end_row(bench, top, slider_height);
    if (style.fill.opacity == 0) return;
    const auto dense = value_row(bench, "", "opacity", static_cast<float>(style.fill.opacity), {0, 100},
                                 fmt::format("{} %", style.fill.opacity));
    tip(ui, words().opacity);
    if (!dense) return;
    style.fill.opacity = std::clamp(static_cast<int>(std::lround(*dense)), 1, 100);
    bench.put_style(style, "opacity");
}

/// Buttons one after another in a row.
struct IconRow {
    const StyleBench& bench;
    float top;
    float x = label_width;
    float side = theme::control_height;
    bool operator()(const char* id, Icon icon, const char* about, bool on, bool enabled = true) {
        ImGui::SetCursorScreenPos({bench.left + x, top});
        x += side;
        const bool pressed = icon_button(bench.context.ui, id, icon, on, enabled, side);
        tip(bench.context.ui, about);
        return pressed;
    }
};

void dash_row(const StyleBench& bench) {
    const float top = ImGui::GetCursorScreenPos().y;
    MarkStyle style = bench.mark.style;
    IconRow row{bench, top};
    const auto dash = [&](const char* id, Sign sign, const char* about, map::MarkDash value) {
        if (!row(id, sign, about, style.dash == value)) return;
        style.dash = value;
        bench.put_style(style);
    };
    dash("solid", Sign::solid, words().dash_solid, map::MarkDash::solid);
    dash("dashed", Sign::dashed, words().dash_dashed, map::MarkDash::dashed);
    dash("dotted", Sign::dotted, words().dash_dotted, map::MarkDash::dotted);
    if (has_heads(bench.mark.kind)) {
        row.x = bench.room - 2 * row.side;
        if (row("head start", Sign::head_start, words().head_start, style.head_start)) {
            style.head_start = !style.head_start;
            bench.put_style(style);
        }
        if (row("head end", Sign::head_end, words().head_end, style.head_end)) {
            style.head_end = !style.head_end;
            bench.put_style(style);
        }
    }
    end_row(bench, top, theme::control_height);
}

void letters_rows(const StyleBench& bench) {
    MarkStyle style = bench.mark.style;
    if (const auto size = value_row(bench, words().size, "size", style.font_px, {least_type, most_type},
                                    fmt::format("{:.4g} px", style.font_px))) {
        style.font_px = *size;
        bench.put_style(style, "size");
    }
    const float top = ImGui::GetCursorScreenPos().y;
    IconRow row{bench, top};
    const auto flag = [&](const char* id, Sign sign, const char* about, bool MarkStyle::*on) {
        if (!row(id, sign, about, style.*on)) return;
        style.*on = !(style.*on);
        bench.put_style(style);
    };
    flag("bold", Sign::bold, words().bold, &MarkStyle::bold);
    flag("italic", Sign::italic, words().italic, &MarkStyle::italic);
    flag("box", Sign::box, words().paper_box, &MarkStyle::box);
    flag("halo", Sign::halo, words().paper_halo, &MarkStyle::halo);
    end_row(bench, top, theme::control_height);
}

template <class Number>
std::optional<Number> number_in(const std::string& text) {
    Number number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

void StyleBench::put(const map::Mark& changed, const char* name, const char* key) const {
    tool.style(mark.kind) = changed.style;
    tool.anchor(mark.kind) = changed.anchor;
    if (!index) return;
    std::string joined;
    if (*key != 0) joined = fmt::format("{} {}", key, mark.id);
    if (auto step = change_step(context.story, *index, changed, name, std::move(joined)))
        context.requests.emplace_back(std::move(*step));
}

void StyleBench::put_style(const MarkStyle& style, const char* key) const {
    map::Mark changed = mark;
    changed.style = style;
    put(changed, words().style_mark, key);
}

void StyleBench::start(float x) const {
    ImGui::SetCursorScreenPos({left + x, ImGui::GetCursorScreenPos().y});
}

void StyleBench::label(const char* about, float height) const {
    const float y = ImGui::GetCursorScreenPos().y;
    draw_text(context.ui, {left, y + (height - text_height(context.ui, theme::small)) / 2}, about,
              theme::small, theme::colours().quiet);
}

void words_row(const StyleBench& bench) {
    constexpr float height = 58;
    const bool other = bench.panel.of != bench.mark.id;
    TextEdit& edit = bench.panel.text;
    if (other)
        edit = editing(bench.mark.text);
    else if (edit.text != bench.mark.text)
        edit = {bench.mark.text, bench.mark.text.size(), bench.mark.text.size()};
    bench.panel.of = bench.mark.id;
    bench.start();
    const float top = ImGui::GetCursorScreenPos().y;
    const FieldState typed =
        text_area(bench.context.ui, "mark words", edit, {bench.room, height}, words().words_hint);
    if (typed.changed && bench.index) {
        map::Mark changed = bench.mark;
        changed.text = edit.text;
        if (auto step = change_step(bench.context.story, *bench.index, changed, words().write_mark,
                                    words_key(bench.mark)))
            bench.context.requests.emplace_back(std::move(*step));
    }
    end_row(bench, top, height);
}

void style_rows(const StyleBench& bench) {
    const map::Mark& mark = bench.mark;
    const bool bare = mark.kind == MarkKind::text && !mark.style.box;
    if (is_words(mark.kind)) colour_row(bench, words().letters, &MarkStyle::letters);
    if (!bare) colour_row(bench, words().colour, &MarkStyle::stroke);
    if (has_fill(mark.kind)) fill_rows(bench);
    if (!bare) {
        const float shown = mark.style.width_px;
        if (const auto width = value_row(bench, words().width, "width", shown, {least_width, most_width},
                                         fmt::format("{:.3g} px", shown))) {
            MarkStyle style = mark.style;
            style.width_px = *width;
            bench.put_style(style, "width");
        }
    }
    if (has_dashes(mark.kind)) dash_row(bench);
    letters_rows(bench);
}

void number_row(const StyleBench& bench) {
    const map::Mark& mark = bench.mark;
    const bool radius = mark.kind == MarkKind::circle && mark.anchor == map::MarkAnchor::map;
    if (!bench.index || (!radius && mark.kind != MarkKind::badge)) return;
    const float top = ImGui::GetCursorScreenPos().y;
    TextEdit& edit = bench.panel.number;
    const std::string shown = radius ? fmt::format("{:.5g}", mark.radius_km) : fmt::format("{}", mark.number);
    if (!bench.panel.typing_number && edit.text != shown) edit = editing(shown);
    bench.label(radius ? words().radius_km : words().badge_number, theme::control_height);
    bench.start(bench.room - 96);
    const FieldState typed = text_field(bench.context.ui, "mark number", edit, 96);
    bench.panel.typing_number = typed.focused;
    if (typed.changed) {
        map::Mark changed = mark;
        if (radius)
            changed.radius_km =
                std::clamp(number_in<double>(edit.text).value_or(mark.radius_km), 0.01, 2000.0);
        else
            changed.number = std::clamp(number_in<int>(edit.text).value_or(mark.number), 0, 999);
        bench.put(changed, radius ? words().reshape_mark : words().write_mark, "number");
    }
    end_row(bench, top, theme::control_height);
}

void anchor_row(const StyleBench& bench) {
    const map::Mark& mark = bench.mark;
    if (mark.kind == MarkKind::district || mark.kind == MarkKind::border) return;
    const float top = ImGui::GetCursorScreenPos().y;
    bench.label(words().fixed_to, theme::control_height);
    bench.start(label_width + 4);
    const auto chosen = choice(bench.context.ui, "anchor", {words().to_map, words().to_sheet},
                               mark.anchor == map::MarkAnchor::map ? 0 : 1, bench.room - label_width - 4);
    end_row(bench, top, theme::control_height);
    if (!chosen) return;
    const auto anchor = *chosen == 0 ? map::MarkAnchor::map : map::MarkAnchor::sheet;
    map::Mark changed = mark;
    if (bench.index)
        changed = map::anchored(mark, anchor, bench.desk.frame);
    else
        changed.anchor = anchor;
    bench.put(changed, words().anchor_mark);
}

void action_row(const StyleBench& bench) {
    if (!bench.index) return;
    const float top = ImGui::GetCursorScreenPos().y;
    const map::Mark& mark = bench.mark;
    IconRow row{bench, top, 0, bench.room / 8};
    const auto ask = [&](Action action) { bench.context.requests.emplace_back(action); };
    if (row("lock", mark.locked ? Sign::lock : Sign::unlock, mark.locked ? words().unlock : words().lock,
            mark.locked))
        ask(Action::mark_lock);
    if (row("eye", mark.hidden ? Sign::eye_shut : Sign::eye, mark.hidden ? words().show : words().hide,
            mark.hidden)) {
        map::Mark changed = mark;
        changed.hidden = !mark.hidden;
        bench.put(changed, mark.hidden ? words().show_mark : words().hide_mark);
    }
    if (row("front", Sign::to_front, words().to_front, false)) ask(Action::mark_to_front);
    if (row("forward", Sign::forward, words().forward, false)) ask(Action::mark_forward);
    if (row("backward", Sign::backward, words().backward, false)) ask(Action::mark_backward);
    if (row("back", Sign::to_back, words().to_back, false)) ask(Action::mark_to_back);
    if (row("duplicate", Sign::duplicate, words().duplicate, false)) ask(Action::mark_duplicate);
    if (row("delete", Sign::bin, words().remove, false, !mark.locked)) ask(Action::mark_delete);
    end_row(bench, top, row.side);
}

}  // namespace marchland::screen
