// SPDX-License-Identifier: MIT
#include "reader/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unordered_map>

#include "geo/error.h"
#include "geo/shipped.h"
#include "reader/lexicon_table.h"
#include "reader/speakers.h"

namespace marchland::reader {
namespace {

constexpr std::size_t longest_gap = 5;            // words that "~" may stand for
constexpr std::size_t largest_table = 4U << 20U;  // bytes

bool fits(const std::vector<std::string_view>& alternatives, const Sentence& sentence, std::size_t at) {
    const std::string_view word = sentence.word(at);
    return std::any_of(alternatives.begin(), alternatives.end(), [&](std::string_view one) {
        if (one == "%") return sentence.tokens[at].word && sentence.tokens[at].capital;
        if (one == "&") return sentence.tokens[at].capital && shipped_speakers().office_holder(word);
        return one.ends_with('*') ? word.starts_with(one.substr(0, one.size() - 1)) : one == word;
    });
}

bool ends_clause(const Token& token) {
    return token.mark == ';' || token.mark == ':' || token.mark == '(' || token.mark == '.';
}

/// The next word after `at`, over commas, quotes and hyphens; tokens.size() at the clause's end.
std::size_t next_word(const Sentence& sentence, std::size_t at) {
    for (std::size_t i = at + 1; i < sentence.tokens.size() && !ends_clause(sentence.tokens[i]); ++i) {
        if (sentence.tokens[i].mark == 0) return i;
    }
    return sentence.tokens.size();
}

struct Pattern {
    Elements elements;
    std::size_t trigger = 0;  // element
};

/// The pattern at a sentence's token, whose first element is known to fit.
std::optional<PhraseMatch> match(const Sentence& sentence, const Phrase& phrase, const Pattern& pattern,
                                 std::size_t at) {
    PhraseMatch found{&phrase, at, at, {at}};
    std::size_t gap = 0;
    for (std::size_t e = 1; e < pattern.elements.size(); ++e) {
        const auto& element = pattern.elements[e];
        if (element.empty()) {
            gap = longest_gap;
            continue;
        }
        std::size_t next = next_word(sentence, found.last);
        for (std::size_t skipped = 0; next < sentence.tokens.size() && !fits(element, sentence, next);
             ++skipped) {
            if (skipped == gap) return std::nullopt;
            next = next_word(sentence, next);
        }
        if (next == sentence.tokens.size()) return std::nullopt;
        found.last = next;
        found.words.push_back(next);
        if (e == pattern.trigger) found.trigger = next;
        gap = 0;
    }
    return found;
}

/// Whether the word that `hit` begins with has been told by `other`.
bool hides(const PhraseMatch& other, const PhraseMatch& hit) {
    const std::size_t first = hit.words.front();
    if (other.phrase->kind == PhraseKind::nothing) return other.words.front() <= first && first <= other.last;
    return other.words.front() < first &&
           std::find(other.words.begin(), other.words.end(), first) != other.words.end();
}

/// Phrases of one language by their triggers, so that most words are told in a few look-ups.
struct Triggers {
    using Index = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;
    Index words;
    Index stems;                          // without the "*"
    std::vector<std::size_t> stem_sizes;  // that occur
    std::vector<std::uint32_t> persons;   // "&"

    void add(std::string_view trigger, std::uint32_t phrase) {
        if (trigger == "&") return persons.push_back(phrase);
        if (!trigger.ends_with('*')) return words[trigger].push_back(phrase);
        trigger.remove_suffix(1);
        stems[trigger].push_back(phrase);
        if (std::find(stem_sizes.begin(), stem_sizes.end(), trigger.size()) == stem_sizes.end())
            stem_sizes.push_back(trigger.size());
    }
};

}  // namespace

struct Lexicon::Impl {
    std::vector<LexiconRow> rows;
    std::vector<Phrase> phrases;
    std::vector<Pattern> patterns;
    std::unordered_map<std::string_view, Triggers> by_language;

    explicit Impl(std::vector<LexiconRow> all) : rows(std::move(all)) {
        for (const LexiconRow& row : rows) {
            const auto index = static_cast<std::uint32_t>(phrases.size());
            phrases.push_back({row.language, row.pattern, row.type, row.mode, row.kind});
            patterns.push_back({elements_of(row.pattern), trigger_of(row.pattern)});
            Triggers& triggers = by_language[row.language];
            for (const auto trigger : patterns.back().elements.front()) triggers.add(trigger, index);
        }
    }

