// SPDX-License-Identifier: MIT
#include "reader/belief.h"

#include <algorithm>
#include <set>
#include <string>

#include "reader/cues.h"
#include "reader/likelihood.h"
#include "reader/names_of_persons.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

constexpr double hinted = 3;  // see company.h
constexpr std::uint32_t great_city = 500000;
constexpr std::uint32_t city = 100000;

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool ordinary_word(std::string_view name) {
    return is(Words::common, name) || is(Words::function, name) || is(Words::title, name) ||
           is(Words::direction, name) || is(Words::terrain, name) || is(Words::institution, name) ||
           is(Words::organisation, name) || is(Words::weekday_or_month, name) || is(Words::agency, name);
}

enum class Verdict : std::uint8_t { place, doubtful, no_place };

class Judge {
public:
    Judge(const std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer,
          const Surroundings& around);

    [[nodiscard]] std::vector<bool> judge() const;

private:
    struct Look {
        const Spot& spot;
        const Sentence& line;
        Entry entry;
        std::string_view name;
        bool single;
        bool beside_name;  // a capital of a person's or body's name stands next to it
        bool person;       // "Mr. London", "Jordan, 34,"
        bool placed;       // a preposition or kind of place says that it is one
        bool known;        // the article speaks of its country
    };

    [[nodiscard]] Look look_at(const Spot& spot) const;
    [[nodiscard]] Verdict verdict(const Look& look, bool listed) const;
    [[nodiscard]] Verdict of_great_place(const Look& look) const;
    [[nodiscard]] bool names_its_province(const Look& look) const;
    [[nodiscard]] Verdict of_town(const Look& look, bool listed) const;
    [[nodiscard]] bool strong(const Spot& spot) const;
    [[nodiscard]] bool listed_after(const Spot& before, const Spot& spot) const;

    const std::vector<Spot>& spots_;
    const Tokenised& article_;
    const Gazetteer& gazetteer_;
    const Surroundings& around_;
    std::vector<std::vector<bool>> taken_;             // by sentence: tokens of surely placed names
    std::set<std::string_view, std::less<>> persons_;  // single names that a person bears in the article
};

std::string_view word_at(const Sentence& line, std::size_t i) {
    return i < line.tokens.size() ? line.word(i) : std::string_view();
}

bool personal_title(std::string_view word) {
    return any_of(
        word, {"mr",       "mrs",       "ms",          "miss",       "dr",         "sir",      "lady",
               "lord",     "judge",     "justice",     "councillor", "cllr",       "sergeant", "sgt",
               "captain",  "capt",      "colonel",     "col",        "lieutenant", "lt",       "professor",
               "prof",     "detective", "officer",     "coach",      "wife",       "husband",  "son",
               "daughter", "brother",   "sister",      "mother",     "father",     "rep",      "sen",
               "gov",      "senator",   "congressman", "mme",        "named",      "deputy",   "baby"});
}

/// "Jordan, 34, was", "Chad, a volunteer,": what follows belongs to a person.
bool described_as_person(const Sentence& line, const Spot& spot, std::string_view name) {
    const std::size_t comma = spot.last + std::size_t{1};
    if (comma + 1 >= line.tokens.size() || line.tokens[comma].mark != ',') return false;
    const Token& next = line.tokens[comma + 1];
    if (next.number && next.end - next.start == 2)
        return comma + 2 >= line.tokens.size() || line.tokens[comma + 2].mark == ',' ||
               line.tokens[comma + 2].mark == '.';
    if (!is(Words::given_name, name)) return false;
    const std::string_view word = line.word(comma + 1);
    if (word == "who" || word == "whose") return true;
    if (word != "a" && word != "an") return false;
    for (std::size_t i = comma + 2; i < std::min(line.tokens.size(), comma + 8) && line.tokens[i].word; ++i) {
        if (is(Words::terrain, line.word(i)) ||
            any_of(line.word(i), {"republic", "nation", "country", "ally", "member", "kingdom", "power",
                                  "democracy", "neighbor", "neighbour", "producer", "exporter"}))
            return false;
    }
    return true;
}

