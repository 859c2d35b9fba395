// SPDX-License-Identifier: MIT
#include "screen/clipping.h"

#include <array>

#include "screen/words.h"
#include "story/citation.h"

namespace marchland::screen {

std::string source_name(const story::Article& article) {
    std::string name = article.publisher;
    if (!article.title.empty()) name += (name.empty() ? "" : ", ") + article.title;
    return name.empty() ? article.id : name;
}

Copy copied_sentence(const story::Story& story, std::uint32_t article, std::size_t start, std::size_t end) {
    const story::Article& told = story.articles[article];
    return {story::quotation(told, start, end), filled(words().copied_sentence, source_name(told))};
}

Copy copied_event(const story::Story& story, std::uint32_t event) {
    const std::array<std::size_t, 1> only{event};
    return {story::events_markdown(story, only), filled(words().copied_the_event, story.events[event].title)};
}

}  // namespace marchland::screen
