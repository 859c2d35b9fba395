// SPDX-License-Identifier: MIT
// What a frame costs before anything is painted: a scene of the shipped story while panning, zooming, moving
// through time and picking, and the first scene of a level. Needs the shipped region pack and story.
#include <benchmark/benchmark.h>

#include <filesystem>

#include "map/scene_builder.h"
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

/// The shipped story with its events repeated `times`, each copy shifted by some days.
story::Story repeated(int times) {
    story::Story story = shipped();
    const auto events = story.events;
    for (int i = 1; i < times; ++i) {
        for (auto event : events) {
            if (event.when) event.when->last = event.when->first += std::chrono::days(i % 365);
            story.events.push_back(std::move(event));
        }
    }
    return story;
}

map::View view_at(double metres_per_px) {
    map::View view;
    view.camera = map::fit(map::story_box(shipped()), geo::Projection(), 1600, 1000);
    view.camera.metres_per_px = metres_per_px;
    view.window = map::story_span(shipped());
    return view;
}

void first_scene(benchmark::State& state) {
    const text::Typesetter type;
    for (int k = 0; k < geo::level_count; ++k) benchmark::DoNotOptimize(region().level(k).countries.size());
    for (auto _ : state) {
        map::SceneBuilder builder(region(), shipped(), type);
        benchmark::DoNotOptimize(builder.build(view_at(static_cast<double>(state.range(0)))));
    }
}
BENCHMARK(first_scene)->Arg(4000)->Arg(700)->Arg(150)->Unit(benchmark::kMillisecond);

void pan(benchmark::State& state) {
    const text::Typesetter type;
    const auto story = repeated(static_cast<int>(state.range(1)));
    map::SceneBuilder builder(region(), story, type);
    map::View view = view_at(static_cast<double>(state.range(0)));
    for (int i = 0; i < 1000; ++i) benchmark::DoNotOptimize(builder.build(view));  // every label measured
    double step = 2;
    int left = 100;
    for (auto _ : state) {
        view.camera = view.camera.panned(step, step / 2);
        if (--left == 0) step = -step, left = 200;
        benchmark::DoNotOptimize(builder.build(view));
    }
    state.counters["events"] = static_cast<double>(story.events.size());
}
BENCHMARK(pan)->ArgsProduct({{4000, 700, 150, 60}, {1}})->Args({700, 1000})->Unit(benchmark::kMicrosecond);

void zoom(benchmark::State& state) {
    const text::Typesetter type;
    map::SceneBuilder builder(region(), shipped(), type);
    map::View view = view_at(static_cast<double>(state.range(0)));
    for (int i = 0; i < 1000; ++i) benchmark::DoNotOptimize(builder.build(view));
    double factor = 1.004;
    int left = 20;
    for (auto _ : state) {
        view.camera = view.camera.zoomed(factor, {800, 500});
        if (--left == 0) factor = 1 / factor, left = 20;
        benchmark::DoNotOptimize(builder.build(view));
    }
}
BENCHMARK(zoom)->Arg(4000)->Arg(700)->Arg(100)->Unit(benchmark::kMicrosecond);

void move_window(benchmark::State& state) {
    const text::Typesetter type;
    const auto story = repeated(static_cast<int>(state.range(0)));
    map::SceneBuilder builder(region(), story, type);
    map::View view = view_at(500);
    const auto span = view.window;
    view.window.first = span.last - std::chrono::days(400);
    for (auto _ : state) {
        view.window.last -= std::chrono::days(3);
        view.window.first -= std::chrono::days(3);
        if (view.window.first < span.first) view.window = {span.last - std::chrono::days(400), span.last};
        benchmark::DoNotOptimize(builder.build(view));
    }
    state.counters["events"] = static_cast<double>(story.events.size());
}
BENCHMARK(move_window)->Arg(1)->Arg(1000)->Unit(benchmark::kMicrosecond);

void pick_across(benchmark::State& state) {
    const text::Typesetter type;
    map::SceneBuilder builder(region(), shipped(), type);
    const auto scene = builder.build(view_at(500));
    const auto& projection = builder.projection("lcc");
    benchmark::DoNotOptimize(
        map::pick(scene, region(), shipped(), projection, {800, 500}));  // the first reads level 2
    int i = 0;
    for (auto _ : state) {
        i = (i + 1) % 1600;
        benchmark::DoNotOptimize(
            map::pick(scene, region(), shipped(), projection, {static_cast<double>(i), 250.0 + i / 4.0}));
    }
}
BENCHMARK(pick_across)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
