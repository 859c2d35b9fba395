// SPDX-License-Identifier: MIT
#include "reader/explain.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "unit/reader/fixture.h"

using namespace marchland;
using namespace marchland::reader;
using Catch::Contains;

namespace {

Reading explained(std::string_view text) {
    const Gazetteer gazetteer = testing::make_gazetteer();
    ArticleInfo info;
    info.id = "a";
    info.published = testing::day("2024-04-17");
    info.explain = true;
    return read_text(text, info, gazetteer, testing::shipped_region());
}

const NameReason& name_at(const Reading& reading, std::string_view words) {
    const auto start = reading.story.articles.front().text.find(words);
    const auto& names = reading.reasons.value().names;
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const NameReason& reason) { return reason.start == start; });
    REQUIRE(found != names.end());
    return *found;
}

}  // namespace

TEST_CASE("a name has its rivals, what each scored for, and the rule that decided") {
    const Reading reading =
        explained("Azerbaijani troops left Martuni, Gegharkunik Province, in Armenia on Tuesday.");
    const NameReason& martuni = name_at(reading, "Martuni");
    CHECK(martuni.kept);
    REQUIRE(martuni.candidates.size() == 2);
    CHECK(martuni.rivals == 1);
    CHECK(martuni.candidates[0].id == "martuni-am");
    CHECK(martuni.candidates[0].score > martuni.candidates[1].score);
    double sum = 0;
    for (const Weighed::Part& part : martuni.candidates[0].parts) sum += part.points;
    CHECK(sum == Approx(martuni.candidates[0].score));
    CHECK(martuni.rule == "what stands next to it");
}

TEST_CASE("a name that is no place says why") {
    const Reading reading = explained("Martin Ryan left Goris in Armenia on Tuesday.");
    const NameReason& martin = name_at(reading, "Martin");
    CHECK_FALSE(martin.kept);
    CHECK(martin.rule == "nothing beside it says that it is a place");
    CHECK(name_at(reading, "Goris").kept);
}

TEST_CASE("an event has its phrase, its parties, its place and its date with the rule for each") {
    const Reading reading = explained("On Tuesday Azerbaijani forces shelled Armenian positions near Goris.");
    const auto& reasons = reading.reasons.value().events;
    const auto shelled = std::find_if(reasons.begin(), reasons.end(), [](const EventReason& reason) {
        return reason.type == story::EventType::assault && !reason.event.empty();
    });
    REQUIRE(shelled != reasons.end());
    CHECK(shelled->actor == "Azerbaijan");
    CHECK(shelled->actor_rule == "the name before it in its clause");
    CHECK(shelled->recipient == "Armenia");
    CHECK(shelled->recipient_rule == "the name behind it");
    CHECK(shelled->place == "Goris");
    CHECK(shelled->place_rule == "the nearest place of its clause");
    CHECK(shelled->when == story::parse_date("2024-04-16"));
    CHECK(shelled->telling == story::Telling::asserted);
    CHECK(shelled->event == reading.story.events.at(0).id);
}

TEST_CASE("every event of a reading has one reason, and reading is the same without") {
    const char* text =
        "Armenia denied that its forces had shelled Goris on Monday. Azerbaijani forces shelled Goris on "
        "Tuesday. Baku accused Armenia of it. Troops will withdraw from Martuni. He supported it.";
    const Reading reading = explained(text);
    for (const story::Event& event : reading.story.events) {
        CHECK(std::ranges::count_if(reading.reasons->events, [&](const EventReason& reason) {
                  return reason.event == event.id && !reason.again && reason.left_out.empty();
              }) == 1);
    }
    const Gazetteer gazetteer = testing::make_gazetteer();
    ArticleInfo info;
    info.id = "a";
    info.published = testing::day("2024-04-17");
    const Reading silent = read_text(text, info, gazetteer, testing::shipped_region());
    CHECK_FALSE(silent.reasons);
    CHECK(silent.story == reading.story);
    CHECK(explain(silent).empty());
}

TEST_CASE("the explanation is in text order and says what was denied and by what") {
    const std::string text = explain(
        explained("Armenia denied that its forces had shelled Goris on Monday. Baku protested on Tuesday."));
    CHECK_THAT(text, Contains("“Armenia” — Armenia (country, AM), actor"));
    CHECK_THAT(text, Contains("told as denied: the clause it hangs on takes it back"));
    CHECK(text.find("“Armenia”") < text.find("“Goris”"));
    CHECK(text.find("“Goris”") < text.find("“Baku”"));
}

TEST_CASE("the JSON has a why for each mention and event, and what was left out") {
    const auto json = nlohmann::json::parse(to_json(
        explained("Martin Ryan said Azerbaijani forces shelled Armenian positions near Goris on Tuesday.")));
    for (const auto& mention : json["mentions"]) CHECK(mention["why"]["candidates"].size() >= 1);
    for (const auto& event : json["events"]) CHECK(event["why"]["pattern"].is_string());
    CHECK(!json["events"].empty());
    REQUIRE(!json["left_out"].empty());
    CHECK(json["left_out"][0]["text"] == "Martin");
    CHECK(json["left_out"][0]["why"]["rule"].is_string());
}

TEST_CASE("an explanation never steers the terminal") {
    Reading reading;
    reading.story.articles.emplace_back().text = "a\x1b[31mb\u202ec\u0085d\ne";
    const auto end = static_cast<std::uint32_t>(reading.story.articles[0].text.size());
    reading.reasons.emplace().names.push_back({0, end, {}, 0, false, "a given name"});
    CHECK(explain(reading) == "     0  “a [31mb c d e” — no place: a given name\n");
}
