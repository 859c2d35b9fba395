// SPDX-License-Identifier: MIT
#include "page/badges.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <optional>
#include <utility>

#include "page/ink.h"
#include "text/cairo.h"

namespace marchland::page {
namespace {

const text::TypeStyle badge_type{.size_px = 9, .weight = 600};
constexpr double pad_x = 3.5;
constexpr double badge_height = 12.5;
constexpr std::array<double, 9> steps{1.5, 8, 16, 27, 40, 56, 75, 98, 125};  // px from the symbol's edge

constexpr std::size_t plain_steps = 2;  // plain words must stay where they belong

struct Obstacle {
    Box box;
    double harm = 1;  // for each px² covered
};

bool is_event(const map::Ref& ref) {
    return ref.kind == map::Ref::Kind::event;
}

Box symbol_box(const map::Symbol& symbol) {
    const auto size = static_cast<double>(symbol.size_px);
    return Box{symbol.at.x - size / 2, symbol.at.y - size / 2, size, size}.grown(1);
}

/// The symbols first, in their order.
std::vector<Obstacle> obstacles_of(const map::Scene& scene) {
    std::vector<Obstacle> obstacles;
    for (const map::Symbol& symbol : scene.symbols)
        obstacles.push_back({symbol_box(symbol), symbol.shape == map::SymbolShape::town ? 3.0 : 12.0});
    for (const map::Label& label : scene.labels) {
        // The ink is lower than the line: leave out the room for accents and most descenders.
        const auto height = static_cast<double>(label.height_px);
        obstacles.push_back(
            {{label.at.x, label.at.y + 0.2 * height, static_cast<double>(label.width_px), 0.62 * height},
             6.0});
    }
    return obstacles;
}

/// Where a badge of that size goes in direction `d` (0 east, then clockwise by eighths).
Box candidate(const map::Symbol& symbol, double width, int d, double step) {
    const double reach = static_cast<double>(symbol.size_px) / 2 + step;
    const double angle = d * std::numbers::pi / 4;
    const double ux = std::cos(angle);
    const double uy = std::sin(angle);
    const double side = std::abs(ux) < 0.01 ? 0 : ux > 0 ? 1 : -1;
    const double rise = std::abs(uy) < 0.01 ? 0 : uy > 0 ? 1 : -1;
    const double shrink = side != 0 && rise != 0 ? 0.8 : 1;  // corners of a round symbol are free
    const double cx = symbol.at.x + side * (reach * shrink + width / 2);
    const double cy = symbol.at.y + rise * (reach * shrink + badge_height / 2);
    return {cx - width / 2, cy - badge_height / 2, width, badge_height};
}

/// From the edge of a round symbol to the box.
double distance(const map::Symbol& symbol, const Box& box) {
    const double dx = std::max({box.x - symbol.at.x, symbol.at.x - box.right(), 0.0});
    const double dy = std::max({box.y - symbol.at.y, symbol.at.y - box.bottom(), 0.0});
    return std::hypot(dx, dy) - static_cast<double>(symbol.size_px) / 2;
}

/// A reader takes plain words for those of the event nearest to them.
bool seems_another_s(const map::Scene& scene, std::size_t own, const Box& box) {
    const double least = distance(scene.symbols[own], box) + 2;
    for (std::size_t i = 0; i < scene.symbols.size(); ++i) {
        const auto& refs = scene.symbols[i].refs;
        if (i != own && std::ranges::any_of(refs, is_event) && distance(scene.symbols[i], box) < least)
            return true;
    }
    return false;
}

/// Nothing where plain words would cover something, or the picture is smaller than the badge.
std::optional<Badge> place(const map::Scene& scene, const Words& words, double width, const Box& picture,
                           const std::vector<Obstacle>& obstacles) {
    constexpr std::array<int, 8> directions{7, 1, 5, 3, 0, 4, 6, 2};  // NE SE NW SW E W N S
    const map::Symbol& symbol = scene.symbols[words.symbol];
    std::optional<Badge> best;
    double least = std::numeric_limits<double>::infinity();
    const std::size_t reach = words.plate ? steps.size() : plain_steps;
    for (std::size_t s = 0; s < reach; ++s)
        for (std::size_t k = 0; k < directions.size(); ++k) {
            const Box box = candidate(symbol, width, directions[k], steps.at(s));
            if (!contains(picture, box)) continue;
            double harm = 0;
            for (std::size_t i = 0; i < obstacles.size(); ++i)
                if (i != words.symbol) harm += obstacles[i].harm * shared_area(box, obstacles[i].box);
            if (!words.plate && (harm > 0 || seems_another_s(scene, words.symbol, box))) continue;
            const double cost = static_cast<double>(s) * 14 + static_cast<double>(k) * 0.5 + harm;
            if (cost >= least) continue;
            least = cost;
            best = Badge{box,
                         words.text,
                         words.plate,
                         symbol.at,
                         static_cast<double>(symbol.size_px) / 2,
                         words.plate && s > 0};
        }
    return best;
}

void paint_plate(cairo_t* cr, const Box& box, const Ink& ink) {
    constexpr double quarter = std::numbers::pi / 2;
    const double r = box.height / 2;
    cairo_new_sub_path(cr);
    cairo_arc(cr, box.right() - r, box.y + r, r, -quarter, quarter);
    cairo_arc(cr, box.x + r, box.y + r, r, quarter, 3 * quarter);
    cairo_close_path(cr);
    set_ink(cr, ink.paper);
    cairo_fill_preserve(cr);
    cairo_set_line_width(cr, 0.8);
    set_ink(cr, ink.text);
    cairo_stroke(cr);
}

void paint_leader(cairo_t* cr, const Badge& badge, const Ink& ink) {
    const double cx = badge.box.x + badge.box.width / 2;
    const double cy = badge.box.y + badge.box.height / 2;
    const double length = std::hypot(cx - badge.symbol.x, cy - badge.symbol.y);
    if (length <= badge.symbol_radius) return;
    const double t = (badge.symbol_radius + 1) / length;
    cairo_move_to(cr, badge.symbol.x + t * (cx - badge.symbol.x), badge.symbol.y + t * (cy - badge.symbol.y));
    cairo_line_to(cr, cx, cy);
    cairo_set_line_width(cr, 0.8);
    set_ink(cr, ink.text);
    cairo_stroke(cr);
}

}  // namespace

std::vector<Words> badge_words(const map::Scene& scene, const std::vector<Callout>& callouts,
                               std::size_t listed) {
    std::map<std::size_t, std::vector<int>> by_symbol;
    for (std::size_t i = 0; i < listed; ++i)
        by_symbol[callouts[callouts.size() - listed + i].symbol].push_back(static_cast<int>(i) + 1);
    std::vector<Words> words;
    std::vector<Words> plain;
    for (std::size_t i = 0; i < scene.symbols.size(); ++i) {
        const auto& refs = scene.symbols[i].refs;
        const auto events = static_cast<std::size_t>(std::count_if(refs.begin(), refs.end(), is_event));
        const auto found = by_symbol.find(i);
        if (found == by_symbol.end()) {
            if (events > 1) plain.push_back({i, fmt::format("×{}", events), false});
            continue;
        }
        const std::size_t rest = events - found->second.size();
        words.push_back(
            {i, number_ranges(found->second) + (rest > 0 ? fmt::format(" +{}", rest) : ""), true});
    }
    words.insert(words.end(), plain.begin(), plain.end());
    return words;
}

std::vector<Badge> place_badges(const map::Scene& scene, const std::vector<Words>& words,
                                const text::Typesetter& type, const std::vector<Box>& taken) {
    const map::Camera& camera = scene.view.camera;
    const Box picture =
        Box{0, 0, static_cast<double>(camera.width), static_cast<double>(camera.height)}.grown(-2);
    std::vector<Obstacle> obstacles = obstacles_of(scene);
    for (const Box& box : taken) obstacles.push_back({box, 30});
    std::vector<Badge> badges;
    for (const Words& one : words) {
        const double width =
            static_cast<double>(type.measure(one.text, badge_type).width) + (one.plate ? 2 * pad_x : 2);
        auto badge = place(scene, one, one.plate ? std::max(width, badge_height) : width, picture, obstacles);
        if (!badge) continue;
        obstacles.push_back({badge->box.grown(1), 30});
        badges.push_back(*std::move(badge));
    }
    return badges;
}

void paint_badges(cairo_t* cr, const std::vector<Badge>& badges, const Ink& ink, const text::Typesetter& type,
                  double x, double y) {
    cairo_save(cr);
    cairo_translate(cr, x, y);
    for (const Badge& badge : badges)
        if (badge.leader) paint_leader(cr, badge, ink);
    for (const Badge& badge : badges) {
        if (badge.plate) paint_plate(cr, badge.box, ink);
        const text::Extent extent = type.measure(badge.text, badge_type);
        text::draw_line(cr, type, badge.text, badge_type, ink.text,
                        badge.box.x + (badge.box.width - static_cast<double>(extent.width)) / 2,
                        badge.box.y + (badge.box.height - static_cast<double>(extent.height)) / 2, 0,
                        ink.plate, badge.plate ? 0 : 1.5F);
    }
    cairo_restore(cr);
}

}  // namespace marchland::page
