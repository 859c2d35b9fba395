// SPDX-License-Identifier: MIT
// What geo/ and story/ cost: projection of the map, triangulation, loading of the region pack and of a story,
// and "which country is this". Needs the shipped region pack.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "geo/operations.h"
#include "geo/projection.h"
#include "geo/region.h"
#include "story/event_table.h"
#include "story/file.h"
#include "story/joiner.h"
#include "story/same_event.h"

using namespace marchland;

namespace {

const std::filesystem::path geodata = MARCHLAND_GEODATA_DIR;

std::filesystem::path pack() {
    return geodata / "south-caucasus.gpkg";
}

/// The region pack, opened once for the benchmarks that only read values.
const geo::Region& region() {
    static const geo::Region opened(pack());
    return opened;
}

std::vector<geo::MetrePolygon> projected_countries(int level) {
    const geo::Projection projection;
    std::vector<geo::MetrePolygon> polygons;
    for (const geo::Country& country : region().level(level).countries) {
        for (const geo::Polygon& polygon : country.shape) {
            geo::MetrePolygon& plane = polygons.emplace_back();
            plane.rings.push_back(projection.forward(polygon.outer));
            for (const geo::Path& hole : polygon.holes) plane.rings.push_back(projection.forward(hole));
        }
    }
    return polygons;
}

/// As many events as asked for, on 300 places, with an article and excerpts.
story::Story story_of(int events) {
    story::Story story;
    story::Article& article = story.articles.emplace_back();
    article.id = "a";
    for (int i = 0; i < 2000; ++i) article.text += "A sentence about a place. ";
    article.hash = story::sha256(article.text);
    for (int i = 0; i < 300; ++i) {
        story::Place& place = story.places.emplace_back();
        place.id = "p" + std::to_string(i);
        place.names.set("en", "Place " + std::to_string(i));
        place.geometry = geo::LonLat{45 + i * 0.01, 40};
        const auto start = static_cast<std::uint32_t>(26 * i);
        story.excerpts.push_back({"x" + std::to_string(i), "a", start, start + 25});
    }
    for (int i = 0; i < events; ++i) {
        story::Event& event = story.events.emplace_back();
        event.id = "e" + std::to_string(i);
        event.title = "Something happened";
        event.type = story::EventType::assault;
        event.when = story::parse_date("2020-10-01");
        event.place = "p" + std::to_string(i % 300);
        event.excerpts = {"x" + std::to_string(i % 300)};
    }
    return story;
}

void make_projection(benchmark::State& state, const char* spec) {
    for (auto _ : state) benchmark::DoNotOptimize(geo::Projection(spec));
}
BENCHMARK_CAPTURE(make_projection, lcc, "lcc")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(make_projection, epsg, "EPSG:32638")->Unit(benchmark::kMillisecond);

void project_points(benchmark::State& state, const char* spec) {
    const geo::Projection projection(spec);
    geo::Path path;
    for (int i = 0; i < 100'000; ++i) path.push_back({38 + i % 1000 * 0.014, 37 + i / 1000 * 0.07});
    for (auto _ : state) benchmark::DoNotOptimize(projection.forward(path));
    state.SetItemsProcessed(state.iterations() * 100'000);
}
BENCHMARK_CAPTURE(project_points, lcc, "lcc")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(project_points, mercator, "mercator")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(project_points, utm, "utm38n")->Unit(benchmark::kMillisecond);

void open_pack(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(geo::Region(pack()));
}
BENCHMARK(open_pack)->Unit(benchmark::kMillisecond);

void load_level(benchmark::State& state) {
    for (auto _ : state) {
        const geo::Region fresh(pack());
        benchmark::DoNotOptimize(fresh.level(static_cast<int>(state.range(0))));
    }
}
BENCHMARK(load_level)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

void load_towns(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(geo::Region(pack()).towns().size());
}
BENCHMARK(load_towns)->Unit(benchmark::kMillisecond);

void project_level(benchmark::State& state) {
    std::size_t points = 0;
    for (auto _ : state) {
        points = 0;
        for (const geo::MetrePolygon& polygon : projected_countries(static_cast<int>(state.range(0)))) {
            for (const auto& ring : polygon.rings) points += ring.size();
        }
    }
    state.counters["points"] = static_cast<double>(points);
}
BENCHMARK(project_level)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

void triangulate_level(benchmark::State& state) {
    const auto polygons = projected_countries(static_cast<int>(state.range(0)));
    std::size_t triangles = 0;
    for (auto _ : state) triangles = geo::triangulate(polygons).indices.size() / 3;
    state.counters["triangles"] = static_cast<double>(triangles);
}
BENCHMARK(triangulate_level)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

void country_of_a_point(benchmark::State& state) {
    const geo::LonLat points[] = {{46.4, 39.2}, {46.75, 39.82}, {37.6, 55.75}, {2.35, 48.85}, {51, 41}};
    (void)region().country_at(points[0]);
    std::size_t i = 0;
    for (auto _ : state) benchmark::DoNotOptimize(region().country_at(points[i++ % std::size(points)]));
}
BENCHMARK(country_of_a_point)->Unit(benchmark::kMicrosecond);

void save_story(benchmark::State& state) {
    const story::Story story = story_of(static_cast<int>(state.range(0)));
    const auto file = std::filesystem::temp_directory_path() / "marchland-bench.gpkg";
    for (auto _ : state) story::save(story, file);
    std::filesystem::remove(file);
}
BENCHMARK(save_story)->Arg(120)->Arg(10'000)->Unit(benchmark::kMillisecond);

void load_story(benchmark::State& state) {
    const auto file = std::filesystem::temp_directory_path() / "marchland-bench.gpkg";
    story::save(story_of(static_cast<int>(state.range(0))), file);
    for (auto _ : state) benchmark::DoNotOptimize(story::load(file));
    std::filesystem::remove(file);
}
BENCHMARK(load_story)->Arg(120)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// So many events of one day, each told by an article of its own, at places some km apart.
story::Story crowded_day(int events) {
    story::Story story = story_of(events);
    story.articles.clear();
    story.excerpts.clear();
    constexpr const char* parties[] = {"Armenia", "the Azerbaijani army", "Russian peacekeepers", "Turkey"};
    for (int i = 0; i < events; ++i) {
        const std::string number = std::to_string(i);
        story.articles.emplace_back().id = "a" + number;
        story.excerpts.push_back({"x" + number, "a" + number, 0, 1});
        story::Event& event = story.events[static_cast<std::size_t>(i)];
        event.excerpts = {"x" + number};
        event.actor = parties[i % 4];
        event.recipient = parties[i / 4 % 4];
        event.precision_km = i % 7;
    }
    return story;
}

void find_same_events(benchmark::State& state) {
    const story::Story story = crowded_day(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(story::same_events(story).size());
}
BENCHMARK(find_same_events)->Arg(1000)->Arg(5000)->Unit(benchmark::kMillisecond);

void join_stories(benchmark::State& state) {
    const story::Story one = crowded_day(20);
    for (auto _ : state) {
        story::Joiner joiner;
        for (int i = 0; i < state.range(0); ++i) {
            story::Story next = one;
            for (story::Article& article : next.articles) article.hash = article.id + std::to_string(i);
            joiner.add(std::move(next));
        }
        benchmark::DoNotOptimize(joiner.finish().events.size());
    }
}
BENCHMARK(join_stories)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void make_event_table(benchmark::State& state) {
    const story::Story story = story_of(100'000);
    for (auto _ : state) benchmark::DoNotOptimize(story::event_table(story));
}
BENCHMARK(make_event_table)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
