// SPDX-License-Identifier: MIT
#include "screen/app.h"
#include "screen/clipping.h"
#include "screen/words.h"

namespace marchland::screen {

void App::show_article(const ArticleSpot& spot) {
    if (spot.article < story_.articles.size()) open_article(state_, spot);
}

// Of the passage that is the current one; with nothing selected the story's first.
void App::toggle_article() {
    if (state_.article) {
        state_.article.reset();
        return;
    }
    if (state_.passage < dossier_.passages.size()) {
        const map::Passage& passage = dossier_.passages[state_.passage];
        const auto end = passage.start + static_cast<std::uint32_t>(passage.sentence.size());
        return show_article({passage.article, passage.start, end});
    }
    if (state_.selected || story_.articles.empty()) return notify(words().no_article);
    show_article({});
}

void App::step(int by) {
    if (state_.article)
        article_.step(state_, by);
    else
        step_passage(state_, dossier_.passages.size(), by);
}

void App::copy_passage() {
    const bool is_event = state_.selected && state_.selected->kind == map::Ref::Kind::event;
    if (state_.article && article_.text() != nullptr && state_.article->end > state_.article->start) {
        const Stretch sentence = sentence_at(story_, *article_.text(), *state_.article);
        requests_.emplace_back(
            copied_sentence(story_, state_.article->article, sentence.start, sentence.end));
    } else if (!state_.article && state_.passage < dossier_.passages.size()) {
        const map::Passage& passage = dossier_.passages[state_.passage];
        requests_.emplace_back(
            copied_sentence(story_, passage.article, passage.start, passage.start + passage.sentence.size()));
    } else if (is_event) {
        requests_.emplace_back(copied_event(story_, state_.selected->index));
    } else {
        notify(words().nothing_to_copy);
    }
}

}  // namespace marchland::screen
