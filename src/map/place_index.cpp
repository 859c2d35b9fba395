// SPDX-License-Identifier: MIT
#include "map/place_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>

#include "geo/fold.h"
#include "geo/operations.h"
#include "map/edit_distance.h"
#include "map/place_matcher.h"
#include "map/seas.h"
#include "map/view.h"
#include "map/wording.h"
#include "story/location.h"

namespace marchland::map {
namespace {

constexpr std::size_t longest_query = 200;

/// Words folded, one space between; what parts words is a space.
std::string folded_words(std::string_view text) {
    std::string made;
    std::string word;
    const auto finish = [&] {
        const std::string folded = geo::fold_word(word);
        if (!folded.empty()) made += (made.empty() ? "" : " ") + folded;
        word.clear();
    };
    for (const char c : text) {
        if (std::string_view(" -_.,;:/()\"\t\n").find(c) != std::string_view::npos) {
            finish();
        } else {
            word += c;
        }
    }
    finish();
    return made;
}

/// "Shusha / Shushi", "Քաշաթաղ (Լաչինի շրջան)": each part is a name.
std::vector<std::string_view> parts_of(std::string_view name) {
    std::vector<std::string_view> parts;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of("/()"), name.size());
        if (end > 0) parts.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return parts;
}

double size_of_kind(std::string_view kind) {
    struct Kind {
        std::string_view name;
        double size;
    };
    static constexpr std::array kinds{Kind{"country", 9},  Kind{"sea", 8},      Kind{"capital", 7},
                                      Kind{"city", 6},     Kind{"river", 5.5},  Kind{"disputed-region", 5.5},
                                      Kind{"lake", 5.5},   Kind{"region", 5},   Kind{"province", 5},
                                      Kind{"district", 5}, Kind{"mountain", 4}, Kind{"town", 4},
                                      Kind{"village", 3},  Kind{"monastery", 3}};
    const auto* found =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.name == kind; });
    return found == kinds.end() ? 1 : found->size;
}

// ---- What the index tells of each kind of thing.

double size_of(const geo::Town& town) {
    return town.population > 0 ? std::log10(town.population) : 5.0 - town.rank;
}
double size_of(const geo::AdminUnit& unit) {
    return size_of_kind(unit.kind) - 0.5;
}
double size_of(const geo::Country&) {
    return size_of_kind("country");
}
double size_of(const geo::Disputed&) {
    return size_of_kind("disputed-region");
}
double size_of(const geo::Water& water) {
    return 3 + std::min(2.0, std::log10(1 + water.area_km2) / 2);
}
double size_of(const geo::River& river) {
    return std::max(1.0, 6.0 - river.rank);
}

std::string words_for(const geo::Region& region, const geo::Town& town) {
    return joined({kind_words(town.kind), country_name(region, town.country)});
}
std::string words_for(const geo::Region& region, const geo::AdminUnit& unit) {
    return joined({kind_words(unit.kind), country_name(region, unit.country)});
}
std::string words_for(const geo::Region&, const geo::Country&) {
    return "Country";
}
std::string words_for(const geo::Region&, const geo::Disputed& disputed) {
    return kind_words(disputed.status);
}
std::string words_for(const geo::Region&, const geo::Water&) {
    return "Lake or reservoir";
}
std::string words_for(const geo::Region&, const geo::River&) {
    return "River";
}

geo::Geometry ground_of(const geo::Town& town) {
    return town.at;
}
geo::Geometry ground_of(const geo::Disputed& disputed) {
    if (!disputed.shape.empty()) return disputed.shape;
    return disputed.lines;
}
geo::Geometry ground_of(const geo::River& river) {
    return river.lines;
}
template <class Ground>
geo::Geometry ground_of(const Ground& ground) {
    return ground.shape;
}

std::optional<geo::LonLat> label_of(const geo::AdminUnit& unit) {
    return unit.label;
}
std::optional<geo::LonLat> label_of(const geo::Country& country) {
    return country.label;
}
template <class Thing>
std::optional<geo::LonLat> label_of(const Thing& thing) {
    return story::location(ground_of(thing));
}

std::optional<geo::LonLatBox> box_of(const geo::Geometry& ground) {
    return std::holds_alternative<geo::LonLat>(ground) ? std::nullopt : geo::bounds(ground);
}

