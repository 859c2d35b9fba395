// SPDX-License-Identifier: MIT
#include "reader/unknown_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>

#include "geo/code_point.h"
#include "reader/cues.h"
#include "reader/likelihood.h"
#include "reader/speakers.h"
#include "reader/vocabulary.h"

namespace marchland::reader {
namespace {

bool any_of(std::string_view value, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool kind_in_front(std::string_view word) {
    return any_of(word,
                  {"village", "villages", "town", "city", "settlement", "hamlet", "suburb", "district",
                   "neighbourhood", "neighborhood", "municipality", "ville", "bourg", "localite", "hameau"});
}

bool russian_kind_in_front(std::string_view word) {
    return any_of(word, {"село", "села", "селе", "селу", "селом", "деревня", "деревни", "деревне", "деревню",
                         "поселок", "поселка", "поселке", "город", "города", "городе"});
}

bool kind_behind(std::string_view word) {
    return any_of(word, {"village", "district", "raion", "rayon", "oblast", "county", "governorate"});
}

/// "Hocking River", "Iseran pass": what is named so has a place of its own.
bool landform_behind(std::string_view word) {
    return any_of(word, {"river",    "valley",    "gorge",    "pass",       "ridge",    "reservoir", "lake",
                         "mountain", "mountains", "hills",    "island",     "islands",  "peninsula", "bay",
                         "airport",  "airfield",  "airbase",  "dam",        "canyon",   "creek",     "strait",
                         "plateau",  "heights",   "crossing", "checkpoint", "outskirts"});
}

bool landform_in_front(std::string_view word) {
    return any_of(word, {"mount", "lake", "cape", "mont", "lac"});
}

bool name_word(const Sentence& line, std::size_t i, const std::vector<bool>& taken) {
    if (i >= line.tokens.size() || taken[i]) return false;
    const Token& token = line.tokens[i];
    return token.word && token.capital && !token.shouted && token.script != Script::other &&
           line.word(i).size() >= 4 && !is(Words::function, line.word(i)) &&
           !is(Words::direction, line.word(i));
}

/// The last token of the capitals that begin at `first`; at most three.
std::size_t end_of_name(const Sentence& line, std::size_t first, const std::vector<bool>& taken) {
    std::size_t last = first;
    while (last < first + 2 && name_word(line, last + 1, taken) && !is(Words::terrain, line.word(last + 1)))
        ++last;
    return last;
}

/// Where a name begins that the words in front call a place.
bool called_a_place(const Sentence& line, std::size_t i) {
    if (i == 0) return false;
    const std::string_view before = line.word(i - 1);
    if (russian_kind_in_front(before)) return true;
    return i > 1 && any_of(before, {"of", "de"}) && kind_in_front(line.word(i - 2));
}

/// A capital that belongs to a person, a title, an office, a month: no name of a place, whatever stands in
/// front.
bool means_something_else(const Sentence& line, std::size_t first, std::size_t last,
                          std::string_view language) {
    for (std::size_t i = first; i <= last; ++i) {
        const std::string_view word = line.word(i);
        if (is(Words::weekday_or_month, word) || is(Words::title, word) || is(Words::given_name, word) ||
            is(Words::organisation, word) || is(Words::institution, word) || is(Words::agency, word) ||
            is(Words::people, word) || is(Words::common, word) || is(Cue::no_place, word, language) ||
            shipped_speakers().body(line, i))
            return true;
    }
    if (last + 1 >= line.tokens.size()) return false;
    const Token& next = line.tokens[last + 1];
    // "in Arsenal's", "at Goldman Sachs Group", "to Smith, who": owners, firms, persons.
    if (next.mark == '\'' || next.mark == '-') return true;
    if (next.word && next.capital && !is(Words::terrain, line.word(last + 1))) return true;
    if (next.mark == ',' && last + 2 < line.tokens.size() &&
        (any_of(line.word(last + 2), {"who", "whose", "qui", "a", "an", "his", "her"}) ||
         line.tokens[last + 2].number))
        return true;
    return is(Words::saying, line.word(last + 1));
}

/// "in Hocking", "from Tkviavi", "shelling of Kut": what stands in front takes a place.
bool stands_for_a_place(const Sentence& line, std::size_t i, std::string_view language) {
    if (i == 0) return false;
    const std::string_view before = line.word(i - 1);
    if (is(Cue::in_a_place, before, language)) return true;
    if (i < 2) return false;
    const std::string_view earlier = line.word(i - 2);
    if (is(Cue::of_a_place, before, language))
        return is(Words::terrain, earlier) || is(Words::movement, earlier) || is(Words::direction, earlier) ||
               is(Words::taking, earlier) || is(Cue::done_to_a_place, earlier, language);
    return false;
}

/// "Karaleti, Tkviavi and Megvrekisi": behind a place, joined to it.
bool joined_to_a_place(const Sentence& line, std::size_t i, const std::vector<bool>& places) {
    if (i < 2) return false;
    std::size_t at = i - 1;
    if (!any_of(line.word(at), {"and", "et", "и", "or"}) && line.tokens[at].mark != ',') return false;
    if (at > 0 && line.tokens[at - 1].mark == ',') --at;
    return at > 0 && places[at - 1];
}

/// One sentence, and which of its tokens belong to places.
struct Line {
    const Sentence& sentence;
    std::uint32_t number;
    std::string_view language;
    std::vector<bool> taken;   // by a spot
    std::vector<bool> places;  // by a spot that is a location
};

bool is_capital(const Line& line, std::size_t i) {
    return i < line.sentence.tokens.size() && line.sentence.tokens[i].word && line.sentence.tokens[i].capital;
}

/// "," or "and" between two names of a list.
bool between_names(const Line& line, std::size_t i) {
    if (i >= line.sentence.tokens.size()) return false;
    return line.sentence.tokens[i].mark == ',' || any_of(line.sentence.word(i), {"and", "et", "и"});
}

/// "Kekhvi, Kurta and Achabeti, villages in the gorge", "four villages, Novenke, Basivka and Zhuravka": a
/// list of names beside a word for what they all are.
bool in_list_of_places(const Line& line, std::size_t i) {
    constexpr std::size_t reach = 4;  // words between the list and its word
    std::size_t first = i;
    std::size_t last = i;
    std::size_t names = 1;
    while (last + 2 < line.sentence.tokens.size() &&
           (is_capital(line, last + 1) || (between_names(line, last + 1) && is_capital(line, last + 2)))) {
        names += is_capital(line, last + 1) ? 0U : 1U;
        last += is_capital(line, last + 1) ? 1 : 2;
    }
    while (first >= 2 &&
           (is_capital(line, first - 1) || (between_names(line, first - 1) && is_capital(line, first - 2)))) {
        names += is_capital(line, first - 1) ? 0U : 1U;
        first -= is_capital(line, first - 1) ? 1 : 2;
    }
    if (names < 2) return false;
    const auto kinds = [&](std::size_t at) {
        return at < line.sentence.tokens.size() &&
               any_of(line.sentence.word(at),
                      {"villages", "towns", "settlements", "hamlets", "cities", "communities", "suburbs",
                       "localites", "bourgs", "села", "сел", "селах"});
    };
    for (std::size_t k = 1; k <= reach; ++k) {
        if (kinds(last + k) || (first >= k && kinds(first - k))) return true;
    }
    return false;
}

/// By a word for what it is: "the village of X", "X district", "villages, X and Y".
bool called(const Line& line, std::size_t i, std::size_t last) {
    const Sentence& sentence = line.sentence;
    if (called_a_place(sentence, i)) return true;
    if (in_list_of_places(line, i) && !means_something_else(sentence, i, last, line.language)) return true;
    if (i == 0 || is(Words::title, sentence.word(i))) return false;
    const std::string_view behind =
        last + 1 < sentence.tokens.size() ? sentence.word(last + 1) : std::string_view();
    if (last == i && kind_behind(behind) && sentence.tokens[i - 1].word) return true;
    const bool landform = landform_behind(behind) || landform_in_front(sentence.word(i - 1));
    return landform && !means_something_else(sentence, i, last - (last > i ? 1 : 0), line.language);
}

/// By where it stands.
bool implied(const Line& line, std::size_t i, std::size_t last) {
    return last < i + 2 && !means_something_else(line.sentence, i, last, line.language) &&
           (stands_for_a_place(line.sentence, i, line.language) ||
            joined_to_a_place(line.sentence, i, line.places));
}

std::string_view spelled(const Sentence& line, std::size_t first, std::size_t last) {
    const std::size_t start = line.tokens[first].fold_start;
    return std::string_view(line.folded).substr(start, line.tokens[last].fold_end - start);
}

/// Adds the names of a sentence for which `is_place(first, last)` says so.
template <typename IsPlace>
void add_names(std::vector<Spot>& found, Line& line, IsPlace is_place) {
    for (std::size_t i = 0; i < line.sentence.tokens.size(); ++i) {
        if (!name_word(line.sentence, i, line.taken)) continue;
        const std::size_t last = end_of_name(line.sentence, i, line.taken);
        if (is_place(i, last)) {
            Spot spot;
            spot.sentence = line.number;
            spot.first = static_cast<std::uint32_t>(i);
            spot.last = static_cast<std::uint32_t>(last);
            found.push_back(std::move(spot));
            for (std::size_t k = i; k <= last; ++k) line.taken[k] = line.places[k] = true;
        }
        i = last;
    }
}

std::vector<Line> lines_of(const Tokenised& article, const std::vector<Spot>& spots) {
    std::vector<Line> lines;
    auto spot = spots.begin();
    for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
        const std::size_t size = article.sentences[s].tokens.size();
        Line line{article.sentences[s], s, article.language, std::vector<bool>(size),
                  std::vector<bool>(size)};
        for (; spot != spots.end() && spot->sentence == s; ++spot) {
            for (std::size_t i = spot->first; i <= spot->last; ++i) {
                line.taken[i] = true;
                line.places[i] = !spot->chosen || !spot->chosen->demonym;
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

struct Variant {
    std::string_view one;
    std::string_view other;
};
/// Ways to write one sound in Latin letters; each is tried both ways.
constexpr std::array transcriptions = {
    Variant{"kh", "h"}, Variant{"gh", "g"},   Variant{"dj", "j"},  Variant{"dzh", "j"}, Variant{"zh", "j"},
    Variant{"ou", "u"}, Variant{"tch", "ch"}, Variant{"ch", "c"},  Variant{"sh", "s"},  Variant{"ts", "c"},
    Variant{"dz", "z"}, Variant{"iy", "y"},   Variant{"y", "i"},   Variant{"w", "v"},   Variant{"q", "k"},
    Variant{"kh", "x"}, Variant{"ya", "ia"},  Variant{"yu", "iu"}, Variant{"ei", "ey"}, Variant{"ph", "f"}};

/// Calls try_name(other spelling) until it says true.
template <typename Try>
bool any_transcription(const std::string& name, Try try_name) {
    const auto swap = [&](std::string_view from, std::string_view to) {
        for (std::size_t at = name.find(from); at != std::string::npos; at = name.find(from, at + 1)) {
            std::string other = name;
            if (try_name(other.replace(at, from.size(), to))) return true;
        }
        return false;
    };
    return std::any_of(transcriptions.begin(), transcriptions.end(),
                       [&](const Variant& v) { return swap(v.one, v.other) || swap(v.other, v.one); });
}

constexpr std::string_view latin_letters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view cyrillic_letters = "абвгдежзиклмнопрстуфхцчшщъыьэюяіє";

std::vector<std::string_view> letters_of(std::string_view text) {
    std::vector<std::string_view> letters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        (void)geo::next_code_point(text, at);
        letters.push_back(text.substr(start, at - start));
    }
    return letters;
}

/// One letter more, less or other, or two changed about; the first letter stays.
template <typename Try>
bool any_near(const std::string& name, Try try_name) {
    constexpr std::size_t shortest = 7;
    const auto letters = letters_of(name);
    if (letters.size() < shortest) return false;
    const bool latin = letters.front().size() == 1;
    static const auto latin_set = letters_of(latin_letters);
    static const auto cyrillic_set = letters_of(cyrillic_letters);
    for (std::size_t i = 1; i < letters.size(); ++i) {
        const std::size_t start = static_cast<std::size_t>(letters[i].data() - name.data());
        const std::string front = name.substr(0, start);
        const std::string rest = name.substr(start + letters[i].size());
        if (try_name(front + rest)) return true;
        for (const std::string_view letter : latin ? latin_set : cyrillic_set) {
            if (try_name(front + std::string(letter) + rest)) return true;
            if (try_name(front + std::string(letter) + std::string(letters[i]) + rest)) return true;
        }
    }
    return false;
}

/// The one place that bears the name in a country that the article speaks of.
std::optional<Candidate> only_place(const Gazetteer& gazetteer, std::string_view name,
                                    const std::set<std::string, std::less<>>& countries) {
    std::optional<Candidate> only;
    for (const Candidate& candidate : gazetteer.find(name)) {
        const Entry entry = gazetteer.entry(candidate.entry);
        const bool fits = settlement(entry) || extent(entry) == Extent::area;
        if (candidate.demonym || candidate.ordinary || candidate.person || candidate.abbreviated || !fits ||
            !countries.contains(entry.country))
            continue;
        if (only) return std::nullopt;
        only = candidate;
    }
    return only;
}

}  // namespace

std::vector<Spot> unknown_names(const Tokenised& article, const std::vector<Spot>& spots) {
    std::vector<Line> lines = lines_of(article, spots);
    std::vector<Spot> found;
    for (Line& line : lines)
        add_names(found, line, [&](std::size_t i, std::size_t last) {
            return called(line, i, last) || implied(line, i, last);
        });
    // What is a place once is one everywhere.
    std::set<std::string, std::less<>> names;
    for (const Spot& spot : found)
        names.emplace(spelled(article.sentences[spot.sentence], spot.first, spot.last));
    std::vector<Spot> again;
    for (Line& line : lines)
        add_names(again, line, [&](std::size_t i, std::size_t last) {
            return names.contains(spelled(line.sentence, i, last)) &&
                   !means_something_else(line.sentence, i, last, line.language) &&
                   (i == 0 || !line.sentence.tokens[i - 1].capital || line.sentence.tokens[i - 1].mark != 0);
        });
    return in_text_order(std::move(found), std::move(again));
}

void add_near_spellings(std::vector<Spot>& spots, const Tokenised& article, const Gazetteer& gazetteer) {
    constexpr std::size_t most = 200;  // names of an article that are worth the search
    std::set<std::string, std::less<>> countries;
    for (const Spot& spot : spots) countries.emplace(gazetteer.entry(spot.chosen->entry).country);
    std::vector<Spot> known;
    std::size_t tried = 0;
    for (Spot& spot : unknown_names(article, spots)) {
        if (spot.first != spot.last || ++tried > most) continue;
        const std::string name(article.sentences[spot.sentence].word(spot.first));
        const auto try_name = [&](const std::string& other) {
            spot.chosen = only_place(gazetteer, other, countries);
            return spot.chosen.has_value();
        };
        if (!try_name(name) && !any_transcription(name, try_name) && !any_near(name, try_name)) continue;
        spot.candidates = {*spot.chosen};
        known.push_back(spot);
    }
    spots = in_text_order(std::move(spots), std::move(known));
}

std::vector<Spot> in_text_order(std::vector<Spot> spots, std::vector<Spot> more) {
    std::vector<Spot> all;
    std::merge(std::make_move_iterator(spots.begin()), std::make_move_iterator(spots.end()),
               std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()),
               std::back_inserter(all), [](const Spot& a, const Spot& b) {
                   return std::pair(a.sentence, a.first) < std::pair(b.sentence, b.first);
               });
    return all;
}

}  // namespace marchland::reader
