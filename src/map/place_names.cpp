// SPDX-License-Identifier: MIT
#include "map/place_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "geo/operations.h"
#include "map/control_layers.h"
#include "map/standpoint.h"
#include "map/style.h"

namespace marchland::map {
namespace {

std::string row_key(std::string_view kind, std::string_view id) {
    return fmt::format("{} {}", kind, id);
}

/// The side whose names are official in a state; empty where the map knows only one.
std::string_view side_of_state(std::string_view country) {
    if (country == "AM") return "hy";
    if (country == "AZ") return "az";
    if (country == "GE") return "ka";
    return "";
}

std::string_view side_of(Controller controller) {
    switch (controller) {
        case Controller::azerbaijan:
        case Controller::forward_positions:
            return "az";
        case Controller::armenia:
        case Controller::artsakh_and_peacekeepers:
            return "hy";
        default:
            return "";
    }
}

/// A side's text, and where the side stands in the view's order.
struct Wording {
    std::size_t rank;
    std::string text;
};

std::string joined(std::vector<Wording> wordings, NamePolicy policy) {
    const auto by_text = [](const auto& a, const auto& b) { return a.text < b.text; };
    const auto by_rank = [](const auto& a, const auto& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.text < b.text;
    };
    if (policy == NamePolicy::neutral)
        std::sort(wordings.begin(), wordings.end(), by_text);
    else
        std::sort(wordings.begin(), wordings.end(), by_rank);
    std::vector<std::string> texts;
    for (auto& wording : wordings) {
        if (std::find(texts.begin(), texts.end(), wording.text) == texts.end())
            texts.push_back(std::move(wording.text));
    }
    if (policy == NamePolicy::one) texts.resize(1);
    return fmt::format("{}", fmt::join(texts, " / "));
}

/// The days on which something changes, as far as they are past.
template <class List>
void add_past(std::set<std::string>& past, const List& rows, const std::string& day) {
    for (const auto& row : rows) {
        for (const std::string& change : {row.valid_from, row.valid_to})
            if (!change.empty() && change <= day) past.insert(change);
    }
}

}  // namespace

PlaceNames::PlaceNames(const geo::Region& region, const story::Story& story, const View& view)
    : region_(region),
      story_(story),
      view_(view),
      day_(story::iso(view.window.last)),
      viewpoint_(find_viewpoint(region, view.viewpoint)) {
    for (const auto& row : region.side_names()) {
        if (!geo::valid_on(row.valid_from, row.valid_to, day_)) continue;
        if (!row.viewpoints.empty() && !geo::lists(row.viewpoints, viewpoint_.id)) continue;
        rows_[row_key(row.kind, row.id)].push_back(&row);
    }
}

std::string PlaceNames::holder_at(const Spot& spot) const {
    std::string_view side;
    for (const auto index : control_on(story_, view_.window.last, view_.viewpoint)) {
        const auto& area = story_.areas[index];
        if (geo::contains(area.shape, spot.at)) side = side_of(controller_of(area.controller));
    }
    if (!side.empty()) return std::string(side);
    const Standpoint standpoint(region_, view_.viewpoint, view_.window.last);
    for (const auto& disputed : region_.disputed()) {
        const geo::Standing* standing = standpoint.disputed(disputed.id);
        if (standing && standing->standing == geo::Standing::Class::de_facto &&
            geo::contains(disputed.shape, spot.at))
            return "ru";  // the side that is neither Georgia's nor Ukraine's
    }
    return std::string(side_of_state(spot.country));
}

std::vector<std::string> PlaceNames::sides_at(const Spot& spot) const {
    std::vector<std::string> sides;
    for (const auto& side : viewpoint_.sides) {
        if (side == "state")
            sides.emplace_back(side_of_state(spot.country));
        else if (side == "holder")
            sides.push_back(holder_at(spot));
        else
            sides.push_back(side);
    }
    return sides;
}

std::string PlaceNames::chosen(std::string_view kind, const std::string& id, const geo::Names& names,
                               const Spot& spot) const {
    const auto found = rows_.find(row_key(kind, id));
    if (found == rows_.end()) return names.in(view_.language);
    const bool own = names.all().contains(view_.language) && view_.language != "en";
    std::vector<std::string> sides = sides_at(spot);
    std::vector<Wording> wordings;
    for (const auto* row : found->second) {
        if (own && !row->names.all().contains(view_.language)) continue;
        const auto rank = std::find(sides.begin(), sides.end(), row->side) - sides.begin();
        wordings.push_back({static_cast<std::size_t>(rank), row->names.in(view_.language)});
    }
    if (wordings.empty()) return names.in(view_.language);
    return joined(std::move(wordings), view_.names);
}

std::string PlaceNames::of(const geo::Town& town) const {
    return chosen("town", town.id, town.names, {town.at, town.country});
}

std::string PlaceNames::of(const geo::AdminUnit& unit) const {
    return chosen("admin", unit.id, unit.names, {unit.label, unit.country});
}

std::string PlaceNames::of(const geo::Country& country) const {
    return chosen("country", country.id, country.names, {country.label, country.id});
}

std::string PlaceNames::of(const geo::Disputed& disputed) const {
    const geo::Standing* standing =
        Standpoint(region_, view_.viewpoint, view_.window.last).disputed(disputed.id);
    if (!standing || standing->standing == geo::Standing::Class::none) return {};
    const geo::LonLat at = geo::label_point(disputed.shape);
    const auto* country = region_.country_at(at);
    return chosen("disputed", disputed.id, disputed.names,
                  {at, country ? std::string_view(country->id) : ""});
}

std::string PlaceNames::of(const story::Place& place) const {
    const auto* at = std::get_if<geo::LonLat>(&place.geometry);
    return chosen("town", place.id, place.names, {at ? *at : geo::LonLat{}, place.country});
}

std::string PlaceNames::key(const geo::Region& region, const story::Story& story, const View& view) {
    const std::string day = story::iso(view.window.last);
    std::set<std::string> past;
    add_past(past, region.side_names(), day);
    add_past(past, region.standings(), day);
    const auto& sides = find_viewpoint(region, view.viewpoint).sides;
    if (geo::lists(sides, "holder")) {
        for (const auto& area : story.areas) {
            for (const auto& change : {area.valid_from, area.valid_to})
                if (change && change->first <= view.window.last) past.insert(story::iso(change->first));
        }
    }
    return fmt::format("{} {} {} {}", view.language, view.viewpoint, static_cast<int>(view.names),
                       past.size());
}

}  // namespace marchland::map
