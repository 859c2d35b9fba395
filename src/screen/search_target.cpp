// SPDX-License-Identifier: MIT
#include "screen/search_target.h"

#include <algorithm>

namespace marchland::screen {
namespace {

template <class Thing>
std::uint32_t index_in(const std::vector<Thing>& list, const Thing& thing) {
    return static_cast<std::uint32_t>(&thing - list.data());
}

std::optional<map::Ref> place_named(const story::Story& story, const story::Excerpt& excerpt,
                                    std::uint32_t start, std::uint32_t end) {
    for (const story::Mention& mention : story.mentions) {
        if (mention.excerpt != excerpt.id || mention.end <= start || mention.start >= end) continue;
        if (const story::Place* place = story::find_place(story, mention.place))
            return map::Ref{map::Ref::Kind::place, index_in(story.places, *place)};
    }
    return std::nullopt;
}

std::optional<map::Ref> event_told(const story::Story& story, const story::Excerpt& excerpt) {
    for (const story::Event& event : story.events) {
        const bool tells =
            std::find(event.excerpts.begin(), event.excerpts.end(), excerpt.id) != event.excerpts.end();
        if (tells && event.review != story::Review::rejected)
            return map::Ref{map::Ref::Kind::event, index_in(story.events, event)};
    }
    return std::nullopt;
}

std::vector<Request> for_place(const map::SearchResult& result) {
    std::vector<Request> requests{ChooseRef{result.ref, false}};
    if (result.box)
        requests.emplace_back(FlyTo{*result.box});
    else if (result.at)
        requests.emplace_back(FlyToPoint{*result.at});
    return requests;
}

std::vector<Request> for_event(const map::SearchResult& result) {
    std::vector<Request> requests;
    if (const auto days = result.dates)
        requests.emplace_back(ChangeState{[days](AppState& state) { reach_days(state, *days); }});
    requests.emplace_back(ChooseRef{result.ref, true});
    return requests;
}

std::vector<Request> for_passage(const map::SearchResult& result, const story::Story& story) {
    std::vector<Request> requests;
    if (const auto subject = subject_of(story, result.article, result.start, result.end))
        requests.emplace_back(ChooseRef{*subject, true});
    requests.emplace_back(OpenArticle{{result.article, result.start, result.end}});
    return requests;
}

}  // namespace

std::optional<map::Ref> subject_of(const story::Story& story, std::uint32_t article, std::uint32_t start,
                                   std::uint32_t end) {
    if (article >= story.articles.size() || start >= end) return std::nullopt;
    std::vector<const story::Excerpt*> around;
    for (const story::Excerpt& excerpt : story.excerpts)
        if (excerpt.article == story.articles[article].id && excerpt.start < end && excerpt.end > start)
            around.push_back(&excerpt);
    for (const story::Excerpt* excerpt : around)
        if (const auto place = place_named(story, *excerpt, start, end)) return place;
    for (const story::Excerpt* excerpt : around)
        if (const auto event = event_told(story, *excerpt)) return event;
    for (const story::Excerpt* excerpt : around)
        if (const auto place = place_named(story, *excerpt, excerpt->start, excerpt->end)) return place;
    return std::nullopt;
}

std::vector<Request> requests_for(const map::SearchResult& result, const story::Story& story) {
    switch (result.kind) {
        case map::SearchResult::Kind::place:
            return for_place(result);
        case map::SearchResult::Kind::event:
            return for_event(result);
        case map::SearchResult::Kind::passage:
            return for_passage(result, story);
        case map::SearchResult::Kind::date:
            return {ChangeState{[days = *result.dates](AppState& state) { show_days(state, days); }}};
        case map::SearchResult::Kind::coordinates:
            return {ChangeState{[at = *result.at](AppState& state) { state.point = at; }},
                    FlyToPoint{*result.at}};
    }
    return {};
}

}  // namespace marchland::screen
