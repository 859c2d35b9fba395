// SPDX-License-Identifier: MIT
#include "map/symbols.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "map/clusters.h"
#include "map/style.h"

namespace marchland::map {
namespace {

constexpr double event_reach_px = 16;
constexpr double post_reach_px = 14;
constexpr double place_reach_px = 8;
constexpr float event_px = 14;
constexpr float post_px = 13;
constexpr float place_px = 8;
constexpr float largest_stack_px = 22;
constexpr float least_ring_px = 18;  // smaller, the shape inside the ring is a blot
constexpr float largest_ring_px = 28;
constexpr double step_aside_until = 1000;  // m/px: beyond, a few px are too many kilometres

float stack_px(float single_px, std::size_t count, float least, float largest) {
    if (count < 2) return single_px;
    return std::clamp(single_px + 2 + 2 * std::log2(static_cast<float>(count)), least, largest);
}

/// The largest circle a place needs, in the colour of what is there.
class DiscTable {
public:
    explicit DiscTable(std::size_t places) : slots_(places, none) {}

    /// Of several at a place the one with the lowest `rank` gives colour and ref.
    void add(std::uint32_t place, geo::Metres at, double radius_m, double metres_per_px, Colour colour,
             std::uint32_t rank) {
        if (radius_m <= 0 || place >= slots_.size()) return;
        const auto radius_px = static_cast<float>(radius_m / metres_per_px);
        auto& slot = slots_[place];
        if (slot == none) {
            slot = static_cast<std::uint32_t>(discs_.size());
            discs_.push_back({{at, Disc{{}, radius_px, colour, {Ref::Kind::place, place}}}, rank});
            return;
        }
        auto& [anchored, lowest] = discs_[slot];
        anchored.disc.radius_px = std::max(anchored.disc.radius_px, radius_px);
        if (rank >= lowest) return;
        anchored.disc.colour = colour;
        lowest = rank;
    }
    [[nodiscard]] std::vector<AnchoredDisc> largest_first() const {
        std::vector<AnchoredDisc> discs;
        discs.reserve(discs_.size());
        for (const auto& [anchored, rank] : discs_) discs.push_back(anchored);
        std::sort(discs.begin(), discs.end(), [](const auto& a, const auto& b) {
            if (a.disc.radius_px != b.disc.radius_px) return a.disc.radius_px > b.disc.radius_px;
            return a.disc.ref.index < b.disc.ref.index;
        });
        return discs;
    }
    static constexpr std::uint32_t after_events = 0xfffffffe;

private:
    static constexpr std::uint32_t none = 0xffffffff;
    struct Ranked {
        AnchoredDisc anchored;
        std::uint32_t rank;
    };
    std::vector<std::uint32_t> slots_;  // by place, into `discs_`
    std::vector<Ranked> discs_;
};

story::QuadClass dominant(const Symbol& symbol) {
    return static_cast<story::QuadClass>(
        std::distance(symbol.mix.begin(), std::max_element(symbol.mix.begin(), symbol.mix.end())));
}

constexpr std::uint32_t no_site = 0xffffffff;

/// Events that a picture shows, in the order of their days.
using Shown = std::vector<const LocatedEvent*>;

void join(Symbol& symbol, const LocatedEvent& event) {
    symbol.refs.push_back({Ref::Kind::event, event.event});
    auto& count = symbol.mix[static_cast<std::size_t>(event.quad)];
    if (count < 0xffff) ++count;
    if (event.radius_m <= 0) symbol.hollow = false;
}

/// A symbol of what joined it.
void finish(Symbol& symbol, const story::Story& story, const Palette& colours) {
    symbol.shape = quad_shape(dominant(symbol));
    symbol.fill = quad_colour(dominant(symbol), colours);
    if (symbol.refs.size() == 1) symbol.mark = type_mark(story.events[symbol.refs.front().index].type);
    symbol.size_px = stack_px(event_px, symbol.refs.size(), least_ring_px, largest_ring_px);
}

/// The sites of the events, in the order of positions; `index` is of each of Located::sites among them.
std::vector<Site> sites_of(const Shown& events, const Located& located, std::vector<std::uint32_t>& index) {
    index.assign(located.sites.size(), 0);
    for (const auto* event : events) ++index[event->site];
    std::vector<Site> sites;
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (index[i] == 0) {
            index[i] = no_site;
            continue;
        }
        sites.push_back({located.sites[i], index[i]});
        index[i] = static_cast<std::uint32_t>(sites.size() - 1);
    }
    return sites;
}

/// From north to south.
std::vector<AnchoredSymbol> stacked(const Shown& events, const Located& located, const story::Story& story,
                                    const View& view) {
    std::vector<std::uint32_t> index;
    const auto sites = sites_of(events, located, index);
    const JoinedSites joined = join_sites(sites, stepped_reach(view.camera.metres_per_px, event_reach_px));
    std::vector<std::uint32_t> order(joined.at.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return joined.at[a].y > joined.at[b].y; });
    std::vector<std::uint32_t> rank(order.size());
    std::vector<AnchoredSymbol> symbols(order.size());
    const Palette& colours = palette(view.palette);
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        symbols[i].anchor = joined.at[order[i]];
        Symbol& symbol = symbols[i].symbol;
        symbol.outline = colours.symbol_outline;
        symbol.palette = view.palette;
        symbol.hollow = true;
        symbol.refs.reserve(joined.count[order[i]]);
    }
    for (auto& site : index)
        if (site != no_site) site = rank[joined.cluster_of[site]];
    for (const auto* event : events) join(symbols[index[event->site]].symbol, *event);
    for (auto& anchored : symbols) finish(anchored.symbol, story, colours);
    return symbols;
}

