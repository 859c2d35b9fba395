// SPDX-License-Identifier: MIT
#include "map/label_placement.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <tuple>

#include "map/box_grid.h"

namespace marchland::map {
namespace {

constexpr double gap_px = 2;  // between a point's edge and its text
constexpr double least_dot_px = 4;
constexpr double air_px = 1.5;  // kept free around every text
constexpr std::array<double, 3> past_symbols_px{
    11, 16, 26};  // farther rings of seats, for a point under a symbol or stack

struct Seat {
    double x;  // -1 text ends at the point, 0 centred, 1 starts there
    double y;
};
constexpr std::array<Seat, 8> around{{{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}}};
constexpr std::array<double, 3> lifts{0, -0.9, 0.9};  // text heights that a centred text may move by

PxBox box_at(double x, double y, Pixel offset, const LabelCandidate& label) {
    return {x + offset.x - air_px, y + offset.y - air_px, x + offset.x + label.width_px + air_px,
            y + offset.y + label.height_px + air_px};
}

PxBox dot_box(double x, double y, double size) {
    return {x - size / 2, y - size / 2, x + size / 2, y + size / 2};
}

Pixel seat_offset(const Seat& seat, double radius, const LabelCandidate& label) {
    const double diagonal = seat.x != 0 && seat.y != 0 ? 0.7 : 1;
    const double reach = radius * diagonal;
    return {seat.x > 0   ? reach
            : seat.x < 0 ? -reach - label.width_px
                         : -label.width_px / 2.0,
            seat.y > 0   ? reach
            : seat.y < 0 ? -reach - label.height_px
                         : -label.height_px / 2.0};
}

/// What is taken: by symbols, which a dot may hide under, by labels and dots, which it must not, and by
/// strokes of marks, which it may lie under and be seen.
struct Taken {
    BoxGrid symbols;
    BoxGrid labels;
    BoxGrid strokes;
    [[nodiscard]] bool hits(const PxBox& box) const {
        return symbols.hits(box) || labels.hits(box) || strokes.hits(box);
    }
};

std::optional<Pixel> seat_beside(const LabelCandidate& label, double x, double y, const Taken& taken) {
    if (label.dot_px > 0 && taken.labels.hits(dot_box(x, y, label.dot_px))) return std::nullopt;
    const auto free_seat = [&](double radius) -> std::optional<Pixel> {
        for (const auto& seat : around) {
            const Pixel offset = seat_offset(seat, radius, label);
            if (!taken.hits(box_at(x, y, offset, label))) return offset;
        }
        return std::nullopt;
    };
    if (const auto offset = free_seat(label.dot_px / 2 + gap_px)) return offset;
    const PxBox point = dot_box(x, y, least_dot_px);
    if (!taken.symbols.hits(point) && !taken.strokes.hits(point))
        return std::nullopt;  // crowded by names: no name astray
    for (const double radius : past_symbols_px) {
        if (const auto offset = free_seat(radius)) return offset;
    }
    return std::nullopt;
}

/// Whether the point lies on the ground, by the even-odd rule over all its rings.
bool lies_on(const std::vector<geo::MetrePolygon>& ground, geo::Metres p) {
    bool inside = false;
    for (const auto& polygon : ground) {
        for (const auto& ring : polygon.rings) {
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                const geo::Metres a = ring[i];
                const geo::Metres b = ring[j];
                if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
                    inside = !inside;
            }
        }
    }
    return inside;
}

/// The anchor first, then a little up and down, then rings around it as far as the label may roam.
std::optional<Pixel> seat_centred(const LabelCandidate& label, double x, double y, double metres_per_px,
                                  const Taken& taken) {
    const double roam_px = label.roam_m / metres_per_px;
    const auto free_at = [&](double dx, double dy) -> std::optional<Pixel> {
        const geo::Metres middle{label.anchor.x + dx * metres_per_px, label.anchor.y - dy * metres_per_px};
        if (label.ground && !lies_on(*label.ground, middle)) return std::nullopt;
        const Pixel offset{dx - label.width_px / 2.0, dy - label.height_px / 2.0};
        return taken.hits(box_at(x, y, offset, label)) ? std::nullopt : std::optional{offset};
    };
    for (const double lift : lifts) {
        if (const auto offset = free_at(0, lift * label.height_px)) return offset;
    }
    for (double radius = 1.5 * label.height_px; radius <= roam_px; radius += label.height_px) {
        for (const auto& seat : around) {
            if (const auto offset = free_at(seat.x * radius, seat.y * radius)) return offset;
        }
    }
    return std::nullopt;
}

}  // namespace

bool belongs_to_scale(const LabelCandidate& label, double metres_per_px) {
    return !label.text.empty() && metres_per_px >= label.finest && metres_per_px <= label.coarsest;
}

void sort_candidates(std::vector<LabelCandidate>& candidates) {
    std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
        return std::tie(a.priority, a.text, a.anchor.x, a.anchor.y, a.ref.index) <
               std::tie(b.priority, b.text, b.anchor.x, b.anchor.y, b.ref.index);
    });
}

std::vector<PlacedLabel> place_labels(std::span<const LabelCandidate> sorted,
                                      std::span<const PxBox> obstacles, double metres_per_px,
                                      std::span<const PxBox> strokes) {
    Taken taken;
    for (const auto& box : strokes) taken.strokes.add(box);
    for (const auto& box : obstacles) taken.symbols.add(box);
    std::vector<PlacedLabel> placed;
    std::vector<Ref> named;
    for (std::uint32_t i = 0; i < sorted.size(); ++i) {
        const auto& label = sorted[i];
        if (!belongs_to_scale(label, metres_per_px) || label.width_px * metres_per_px > label.room_m)
            continue;
        if (label.once && std::find(named.begin(), named.end(), label.ref) != named.end()) continue;
        assert(label.width_px > 0);
        const double x = label.anchor.x / metres_per_px;
        const double y = -label.anchor.y / metres_per_px;
        const auto offset =
            label.beside ? seat_beside(label, x, y, taken) : seat_centred(label, x, y, metres_per_px, taken);
        if (!offset) continue;
        const bool dot = label.dot_px > 0 && !taken.symbols.hits(dot_box(x, y, label.dot_px));
        placed.push_back({i, *offset, dot});
        if (label.once) named.push_back(label.ref);
        taken.labels.add(box_at(x, y, *offset, label));
        if (dot) taken.labels.add(dot_box(x, y, label.dot_px));
    }
    return placed;
}

}  // namespace marchland::map
