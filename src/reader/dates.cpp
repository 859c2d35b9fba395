// SPDX-License-Identifier: MIT
#include "reader/dates.h"

#include <algorithm>
#include <chrono>

#include "reader/date_parser.h"
#include "reader/date_spans.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

using std::chrono::days;
using story::DatePrecision;
using story::DateSpan;
using story::Day;

/// The date words of one sentence, asked for by token.
class Around {
public:
    Around(const Sentence& sentence, const std::vector<DateWord>& words)
        : sentence_(sentence), words_(words) {}

    /// The part that ends right before token `i`, over "the", "le"; none at the head.
    [[nodiscard]] DateWord before(std::size_t i) const {
        for (std::size_t k = words_.size(); k-- > 0;) {
            if (words_[k].last >= i) continue;
            if (words_[k].part != DatePart::glue || words_[k].value == 1) return words_[k];
        }
        return {};
    }
    /// The part that begins at token `i`.
    [[nodiscard]] DateWord at(std::size_t i) const {
        const auto found =
            std::find_if(words_.begin(), words_.end(), [&](const DateWord& word) { return word.first == i; });
        return found == words_.end() ? DateWord{} : *found;
    }
    /// "said on Friday", "told reporters Friday".
    [[nodiscard]] bool told(std::size_t i) const {
        for (std::size_t k = i; k-- > 0 && i - k <= 3;) {
            if (sentence_.tokens[k].mark != 0) return false;
            if (is(Words::saying, sentence_.word(k))) return true;
        }
        return false;
    }

private:
    const Sentence& sentence_;
    const std::vector<DateWord>& words_;
};

/// A year is a year only where the sentence does not count with it: "1960 soldiers".
bool counts_people(const Sentence& sentence, const Around& around, const DateHit& hit) {
    return hit.first == hit.last && sentence.tokens[hit.first].number &&
           around.at(hit.last + 1).part == DatePart::counted;
}

/// Whether what stands between two dates makes one of them.
bool joins(const Around& around, const DateHit& a, const DateHit& b) {
    const DateWord joint = around.before(b.first);
    if (joint.first != a.last + 1) return false;
    if (joint.part == DatePart::until) return around.before(a.first).part != DatePart::until;
    if (joint.part != DatePart::to) return false;
    return joint.value != 1 || around.before(a.first).part == DatePart::between;
}

/// "from 27 September to 10 November 2020", "between 1988 and 1994": two dates make one range; the
/// first may leave its year to the second.
void join_ranges(std::vector<DateHit>& hits, const Around& around) {
    for (std::size_t i = 0; i + 1 < hits.size();) {
        DateHit& a = hits[i];
        const DateHit& b = hits[i + 1];
        if (a.step || b.step || a.night || b.night || !a.when || !b.when || !joins(around, a, b)) {
            ++i;
            continue;
        }
        DateSpan from = *a.when;
        if (a.yearless) {
            const auto moved = span_of(year_of(b.when->first), *a.yearless);
            if (moved) from = *moved;
        }
        if (from.first <= b.when->last) a.when = DateSpan{from.first, b.when->last, DatePrecision::range};
        a.last = b.last;
        a.yearless.reset();
        a.year_written = b.year_written;
        hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

/// "overnight into Wednesday", "dans la nuit de lundi à mardi", "ночью 5 мая": the day says which night.
void name_nights(std::vector<DateHit>& hits, const Around& around) {
    for (std::size_t i = 0; i + 1 < hits.size(); ++i) {
        constexpr std::size_t reach = 3;
        DateHit& night = hits[i];
        const DateHit& named = hits[i + 1];
        if (!night.night || named.night || named.step || named.first - night.last > reach) continue;
        night.last = named.last;
        night.yearless = named.yearless;
        night.year_written = named.year_written;
        night.when = named.when;
        const DateWord link = around.before(named.first);
        const bool into = link.first > night.first && link.part == DatePart::to && link.value == 0;
        if (into && named.when)
            night.when = DateSpan{named.when->first - days{1}, named.when->last, DatePrecision::range};
        night.night = false;
        hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

/// "since Tuesday" lasts until publication, "by Sunday" is a limit.
void bind(DateHit& hit, const Around& around, std::optional<Day> published) {
    const DatePart before = around.before(hit.first).part;
    if (hit.step || hit.bound != DateHit::Bound::none) return;
    if (before == DatePart::until) hit.bound = DateHit::Bound::until;
    if (before != DatePart::since || !hit.when) return;
    if (hit.when->precision == DatePrecision::range) return;  // "с 1 по 5 мая"
    hit.bound = DateHit::Bound::since;
    if (published && hit.when->first < *published)
        hit.when = DateSpan{hit.when->first, *published, DatePrecision::range};
}

}  // namespace

std::vector<DateHit> find_dates(const Sentence& sentence, std::string_view text, std::optional<Day> published,
                                std::string_view language) {
    const std::vector<DateWord> words = date_words(sentence, text, language);
    const Around around(sentence, words);
    std::vector<bool> told;
    for (const DateWord& word : words) told.push_back(word.part != DatePart::none && around.told(word.first));
    auto hits = DateParser(words, std::move(told), published).read();
    std::erase_if(hits, [&](const DateHit& hit) { return counts_people(sentence, around, hit); });
    join_ranges(hits, around);
    name_nights(hits, around);
    for (DateHit& hit : hits) bind(hit, around, published);
    return hits;
}

}  // namespace marchland::reader
