// SPDX-License-Identifier: MIT
#include "map/graticule.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "map/projected.h"

namespace marchland::map {
namespace {

constexpr double least_apart_px = 150;
constexpr double metres_per_degree = 111'195;
constexpr int degree = 3600;        // seconds of arc
constexpr int block = 16;           // steps from one reach to the next
constexpr int points_per_step = 4;  // a line bends between its crossings
constexpr std::size_t most_kept = 24;
constexpr geo::LonLat middle{45.2, 40.8};  // of the region
constexpr double edge_gap_px = 4;
constexpr double gap_px = 3;
constexpr text::TypeStyle label_style{9.5f, 400, false, false, 0.02f};

/// Longitudes and latitudes in the picture, looked for along a grid of its pixels.
std::optional<geo::LonLatBox> seen(const Camera& camera, const geo::Projection& projection,
                                   const geo::LonLatBox& domain) {
    constexpr int samples = 4;
    std::optional<geo::LonLatBox> box;
    for (int i = 0; i <= samples; ++i) {
        for (int k = 0; k <= samples; ++k) {
            const auto p =
                projection.inverse(camera.to_metres({static_cast<double>(camera.width) * i / samples,
                                                     static_cast<double>(camera.height) * k / samples}));
            if (!p || !domain.contains(*p)) continue;
            if (!box) box = geo::LonLatBox{p->lon, p->lat, p->lon, p->lat};
            *box = {std::min(box->west, p->lon), std::min(box->south, p->lat), std::max(box->east, p->lon),
                    std::max(box->north, p->lat)};
        }
    }
    return box;
}

/// The line from end to end, in the plane; in several paths where the projection breaks it.
void add_line(Graticule& graticule, bool meridian, int seconds, int from, int to,
              const geo::Projection& projection, const geo::LonLatBox& domain) {
    geo::Path line;
    const int part = std::max(1, graticule.step / points_per_step);
    const double fixed = static_cast<double>(seconds) / degree;
    for (int along = from; along <= to; along += part) {
        const double moving = static_cast<double>(along) / degree;
        line.push_back(meridian ? geo::LonLat{fixed, moving} : geo::LonLat{moving, fixed});
    }
    for (auto& path : project({line}, projection, domain)) {
        graticule.lines.push_back({meridian, seconds, graticule.paths.size()});
        graticule.paths.push_back(std::move(path));
    }
}

/// The first whole step within the domain's edge.
int first_inside(double edge, int step) {
    return static_cast<int>(std::ceil(edge * degree / step)) * step;
}

Graticule make(int step, int west, int south, int east, int north, const geo::Projection& projection,
               const geo::LonLatBox& domain, const Palette& palette) {
    Graticule graticule;
    graticule.step = step;
    const int size = block * step;
    const int left = std::max(west * size, first_inside(domain.west, step));
    const int low = std::max(south * size, first_inside(domain.south, step));
    const int right = std::min(east * size, static_cast<int>(domain.east * degree));
    const int high = std::min(north * size, static_cast<int>(domain.north * degree));
    for (int lon = left; lon <= right; lon += step)
        add_line(graticule, true, lon, low, high, projection, domain);
    for (int lat = low; lat <= high; lat += step)
        add_line(graticule, false, lat, left, right, projection, domain);
    if (auto layer = line_layer("graticule", palette.graticule, graticule.paths))
        graticule.layer = std::move(*layer);
    return graticule;
}

/// Letters for east, west, north and south.
std::array<std::string_view, 4> directions(const std::string& language) {
    if (language == "ru") return {"в. д.", "з. д.", "с. ш.", "ю. ш."};
    if (language == "fr") return {"E", "O", "N", "S"};
    if (language == "tr") return {"D", "B", "K", "G"};
    return {"E", "W", "N", "S"};
}

/// Where the path crosses the line x = `at` or, with `across`, y = `at`; its other coordinate, px.
std::optional<double> crossing(const std::vector<geo::Metres>& path, const Camera& camera, double at,
                               bool across) {
    const auto part = [&](Pixel p) { return across ? p.y : p.x; };
    const auto other = [&](Pixel p) { return across ? p.x : p.y; };
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Pixel a = camera.to_px(path[i - 1]);
        const Pixel b = camera.to_px(path[i]);
        if ((part(a) - at) * (part(b) - at) > 0 || part(a) == part(b)) continue;
        return other(a) + (other(b) - other(a)) * (at - part(a)) / (part(b) - part(a));
    }
    return std::nullopt;
}

bool apart(const Label& label, double left, double top, double right, double bottom) {
    return label.at.x + static_cast<double>(label.width_px) + gap_px < left || right + gap_px < label.at.x ||
           label.at.y + static_cast<double>(label.height_px) + gap_px < top || bottom + gap_px < label.at.y;
}

bool free_for(const Scene& scene, const Label& label) {
    const Camera& camera = scene.view.camera;
    const double right = label.at.x + static_cast<double>(label.width_px);
    const double bottom = label.at.y + static_cast<double>(label.height_px);
    if (label.at.x < 0 || label.at.y < 0 || right > camera.width || bottom > camera.height) return false;
    const auto clear_of_label = [&](const Label& other) {
        return apart(label, other.at.x, other.at.y, other.at.x + static_cast<double>(other.width_px),
                     other.at.y + static_cast<double>(other.height_px));
    };
    const auto clear_of_symbol = [&](const Symbol& symbol) {
        const double half = static_cast<double>(symbol.size_px) / 2;
        return apart(label, symbol.at.x - half, symbol.at.y - half, symbol.at.x + half, symbol.at.y + half);
    };
    return std::ranges::all_of(scene.labels, clear_of_label) &&
           std::ranges::all_of(scene.symbols, clear_of_symbol);
}

/// Puts the label in the middle of where its line crosses that edge; false where it finds no room.
bool put(Scene& scene, Label& label, const std::vector<geo::Metres>& path, bool meridian, bool far_edge) {
    const Camera& camera = scene.view.camera;
    const auto width = static_cast<double>(label.width_px);
    const auto height = static_cast<double>(label.height_px);
    const double length = meridian ? height : width;
    const double side = meridian ? camera.height : camera.width;
    const Insets& covered = scene.view.covered;
    const double near = meridian ? covered.top : covered.left;
    const double far = meridian ? covered.bottom : covered.right;
    const double start = far_edge ? side - far - edge_gap_px - length : near + edge_gap_px;
    const auto cross = crossing(path, camera, start + length / 2, meridian);
    if (!cross) return false;
    label.at = meridian ? Pixel{*cross - width / 2, start} : Pixel{start, *cross - height / 2};
    if (!free_for(scene, label)) return false;
    scene.labels.push_back(label);
    return true;
}

}  // namespace

