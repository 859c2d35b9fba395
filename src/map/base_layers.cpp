// SPDX-License-Identifier: MIT
#include "map/base_layers.h"

#include <algorithm>
#include <functional>
#include <map>

#include "map/projected.h"
#include "map/style.h"

namespace marchland::map {
namespace {

constexpr std::size_t least_lake_points = 6;

void put(std::vector<PreparedLayer>& into, std::optional<PreparedLayer> layer) {
    if (layer) into.push_back(std::move(*layer));
}

void put(std::vector<PreparedLayer>& into, std::optional<PreparedLayer> layer, std::string group,
         std::string words) {
    if (!layer) return;
    if (const auto* fill = std::get_if<std::shared_ptr<const FillLayer>>(&layer->layer)) {
        layer->legend = LegendEntry{(*fill)->fill, std::move(words), std::move(group)};
    } else if (const auto* line = std::get_if<std::shared_ptr<const LineLayer>>(&layer->layer)) {
        layer->legend = LegendEntry{(*line)->stroke, std::move(words), std::move(group)};
    }
    into.push_back(std::move(*layer));
}

template <class T>
void append(std::vector<T>& into, std::vector<T> more) {
    into.insert(into.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool in_south_caucasus(const std::string& country) {
    return country == "AM" || country == "AZ" || country == "GE";
}

void add_land(BaseLayers& base, const geo::Level& level, const geo::Projection& projection,
              const geo::LonLatBox& domain, const Palette& palette) {
    std::vector<geo::MetrePolygon> near;
    std::vector<geo::MetrePolygon> far;
    for (const auto& country : level.countries) {
        append(in_south_caucasus(country.id) ? near : far, project(country.shape, projection, domain));
    }
    put(base.land, fill_layer("land", Fill{palette.land_far, Pattern::solid, {}}, std::move(far)));
    put(base.land, fill_layer("land: Armenia, Azerbaijan, Georgia",
                              Fill{palette.land_near, Pattern::solid, {}}, std::move(near)));
}

void add_water(BaseLayers& base, const geo::Level& level, const geo::Projection& projection,
               const geo::LonLatBox& domain, const Palette& palette) {
    std::map<int, std::vector<std::vector<geo::Metres>>, std::greater<>> rivers;  // by rank, brooks first
    for (const auto& river : level.rivers)
        append(rivers[std::min(river.rank, 4)], project(river.lines, projection, domain));
    for (auto& [rank, paths] : rivers) {
        put(base.water, line_layer("rivers", river_stroke(rank, palette), std::move(paths)));
    }
    std::vector<geo::MetrePolygon> lakes;
    for (const auto& lake : level.water) append(lakes, project(lake.shape, projection, domain));
    // Simplified to a triangle or so, a pond looks like a mark that means something.
    std::erase_if(lakes, [](const auto& lake) { return lake.rings.front().size() < least_lake_points; });
    auto shores = outlines(lakes);
    put(base.water, fill_layer("lakes", Fill{palette.water, Pattern::solid, {}}, std::move(lakes)));
    put(base.water, line_layer("shores", palette.coast, std::move(shores)));
}

}  // namespace

BaseLayers base_layers(const geo::Level& level, const geo::Projection& projection,
                       const geo::LonLatBox& domain, const Palette& palette) {
    BaseLayers base;
    auto coast = project(level.coast, projection, domain);
    put(base.land, line_layer("offshore", palette.offshore, coast));
    add_land(base, level, projection, domain, palette);
    add_water(base, level, projection, domain, palette);
    std::vector<std::vector<geo::Metres>> admin;
    for (const auto& line : level.admin_lines) append(admin, project(line.lines, projection, domain));
    put(base.districts, line_layer("districts", palette.admin_line, std::move(admin)), "Borders",
        "District, province or region (2\u20133 km)");
    put(base.coast, line_layer("coast", palette.coast, std::move(coast)));
    for (const auto& border : level.borders)
        base.borders.push_back({border.left, border.right, project(border.lines, projection, domain)});
    return base;
}

std::vector<ProjectedDisputed> project_disputed(const geo::Region& region, const geo::Projection& projection,
                                                const geo::LonLatBox& domain) {
    std::vector<ProjectedDisputed> all;
    const auto entry = [&](const geo::Disputed& disputed) -> ProjectedDisputed& {
        const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.id == disputed.id; });
        if (found != all.end()) return *found;
        return all.emplace_back(ProjectedDisputed{disputed.id, disputed.names.in("en"), {}, {}});
    };
    for (const auto& disputed : region.disputed()) {
        ProjectedDisputed& one = entry(disputed);
        append(one.polygons, project(disputed.shape, projection, domain));
        append(one.edge, project(disputed.lines, projection, domain));
    }
    for (auto& one : all)
        if (one.edge.empty()) one.edge = outlines(one.polygons);
    return all;
}

}  // namespace marchland::map
