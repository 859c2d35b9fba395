// SPDX-License-Identifier: MIT
// The region pack that ships, against points whose country and district are known. The accuracy that
// geodata/SOURCES.md states is 100 m for borders; every point here is farther than that from one.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "geo/geodesic.h"
#include "geo/operations.h"
#include "geo/region.h"

using namespace marchland::geo;

namespace {

const Region& shipped() {
    static const Region region(std::filesystem::path(MARCHLAND_GEODATA_DIR) / "south-caucasus.gpkg");
    return region;
}

struct Known {
    const char* name;
    LonLat at;
    const char* country;
    const char* district;  // English name contains; "" when not asked
};

const Known known[] = {
    {"Kapan", {46.4058, 39.2075}, "AM", "Syunik"},
    {"Goris", {46.3403, 39.5111}, "AM", "Syunik"},
    {"Kornidzor", {46.5305, 39.5476}, "AM", "Syunik"},
    {"Shurnukh", {46.3981, 39.3813}, "AM", "Syunik"},
    {"Tegh", {46.4772, 39.5579}, "AM", "Syunik"},
    {"Voskepar", {45.0527, 41.0784}, "AM", "Tavush"},
    {"Yerevan", {44.5126, 40.1776}, "AM", "Yerevan"},
    {"Artsvashen / Bashkend", {45.5255, 40.6402}, "AM", "Gegharkunik"},
    {"Lachin", {46.5500, 39.6400}, "AZ", "Lachin"},
    {"Shusha / Shushi", {46.7499, 39.7601}, "AZ", "Shusha"},
    {"Tigranashen / Karki", {44.9467, 39.7866}, "AZ", ""},
    {"Barkhudarli", {45.2256, 40.9936}, "AZ", ""},
    {"Yukhari Askipara", {45.0231, 41.0692}, "AZ", ""},
    {"Nakhchivan", {45.4122, 39.2089}, "AZ", ""},
    {"Baku", {49.8671, 40.4093}, "AZ", ""},
    {"Sukhumi", {41.0150, 43.0033}, "GE", ""},
    {"Tskhinvali", {43.9628, 42.2303}, "GE", ""},
    {"Tbilisi", {44.7930, 41.6941}, "GE", ""},
    {"Kars", {43.0950, 40.6080}, "TR", ""},
    {"Tabriz", {46.2919, 38.0800}, "IR", ""},
    {"Derbent", {48.2899, 42.0578}, "RU", ""},
    {"Moscow", {37.6173, 55.7558}, "RU", ""},
    {"Paris", {2.3522, 48.8566}, "FR", ""},
};

/// Whether the point lies in a unit of that name, as exactly as the unit says that it is drawn.
bool in_district(LonLat p, const char* name) {
    for (const AdminUnit& unit : shipped().level(level_count - 1).admin) {
        if (unit.names.in("en").find(name) == std::string::npos) continue;
        if (contains(unit.shape, p)) return true;
        for (const double part : {0.25, 0.5, 0.75, 1.0}) {
            for (const LonLat near : circle(p, part * unit.precision_km)) {
                if (contains(unit.shape, near)) return true;
            }
        }
    }
    return false;
}

}  // namespace

TEST_CASE("known places lie in their country and district on the shipped map") {
    for (const Known& place : known) {
        CAPTURE(place.name);
        const Country* country = shipped().country_at(place.at);
        REQUIRE(country != nullptr);
        CHECK(country->id == place.country);
        if (*place.district == '\0') continue;
        CHECK(in_district(place.at, place.district));
        const AdminUnit* unit = shipped().admin_at(place.at);
        REQUIRE(unit != nullptr);
        CHECK(unit->country == place.country);
    }
}

TEST_CASE("the middle of the Caspian and of the Black Sea is no country") {
    CHECK(shipped().country_at({50.8, 41.2}) == nullptr);
    CHECK(shipped().country_at({38.5, 43.0}) == nullptr);
}

TEST_CASE("every level is a whole world with each border once") {
    for (int k = 0; k < level_count; ++k) {
        CAPTURE(k);
        const Level& level = shipped().level(k);
        CHECK(level.countries.size() > 180);
        CHECK_FALSE(level.coast.empty());
        std::set<std::string> ids;
        for (const Country& country : level.countries) {
            CAPTURE(country.id);
            CHECK(ids.insert(country.id).second);
            CHECK_FALSE(country.shape.empty());
            CHECK_FALSE(country.names.in("en").empty());
        }
        std::set<std::pair<std::string, std::string>> pairs;
        for (const Border& border : level.borders) {
            CAPTURE(border.left, border.right);
            CHECK(pairs.insert(std::minmax(border.left, border.right)).second);
            CHECK(ids.contains(border.left));
            CHECK(ids.contains(border.right));
        }
        CHECK(pairs.contains({"AM", "AZ"}));
    }
}

TEST_CASE("districts fill their country") {
    const Level& level = shipped().level(level_count - 1);
    std::map<std::string, double> of_units;
    for (const AdminUnit& unit : level.admin) of_units[unit.country] += area_km2(unit.shape);
    for (const Country& country : level.countries) {
        if (country.id != "AM" && country.id != "AZ" && country.id != "GE") continue;
        CAPTURE(country.id);
        CHECK(of_units[country.id] == Approx(area_km2(country.shape)).epsilon(0.002));
    }
    // Official sizes; Lake Sevan is Armenian ground here, bays of the Caspian are not Azerbaijani.
    const auto size_of = [&](const char* id) {
        const auto found = std::find_if(level.countries.begin(), level.countries.end(),
                                        [&](const Country& country) { return country.id == id; });
        return found == level.countries.end() ? 0 : area_km2(found->shape);
    };
    CHECK(size_of("AM") == Approx(29743).epsilon(0.01));
    CHECK(size_of("AZ") == Approx(86600).epsilon(0.01));
    CHECK(size_of("GE") == Approx(69700).epsilon(0.01));
}

TEST_CASE("the former oblast has its official size") {
    const auto& disputed = shipped().disputed();
    const auto oblast = std::find_if(disputed.begin(), disputed.end(), [](const Disputed& one) {
        return one.status == "former-oblast" && !one.shape.empty();
    });
    REQUIRE(oblast != disputed.end());
    CHECK(area_km2(oblast->shape) == Approx(4388).epsilon(0.05));
    CHECK(contains(oblast->shape, {46.7528, 39.8177}));        // Stepanakert / Khankendi
    CHECK_FALSE(contains(oblast->shape, {46.0361, 40.1025}));  // Kalbajar
    CHECK_FALSE(contains(oblast->shape, {46.3382, 39.5129}));  // Goris
    CHECK_FALSE(oblast->source.empty());
}

TEST_CASE("towns have a place on land, a name and a country that the polygons give") {
    CHECK(shipped().towns().size() > 500);
    int wrong = 0;
    for (const Town& town : shipped().towns()) {
        CAPTURE(town.id);
        CHECK_FALSE(town.names.in("en").empty());
        const Country* country = shipped().country_at(town.at);
        if (country != nullptr && country->id != town.country) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("the credits name the sources that ask for it") {
    CHECK_THAT(shipped().credits(), Catch::Contains("OpenStreetMap"));
    CHECK_THAT(shipped().credits(), Catch::Contains("GeoNames"));
}

TEST_CASE("no line moves by more than a px when the level of detail changes") {
    CHECK(level_for(2000) == 1);  // level 0 is true to 2 km
    CHECK(level_for(2001) == 0);
    CHECK(level_for(400) == 2);  // level 1 is true to 400 m
    CHECK(level_for(401) == 1);
}