int graticule_step(double ground_metres_per_px) {
    constexpr std::array steps{30,          60,          2 * 60,      5 * 60,      10 * 60,
                               15 * 60,     30 * 60,     degree,      2 * degree,  5 * degree,
                               10 * degree, 20 * degree, 30 * degree, 45 * degree, 60 * degree};
    const double least = least_apart_px * ground_metres_per_px / metres_per_degree * degree;
    const auto* found = std::ranges::find_if(steps, [&](int step) { return step >= least; });
    return found == steps.end() ? 90 * degree : *found;
}

std::string graticule_words(bool meridian, int seconds, const std::string& language) {
    const auto letters = directions(language);
    const int size = std::abs(seconds);
    std::string words = fmt::format("{}°", size / degree);
    if (size % degree != 0) words += fmt::format(" {}′", size % degree / 60);
    if (size % 60 != 0) words += fmt::format(" {}″", size % 60);
    if (size == 0 || (meridian && size == 180 * degree)) return words;
    const std::size_t letter = (meridian ? 0U : 2U) + (seconds < 0 ? 1U : 0U);
    return fmt::format("{} {}", words, letters.at(letter));
}

const Graticule* Graticules::at(const Camera& camera, const geo::Projection& projection,
                                const geo::LonLatBox& domain, const Palette& palette) {
    if (ground_per_metre_ == 0) {
        const auto at = projection.forward(middle);
        ground_per_metre_ = at ? projection.ground_metres_per_metre(*at).value_or(1) : 1;
    }
    const auto box = seen(camera, projection, domain);
    if (!box) return nullptr;
    const int step = graticule_step(camera.metres_per_px * ground_per_metre_);
    const double size = static_cast<double>(block) * step / degree;
    const Key key{step, static_cast<int>(std::floor(box->west / size - 0.2)),
                  static_cast<int>(std::floor(box->south / size - 0.2)),
                  static_cast<int>(std::ceil(box->east / size + 0.2)),
                  static_cast<int>(std::ceil(box->north / size + 0.2))};
    auto found = kept_.find(key);
    if (found == kept_.end()) {
        if (kept_.size() >= most_kept) kept_.clear();
        const auto [of, west, south, east, north] = key;
        found = kept_.emplace(key, make(of, west, south, east, north, projection, domain, palette)).first;
    }
    return found->second.lines.empty() ? nullptr : &found->second;
}

void Graticules::add_labels(Scene& scene, const Graticule& graticule, const text::Typesetter& type,
                            const Palette& palette) {
    for (const GraticuleLine& line : graticule.lines) {
        const auto& path = graticule.paths[line.path];
        if (!bounds(path).overlaps(scene.view.camera.box())) continue;
        Label label;
        label.text = graticule_words(line.meridian, line.seconds, scene.view.language);
        label.style = label_style;
        label.colour = palette.quiet_ink;
        label.halo = palette.halo;
        label.ref.kind = Ref::Kind::none;
        const auto [known, is_new] = measured_.try_emplace(label.text);
        if (is_new) known->second = type.measure(label.text, label.style);
        const text::Extent& size = known->second;
        label.width_px = size.width;
        label.height_px = size.height;
        if (!put(scene, label, path, line.meridian, false)) put(scene, label, path, line.meridian, true);
    }
}

}  // namespace marchland::map
