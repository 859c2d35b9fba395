// SPDX-License-Identifier: MIT
#include "page/sheet.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <regex>

#include "geo/error.h"
#include "map/standpoint.h"
#include "story/file.h"
#include "temporary_folder.h"

using namespace marchland;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

const fs::path geodata{MARCHLAND_GEODATA_DIR};
constexpr geo::LonLatBox karabakh{45.8, 39.2, 47.4, 40.5};

/// The shipped map and story, read once for all tests here.
const geo::Region& region() {
    static const geo::Region shipped(geodata / "south-caucasus.gpkg");
    return shipped;
}
const story::Story& shipped_story() {
    static const story::Story shipped = story::load(geodata / "stories/withdrawal-2024.gpkg");
    return shipped;
}

map::View view_of_2024() {
    map::View view;
    view.window = {story::parse_date("2024-01-01")->first, story::parse_date("2024-12-31")->last};
    return view;
}

std::string exported(const std::string& name, page::SheetOptions options = {},
                     const story::Story& story = shipped_story(), const geo::LonLatBox& box = karabakh) {
    const testing::TemporaryFolder folder;
    page::export_sheet(region(), story, view_of_2024(), box, options, folder / name);
    return testing::bytes_of(folder / name);
}

page::SheetOptions sized(int width, int height, double dpi = 96) {
    page::SheetOptions options;
    options.width = width;
    options.height = height;
    options.dpi = dpi;
    return options;
}

std::uint32_t u32(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

}  // namespace