/// The place of a dateline, a preposition of place in front, a verb that takes places, or a word for what it
/// is behind.
bool said_to_be_place(const Sentence& line, const Spot& spot, std::string_view language) {
    const std::size_t behind = spot.last + std::size_t{1};
    const bool dateline = spot.first == 0 && line.tokens[0].shouted && behind < line.tokens.size() &&
                          (line.tokens[behind].mark == ',' || line.tokens[behind].mark == '~' ||
                           line.tokens[behind].mark == '(' || line.tokens[behind].mark == '-');
    if (dateline) return true;
    if (spot.first > 0) {
        const std::string_view before = word_at(line, spot.first - std::size_t{1});
        if (is(Words::locative, before) || is(Words::direction, before) || is(Words::visiting, before))
            return true;
        if (is(Words::taking, before) || any_of(before, {"from", "из", "к", "до", "от"})) return true;
        if (language == "fr" && any_of(before, {"a", "entre"})) return true;
        if (any_of(before, {"of", "to", "de", "d", "du", "until", "outside"}) && spot.first > 1) {
            const std::string_view earlier = word_at(line, spot.first - std::size_t{2});
            if (is(Words::terrain, earlier) || is(Words::movement, earlier) ||
                is(Words::direction, earlier) || is(Words::people, earlier) ||
                is(Cue::done_to_a_place, earlier, language))
                return true;
        }
    }
    return is(Words::terrain, word_at(line, spot.last + std::size_t{1}));
}

/// Where towns bear the names that English surnames are made of.
bool bears_english_names(const Entry& entry) {
    return any_of(entry.country, {"US", "GB", "CA", "AU", "NZ", "IE"});
}

bool heads_sentence(const Sentence& line, const Spot& spot) {
    for (std::size_t i = 0; i < spot.first; ++i) {
        if (line.tokens[i].word) return false;
    }
    return true;
}

bool Judge::strong(const Spot& spot) const {
    const Entry entry = gazetteer_.entry(spot.chosen->entry);
    if (spot.chosen->demonym || spot.first != spot.last || !from_geonames(entry)) return true;
    return spot.told >= hinted || (entry.population >= great_city && !spot.chosen->person);
}

Judge::Judge(const std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer,
             const Surroundings& around)
    : spots_(spots),
      article_(article),
      gazetteer_(gazetteer),
      around_(around),
      taken_(article.sentences.size()) {
    for (std::size_t i = 0; i < taken_.size(); ++i) taken_[i].resize(article.sentences[i].tokens.size());
    for (const Spot& spot : spots) {
        if (!strong(spot)) continue;
        for (std::size_t i = spot.first; i <= spot.last; ++i) taken_[spot.sentence][i] = true;
    }
    for (const Spot& spot : spots) {
        const Look look = look_at(spot);
        const bool surname = after_a_name(look.line, spot, taken_[spot.sentence]);
        if (look.single && spot.told < hinted && (look.person || surname)) persons_.insert(look.name);
    }
}

Judge::Look Judge::look_at(const Spot& spot) const {
    const Sentence& line = article_.sentences[spot.sentence];
    const Entry entry = gazetteer_.entry(spot.chosen->entry);
    const std::string_view name = line.word(spot.first);
    std::size_t before = spot.first;
    if (before > 0 && line.tokens[before - 1].mark == '.') --before;
    const bool titled = before > 0 && personal_title(line.word(before - 1));
    return {spot,
            line,
            entry,
            name,
            spot.first == spot.last,
            beside_a_name(line, spot, taken_[spot.sentence]),
            titled || described_as_person(line, spot, name),
            said_to_be_place(line, spot, article_.language),
            around_.country_share(entry, spot.counted) > 0.04};
}

