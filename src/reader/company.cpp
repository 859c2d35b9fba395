// SPDX-License-Identifier: MIT
#include "reader/company.h"

#include <algorithm>
#include <optional>

#include "reader/likelihood.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

constexpr double told = 6;
constexpr double holder = 4;
constexpr double hinted = 3;
/// A name has up to 200 bearers; more readings of the neighbour than this decide nothing.
constexpr std::size_t most_areas = 40;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// What the tokens between two names of a sentence say of them.
enum class Link : std::uint8_t { none, comma, inside, described, owner };

/// "a small town in the north of": little words, kinds of places and directions only, ending in in or of.
bool description(const Sentence& line, std::size_t from, std::size_t to) {
    bool preposition = false;
    for (std::size_t i = from; i < to; ++i) {
        const std::string_view word = line.word(i);
        if (line.tokens[i].mark == ',') continue;
        if (!line.tokens[i].word || line.tokens[i].capital) return false;
        if (any_of(word, {"and", "or", "but", "to", "from", "et", "ou", "и", "или"})) return false;
        if (!is(Words::function, word) && !is(Words::terrain, word) && !is(Words::direction, word) &&
            !is(Words::locative, word) && !any_of(word, {"small", "mountain", "coastal", "mining", "market"}))
            return false;
        preposition = any_of(word, {"in", "of", "dans", "en", "au", "du", "de", "в", "на"}) ||
                      (preposition && (word == "the" || is(Words::direction, word)));
    }
    return preposition;
}

Link link_between(const Sentence& line, const Spot& left, const Spot& right) {
    const std::size_t from = left.last + std::size_t{1};
    const std::size_t to = right.first;
    if (to <= from || to - from > 8) return Link::none;
    if (to - from == 1) {
        const char mark = line.tokens[from].mark;
        if (mark == '\'') return Link::owner;
        if (mark == ',' || mark == '(') return Link::comma;
        return any_of(line.word(from), {"in", "of", "в", "en", "au", "dans"}) ? Link::inside : Link::none;
    }
    if (to - from == 2 && line.tokens[from].mark == ',' && line.word(from + 1) == "in") return Link::inside;
    return description(line, from, to) ? Link::described : Link::none;
}

bool can_hold(const Entry& entry) {
    return extent(entry) != Extent::point && prior(entry, false) > 4;
}

/// "Armenian town of Goris", "Ukrainian village Torske": the people's country holds the place.
bool of_that_people(const Sentence& line, const Spot& people, const Spot& place) {
    const std::size_t from = people.last + std::size_t{1};
    const std::size_t to = place.first;
    if (to <= from || to - from > 5) return false;
    bool kind = false;
    for (std::size_t i = from; i < to; ++i) {
        if (!line.tokens[i].word || line.tokens[i].capital) return false;
        const std::string_view word = line.word(i);
        if (any_of(word, {"and", "in", "to", "from", "on"})) return false;
        kind = kind || is(Words::terrain, word);
    }
    return kind;
}

bool unit_word_behind(const Sentence& line, const Spot& spot) {
    const std::size_t next = spot.last + std::size_t{1};
    return next < line.tokens.size() &&
           any_of(line.word(next),
                  {"region", "province", "oblast", "county", "governorate", "prefecture", "department",
                   "state", "область", "области", "областью", "край", "края", "крае", "області"});
}

bool unit_word_in_front(const Sentence& line, const Spot& spot) {
    const std::size_t at = spot.first;
    return at > 1 && line.word(at - 1) == "of" &&
           any_of(line.word(at - 2), {"state", "province", "region", "county"});
}

class Company {
public:
    Company(const std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer)
        : spots_(spots), article_(article), gazetteer_(gazetteer) {
        for (const Spot& spot : spots) points_.emplace_back(spot.candidates.size(), 0.0);
    }

