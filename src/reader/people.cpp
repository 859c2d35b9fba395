// SPDX-License-Identifier: MIT
#include "reader/people.h"

#include <algorithm>
#include <map>
#include <string>

#include "reader/speakers.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

bool name_word(const Sentence& line, std::size_t i) {
    if (i >= line.tokens.size()) return false;
    const Token& token = line.tokens[i];
    return token.word && token.capital && token.script != Script::other && !token.shouted &&
           token.end - token.start > 2 && !is(Words::weekday_or_month, line.word(i));
}

std::size_t past_marks(const Sentence& line, std::size_t i) {
    while (i < line.tokens.size() && (line.tokens[i].mark == '\'' || line.tokens[i].mark == '-')) ++i;
    return i;
}

/// The last word of the name that begins at `i`; 0 when none does.
std::size_t surname_at(const Sentence& line, std::size_t i) {
    const std::size_t name = i;
    while (name_word(line, i) && !is(Words::function, line.word(i))) ++i;
    return i == name ? 0 : i - 1;
}

bool title_at(const Sentence& line, std::size_t i) {
    return i < line.tokens.size() && line.tokens[i].word && is(Words::title, line.word(i));
}

/// "Georgia's president, Salome Zourabichvili": behind the title, past a comma only with a given name.
std::size_t surname_behind(const Sentence& line, std::size_t i) {
    const bool comma = i < line.tokens.size() && line.tokens[i].mark == ',';
    const std::size_t first = comma ? i + 1 : i;
    const std::size_t last = surname_at(line, first);
    return comma && last == first ? 0 : last;
}

/// "président turc Recep Tayyip Erdogan", "президента Абхазии Аслана Бжании", "the president of Ukraine,
/// Volodymyr Zelensky": the title stands in front.
std::size_t behind_title(const Sentence& line, const Spot& spot) {
    constexpr std::size_t reach = 3;  // tokens: "president of the"
    bool titled = false;
    for (std::size_t k = spot.first; !titled && k-- > 0 && k + reach >= spot.first;) {
        if (!line.tokens[k].word) break;
        titled = title_at(line, k);
    }
    if (!titled) return 0;
    std::size_t i = spot.last + std::size_t{1};
    // "le ministre arménien des Affaires étrangères, Ararat Mirzoyan"
    constexpr std::size_t office = 4;  // words
    const std::size_t direct = surname_behind(line, i);
    if (direct != 0) return direct;
    for (std::size_t k = 0; k < office && i < line.tokens.size() && line.tokens[i].word; ++k) ++i;
    return i < line.tokens.size() && line.tokens[i].mark == ',' ? surname_behind(line, i) : 0;
}

/// The surname that a spot with a title introduces, as a token; 0 when none does.
std::size_t introduced(const Sentence& line, const Spot& spot) {
    const std::size_t titles = past_marks(line, spot.last + std::size_t{1});
    std::size_t i = titles;
    // "Armenia's deputy foreign minister": words of the office before the title.
    constexpr std::size_t office = 3;
    for (std::size_t k = 0;
         k < office && !title_at(line, i) && i < line.tokens.size() && line.tokens[i].word &&
         !line.tokens[i].capital && !is(Words::function, line.word(i));
         ++k)
        ++i;
    const std::size_t title = i;
    while (title_at(line, i)) ++i;
    if (i == title) return behind_title(line, spot);
    return surname_behind(line, i);
}

using People = std::map<std::string, std::uint32_t, std::less<>>;

/// Without the ending of its case: "бжании" and "бжания" are one.
std::string_view case_stem(const Sentence& line, std::size_t i) {
    const std::string_view word = line.word(i);
    constexpr std::size_t least = 8;  // bytes, four letters
    if (line.tokens[i].script != Script::cyrillic) return word;
    for (const std::string_view ending : {"ого", "ому", "ои", "ым", "им", "ом", "ем", "ею", "ою", "ию", "ии",
                                          "ия",  "ие",  "а",  "у",  "е",  "ы",  "и",  "я",  "ю",  "о"}) {
        if (word.size() >= ending.size() + least && word.ends_with(ending))
            return word.substr(0, word.size() - ending.size());
    }
    return word;
}

/// Surname, folded, to the entry of the country.
People introductions(const std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer) {
    People people;
    for (const Spot& spot : spots) {
        if (spot.role != story::Role::demonym && spot.role != story::Role::actor) continue;
        const Sentence& line = article.sentences[spot.sentence];
        const std::size_t surname = introduced(line, spot);
        if (surname == 0) continue;
        const Entry entry = gazetteer.entry(spot.chosen->entry);
        const auto country =
            entry.kind == "country" ? gazetteer.country(entry.country) : std::optional(spot.chosen->entry);
        if (country) people.emplace(case_stem(line, surname), *country);
    }
    return people;
}

/// Those whom the table knows and the article brings in by given name or title.
void add_office_holders(People& people, const Tokenised& article, const Gazetteer& gazetteer) {
    const Speakers& speakers = shipped_speakers();
    for (const Sentence& line : article.sentences) {
        for (std::size_t i = 1; i < line.tokens.size(); ++i) {
            if (!name_word(line, i)) continue;
            const auto place = speakers.introduced(line, i);
            if (!place || people.contains(case_stem(line, i))) continue;
            if (const auto entry = spoken_for(gazetteer, *place)) people.emplace(case_stem(line, i), *entry);
        }
    }
}

/// "Turkish-made drones", "drones de fabrication turque", "российского производства": no Turk fired them.
bool only_made_it(const Sentence& line, const Spot& spot) {
    const auto word = [&](std::size_t i) {
        return i < line.tokens.size() ? line.word(i) : std::string_view();
    };
    const std::size_t next = spot.last + std::size_t{1};
    const std::size_t hyphen = next < line.tokens.size() && line.tokens[next].mark == '-' ? next + 1 : next;
    const std::string_view before = spot.first > 0 ? word(spot.first - std::size_t{1}) : std::string_view();
    for (const std::string_view one :
         {"made", "built", "designed", "manufactured", "supplied", "donated", "производства"}) {
        if (word(hyphen) == one && (hyphen != next || one == "производства")) return true;
    }
    return before == "fabrication" || before == "conception";
}

void add_people(std::vector<Spot>& all, const People& people, const Sentence& line, std::uint32_t sentence,
                std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        if (!name_word(line, i)) continue;
        const auto person = people.find(case_stem(line, i));
        if (person == people.end()) continue;
        const auto at = static_cast<std::uint32_t>(i);
        all.push_back({sentence, at, at, {}, Candidate{person->second, false, false}, story::Role::actor});
    }
}

}  // namespace

std::vector<Spot> with_people(const std::vector<Spot>& spots, const Tokenised& article,
                              const Gazetteer& gazetteer) {
    People people = introductions(spots, article, gazetteer);
    add_office_holders(people, article, gazetteer);
    std::vector<Spot> all;
    std::size_t next = 0;
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
        const Sentence& line = article.sentences[s];
        std::size_t from = 0;
        for (; next < spots.size() && spots[next].sentence == s; ++next) {
            add_people(all, people, line, s, from, spots[next].first);
            all.push_back(spots[next]);
            if (spots[next].chosen->demonym && only_made_it(line, spots[next]))
                all.back().role = story::Role::other;
            from = spots[next].last + std::size_t{1};
        }
        add_people(all, people, line, s, from, line.tokens.size());
    }
    return all;
}

}  // namespace marchland::reader