/// Countries, capitals, regions, and what our own tables name.
Verdict Judge::of_great_place(const Look& look) const {
    const bool given = is(Words::given_name, look.name) || look.spot.chosen->person;
    if (look.single && (look.person || (look.beside_name && given && !look.placed))) return Verdict::no_place;
    // "Qana" is Ghana in another language than the article's.
    if (look.entry.kind == "country" && look.spot.chosen->foreign && article_.language == "en" &&
        look.spot.told < hinted)
        return Verdict::no_place;
    if (look.entry.kind == "country" || look.entry.kind == "capital") return Verdict::place;
    if (look.beside_name && settlement(look.entry)) return Verdict::no_place;
    if (foreign_state(look.entry) && look.single) {
        if (look.beside_name) return Verdict::no_place;
        if ((ordinary_word(look.name) || look.spot.chosen->ordinary) && look.spot.told < hinted)
            return look.placed && look.known ? Verdict::place : Verdict::no_place;
        const bool vouched = look.placed || look.known || look.spot.told >= hinted;
        return vouched ? Verdict::place : Verdict::doubtful;
    }
    return Verdict::place;
}

/// The seat of a province of its name: whoever names the one has heard of the other.
bool Judge::names_its_province(const Look& look) const {
    if (!settlement(look.entry) || look.beside_name || look.person || ordinary_word(look.name)) return false;
    return std::ranges::any_of(look.spot.candidates, [&](const Candidate& area) {
        return !area.demonym && extent(gazetteer_.entry(area.entry)) == Extent::area &&
               holds(gazetteer_, area.entry, look.spot.chosen->entry);
    });
}

Verdict Judge::of_town(const Look& look, bool listed) const {
    const Spot& spot = look.spot;
    const bool told = spot.told >= hinted;
    if (look.person) return Verdict::no_place;
    const bool speaks = is(Words::saying, word_at(look.line, spot.last + std::size_t{1})) ||
                        (spot.first > 0 && is(Words::saying, look.line.word(spot.first - std::size_t{1})));
    if (speaks && look.single && (spot.chosen->person || is(Words::given_name, look.name)))
        return Verdict::no_place;
    if (told && !look.beside_name) return Verdict::place;
    const std::uint32_t people = look.entry.population;
    if (!look.single) {
        if (spot.chosen->ordinary && !look.placed) return Verdict::doubtful;
        if (look.beside_name && people < great_city) return Verdict::no_place;
        return people >= 15000 || look.known || look.placed ? Verdict::place : Verdict::doubtful;
    }
    if (look.beside_name) return Verdict::no_place;
    if (persons_.contains(look.name) && people < 4 * great_city) return Verdict::no_place;
    const bool head = heads_sentence(look.line, spot);
    const bool placed = look.placed || listed;
    if (ordinary_word(look.name)) {
        const bool city_in_list = is(Words::common, look.name) && listed && look.known && people >= 50000;
        if (city_in_list) return Verdict::place;
        return is(Words::common, look.name) && !listed ? Verdict::doubtful : Verdict::no_place;
    }
    const double share = around_.country_share(look.entry, spot.counted);
    const bool name_only =
        !is(Words::given_name, look.name) && !spot.chosen->person && !spot.chosen->ordinary;
    const bool tabled = !from_geonames(look.entry);  // our own tables hold no rare places
    if (name_only && look.known && (tabled || (share >= 0.3 && !bears_english_names(look.entry))))
        return Verdict::place;
    if (speaks && !look.placed && people < 2 * great_city) return Verdict::doubtful;
    const double units = around_.unit_share(spot.chosen->entry, spot.counted);
    // England counts for no unit: half of what speaks of Britain does.
    const double local = look.entry.country == "GB" ? std::max(units, share / 2) : units;
    if (!name_only)
        return placed && !(head && spot.chosen->ordinary) && look.known && (people >= 50000 || local >= 0.2)
                   ? Verdict::place
                   : Verdict::doubtful;
    if (people >= great_city || (people >= city && look.known)) return Verdict::place;
    if (people >= city / 3 && share >= 0.3 && !head) return Verdict::place;
    if (at_home(look.entry) && look.known && people >= 5000) return Verdict::place;
    if (placed && (look.known || people >= 50000 || tabled || at_home(look.entry))) return Verdict::place;
    if (!head && look.known && local >= 0.25 && people >= 2000) return Verdict::place;
    return Verdict::doubtful;
}

