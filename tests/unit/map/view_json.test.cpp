// SPDX-License-Identifier: MIT
#include "map/view_json.h"

#include <catch2/catch.hpp>

#include "fixture.h"
#include "geo/error.h"

using namespace marchland;
using namespace marchland::map;

TEST_CASE("a view comes back from JSON as it went") {
    KeptView kept;
    kept.name = "Autumn \"2020\"";
    kept.box = geo::LonLatBox{44.25, 38.5, 47.125, 41};
    kept.has_window = true;
    kept.view.window = fixture::window("2020-09-27", "2020-11-10");
    kept.view.projection = "utm38n";
    kept.view.language = "hy";
    kept.view.viewpoint = "am";
    kept.view.names = NamePolicy::neutral;
    kept.view.palette = PaletteId::grey;
    kept.view.quad_classes = 0b01010;
    kept.view.events = false;
    kept.view.relief = false;
    kept.view.annotations = false;
    const KeptView back = parse_view(to_json(kept), "test");
    CHECK(back.name == kept.name);
    CHECK(back.box->west == 44.25);
    CHECK(back.box->east == 47.125);
    CHECK(back.view == kept.view);
    CHECK(to_json(back) == to_json(kept));
}

TEST_CASE("fields that are not there keep their defaults, as in the views that ship") {
    const KeptView kept =
        parse_view(R"({"name":"n","bbox":[44,38,48,41],"from":"2020","to":"2021-03"})", "test");
    CHECK(kept.view.viewpoint == View{}.viewpoint);
    CHECK(kept.view.window == fixture::window("2020-01-01", "2021-03-31"));
    for (const auto& saved : fixture::shipped_story().views) CHECK_NOTHROW(parse_view(saved.view, saved.id));
}

TEST_CASE("a view that cannot be meant is refused, and the field is named") {
    const auto complaint = [](const char* json) -> std::string {
        try {
            (void)parse_view(json, "v.json");
        } catch (const geo::Error& error) {
            return error.what();
        }
        return "";
    };
    CHECK(complaint("[1]") == "v.json: no view: a JSON object is wanted");
    CHECK(complaint("{") == "v.json: no view: a JSON object is wanted");
    CHECK_THAT(complaint(R"({"zoom":3})"), Catch::Contains("\"zoom\": no such field"));
    CHECK_THAT(complaint(R"({"events":"yes"})"), Catch::Contains("\"events\": true or false"));
    CHECK_THAT(complaint(R"({"viewpoint":1})"), Catch::Contains("\"viewpoint\": a text"));
    CHECK_THAT(complaint(R"({"bbox":[1,2,3]})"), Catch::Contains("four numbers"));
    CHECK_THAT(complaint(R"({"bbox":[9,2,3,4]})"), Catch::Contains("west must be less"));
    CHECK_THAT(complaint(R"({"bbox":[1,2,300,4]})"), Catch::Contains("on the earth"));
    CHECK_THAT(complaint(R"({"from":"2020-13-01","to":"2021"})"), Catch::Contains("\"from\": no such date"));
    CHECK_THAT(complaint(R"({"from":"2022","to":"2021"})"), Catch::Contains("ends before it begins"));
    CHECK_THAT(complaint(R"({"from":"2022"})"), Catch::Contains("go together"));
    CHECK_THAT(complaint(R"({"palette":"sepia"})"), Catch::Contains("light, dark and grey"));
    CHECK_THAT(complaint(R"({"names":"all"})"), Catch::Contains("both, one and neutral"));
    CHECK_THAT(complaint(R"({"classes":["war"]})"), Catch::Contains("verbal-cooperation"));
}

