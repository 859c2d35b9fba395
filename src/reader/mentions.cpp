// SPDX-License-Identifier: MIT
#include "reader/mentions.h"

#include <algorithm>

#include "reader/inflection.h"
#include "reader/language.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

constexpr std::size_t longest_name = 96;  // folded bytes

bool country_like(const Entry& entry) {
    return entry.kind == "country" || entry.kind == "disputed-region";
}

/// One sentence with what its words have in common.
struct Line {
    const Sentence& sentence;
    const std::string& language;
    bool shouted = false;  // a headline all in capitals
};

bool all_shouted(const Sentence& sentence) {
    std::size_t words = 0;
    std::size_t shouted = 0;
    for (const Token& token : sentence.tokens) {
        if (!token.word) continue;
        ++words;
        if (token.shouted) ++shouted;
    }
    return words >= 4 && shouted * 4 >= words * 3;
}

/// "YEREVAN, Sept 13 (Reuters) -": the name opens the sentence and a comma or bracket follows.
bool dateline_place(const Line& line, std::size_t first, std::size_t last) {
    const auto& tokens = line.sentence.tokens;
    // "BEIRUT/AMMAN (Reuters) -": the second of two.
    const bool second = first == 2 && tokens[0].shouted && (tokens[1].mark == '/' || tokens[1].mark == ',');
    return (first == 0 || second) && last + 1 < tokens.size() &&
           (tokens[last + 1].mark == ',' || tokens[last + 1].mark == '(' || tokens[last + 1].mark == '~' ||
            tokens[last + 1].mark == '/' || tokens[last + 1].mark == '.' || tokens[last + 1].mark == '-');
}

/// Every word of a name has a capital but the little ones and what says what the place is.
bool capitals_fit(const Line& line, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
        const Token& token = line.sentence.tokens[i];
        if (!token.word || token.capital) continue;
        if (i == first) return false;
        const std::string_view word = line.sentence.word(i);
        // "Deir ez-Zor", "Wad al-Hilali": an article inside the name.
        const bool article = i < last && word.size() <= 3;
        if (!article && !is(Words::function, word) && !is(Words::terrain, word)) return false;
    }
    return true;
}

/// An acronym of a place is all capitals and short; a place all in capitals otherwise is a
/// headline's or a dateline's.
bool shape_fits(const Line& line, std::size_t first, std::size_t last, const Entry& entry) {
    const Token& token = line.sentence.tokens[first];
    const std::size_t letters = line.sentence.word(first).size();
    if (first != last || line.shouted) return capitals_fit(line, first, last);
    if (letters <= 2 && token.script == Script::latin && !token.shouted) return false;
    if (token.shouted && !dateline_place(line, first, last))
        return country_like(entry) && (letters <= 4 || entry.kind == "country");
    return token.capital;
}

bool small_adjectives(std::string_view language) {
    return language != "en";
}

/// "Lexington, Ky.", "Paris, TX": behind a comma that ends another name.
bool abbreviation_fits(const Line& line, std::size_t first, std::size_t last) {
    const auto& tokens = line.sentence.tokens;
    return first >= 2 && first == last && tokens[first].capital && tokens[first - 1].mark == ',' &&
           tokens[first - 2].word && tokens[first - 2].capital;
}

bool fits(const Line& line, std::size_t first, std::size_t last, const Candidate& candidate,
          const Entry& entry) {
    if (candidate.abbreviated) return abbreviation_fits(line, first, last);
    if (!candidate.demonym) return shape_fits(line, first, last, entry);
    return line.sentence.tokens[first].capital || small_adjectives(line.language);
}

/// The candidates of `name` whose spelling in the text can be meant.
std::vector<Candidate> fitting(const Line& line, const Gazetteer& gazetteer, std::string_view name,
                               std::size_t first, std::size_t last) {
    std::vector<Candidate> candidates = gazetteer.find(name);
    std::erase_if(candidates,
                  [&](const Candidate& c) { return !fits(line, first, last, c, gazetteer.entry(c.entry)); });
    return candidates;
}

/// The token that ends at `fold_end`; silent marks share the end of the word before them.
std::optional<std::size_t> token_ending_at(const Sentence& sentence, std::size_t first,
                                           std::size_t fold_end) {
    for (std::size_t i = first; i < sentence.tokens.size() && sentence.tokens[i].fold_start < fold_end; ++i) {
        if (sentence.tokens[i].fold_end == fold_end && sentence.tokens[i].mark == 0) return i;
    }
    return std::nullopt;
}

/// A full stop inside a name belongs to an abbreviation ("St. Petersburg") and so to a short word.
bool crosses_stop(const Sentence& sentence, std::size_t first, std::size_t last) {
    for (std::size_t i = first + 1; i < last; ++i) {
        if (sentence.tokens[i].mark == '.' && sentence.word(i - 1).size() > 3) return true;
    }
    return false;
}

/// "Nagorno-Karabakh enclave" says no more than "Nagorno-Karabakh": the small word is left out where
/// the name without it is the same place. It says more where a town has the name: "Lachin district".
bool adds_nothing(const Line& line, const Gazetteer& gazetteer, const Spot& longer, std::string_view shorter,
                  std::size_t last) {
    const std::size_t small = longer.last;
    if (last + 1 != small || line.sentence.tokens[small].capital) return false;
    const auto same = fitting(line, gazetteer, shorter, longer.first, last);
    const auto town = [&](const Candidate& c) {
        const std::string_view kind = gazetteer.entry(c.entry).kind;
        return kind == "capital" || kind == "city" || kind == "town" || kind == "village";
    };
    if (std::any_of(same.begin(), same.end(), town)) return false;
    return std::any_of(same.begin(), same.end(),
                       [&](const Candidate& c) { return c.entry == longer.candidates.front().entry; });
}

