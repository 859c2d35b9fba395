// SPDX-License-Identifier: MIT
#include "map/view.h"

#include <catch2/catch.hpp>
#include <random>

#include "fixture.h"
#include "geo/error.h"

using namespace marchland;
using namespace marchland::map;
using fixture::day;

TEST_CASE("a pixel and back is the same pixel, y pointing down") {
    const Camera camera{{10'000, -20'000}, 250, 801, 601};
    std::mt19937 random(7);
    std::uniform_real_distribution<double> anywhere(-2000, 2000);
    for (int i = 0; i < 200; ++i) {
        const Pixel p{anywhere(random), anywhere(random)};
        const Pixel back = camera.to_px(camera.to_metres(p));
        CHECK(back.x == Approx(p.x).margin(1e-6));
        CHECK(back.y == Approx(p.y).margin(1e-6));
    }
    CHECK(camera.to_px({10'000, -20'000}).x == Approx(400.5));
    CHECK(camera.to_px({10'000, -20'000 + 250}).y == Approx(300.5 - 1));
}

TEST_CASE("zooming keeps the point under the cursor, also at the ends of the scale") {
    Camera camera{{0, 0}, 700, 1600, 1000};
    const Pixel cursor{1234, 77};
    const geo::Metres under = camera.to_metres(cursor);
    for (const double factor : {1.1, 3.0, 1000.0, 0.2, 0.00001, 1.7}) {
        camera = camera.zoomed(factor, cursor);
        CHECK(camera.to_metres(cursor).x == Approx(under.x).margin(1e-3));
        CHECK(camera.to_metres(cursor).y == Approx(under.y).margin(1e-3));
        CHECK(camera.metres_per_px >= 5);
        CHECK(camera.metres_per_px <= 40'000);
    }
}

TEST_CASE("panning moves what is seen with the hand") {
    const Camera camera{{0, 0}, 700, 1600, 1000};
    const geo::Metres thing{5000, 5000};
    const Pixel before = camera.to_px(thing);
    const Pixel after = camera.panned(30, -12).to_px(thing);
    CHECK(after.x - before.x == Approx(30));
    CHECK(after.y - before.y == Approx(-12));
}

TEST_CASE("a fitted box lies inside the margin and touches it, in every projection") {
    const geo::LonLatBox box{44.2, 38.8, 48.9, 41.6};
    for (const std::string spec : {"lcc", "mercator", "utm38n", "plate-carree", "EPSG:3857"}) {
        const geo::Projection projection(spec);
        const Camera camera = fit(box, projection, 900, 500, 24);
        double least = 1e9;
        for (double t = 0; t <= 1; t += 0.05) {
            const double lon = box.west + t * (box.east - box.west);
            const double lat = box.south + t * (box.north - box.south);
            for (const geo::LonLat p :
                 {geo::LonLat{lon, box.south}, {lon, box.north}, {box.west, lat}, {box.east, lat}}) {
                const Pixel px = camera.to_px(projection.forward(p).value());
                least = std::min({least, px.x, px.y, 900 - px.x, 500 - px.y});
            }
        }
        INFO(spec);
        CHECK(least == Approx(24).margin(0.5));
    }
}

TEST_CASE("a box that the projection has no answer for is refused with its place") {
    const geo::Projection mercator("mercator");
    CHECK_THROWS_AS(fit({-180, -90, 180, 90}, mercator, 900, 500), geo::Error);
}

TEST_CASE("the story's box holds its posts and places, not the countries or Paris") {
    const auto story = fixture::small_story();
    const auto box = story_box(story);
    for (const char* id : {"stepanakert", "shusha", "op-1"}) {
        CHECK(box.contains(std::get<geo::LonLat>(story::find_place(story, id)->geometry)));
    }
    CHECK(box.west > 45);
    CHECK(box.east < 48);
    CHECK(box.east - box.west >= Approx(0.6));
    CHECK(story_box(story::Story{}) == home_box);
}

TEST_CASE("the story's span runs from its first to its last dated event, a later article aside") {
    const auto story = fixture::small_story();
    CHECK(story_span(story) == fixture::window("2020-11-10", "2023-09-19"));
    auto articles = story;
    articles.events.clear();
    CHECK(story_span(articles) == fixture::window("2024-04-17", "2024-04-17"));
    story::Story areas;
    areas.areas = story.areas;
    CHECK(story_span(areas) == fixture::window("1991-09-02", "2023-09-20"));
    CHECK(story_span(story::Story{}).first == day("1988-01-01"));
}