TEST_CASE("filter, clock and a chapter's text are kept with the view") {
    KeptView kept;
    kept.text = "First \u2014 the road.";
    kept.view.clock = ClockMode::cumulative;
    Filter& filter = kept.view.filter;
    filter.types.reset(3);
    filter.actors = {"Armenia", "\"X\""};
    filter.pair = {"Armenia", "Russia"};
    filter.sources = {"RFI"};
    filter.suggested = false;
    filter.not_done = true;
    filter.most_place_km = 2.5;
    filter.coarsest_date = DateBand::month;
    filter.undated = false;
    filter.least_fatalities = 0;
    filter.attribution = Attribution::fact;
    filter.least_sources = 2;
    filter.articles = {"a1"};
    filter.area = geo::Path{{45, 39.125}, {46, 39}, {46.5, 40}};
    filter.near = NearPlace{{46.5, 39.6}, 25, "Lachin"};
    filter.border = NearBorder{"AM", "AZ", 10};
    const KeptView back = parse_view(to_json(kept), "test");
    CHECK(back.text == kept.text);
    CHECK(back.view == kept.view);
    CHECK(to_json(back) == to_json(kept));
    filter = {};
    filter.accepted = false;
    filter.border = NearBorder{"", "", 5};
    CHECK(parse_view(to_json(kept), "test").view == kept.view);
}

TEST_CASE("a view of which nothing is cut has no filter in it") {
    CHECK_THAT(to_json(KeptView{}), !Catch::Contains("filter"));
}

TEST_CASE("a filter that cannot be meant is refused, and the part is named") {
    const auto complaint = [](const std::string& filter) -> std::string {
        try {
            (void)parse_view("{\"filter\":" + filter + "}", "v.json");
        } catch (const geo::Error& error) {
            return error.what();
        }
        return "";
    };
    using Catch::Contains;
    CHECK(complaint("[]") == "v.json: \"filter\": an object is wanted");
    CHECK(complaint(R"({"zoom":1})") == "v.json: \"filter.zoom\": no such part of a filter");
    CHECK_THAT(complaint(R"({"types":["WAR"]})"), Contains("\"filter.types\": WAR: no such type"));
    CHECK_THAT(complaint(R"({"actors":"Armenia"})"), Contains("filter.actors") && Contains("list"));
    CHECK_THAT(complaint(R"({"actors":[1]})"), Contains("filter.actors") && Contains("text"));
    CHECK_THAT(complaint(R"({"sources":[")" + std::string(600, 'x') + "\"]}"), Contains("500 bytes"));
    CHECK_THAT(complaint(R"({"between":["A"]})"), Contains("two names"));
    CHECK_THAT(complaint(R"({"statuses":["rejected"]})"), Contains("suggested and accepted"));
    CHECK_THAT(complaint(R"({"place_km":-1})"), Contains("filter.place_km"));
    CHECK_THAT(complaint(R"({"date":"hour"})"), Contains("day, week, month"));
    CHECK_THAT(complaint(R"({"undated":1})"), Contains("true or false"));
    CHECK_THAT(complaint(R"({"fatalities":-3})"), Contains("filter.fatalities"));
    CHECK_THAT(complaint(R"({"fatalities":1e300})"), Contains("filter.fatalities"));
    CHECK_THAT(complaint(R"({"attribution":"rumour"})"), Contains("claimed"));
    CHECK_THAT(complaint(R"({"least_sources":"two"})"), Contains("filter.least_sources"));
    CHECK_THAT(complaint(R"({"area":[[45,39],[46,39]]})"), Contains("3 to 500 corners"));
    CHECK_THAT(complaint(R"({"area":[[45,39],[46,39],[46,99]]})"),
               Contains("filter.area") && Contains("latitude"));
    CHECK_THAT(complaint(R"({"area":[[45,39],[46],[46,9]]})"), Contains("a corner is"));
    CHECK_THAT(complaint(R"({"near":{"lon":46}})"), Contains("filter.near"));
    CHECK_THAT(complaint(R"({"near":{"lon":46,"lat":39,"km":0}})"), Contains("filter.near.km"));
    CHECK_THAT(complaint(R"({"near":{"lon":46,"lat":39,"km":9,"x":1}})"), Contains("filter.near.x"));
    CHECK_THAT(complaint(R"({"border":{"between":["AM","AZ"]}})"), Contains("filter.border.km"));
    CHECK_THAT(complaint(R"({"border":7})"), Contains("filter.border") && Contains("object"));
}

TEST_CASE("a clock that there is not and an endless text are refused") {
    CHECK_THROWS_WITH(parse_view(R"({"clock":"loop"})", "v"),
                      Catch::Contains("window, cumulative and point"));
    CHECK_THROWS_WITH(parse_view("{\"text\":\"" + std::string(30'000, 'x') + "\"}", "v"),
                      Catch::Contains("20000 bytes"));
}