/// "OSCE Minsk Group" in a list of Minsk's names: what is meant is no place, but the name inside is.
bool names_a_body(const Sentence& sentence, std::size_t first, std::size_t last) {
    const std::string_view word = sentence.word(last);
    return first != last && (word == "group" || word == "process" || word == "protocol" ||
                             word == "agreement" || word == "treaty");
}

std::optional<Spot> longest_match(const Line& line, const Gazetteer& gazetteer, std::size_t first) {
    const Sentence& sentence = line.sentence;
    const std::size_t start = sentence.tokens[first].fold_start;
    const std::string_view ahead = std::string_view(sentence.folded).substr(start, longest_name);
    const auto lengths = gazetteer.prefixes(ahead);
    for (auto length = lengths.rbegin(); length != lengths.rend(); ++length) {
        const auto last = token_ending_at(sentence, first, start + *length);
        if (!last || crosses_stop(sentence, first, *last) || names_a_body(sentence, first, *last)) continue;
        auto candidates = fitting(line, gazetteer, ahead.substr(0, *length), first, *last);
        if (candidates.empty()) continue;
        Spot spot;
        spot.first = static_cast<std::uint32_t>(first);
        spot.last = static_cast<std::uint32_t>(*last);
        spot.candidates = std::move(candidates);
        const auto shorter = std::next(length);
        const auto end =
            shorter != lengths.rend() ? token_ending_at(sentence, first, start + *shorter) : std::nullopt;
        if (end && adds_nothing(line, gazetteer, spot, ahead.substr(0, *shorter), *end)) continue;
        return spot;
    }
    return std::nullopt;
}

std::optional<Spot> spot_of(const Line& line, const Gazetteer& gazetteer, std::string_view name,
                            std::size_t first, std::size_t last) {
    auto candidates = fitting(line, gazetteer, name, first, last);
    // A case is a guess: what it leads to must not be a guess too.
    std::erase_if(candidates, [](const Candidate& c) { return c.ordinary || c.abbreviated; });
    if (candidates.empty()) return std::nullopt;
    Spot spot;
    spot.first = static_cast<std::uint32_t>(first);
    spot.last = static_cast<std::uint32_t>(last);
    spot.candidates = std::move(candidates);
    return spot;
}

/// A name in another case than the dictionary's: an adjective and a noun, or one word.
std::optional<Spot> inflected_match(const Line& line, const Gazetteer& gazetteer, std::size_t first) {
    const Sentence& sentence = line.sentence;
    const auto bases = base_forms(sentence.word(first), line.language);
    std::size_t next = first + 1;
    while (next < sentence.tokens.size() && sentence.tokens[next].mark == '-') ++next;
    if (next < sentence.tokens.size() && sentence.tokens[next].word &&
        sentence.tokens[next].script == sentence.tokens[first].script) {
        auto adjectives = bases;
        adjectives.emplace_back(sentence.word(first));
        auto nouns = base_forms(sentence.word(next), line.language);
        nouns.emplace_back(sentence.word(next));
        for (const std::string& adjective : adjectives) {
            for (const std::string& noun : nouns) {
                std::string name = adjective;
                name.append(" ").append(noun);
                if (auto spot = spot_of(line, gazetteer, name, first, next)) return spot;
            }
        }
    }
    for (const std::string& base : bases) {
        if (auto spot = spot_of(line, gazetteer, base, first, first)) return spot;
    }
    return std::nullopt;
}

/// Languages that decline names, told by the script or by the article's language.
bool declines(const Line& line, const Token& token) {
    return token.script != Script::latin || line.language == "tr" || line.language == "az";
}

std::optional<Spot> match_at(const Line& line, const Gazetteer& gazetteer, std::size_t first) {
    const Token& token = line.sentence.tokens[first];
    if (!token.word || (!token.capital && !small_adjectives(line.language))) return std::nullopt;
    auto match = longest_match(line, gazetteer, first);
    if (!match && declines(line, token)) match = inflected_match(line, gazetteer, first);
    return match;
}

std::vector<std::size_t> paragraphs(const Tokenised& article) {
    const bool blank_lines = article.text.find("\n\n") != std::string_view::npos;
    std::vector<std::size_t> numbers;
    std::size_t number = 0;
    std::size_t end = 0;
    for (const Sentence& sentence : article.sentences) {
        const std::string_view gap = article.text.substr(end, sentence.span.start - end);
        const auto lines = std::count(gap.begin(), gap.end(), '\n');
        if (lines >= (blank_lines ? 2 : 1)) ++number;
        numbers.push_back(number);
        end = sentence.span.end;
    }
    return numbers;
}

}  // namespace

Tokenised tokenise(std::string_view text) {
    Tokenised article{text, guess_language(text), {}, {}};
    for (const SentenceSpan& span : sentences(text)) article.sentences.push_back(split_words(text, span));
    article.paragraphs = paragraphs(article);
    return article;
}

std::vector<Spot> find_spots(const Tokenised& article, const Gazetteer& gazetteer) {
    std::vector<Spot> spots;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        const Sentence& sentence = article.sentences[s];
        const Line line{sentence, article.language, all_shouted(sentence)};
        for (std::size_t i = 0; i < sentence.tokens.size();) {
            auto match = match_at(line, gazetteer, i);
            if (!match) {
                ++i;
                continue;
            }
            match->sentence = static_cast<std::uint32_t>(s);
            i = match->last + std::size_t{1};
            spots.push_back(std::move(*match));
        }
    }
    return spots;
}

}  // namespace marchland::reader
