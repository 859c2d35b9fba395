// SPDX-License-Identifier: MIT
#include "page/callouts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "page/ink.h"

namespace marchland::page {
namespace {

/// "17 April 2024" is long for a narrow column: months by their first three letters.
std::string short_date(const story::DateSpan& when) {
    static constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
    std::string text = story::readable(when);
    for (const std::string_view month : months)
        for (auto at = text.find(month); at != std::string::npos; at = text.find(month, at + 3))
            text.erase(at + 3, month.size() - 3);
    return text;
}

std::string first_source(const std::string& sources) {
    const std::size_t end = sources.find(';');
    return end == std::string::npos ? sources : sources.substr(0, end) + " et al.";
}

/// What the event names as its source, else the publisher of the article it was read from.
std::string source_of(const story::Story& story, const story::Event& event) {
    if (!event.source.empty() || event.excerpts.empty()) return event.source;
    const story::Excerpt* excerpt = story::find_excerpt(story, event.excerpts.front());
    const story::Article* article = excerpt ? story::find_article(story, excerpt->article) : nullptr;
    if (!article) return {};
    return article->publisher.empty() ? article->title : article->publisher;
}

std::string attribution(const story::Story& story, const story::Event& event, Detail detail) {
    std::string source = source_of(story, event);
    if (detail == Detail::brief) source = first_source(source);
    if (event.claimed_by.empty()) return source;
    const std::string claim = "according to " + event.claimed_by;
    return source.empty() ? claim : claim + "; " + source;
}

/// One piece of a range: "7" or "3–5".
std::string range(int first, int last) {
    return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

/// Words that run from right to left, set apart so that they do not turn those around them.
std::string isolated(std::string words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto lead = static_cast<unsigned char>(words[i]);  // of Hebrew, Arabic and its supplements
        const auto next = static_cast<unsigned char>(words[i + 1]);
        if ((lead == 0xD6 && next >= 0x90) || (lead >= 0xD7 && lead <= 0xDF) ||
            (lead == 0xE0 && next < 0xA4) || (lead == 0xEF && next >= 0xAC && next <= 0xBB))
            return "\u2068" + words + "\u2069";
    }
    return words;
}

std::string name_of(const story::Story& story, const story::Event& event, const map::View& view,
                    const map::PlaceNames* names) {
    const story::Place* place = story::find_place(story, event.place);
    if (!place) return "";
    return names ? names->of(*place) : place->names.in(view.language);
}

}  // namespace

std::vector<Callout> callouts_of(const map::Scene& scene, const story::Story& story,
                                 const map::PlaceNames* names) {
    const map::Camera& camera = scene.view.camera;
    std::vector<Callout> callouts;
    std::set<std::uint32_t> seen;
    for (std::size_t i = 0; i < scene.symbols.size(); ++i) {
        const map::Symbol& symbol = scene.symbols[i];
        if (symbol.at.x < 0 || symbol.at.y < 0 || symbol.at.x > camera.width || symbol.at.y > camera.height)
            continue;
        for (const map::Ref& ref : symbol.refs)
            if (ref.kind == map::Ref::Kind::event && ref.index < story.events.size() &&
                seen.insert(ref.index).second)
                callouts.push_back(
                    {ref.index, i, name_of(story, story.events[ref.index], scene.view, names)});
    }
    const auto order = [&](const Callout& callout) {
        const auto& when = story.events[callout.event].when;
        return std::tuple(!when.has_value(), when ? when->first : story::Day{},
                          when ? when->last : story::Day{}, callout.event);
    };
    std::sort(callouts.begin(), callouts.end(),
              [&](const Callout& a, const Callout& b) { return order(a) < order(b); });
    return callouts;
}

std::vector<text::Span> caption(const story::Story& story, const story::Event& event,
                                const std::string& place, Detail detail, const Ink& ink) {
    std::string head = event.when ? short_date(*event.when) : "No date";
    if (!place.empty()) head += " · " + isolated(place);
    std::string title = event.title.empty() ? std::string(story::readable(event.type)) : event.title;
    if (title.ends_with('.')) title.pop_back();
    std::vector<text::Span> spans{{.text = head, .colour = ink.text, .weight = 600},
                                  {.text = " — " + isolated(title), .colour = ink.text}};
    if (const std::string source = attribution(story, event, detail); !source.empty())
        spans.push_back({.text = " (" + isolated(source) + ")", .colour = ink.secondary});
    return spans;
}

std::string number_ranges(const std::vector<int>& numbers) {
    constexpr std::size_t most_pieces = 4;
    std::vector<std::string> pieces;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
        pieces.push_back(range(numbers[i], numbers[end - 1]));
        i = end;
    }
    if (pieces.size() <= most_pieces) return fmt::format("{}", fmt::join(pieces, ", "));
    pieces.resize(most_pieces - 1);
    return fmt::format("{} …", fmt::join(pieces, ", "));
}

}  // namespace marchland::page
