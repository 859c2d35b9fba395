// SPDX-License-Identifier: MIT
#include "map/filter_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "geo/error.h"

namespace marchland::map {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, date_band_count> dates{"day", "week", "month", "any"};
constexpr std::array<std::string_view, 3> attributions{"any", "claimed", "fact"};
constexpr std::size_t most_names = 10'000;
constexpr std::size_t longest_name = 500;
constexpr double most_km = 20'000;
constexpr std::uint32_t most_count = 1'000'000'000;

/// Reads a filter part by part.
class Reader {
public:
    explicit Reader(const std::string& where) : where_(where) {}

    [[nodiscard]] Filter read(const Json& json) {
        if (!json.is_object()) throw geo::Error(fmt::format("{}: \"filter\": an object is wanted", where_));
        for (const auto& [key, value] : json.items())
            if (!read_names(key, value) && !read_numbers(key, value) && !read_ground(key, value))
                fail(key, "no such part of a filter");
        return filter_;
    }

private:
    [[noreturn]] void fail(const std::string& key, std::string_view why) const {
        throw geo::Error(fmt::format("{}: \"filter.{}\": {}", where_, key, why));
    }

    bool read_names(const std::string& key, const Json& value) {
        if (key == "types")
            filter_.types = types(value);
        else if (key == "actors")
            filter_.actors = names(key, value);
        else if (key == "between")
            filter_.pair = pair(key, value);
        else if (key == "sources")
            filter_.sources = names(key, value);
        else if (key == "articles")
            filter_.articles = names(key, value);
        else if (key == "statuses")
            read_statuses(value);
        else if (key == "attribution")
            filter_.attribution = static_cast<Attribution>(one_of(key, value, attributions));
        else
            return false;
        return true;
    }

    bool read_numbers(const std::string& key, const Json& value) {
        if (key == "place_km")
            filter_.most_place_km = number(key, value, 0, most_km);
        else if (key == "date")
            filter_.coarsest_date = static_cast<DateBand>(one_of(key, value, dates));
        else if (key == "not_done")
            filter_.not_done = boolean(key, value);
        else if (key == "undated")
            filter_.undated = boolean(key, value);
        else if (key == "fatalities")
            filter_.least_fatalities = count(key, value);
        else if (key == "least_sources")
            filter_.least_sources = count(key, value);
        else
            return false;
        return true;
    }

    bool read_ground(const std::string& key, const Json& value) {
        if (key == "area")
            filter_.area = ring(value);
        else if (key == "near")
            filter_.near = near(value);
        else if (key == "border")
            filter_.border = border(value);
        else
            return false;
        return true;
    }

