// SPDX-License-Identifier: MIT
#include "map/label_candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "geo/operations.h"
#include "map/letters.h"
#include "map/located.h"
#include "map/palette.h"
#include "map/place_matcher.h"
#include "map/projected.h"
#include "map/seas.h"

namespace marchland::map {
namespace {

enum Priority {
    near_capital = -10,
    near_country = 0,
    sea = 8,
    far_country = 20,
    disputed = 30,
    told = 40,
    settlement = 50,
    lake = 45,
    unit = 120
};

constexpr text::TypeStyle region_style{13.5f, 500, true, false, 0.06f};  // disputed regions
constexpr text::TypeStyle former_style{11, 400, true, false, 0.04f};
constexpr double region_coarsest = 2500;
constexpr double former_coarsest = 300;  // the long name of a former oblast: never beside the short one
constexpr std::array<double, 6> coarsest_by_rank{1e9, 2500, 1400, 900, 300, 120};

bool in_south_caucasus(const std::string& country) {
    return country == "AM" || country == "AZ" || country == "GE";
}

/// "Lachin / Kashatagh District" as a map writes it over the district: without the word.
std::string without_kind(std::string text) {
    for (const std::string_view kind : {" District", " Province", " Region"}) {
        if (text.ends_with(kind)) text.resize(text.size() - kind.size());
    }
    return text;
}

/// What goes into the candidates and how: the inputs that each part below needs.
struct Maker {
    const geo::Region& region;
    const story::Story& story;
    const geo::Projection& projection;
    const geo::LonLatBox& domain;
    const std::string& language;
    const Palette& palette;
    PlaceMatcher matcher;
    std::vector<int> told;       // by place: how many events and sentences of the story are there
    std::vector<bool> labelled;  // by place: something of the region carries its name already
    std::vector<LabelCandidate> candidates;

    /// Kept, unless it lies nowhere in this projection.
    void add(LabelCandidate label, geo::LonLat at) {
        if (!domain.contains(at)) return;
        const auto anchor = projection.forward(at);
        if (!anchor) return;
        label.anchor = *anchor;
        candidates.push_back(std::move(label));
    }

