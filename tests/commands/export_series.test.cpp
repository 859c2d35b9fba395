// SPDX-License-Identifier: MIT
// A series makes a picture for each step of the window; what cannot be meant makes none.
#include <webp/demux.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.h"

using marchland::test::bytes_of;
using marchland::test::Folder;
using marchland::test::Outcome;
using marchland::test::run;

namespace {

const std::string shipped_story = MARCHLAND_GEODATA_DIR "/stories/withdrawal-2024.gpkg";

int exported(const Folder& folder, const std::string& name, const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"export",  shipped_story, "-o",         folder / name, "--size",
                                       "300x200", "--from",      "2024-04-10", "--to",        "2024-06-12"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments).exit_code;
}

}  // namespace

TEST_CASE("a series has a picture for each month that the window touches") {
    const Folder folder;
    REQUIRE(exported(folder, "map-%03d.png", {"--series", "month", "--series-mode", "cumulative"}) == 0);
    CHECK(folder.files() == std::vector<std::string>{"map-001.png", "map-002.png", "map-003.png"});
}

TEST_CASE("a series that cannot be meant is refused before anything is written") {
    const Folder folder;
    CHECK(exported(folder, "map.png", {"--series", "month"}) == 2);
    CHECK(exported(folder, "map-%s.png", {"--series", "month"}) == 2);
    CHECK(exported(folder, "map-%d.png", {"--series", "fortnight"}) == 2);
    CHECK(exported(folder, "map-%d.png", {"--series", "0"}) == 2);
    CHECK(run({"export", shipped_story, "-o", folder / "map-%d.png", "--series", "day"}).exit_code == 2);
    CHECK(exported(folder, "map.webp", {"--series", "month", "--frame-ms", "5"}) == 2);
    CHECK(exported(folder, "map.webp", {"--frame-ms", "500"}) == 2);
    CHECK(exported(folder, "map-%d.png", {"--series", "month", "--frame-ms", "500"}) == 2);
    CHECK(exported(folder, "map.webp", {"--series", "month", "--size", "17000x200"}) == 2);
    CHECK(folder.files().empty());
}

TEST_CASE("a series in a .webp is one animation") {
    const Folder folder;
    REQUIRE(exported(folder, "map.webp", {"--series", "month", "--frame-ms", "500"}) == 0);
    REQUIRE(exported(folder, "again.webp", {"--series", "month", "--frame-ms", "500"}) == 0);
    CHECK(folder.files() == std::vector<std::string>{"again.webp", "map.webp"});
    const std::string bytes = bytes_of(folder / "map.webp");
    CHECK(bytes == bytes_of(folder / "again.webp"));
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
    WebPAnimDecoder* decoder = WebPAnimDecoderNew(&data, nullptr);
    REQUIRE(decoder);
    WebPAnimInfo info;
    CHECK(WebPAnimDecoderGetInfo(decoder, &info));
    CHECK(info.frame_count == 3);
    CHECK(info.canvas_width == 300);
    CHECK(info.canvas_height == 200);
    std::uint8_t* rgba = nullptr;
    int end_ms = 0;
    while (WebPAnimDecoderGetNext(decoder, &rgba, &end_ms)) {
    }
    CHECK(end_ms == 1500);
    WebPAnimDecoderDelete(decoder);
}

TEST_CASE("the view beside a series makes the same series again") {
    const Folder folder;
    REQUIRE(exported(folder, "map-%02d.png",
                     {"--series", "month", "--series-mode", "cumulative", "--sidecar"}) == 0);
    CHECK(folder.files() ==
          std::vector<std::string>{"map-01.png", "map-02.png", "map-03.png", "map.view.json"});
    const auto kept = nlohmann::json::parse(bytes_of(folder / "map.view.json")).at("series");
    CHECK(kept == nlohmann::json{{"step", "month"}, {"mode", "cumulative"}, {"frame_ms", 700}});
    const auto from_view = [&](const std::string& name, const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments{
            "export", shipped_story, "-o", folder / name, "--view", folder / "map.view.json", "--sidecar"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    };
    REQUIRE(from_view("b%02d.png").exit_code == 0);
    CHECK(bytes_of(folder / "map-03.png") == bytes_of(folder / "b03.png"));
    CHECK(bytes_of(folder / "map.view.json") == bytes_of(folder / "b.view.json"));
    CHECK_FALSE(std::filesystem::exists(folder / "b04.png"));
    CHECK(from_view("one.png").exit_code == 2);
    CHECK(from_view("one.png", {"--series", "none"}).exit_code == 0);
    CHECK_FALSE(nlohmann::json::parse(bytes_of(folder / "one.view.json")).contains("series"));
}