    [[nodiscard]] std::string text(const std::string& key, const Json& value) const {
        if (!value.is_string()) fail(key, "a text is wanted");
        auto text = value.get<std::string>();
        if (text.size() > longest_name) fail(key, fmt::format("a name has at most {} bytes", longest_name));
        return text;
    }
    [[nodiscard]] bool boolean(const std::string& key, const Json& value) const {
        if (!value.is_boolean()) fail(key, "true or false is wanted");
        return value.get<bool>();
    }
    [[nodiscard]] double number(const std::string& key, const Json& value, double least, double most) const {
        const double number = value.is_number() ? value.get<double>() : NAN;
        if (!(number >= least && number <= most))
            fail(key, fmt::format("a number of {:g} to {:g} is wanted", least, most));
        return number;
    }
    [[nodiscard]] std::uint32_t count(const std::string& key, const Json& value) const {
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most_count)
            fail(key, fmt::format("a whole number of 0 to {} is wanted", most_count));
        return value.get<std::uint32_t>();
    }
    [[nodiscard]] std::set<std::string> names(const std::string& key, const Json& value) const {
        if (!value.is_array()) fail(key, "a list of texts is wanted");
        if (value.size() > most_names) fail(key, fmt::format("at most {} names", most_names));
        std::set<std::string> names;
        for (const Json& one : value) names.insert(text(key, one));
        return names;
    }
    [[nodiscard]] ActorPair pair(const std::string& key, const Json& value) const {
        if (!value.is_array() || value.size() != 2) fail(key, "two names are wanted");
        return {text(key, value[0]), text(key, value[1])};
    }
    template <std::size_t Count>
    [[nodiscard]] std::size_t one_of(const std::string& key, const Json& value,
                                     const std::array<std::string_view, Count>& there) const {
        const auto* const found = std::ranges::find(there, text(key, value));
        if (found == there.end()) fail(key, fmt::format("there are {}", fmt::join(there, ", ")));
        return static_cast<std::size_t>(found - there.begin());
    }
    [[nodiscard]] std::bitset<story::event_type_count> types(const Json& value) const {
        std::bitset<story::event_type_count> shown;
        for (const auto& name : names("types", value)) {
            const auto type = story::event_type(name);
            if (!type)
                fail("types", fmt::format("{}: no such type; write them as PLOVER does, ASSAULT", name));
            shown.set(static_cast<std::size_t>(*type));
        }
        return shown;
    }
    void read_statuses(const Json& value) {
        filter_.suggested = filter_.accepted = false;
        for (const auto& name : names("statuses", value)) {
            if (name != "suggested" && name != "accepted")
                fail("statuses", "there are suggested and accepted");
            (name == "suggested" ? filter_.suggested : filter_.accepted) = true;
        }
    }
    [[nodiscard]] geo::LonLat position(const std::string& key, const Json& lon, const Json& lat) const {
        const auto at = lon.is_number() && lat.is_number() ? geo::lonlat(lon.get<double>(), lat.get<double>())
                                                           : std::nullopt;
        if (!at) fail(key, "a position is wanted: longitude -180 to 180, latitude -90 to 90");
        return *at;
    }
    [[nodiscard]] geo::Path ring(const Json& value) const {
        if (!value.is_array() || value.size() < 3 || value.size() > most_corners)
            fail("area",
                 fmt::format("a list of 3 to {} corners [longitude, latitude] is wanted", most_corners));
        geo::Path ring;
        for (const Json& corner : value) {
            if (!corner.is_array() || corner.size() != 2) fail("area", "a corner is [longitude, latitude]");
            ring.push_back(position("area", corner[0], corner[1]));
        }
        return ring;
    }
    void check_keys(const std::string& key, const Json& value,
                    std::initializer_list<std::string_view> there) const {
        if (!value.is_object()) fail(key, "an object is wanted");
        for (const auto& [name, unused] : value.items())
            if (std::ranges::find(there, name) == there.end())
                fail(key + "." + name, fmt::format("there are {}", fmt::join(there, ", ")));
    }
    [[nodiscard]] NearPlace near(const Json& value) const {
        check_keys("near", value, {"lon", "lat", "km", "label"});
        NearPlace near;
        near.at = position("near", value.value("lon", Json()), value.value("lat", Json()));
        near.km = number("near.km", value.value("km", Json()), 0.001, farthest_place_km);
        near.label = text("near.label", value.value("label", Json("")));
        return near;
    }
    [[nodiscard]] NearBorder border(const Json& value) const {
        check_keys("border", value, {"between", "km"});
        NearBorder border;
        if (value.contains("between")) {
            const auto [one, other] = pair("border.between", value["between"]);
            border.one = one;
            border.other = other;
        }
        border.km = number("border.km", value.value("km", Json()), 0.001, farthest_border_km);
        return border;
    }

    const std::string& where_;
    Filter filter_;
};

void add_ground(Json& json, const Filter& filter) {
    if (filter.area) {
        json["area"] = Json::array();
        for (const auto& corner : *filter.area) json["area"].push_back(Json::array({corner.lon, corner.lat}));
    }
    if (filter.near) {
        json["near"] = {{"lon", filter.near->at.lon}, {"lat", filter.near->at.lat}, {"km", filter.near->km}};
        if (!filter.near->label.empty()) json["near"]["label"] = filter.near->label;
    }
    if (filter.border) {
        json["border"] = Json::object();
        if (!filter.border->one.empty() || !filter.border->other.empty())
            json["border"]["between"] = Json::array({filter.border->one, filter.border->other});
        json["border"]["km"] = filter.border->km;
    }
}

}  // namespace

Json filter_to_json(const Filter& filter) {
    Json json = Json::object();
    if (!filter.types.all()) {
        json["types"] = Json::array();
        for (std::size_t i = 0; i < filter.types.size(); ++i)
            if (filter.types.test(i)) json["types"].push_back(story::name(static_cast<story::EventType>(i)));
    }
    if (!filter.actors.empty()) json["actors"] = filter.actors;
    if (filter.pair) json["between"] = Json::array({filter.pair->one, filter.pair->other});
    if (!filter.sources.empty()) json["sources"] = filter.sources;
    if (!filter.suggested || !filter.accepted) {
        json["statuses"] = Json::array();
        if (filter.suggested) json["statuses"].push_back("suggested");
        if (filter.accepted) json["statuses"].push_back("accepted");
    }
    if (filter.not_done) json["not_done"] = true;
    if (filter.most_place_km) json["place_km"] = *filter.most_place_km;
    if (filter.coarsest_date != DateBand::longer)
        json["date"] = dates.at(static_cast<std::size_t>(filter.coarsest_date));
    if (!filter.undated) json["undated"] = false;
    if (filter.least_fatalities) json["fatalities"] = *filter.least_fatalities;
    if (filter.attribution != Attribution::any)
        json["attribution"] = attributions.at(static_cast<std::size_t>(filter.attribution));
    if (filter.least_sources > 0) json["least_sources"] = filter.least_sources;
    if (!filter.articles.empty()) json["articles"] = filter.articles;
    add_ground(json, filter);
    return json;
}

Filter parse_filter(const Json& json, const std::string& where) {
    return Reader(where).read(json);
}

}  // namespace marchland::map
