// SPDX-License-Identifier: MIT
// What type and sheets cost: labels as the screen asks for them, whole exports (budget: 4096 x 2560 PNG in 1
// s with the program's start), and the PNG encoder alone. Needs the shipped region pack and story.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "page/png.h"
#include "page/sheet.h"
#include "story/file.h"

using namespace marchland;

namespace {

const std::filesystem::path geodata = MARCHLAND_GEODATA_DIR;

/// From opening the data to the written file, as `marchland export` does it.
void export_picture(benchmark::State& state, const char* ending, int width, int height) {
    const auto target =
        std::filesystem::temp_directory_path() / ("marchland-bench-" + std::to_string(getpid()) + ending);
    page::SheetOptions options;
    options.width = width;
    options.height = height;
    for (auto _ : state) {
        const geo::Region region(geodata / "south-caucasus.gpkg");
        const story::Story story = story::load(geodata / "stories/withdrawal-2024.gpkg");
        map::View view;
        view.window = map::story_span(story);
        page::export_sheet(region, story, view, map::story_box(story), options, target);
    }
    state.counters["bytes"] = static_cast<double>(std::filesystem::file_size(target));
    std::filesystem::remove(target);
}
BENCHMARK_CAPTURE(export_picture, png_1600x1000, ".png", 1600, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(export_picture, png_4096x2560, ".png", 4096, 2560)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(export_picture, svg_1600x1000, ".svg", 1600, 1000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(export_picture, pdf_1600x1000, ".pdf", 1600, 1000)->Unit(benchmark::kMillisecond);

/// Flat colours with a line now and then, as maps are.
void encode(benchmark::State& state) {
    constexpr int width = 4096;
    constexpr int height = 2560;
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * height, 0xFBF9F3);
    for (std::size_t i = 0; i < pixels.size(); i += 97) pixels[i] = 0x5F5866;
    for (auto _ : state)
        benchmark::DoNotOptimize(page::encode_png({pixels.data(), width, height, width}, 96, {}));
}
BENCHMARK(encode)->Unit(benchmark::kMillisecond);

void start_type(benchmark::State& state) {
    for (auto _ : state) {
        const text::Typesetter type;
        benchmark::DoNotOptimize(type.measure("Shusha / Shushi", {}));
    }
}
BENCHMARK(start_type)->Unit(benchmark::kMillisecond);

void measure_known_line(benchmark::State& state) {
    const text::Typesetter type;
    for (auto _ : state) benchmark::DoNotOptimize(type.measure("Stepanakert / Khankendi", {}));
}
BENCHMARK(measure_known_line);

void label_with_halo(benchmark::State& state) {
    const text::Typesetter type;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            type.label("Stepanakert / Khankendi", {}, {0, 0, 0, 255}, {255, 255, 255, 255}, 2));
}
BENCHMARK(label_with_halo)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
