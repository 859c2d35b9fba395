// SPDX-License-Identifier: MIT
#include "page/stop.h"

#include <catch2/catch.hpp>
#include <memory>

#include "geo/error.h"
#include "page/canvas.h"
#include "page/png.h"
#include "page/sheet.h"
#include "story/file.h"
#include "temporary_folder.h"

using namespace marchland;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

const fs::path geodata{MARCHLAND_GEODATA_DIR};
constexpr geo::LonLatBox karabakh{45.8, 39.2, 47.4, 40.5};

const geo::Region& region() {
    static const geo::Region shipped(geodata / "south-caucasus.gpkg");
    return shipped;
}
const story::Story& shipped_story() {
    static const story::Story shipped = story::load(geodata / "stories/withdrawal-2024.gpkg");
    return shipped;
}

page::SheetOptions small(const std::stop_token& stop) {
    page::SheetOptions options;
    options.width = 400;
    options.height = 300;
    options.stop = stop;
    return options;
}

}  // namespace

TEST_CASE("of a picture that is given up no further layer is painted", "[stop]") {
    const std::stop_source source;
    int painted = 0;
    const page::SheetLayers layers = page::stoppable({{"first", [&](cairo_t*) { ++painted; }},
                                                      {"second",
                                                       [&](cairo_t*) {
                                                           ++painted;
                                                           source.request_stop();
                                                       }},
                                                      {"third", [&](cairo_t*) { ++painted; }}},
                                                     source.get_token());
    CHECK_THROWS_WITH(page::encode_sheet(page::Format::svg, {100, 100, 96}, {}, layers),
                      Contains("given up"));
    CHECK(painted == 2);
}

TEST_CASE("a picture that is given up leaves nothing, and what was there as it was", "[stop]") {
    const testing::TemporaryFolder folder;
    std::stop_source source;
    source.request_stop();
    testing::write_bytes(folder / "there.png", "an older picture");
    for (const char* name : {"new.png", "new.svg", "new.pdf", "new.tif", "new.webp", "there.png"})
        CHECK_THROWS_AS(page::export_sheet(region(), shipped_story(), {}, karabakh, small(source.get_token()),
                                           folder / name),
                        geo::Error);
    CHECK(folder.entries() == 1);
    CHECK(testing::bytes_of(folder / "there.png") == "an older picture");
}

TEST_CASE("a series that is given up ends with the picture before", "[stop]") {
    const testing::TemporaryFolder folder;
    const std::stop_source source;
    const map::View view;
    const std::vector<map::TimeWindow> windows(3, view.window);
    const auto target = [&](std::size_t i) {
        if (i == 1) source.request_stop();
        return folder / (std::to_string(i) + ".png");
    };
    CHECK_THROWS_AS(page::export_series(region(), shipped_story(), view, karabakh, small(source.get_token()),
                                        windows, target),
                    geo::Error);
    CHECK(folder.entries() == 1);
    CHECK(fs::is_regular_file(folder / "0.png"));
}

TEST_CASE("compressing a picture stops as well", "[stop]") {
    const std::vector<std::uint32_t> pixels(64 * 64, 0xFFFFFF);
    std::stop_source source;
    CHECK_FALSE(page::encode_png({pixels.data(), 64, 64, 64}, 96, {}, source.get_token()).empty());
    source.request_stop();
    CHECK_THROWS_AS(page::encode_png({pixels.data(), 64, 64, 64}, 96, {}, source.get_token()), geo::Error);
}
