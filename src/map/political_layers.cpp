// SPDX-License-Identifier: MIT
#include "map/political_layers.h"

#include <array>
#include <utility>

namespace marchland::map {
namespace {

using Class = geo::Standing::Class;
constexpr std::size_t class_count = 8;

/// A line's look and its words in the legend.
struct Look {
    const Stroke* stroke;
    std::string_view words;
};

Look border_look(Class standing, const Palette& palette) {
    switch (standing) {
        case Class::internal:
            return {&palette.border_internal, "Border between republics of the Soviet Union"};
        case Class::undelimited:
            return {&palette.border_undelimited, "Border not delimited, by this viewpoint\u2019s account"};
        case Class::de_facto:
            return {&palette.de_facto_edge, "De facto line, status disputed"};
        case Class::claimed:
            return {&palette.claimed_edge, "Claimed limits"};
        default:
            return {&palette.border, "International border"};
    }
}

Look edge_look(Class standing, const Palette& palette) {
    switch (standing) {
        case Class::international:
            return {&palette.border_own, "State border by this viewpoint\u2019s account only"};
        case Class::internal:
            return {&palette.border_internal, "Administrative boundary by this viewpoint\u2019s account"};
        case Class::claimed:
            return {&palette.claimed_edge, "Limits of a claimed state"};
        case Class::oblast:
            return {&palette.oblast, "Autonomous republic or oblast"};
        case Class::former:
            return {&palette.former_oblast, "Former autonomous oblast (approximate)"};
        default:
            return {&palette.de_facto_edge, "De facto line, status disputed"};
    }
}

void put(std::vector<PreparedLayer>& into, std::optional<PreparedLayer> layer, LegendEntry entry) {
    if (!layer) return;
    layer->legend = std::move(entry);
    into.push_back(std::move(*layer));
}

std::vector<PreparedLayer> border_layers(const Standpoint& standpoint, const BaseLayers& base,
                                         const Palette& palette) {
    std::array<std::vector<std::vector<geo::Metres>>, class_count> paths;
    for (const auto& border : base.borders) {
        const geo::Standing* standing = standpoint.border(border.left, border.right);
        auto& to = paths.at(static_cast<std::size_t>(standing ? standing->standing : Class::international));
        to.insert(to.end(), border.paths.begin(), border.paths.end());
    }
    std::vector<PreparedLayer> layers;
    for (std::size_t i = class_count; i-- > 0;) {
        if (static_cast<Class>(i) == Class::none) continue;
        const Look look = border_look(static_cast<Class>(i), palette);
        put(layers,
            line_layer(i == 0 ? "borders" : "borders: " + std::string(look.words), *look.stroke,
                       std::move(paths.at(i))),
            {*look.stroke, std::string(look.words), "Borders"});
    }
    return layers;
}

std::vector<PreparedLayer> disputed_ground(const Standpoint& standpoint,
                                           const std::vector<ProjectedDisputed>& disputed,
                                           const Palette& palette) {
    std::vector<PreparedLayer> layers;
    for (const auto& area : disputed) {
        const geo::Standing* standing = standpoint.disputed(area.id);
        if (!standing || standing->standing == Class::none) continue;
        if (standing->hatched)
            put(layers, fill_layer("disputed: " + area.name, palette.hatched, area.polygons),
                {palette.hatched, "Status disputed", "Borders"});
        const Look look = edge_look(standing->standing, palette);
        put(layers, line_layer("disputed edge: " + area.name, *look.stroke, area.edge),
            {*look.stroke, std::string(look.words), "Borders"});
    }
    return layers;
}

}  // namespace

const PoliticalSheet& PoliticalLayers::at(const Standpoint& standpoint, std::string_view viewpoint, int level,
                                          const BaseLayers& base,
                                          const std::vector<ProjectedDisputed>& disputed,
                                          const Palette& palette) {
    const std::tuple key{std::string(viewpoint), standpoint.era(), level};
    const auto found = sheets_.find(key);
    if (found != sheets_.end()) return found->second;
    return sheets_
        .emplace(key, PoliticalSheet{disputed_ground(standpoint, disputed, palette),
                                     border_layers(standpoint, base, palette)})
        .first->second;
}

}  // namespace marchland::map
