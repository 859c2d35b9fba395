// SPDX-License-Identifier: MIT
// What the search box costs on the shipped region and story: opening it, and each keystroke (budget: 5 ms).
#include <benchmark/benchmark.h>

#include <filesystem>

#include "map/search.h"
#include "story/file.h"

using namespace marchland;

namespace {

const std::filesystem::path geodata = MARCHLAND_GEODATA_DIR;

const geo::Region& region() {
    static const geo::Region opened(geodata / "south-caucasus.gpkg");
    return opened;
}

const story::Story& shipped() {
    static const story::Story loaded = story::load(geodata / "stories" / "withdrawal-2024.gpkg");
    return loaded;
}

void open(benchmark::State& state) {
    benchmark::DoNotOptimize(region().level(1).countries.size());
    for (auto _ : state) {
        map::Search search(region(), shipped());
        search.prepare();
    }
}
BENCHMARK(open)->Unit(benchmark::kMillisecond);

void keystroke(benchmark::State& state, const char* text) {
    static map::Search search(region(), shipped());
    for (auto _ : state) benchmark::DoNotOptimize(search.find(text, 12).size());
}
BENCHMARK_CAPTURE(keystroke, one_letter, "a")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keystroke, prefix, "step")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keystroke, name, "Stepanakert")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keystroke, other_script, "Լաչին")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keystroke, two_slips, "Stepnakrt")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keystroke, words, "peacekeepers left the")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(keystroke, nothing, "zzzzqqqqzzzz")->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
