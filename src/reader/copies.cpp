// SPDX-License-Identifier: MIT
// Broder's resemblance by sampled shingles: an article is the set of hashes of its runs of five words. A
// quarter of them, picked by their own value and so the same in all articles, go into an index that finds
// which earlier article shares most; the two sets are then compared whole.
#include "reader/copies.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace marchland::reader {
namespace {

constexpr std::size_t shingle_words = 5;
constexpr std::size_t fewest_shingles = 20;  // below, two notices may share their few words by chance
constexpr std::uint64_t sampled = 4;         // one in so many

using Shingles = std::vector<std::uint64_t>;  // sorted, each once

std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

/// Hashes of the words, ASCII letters in lower case; anything that is neither letter, digit nor beyond ASCII
/// parts them, so that quotes and spacing do not matter.
std::vector<std::uint64_t> words_of(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::uint64_t hash = 0;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0) {
            const auto byte = static_cast<unsigned char>(upper ? c - 'A' + 'a' : c);
            hash = mixed(hash + byte + 1);
        } else if (hash != 0) {
            words.push_back(hash);
            hash = 0;
        }
    }
    if (hash != 0) words.push_back(hash);
    return words;
}

Shingles shingles_of(std::string_view text) {
    const auto words = words_of(text);
    Shingles shingles;
    for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t k = 0; k < shingle_words; ++k) hash = mixed(hash * 31 + words[i + k]);
        shingles.push_back(hash);
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double share_in(const Shingles& copy, const Shingles& original) {
    Shingles common;
    std::set_intersection(copy.begin(), copy.end(), original.begin(), original.end(),
                          std::back_inserter(common));
    return static_cast<double>(common.size()) / static_cast<double>(copy.size());
}

/// The articles that are no copies, by their sampled shingles.
class Originals {
public:
    void add(std::size_t article, Shingles shingles) {
        for (const std::uint64_t hash : shingles) {
            if (hash % sampled == 0) index_[hash].push_back(article);
        }
        sets_.emplace(article, std::move(shingles));
    }
    /// The original that shares most samples, where the two share enough.
    [[nodiscard]] std::optional<Copy> closest(std::size_t article, const Shingles& shingles) const {
        std::unordered_map<std::size_t, std::size_t> hits;
        for (const std::uint64_t hash : shingles) {
            const auto found = hash % sampled == 0 ? index_.find(hash) : index_.end();
            if (found == index_.end()) continue;
            for (const std::size_t other : found->second) ++hits[other];
        }
        std::optional<std::size_t> best;
        for (const auto& [other, count] : hits) {
            if (!best || count > hits[*best] || (count == hits[*best] && other < *best)) best = other;
        }
        if (!best) return std::nullopt;
        const double share = share_in(shingles, sets_.at(*best));
        return share >= least_share ? std::optional(Copy{article, *best, share}) : std::nullopt;
    }

private:
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> index_;
    std::unordered_map<std::size_t, Shingles> sets_;
};

/// A sentence by its words alone.
std::uint64_t sentence_hash(std::string_view text) {
    const auto words = words_of(text);
    return std::accumulate(words.begin(), words.end(), std::uint64_t{0},
                           [](std::uint64_t sum, std::uint64_t word) { return mixed(sum * 31 + word); });
}

/// Folds the events of copies into those of their originals.
class EventFolder {
public:
    explicit EventFolder(story::Story& story) : story_(story) {
        for (const story::Article& article : story.articles) articles_.emplace(article.id, &article);
        for (const story::Excerpt& excerpt : story.excerpts) excerpts_.emplace(excerpt.id, &excerpt);
    }

