// SPDX-License-Identifier: MIT
#include "tools/story/story_source.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "geo/error.h"
#include "reader/fold.h"
#include "story/file.h"
#include "tools/story/csv.h"

namespace marchland::tools {
namespace {

namespace fs = std::filesystem;

const fs::path geodata = MARCHLAND_GEODATA_DIR;
const fs::path sources = geodata / "stories/withdrawal-2024";

/// A folder of its own for one test, gone afterwards.
class Scratch {
public:
    explicit Scratch(const std::string& name)
        : path_(fs::temp_directory_path() / ("marchland-test-" + name)) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Scratch() { fs::remove_all(path_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// All spellings of a place: each language, both sides of "A / B", what brackets explain left out, and
/// the other names in the note.
std::set<std::string> spellings(const story::Place& place) {
    std::vector<std::string> names;
    for (const auto& [language, name] : place.names.all()) {
        const auto plain = name.substr(0, name.find('('));
        names.push_back(plain);
        for (auto& side : split(plain, '/')) names.push_back(std::move(side));
    }
    constexpr std::string_view intro = "Also called: ";
    if (const auto at = place.note.find(intro); at != std::string::npos) {
        const auto list = place.note.substr(at + intro.size());
        for (auto& name : split(list.substr(0, list.size() - 1), ';')) names.push_back(std::move(name));
    }
    std::set<std::string> folded;
    for (const auto& name : names) folded.insert(reader::fold_name(trimmed(name)));
    return folded;
}

TEST_CASE("the shipped story is what its sources say, byte for byte") {
    const Scratch scratch("rebuild");
    const geo::Region region(geodata / "south-caucasus.gpkg");
    story::save(read_story_source(sources, region), scratch.path() / "again.gpkg");
    const bool same = read_text_file(scratch.path() / "again.gpkg") ==
                      read_text_file(geodata / "stories/withdrawal-2024.gpkg");
    CHECK(same);
}

/// The place that an adjective or a people's name in the shipped articles is made from.
story::Id demonym_of(const std::string& words) {
    static const std::map<std::string, story::Id> places = {
        {"Armenian", "armenia"},        {"Armenians", "armenia"}, {"Azerbaijani", "azerbaijan"},
        {"Azerbaijanis", "azerbaijan"}, {"Russian", "russia"},    {"French", "france"},
        {"Turkish", "turkey"}};
    const auto found = places.find(words);
    return found == places.end() ? "" : found->second;
}

TEST_CASE("a name in the shipped articles is a name of its place, or made from one") {
    const auto story = story::load(geodata / "stories/withdrawal-2024.gpkg");
    for (const auto& mention : story.mentions) {
        const auto* place = story::find_place(story, mention.place);
        const auto* excerpt = story::find_excerpt(story, mention.excerpt);
        REQUIRE(place);
        REQUIRE(excerpt);
        const auto& text = story::find_article(story, excerpt->article)->text;
        const auto words = text.substr(mention.start, mention.end - mention.start);
        INFO(words << " as " << mention.place);
        const bool people = mention.role == story::Role::demonym;
        CHECK((spellings(*place).contains(reader::fold_name(words)) ||
               (people && demonym_of(words) == mention.place)));
    }
}

/// The shipped sources with one file's text changed.
std::string fault_after(const std::string& file, const std::string& from, const std::string& to) {
    const Scratch scratch("fault");
    fs::copy(sources, scratch.path(), fs::copy_options::recursive);
    auto text = read_text_file(scratch.path() / file);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    std::ofstream(scratch.path() / file, std::ios::binary) << text;
    const geo::Region region(geodata / "south-caucasus.gpkg");
    try {
        (void)read_story_source(scratch.path(), region);
    } catch (const geo::Error& error) {
        return error.what();
    }
    return "";
}

TEST_CASE("a fault in a source names its file and line") {
    CHECK_THAT(fault_after("events.csv", ",stepanakert,", ",stepanakirt,"),
               Catch::Contains("events.csv") && Catch::Contains("stepanakirt"));
    CHECK_THAT(fault_after("events.csv", "asked to be transferred", "asked to be traded"),
               Catch::StartsWith("events.csv:2:"));
    CHECK_THAT(fault_after("articles/lachin-road.txt", "](jabrayil)", "](jabreil)"),
               Catch::StartsWith("lachin-road.txt:9:"));
    CHECK_THAT(fault_after("areas.csv", "AZE-1738:lon<=46.863", "AZE-1738:lon<46.863"),
               Catch::StartsWith("areas.csv:2:"));
    CHECK_THAT(fault_after("story.txt", "lachin-road, ", ""),
               Catch::Contains("lachin-road.txt") || Catch::Contains("lachin-road\""));
    CHECK_THAT(fault_after("views.csv", "45.6,39.3", "55.6,39.3"), Catch::StartsWith("views.csv:2:"));
    CHECK_THAT(fault_after("places.csv", "\nazerbaijan,", "\narmenia,"),
               Catch::Contains("armenia stands twice"));
}

}  // namespace
}  // namespace marchland::tools
