// SPDX-License-Identifier: MIT
// Views that are kept and made into pictures again, and what a sheet takes without breaking.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.h"

using marchland::test::article_text;
using marchland::test::bytes_of;
using marchland::test::Folder;
using marchland::test::Outcome;
using marchland::test::run;
using marchland::test::write;

namespace {

const std::string shipped_story = MARCHLAND_GEODATA_DIR "/stories/withdrawal-2024.gpkg";

std::vector<std::string> exporting(const std::string& target, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"export", shipped_story, "-o", target};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}  // namespace

TEST_CASE("the view beside a picture makes the same picture again") {
    const Folder folder;
    REQUIRE(
        run(exporting(folder / "a.png", {"--size",      "700x500",     "--bbox",     "45.1,39.03,47.77,40.9",
                                         "--from",      "2020-09-27",  "--to",       "2020-11-05",
                                         "--viewpoint", "am",          "--labels",   "hy",
                                         "--palette",   "dark",        "--names",    "one",
                                         "--title",     "A \"title\"", "--subtitle", "Below",
                                         "--notes",     "Noted",       "--callouts", "3",
                                         "--no-inset",  "--sidecar"}))
            .exit_code == 0);
    const auto kept = nlohmann::json::parse(bytes_of(folder / "a.view.json"));
    CHECK(kept.at("inputs").at(0).at("sha256").get<std::string>().size() == 64);
    const Outcome again =
        run(exporting(folder / "b.png", {"--view", (folder / "a.view.json").string(), "--sidecar"}));
    INFO(again.err);
    REQUIRE(again.exit_code == 0);
    CHECK(again.err.empty());
    CHECK(bytes_of(folder / "a.png") == bytes_of(folder / "b.png"));
    CHECK(bytes_of(folder / "a.view.json") == bytes_of(folder / "b.view.json"));
    // What is typed wins.
    REQUIRE(run(exporting(folder / "c.png",
                          {"--view", (folder / "a.view.json").string(), "--palette", "light", "--sidecar"}))
                .exit_code == 0);
    CHECK(nlohmann::json::parse(bytes_of(folder / "c.view.json")).at("view").at("palette") == "light");
}

TEST_CASE("a page of paper has its true size in points, also when it is made again") {
    const Folder folder;
    REQUIRE(run(exporting(folder / "a.pdf", {"--size", "a4-landscape", "--sidecar"})).exit_code == 0);
    CHECK_THAT(bytes_of(folder / "a.pdf"),
               Catch::Contains("/MediaBox [ 0 0 841.889") && Catch::Contains(" 595.275"));
    REQUIRE(run(exporting(folder / "b.pdf", {"--view", (folder / "a.view.json").string()})).exit_code == 0);
    CHECK(bytes_of(folder / "a.pdf") == bytes_of(folder / "b.pdf"));
}

TEST_CASE("a view kept with another story says that the picture will differ") {
    const Folder folder;
    write(folder / "a.txt", article_text);
    REQUIRE(run({"export", folder / "a.txt", "-o", folder / "a.png", "--size", "300x300", "--sidecar"})
                .exit_code == 0);
    const Outcome other = run(exporting(folder / "b.png", {"--view", (folder / "a.view.json").string()}));
    CHECK(other.exit_code == 0);
    CHECK(other.err == "marchland: the view was kept with other inputs: the picture will not be the same\n");
}

TEST_CASE("a story's view is taken by id or name, and one that is not there is refused with those that are") {
    const Folder folder;
    REQUIRE(run(exporting(folder / "a.svg", {"--view", "villages", "--size", "500x400", "--sidecar"}))
                .exit_code == 0);
    const auto view = nlohmann::json::parse(bytes_of(folder / "a.view.json")).at("view");
    CHECK(view.at("from") == "2024-03-01");
    CHECK(view.at("bbox").at(0) == 44.8);
    REQUIRE(run(exporting(folder / "b.svg",
                          {"--view", "The four villages, March to July 2024", "--size", "500x400"}))
                .exit_code == 0);
    CHECK(bytes_of(folder / "a.svg") == bytes_of(folder / "b.svg"));
    const Outcome missing = run(exporting(folder / "c.svg", {"--view", "moon"}));
    CHECK(missing.exit_code == 2);
    CHECK_THAT(missing.err, Catch::Contains("it has withdrawal, road, september, villages, lines"));
}

