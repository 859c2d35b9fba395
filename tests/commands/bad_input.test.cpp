// SPDX-License-Identifier: MIT
// Whatever is wrong with what it is given, the program says so in one line that names it, exits with the
// right code, leaves no partial file and leaves an old file as it was.
#include <catch2/catch.hpp>

#include "program.h"

using marchland::test::article_text;
using marchland::test::bytes_of;
using marchland::test::Folder;
using marchland::test::lines;
using marchland::test::Outcome;
using marchland::test::run;
using marchland::test::write;

namespace {

const std::string shipped_story = MARCHLAND_GEODATA_DIR "/stories/withdrawal-2024.gpkg";
const std::string region_pack = MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg";

void check_refused(const Outcome& outcome, int exit_code, const std::string& names,
                   const std::string& advice) {
    INFO("stdout: " << outcome.out);
    INFO("stderr: " << outcome.err);
    CHECK(outcome.exit_code == exit_code);
    CHECK(lines(outcome.err) == 1);
    CHECK_THAT(outcome.err, Catch::StartsWith("marchland: "));
    CHECK_THAT(outcome.err, Catch::Contains(names));
    CHECK_THAT(outcome.err, Catch::Contains(advice, Catch::CaseSensitive::No));
}

}  // namespace

TEST_CASE("a missing file is named by every verb that reads files") {
    const Folder folder;
    const std::string missing = folder / "nowhere.gpkg";
    const std::string picture = folder / "map.png";
    check_refused(run({"info", missing}), 1, missing, "");
    check_refused(run({"export", missing, "-o", picture}), 1, missing, "");
    check_refused(run({"view", missing}), 1, missing, "");
    check_refused(run({"read", folder / "nowhere.txt", "--json"}), 1, "nowhere.txt", "");
    CHECK(folder.files().empty());
}

TEST_CASE("articles that hold no text are refused and leave the old story alone") {
    const Folder folder;
    write(folder / "story.gpkg", "old");
    const std::string story = folder / "story.gpkg";
    SECTION("empty") {
        write(folder / "empty.txt", "");
        check_refused(run({"read", folder / "empty.txt", "-o", story}), 1, "empty.txt", "empty");
    }
    SECTION("white space only") {
        write(folder / "blank.txt", " \n\t\n");
        check_refused(run({"read", folder / "blank.txt", "-o", story}), 1, "blank.txt", "empty");
    }
    SECTION("a binary file named .txt") {
        write(folder / "picture.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\0\1", 24));
        check_refused(run({"read", folder / "picture.txt", "-o", story}), 1, "picture.txt", "text");
    }
    CHECK(bytes_of(folder / "story.gpkg") == "old");
}

