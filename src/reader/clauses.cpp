// SPDX-License-Identifier: MIT
#include "reader/clauses.h"

#include <algorithm>
#include <array>

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

bool opens(const Sentence& sentence, std::size_t i) {
    const std::string_view word = sentence.word(i);
    const std::string_view next = i + 1 < sentence.tokens.size() ? sentence.word(i + 1) : std::string_view();
    const std::string_view before = i > 0 ? sentence.word(i - 1) : std::string_view();
    if (word == "if" || word == "unless") return true;
    // "officials said two civilians were wounded": the speech is a clause without "that".
    if (i > 1 && (before == "said" || before == "says") && sentence.tokens[i - 2].word) {
        return std::find(after_speech.begin(), after_speech.end(), word) == after_speech.end();
    }
    if (word == "should") return next == "he" || next == "she" || next == "it" || next == "they";
    if (std::find(openers.begin(), openers.end(), word) == openers.end()) return false;
    if (word == "as") return next != "part" && next != "well" && next != "a" && before != "such";
    if (word == "since" || word == "until")
        return !sentence.tokens[std::min(i + 1, sentence.tokens.size() - 1)].number;
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
        } else if (i > 0 && sentence.tokens[i].word && opens(sentence, i)) {
            open(i, sentence.word(i), current);
        }
        clauses.of.push_back(current);
    }
    return clauses;
}

}  // namespace marchland::reader
