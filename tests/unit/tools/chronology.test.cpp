// SPDX-License-Identifier: MIT
#include "tools/story/chronology.h"

#include <catch2/catch.hpp>
#include <string>

#include "geo/error.h"
#include "tools/story/gazette.h"

namespace marchland::tools {
namespace {

const std::string event_header =
    "id,title,type,mode,from,to,place,precision_km,actor,recipient,claimed_by,fatalities,source,confidence,"
    "excerpts\n";

std::vector<story::Event> parse(const std::string& rows) {
    Passages passages;
    return parse_events(event_header + rows, passages);
}

TEST_CASE("an event row is read with its dates as precise as they are") {
    const auto events = parse(
        "e1,A march,PROTEST,demo,2024-05,,yerevan,5,Crowd,,,,Paper,high,\n"
        "e2,Talks,consult,,2024-02-28,2024-02-29,,,,,,,Paper,high,\n"
        "e3,A fire,NONE,,,,,,,,,,Paper,low,\n");
    REQUIRE(events.size() == 3);
    CHECK(events[0].type == story::EventType::protest);
    CHECK(events[0].mode == "demo");
    CHECK(events[0].precision_km == 5);
    CHECK(story::iso(*events[0].when) == "2024-05");
    CHECK(story::iso(*events[1].when) == "2024-02-28/2024-02-29");
    CHECK(events[1].when->precision == story::DatePrecision::range);
    CHECK_FALSE(events[2].when.has_value());
    CHECK(events[2].type == story::EventType::none);
}

TEST_CASE("an event without a source, with a wrong type, mode or order of dates is refused by line") {
    CHECK_THROWS_WITH(parse("e1,A,PROTEST,,2024,,,,,,,,,high,\n"), "events.csv:2: column source is empty");
    CHECK_THROWS_WITH(parse("e1,A,CRIME,,2024,,,,,,,,P,high,\n"), Catch::Contains("CRIME"));
    CHECK_THROWS_WITH(parse("e1,A,AGREE,visit,2024,,,,,,,,P,high,\n"), Catch::Contains("no mode of AGREE"));
    CHECK_THROWS_WITH(parse("e1,A,AGREE,,2024-05-02,2024-05-01,,,,,,,P,high,\n"),
                      Catch::Contains("before from"));
    CHECK_THROWS_WITH(parse("e1,A,AGREE,,,2024,,,,,,,P,high,\n"), Catch::Contains("without from"));
    CHECK_THROWS_WITH(parse("e1," + std::string(91, 'x') + ",AGREE,,2024,,,,,,,,P,high,\n"),
                      Catch::Contains("91 bytes"));
    CHECK_THROWS_WITH(parse("e1,A,AGREE,,2024,,baku,,,,,,P,high,\n"), Catch::Contains("precision_km"));
    CHECK_THROWS_WITH(parse("e1,A,AGREE,,2024,,,,,,,,P,high,nowhere\n"), Catch::Contains("article: phrase"));
    CHECK_THROWS_WITH(parse("e1,A,AGREE,,2024,,,,,,,,P,high,x: y\n"),
                      "events.csv:2: there is no article \"x\"");
}

TEST_CASE("a place keeps its other names, a post its time") {
    const auto places = parse_places(
        "id,name_en,name_hy,name_az,name_ru,name_ka,other_names,kind,lat,lon,precision_km,country,external_"
        "id,note,source\n"
        "ganja,Ganja,,Gəncə,,,Kirovabad;Gandza,city,40.68,46.36,1.5,AZ,geonames:586523,Second "
        "city.,GeoNames\n");
    CHECK(places.at(0).note == "Second city. Also called: Kirovabad; Gandza.");
    CHECK(places.at(0).names.in("az") == "Gəncə");
    const std::string post_header =
        "id,name,kind,lat,lon,precision_km,valid_from,valid_to,country,note,source,confidence\n";
    const auto posts =
        parse_posts(post_header + "p,Post 1,checkpoint,40,46,4,2020-11,2023-10-05,AZ,,Map,low\n");
    CHECK(story::iso(*posts.at(0).valid_from) == "2020-11");
    CHECK_THROWS_WITH(parse_posts(post_header + "p,Post 1,city,40,46,4,,,AZ,,Map,low\n"),
                      Catch::Contains("no kind of post"));
    CHECK_THROWS_WITH(parse_posts(post_header + "p,Post 1,checkpoint,40,46,4,2023,2020,AZ,,Map,low\n"),
                      Catch::Contains("before valid_from"));
    CHECK_THROWS_WITH(parse_posts(post_header + "p,Post 1,checkpoint,91,46,4,,,AZ,,Map,low\n"),
                      Catch::Contains("lat"));
}

}  // namespace
}  // namespace marchland::tools
