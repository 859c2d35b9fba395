// SPDX-License-Identifier: MIT
// The same scene painted by the screen (OpenGL) and by the page (Cairo) is the same picture.
#include <SFML/Window/Window.hpp>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <vector>

#include "page/paint_scene.h"
#include "pictures.h"
#include "screen/gl.h"
#include "screen/painter.h"
#include "screen/text_atlas.h"
#include "screen/window_picture.h"
#include "story/file.h"
#include "text/handles.h"

using namespace marchland;
namespace fs = std::filesystem;

namespace {

// Edges are smoothed differently by either, and a hatch may begin half a line apart: both pictures are
// blurred over 5 x 5 px, about what an eye at a desk takes in at once, before they are compared.
constexpr int blur_px = 2;
constexpr int seen = 32;             // of 255, in one channel: a difference that an eye may notice
constexpr double most_seen = 0.005;  // share of the pixels
constexpr double most_mean = 1.5;    // of 255, over all channels

constexpr int width = 1000;
constexpr int height = 640;

const fs::path geodata{MARCHLAND_GEODATA_DIR};
const fs::path artifacts{MARCHLAND_ARTIFACT_DIR};

/// Rows from the top, four bytes a pixel: blue, green, red, nothing, as Cairo has them.
using Pixels = std::vector<std::uint8_t>;

std::size_t at(int x, int y) {
    return 4 * (static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x));
}

Pixels on_page(const map::Scene& scene, const text::Typesetter& type) {
    const text::CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const text::Cairo cr(cairo_create(surface.get()));
    page::paint_scene(cr.get(), scene, type, 0, 0);
    cairo_surface_flush(surface.get());
    const auto* data = cairo_image_surface_get_data(surface.get());
    return {data, data + at(0, height)};
}

/// What draws on the screen, as the window sets it up.
struct Screen {
    sf::Window window;
    screen::LayerStore layers;
    std::optional<screen::WindowPicture> picture;
    screen::Painter painter;
    screen::TextAtlas atlas;

    explicit Screen(const text::Typesetter& type, bool by_processor)
        : window(sf::VideoMode(width, height), "test", sf::Style::None, sf::ContextSettings(0, 0, 0, 2, 1)),
          painter(MARCHLAND_SHADER_DIR, layers, by_processor ? screen::picture_of(picture) : nullptr),
          atlas(type) {}

    Pixels paint(const map::Scene& scene) { return paint(painter, scene, 0, true); }

    Pixels paint(screen::Painter& with, const map::Scene& scene, std::uint64_t content, bool complete) {
        atlas.begin_frame();
        with.paint(scene, content, 1, atlas, complete);
        if (picture) picture->give({{0, 0, width, height}});
        Pixels up(at(0, height));
        glReadPixels(0, 0, width, height, GL_BGRA, GL_UNSIGNED_BYTE, up.data());
        Pixels pixels(up.size());
        for (int y = 0; y < height; ++y)
            std::copy_n(up.begin() + static_cast<std::ptrdiff_t>(at(0, height - 1 - y)), 4 * width,
                        pixels.begin() + static_cast<std::ptrdiff_t>(at(0, y)));
        return pixels;
    }
};

int blurred(const Pixels& pixels, int x, int y, std::size_t channel) {
    int sum = 0;
    int count = 0;
    for (int v = std::max(0, y - blur_px); v <= std::min(height - 1, y + blur_px); ++v) {
        for (int u = std::max(0, x - blur_px); u <= std::min(width - 1, x + blur_px); ++u) {
            sum += pixels[at(u, v) + channel];
            ++count;
        }
    }
    return sum / count;
}

void save(const Pixels& pixels, const fs::path& file) {
    Pixels copy = pixels;
    const text::CairoSurface surface(
        cairo_image_surface_create_for_data(copy.data(), CAIRO_FORMAT_RGB24, width, height, 4 * width));
    cairo_surface_write_to_png(surface.get(), file.c_str());
}

struct Difference {
    double mean = 0;
    double seen_share = 0;
    Pixels picture;  // the difference, four times as strong
};

Difference compare(const Pixels& a, const Pixels& b) {
    Difference difference;
    difference.picture.resize(a.size());
    double sum = 0;
    long far = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            int most = 0;
            for (std::size_t c = 0; c < 3; ++c) {
                const int apart = std::abs(blurred(a, x, y, c) - blurred(b, x, y, c));
                difference.picture[at(x, y) + c] = static_cast<std::uint8_t>(std::min(255, 4 * apart));
                sum += apart;
                most = std::max(most, apart);
            }
            far += most > seen ? 1 : 0;
        }
    }
    difference.mean = sum / (3.0 * width * height);
    difference.seen_share = static_cast<double>(far) / (static_cast<double>(width) * height);
    return difference;
}

}  // namespace

