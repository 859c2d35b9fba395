// SPDX-License-Identifier: MIT
// Filters and the clock on the command line and in a view that was kept.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.h"

using marchland::test::bytes_of;
using marchland::test::Folder;
using marchland::test::Outcome;
using marchland::test::run;
using marchland::test::write;

namespace {

const std::string shipped_story = MARCHLAND_GEODATA_DIR "/stories/withdrawal-2024.gpkg";

Outcome export_to(const std::string& target, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"export", shipped_story, "-o", target};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

/// The text of all elements, one space between words. A picture inside is too long for std::regex.
std::string words_of(const std::string& svg) {
    std::string words;
    bool inside = false;
    for (const char c : svg) {
        if (c == '<') inside = true;
        const bool blank = inside || c == ' ' || c == '\n';
        if (c == '>') inside = false;
        if (!blank)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    return words;
}

/// What the sheet says of how many it shows.
int events_shown(const std::string& svg) {
    const std::string words = words_of(svg);
    const auto end = words.find(" events shown");
    REQUIRE(end != std::string::npos);
    return std::stoi(words.substr(words.rfind(' ', end - 1) + 1));
}

}  // namespace

TEST_CASE("a picture made with a filter shows fewer events and says so") {
    const Folder folder;
    REQUIRE(export_to(folder / "all.svg", {}).exit_code == 0);
    const Outcome cut =
        export_to(folder / "cut.svg", {"--classes", "material-conflict", "--actor", "Armenia", "--actor",
                                       "Azerbaijan", "--fatalities", "1", "--sidecar"});
    INFO(cut.err);
    REQUIRE(cut.exit_code == 0);
    const auto all = bytes_of(folder / "all.svg");
    const auto fewer = bytes_of(folder / "cut.svg");
    CHECK(events_shown(fewer) < events_shown(all));
    CHECK(words_of(all).find("Shown:") == std::string::npos);
    CHECK_THAT(words_of(fewer),
               Catch::Contains("Shown: material conflict; Armenia or Azerbaijan; at least 1"));
    SECTION("and the view beside it makes the same again") {
        REQUIRE(export_to(folder / "again.svg", {"--view", (folder / "cut.view.json").string()}).exit_code ==
                0);
        CHECK(bytes_of(folder / "again.svg") == fewer);
    }
}

TEST_CASE("a kept view's filter and clock are obeyed, and its text stands at the foot") {
    const Folder folder;
    write(folder / "v.json",
          R"({"from":"2020-09-01","to":"2020-11-09","clock":"cumulative","text":"What the chapter says.",)"
          R"("filter":{"types":["ASSAULT"]}})");
    REQUIRE(export_to(folder / "v.svg", {"--view", (folder / "v.json").string()}).exit_code == 0);
    const auto words = words_of(bytes_of(folder / "v.svg"));
    CHECK_THAT(words, Catch::Contains("Up to 9 November 2020") && Catch::Contains("Shown: assault;") &&
                          Catch::Contains("What the chapter says."));
    REQUIRE(export_to(folder / "n.svg",
                      {"--view", (folder / "v.json").string(), "--notes", "Typed.", "--clock", "point"})
                .exit_code == 0);
    const auto typed = words_of(bytes_of(folder / "n.svg"));
    CHECK_THAT(typed, Catch::Contains("Typed.") && Catch::Contains("On 9 November 2020"));
    CHECK(typed.find("chapter") == std::string::npos);
}

TEST_CASE("a filter that cannot be meant is refused before anything is read") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong{
        {{"--types", "war"}, "--types war: \"war\" is none; apart by commas there are agree, consult"},
        {{"--classes", "conflict"}, "material-conflict"},
        {{"--min-sources", "0"}, "--min-sources 0: write a whole number of 1 to"},
        {{"--fatalities", "1.5"}, "--fatalities 1.5: write a whole number"},
        {{"--near", "46.5,39.6"}, "--near 46.5,39.6: write LON,LAT,KM"},
        {{"--near", "46.5,99,10"}, "off the earth"},
        {{"--near", "46.5,39.6,nan"}, "more than 0"},
        {{"--min-sources", "nan"}, "write a whole number"},
        {{"--near", "46.5,39.6,0"}, "more than 0"},
        {{"--within", "47,39,46,40"}, "--within 47,39,46,40: west must be less"},
        {{"--clock", "loop"}, "--clock loop: there are window, cumulative and point"}};
    for (const auto& [arguments, complaint] : wrong) {
        INFO(arguments.front() << " " << arguments.back());
        for (const char* verb : {"export", "view"}) {
            std::vector<std::string> all{verb, "no-such-story.gpkg"};
            if (verb == std::string("export")) all.insert(all.end(), {"-o", "x.svg"});
            all.insert(all.end(), arguments.begin(), arguments.end());
            const Outcome outcome = run(all);
            CHECK(outcome.exit_code == 2);
            CHECK_THAT(outcome.err, Catch::Contains(complaint));
        }
    }
}

TEST_CASE("an actor that the story does not have is refused with those it has") {
    const Folder folder;
    const Outcome outcome = export_to(folder / "x.svg", {"--actor", "Atlantis"});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Catch::Contains("--actor Atlantis") && Catch::Contains("; Azerbaijan;"));
}