bool starts_a_word(std::string_view name, std::string_view text) {
    for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
        if (name.substr(at + 1).starts_with(text)) return true;
    }
    return false;
}

std::string_view adjective(std::string_view side) {
    if (side == "hy") return "Armenian";
    if (side == "az") return "Azerbaijani";
    if (side == "ka") return "Georgian";
    if (side == "ru") return "Russian";
    return "";
}

/// "Armenian name since 1993", "name 1935 to 1989".
std::string whose_words(const geo::SideName& row) {
    std::string words(adjective(row.side));
    words += words.empty() ? "name" : " name";
    const std::string from = row.valid_from.substr(0, 4);
    const std::string to = row.valid_to.substr(0, 4);
    if (!from.empty() && !to.empty()) return words + " " + from + " to " + to;
    if (!from.empty()) return words + " since " + from;
    return to.empty() ? words : words + " until " + to;
}

// Things without an id of their own have no side's names.
std::string id_of(const geo::Town& town) {
    return "town " + town.id;
}
std::string id_of(const geo::AdminUnit& unit) {
    return "admin " + unit.id;
}
std::string id_of(const geo::Country& country) {
    return "country " + country.id;
}
std::string id_of(const geo::Disputed& disputed) {
    return "disputed " + disputed.id;
}
template <class Thing>
std::string id_of(const Thing&) {
    return {};
}

struct Wanted {
    std::string folded;
    std::string latin;
    std::size_t slips = 0;  // letters that may be wrong
};

/// 0 where the name is not what is looked for.
double quality_of(const Wanted& wanted, std::string_view folded, std::string_view latin) {
    if (folded == wanted.folded) return 100;
    if (latin == wanted.latin) return 95;
    if (folded.starts_with(wanted.folded)) return 80;
    if (latin.starts_with(wanted.latin)) return 75;
    if (starts_a_word(folded, wanted.folded)) return 60;
    if (starts_a_word(latin, wanted.latin)) return 55;
    if (wanted.slips == 0) return 0;
    const std::size_t off = edit_distance(wanted.latin, latin, wanted.slips);
    return off > wanted.slips ? 0 : off == 1 ? 30 : 20;
}

}  // namespace

PlaceIndex::PlaceIndex(const geo::Region& region, const story::Story& story) {
    add_story(region, story);
    add_region(region, story);
    add_side_names(region);
    make_keys();
}

void PlaceIndex::add_story(const geo::Region& region, const story::Story& story) {
    for (std::uint32_t i = 0; i < story.places.size(); ++i) {
        const auto& place = story.places[i];
        Entry entry;
        entry.ref = {Ref::Kind::place, i};
        entry.title = place.names.in("en");
        const bool is_country = place.kind == "country";
        entry.subtitle =
            joined({kind_words(place.kind),
                    is_country || place.country.empty() ? "" : country_name(region, place.country)});
        entry.at = story::location(place.geometry);
        entry.box = box_of(place.geometry);
        entry.size = size_of_kind(place.kind);
        entries_.push_back(std::move(entry));
        add_names(i, place.names);
        by_id_.emplace("town " + place.id, i);  // as labels name it
    }
}

template <class Thing>
void PlaceIndex::add(const geo::Region& region, std::optional<std::uint32_t> same, Ref ref,
                     const Thing& thing) {
    if (!same) {
        if (thing.names.all().empty()) return;
        same = static_cast<std::uint32_t>(entries_.size());
        Entry entry;
        entry.ref = ref;
        entry.title = thing.names.in("en");
        entry.subtitle = words_for(region, thing);
        entries_.push_back(std::move(entry));
    }
    Entry& entry = entries_[*same];
    if (!entry.at) entry.at = label_of(thing);
    if (!entry.box) entry.box = box_of(ground_of(thing));
    // The pack has the whole world, and what is far from the region is less likely meant.
    const bool near = label_of(thing) && home_box.contains(*label_of(thing));
    entry.size = std::max(entry.size, near ? size_of(thing) : size_of(thing) / 2);
    add_names(*same, thing.names);
    if (std::string id = id_of(thing); !id.empty()) by_id_.insert_or_assign(std::move(id), *same);
}

