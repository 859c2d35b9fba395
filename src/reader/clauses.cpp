// SPDX-License-Identifier: MIT
#include "reader/clauses.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace marchland::reader {
namespace {

constexpr std::array openers = {"after",   "before",  "while",   "which",   "who",      "whom",    "whose",
                                "that",    "when",    "where",   "because", "although", "though",  "but",
                                "as",      "since",   "until",   "amid",    "qui",      "que",     "dont",
                                "mais",    "tandis",  "pendant", "alors",   "lorsque",  "которыи", "которая",
                                "которые", "которое", "что",     "чтобы",   "но",       "когда",   "после"};

/// What may follow "said" before the speech, or instead of it.
constexpr std::array after_speech = {"on",     "in",       "at",      "to",      "by",        "of",
                                     "late",   "early",    "earlier", "later",   "recently",  "that",
                                     "after",  "during",   "monday",  "tuesday", "wednesday", "thursday",
                                     "friday", "saturday", "sunday"};

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool opens(const Sentence& sentence, std::size_t i) {
    const std::string_view word = sentence.word(i);
    const std::string_view next = i + 1 < sentence.tokens.size() ? sentence.word(i + 1) : std::string_view();
    const std::string_view before = i > 0 ? sentence.word(i - 1) : std::string_view();
    if (word == "if" || word == "unless") return true;
    if (word == "at" && (before == "said" || before == "says")) return next == "least" || next == "most";
    // "officials said two civilians were wounded": the speech is a clause without "that".
    if (i > 1 && (before == "said" || before == "says") && sentence.tokens[i - 2].word) {
        return std::find(after_speech.begin(), after_speech.end(), word) == after_speech.end();
    }
    if (word == "should") return next == "he" || next == "she" || next == "it" || next == "they";
    if (std::find(openers.begin(), openers.end(), word) == openers.end()) return false;
    // "at the end of that month": it points, it opens nothing.
    if (word == "that" &&
        one_of(before, {"of", "at", "by", "in", "on", "from", "during", "since", "with", "for"}))
        return false;
    if (word == "as") return next != "part" && next != "well" && next != "a" && before != "such";
    if (word == "since" || word == "until")
        return !sentence.tokens[std::min(i + 1, sentence.tokens.size() - 1)].number;
    return true;
}

/// A form that only a verb of the main clause has behind a subordinate one: "denied", "was", "said".
bool finite(std::string_view word) {
    return (word.size() > 4 && word.ends_with("ed")) ||
           one_of(word, {"has", "have", "had", "was", "were", "is", "are", "said", "says", "told", "will",
                         "did", "held", "met", "took", "sent", "went", "gave", "made"});
}

/// Whether the clause that a comma and "which" interrupt at `i` has had only its subject: "Russia, whose jets
/// …".
bool subject_alone(const Sentence& sentence, const Clauses& clauses, std::size_t i) {
    constexpr std::size_t longest = 8;  // tokens
    const std::size_t clause = clauses.of[i - 1];
    std::size_t first = clauses.list[clause].first;
    for (std::size_t k = first; k < i; ++k) {
        if (one_of(std::string_view(&sentence.tokens[k].mark, 1), {"-", "~", ")"}))
            first = k + 1;  // a dateline
    }
    if (i < 2 || sentence.tokens[i - 1].mark != ',' || i - first > longest) return false;
    if (!one_of(sentence.word(i), {"who", "whom", "whose", "which", "where"})) return false;
    for (std::size_t k = first; k < i; ++k) {
        if (finite(sentence.word(k))) return false;
    }
    return true;
}

/// The dash that closes the aside which the dash at `i` opens.
std::size_t closing_dash(const Sentence& sentence, std::size_t i) {
    for (std::size_t k = i + 1; k < sentence.tokens.size(); ++k) {
        if (sentence.tokens[k].mark == '~') return k;
    }
    return sentence.tokens.size();
}

}  // namespace

Clauses split_clauses(const Sentence& sentence) {
    Clauses clauses;
    clauses.list.push_back({0, {}, 0});
    std::size_t current = 0;
    std::size_t aside_end = 0;
    std::size_t outside = 0;
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t interrupted = none;  // the clause that goes on behind the comma of a relative one
    bool unclosed = false;  // a bracket or dash was seen that nothing closes: nor are those behind it
    const auto open = [&](std::size_t i, std::string_view opener, std::size_t parent) {
        clauses.list.push_back({i, opener, parent});
        current = clauses.list.size() - 1;
    };
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const char mark = sentence.tokens[i].mark;
        if (aside_end != 0 && i == aside_end) {
            current = outside;
            aside_end = 0;
        } else if (aside_end == 0 && (mark == '~' || (mark == '(' && !unclosed))) {
            const std::size_t end = mark == '~' ? closing_dash(sentence, i) : [&] {
                std::size_t k = i + 1;
                while (k < sentence.tokens.size() && sentence.tokens[k].mark != ')') ++k;
                return k;
            }();
            if (end < sentence.tokens.size()) {
                outside = current;
                aside_end = end;
                open(i, "-", current);
            } else {
                unclosed = mark == '(';
            }
        } else if (mark == ';' || mark == ':') {
            open(i, {}, 0);
            interrupted = none;
        } else if (interrupted != none && mark == ',' && i + 1 < sentence.tokens.size() &&
                   finite(sentence.word(i + 1))) {
            current = interrupted;
            interrupted = none;
        } else if (i > 0 && sentence.tokens[i].word && opens(sentence, i)) {
            if (subject_alone(sentence, clauses, i)) interrupted = current;
            open(i, sentence.word(i), current);
        }
        clauses.of.push_back(current);
    }
    return clauses;
}

}  // namespace marchland::reader
