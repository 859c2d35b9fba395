// SPDX-License-Identifier: MIT
#include <algorithm>

#include "geo/error.h"
#include "geo/geodesic.h"
#include "screen/filter_panel.h"
#include "screen/widgets.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr float chip_height = 24;
constexpr float chip_gap = 6;
constexpr float most_width = 300;  // of a chip's words
constexpr int most_lines = 3;
constexpr float legend_column = 236 + theme::margin;
constexpr float inset = 6;

struct Placed {
    std::string words;
    float x = 0;
    int line = 0;
};

float chip_width(Ui& ui, const std::string& words) {
    return text_width(ui, words, theme::small) + 34;
}

// Side by side in lines of that width.
class Lines {
public:
    Lines(Ui& ui, float room) : ui_(ui), room_(room) {}
    Placed place(std::string words) {
        const float width = chip_width(ui_, words);
        if (x_ > 0 && x_ + width > room_) {
            x_ = 0;
            ++line_;
        }
        const Placed placed{std::move(words), x_, line_};
        x_ += width + chip_gap;
        widest = std::max(widest, x_ - chip_gap);
        return placed;
    }
    float widest = 0;
    [[nodiscard]] bool full() const { return line_ + 1 >= most_lines && x_ + 2 * most_width > room_; }

private:
    Ui& ui_;
    float room_;
    float x_ = 0;
    int line_ = 0;
};

bool under_panel(const Ui& ui, ImVec2 p) {
    return std::any_of(ui.panels.begin(), ui.panels.end(), [p](const PanelBox& box) {
        return p.x >= box.x - 4 && p.y >= box.y - 4 && p.x < box.x + box.width + 4 &&
               p.y < box.y + box.height + 4;
    });
}

// Panels are painted below the list: no dash begins or ends in one.
void dashed(const Ui& ui, ImDrawList& list, const std::vector<ImVec2>& points, bool closed) {
    constexpr float on = 7;
    constexpr float off = 5;
    const auto draw = [&](ImU32 colour, float width) {
        float along = 0;
        for (std::size_t i = 0; i + (closed ? 0 : 1) < points.size(); ++i) {
            const ImVec2 a = points[i];
            const ImVec2 b = points[(i + 1) % points.size()];
            const float length = std::hypot(b.x - a.x, b.y - a.y);
            constexpr float longest = 4000;  // what lies far outside the window is not worth its dashes
            const ImVec2 size = ImGui::GetIO().DisplaySize;
            const bool outside = std::max(a.x, b.x) < 0 || std::min(a.x, b.x) > size.x ||
                                 std::max(a.y, b.y) < 0 || std::min(a.y, b.y) > size.y;
            if (outside) along += length;
            if (length < 0.01f || length > longest || outside) continue;
            for (float at = 0; at < length;) {
                const float phase = std::fmod(along + at, on + off);
                const float step = std::min(length - at, phase < on ? on - phase : on + off - phase);
                const auto point = [&](float share) {
                    return ImVec2(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
                };
                const ImVec2 from = point(at / length);
                const ImVec2 to = point((at + step) / length);
                if (phase < on && !under_panel(ui, from) && !under_panel(ui, to))
                    list.AddLine(from, to, colour, width);
                at += std::max(step, 0.01f);
            }
            along += length;
        }
    };
    draw(packed(theme::colours().halo), 4);
    draw(packed(theme::colours().accent), 2);
}

ImVec2 on_picture(const PanelContext& context, geo::Metres p) {
    const map::Pixel px = context.scene.view.camera.to_px(p);
    return {static_cast<float>(px.x), static_cast<float>(px.y)};
}

std::vector<ImVec2> on_picture(const PanelContext& context, const geo::Projection& projection,
                               const geo::Path& ring) {
    std::vector<ImVec2> points;
    for (const geo::Metres& p : projection.forward(ring)) points.push_back(on_picture(context, p));
    return points;
}

// Of a long outline, without the points that lie nearer to the last one than a dash shows.
std::vector<ImVec2> thinned(const PanelContext& context, const std::vector<geo::Metres>& ring) {
    constexpr float finest = 3;
    std::vector<ImVec2> points;
    for (const geo::Metres& p : ring) {
        const ImVec2 at = on_picture(context, p);
        if (points.empty() || std::hypot(at.x - points.back().x, at.y - points.back().y) >= finest)
            points.push_back(at);
    }
    return points;
}

void border_outline(const PanelContext& context, FilterPanel& panel, const map::NearBorder& border,
                    const geo::Projection& projection) {
    try {
        for (const auto& ring : panel.border_zone.outline(context.region, border, projection))
            dashed(context.ui, *ImGui::GetBackgroundDrawList(), thinned(context, ring), true);
    } catch (const geo::Error& error) {
        context.requests.emplace_back(Say{error.what()});
    }
}

void draw_drawing(const PanelContext& context, ImDrawList& list, const AreaDrawing& drawing) {
    std::vector<ImVec2> points;
    for (const geo::Metres& p : drawing.outline()) points.push_back(on_picture(context, p));
    dashed(context.ui, list, points, points.size() > 2);
    for (const geo::Metres& p : drawing.corners)
        list.AddCircleFilled(on_picture(context, p), 4, packed(theme::colours().accent), 16);
}

}  // namespace

