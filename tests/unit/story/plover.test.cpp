// SPDX-License-Identifier: MIT
#include "story/plover.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "story/claims.h"
#include "unit/story/told_twice.h"

using namespace marchland;
using namespace marchland::story;
using namespace marchland::story::testing;
using nlohmann::json;

namespace {

json first_record(const Story& story) {
    const std::vector<std::size_t> first{0};
    const std::string lines = plover_jsonl(story, first);
    REQUIRE(lines.ends_with("}\n"));
    REQUIRE(std::count(lines.begin(), lines.end(), '\n') == 1);
    return json::parse(lines);
}

}  // namespace

TEST_CASE("an event is one PLOVER record with place, precision, offsets and citation") {
    const json record = first_record(rich_story());
    CHECK(record["id"] == "e1");
    CHECK(record["has_event"] == true);
    CHECK(record["date"] == "2024-04-16");
    CHECK(record["enddate"] == "2024-04-17");
    CHECK(record["event"] == json::array({"RETREAT"}));
    CHECK(record["mode"] == json::array({"withdraw"}));
    CHECK(record["quad_code"] == 2);
    CHECK(record["actor"][0]["entity_text"] == "Russia");
    const json& place = record["event_loc"];
    CHECK(place["extracted_place"] == "Dadivank");
    CHECK(place["resolved_place"] == "Dadi en");
    CHECK(place["geonameid"] == 146970);
    CHECK(place["lat"] == 40.1614);
    CHECK(place["lon"] == 46.2881);
    CHECK(place["country_code"] == "AZE");
    CHECK(place["resolution"] == 4);
    CHECK(record["text"] == "Nobody was hurt in Şuşa.");
    // "Troops left Dadivank – Դադիվանք.\n" is 33 characters in 43 bytes.
    CHECK(record["text_info"] == json::parse(R"({"sequence": 1, "start": 33, "end": 57})"));
    CHECK(record["cite_info"]["url"] == "https://example.org/a?b=c&d=e");
    CHECK(record["cite_info"]["citation"].get<std::string>().starts_with("The editors, “Кёльбаджар"));
    const json& beyond = record["marchland"];
    CHECK(beyond["telling"] == "claimed");
    CHECK(beyond["review"] == "suggested");
    CHECK(beyond["claimed_by"] == "Baku");
    CHECK(beyond["precision_km"] == 2.5);
    CHECK(beyond["date_precision"] == "range");
    REQUIRE(beyond["passages"].size() == 2);
    CHECK(beyond["passages"][1]["start"] == 0);
    CHECK(beyond["passages"][1]["end"] == 32);
}

TEST_CASE("what is not told as done is no event and has PLOVER's auxiliary mode") {
    Story story = told_twice();
    story.events[0].telling = Telling::denied;
    const json record = first_record(story);
    CHECK(record["has_event"] == false);
    CHECK(record["mode"] == json::parse(R"(["heavy-weapons", "negation"])"));
}

TEST_CASE("parties have country and sector where the story knows them") {
    Story story = told_twice();
    Place armenia = place("armenia", "country", geo::LonLat{45, 40});
    armenia.names.set("en", "Armenia");
    armenia.country = "AM";
    Place karabakh = place("nk", "disputed-region", geo::LonLat{46.7, 39.9});
    karabakh.names.set("en", "Nagorno-Karabakh");
    karabakh.country = "AZ";
    story.places.push_back(armenia);
    story.places.push_back(karabakh);
    story.mentions.push_back({"b-s1", "armenia", 0, 8, Role::demonym});  // "Armenian"
    story.events[0].actor = "Armenian police, Nagorno-Karabakh";
    story.events[0].recipient = "shepherds";
    const json record = first_record(story);
    CHECK(record["actor"] == json::parse(R"([
        {"code": "ARM", "sector": "COP", "entity_text": "Armenian police"},
        {"code": "AZE", "sector": "PRE", "entity_text": "Nagorno-Karabakh"}])"));
    CHECK(record["recipient"] == json::parse(R"([{"code": "", "sector": "", "entity_text": "shepherds"}])"));
}

TEST_CASE("what each article claims goes with the merged event") {
    Story story = told_twice();
    merge_same_events(story);
    const json claims = first_record(story)["marchland"]["claims"];
    REQUIRE(claims.size() == 2);
    CHECK(claims[0]["fatalities"] == "49");
    CHECK(claims[0]["extracted_place"] == "Berdzor");
    CHECK(claims[1]["fatalities"] == "105");
    CHECK(claims[1]["actor"][0]["entity_text"] == "Armenia");
}

TEST_CASE("an event without date, place or passage is a record all the same") {
    Story story;
    story.events = {event("e1")};
    const json record = first_record(story);
    CHECK(record["date"].is_null());
    CHECK(record["event_loc"].is_null());
    CHECK(record["quad_code"].is_null());
    CHECK(record["event"].empty());
    CHECK(record["marchland"]["passages"].empty());
}

TEST_CASE("hostile text stays inside its line and its string") {
    const std::string hostile = "\"}\n{\"id\":1}\r\x01\u2028\u2029\u202e\u2066\u0085\\ \xff</script>";
    Story story;
    story.events = {event("e1")};
    story.events[0].title = hostile;
    const std::vector<std::size_t> first{0};
    const std::string lines = plover_jsonl(story, first);
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 1);
    for (const char* turned : {"\u2028", "\u2029", "\u202e", "\u2066", "\u0085", "\r", "\x01"})
        CHECK(lines.find(turned) == std::string::npos);
    const std::string title = json::parse(lines)["marchland"]["title"];
    CHECK(title == "\"}\n{\"id\":1}\r\x01\u2028\u2029\u202e\u2066\u0085\\ \ufffd</script>");
}