TEST_CASE("an article without a date is read, and its relative dates stay open") {
    const Folder folder;
    write(folder / "article.txt", article_text);
    const Outcome outcome = run({"read", folder / "article.txt", "--json"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.err, Catch::Contains("article.txt") && Catch::Contains("--published"));
    CHECK_THAT(outcome.out,
               !Catch::Contains("\"date_start\": \"20") && !Catch::Contains("\"date_start\":\"20"));
}

TEST_CASE("files that are not a story are told from a story") {
    const Folder folder;
    const std::string picture = folder / "map.png";
    const std::string input = folder / "input.gpkg";
    SECTION("an empty GeoPackage") {
        write(input, "");
        check_refused(run({"export", input, "-o", picture}), 1, input, "empty");
    }
    SECTION("truncated at many lengths") {
        const std::string whole = bytes_of(shipped_story);
        REQUIRE(whole.size() > 50000);
        for (const std::size_t length :
             {std::size_t{100}, std::size_t{5000}, whole.size() / 2, whole.size() - 5000}) {
            write(input, whole.substr(0, length));
            check_refused(run({"export", input, "-o", picture}), 1, input, "");
        }
    }
    SECTION("a region pack") {
        check_refused(run({"export", region_pack, "-o", picture}), 1, region_pack, "region pack");
    }
    SECTION("a GeoJSON under a story's name") {
        write(input, R"({"type":"FeatureCollection","features":[]})");
        check_refused(run({"export", input, "-o", picture}), 1, input, "JSON");
    }
    SECTION("a GeoJSON under its own name is no article either") {
        const std::string geojson = folder / "events.geojson";
        write(
            geojson,
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":"Baku"},"geometry":null}]})");
        check_refused(run({"export", geojson, "-o", picture}), 1, geojson, "JSON");
    }
    CHECK_FALSE(std::filesystem::exists(picture));
}

TEST_CASE("a story of a newer version is refused with its version") {
    const Folder folder;
    const std::string story = folder / "newer.gpkg";
    std::filesystem::copy_file(shipped_story, story);
    const std::string edit =
        "python3 -c \"import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); "
        "d.execute(\\\"update settings set value='99' where key='schema_version'\\\"); d.commit()\" " +
        story;
    REQUIRE(std::system(edit.c_str()) == 0);
    check_refused(run({"info", story}), 1, story, "99");
}

TEST_CASE("a target that cannot be written leaves nothing half-written") {
    const Folder folder;
    write(folder / "article.txt", article_text);
    const std::string article = folder / "article.txt";
    SECTION("a folder that is not there") {
        const std::string target = folder / "no/such/folder/story.gpkg";
        check_refused(run({"read", article, "-o", target, "--published", "2024-04-18"}), 1, target, "");
        const std::string picture = folder / "no/map.png";
        check_refused(run({"export", shipped_story, "-o", picture}), 1, picture, "");
    }
    SECTION("a folder in the target's place") {
        std::filesystem::create_directory(folder / "story.gpkg");
        check_refused(run({"read", article, "-o", folder / "story.gpkg", "--published", "2024-04-18"}), 1,
                      "story.gpkg", "");
    }
    SECTION("a full disk: the old story and the old picture stay") {
        write(folder / "story.gpkg", "old story");
        check_refused(
            run({"read", article, "-o", folder / "story.gpkg", "--published", "2024-04-18"}, {}, 20000), 1,
            "story.gpkg", "");
        CHECK(bytes_of(folder / "story.gpkg") == "old story");
        for (const char* name : {"map.png", "map.svg", "map.pdf"}) {
            write(folder / name, "old picture");
            check_refused(run({"export", shipped_story, "-o", folder / name}, {}, 20000), 1, name, "");
            CHECK(bytes_of(folder / name) == "old picture");
        }
        CHECK(folder.files() ==
              std::vector<std::string>{"article.txt", "map.pdf", "map.png", "map.svg", "story.gpkg"});
    }
}

TEST_CASE("values that cannot be meant are usage errors and name the value") {
    struct Case {
        const char* name;
        std::vector<std::string> options;
        const char* names;
        const char* advice;
    };
    const Case table[] = {
        {"bbox with west east of east", {"--bbox", "48,39,45,41"}, "48,39,45,41", "wrong way round"},
        {"bbox with south north of north", {"--bbox", "45,41,48,39"}, "45,41,48,39", "wrong way round"},
        {"bbox off the earth", {"--bbox", "45,39,481,41"}, "45,39,481,41", "off the earth"},
        {"bbox of three numbers", {"--bbox", "45,39,48"}, "45,39,48", "WEST,SOUTH,EAST,NORTH"},
        {"bbox of words", {"--bbox", "a,b,c,d"}, "a,b,c,d", "WEST,SOUTH,EAST,NORTH"},
        {"bbox not a number", {"--bbox", "nan,39,48,41"}, "nan,39,48,41", "off the earth"},
        {"unknown projection", {"--projection", "EPSG:999999"}, "EPSG:999999", "lcc"},
        {"projection of a word", {"--projection", "flat"}, "flat", "lcc"},
        {"size 0", {"--size", "0x0"}, "0x0", "64 to 20000"},
        {"size too large", {"--size", "100000x100000"}, "100000x100000", "64 to 20000"},
        {"size of one number", {"--size", "1600"}, "1600", "WIDTHxHEIGHT"},
        {"a date that does not exist", {"--from", "2024-02-30"}, "2024-02-30", "no such date"},
        {"a date of words", {"--to", "yesterday"}, "yesterday", "YYYY-MM-DD"},
        {"a window that ends before it begins",
         {"--from", "2024-05-01", "--to", "2024-04-01"},
         "2024-05-01",
         "swap"},
        {"an unknown label language", {"--labels", "xx"}, "xx", "hy"},
    };
    for (const Case& row : table) {
        SECTION(row.name) {
            const Folder folder;
            std::vector<std::string> arguments{"export", shipped_story, "-o", folder / "map.png"};
            arguments.insert(arguments.end(), row.options.begin(), row.options.end());
            check_refused(run(arguments), 2, row.names, row.advice);
            CHECK(folder.files().empty());
        }
    }
}

TEST_CASE("an output ending that nobody knows is a usage error") {
    const Folder folder;
    for (const char* name : {"map.docx", "map", "map.png.bak"}) {
        check_refused(run({"export", shipped_story, "-o", folder / name}), 2, name, ".png");
    }
    CHECK(folder.files().empty());
}

TEST_CASE("an unfit command line is a usage error") {
    check_refused(run({"frobnicate"}), 2, "frobnicate", "--help");
    check_refused(run({"export", shipped_story}), 2, "--output", "--help");
    check_refused(run({"read"}), 2, "ARTICLE", "--help");
    check_refused(run({"read", "x.txt"}), 2, "-o", "--json");
    check_refused(run({"read", "x.txt", "--json", "--published", "2023-02-29"}), 2, "2023-02-29",
                  "no such date");
    check_refused(run({"view", "--measure", "0"}), 2, "--measure", "");
}

TEST_CASE("help is on standard output and succeeds") {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"},
                                                      {"view", "--help"},
                                                      {"read", "--help"},
                                                      {"export", "--help"},
                                                      {"info", "--help"}}) {
        const Outcome outcome = run(arguments);
        CHECK(outcome.exit_code == 0);
        CHECK_THAT(outcome.out, Catch::Contains("--help"));
        CHECK(outcome.err.empty());
    }
}

