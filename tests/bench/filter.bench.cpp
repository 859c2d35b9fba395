// SPDX-License-Identifier: MIT
// What playing the clock and changing the filter cost with many events: synthetic ones over the ground and
// the years of the shipped story. Needs the shipped region pack.
#include <benchmark/benchmark.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <random>

#include "map/event_filter.h"
#include "map/scene_builder.h"
#include "story/file.h"
#include "synthetic.h"

using namespace marchland;
using bench::synthetic;

namespace {

const std::filesystem::path geodata = MARCHLAND_GEODATA_DIR;

const geo::Region& region() {
    static const geo::Region opened(geodata / "south-caucasus.gpkg");
    return opened;
}

const story::Story& story_of(int count) {
    static std::map<int, story::Story> made;
    const auto found = made.find(count);
    return found != made.end() ? found->second : made.emplace(count, synthetic(count)).first->second;
}

const map::TimeWindow span{std::chrono::sys_days{std::chrono::year{2014} / 1 / 1},
                           std::chrono::sys_days{std::chrono::year{2023} / 12 / 31}};

map::View view_at(double metres_per_px) {
    map::View view;
    view.camera = map::fit(map::home_box, geo::Projection(), 1600, 1000);
    view.camera.metres_per_px = metres_per_px;
    view.window = span;
    return view;
}

void make_filter(benchmark::State& state) {
    const auto& story = story_of(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(map::EventFilter(story, region()).actors().size());
}
BENCHMARK(make_filter)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void facets(benchmark::State& state) {
    const auto& story = story_of(static_cast<int>(state.range(0)));
    map::EventFilter filter(story, region());
    map::Filter wanted;
    wanted.actors = {"Armenia", "Russia"};
    wanted.least_fatalities = 0;
    filter.apply(wanted, 0b11111);
    for (auto _ : state) benchmark::DoNotOptimize(filter.facets(span).shown);
}
BENCHMARK(facets)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void facets_of_all(benchmark::State& state) {
    const auto& story = story_of(static_cast<int>(state.range(0)));
    const map::EventFilter filter(story, region());
    for (auto _ : state) benchmark::DoNotOptimize(filter.facets(span).shown);
}
BENCHMARK(facets_of_all)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void change_distance(benchmark::State& state) {
    map::EventFilter filter(story_of(static_cast<int>(state.range(0))), region());
    map::Filter wanted;
    double km = 10;
    for (auto _ : state) {
        wanted.near = map::NearPlace{{46.5, 39.6}, km = km > 200 ? 10 : km + 1, "Lachin"};
        filter.apply(wanted, 0b11111);
    }
}
BENCHMARK(change_distance)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void first_border(benchmark::State& state) {
    const auto& story = story_of(static_cast<int>(state.range(0)));
    map::Filter wanted;
    wanted.border = map::NearBorder{"", "", 10};
    for (auto _ : state) {
        state.PauseTiming();
        map::EventFilter filter(story, region());
        state.ResumeTiming();
        filter.apply(wanted, 0b11111);
    }
}
BENCHMARK(first_border)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(3);

/// A scene after the window moved by a day: a year of ten, or all ten years.
void step_window(benchmark::State& state) {
    const text::Typesetter type;
    map::SceneBuilder builder(region(), story_of(static_cast<int>(state.range(0))), type);
    const int days = static_cast<int>(state.range(1));
    map::View view = view_at(500);
    view.window.last = view.window.first + std::chrono::days(days);
    const auto home = view.window;
    for (int i = 0; i < 100; ++i) benchmark::DoNotOptimize(builder.build(view));
    int left = 400;
    for (auto _ : state) {
        view.window.first += std::chrono::days(1);
        view.window.last += std::chrono::days(1);
        if (--left == 0) view.window = home, left = 400;
        benchmark::DoNotOptimize(builder.build(view));
    }
}
BENCHMARK(step_window)
    ->ArgsProduct({{100'000, 1'000'000}, {30, 365, 3650}})
    ->ArgNames({"events", "days"})
    ->Unit(benchmark::kMillisecond);

/// A scene after another actor was chosen, of all ten years.
void change_filter(benchmark::State& state) {
    const text::Typesetter type;
    map::SceneBuilder builder(region(), story_of(static_cast<int>(state.range(0))), type);
    map::View view = view_at(500);
    for (int i = 0; i < 100; ++i) benchmark::DoNotOptimize(builder.build(view));
    const std::vector<std::string> actors{"Armenia", "Azerbaijan", "Russia", "Georgia"};
    std::size_t i = 0;
    for (auto _ : state) {
        view.filter.actors = {actors[++i % actors.size()]};
        benchmark::DoNotOptimize(builder.build(view));
    }
}
BENCHMARK(change_filter)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