void PlaceIndex::add_side_names(const geo::Region& region) {
    for (const geo::SideName& row : region.side_names()) {
        const auto found = by_id_.find(row.kind + " " + row.id);
        if (found != by_id_.end()) add_names(found->second, row.names, whose_words(row));
    }
}

void PlaceIndex::add_region(const geo::Region& region, const story::Story& story) {
    const PlaceMatcher matcher(story);
    const auto& level = region.level(1);
    const auto add_all = [&](const auto& things, Ref::Kind kind) {
        for (std::uint32_t i = 0; i < things.size(); ++i)
            add(region, matcher.match(things[i]), {kind, i}, things[i]);
    };
    add_all(region.towns(), Ref::Kind::town);
    add_all(region.disputed(), Ref::Kind::disputed);
    add_all(level.admin, Ref::Kind::admin);
    add_all(level.countries, Ref::Kind::country);
    add_all(level.water, Ref::Kind::water);

    // A river is many features of one name; the largest stands for it.
    std::unordered_map<std::string, std::uint32_t> rivers;
    for (std::uint32_t i = 0; i < level.rivers.size(); ++i) {
        const std::string& name = level.rivers[i].names.in("en");
        if (name.empty()) continue;
        const auto [known, is_new] = rivers.emplace(name, i);
        if (!is_new && level.rivers[i].rank < level.rivers[known->second].rank) known->second = i;
    }
    for (const auto& [name, i] : rivers) add(region, std::nullopt, {Ref::Kind::river, i}, level.rivers[i]);
    for (std::uint32_t i = 0; i < seas().size(); ++i) {
        Entry entry;
        entry.ref = {Ref::Kind::sea, i};
        entry.title = seas()[i].names.in("en");
        entry.subtitle = "Sea";
        if (!seas()[i].seats.empty()) entry.at = seas()[i].seats.front().at;
        entry.size = size_of_kind("sea");
        entries_.push_back(std::move(entry));
        add_names(static_cast<std::uint32_t>(entries_.size() - 1), seas()[i].names);
    }
}

void PlaceIndex::add_names(std::uint32_t entry, const geo::Names& names, const std::string& whose) {
    for (const auto& [language, text] : names.all()) {
        for (const std::string_view part : parts_of(text)) {
            auto& known = entries_[entry].names;
            const bool is_known =
                std::any_of(known.begin(), known.end(), [&](const Name& name) { return name.text == part; });
            if (!is_known) known.push_back({std::string(part), whose});
        }
    }
}

void PlaceIndex::make_keys() {
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        std::set<std::string> known;
        for (std::uint32_t n = 0; n < entries_[i].names.size(); ++n) {
            Key key{folded_words(entries_[i].names[n].text), {}, i, n};
            if (key.folded.empty() || !known.insert(key.folded).second) continue;
            key.latin = geo::latin_key(key.folded);
            keys_.push_back(std::move(key));
        }
    }
}

std::vector<PlaceHit> PlaceIndex::find(std::string_view text, std::size_t limit) const {
    Wanted wanted;
    wanted.folded = folded_words(text.substr(0, longest_query));
    if (wanted.folded.empty()) return {};
    wanted.latin = geo::latin_key(wanted.folded);
    wanted.slips = wanted.latin.size() >= 8 ? 2 : wanted.latin.size() >= 4 ? 1 : 0;

    std::vector<PlaceHit> hits;
    for (const Key& key : keys_) {
        const double quality = quality_of(wanted, key.folded, key.latin);
        if (quality == 0) continue;
        // Keys of an entry lie together.
        if (hits.empty() || hits.back().entry != key.entry) {
            hits.push_back({key.entry, quality, key.name});
        } else if (quality > hits.back().score) {
            hits.back() = {key.entry, quality, key.name};
        }
    }
    for (PlaceHit& hit : hits) {
        const Entry& entry = entries_[hit.entry];
        hit.score += (entry.ref.kind == Ref::Kind::place ? 2 : 0) + entry.size * 0.2;
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const PlaceHit& a, const PlaceHit& b) { return a.score > b.score; });
    if (hits.size() > limit) hits.resize(limit);
    return hits;
}

}  // namespace marchland::map