    /// Whether the story speaks of it; then the place needs no label of its own.
    bool claim(std::optional<std::uint32_t> place) {
        if (!place) return false;
        labelled[*place] = true;
        return told[*place] > 0;
    }
};

std::vector<int> told_places(const story::Story& story) {
    const auto index = place_index(story);
    std::vector<int> told(story.places.size());
    const auto tell = [&](const story::Id& id) {
        if (const auto found = index.find(id); found != index.end()) ++told[found->second];
    };
    for (const auto& event : story.events) {
        if (event.review != story::Review::rejected) tell(event.place);
    }
    for (const auto& mention : story.mentions) tell(mention.place);
    return told;
}

/// The disputed region that the story is about, if any: its name leads. Others often are the same
/// ground under another name.
std::uint32_t leading_region(const story::Story& story, const std::vector<int>& told) {
    std::uint32_t leading = no_place;
    for (std::uint32_t i = 0; i < story.places.size(); ++i) {
        if (story.places[i].kind != "disputed-region" || told[i] == 0) continue;
        if (leading == no_place || told[i] > told[leading]) leading = i;
    }
    return leading;
}

/// How wide the ground's largest part is in the plane, m, at the height of its middle.
double room_of(const geo::Polygons& shape, const Maker& maker) {
    geo::LonLatBox largest;
    for (const auto& polygon : shape) {
        const auto box = geo::bounds(geo::Geometry{geo::Lines{polygon.outer}});
        const auto extent = [](const geo::LonLatBox& b) { return (b.east - b.west) * (b.north - b.south); };
        if (box && extent(*box) > extent(largest)) largest = *box;
    }
    const double lat =
        std::clamp((largest.south + largest.north) / 2, maker.domain.south, maker.domain.north);
    const auto west = maker.projection.forward(geo::LonLat{std::max(largest.west, maker.domain.west), lat});
    const auto east = maker.projection.forward(geo::LonLat{std::min(largest.east, maker.domain.east), lat});
    return west && east ? std::hypot(east->x - west->x, east->y - west->y) : 0;
}

/// A country's name is spaced and large where its ground has the room, closer and smaller where it has not.
struct AreaSetting {
    float size_px;
    float spacing_em;
    double part_of_room;  // of the ground's width that the name may take
    double part_to_roam;
};
constexpr std::array<AreaSetting, 5> country_settings{{{19, 0.55f, 0.45, 0.08},
                                                       {17, 0.35f, 0.6, 0.12},
                                                       {15, 0.22f, 0.85, 0.15},
                                                       {13, 0.12f, 0.9, 0.2},
                                                       {11.5f, 0.06f, 0.95, 0.25}}};

void add_countries(Maker& maker) {
    const auto& countries = maker.region.level(1).countries;
    for (std::uint32_t i = 0; i < countries.size(); ++i) {
        const auto& country = countries[i];
        maker.claim(maker.matcher.match(country));
        const bool near = in_south_caucasus(country.id);
        LabelCandidate label;
        label.colour = near ? maker.palette.country_near : maker.palette.country_far;
        label.finest = 40;
        label.ref = {Ref::Kind::country, i};
        label.once = true;
        const double room = room_of(country.shape, maker);
        int step = 0;
        for (const auto& setting : country_settings) {
            label.style = {near ? setting.size_px : setting.size_px - 2, 600, false, false,
                           setting.spacing_em};
            label.priority = (near ? near_country : far_country) + step++;
            label.room_m = room * setting.part_of_room;
            label.roam_m = room * setting.part_to_roam;
            maker.add(label, country.label);
        }
    }
}

void add_seas(Maker& maker) {
    for (std::uint32_t i = 0; i < seas().size(); ++i) {
        for (const auto& seat : seas()[i].seats) {
            LabelCandidate label;
            label.text = seas()[i].names.in(maker.language);
            label.style = {17, 400, true, false, 0.25f};
            label.colour = maker.palette.water_ink;
            label.priority = sea;
            label.finest = seat.finest;
            label.coarsest = std::nextafter(seat.coarsest, 0);  // the next seat's range starts there
            label.ref = {Ref::Kind::sea, i};
            maker.add(std::move(label), seat.at);
        }
    }
}

text::TypeStyle town_style(int rank) {
    constexpr std::array<float, 6> sizes{14, 13.5f, 12.5f, 12, 11, 10.5f};
    return {sizes.at(static_cast<std::size_t>(rank)),
            rank <= 1   ? 600
            : rank <= 3 ? 500
                        : 400,
            false, false, 0};
}

int town_priority(const geo::Town& town, int rank, bool near, bool told) {
    if (rank == 0 && near) return near_capital;
    const int smaller = town.population > 1'000'000 ? 0 : town.population > 100'000 ? 3 : 6;
    // The story's smallest village still comes before the first that is none of the story's.
    return (told ? Priority::told + 9 * rank : settlement + 10 * rank) + (near ? 0 : 5) + smaller / 2;
}

/// The story's towns show one step earlier than others of their size, towns around the region one later.
double town_coarsest(const geo::Town& town, int rank, bool near, bool told) {
    if (rank == 0)
        return near || told || town.population > 200'000 ? coarsest_by_rank[0] : coarsest_by_rank[1];
    const int step = std::clamp(rank + (told ? -1 : near ? 0 : 1), 1, 5);
    return coarsest_by_rank.at(static_cast<std::size_t>(step));
}

void add_towns(Maker& maker) {
    const auto& towns = maker.region.towns();
    for (std::uint32_t i = 0; i < towns.size(); ++i) {
        const auto& town = towns[i];
        const int rank = std::clamp(town.rank, 0, 5);
        const bool told = maker.claim(maker.matcher.match(town));
        const bool near = in_south_caucasus(town.country);
        LabelCandidate label;
        label.style = town_style(rank);
        label.colour = near && (rank <= 3 || told) ? maker.palette.ink : maker.palette.quiet_ink;
        label.priority = town_priority(town, rank, near, told);
        label.coarsest = town_coarsest(town, rank, near, told);
        label.beside = true;
        label.dot_px = rank == 0 ? 7.0f : rank <= 2 ? 5.0f : 4.0f;
        label.ref = {Ref::Kind::town, i};
        maker.add(std::move(label), town.at);
    }
}

/// Spacing of a district's or province's name, and the part of its ground's width that the name may take with
/// it.
constexpr std::array<std::pair<float, double>, 3> unit_settings{{{0.38f, 0.6}, {0.22f, 0.75}, {0.1f, 1.15}}};

void add_units(Maker& maker) {
    const auto& units = maker.region.level(1).admin;
    for (std::uint32_t i = 0; i < units.size(); ++i) {
        const auto& unit = units[i];
        const bool told = maker.claim(maker.matcher.match(unit));
        LabelCandidate label;
        label.style = {10, 500, false, false, 0.12f};
        label.colour = maker.palette.unit_ink;
        label.priority = Priority::unit;
        label.coarsest = told ? 800 : 500;
        label.ref = {Ref::Kind::admin, i};
        label.once = true;
        const double room = room_of(unit.shape, maker);
        for (const auto& [spacing, part] : unit_settings) {
            label.style.letter_spacing_em = spacing;
            label.room_m = room * part;
            maker.add(label, unit.label);
            ++label.priority;
        }
    }
}

/// A region's name may move about a quarter of its extent, m: the middle is where the events are.
double roam_of(const geo::Polygons& shape, const geo::Projection& projection) {
    const auto box = geo::bounds(shape).value();
    const auto low = projection.forward(geo::LonLat{box.west, box.south});
    const auto high = projection.forward(geo::LonLat{box.east, box.north});
    return low && high ? std::hypot(high->x - low->x, high->y - low->y) / 4 : 0;
}

void add_disputed(Maker& maker) {
    const auto& all = maker.region.disputed();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        if (all[i].shape.empty()) continue;
        maker.claim(maker.matcher.match(all[i]));
        LabelCandidate label;
        const bool former = all[i].status == "former-oblast";
        label.style = former ? former_style : region_style;
        label.colour = maker.palette.disputed_ink;
        label.priority = Priority::disputed + (former ? 5 : 0);
        label.roam_m = roam_of(all[i].shape, maker.projection);
        label.coarsest = former ? std::nextafter(former_coarsest, 0) : region_coarsest;
        label.finest = 60;
        label.ref = {Ref::Kind::disputed, i};
        maker.add(std::move(label), geo::label_point(all[i].shape));
    }
}

void add_lakes(Maker& maker) {
    const auto& waters = maker.region.level(1).water;
    for (std::uint32_t i = 0; i < waters.size(); ++i) {
        const auto& water = waters[i];
        maker.claim(maker.matcher.match(water));
        if (water.names.in(maker.language).empty()) continue;
        LabelCandidate label;
        label.text = water.names.in(maker.language);
        label.style = {12, 400, true, false, 0.04f};
        label.colour = maker.palette.water_ink;
        label.priority = lake;
        label.coarsest = std::sqrt(water.area_km2) * 1000 / 30;
        label.ref = {Ref::Kind::water, i};
        maker.add(std::move(label), geo::label_point(water.shape));
    }
}

/// The former oblast that the story's leading region lies in, if any.
const geo::Disputed* former_ground(const Maker& maker, std::uint32_t leading) {
    if (leading == no_place) return nullptr;
    const auto* at = std::get_if<geo::LonLat>(&maker.story.places[leading].geometry);
    for (const auto& disputed : maker.region.disputed())
        if (at && disputed.status == "former-oblast" && geo::contains(disputed.shape, *at)) return &disputed;
    return nullptr;
}

double told_coarsest(std::string_view kind) {
    if (kind == "city" || kind == "capital" || kind == "town") return 1200;
    if (kind == "region" || kind == "district" || kind == "mountain" || kind == "lake") return 700;
    return 300;
}

/// The leading region's name on its ground, where most of what the story tells stands too: smaller rather
/// than not at all, but never off it.
void add_roaming(Maker& maker, LabelCandidate label, const geo::Polygons& ground, geo::LonLat at) {
    constexpr std::array<float, 4> sizes{13.5f, 12, 11, 10};
    label.beside = false;
    label.once = true;
    label.finest = former_coarsest;
    label.roam_m = 2.5 * roam_of(ground, maker.projection);
    label.ground = std::make_shared<const std::vector<geo::MetrePolygon>>(
        project(ground, maker.projection, maker.domain));
    for (const float size : sizes) {
        label.style.size_px = size;
        if (size < sizes[2]) label.style.letter_spacing_em = 0;
        maker.add(label, at);
        ++label.priority;
    }
}

/// Places of the story that nothing of the region stands for: villages, passes, roads, airports.
void add_told_places(Maker& maker) {
    static const std::set<std::string_view> settlements{"village", "town", "city", "capital"};
    const auto leading = leading_region(maker.story, maker.told);
    const auto* ground = former_ground(maker, leading);
    for (std::uint32_t i = 0; i < maker.story.places.size(); ++i) {
        const auto& place = maker.story.places[i];
        const auto* at = std::get_if<geo::LonLat>(&place.geometry);
        if (maker.told[i] == 0 || maker.labelled[i] || !at || place.kind == "country" ||
            story::is_post(place.kind) || place.precision_km > no_pin_km) {
            continue;
        }
        if (i != leading && ground && place.kind == "disputed-region" && geo::contains(ground->shape, *at))
            continue;  // the same ground under another name
        const bool settled = settlements.contains(place.kind);
        const bool region = i == leading;
        LabelCandidate label;
        label.style = region ? region_style : text::TypeStyle{11, 400, !settled, false, 0};
        label.colour = region    ? maker.palette.disputed_ink
                       : settled ? maker.palette.ink
                                 : maker.palette.quiet_ink;
        label.priority = region    ? Priority::disputed - 1
                         : settled ? Priority::told + 45
                                   : Priority::told + 48;
        label.coarsest = region ? region_coarsest : told_coarsest(place.kind);
        label.beside = true;
        label.ref = {Ref::Kind::place, i};
        if (region && ground)
            add_roaming(maker, std::move(label), ground->shape, *at);
        else
            maker.add(std::move(label), *at);
    }
}

/// What the map writes for one of the things that a viewpoint or a day may give another name.
std::string name_of(const Ref& ref, const geo::Region& region, const story::Story& story,
                    const std::string& language, const PlaceNames& names) {
    switch (ref.kind) {
        case Ref::Kind::country:
            return capitals(names.of(region.level(1).countries[ref.index]), language);
        case Ref::Kind::disputed:
            return names.of(region.disputed()[ref.index]);
        case Ref::Kind::admin:
            return without_kind(names.of(region.level(1).admin[ref.index]));
        case Ref::Kind::town:
            return names.of(region.towns()[ref.index]);
        default:
            return names.of(story.places[ref.index]);
    }
}

constexpr int measured_ahead = 6;  // labels a frame: about 0.1 ms

void measure(LabelCandidate& label, const text::Typesetter& type) {
    const auto extent = type.measure(label.text, label.style);
    label.width_px = extent.width;
    label.height_px = extent.height;
}

}  // namespace

