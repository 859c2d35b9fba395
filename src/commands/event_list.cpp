// SPDX-License-Identifier: MIT
#include "commands/event_list.h"

#include <vector>

#include "geo/atomic_file.h"
#include "map/event_filter.h"
#include "story/plover.h"

namespace marchland::commands {

namespace {

bool in_window(const story::Event& event, const std::optional<map::TimeWindow>& window) {
    return !window || !event.when || (event.when->first <= window->last && window->first <= event.when->last);
}

}  // namespace

bool is_event_list(const std::filesystem::path& target) {
    return target.extension() == ".jsonl";
}

void write_event_list(const geo::Region& region, const story::Story& story, const map::View& view,
                      const std::optional<map::TimeWindow>& window, const std::filesystem::path& target) {
    std::optional<map::EventFilter> filter;  // a pass over a default one would take out what it hides on maps
    if (view.filter != map::Filter() || !view.quad_classes.all()) {
        filter.emplace(story, region);
        filter->apply(view.filter, view.quad_classes);
    }
    std::vector<std::size_t> events;
    for (std::size_t i = 0; i < story.events.size(); ++i) {
        const story::Event& event = story.events[i];
        const bool passes =
            filter ? filter->passes(static_cast<std::uint32_t>(i)) : event.review != story::Review::rejected;
        if (passes && in_window(event, window)) events.push_back(i);
    }
    geo::write_whole(target, story::plover_jsonl(story, events));
}

}  // namespace marchland::commands