TEST_CASE("a file that is no view fails and writes nothing") {
    const Folder folder;
    write(folder / "bad.json", "{\"view\":{\"zoom\":3}}");
    write(folder / "none.json", "hello");
    write(folder / "sheet.json", R"({"view":{},"sheet":{"width":"wide"}})");
    write(folder / "huge.json", R"({"view":{},"sheet":{"width":2000000000,"height":5}})");
    write(folder / "step.json", R"({"view":{},"series":{"step":"fortnight"}})");
    write(folder / "frame.json", R"({"view":{},"series":{"step":"month","frame_ms":0}})");
    write(folder / "series.json", R"({"view":{},"series":[]})");
    write(folder / "relief.json", R"({"view":{},"relief":7})");
    for (const char* name : {"bad.json", "none.json", "sheet.json", "huge.json", "missing.json", "step.json",
                             "frame.json", "series.json", "relief.json"}) {
        INFO(name);
        const Outcome outcome = run(exporting(folder / "x.png", {"--view", (folder / name).string()}));
        CHECK(outcome.exit_code != 0);
        CHECK(outcome.exit_code < 128);
        CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
        CHECK_THAT(outcome.err, Catch::Contains(name) || Catch::Contains("size 2000000000x5"));
        CHECK_FALSE(std::filesystem::exists(folder / "x.png"));
    }
}

TEST_CASE("sheets survive what people ask of them") {
    const Folder folder;
    const std::string long_title(500, 'W');
    std::string words;
    while (words.size() < 490) words += "A long title ";
    const std::vector<std::vector<std::string>> wishes{
        {"--title", long_title},
        {"--title", words},
        {"--callouts", "10000"},
        {"--callouts", "0"},
        {"--title", ""},
        {"--from", "1850", "--to", "1850-02"},
        {"--labels", "fa"},
        {"--notes", words + words},
        {"--title", words, "--labels", "fa"},
    };
    for (const char* size : {"wide", "square", "a5", "64x64", "300x2000"}) {
        for (const auto& wish : wishes) {
            auto arguments = exporting(folder / "x.png", {"--size", size, "--dpi", "60"});
            if (std::string(size) == "64x64") arguments.resize(arguments.size() - 2);
            arguments.insert(arguments.end(), wish.begin(), wish.end());
            INFO(size << " " << wish.front() << " " << wish[1].substr(0, 20));
            const Outcome outcome = run(arguments);
            CHECK(outcome.err.empty());
            CHECK(outcome.exit_code == 0);
        }
    }
    const Outcome language = run(exporting(folder / "x.png", {"--labels", "xx"}));
    CHECK(language.exit_code == 2);
    CHECK_THAT(language.err, Catch::Contains("en, hy, az, ru, ka, fr, tr, fa"));
}

TEST_CASE("a world file stands beside a PNG and nothing else") {
    const Folder folder;
    REQUIRE(run(exporting(folder / "m.png", {"--map-only", "--world-file", "--size", "400x300"})).exit_code ==
            0);
    CHECK(folder.files() == std::vector<std::string>{"m.pgw", "m.png", "m.prj"});
    CHECK(run(exporting(folder / "m.pdf", {"--world-file"})).exit_code == 2);
}

TEST_CASE("a view kept with a relief asks for it when it is not given again") {
    const Folder folder;
    write(folder / "N39E046.hgt", std::string(std::size_t{1201} * 1201 * 2, '\x01'));
    const std::vector<std::string> with_relief{"--relief", folder / "N39E046.hgt"};
    const auto exported = [&](const std::string& name, std::vector<std::string> more) {
        more.insert(more.end(), {"--size", "300x200", "--sidecar"});
        return run(exporting(folder / name, more));
    };
    REQUIRE(exported("a.png", with_relief).exit_code == 0);
    CHECK(nlohmann::json::parse(bytes_of(folder / "a.view.json")).at("relief") == "N39E046.hgt");
    const Outcome without = exported("b.png", {"--view", folder / "a.view.json"});
    CHECK(without.exit_code == 0);
    CHECK(without.err ==
          "marchland: the picture was made with the relief N39E046.hgt: give that after --relief to have the "
          "same again\n");
    const Outcome again =
        exported("c.png", {"--view", folder / "a.view.json", "--relief", folder / "N39E046.hgt"});
    CHECK(again.err.empty());
    CHECK(bytes_of(folder / "a.png") == bytes_of(folder / "c.png"));
}