TEST_CASE("a window without a display says what to do instead") {
    const std::vector<std::string> no_display{"DISPLAY", "WAYLAND_DISPLAY"};
    check_refused(run({"view", shipped_story}, no_display), 1, "display", "export");
    check_refused(run({}, no_display), 1, "display", "export");
    check_refused(run({"view", shipped_story}, {"DISPLAY=:4711"}), 1, "display", "export");
}

TEST_CASE("a machine without the fonts is told which package to install") {
    const Folder folder;
    write(folder / "fonts.conf",
          "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
    const std::vector<std::string> no_fonts{"FONTCONFIG_FILE=" + (folder / "fonts.conf").string()};
    check_refused(run({"export", shipped_story, "-o", folder / "map.png"}, no_fonts), 1, "Noto",
                  "fonts-noto-core");
    CHECK_FALSE(std::filesystem::exists(folder / "map.png"));
}

TEST_CASE("missing geodata is named, with the places that were looked in") {
    const Folder folder;
    write(folder / "article.txt", article_text);
    SECTION("no folder") {
        check_refused(run({"read", folder / "article.txt", "--json"}, {"MARCHLAND_GEODATA=/nonexistent"}), 1,
                      "/nonexistent", "MARCHLAND_GEODATA");
    }
    SECTION("an empty folder") {
        std::filesystem::create_directory(folder / "geodata");
        const std::string variable = "MARCHLAND_GEODATA=" + (folder / "geodata").string();
        check_refused(run({"read", folder / "article.txt", "--json"}, {variable}), 1, "south-caucasus.gpkg",
                      "");
    }
}
