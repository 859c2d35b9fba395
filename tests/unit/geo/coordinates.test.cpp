// SPDX-License-Identifier: MIT
#include "geo/coordinates.h"

#include <catch2/catch.hpp>
#include <random>

#include "geo/geodesic.h"

using namespace marchland::geo;

namespace {

void check_read(const std::string& text, double lat, double lon, double within_km = 0.0005) {
    CAPTURE(text);
    const auto p = parse_coordinates(text);
    REQUIRE(p);
    CAPTURE(p->lat, p->lon);
    CHECK(distance_km(*p, {lon, lat}) < within_km);
}

}  // namespace

TEST_CASE("decimal degrees are read in the ways they are written", "[coordinates]") {
    for (const char* text :
         {"39.82, 46.75", "39.82 46.75", "39.82,46.75", " 39.82 ; 46.75 ", "39.82N 46.75E", "46.75E 39.82N",
          "39.82 n, 46.75 e", "N39.82 E46.75", "N 39.82, E 46.75", "39.82° N, 46.75° E", "39.82°, 46.75°",
          "39.82º 46.75º", "+39.82 +46.75", "39,82 46,75", "39,82; 46,75", "39,82, 46,75", "39,82N 46,75E",
          "39.82\u00A046.75"}) {
        check_read(text, 39.82, 46.75);
    }
    check_read("39,46", 39, 46);
    check_read("-33.9, 18.4", -33.9, 18.4);
    check_read("\u221233.9 18.4", -33.9, 18.4);
    check_read("33.9S 70.6W", -33.9, -70.6);
    check_read("90, 180", 90, 180);
}

TEST_CASE("degrees, minutes and seconds are read in the ways they are written", "[coordinates]") {
    for (const char* text :
         {"39°49'12\"N 46°45'E", "39° 49' 12\" N, 46° 45' 0\" E", "39°49′12″N 46°45′00″E",
          "39º49’12”N, 46º45’E", "39 49 12 N, 46 45 0 E", "39 49 12 46 45 00", "39°49'12'' 46°45'00''",
          "39°49.2'N 46°45.0'E", "39°49,2'N 46°45,0'E", "39 49.2 46 45.0", "N39°49'12\" E46°45'",
          "46°45'E 39°49'12\"N", "39°49,2' 46°45,0'", "39°49'12\", 46°45'00\""}) {
        check_read(text, 39.82, 46.75);
    }
    check_read("39°49'12,6\"N 46°45'30\"E", 39.8201667, 46.7583333);
}

TEST_CASE("UTM and MGRS are read, whatever the letter means", "[coordinates]") {
    // The positions are PROJ's. 38 S is the band from 32 to 40 degrees north, and the southern half of
    // zone 38.
    for (const char* text : {"38S 564000 4408000", "38N 564000 4408000", "38s 564000 4408000",
                             "38 S 564000 4408000", "38S 564000mE 4408000mN"}) {
        check_read(text, 39.819579, 45.747800);
    }
    check_read("56S 334786 6252080", -33.858664, 151.214023);  // the opera of Sydney: no band S there
    check_read("56H 334786 6252080", -33.858664, 151.214023);
    for (const char* text : {"38SNK6400008000", "38S NK 64000 08000", "38snk 64000 08000", "38SNK64000800"})
        check_read(text, 39.819579, 45.747800, 0.008);
    check_read("18SUJ2337106519", 38.889805, -77.036537);
}

TEST_CASE("what is no coordinate is not taken for one", "[coordinates]") {
    for (const char* text : {"",
                             " ",
                             "Lachin",
                             "2020",
                             "39.82",
                             "2024-04-17",
                             "17 April 2024",
                             "91, 46",
                             "39, 181",
                             "-91 0",
                             "39.82N",
                             "39.82N 46.75N",
                             "39.82E 46.75",
                             "39-5 46",
                             "39°61'N 46°E",
                             "39.82, 46.75, 5",
                             "39,82 46",
                             "39,82,46,75",
                             "1 2 3",
                             "nan nan",
                             "inf inf",
                             "1e3 5",
                             "39.8.2 46",
                             "61S 564000 4408000",
                             "0S 564000 4408000",
                             "38I 564000 4408000",
                             "38S 56 44",
                             "38S 99999999 4408000",
                             "38T 564000 1000",
                             "38SNK",
                             "38SNK123",
                             "38SII6400008000",
                             "99SNK6400008000",
                             "N E",
                             "°'\" °'\"",
                             "--39 46",
                             ",",
                             ";",
                             "38S x y",
                             "39° 49 12 N 46 E 5"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_coordinates(text));
    }
    CHECK_FALSE(parse_coordinates(std::string(100'000, '9')));
    CHECK_FALSE(parse_coordinates(std::string("39\0 46", 6)));
}

TEST_CASE("no bytes make the reader of coordinates throw", "[coordinates]") {
    std::mt19937 random(7);
    constexpr std::string_view letters = "0123456789.,;:+-NSEWd'\" \xC2\xB0\xE2\x80\xB2xnANIF38SNK";
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (auto length = random() % 24; length > 0; --length) text += letters[random() % letters.size()];
        if (const auto p = parse_coordinates(text)) CHECK(lonlat(p->lon, p->lat));
    }
}

TEST_CASE("coordinates are written as maps write them", "[coordinates]") {
    const LonLat stepanakert{46.75, 39.82};
    CHECK(format_decimal(stepanakert) == "39.82000, 46.75000");
    CHECK(format_dms(stepanakert) == "39°49'12.0\"N 46°45'00.0\"E");
    CHECK(format_dms({-70.5, -33.25}) == "33°15'00.0\"S 70°30'00.0\"W");
    CHECK(format_utm({-77.03525, 38.88951}) == "18S 323482 4306484");
    CHECK(format_utm({0, 85}).empty());
    CHECK(format_mgrs({-77.03525, 38.88951}) == "18S UJ 23482 06484");
    CHECK(format_mgrs({0, 85}).substr(0, 2) == "Z ");
    const auto polar = parse_coordinates(format_mgrs({10, 85}));
    REQUIRE(polar);
    CHECK(distance_km(*polar, {10, 85}) < 0.001);
}

TEST_CASE("what is written is read back to the same place", "[coordinates]") {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> lon(-180, 180);
    std::uniform_real_distribution<double> lat(-79.9, 83.9);
    for (int i = 0; i < 500; ++i) {
        const LonLat p{lon(random), lat(random)};
        for (const auto& text : {format_decimal(p), format_dms(p), format_utm(p), format_mgrs(p)}) {
            CAPTURE(text, p.lon, p.lat);
            const auto read = parse_coordinates(text);
            REQUIRE(read);
            CHECK(distance_km(*read, p) < 0.0025);
        }
    }
}
