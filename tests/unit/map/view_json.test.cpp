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