    void look(std::size_t i) {
        words_around(i);
        for (std::size_t j = i + 1; j < spots_.size() && j <= i + 2; ++j) {
            if (spots_[j].sentence != spots_[i].sentence) break;
            const Link link = link_between(line(i), spots_[i], spots_[j]);
            if (link == Link::owner) contained(j, i, told);
            if (link == Link::comma || link == Link::inside) contained(i, j, told);
            if (link == Link::described) contained(i, j, hinted);
            if (j == i + 1) people(i, j);
        }
        // "Springfield, Clark County, Ohio": the last holds the first too.
        if (i + 2 < spots_.size() && chained(i)) contained(i, i + 2, told);
    }
    [[nodiscard]] Points take() { return std::move(points_); }

private:
    [[nodiscard]] const Sentence& line(std::size_t i) const { return article_.sentences[spots_[i].sentence]; }
    [[nodiscard]] bool chained(std::size_t i) const {
        return spots_[i + 2].sentence == spots_[i].sentence &&
               link_between(line(i), spots_[i], spots_[i + 1]) == Link::comma &&
               link_between(line(i), spots_[i + 1], spots_[i + 2]) == Link::comma;
    }

    /// Spot `inner` is said to lie in spot `outer`: both get points where a reading of one holds one of
    /// the other.
    void contained(std::size_t inner, std::size_t outer, double points) {
        const auto& areas = spots_[outer].candidates;
        std::size_t seen = 0;
        for (std::size_t a = 0; a < areas.size() && seen < most_areas; ++a) {
            if (areas[a].demonym || !can_hold(gazetteer_.entry(areas[a].entry))) continue;
            ++seen;
            bool any = false;
            for (std::size_t p = 0; p < spots_[inner].candidates.size(); ++p) {
                const Candidate& place = spots_[inner].candidates[p];
                if (place.demonym || place.abbreviated || !holds(gazetteer_, areas[a].entry, place.entry))
                    continue;
                any = true;
                raise(inner, p, points);
            }
            if (any) raise(outer, a, points >= told ? holder : 0);
        }
    }

    void people(std::size_t i, std::size_t j) {
        const auto& first = spots_[i].candidates;
        const auto demonym =
            std::find_if(first.begin(), first.end(), [](const auto& c) { return c.demonym; });
        if (demonym == first.end() || !of_that_people(line(i), spots_[i], spots_[j])) return;
        const std::string_view country = gazetteer_.entry(demonym->entry).country;
        for (std::size_t p = 0; p < spots_[j].candidates.size(); ++p) {
            const Entry place = gazetteer_.entry(spots_[j].candidates[p].entry);
            if (place.country == country && place.kind != "country") raise(j, p, hinted);
        }
    }

    /// "the state of Georgia", "Georgia's governor", "Kherson region".
    void words_around(std::size_t i) {
        const Spot& spot = spots_[i];
        const Sentence& sentence = line(i);
        const bool state_of = unit_word_in_front(sentence, spot);
        bool governor = false;
        for (std::size_t k = spot.last + std::size_t{1};
             k < std::min<std::size_t>(sentence.tokens.size(), spot.last + std::size_t{4}); ++k) {
            governor = governor || any_of(sentence.word(k), {"governor", "senator", "senators", "congressman",
                                                             "legislature", "gov", "sen"});
        }
        const bool unit = unit_word_behind(sentence, spot);
        if (!state_of && !governor && !unit) return;
        for (std::size_t p = 0; p < spot.candidates.size(); ++p) {
            const Entry entry = gazetteer_.entry(spot.candidates[p].entry);
            if (spot.candidates[p].demonym || extent(entry) != Extent::area) continue;
            if (entry.kind == "province" || unit) raise(i, p, holder);
        }
    }

    void raise(std::size_t spot, std::size_t candidate, double points) {
        points_[spot][candidate] = std::max(points_[spot][candidate], points);
    }

    const std::vector<Spot>& spots_;
    const Tokenised& article_;
    const Gazetteer& gazetteer_;
    Points points_;
};

}  // namespace

bool called_a_unit(const Sentence& line, const Spot& spot) {
    return unit_word_behind(line, spot) || unit_word_in_front(line, spot);
}

Points points_by_company(const std::vector<Spot>& spots, const Tokenised& article,
                         const Gazetteer& gazetteer) {
    Company company(spots, article, gazetteer);
    for (std::size_t i = 0; i < spots.size(); ++i) company.look(i);
    return company.take();
}

}  // namespace marchland::reader
