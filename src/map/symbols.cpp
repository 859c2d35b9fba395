// SPDX-License-Identifier: MIT
#include "map/symbols.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "map/clusters.h"
#include "map/style.h"

namespace marchland::map {
namespace {

constexpr double post_reach_px = 14;
constexpr double place_reach_px = 8;
constexpr float post_px = 13;
constexpr float place_px = 8;
constexpr float largest_stack_px = 22;
constexpr double least_disc_px = 10;
constexpr double largest_disc_part =
    1.0 / 8;  // of the picture's smaller side: a larger circle says "somewhere on this map"
constexpr double step_aside_until = 1000;  // m/px: beyond, a few px are too many kilometres

/// Px of the smallest and the largest circle that a picture draws.
struct DiscLimits {
    double least = 0;
    double largest = 0;
    [[nodiscard]] bool hold(float radius_px) const { return radius_px >= least && radius_px <= largest; }
};

/// The largest circle a place needs, in the colour of what is there.
class DiscTable {
public:
    DiscTable(std::size_t places, double metres_per_px) : slots_(places, none), scale_(metres_per_px) {}

    /// Of several at a place the first gives the colour.
    void add(std::uint32_t place, geo::Metres at, float radius_m, Colour colour) {
        if (radius_m <= 0 || place >= slots_.size()) return;
        const auto radius_px = static_cast<float>(radius_m / scale_);
        auto& slot = slots_[place];
        if (slot == none) {
            slot = static_cast<std::uint32_t>(discs_.size());
            discs_.push_back({at, Disc{{}, radius_px, colour, {Ref::Kind::place, place}}});
            return;
        }
        float& radius = discs_[slot].disc.radius_px;
        radius = std::max(radius, radius_px);
    }
    [[nodiscard]] std::vector<AnchoredDisc> largest_first(const DiscLimits& limits) && {
        std::erase_if(discs_, [&](const auto& one) { return !limits.hold(one.disc.radius_px); });
        std::sort(discs_.begin(), discs_.end(), [](const auto& a, const auto& b) {
            if (a.disc.radius_px != b.disc.radius_px) return a.disc.radius_px > b.disc.radius_px;
            return a.disc.ref.index < b.disc.ref.index;
        });
        return std::move(discs_);
    }

private:
    static constexpr std::uint32_t none = 0xffffffff;
    std::vector<std::uint32_t> slots_;  // by place, into `discs_`
    std::vector<AnchoredDisc> discs_;
    double scale_;
};

/// Of each stack the widest circle that the picture draws: those of its other members are noise around it.
/// None that its symbol would hide.
void add_widest(DiscTable& discs, const EventStacks& events, double metres_per_px, const DiscLimits& limits) {
    constexpr float rim_px = 2;
    std::vector<bool> has_one(events.symbols.size());
    for (const auto& disc : events.discs) {
        const auto radius_px = static_cast<float>(disc.radius_m / metres_per_px);
        if (has_one[disc.stack] || !limits.hold(radius_px)) continue;
        has_one[disc.stack] = true;
        if (radius_px >= events.symbols[disc.stack].symbol.size_px / 2 + rim_px)
            discs.add(disc.place, disc.at, disc.radius_m, disc.colour);
    }
}

/// Places or posts joined where they would cover one another; a stack takes the first member's shape.
std::vector<AnchoredSymbol> place_symbols(const story::Story& story, const std::vector<LocatedPlace>& places,
                                          const Symbol& look, double reach, const auto& shape_of) {
    std::vector<ClusterPoint> points;
    for (std::uint32_t i = 0; i < places.size(); ++i) points.push_back({places[i].at, i});
    std::vector<AnchoredSymbol> symbols;
    for (const auto& one : cluster(points, reach)) {
        AnchoredSymbol anchored{one.at, look};
        anchored.symbol.hollow = true;
        for (const auto item : one.items) {
            anchored.symbol.refs.push_back({Ref::Kind::place, places[item].place});
            if (places[item].radius_m <= 0) anchored.symbol.hollow = false;
        }
        anchored.symbol.shape = shape_of(story.places[places[one.items.front()].place]);
        anchored.symbol.size_px = stack_px(look.size_px, one.items.size(), look.size_px, largest_stack_px);
        symbols.push_back(std::move(anchored));
    }
    return symbols;
}

/// Posts often stand in the town where things happened: they step aside, the event stays where it is.
void step_aside(AnchoredSymbol& post, const std::vector<AnchoredSymbol>& events, double metres_per_px) {
    const auto covers = [&](Pixel offset, const AnchoredSymbol& event) {
        const double dx = (post.anchor.x - event.anchor.x) / metres_per_px + offset.x;
        const double dy = (event.anchor.y - post.anchor.y) / metres_per_px + offset.y;
        const double apart = (post.symbol.size_px + event.symbol.size_px) / 2;
        return std::abs(dx) < apart && std::abs(dy) < apart;
    };
    const auto free = [&](Pixel offset) {
        return std::none_of(events.begin(), events.end(),
                            [&](const auto& event) { return covers(offset, event); });
    };
    if (free({0, 0})) return;
    const double step = post.symbol.size_px + 5;
    for (const Pixel offset : {Pixel{-step, 0}, Pixel{step, 0}, Pixel{0, step}, Pixel{0, -step},
                               Pixel{-step, step}, Pixel{step, step}}) {
        if (free(offset)) {
            post.symbol.at = offset;
            return;
        }
    }
}

std::vector<AnchoredSymbol> post_symbols(DiscTable& discs, const story::Story& story, const Located& located,
                                         const View& view, const std::vector<AnchoredSymbol>& events) {
    const Palette& colours = palette(view.palette);
    const TimeWindow window = shown_window(view);
    std::vector<LocatedPlace> standing;
    std::set<std::uint32_t> stale_posts;
    for (const auto& post : located.posts) {
        const auto& place = story.places[post.place];
        if (!story::valid_within(place.valid_from, place.valid_to, window.first, window.last)) continue;
        discs.add(post.place, post.at, post.radius_m, colours.post);
        if (place.precision_km < aggregate_km) standing.push_back(post);
        if (is_stale(post, view.window.last)) stale_posts.insert(post.place);
    }
    Symbol look;
    look.size_px = post_px;
    look.fill = colours.post;
    look.outline = colours.symbol_outline;
    auto symbols =
        place_symbols(story, standing, look, stepped_reach(view.camera.metres_per_px, post_reach_px),
                      [](const story::Place& place) { return post_shape(place.kind); });
    for (auto& post : symbols) {
        const bool stale = std::all_of(post.symbol.refs.begin(), post.symbol.refs.end(),
                                       [&](const Ref& ref) { return stale_posts.contains(ref.index); });
        if (stale) post.symbol.fill = stale_post(colours);
    }
    if (view.camera.metres_per_px <= step_aside_until) {
        for (auto& post : symbols) step_aside(post, events, view.camera.metres_per_px);
    }
    return symbols;
}

/// What a circle stands for; a road's or river's would be no area.
bool is_area(std::string_view kind) {
    return kind == "region" || kind == "disputed-region" || kind == "district" || kind == "province";
}

std::vector<AnchoredSymbol> mention_symbols(DiscTable& discs, const story::Story& story,
                                            const Located& located, const View& view) {
    const Palette& colours = palette(view.palette);
    for (const auto& place : located.mentioned) {
        if (!is_area(story.places[place.place].kind)) continue;
        discs.add(place.place, place.at, place.radius_m, colours.place);
    }
    Symbol look;
    look.size_px = place_px;
    look.fill = colours.place;
    look.outline = colours.symbol_outline;
    return place_symbols(story, located.mentioned, look,
                         stepped_reach(view.camera.metres_per_px, place_reach_px),
                         [](const story::Place&) { return SymbolShape::place; });
}

}  // namespace

SymbolSet symbols_for(const story::Story& story, const Located& located, const View& view,
                      std::shared_ptr<const EventStacks> events) {
    const double smaller_side = std::min(view.camera.width, view.camera.height);
    const DiscLimits limits{least_disc_px, smaller_side * largest_disc_part};
    SymbolSet set;
    DiscTable discs(story.places.size(), view.camera.metres_per_px);
    add_widest(discs, *events, view.camera.metres_per_px, limits);
    std::vector<AnchoredSymbol> posts;
    if (view.posts) posts = post_symbols(discs, story, located, view, events->symbols);
    if (view.places) set.symbols = mention_symbols(discs, story, located, view);
    set.symbols.insert(set.symbols.end(), std::make_move_iterator(posts.begin()),
                       std::make_move_iterator(posts.end()));
    set.discs = std::move(discs).largest_first(limits);
    set.events = std::move(events);
    return set;
}

}  // namespace marchland::map