Verdict Judge::verdict(const Look& look, bool listed) const {
    if (look.spot.chosen->abbreviated) return look.spot.told >= hinted ? Verdict::place : Verdict::no_place;
    if (look.spot.chosen->demonym) return Verdict::place;
    const double likely = prior(look.entry, false);
    const bool great = look.entry.kind == "country" || look.entry.kind == "capital" ||
                       foreign_state(look.entry) || (likely >= sure && !from_geonames(look.entry));
    if (great) return of_great_place(look);
    if ((look.known || look.placed) && names_its_province(look)) return Verdict::place;
    if (from_geonames(look.entry) || settlement(look.entry)) return of_town(look, listed);
    // Rivers, mountains, counties of our tables.
    if (look.person || (look.single && look.beside_name)) return Verdict::no_place;
    const bool plain_word = look.single && (ordinary_word(look.name) || is(Words::given_name, look.name));
    if (plain_word && !look.placed && !listed) return Verdict::doubtful;
    return look.known || look.placed || listed || look.entry.country.empty() ? Verdict::place
                                                                             : Verdict::doubtful;
}

/// "Savannah, Macon and Athens", "between Hereford and Newport": what stands beside a place is one.
bool Judge::listed_after(const Spot& before, const Spot& spot) const {
    if (before.sentence != spot.sentence || before.chosen->demonym) return false;
    const Sentence& line = article_.sentences[spot.sentence];
    const std::size_t gap = spot.first - before.last - std::size_t{1};
    if (gap == 0 || gap > 3) return false;
    for (std::size_t i = before.last + std::size_t{1}; i < spot.first; ++i) {
        if (line.tokens[i].mark != ',' && line.tokens[i].mark != '-' &&
            !any_of(line.word(i), {"and", "or", "to", "et", "ou", "и", "in", "on", "of", "near", "the"}))
            return false;
    }
    return true;
}

std::vector<bool> Judge::judge() const {
    std::vector<Verdict> verdicts;
    for (std::size_t i = 0; i < spots_.size(); ++i) {
        const bool listed =
            i > 0 && verdicts.back() == Verdict::place && listed_after(spots_[i - 1], spots_[i]);
        verdicts.push_back(verdict(look_at(spots_[i]), listed));
    }
    // A list is also read from its end: "Dalton, Macon and Savannah, Georgia".
    for (std::size_t i = spots_.size(); i-- > 1;) {
        if (verdicts[i - 1] == Verdict::doubtful && verdicts[i] == Verdict::place &&
            listed_after(spots_[i - 1], spots_[i]))
            verdicts[i - 1] = verdict(look_at(spots_[i - 1]), true);
    }
    std::set<std::pair<std::string_view, std::uint32_t>> believed;
    const auto key = [&](std::size_t i) {
        return std::pair(article_.sentences[spots_[i].sentence].word(spots_[i].first),
                         spots_[i].chosen->entry);
    };
    for (std::size_t i = 0; i < spots_.size(); ++i) {
        if (verdicts[i] == Verdict::place) believed.insert(key(i));
    }
    std::vector<bool> kept;
    for (std::size_t i = 0; i < spots_.size(); ++i)
        kept.push_back(verdicts[i] == Verdict::place ||
                       (verdicts[i] == Verdict::doubtful && believed.contains(key(i))));
    return kept;
}

}  // namespace

void keep_believed(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer,
                   const Surroundings& around) {
    const std::vector<bool> kept = Judge(spots, article, gazetteer, around).judge();
    std::size_t i = 0;
    std::erase_if(spots, [&](const Spot&) { return !kept[i++]; });
}

}  // namespace marchland::reader
