// SPDX-License-Identifier: MIT
#include "map/event_stacks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "map/clusters.h"
#include "map/style.h"

namespace marchland::map {
namespace {

constexpr double event_reach_px = 16;
constexpr float event_px = 14;
constexpr float least_ring_px = 18;  // smaller, the shape inside the ring is a blot
constexpr float largest_ring_px = 28;

constexpr std::uint32_t none = 0xffffffff;

/// Events that a picture shows, in the order of their days.
using Shown = std::vector<const LocatedEvent*>;

story::QuadClass dominant(const Symbol& symbol) {
    return static_cast<story::QuadClass>(
        std::distance(symbol.mix.begin(), std::max_element(symbol.mix.begin(), symbol.mix.end())));
}

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
            index[i] = none;
            continue;
        }
        sites.push_back({located.sites[i], index[i]});
        index[i] = static_cast<std::uint32_t>(sites.size() - 1);
    }
    return sites;
}

/// The stack of each of Located::sites.
std::vector<std::uint32_t> stack(EventStacks& stacks, const Shown& events, const Located& located,
                                 const story::Story& story, const View& view) {
    std::vector<std::uint32_t> index;
    const auto sites = sites_of(events, located, index);
    const JoinedSites joined = join_sites(sites, event_reach(view.camera.metres_per_px));
    std::vector<std::uint32_t> order(joined.at.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto lone = [&](std::uint32_t i) { return joined.count[i] == 1; };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
        return lone(a) != lone(b) ? lone(a) : joined.at[a].y > joined.at[b].y;
    });
    std::vector<std::uint32_t> rank(order.size());
    stacks.symbols.resize(order.size());
    const Palette& colours = palette(view.palette);
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        stacks.symbols[i].anchor = joined.at[order[i]];
        Symbol& symbol = stacks.symbols[i].symbol;
        symbol.outline = colours.symbol_outline;
        symbol.palette = view.palette;
        symbol.hollow = true;
        symbol.refs.reserve(joined.count[order[i]]);
    }
    for (auto& site : index)
        if (site != none) site = rank[joined.cluster_of[site]];
    for (const auto* event : events) join(stacks.symbols[index[event->site]].symbol, *event);
    for (auto& anchored : stacks.symbols) finish(anchored.symbol, story, colours);
    return index;
}

/// The widest circle that each place needs, in the colour of the first event there.
std::vector<EventDisc> discs_of(const Shown& events, const std::vector<std::uint32_t>& stack_of,
                                std::size_t places, const EventGround& ground, const Palette& colours) {
    std::vector<std::uint32_t> slots(places, none);  // by place, into `discs`
    std::vector<EventDisc> discs;
    for (const auto* event : events) {
        if (event->radius_m <= 0 || event->place >= places || ground.has(event->place)) continue;
        const Colour colour = quad_colour(event->quad, colours);
        auto& slot = slots[event->place];
        if (slot == none) {
            slot = static_cast<std::uint32_t>(discs.size());
            discs.push_back(
                {event->at, event->radius_m, colour, event->place, event->event, stack_of[event->site]});
            continue;
        }
        EventDisc& disc = discs[slot];
        disc.radius_m = std::max(disc.radius_m, event->radius_m);
        if (event->event >= disc.first_event) continue;
        disc.colour = colour;
        disc.first_event = event->event;
    }
    std::sort(discs.begin(), discs.end(), [](const auto& a, const auto& b) {
        return a.radius_m != b.radius_m ? a.radius_m > b.radius_m : a.place < b.place;
    });
    return discs;
}

}  // namespace

float stack_px(float single_px, std::size_t count, float least, float largest) {
    if (count < 2) return single_px;
    return std::clamp(single_px + 2 + 2 * std::log2(static_cast<float>(count)), least, largest);
}

double event_reach(double metres_per_px) {
    return stepped_reach(metres_per_px, event_reach_px);
}

EventStacks stack_events(const story::Story& story, const Located& located, const View& view,
                         const EventGround& ground, const EventFilter& filter) {
    EventStacks stacks;
    if (!view.events) return stacks;
    const TimeWindow window = shown_window(view);
    const auto first = static_cast<std::int32_t>(window.first.time_since_epoch().count());
    const auto last = static_cast<std::int32_t>(window.last.time_since_epoch().count());
    std::map<std::uint32_t, std::array<int, story::quad_class_count>> grounded;  // by place
    const auto put_on_ground = [&](const LocatedEvent& event) {
        ++grounded[event.place].at(static_cast<std::size_t>(event.quad));
    };
    Shown shown;
    located.events.each_in(first, last, [&](const LocatedEvent& event) {
        if (filter.counts(event.event)) ++stacks.in_time;
        if (!filter.passes(event.event)) return;
        shown.push_back(&event);
        if (event.radius_m > 0 && ground.has(event.place)) put_on_ground(event);
    });
    stacks.shown = shown.size();
    located.unlocated.each_in(first, last, [&](const LocatedEvent& event) {
        if (filter.counts(event.event)) ++stacks.in_time;
        if (!filter.passes(event.event)) return;
        ++stacks.unlocated;
        if (ground.has(event.place)) put_on_ground(event);
    });
    for (const auto& [place, counts] : grounded) {
        const auto commonest = std::max_element(counts.begin(), counts.end()) - counts.begin();
        stacks.ground.emplace_back(place, static_cast<story::QuadClass>(commonest));
    }
    const auto stack_of = stack(stacks, shown, located, story, view);
    stacks.discs = discs_of(shown, stack_of, story.places.size(), ground, palette(view.palette));
    return stacks;
}

}  // namespace marchland::map