std::vector<LabelCandidate> label_candidates(const geo::Region& region, const story::Story& story,
                                             const geo::Projection& projection, const geo::LonLatBox& domain,
                                             const std::string& language, const PlaceNames& names,
                                             const Palette& palette) {
    Maker maker{region, story, projection, domain, language, palette, PlaceMatcher(story), told_places(story),
                {},     {}};
    maker.labelled.resize(story.places.size());
    add_countries(maker);
    add_disputed(maker);
    add_units(maker);
    add_towns(maker);
    add_seas(maker);
    add_lakes(maker);
    add_told_places(maker);
    rename_candidates(maker.candidates, region, story, language, names);
    return std::move(maker.candidates);
}

void rename_candidates(std::vector<LabelCandidate>& candidates, const geo::Region& region,
                       const story::Story& story, const std::string& language, const PlaceNames& names) {
    std::map<std::pair<Ref::Kind, std::uint32_t>, std::string>
        known;  // a country's name stands in several settings
    for (auto& label : candidates) {
        if (label.ref.kind == Ref::Kind::sea || label.ref.kind == Ref::Kind::water) continue;
        const auto [text, is_new] = known.try_emplace({label.ref.kind, label.ref.index});
        if (is_new) text->second = name_of(label.ref, region, story, language, names);
        if (text->second == label.text) continue;
        label.text = text->second;
        label.width_px = 0;
    }
    sort_candidates(candidates);
}

void measure_ahead(std::vector<LabelCandidate>& candidates, const text::Typesetter& type) {
    int left = measured_ahead;
    for (auto& label : candidates) {
        if (label.width_px > 0) continue;
        measure(label, type);
        if (--left == 0) return;
    }
}

void measure_for_scale(std::vector<LabelCandidate>& candidates, double metres_per_px,
                       const text::Typesetter& type) {
    for (auto& label : candidates) {
        if (label.width_px <= 0 && belongs_to_scale(label, metres_per_px)) measure(label, type);
    }
}

}  // namespace marchland::map
