// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include "geo/operations.h"
#include "map/control_layers.h"
#include "map/scene_builder.h"

namespace marchland::map {
namespace {

constexpr double symbol_slack_px = 4;

double distance(Pixel a, Pixel b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Keeps the first of each: what is nearest or most specific was added first.
class Found {
public:
    void add(const Ref& ref) {
        const std::uint64_t key = static_cast<std::uint64_t>(ref.kind) << 32 | ref.index;
        if (seen_.insert(key).second) refs_.push_back(ref);  // a stack may hold thousands
    }
    [[nodiscard]] std::vector<Ref> take() { return std::move(refs_); }

private:
    std::vector<Ref> refs_;
    std::unordered_set<std::uint64_t> seen_;
};

/// Nearest centre first; of two at one point the smaller, which is the named place under a stack.
void add_symbols(Found& found, const Scene& scene, Pixel at) {
    std::vector<const Symbol*> hits;
    for (const auto& symbol : scene.symbols) {
        if (distance(symbol.at, at) <= symbol.size_px / 2 + symbol_slack_px) hits.push_back(&symbol);
    }
    std::stable_sort(hits.begin(), hits.end(), [&](const auto* a, const auto* b) {
        const double da = std::round(distance(a->at, at) * 2);
        const double db = std::round(distance(b->at, at) * 2);
        return da != db ? da < db : a->size_px < b->size_px;
    });
    for (const auto* symbol : hits) {
        for (const auto& ref : symbol->refs) found.add(ref);
    }
}

void add_labels(Found& found, const Scene& scene, Pixel at) {
    for (const auto& label : scene.labels) {
        if (label.ref.kind == Ref::Kind::none) continue;
        if (!label.letters.empty()) {
            const auto hit = [&](const Letter& letter) {
                const double dx = at.x - letter.middle.x;
                const double dy = at.y - letter.middle.y;
                const double c = std::cos(letter.angle);
                const double s = std::sin(letter.angle);
                return std::abs(c * dx + s * dy) <= letter.width_px / 2.0 &&
                       std::abs(c * dy - s * dx) <= letter.height_px / 2.0;
            };
            if (std::any_of(label.letters.begin(), label.letters.end(), hit)) found.add(label.ref);
            continue;
        }
        const bool inside = at.x >= label.at.x && at.x <= label.at.x + label.width_px && at.y >= label.at.y &&
                            at.y <= label.at.y + label.height_px;
        if (inside) found.add(label.ref);
    }
}

void add_discs(Found& found, const Scene& scene, Pixel at) {
    std::vector<const Disc*> hits;
    for (const auto& disc : scene.discs) {
        if (distance(disc.at, at) <= disc.radius_px) hits.push_back(&disc);
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto* a, const auto* b) { return a->radius_px < b->radius_px; });
    for (const auto* disc : hits) found.add(disc->ref);
}

void add_areas(Found& found, const Scene& scene, const story::Story& story, geo::LonLat p) {
    if (!scene.view.control) return;
    auto shown = control_on(story, scene.view.window.last, scene.view.viewpoint);
    std::reverse(shown.begin(), shown.end());  // the last painted lies on top
    for (const auto area : shown) {
        const auto& shape = story.areas[area].shape;
        const auto box = geo::bounds(shape);
        if (box && box->contains(p) && geo::contains(shape, p)) found.add({Ref::Kind::area, area});
    }
}

/// The index of the thing with that id, or the size of the list.
template <class List>
std::uint32_t index_of(const List& list, const std::string& id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return static_cast<std::uint32_t>(found - list.begin());
}

void add_region(Found& found, const geo::Region& region, geo::LonLat p) {
    if (const auto* unit = region.admin_at(p)) {
        const auto& units = region.level(1).admin;
        if (const auto index = index_of(units, unit->id); index < units.size())
            found.add({Ref::Kind::admin, index});
    }
    for (std::uint32_t i = 0; i < region.disputed().size(); ++i) {
        const auto& shape = region.disputed()[i].shape;
        const auto box = geo::bounds(shape);
        if (box && box->contains(p) && geo::contains(shape, p)) found.add({Ref::Kind::disputed, i});
    }
    if (const auto* country = region.country_at(p)) {
        const auto& countries = region.level(1).countries;
        if (const auto index = index_of(countries, country->id); index < countries.size())
            found.add({Ref::Kind::country, index});
    }
}

}  // namespace

std::vector<Ref> pick(const Scene& scene, const geo::Region& region, const story::Story& story,
                      const geo::Projection& projection, Pixel at) {
    Found found;
    add_symbols(found, scene, at);
    add_labels(found, scene, at);
    add_discs(found, scene, at);
    if (const auto p = projection.inverse(scene.view.camera.to_metres(at))) {
        add_areas(found, scene, story, *p);
        add_region(found, region, *p);
    }
    return found.take();
}

}  // namespace marchland::map
