// SPDX-License-Identifier: MIT
// What full-text search costs with 100,000 events and 1,000 articles: making the index, and one keystroke.
#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "story/text_search.h"

using namespace marchland;

namespace {

/// Words by a law like that of real texts: a few often, most seldom.
class Words {
public:
    std::string next() {
        const double u = std::uniform_real_distribution<double>(0, 1)(random_);
        auto n = static_cast<unsigned>(20'000 * u * u * u * u);
        std::string word;
        do word += "bcdfghklmnprstvz"[n % 16], word += "aeiou"[n % 5];
        while ((n /= 16) > 0);
        return word;
    }
    std::string sentence(int words) {
        std::string text;
        for (int i = 0; i < words; ++i) text += (i > 0 ? " " : "") + next();
        return text;
    }

private:
    std::mt19937 random_{5};
};

const story::Story& large() {
    static const story::Story made = [] {
        story::Story story;
        Words words;
        for (int i = 0; i < 1000; ++i) {
            story::Article& article = story.articles.emplace_back();
            article.id = "a" + std::to_string(i);
            article.title = words.sentence(8);
            for (int k = 0; k < 30; ++k) {
                const auto start = static_cast<std::uint32_t>(article.text.size());
                article.text += words.sentence(20) + ". ";
                if (k % 3 == 0) {
                    story.excerpts.push_back({article.id + "-" + std::to_string(k), article.id, start,
                                              static_cast<std::uint32_t>(article.text.size() - 1)});
                }
            }
        }
        for (int i = 0; i < 100'000; ++i) {
            story::Event& event = story.events.emplace_back();
            event.id = "e" + std::to_string(i);
            event.title = words.sentence(7);
        }
        return story;
    }();
    return made;
}

void build(benchmark::State& state) {
    for (auto _ : state) {
        story::TextSearch search(large());
        search.build();
    }
}
BENCHMARK(build)->Unit(benchmark::kMillisecond);

void find(benchmark::State& state, const char* query) {
    static story::TextSearch search(large());
    search.build();
    std::size_t hits = 0;
    for (auto _ : state) hits = search.find(query, 20).size();
    state.counters["hits"] = static_cast<double>(hits);
}
BENCHMARK_CAPTURE(find, one_letter, "b")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, two_letters, "ba")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, three_letters, "bab")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, common_word, "ba bab")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, rare_word, "kemigu")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
