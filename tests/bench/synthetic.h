// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "story/story.h"

namespace marchland::bench {

template <class Value>
const Value& one_of(const std::vector<Value>& values, std::mt19937& dice) {
    return values[dice() % values.size()];
}

/// 20,000 places, 200 articles of 40 publishers, ten years of events.
inline story::Story synthetic(int count) {
    std::mt19937 dice(7);
    story::Story story;
    std::uniform_real_distribution<double> lon(42, 50);
    std::uniform_real_distribution<double> lat(38.5, 43);
    for (int i = 0; i < 20'000; ++i) {
        story::Place place;
        place.id = "p" + std::to_string(i);
        place.kind = "village";
        place.geometry = geo::LonLat{lon(dice), lat(dice)};
        place.precision_km = i % 4 == 0 ? 20 : 2;
        story.places.push_back(std::move(place));
    }
    for (int i = 0; i < 200; ++i) {
        story::Article article;
        article.id = "a" + std::to_string(i);
        article.publisher = "Publisher " + std::to_string(i % 40);
        article.text = "Something happened somewhere.";
        const auto end = static_cast<std::uint32_t>(article.text.size());
        story.excerpts.push_back({"x" + std::to_string(i), article.id, 0, end});
        story.articles.push_back(std::move(article));
    }
    const std::vector<std::string> actors{
        "Armenia", "Azerbaijan", "Russia", "Georgia", "Turkey",
        "France",  "Iran",       "OSCE",   "EU",      "Armenia, Azerbaijan"};
    const std::vector<std::string> tolls{"", "", "", "2", "at least 12 (unverified)", "about 130", "several"};
    const auto start = std::chrono::sys_days{std::chrono::year{2014} / 1 / 1};
    for (int i = 0; i < count; ++i) {
        story::Event event;
        event.id = "e" + std::to_string(i);
        event.title = "Something that happened somewhere " + event.id;
        event.type = static_cast<story::EventType>(dice() % story::event_type_count);
        const auto day = start + std::chrono::days(dice() % 3650);
        event.when = story::DateSpan{day, day, story::DatePrecision::day};
        const auto& place = one_of(story.places, dice);
        event.place = place.id;
        event.precision_km = place.precision_km;
        event.actor = one_of(actors, dice);
        event.recipient = one_of(actors, dice);
        event.fatalities = one_of(tolls, dice);
        event.source = "Source " + std::to_string(dice() % 100);
        if (i % 2 == 0) {
            const auto passage = dice() % 200;
            event.excerpts = {story.excerpts[passage].id, story.excerpts[(passage + 1) % 200].id};
        }
        story.events.push_back(std::move(event));
    }
    return story;
}

}  // namespace marchland::bench
