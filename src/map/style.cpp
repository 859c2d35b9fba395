// SPDX-License-Identifier: MIT
#include "map/style.h"

#include <algorithm>
#include <array>

namespace marchland::map {
namespace {

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Order of `Controller`.
constexpr std::array<std::string_view, controller_count> controller_words{
    "Azerbaijan",
    "Armenian forces / Armenia",
    "Artsakh (NKR) authorities with Russian peacekeepers",
    "Russian peacekeepers",
    "Azerbaijan, forward positions on a contested line",
    "Contested or in transition",
    "Other"};

const ControlColours& colours_of(Controller controller, const Palette& palette) {
    return palette.control.at(static_cast<std::size_t>(controller));
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
    return controller_words.at(static_cast<std::size_t>(controller));
}

Fill control_fill(Controller controller, bool settled, const Palette& palette) {
    const ControlColours& colours = colours_of(controller, palette);
    return settled ? Fill{colours.settled, Pattern::solid, {}} : colours.held;
}

Stroke control_edge(Controller controller, bool approximate, const Palette& palette) {
    Stroke edge;
    edge.colour = colours_of(controller, palette).edge;
    edge.width_px = approximate ? 1.0f : 1.2f;
    if (approximate) edge.dash_px = {5, 4};
    return edge;
}

Colour quad_colour(story::QuadClass quad, const Palette& palette) {
    return palette.quads.at(static_cast<std::size_t>(quad));
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

SymbolMark type_mark(story::EventType type) {
    using Type = story::EventType;
    switch (type) {
        case Type::agree:
        case Type::cooperate:
            return SymbolMark::bars;
        case Type::consult:
            return SymbolMark::pair;
        case Type::support:
        case Type::aid:
            return SymbolMark::plus;
        case Type::concede:
        case Type::sanction:
            return SymbolMark::minus;
        case Type::retreat:
            return SymbolMark::back;
        case Type::request:
        case Type::protest:
            return SymbolMark::dot;
        case Type::accuse:
        case Type::assault:
            return SymbolMark::bang;
        case Type::reject:
        case Type::coerce:
            return SymbolMark::cross;
        case Type::threaten:
        case Type::mobilize:
            return SymbolMark::up;
        case Type::none:
            break;
    }
    return SymbolMark::none;
}

Colour stale_post(const Palette& palette) {
    const auto half_way = [](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>((a + b) / 2);
    };
    const Colour& post = palette.post;
    const Colour& land = palette.land_near;
    return {half_way(post.r, land.r), half_way(post.g, land.g), half_way(post.b, land.b)};
}

SymbolShape post_shape(std::string_view kind) {
    if (has(kind, "checkpoint")) return SymbolShape::checkpoint;
    if (kind == "monitoring-centre") return SymbolShape::centre;
    if (kind == "base" || kind == "logistics" || kind == "headquarters") return SymbolShape::base;
    return SymbolShape::post;
}

Stroke sample_of(Stroke stroke, float width_px) {
    const float shown = 2 * stroke.dash_px[0] + stroke.dash_px[1];
    if (stroke.dash_px[1] > 0 && shown > width_px) {
        for (float& length : stroke.dash_px) length *= width_px / shown;
    }
    return stroke;
}

Stroke river_stroke(int rank, const Palette& palette) {
    constexpr std::array<float, 4> widths{1.5f, 1.1f, 0.8f, 0.6f};
    Stroke stroke = palette.river;
    stroke.width_px = widths.at(static_cast<std::size_t>(std::clamp(rank, 1, 4) - 1));
    return stroke;
}

}  // namespace marchland::map
