// SPDX-License-Identifier: MIT
// How fast articles are read: bytes a second for sentences, names and the whole, and one article alone.
#include <benchmark/benchmark.h>

#include <string>

#include "geo/admin_ground.h"
#include "reader/gazetteer.h"
#include "reader/lexicon.h"
#include "reader/mentions.h"
#include "reader/reader.h"
#include "reader/sentences.h"

namespace {

using namespace marchland;

constexpr const char* paragraph =
    "YEREVAN, Sept 13 (Newswire) - Azerbaijani forces shelled the Armenian towns of Goris, Jermuk and Sotk "
    "in the early hours of Tuesday, "
    "Armenia's defence ministry said, killing at least 49 soldiers. Baku denied attacking civilian targets "
    "and accused Yerevan of planting "
    "mines along the border in the Lachin district. Armenian Prime Minister Nikol Pashinyan called on Russia "
    "for military help, but Moscow "
    "did not send troops. A truce took effect at 09:00, but fighting resumed near Lake Sev and in "
    "Gegharkunik province on Wednesday. The "
    "peacekeepers, who had come in November of the year before, left their posts along the road to the town "
    "in the morning.\n\n";

std::string text_of(std::int64_t bytes) {
    std::string text = "Border towns hit in night of shelling\n\n";
    while (text.size() < static_cast<std::size_t>(bytes)) text += paragraph;
    return text;
}

const reader::Gazetteer& gazetteer() {
    static const reader::Gazetteer shipped(MARCHLAND_GEODATA_DIR "/gazetteer.dat");
    return shipped;
}
const geo::AdminGround& ground() {
    static const geo::AdminGround shipped(MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg");
    return shipped;
}

void count_bytes(benchmark::State& state, const std::string& text) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void open_gazetteer(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(reader::Gazetteer(MARCHLAND_GEODATA_DIR "/gazetteer.dat").size());
}
BENCHMARK(open_gazetteer)->Unit(benchmark::kMillisecond);

void open_ground(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            geo::AdminGround(MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg").units().size());
}
BENCHMARK(open_ground)->Unit(benchmark::kMillisecond);

void open_lexicon(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            reader::Lexicon::open(MARCHLAND_GEODATA_DIR "/lexicon/events.tsv").phrases().size());
}
BENCHMARK(open_lexicon)->Unit(benchmark::kMillisecond);

void find_sentences(benchmark::State& state) {
    const std::string text = text_of(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(reader::sentences(text).size());
    count_bytes(state, text);
}
BENCHMARK(find_sentences)->Arg(1 << 20)->Unit(benchmark::kMillisecond);

void find_names(benchmark::State& state) {
    const std::string text = text_of(state.range(0));
    const reader::Tokenised article = reader::tokenise(text);
    for (auto _ : state) benchmark::DoNotOptimize(reader::find_spots(article, gazetteer()).size());
    count_bytes(state, text);
}
BENCHMARK(find_names)->Arg(1 << 20)->Unit(benchmark::kMillisecond);

void read_whole(benchmark::State& state) {
    const std::string text = text_of(state.range(0));
    reader::ArticleInfo info;
    info.published = story::parse_date("2022-09-14")->first;
    for (auto _ : state)
        benchmark::DoNotOptimize(reader::read_text(text, info, gazetteer(), ground()).story.events.size());
    count_bytes(state, text);
}
BENCHMARK(read_whole)->Arg(4 << 10)->Arg(1 << 20)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
