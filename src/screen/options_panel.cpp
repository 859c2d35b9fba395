// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>

#include "geo/names.h"
#include "screen/panels.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float panel_width = 392;
constexpr float row_gap = 6;
constexpr float likely_height = 440;

/// What languages call themselves, by `geo::name_languages`.
constexpr std::array language_words{"English", "Հայերեն",  "Azərbaycanca", "Русский",
                                    "ქართული", "Français", "Türkçe",       "فارسی"};

/// Buttons one after the other, in as many rows as the panel's width asks for.
class ButtonRows {
public:
    ButtonRows(Ui& ui, float left, float room) : ui_(ui), left_(left), right_(left + room) {}

    bool add(const char* id, const std::string& words, bool on) {
        const float width = text_width(ui_, words, theme::body) + 24;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (first_) {
            x_ = left_;
            y_ = at.y;
        } else if (x_ + width > right_) {
            x_ = left_;
            y_ += theme::control_height + row_gap;
        }
        first_ = false;
        ImGui::SetCursorScreenPos({x_, y_});
        const bool pressed = button(ui_, id, words, on);
        x_ += width + row_gap;
        return pressed;
    }
    /// Puts what follows below.
    void end() const { ImGui::SetCursorScreenPos({left_, y_ + theme::control_height + row_gap}); }

private:
    Ui& ui_;
    float left_;
    float right_;
    float x_ = 0;
    float y_ = 0;
    bool first_ = true;
};

struct Section {
    const PanelContext& context;
    float left;
    float room;

    void heading(const char* words) const {
        space(10);
        ImGui::SetCursorScreenPos({left, ImGui::GetCursorScreenPos().y});
        line(context.ui, words, theme::caps, theme::colours().quiet);
        space(2);
    }
    void ask(const map::View& view) const { context.requests.emplace_back(SetView{view}); }
};

void viewpoint_section(const Section& section) {
    const map::View& now = section.context.state.view;
    section.heading(words().as_seen_by);
    ButtonRows rows(section.context.ui, section.left, section.room);
    const geo::Viewpoint* shown = nullptr;
    for (const auto& viewpoint : section.context.region.viewpoints()) {
        if (viewpoint.id == now.viewpoint) shown = &viewpoint;
        if (!rows.add(("viewpoint " + viewpoint.id).c_str(), viewpoint.name, viewpoint.id == now.viewpoint))
            continue;
        map::View view = now;
        view.viewpoint = viewpoint.id;
        section.ask(view);
    }
    rows.end();
    if (shown)
        paragraph(section.context.ui, shown->description, theme::small, theme::colours().quiet, section.room);
}

void names_section(const Section& section) {
    const map::View& now = section.context.state.view;
    section.heading(words().two_names);
    const std::array<std::pair<map::NamePolicy, const char*>, 3> policies{
        {{map::NamePolicy::both, words().names_both},
         {map::NamePolicy::one, words().names_one},
         {map::NamePolicy::neutral, words().names_neutral}}};
    ButtonRows rows(section.context.ui, section.left, section.room);
    for (const auto& [policy, name] : policies) {
        if (!rows.add(name, name, now.names == policy)) continue;
        map::View view = now;
        view.names = policy;
        section.ask(view);
    }
    rows.end();
}

void language_section(const Section& section) {
    const map::View& now = section.context.state.view;
    section.heading(words().labels_in);
    ButtonRows rows(section.context.ui, section.left, section.room);
    for (std::size_t i = 0; i < language_words.size(); ++i) {
        const std::string language(geo::name_languages[i]);
        if (!rows.add(language.c_str(), language_words.at(i), now.language == language)) continue;
        map::View view = now;
        view.language = language;
        section.ask(view);
    }
    rows.end();
}