    /// How many events of each copy were folded, by the copy's id.
    std::unordered_map<std::string_view, std::size_t> fold() {
        for (std::size_t i = 0; i < story_.events.size(); ++i) {
            const story::Event& event = story_.events[i];
            const story::Article* article = article_of(event);
            if (article == nullptr || !article->copy_of.empty()) continue;
            for (const story::Id& excerpt : event.excerpts)
                told_.emplace(key(article->id, event, excerpt), i);
        }
        std::unordered_map<std::string_view, std::size_t> folded;
        std::vector<story::Event> kept;
        std::vector<std::size_t> place_of(story_.events.size());
        std::vector<std::vector<story::Id>> more(story_.events.size());
        for (std::size_t i = 0; i < story_.events.size(); ++i) {
            story::Event& event = story_.events[i];
            const auto original = original_of(event);
            if (original) {
                more[*original].insert(more[*original].end(), event.excerpts.begin(), event.excerpts.end());
                ++folded[article_of(event)->id];
            } else {
                place_of[i] = kept.size();
                kept.push_back(event);
            }
        }
        for (std::size_t i = 0; i < more.size(); ++i) {
            if (more[i].empty()) continue;
            auto& excerpts = kept[place_of[i]].excerpts;
            for (const story::Id& excerpt : more[i]) {
                if (std::find(excerpts.begin(), excerpts.end(), excerpt) == excerpts.end())
                    excerpts.push_back(excerpt);
            }
        }
        story_.events = std::move(kept);
        return folded;
    }

private:
    [[nodiscard]] const story::Article* article_of(const story::Event& event) const {
        if (event.excerpts.empty()) return nullptr;
        const auto excerpt = excerpts_.find(event.excerpts.front());
        if (excerpt == excerpts_.end()) return nullptr;
        const auto article = articles_.find(excerpt->second->article);
        return article == articles_.end() ? nullptr : article->second;
    }

    [[nodiscard]] std::optional<std::size_t> original_of(const story::Event& event) const {
        const story::Article* article = article_of(event);
        if (article == nullptr || article->copy_of.empty() || event.review != story::Review::suggested)
            return std::nullopt;
        for (const story::Id& excerpt : event.excerpts) {
            const auto found = told_.find(key(article->copy_of, event, excerpt));
            if (found != told_.end()) return found->second;
        }
        return std::nullopt;
    }

    /// The same for two events where the same sentence tells them the same way.
    [[nodiscard]] std::string key(const story::Id& article, const story::Event& event,
                                  const story::Id& excerpt) const {
        const auto found = excerpts_.find(excerpt);
        if (found == excerpts_.end()) return {};
        const story::Excerpt& span = *found->second;
        const std::string_view text = articles_.at(span.article)->text;
        return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", article, story::name(event.type), event.place,
                           event.actor, event.recipient,
                           sentence_hash(text.substr(span.start, span.end - span.start)));
    }

    story::Story& story_;
    std::unordered_map<std::string_view, const story::Article*> articles_;
    std::unordered_map<std::string_view, const story::Excerpt*> excerpts_;
    std::unordered_map<std::string, std::size_t> told_;  // events of the originals
};

std::string title_of(const story::Article& article) {
    return article.publisher.empty() ? article.id : fmt::format("{} ({})", article.id, article.publisher);
}

}  // namespace

std::vector<Copy> find_copies(const std::vector<story::Article>& articles) {
    std::vector<std::size_t> order(articles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        constexpr story::Day never = story::Day::max();
        return articles[a].published.value_or(never) < articles[b].published.value_or(never);
    });
    Originals originals;
    std::vector<Copy> copies;
    for (const std::size_t article : order) {
        Shingles shingles = shingles_of(articles[article].text);
        if (shingles.size() < fewest_shingles) continue;
        if (const auto copy = originals.closest(article, shingles)) {
            copies.push_back(*copy);
        } else {
            originals.add(article, std::move(shingles));
        }
    }
    return copies;
}

std::vector<std::string> mark_copies(story::Story& story) {
    const std::vector<Copy> copies = find_copies(story.articles);
    if (copies.empty()) return {};
    for (story::Article& article : story.articles) article.copy_of.clear();
    for (const Copy& copy : copies) story.articles[copy.article].copy_of = story.articles[copy.of].id;
    const auto folded = EventFolder(story).fold();
    std::vector<std::string> notes;
    for (const Copy& copy : copies) {
        const story::Article& article = story.articles[copy.article];
        const auto events = folded.find(article.id);
        notes.push_back(
            fmt::format("{} repeats {} ({:.0f} % of its wording): kept as a copy, {} of its events joined",
                        title_of(article), title_of(story.articles[copy.of]), copy.share * 100,
                        events == folded.end() ? 0 : events->second));
    }
    return notes;
}

}  // namespace marchland::reader
