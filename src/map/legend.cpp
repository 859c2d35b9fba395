// SPDX-License-Identifier: MIT
#include "map/legend.h"

#include <algorithm>
#include <array>
#include <set>

#include "map/style.h"

namespace marchland::map {
namespace {

constexpr float sample_px = 12;

Symbol sample(const Palette& palette, SymbolShape shape, Colour fill, bool hollow = false) {
    Symbol symbol;
    symbol.shape = shape;
    symbol.size_px = shape == SymbolShape::place ? 8.0f : sample_px;
    symbol.fill = fill;
    symbol.outline = palette.symbol_outline;
    symbol.hollow = hollow;
    return symbol;
}

bool is_post_shape(SymbolShape shape) {
    return shape == SymbolShape::post || shape == SymbolShape::base || shape == SymbolShape::checkpoint ||
           shape == SymbolShape::centre;
}

bool is_event(const Symbol& symbol) {
    return !symbol.refs.empty() && symbol.refs.front().kind == Ref::Kind::event;
}

/// Classes with the types of theirs that have a symbol of their own, then what a stack is.
void add_events(std::vector<LegendEntry>& legend, const Scene& scene, const story::Story& story,
                const Palette& palette) {
    std::array<std::set<story::EventType>, story::quad_class_count> single;
    std::array<std::uint16_t, story::quad_class_count> stacked{};
    bool stacks = false;
    for (const auto& symbol : scene.symbols) {
        if (!is_event(symbol)) continue;
        if (symbol.is_stack()) {
            stacks = true;
            for (std::size_t i = 0; i < stacked.size(); ++i)
                if (symbol.mix.at(i) > 0) stacked.at(i) = 1;
        } else {
            const auto type = story.events[symbol.refs.front().index].type;
            single.at(static_cast<std::size_t>(story::quad_class(type))).insert(type);
        }
    }
    for (std::size_t i = 0; i < single.size(); ++i) {
        const auto quad = static_cast<story::QuadClass>(i);
        Symbol look = sample(palette, quad_shape(quad), quad_colour(quad, palette));
        look.size_px = 14;
        if (stacked.at(i) > 0 || !single.at(i).empty())
            legend.push_back({look, std::string{readable(quad)}, "Events"});
        for (const auto type : single.at(i)) {
            look.mark = type_mark(type);
            if (look.mark != SymbolMark::none)
                legend.push_back({look, std::string{readable(type)}, "Events"});
        }
    }
    if (!stacks) return;
    Symbol stack = sample(palette, SymbolShape::circle, palette.quiet_ink);
    stack.size_px = 18;
    stack.refs = {{Ref::Kind::event, 0}, {Ref::Kind::event, 0}};
    stack.mix = stacked;
    stack.palette = scene.view.palette;
    legend.push_back({stack, "Several events: shares of the classes, shape of the commonest", "Events"});
}

void add_places(std::vector<LegendEntry>& legend, const Scene& scene, const Palette& palette) {
    std::set<SymbolShape> shapes;
    for (const auto& symbol : scene.symbols) shapes.insert(symbol.shape);
    constexpr std::array<std::pair<SymbolShape, std::string_view>, 4> posts{{
        {SymbolShape::post, "Observation or temporary post"},
        {SymbolShape::base, "Base, headquarters or depot"},
        {SymbolShape::checkpoint, "Checkpoint"},
        {SymbolShape::centre, "Monitoring centre"},
    }};
    for (const auto& [shape, words] : posts) {
        if (shapes.contains(shape))
            legend.push_back({sample(palette, shape, palette.post), std::string{words}, "Peacekeepers"});
    }
    const auto stale = std::find_if(scene.symbols.begin(), scene.symbols.end(), [&](const Symbol& symbol) {
        return is_post_shape(symbol.shape) && symbol.fill == stale_post(palette);
    });
    if (stale != scene.symbols.end())
        legend.push_back({sample(palette, stale->shape, stale->fill),
                          "Paler: nothing has confirmed it for a year", "Peacekeepers"});
    if (shapes.contains(SymbolShape::place)) {
        legend.push_back(
            {sample(palette, SymbolShape::place, palette.place), "Place named in an article", "Places"});
    }
}

void add_precision(std::vector<LegendEntry>& legend, const Scene& scene, const story::Story& story,
                   const Palette& palette) {
    const bool hollow = std::any_of(scene.symbols.begin(), scene.symbols.end(), [](const auto& s) {
        return s.hollow && (is_event(s) || is_post_shape(s.shape));
    });
    if (hollow) {
        legend.push_back({sample(palette, SymbolShape::circle, palette.quiet_ink, true),
                          "Location uncertain by more than 3 km", "Precision"});
    }
    bool posts = false;
    bool others = false;
    for (const auto& disc : scene.discs) {
        const bool post =
            disc.ref.kind == Ref::Kind::place && story::is_post(story.places[disc.ref.index].kind);
        (post ? posts : others) = true;
    }
    if (others)
        legend.push_back({Disc{{}, 9, palette.quiet_ink, {}}, "Somewhere in this circle", "Precision"});
    if (posts)
        legend.push_back({Disc{{}, 9, palette.post, {}}, "Posts somewhere in this circle", "Peacekeepers"});
}

}  // namespace

std::vector<LegendEntry> make_legend(const Scene& scene, const std::vector<const PreparedLayer*>& shown,
                                     const story::Story& story) {
    std::vector<LegendEntry> legend;
    const Palette& colours = palette(scene.view.palette);
    add_events(legend, scene, story, colours);
    add_places(legend, scene, colours);
    add_precision(legend, scene, story, colours);
    std::set<std::pair<std::string, std::string>> said;
    const geo::MetreBox picture = scene.view.camera.box();
    for (const auto* layer : shown) {
        const auto& entry = layer->legend;
        if (!entry || !shows(*layer, picture)) continue;
        if (said.emplace(entry->group, entry->text).second) legend.push_back(*entry);
    }
    constexpr std::array<std::string_view, 6> groups{"Events",    "Peacekeepers", "Places",
                                                     "Precision", "Control",      "Borders"};
    std::stable_sort(legend.begin(), legend.end(), [&](const auto& a, const auto& b) {
        return std::find(groups.begin(), groups.end(), a.group) <
               std::find(groups.begin(), groups.end(), b.group);
    });
    return legend;
}

}  // namespace marchland::map