std::vector<AnchoredSymbol> event_symbols(SymbolSet& set, DiscTable& discs, const story::Story& story,
                                          const Located& located, const View& view, const EventGround& ground,
                                          const EventFilter& filter) {
    const Palette& colours = palette(view.palette);
    const TimeWindow window = shown_window(view);
    const auto first = static_cast<std::int32_t>(window.first.time_since_epoch().count());
    const auto last = static_cast<std::int32_t>(window.last.time_since_epoch().count());
    std::map<std::uint32_t, std::array<int, story::quad_class_count>> grounded;  // by place
    const auto put_on_ground = [&](const LocatedEvent& event) {
        ++grounded[event.place].at(static_cast<std::size_t>(event.quad));
    };
    Shown shown;
    located.events.each_in(first, last, [&](const LocatedEvent& event) {
        if (filter.counts(event.event)) ++set.in_time;
        if (!filter.passes(event.event)) return;
        shown.push_back(&event);
        if (event.radius_m > 0 && ground.has(event.place))
            put_on_ground(event);
        else
            discs.add(event.place, event.at, event.radius_m, view.camera.metres_per_px,
                      quad_colour(event.quad, colours), event.event);
    });
    set.events = shown.size();
    located.unlocated.each_in(first, last, [&](const LocatedEvent& event) {
        if (filter.counts(event.event)) ++set.in_time;
        if (!filter.passes(event.event)) return;
        ++set.unlocated;
        if (ground.has(event.place)) put_on_ground(event);
    });
    for (const auto& [place, counts] : grounded) {
        const auto commonest = std::max_element(counts.begin(), counts.end()) - counts.begin();
        set.ground.emplace_back(place, static_cast<story::QuadClass>(commonest));
    }
    return stacked(shown, located, story, view);
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
        discs.add(post.place, post.at, post.radius_m, view.camera.metres_per_px, colours.post,
                  DiscTable::after_events);
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
        discs.add(place.place, place.at, place.radius_m, view.camera.metres_per_px, colours.place,
                  DiscTable::after_events);
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
                      const EventGround& ground, const EventFilter& filter) {
    SymbolSet set;
    DiscTable discs(story.places.size());
    std::vector<AnchoredSymbol> events;
    std::vector<AnchoredSymbol> posts;
    if (view.events) events = event_symbols(set, discs, story, located, view, ground, filter);
    if (view.posts) posts = post_symbols(discs, story, located, view, events);
    if (view.places) set.symbols = mention_symbols(discs, story, located, view);
    for (auto* more : {&posts, &events}) {
        set.symbols.insert(set.symbols.end(), std::make_move_iterator(more->begin()),
                           std::make_move_iterator(more->end()));
    }
    set.discs = discs.largest_first();
    return set;
}

}  // namespace marchland::map
