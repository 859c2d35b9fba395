// SPDX-License-Identifier: MIT
#include "map/stray_countries.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "map/box_grid.h"
#include "map/palette.h"

namespace marchland::map {
namespace {

constexpr double edge_px = 14;  // between a name and the picture's edge
constexpr double air_px = 4;    // between a name and what else there is
constexpr int most_tries = 60;  // spots without room to find out about, a frame and country

PxBox box_around(Pixel middle, const LabelCandidate& label) {
    const double half_width = label.width_px / 2 + air_px;
    const double half_height = label.height_px / 2 + air_px;
    return {middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height};
}

BoxGrid taken_boxes(const Scene& scene) {
    BoxGrid taken;
    for (const auto& label : scene.labels)
        taken.add({label.at.x, label.at.y, label.at.x + label.width_px, label.at.y + label.height_px});
    for (const auto& symbol : scene.symbols) {
        const double half = symbol.size_px / 2;
        const double count = symbol.refs.size() > 1 ? 12 : 0;  // the number beside a stack
        taken.add({symbol.at.x - half, symbol.at.y - half, symbol.at.x + half + count, symbol.at.y + half});
    }
    return taken;
}

bool names(const Scene& scene, const Ref& country) {
    return std::any_of(scene.labels.begin(), scene.labels.end(),
                       [&](const Label& label) { return label.ref == country; });
}

/// Those spots from which the text stays in the picture, nearest to the country's middle first.
std::vector<Pixel> in_picture(const std::vector<geo::Metres>& spots, const LabelCandidate& label,
                              const Camera& camera) {
    std::vector<std::pair<double, Pixel>> found;
    for (const geo::Metres& spot : spots) {
        const Pixel at = camera.to_px(spot);
        const PxBox box = box_around(at, label);
        if (box.left < edge_px || box.top < edge_px || box.right > camera.width - edge_px ||
            box.bottom > camera.height - edge_px)
            continue;
        found.emplace_back(std::hypot(spot.x - label.anchor.x, spot.y - label.anchor.y), at);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Pixel> pixels;
    pixels.reserve(found.size());
    for (const auto& [distance, at] : found) pixels.push_back(at);
    return pixels;
}

bool on_its_country(const PxBox& box, const CountryGround& ground, std::uint32_t country,
                    const Camera& camera, const geo::Projection& projection) {
    const double middle = (box.left + box.right) / 2;
    const std::array rim{Pixel{box.left, box.top},  Pixel{middle, box.top},
                         Pixel{box.right, box.top}, Pixel{box.left, box.bottom},
                         Pixel{middle, box.bottom}, Pixel{box.right, box.bottom}};
    return std::all_of(rim.begin(), rim.end(), [&](const Pixel& p) {
        const auto at = projection.inverse(camera.to_metres(p));
        return at && ground.covers(country, *at);
    });
}

}  // namespace

StrayCountries::StrayCountries(const geo::Region& region, const geo::Projection& projection)
    : ground_(region), spots_(region.level(1).countries.size()) {
    for (std::uint32_t i = 0; i < spots_.size(); ++i)
        for (const geo::LonLat& spot : ground_.spots(i))
            if (const auto at = projection.forward(spot)) spots_[i].push_back(*at);
}

void StrayCountries::add_to(Scene& scene, std::span<const LabelCandidate> candidates,
                            const geo::Projection& projection) const {
    const Camera& camera = scene.view.camera;
    BoxGrid taken = taken_boxes(scene);
    for (const auto& label : candidates) {
        if (label.ref.kind != Ref::Kind::country || !belongs_to_scale(label, camera.metres_per_px) ||
            label.width_px * camera.metres_per_px > label.room_m || names(scene, label.ref))
            continue;
        int tries = most_tries;
        for (const Pixel& at : in_picture(spots_[label.ref.index], label, camera)) {
            const PxBox box = box_around(at, label);
            if (taken.hits(box)) continue;
            if (!on_its_country(box, ground_, label.ref.index, camera, projection)) {
                if (--tries == 0) break;
                continue;
            }
            scene.labels.push_back({label.text,
                                    label.style,
                                    label.colour,
                                    palette(scene.view.palette).halo,
                                    2,
                                    {at.x - label.width_px / 2, at.y - label.height_px / 2},
                                    label.width_px,
                                    label.height_px,
                                    label.ref,
                                    {}});
            taken.add(box);
            break;
        }
    }
}

}  // namespace marchland::map