TEST_CASE("screen and page paint the same picture") {
    if (!std::getenv("DISPLAY")) {
        WARN("skipped: no DISPLAY to open a window on");
        return;
    }
    const geo::Region region(geodata / "south-caucasus.gpkg");
    const story::Story shipped = story::load(geodata / "stories/withdrawal-2024.gpkg");
    const story::Story with_marks = golden::marked(shipped, region);
    const text::Typesetter type;
    map::SceneBuilder plain(region, shipped, type);
    map::SceneBuilder marked(region, with_marks, type);
    Screen screen(type, GENERATE(false, true));
    fs::create_directories(artifacts);
    for (const golden::Picture& picture : golden::pictures()) {
        map::SceneBuilder& builder = picture.marked ? marked : plain;
        map::View view = golden::view_of(picture);
        view.camera = map::fit(picture.box, builder.projection(view.projection), width, height);
        const map::Scene scene = builder.build(view);
        const Pixels there = screen.paint(scene);
        const Pixels here = on_page(scene, type);
        const Difference found = compare(there, here);
        INFO(picture.name << ": mean " << found.mean << ", seen " << found.seen_share << "; see "
                          << artifacts);
        CHECK(found.mean <= most_mean);
        CHECK(found.seen_share <= most_seen);
        if (found.mean <= most_mean && found.seen_share <= most_seen) continue;
        save(there, artifacts / (picture.name + ".screen.png"));
        save(here, artifacts / (picture.name + ".page.png"));
        save(found.picture, artifacts / (picture.name + ".difference.png"));
    }
}

TEST_CASE("A map that is panned, stretched and kept looks like one painted anew") {
    if (!std::getenv("DISPLAY")) {
        WARN("skipped: no DISPLAY to open a window on");
        return;
    }
    constexpr double most_mean_moving = 4;  // stretched lines are thicker or fainter for a few frames
    constexpr double most_seen_moving = 0.02;
    const geo::Region region(geodata / "south-caucasus.gpkg");
    const story::Story shipped = story::load(geodata / "stories/withdrawal-2024.gpkg");
    const text::Typesetter type;
    map::SceneBuilder builder(region, shipped, type);
    Screen screen(type, true);
    map::View view;
    view.window = {std::chrono::sys_days{std::chrono::year{2020} / 9 / 1},
                   std::chrono::sys_days{std::chrono::year{2024} / 7 / 31}};
    view.camera = map::fit({44, 38.5, 49, 42}, builder.projection(view.projection), width, height);
    std::uint64_t content = 0;
    const auto moved = [&](double factor, int dx, int dy) {
        view.camera = view.camera.zoomed(factor, {300, 200});
        view.camera.centre.x += dx * view.camera.metres_per_px;
        view.camera.centre.y += dy * view.camera.metres_per_px;
        return builder.build(view);
    };
    const auto check = [&](const Pixels& shown, const map::Scene& scene, double mean, double seen_share) {
        screen::Painter anew(MARCHLAND_SHADER_DIR, screen.layers, screen::picture_of(screen.picture));
        const Difference found = compare(shown, screen.paint(anew, scene, 0, true));
        INFO("mean " << found.mean << ", seen " << found.seen_share << "; scale "
                     << scene.view.camera.metres_per_px);
        CHECK(found.mean <= mean);
        CHECK(found.seen_share <= seen_share);
        if (found.mean <= mean && found.seen_share <= seen_share) return;
        fs::create_directories(artifacts);
        save(shown, artifacts / "moved.png");
        save(found.picture, artifacts / "moved.difference.png");
    };
    screen.paint(screen.painter, moved(1, 0, 0), ++content, true);
    for (const double factor : {0.94, 1.07}) {
        for (int i = 0; i < 20; ++i) {
            const map::Scene scene = moved(factor, 3, -2);
            const Pixels shown = screen.paint(screen.painter, scene, ++content, false);
            if (i % 6 == 5) check(shown, scene, most_mean_moving, most_seen_moving);
        }
        for (int i = 0; i < 3; ++i) screen.paint(screen.painter, moved(1, 17, 9), ++content, true);
        const map::Scene rest = moved(1, -5, 0);
        for (int i = 0; i < 4; ++i)
            check(screen.paint(screen.painter, rest, content, true), rest, 0.1, 0.0005);
        ++content;
    }
}