void colours_section(const Section& section) {
    const map::View& now = section.context.state.view;
    section.heading(words().colours_and_lines);
    const std::array<std::pair<map::PaletteId, const char*>, 3> palettes{
        {{map::PaletteId::light, words().light},
         {map::PaletteId::dark, words().dark},
         {map::PaletteId::grey, words().grey}}};
    ButtonRows rows(section.context.ui, section.left, section.room);
    for (const auto& [palette, name] : palettes) {
        if (!rows.add(name, name, now.palette == palette)) continue;
        map::View view = now;
        view.palette = palette;
        section.ask(view);
    }
    if (rows.add("graticule", words().graticule, now.graticule)) {
        map::View view = now;
        view.graticule = !view.graticule;
        section.ask(view);
    }
    if (section.context.state.relief && rows.add("relief", words().relief, now.relief)) {
        map::View view = now;
        view.relief = !view.relief;
        section.ask(view);
    }
    rows.end();
}

void layers_section(const Section& section) {
    const map::View& now = section.context.state.view;
    section.heading(words().layers);
    ButtonRows rows(section.context.ui, section.left, section.room);
    const auto toggle = [&](const char* name, bool map::View::*shown) {
        if (!rows.add(name, name, now.*shown)) return;
        map::View view = now;
        view.*shown = !(view.*shown);
        section.ask(view);
    };
    toggle(words().events, &map::View::events);
    toggle(words().places, &map::View::places);
    toggle(words().posts, &map::View::posts);
    toggle(words().control, &map::View::control);
    toggle(words().districts, &map::View::districts);
    toggle(words().annotations, &map::View::annotations);
    rows.end();
}

void window_section(const Section& section) {
    section.heading(words().window_looks);
    Ui& ui = section.context.ui;
    ImGui::SetCursorScreenPos({section.left, ImGui::GetCursorScreenPos().y});
    const std::vector<std::string> names{words().panels_light, words().panels_dark};
    if (const auto chosen = choice(ui, "theme", names, theme::is_dark() ? 1 : 0))
        section.context.requests.emplace_back(SetTheme{*chosen == 1});
    ImGui::SameLine(0, 14);
    constexpr double step = 1.1;
    const double scale = section.context.settings.scale;
    if (sign_button(ui, "smaller", "−")) section.context.requests.emplace_back(SetScale{scale / step});
    ImGui::SameLine(0, 2);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string size = filled(words().size_of_type, std::lround(scale * 100));
    draw_text(ui, {at.x, at.y + 7}, size, theme::small, theme::colours().ink);
    ImGui::Dummy({text_width(ui, size, theme::small), theme::control_height});
    ImGui::SameLine(0, 2);
    if (sign_button(ui, "larger", "+")) section.context.requests.emplace_back(SetScale{scale * step});
    ImGui::SetCursorScreenPos({section.left, ImGui::GetItemRectMax().y + row_gap});
}

}  // namespace

void options_panel(const PanelContext& context) {
    if (!context.state.options) return;
    Ui& ui = context.ui;
    // As high as its content was the last time; the first time, as it is in English.
    float& height = ui.heights.try_emplace(ImGui::GetID("options height"), likely_height).first->second;
    const ImVec2 at{context.width - theme::margin - panel_width, 2 * theme::margin + theme::bar_height};
    // A window with large type may be lower than that.
    const float shown = std::min(height, context.height - theme::margin - at.y);
    begin_floating_panel(ui, "options", at, {panel_width, shown});
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginChild("rows", {panel_width - 2, shown});
    const float top = ImGui::GetCursorScreenPos().y;
    const Section section{context, at.x + theme::padding, panel_width - 2 * theme::padding};
    ImGui::SetCursorScreenPos({section.left, top + 4});
    viewpoint_section(section);
    names_section(section);
    language_section(section);
    colours_section(section);
    layers_section(section);
    window_section(section);
    height = ImGui::GetCursorScreenPos().y - top + 8;
    ImGui::EndChild();
    end_panel();
}

}  // namespace marchland::screen