    /// The better of `best` and those of `candidates` that stand at `at`.
    void try_all(const std::vector<std::uint32_t>& candidates, const Sentence& sentence, std::size_t at,
                 std::optional<PhraseMatch>& best) const {
        for (const std::uint32_t candidate : candidates) {
            if (best && !before(candidate, index_of(*best))) continue;
            if (const auto found = match(sentence, phrases[candidate], patterns[candidate], at)) best = found;
        }
    }
    /// Longer patterns first, then those higher in the table.
    [[nodiscard]] bool before(std::size_t a, std::size_t b) const {
        const std::size_t one = patterns[a].elements.size();
        const std::size_t other = patterns[b].elements.size();
        return one != other ? one > other : a < b;
    }
    [[nodiscard]] std::size_t index_of(const PhraseMatch& match) const {
        return static_cast<std::size_t>(match.phrase - phrases.data());
    }
};

Lexicon::Lexicon(std::string_view table, std::string_view name) {
    LexiconTable read = read_lexicon_table(table, name);
    if (!read.faults.empty()) throw geo::Error(read.faults.front());
    impl_ = std::make_unique<Impl>(std::move(read.rows));
}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

Lexicon Lexicon::open(const std::filesystem::path& file) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    std::ifstream stream(file, std::ios::binary);
    if (unknown || !stream) {
        throw geo::Error(
            fmt::format("{} cannot be opened: it comes with the program; reinstall it or set "
                        "MARCHLAND_GEODATA to its folder",
                        file.string()));
    }
    if (size > largest_table)
        throw geo::Error(fmt::format("{} is larger than 4 MiB: it is no table of phrases", file.string()));
    const std::string table{std::istreambuf_iterator<char>(stream), {}};
    return {table, file.string()};
}

std::span<const Phrase> Lexicon::phrases() const {
    return impl_->phrases;
}

std::optional<PhraseMatch> Lexicon::at(const Sentence& sentence, std::size_t at,
                                       std::string_view language) const {
    std::optional<PhraseMatch> best;
    const auto known = impl_->by_language.find(language);
    if (!sentence.tokens[at].word || known == impl_->by_language.end()) return best;
    const Triggers& triggers = known->second;
    const std::string_view word = sentence.word(at);
    if (const auto found = triggers.words.find(word); found != triggers.words.end())
        impl_->try_all(found->second, sentence, at, best);
    for (const std::size_t size : triggers.stem_sizes) {
        if (size > word.size()) continue;
        const auto found = triggers.stems.find(word.substr(0, size));
        if (found != triggers.stems.end()) impl_->try_all(found->second, sentence, at, best);
    }
    if (!triggers.persons.empty() && sentence.tokens[at].capital && shipped_speakers().office_holder(word))
        impl_->try_all(triggers.persons, sentence, at, best);
    return best;
}

Lexicon::Told Lexicon::find(const Sentence& sentence, std::string_view language) const {
    Told told;
    std::vector<PhraseMatch> hits;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        auto hit = at(sentence, i, language);
        if (!hit) continue;
        if (hit->phrase->kind == PhraseKind::topic) {
            ++told.topics;
        } else {
            hits.push_back(std::move(*hit));
        }
    }
    for (const PhraseMatch& hit : hits) {
        const bool nothing = hit.phrase->kind == PhraseKind::nothing;
        if (!nothing &&
            std::none_of(hits.begin(), hits.end(), [&](const auto& other) { return hides(other, hit); }))
            told.phrases.push_back(hit);
    }
    std::stable_sort(told.phrases.begin(), told.phrases.end(),
                     [](const PhraseMatch& a, const PhraseMatch& b) { return a.trigger < b.trigger; });
    return told;
}

const Lexicon& shipped_lexicon() {
    static const Lexicon lexicon = Lexicon::open(geo::geodata_dir() / "lexicon" / "events.tsv");
    return lexicon;
}

std::optional<PhraseMatch> phrase_at(const Sentence& sentence, std::size_t at, std::string_view language) {
    return shipped_lexicon().at(sentence, at, language);
}

}  // namespace marchland::reader
