// SPDX-License-Identifier: MIT
#include "tools/story/passages.h"

#include <fmt/format.h>

#include <algorithm>

#include "geo/error.h"

namespace marchland::tools {

std::size_t Passages::sentence_of(const Entry& entry, std::uint32_t start, std::uint32_t end) {
    const auto& sentences = entry.sentences;
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [&](const auto& s) { return s.start <= start && end <= s.end; });
    return static_cast<std::size_t>(found - sentences.begin());
}

const story::Id& Passages::excerpt(Entry& entry, std::size_t sentence) {
    auto& id = entry.excerpts[sentence];
    if (id.empty()) id = fmt::format("{}-{:03}", entry.source.article.id, sentence + 1);
    return id;
}

void Passages::add(ArticleSource source) {
    auto sentences = reader::sentences(source.article.text);
    Entry entry{std::move(source), std::move(sentences), {}};
    for (const auto& mention : entry.source.mentions) {
        const auto sentence = sentence_of(entry, mention.start, mention.end);
        if (sentence == entry.sentences.size()) {
            throw geo::Error(mention.where + ": a marked name runs over the end of a sentence");
        }
        excerpt(entry, sentence);
    }
    entries_.push_back(std::move(entry));
}

story::Id Passages::anchor(std::string_view article, std::string_view phrase) {
    const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& e) { return e.source.article.id == article; });
    if (entry == entries_.end()) throw geo::Error(fmt::format("there is no article \"{}\"", article));
    const std::string& text = entry->source.article.text;
    const auto at = text.find(phrase);
    if (phrase.empty() || at == std::string::npos) {
        throw geo::Error(fmt::format("\"{}\" does not stand in {}.txt", phrase, article));
    }
    if (text.find(phrase, at + 1) != std::string::npos) {
        throw geo::Error(
            fmt::format("\"{}\" stands more than once in {}.txt: quote more of it", phrase, article));
    }
    const auto start = static_cast<std::uint32_t>(at);
    const auto sentence = sentence_of(*entry, start, static_cast<std::uint32_t>(at + phrase.size()));
    if (sentence == entry->sentences.size()) {
        throw geo::Error(fmt::format("\"{}\" runs over the end of a sentence in {}.txt", phrase, article));
    }
    return excerpt(*entry, sentence);
}

std::vector<const MarkedMention*> Passages::mentions() const {
    std::vector<const MarkedMention*> all;
    for (const auto& entry : entries_) {
        for (const auto& mention : entry.source.mentions) all.push_back(&mention);
    }
    return all;
}

void Passages::move_into(story::Story& story) {
    for (auto& entry : entries_) {
        for (const auto& [sentence, id] : entry.excerpts) {
            const auto& span = entry.sentences[sentence];
            story.excerpts.push_back({id, entry.source.article.id, span.start, span.end});
        }
        for (const auto& mention : entry.source.mentions) {
            const auto& id = entry.excerpts.at(sentence_of(entry, mention.start, mention.end));
            story.mentions.push_back({id, mention.place, mention.start, mention.end, mention.role});
        }
        story.articles.push_back(std::move(entry.source.article));
    }
    entries_.clear();
}

}  // namespace marchland::tools
