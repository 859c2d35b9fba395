// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "page/sheet.h"
#include "pictures.h"
#include "story/file.h"
#include "text/handles.h"

using namespace marchland;
namespace fs = std::filesystem;

namespace {

// What two pictures of the same view may differ by: other versions of the font rasteriser move edges by a
// shade, so single pixels may differ a lot as long as they are few, and all together hardly.
constexpr int far_off = 48;             // of 255, in one channel
constexpr double most_far_off = 0.002;  // share of the pixels that may be
constexpr double most_mean = 0.35;      // of 255, over all channels

const fs::path geodata{MARCHLAND_GEODATA_DIR};
const fs::path baselines{MARCHLAND_GOLDEN_DIR};
const fs::path artifacts{MARCHLAND_ARTIFACT_DIR};

struct Difference {
    double mean = 0;
    double far_off_share = 0;
};

text::CairoSurface load(const fs::path& png) {
    text::CairoSurface surface(cairo_image_surface_create_from_png(png.c_str()));
    INFO(png << ": no picture; UPDATE=1 makes it");
    REQUIRE(cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS);
    return surface;
}

/// Compares, and leaves the difference, four times as strong, in `picture`.
Difference compare(cairo_surface_t* actual, cairo_surface_t* expected, const fs::path& picture) {
    const int width = cairo_image_surface_get_width(actual);
    const int height = cairo_image_surface_get_height(actual);
    REQUIRE(width == cairo_image_surface_get_width(expected));
    REQUIRE(height == cairo_image_surface_get_height(expected));
    const text::CairoSurface difference(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const auto row = [](cairo_surface_t* surface, int y) {
        return cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
    };
    double sum = 0;
    long far = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            int most = 0;
            for (int c = 0; c < 3; ++c) {
                const int apart = std::abs(row(actual, y)[4 * x + c] - row(expected, y)[4 * x + c]);
                row(difference.get(), y)[4 * x + c] = static_cast<unsigned char>(std::min(255, 4 * apart));
                sum += apart;
                most = std::max(most, apart);
            }
            far += most > far_off ? 1 : 0;
        }
    cairo_surface_mark_dirty(difference.get());
    cairo_surface_write_to_png(difference.get(), picture.c_str());
    const double pixels = static_cast<double>(width) * height;
    return {sum / (3 * pixels), static_cast<double>(far) / pixels};
}

void check(const golden::Picture& picture) {
    const geo::Region region(geodata / "south-caucasus.gpkg");
    const story::Story story =
        golden::story_of(picture, story::load(geodata / "stories/withdrawal-2024.gpkg"), region);
    const map::View view = golden::view_of(picture);
    page::SheetOptions options;
    options.width = 900;
    options.height = 560;
    fs::create_directories(artifacts);
    const fs::path actual = artifacts / (picture.name + ".actual.png");
    const fs::path difference = artifacts / (picture.name + ".difference.png");
    const fs::path baseline = baselines / (picture.name + ".png");
    page::export_sheet(region, story, view, picture.box, options, actual);
    if (std::getenv("UPDATE")) fs::copy_file(actual, baseline, fs::copy_options::overwrite_existing);
    const Difference found = compare(load(actual).get(), load(baseline).get(), difference);
    INFO("see " << actual << " and " << difference << "; UPDATE=1 makes the new picture the right one");
    CHECK(found.mean <= most_mean);
    CHECK(found.far_off_share <= most_far_off);
    if (found.mean <= most_mean && found.far_off_share <= most_far_off) {
        fs::remove(actual);
        fs::remove(difference);
    }
}

}  // namespace

TEST_CASE("pictures of the shipped story look as they did") {
    for (const golden::Picture& picture : golden::pictures()) {
        DYNAMIC_SECTION(picture.name) {
            check(picture);
        }
    }
}
