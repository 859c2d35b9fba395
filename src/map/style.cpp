// SPDX-License-Identifier: MIT
#include "map/style.h"

#include <algorithm>
#include <array>

namespace marchland::map {
namespace {

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

struct ControlStyle {
    std::string_view words;
    Fill held;
    Colour settled;
    Colour edge;
};

/// Tints by nobody's flag; the patterns tell them apart in grey. Order of `Controller`.
constexpr std::array<ControlStyle, controller_count> control_styles{{
    {"Azerbaijan",
     {{214, 231, 224}, Pattern::hatch_up, {128, 176, 160, 170}},
     {237, 243, 237},
     {96, 148, 130}},
    {"Armenian forces / Armenia",
     {{240, 224, 232}, Pattern::hatch_down, {190, 142, 168, 170}},
     {246, 239, 242},
     {152, 98, 126}},
    {"Artsakh (NKR) authorities with Russian peacekeepers",
     {{228, 226, 241}, Pattern::dots, {128, 122, 182, 200}},
     {240, 239, 246},
     {98, 92, 150}},
    {"Russian peacekeepers",
     {{208, 221, 240}, Pattern::cross_hatch, {92, 130, 190, 170}},
     {232, 238, 246},
     {64, 100, 158}},
    {"Azerbaijan, forward positions on a contested line",
     {{214, 231, 224}, Pattern::cross_hatch, {96, 152, 132, 200}},
     {214, 231, 224},
     {76, 130, 110}},
    {"Contested or in transition",
     {{233, 230, 224}, Pattern::cross_hatch, {160, 152, 138, 190}},
     {241, 239, 235},
     {122, 114, 100}},
    {"Other", {{230, 230, 228}, Pattern::dots, {140, 140, 136, 200}}, {240, 240, 238}, {120, 120, 116}},
}};

const ControlStyle& style_of(Controller controller) {
    return control_styles.at(static_cast<std::size_t>(controller));
}

}  // namespace

Controller controller_of(std::string_view text) {
    if (has(text, "contested line")) return Controller::forward_positions;
    if (text.starts_with("contested") || text.starts_with("split") || text.starts_with("transition"))
        return Controller::contested;
    if (has(text, "Artsakh") && has(text, "peacekeeper")) return Controller::artsakh_and_peacekeepers;
    if (text.starts_with("Azerbaijan")) return Controller::azerbaijan;
    if (has(text, "peacekeeper")) return Controller::peacekeepers;
    if (has(text, "Armenia") || has(text, "Artsakh") || has(text, "NKR")) return Controller::armenia;
    return Controller::other;
}

std::string_view readable(Controller controller) {
    return style_of(controller).words;
}

Fill control_fill(Controller controller, bool settled) {
    const ControlStyle& style = style_of(controller);
    return settled ? Fill{style.settled, Pattern::solid, {}} : style.held;
}

Stroke control_edge(Controller controller, bool approximate) {
    Stroke edge;
    edge.colour = style_of(controller).edge;
    edge.width_px = approximate ? 1.0f : 1.2f;
    if (approximate) edge.dash_px = {5, 4};
    return edge;
}

Colour quad_colour(story::QuadClass quad) {
    switch (quad) {
        case story::QuadClass::verbal_cooperation:
            return {86, 180, 233};
        case story::QuadClass::material_cooperation:
            return {0, 158, 115};
        case story::QuadClass::verbal_conflict:
            return {230, 159, 0};
        case story::QuadClass::material_conflict:
            return {213, 94, 0};
        case story::QuadClass::none:
            break;
    }
    return {122, 127, 135};
}

SymbolShape quad_shape(story::QuadClass quad) {
    switch (quad) {
        case story::QuadClass::verbal_cooperation:
            return SymbolShape::circle;
        case story::QuadClass::material_cooperation:
            return SymbolShape::square;
        case story::QuadClass::verbal_conflict:
            return SymbolShape::diamond;
        case story::QuadClass::material_conflict:
            return SymbolShape::triangle;
        case story::QuadClass::none:
            break;
    }
    return SymbolShape::cross;
}

SymbolShape post_shape(std::string_view kind) {
    if (has(kind, "checkpoint")) return SymbolShape::checkpoint;
    if (kind == "monitoring-centre") return SymbolShape::centre;
    if (kind == "base" || kind == "logistics" || kind == "headquarters") return SymbolShape::base;
    return SymbolShape::post;
}

Stroke style::river(int rank) {
    constexpr std::array<float, 4> widths{1.5f, 1.1f, 0.8f, 0.6f};
    Stroke stroke;
    stroke.colour = {150, 188, 210};
    stroke.width_px = widths.at(static_cast<std::size_t>(std::clamp(rank, 1, 4) - 1));
    return stroke;
}

}  // namespace marchland::map
