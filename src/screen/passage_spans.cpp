// SPDX-License-Identifier: MIT
#include "screen/passage_spans.h"

#include "screen/theme.h"

namespace marchland::screen {
namespace {

text::Span plain(std::string words) {
    text::Span span;
    span.text = std::move(words);
    span.colour = theme::colours().ink;
    return span;
}

text::Span marked(std::string words, const map::Passage::Mark& mark) {
    text::Span span = plain(std::move(words));
    if (mark.here) {
        span.highlight = theme::colours().highlight;
        span.weight = 700;
    } else {
        span.colour = theme::colours().accent;
        span.underline = true;
        span.link = static_cast<int>(mark.place) + 1;
    }
    return span;
}

}  // namespace

std::vector<text::Span> passage_spans(const map::Passage& passage) {
    std::vector<text::Span> spans;
    std::size_t done = 0;
    for (const map::Passage::Mark& mark : passage.marks) {
        if (mark.start < done || mark.end <= mark.start || mark.end > passage.sentence.size()) continue;
        if (mark.start > done) spans.push_back(plain(passage.sentence.substr(done, mark.start - done)));
        spans.push_back(marked(passage.sentence.substr(mark.start, mark.end - mark.start), mark));
        done = mark.end;
    }
    if (done < passage.sentence.size()) spans.push_back(plain(passage.sentence.substr(done)));
    return spans;
}

std::vector<std::string> highlights(const map::Passage& passage) {
    std::vector<std::string> words;
    for (const text::Span& span : passage_spans(passage))
        if (span.highlight.a > 0) words.push_back(span.text);
    return words;
}

}  // namespace marchland::screen