TEST_CASE("the same story gives the same bytes, in each format") {
    const std::string name = GENERATE(as<std::string>(), "map.png", "map.svg", "map.pdf");
    const std::string once = exported(name, sized(900, 600));
    CHECK(once.size() > 20'000);
    CHECK(once == exported(name, sized(900, 600)));
}

TEST_CASE("a PNG has exactly the size that was asked for, whatever the resolution") {
    for (const auto& [width, height, dpi] : {std::tuple{64, 64, 96.0},
                                             {300, 300, 96.0},
                                             {640, 480, 96.0},
                                             {500, 900, 96.0},
                                             {1201, 801, 192.0}}) {
        const std::string png = exported("map.png", sized(width, height, dpi));
        CHECK(u32(png, 16) == static_cast<std::uint32_t>(width));
        CHECK(u32(png, 20) == static_cast<std::uint32_t>(height));
    }
}

TEST_CASE("title, credits and licences are in the file") {
    page::SheetOptions options = sized(1000, 700);
    options.title = "A title of one's own";
    story::Story story = shipped_story();
    story.credits = "Words of the story: CC BY 4.0";
    const std::string svg = exported("map.svg", options, story);
    CHECK_THAT(svg,
               Contains("<title>A title of one's own</title>") && Contains("Words of the story: CC BY 4.0"));
    CHECK_FALSE(region().credits().empty());
}

TEST_CASE("nothing in a vector file lies far off the page") {
    // Country outlines reach thousands of kilometres beyond a picture of one district.
    const std::string svg = exported("map.svg", sized(900, 600), shipped_story(), {46.5, 39.6, 46.9, 39.9});
    static const std::regex pair(R"([ML] (-?[0-9.]+) (-?[0-9.]+))");
    long pairs = 0;
    for (std::sregex_iterator at(svg.begin(), svg.end(), pair), end; at != end; ++at, ++pairs) {
        REQUIRE(std::abs(std::stod((*at)[1])) < 2500);
        REQUIRE(std::abs(std::stod((*at)[2])) < 2500);
    }
    CHECK(pairs > 500);
}

namespace {

/// The number that stands before those words in an SVG; 0 without them.
std::size_t number_before(const std::string& words, const std::string& svg) {
    std::smatch found;
    return std::regex_search(svg, found, std::regex("([0-9]+) " + words)) ? std::stoul(found[1]) : 0;
}

}  // namespace

TEST_CASE("an A4 sheet lists a dozen events and says how many it does not") {
    for (const auto& [width, height] : {std::pair{3508, 2480}, {2480, 3508}}) {
        const std::string svg =
            exported("map.svg", sized(width, height, 300), shipped_story(), map::story_box(shipped_story()));
        const std::size_t shown = number_before("events shown", svg);
        const std::size_t missing = number_before("earlier events on this map are not listed", svg);
        CHECK(missing > 0);
        CHECK(shown >= 12 + missing);
        CHECK(svg.find("explained on") == std::string::npos);
        CHECK_THAT(svg, Contains("International border"));
    }
}

TEST_CASE("a sheet too small for its legend says how many signs it does not explain") {
    const std::string svg =
        exported("map.svg", sized(600, 400), shipped_story(), map::story_box(shipped_story()));
    CHECK(number_before("more signs", svg) > 0);
    CHECK(number_before("events shown but not listed", svg) > 10);
    CHECK_THAT(svg, Contains("International border"));
    const std::string stamp =
        exported("map.svg", sized(250, 250), shipped_story(), map::story_box(shipped_story()));
    CHECK(number_before("signs, explained on", stamp) > 10);
}

TEST_CASE("whose view of borders a sheet shows is said whole, or not at all") {
    const std::string note = map::viewpoint_note(map::find_viewpoint(region(), view_of_2024().viewpoint));
    const std::string first = note.substr(0, note.find(' '));
    const std::string last = note.substr(note.rfind(' ') + 1);
    static const std::regex element("<text[^>]*>([^<]*)</text>");
    for (const auto& [width, height] : {std::pair{64, 64},
                                        {100, 300},
                                        {160, 160},
                                        {200, 200},
                                        {250, 250},
                                        {300, 300},
                                        {600, 400},
                                        {300, 2000},
                                        {2000, 300},
                                        {1600, 900}}) {
        INFO(width << "x" << height);
        page::SheetOptions options = sized(width, height);
        for (int i = 0; i < 40; ++i) {
            options.title += "A long title ";
            options.notes += "Long notes ";
        }
        const std::string svg = exported("map.svg", options);
        std::string words;
        for (std::sregex_iterator at(svg.begin(), svg.end(), element), end; at != end; ++at)
            words += (*at)[1].str() + " ";
        const std::size_t start = words.find(first);
        if (width >= 200 && height >= 200) REQUIRE(start != std::string::npos);
        if (start != std::string::npos) CHECK(words.find(last, start) != std::string::npos);
    }
}

TEST_CASE("a sheet drawn with a filter says so, also where there is little room") {
    static const std::regex element("<text[^>]*>([^<]*)</text>");
    for (const auto& [width, height] : {std::pair{200, 200}, {300, 300}, {600, 400}, {1600, 900}}) {
        INFO(width << "x" << height);
        map::View view = view_of_2024();
        view.filter.actors = {"Armenia", "Azerbaijan"};
        const testing::TemporaryFolder folder;
        page::export_sheet(region(), shipped_story(), view, karabakh, sized(width, height),
                           folder / "map.svg");
        const std::string svg = testing::bytes_of(folder / "map.svg");
        std::string words;
        for (std::sregex_iterator at(svg.begin(), svg.end(), element), end; at != end; ++at)
            words += (*at)[1].str() + " ";
        words = std::regex_replace(words, std::regex(" +"), " ");
        CHECK_THAT(words, Contains("Shown: Armenia or Azerbaijan; ") && Contains(" events."));
    }
}

TEST_CASE("an empty story is a map still") {
    const std::string png = exported("map.png", sized(800, 500), {}, map::home_box);
    CHECK(png.size() > 20'000);
}

TEST_CASE("titles and texts too long for the sheet do not break it") {
    page::SheetOptions options = sized(700, 500);
    for (int i = 0; i < 300; ++i) options.title += "Very long title ";
    story::Story story = shipped_story();
    for (story::Event& event : story.events) event.title += std::string(4000, 'x');
    for (int i = 0; i < 300; ++i) story.credits += "More credits. ";
    CHECK(u32(exported("map.png", options, story), 20) == 500);
}

TEST_CASE("a size nobody can mean is refused") {
    for (const auto& [width, height] :
         {std::pair{0, 0}, {63, 500}, {500, 20'001}, {100'000, 100'000}, {20'000, 20'000}, {-5, 300}})
        CHECK_THROWS_AS(exported("map.png", sized(width, height)), geo::UsageError);
    CHECK_THROWS_AS(exported("map.png", sized(800, 600, 0)), geo::UsageError);
    CHECK_THROWS_AS(exported("map.png", sized(800, 600, std::nan(""))), geo::UsageError);
    CHECK_THROWS_AS(exported("map.png", sized(100, 100, 1200)), geo::UsageError);
}

TEST_CASE("an ending nobody knows is refused before anything is drawn") {
    CHECK_THROWS_AS(exported("map.gif"), geo::UsageError);
    CHECK_THROWS_AS(page::check_target("map.gif"), geo::UsageError);
    CHECK_NOTHROW(page::check_target("map.PNG"));
}

TEST_CASE("where nothing can be written the error names the file and the old one stays") {
    const testing::TemporaryFolder folder;
    const auto write = [&](const fs::path& target) {
        page::export_sheet(region(), shipped_story(), view_of_2024(), karabakh, sized(300, 300), target);
    };
    CHECK_THROWS_WITH(write(folder / "none/map.png"), Contains("none/map.png"));
    fs::create_directory(folder / "map.png");
    CHECK_THROWS_WITH(write(folder / "map.png"), Contains("map.png"));
    CHECK(fs::is_directory(folder / "map.png"));
}