void filter_chips(const PanelContext& context, const FilterPanel& panel) {
    if (panel.chips().empty()) return;
    Ui& ui = context.ui;
    const float left = map_left(context) + theme::margin + (legend_fits(context) ? legend_column : 0);
    const float room = map_right(context) - theme::margin - left - 2 * inset;
    constexpr float least_room = 160;
    if (room < least_room) return;
    Lines lines(ui, room);
    std::vector<Placed> placed;
    for (const map::Chip& chip : panel.chips()) {
        if (lines.full()) break;
        placed.push_back(
            lines.place(shortened(ui, chip.words, theme::small, std::min(most_width, room - 40))));
    }
    const std::size_t shown = placed.size();
    const std::size_t hidden = panel.chips().size() - shown;
    if (hidden > 0) placed.push_back(lines.place(filled(words().more_filters, hidden)));
    const Placed clear = lines.place(words().clear_all);
    const float top = theme::bar_height + 2 * theme::margin;
    const float height = static_cast<float>(clear.line + 1) * (chip_height + chip_gap) - chip_gap + 2 * inset;
    begin_panel(ui, "filter chips", {left, top}, {lines.widest + 2 * inset, height});
    const auto at = [&](const Placed& one) {
        ImGui::SetCursorScreenPos(
            {left + inset + one.x, top + inset + static_cast<float>(one.line) * (chip_height + chip_gap)});
    };
    for (std::size_t i = 0; i < shown; ++i) {
        at(placed[i]);
        ImGui::PushID(static_cast<int>(i));
        if (chip(ui, "chip", placed[i].words))
            context.requests.emplace_back(SetView{map::without(context.state.view, panel.chips()[i])});
        ImGui::PopID();
    }
    const auto text_link = [&](const Placed& one, const char* id) {
        at(one);
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos(
            {corner.x + 8, corner.y + (chip_height - text_height(ui, theme::small)) / 2});
        return link(ui, id, one.words, theme::small);
    };
    if (hidden > 0 && text_link(placed.back(), "more filters") && !context.state.filters)
        context.requests.emplace_back(Action::filters);
    if (text_link(clear, "clear all filters"))
        context.requests.emplace_back(SetView{map::without_filter(context.state.view)});
    end_panel();
}

void filter_outlines(const PanelContext& context, FilterPanel& panel, const geo::Projection& projection) {
    if (!context.state.filters) return;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const map::Filter& filter = context.state.view.filter;
    // The outlines keep to the map that is free of panels.
    const float left = map_left(context) + (legend_fits(context) ? legend_column + theme::margin : 0);
    list.PushClipRect({left, theme::bar_height + theme::margin}, {map_right(context), map_foot_y(context)});
    if (filter.area) dashed(context.ui, list, on_picture(context, projection, *filter.area), true);
    if (filter.near)
        dashed(context.ui, list,
               on_picture(context, projection, geo::circle(filter.near->at, filter.near->km)), true);
    if (filter.border) border_outline(context, panel, *filter.border, projection);
    if (context.state.drawing) draw_drawing(context, list, *context.state.drawing);
    list.PopClipRect();
}

}  // namespace marchland::screen
