// SPDX-License-Identifier: MIT
#include "reader/lexicon_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "reader/fold.h"

namespace marchland::reader {
namespace {

constexpr std::array modes = {
    // PLOVER's, and "ceasefire" for the agreement as well as for who stops shooting.
    "abduct",        "access",      "allege",         "arrest",     "assassinate", "assist",
    "ban",           "beat",        "boycott",        "ceasefire",  "censor",      "change",
    "convict",       "cyber",       "demo",           "deport",     "disapprove",  "disarm",
    "discontinue",   "execute",     "expel",          "explosives", "firearms",    "hunger",
    "heavy-weapons", "investigate", "martial-law",    "meet",       "militia",     "misinformation",
    "multilateral",  "obstruct",    "phone",          "police",     "primitive",   "relations",
    "release",       "resign",      "restrict",       "return",     "riot",        "seize",
    "sexual",        "strike",      "suicide-attack", "territory",  "third-party", "torture",
    "troops",        "violence",    "visit",          "weapons",    "withdraw",    "withhold",
    "yield"};

constexpr std::size_t shortest_stem = 3;  // bytes before "*"

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(by, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

std::optional<PhraseKind> kind_of(std::string_view name) {
    if (name == "deed") return PhraseKind::deed;
    if (name == "thing") return PhraseKind::thing;
    if (name == "outcome") return PhraseKind::outcome;
    if (name == "nothing") return PhraseKind::nothing;
    if (name == "topic") return PhraseKind::topic;
    return std::nullopt;
}

/// Whether every word that `later` takes is taken by `earlier`.
bool takes(const std::vector<std::string_view>& earlier, std::string_view later) {
    return std::any_of(earlier.begin(), earlier.end(), [&](std::string_view one) {
        return one.ends_with('*') ? later.starts_with(one.substr(0, one.size() - 1)) : one == later;
    });
}
bool takes(const Elements& earlier, const Elements& later) {
    if (earlier.size() != later.size()) return false;
    for (std::size_t e = 0; e < later.size(); ++e) {
        if (earlier[e].empty() != later[e].empty()) return false;
        if (!std::all_of(later[e].begin(), later[e].end(),
                         [&](std::string_view word) { return takes(earlier[e], word); }))
            return false;
    }
    return true;
}

using Earlier = std::unordered_map<std::string_view, std::vector<std::size_t>>;  // rows by first word

/// The earlier row of the same language that takes all of row `i`.
std::optional<std::size_t> taker(const Earlier& earlier, const std::vector<Elements>& elements,
                                 std::size_t i) {
    const std::string_view head = elements[i].front().front();
    const auto among = [&](std::string_view key) -> std::optional<std::size_t> {
        const auto before = earlier.find(key);
        if (before == earlier.end()) return std::nullopt;
        const auto found = std::find_if(before->second.begin(), before->second.end(),
                                        [&](std::size_t k) { return takes(elements[k], elements[i]); });
        return found == before->second.end() ? std::nullopt : std::optional(*found);
    };
    // Stems stand in the map with their "*": each part of the word that could be one, then the word.
    std::string stem;
    for (std::size_t size = shortest_stem; size <= head.size(); ++size) {
        stem.assign(head.substr(0, size)) += '*';
        if (const auto k = among(stem)) return k;
    }
    return among(head);
}

/// Reads the rows one by one, with what the earlier ones have set.
class TableReader {
public:
    explicit TableReader(std::string_view name) : name_(name) {}

    void read(std::string_view line) {
        ++line_;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') return;
        const auto columns = split(line, '\t');
        if (columns.size() == 3 && columns[1].starts_with('@')) {
            define(columns[0], columns[1], columns[2]);
        } else if (columns.size() == 5) {
            add(columns);
        } else {
            fault(fmt::format("{} columns, but a phrase has 5 and a set 3", columns.size()));
        }
    }

    LexiconTable take() { return std::move(table_); }

private:
    void fault(const std::string& what) {
        table_.faults.push_back(fmt::format("{}, row {}: {}", name_, line_, what));
    }

    bool known_language(std::string_view language) {
        const bool two = language.size() == 2 && std::all_of(language.begin(), language.end(),
                                                             [](char c) { return c >= 'a' && c <= 'z'; });
        if (!two) fault(fmt::format("\"{}\" is no language: say two letters, as \"en\"", language));
        return two;
    }

    /// "@force" written out, in a set or a pattern.
    std::optional<std::string> written_out(std::string_view language, std::string_view words) {
        std::string all;
        for (const auto element : split(words, ' ')) {
            if (!all.empty()) all += ' ';
            bool first = true;
            for (auto word : split(element, '|')) {
                if (!std::exchange(first, false)) all += '|';
                if (word.starts_with("^@")) {
                    all += '^';
                    word.remove_prefix(1);
                }
                if (!word.starts_with('@')) {
                    all += word;
                    continue;
                }
                const auto set = sets_.find(std::string(language) + std::string(word));
                if (set == sets_.end()) {
                    fault(fmt::format("no set {} above it", word));
                    return std::nullopt;
                }
                all += set->second;
            }
        }
        return all;
    }

    void define(std::string_view language, std::string_view set, std::string_view words) {
        if (!known_language(language)) return;
        const auto all = written_out(language, words);
        if (!all || !sound(words)) return;
        if (all->find_first_of(" ^%") != std::string::npos)
            return fault("a set is single words with | between");
        if (!sets_.emplace(std::string(language) + std::string(set), *all).second)
            fault(fmt::format("the set {} is there already", set));
    }

    void add(const std::vector<std::string_view>& columns) {
        const auto type = story::event_type(columns[1]);
        const auto kind = kind_of(columns[3]);
        const std::string_view mode = columns[2] == "-" ? std::string_view() : columns[2];
        if (!known_language(columns[0])) return;
        if (!type) return fault(fmt::format("\"{}\" is no event type", columns[1]));
        if (!kind)
            return fault(
                fmt::format("\"{}\" is no kind: say deed, thing, outcome, nothing or topic", columns[3]));
        const bool silent = *kind == PhraseKind::nothing || *kind == PhraseKind::topic;
        if (silent && *type != story::EventType::none)
            return fault(fmt::format("the kind {} has the type NONE", columns[3]));
        if (!mode.empty() && std::find(modes.begin(), modes.end(), mode) == modes.end())
            return fault(fmt::format("\"{}\" is no PLOVER mode", mode));
        auto pattern = written_out(columns[0], columns[4]);
        if (!pattern || !sound(columns[4])) return;
        const auto [first, fresh] = seen_.try_emplace(std::string(columns[0]) + ' ' + *pattern, line_);
        if (!fresh) return fault(fmt::format("row {} says the same", first->second));
        table_.rows.push_back(
            {line_, std::string(columns[0]), *type, std::string(mode), *kind, std::move(*pattern)});
    }

    /// Whether a pattern can be matched at all; says why not.
    bool sound(std::string_view pattern) {
        bool gap = true;
        bool marked = false;
        for (auto element : split(pattern, ' ')) {
            if (element.starts_with('^')) {
                if (std::exchange(marked, true)) return unsound("one word only can be the trigger");
                element.remove_prefix(1);
            }
            if (element == "~") {
                if (std::exchange(gap, true)) return unsound("a gap must stand between two words");
                continue;
            }
            gap = false;
            const bool first = element.data() == pattern.data();
            for (auto word : split(element, '|')) {
                if (word.empty()) return unsound("a word is empty");
                if (word == "%" && first) return unsound("a pattern cannot begin with any word");
                if (word == "%" || word == "&" || word.starts_with('@'))
                    continue;  // a set was looked at where it stands
                if (word.ends_with('*')) {
                    word.remove_suffix(1);
                    if (word.size() < shortest_stem) return unsound(fmt::format("\"{}*\" is too open", word));
                }
                if (fold_word(word) != word)
                    return unsound(fmt::format("\"{}\" must be folded: {}", word, fold_word(word)));
            }
        }
        return !gap || unsound("a gap must stand between two words");
    }
    bool unsound(const std::string& why) {
        fault(why);
        return false;
    }

    std::string_view name_;
    std::size_t line_ = 0;
    LexiconTable table_;
    std::map<std::string, std::string, std::less<>> sets_;  // by language and name
    std::unordered_map<std::string, std::size_t> seen_;     // row by language and pattern
};

}  // namespace

Elements elements_of(std::string_view pattern) {
    Elements elements;
    for (auto element : split(pattern, ' ')) {
        if (element.starts_with('^')) element.remove_prefix(1);
        elements.push_back(element == "~" ? std::vector<std::string_view>{} : split(element, '|'));
    }
    return elements;
}

std::size_t trigger_of(std::string_view pattern) {
    const std::string_view before = pattern.substr(0, pattern.find('^'));
    if (before.size() == pattern.size()) return 0;
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), ' '));
}

LexiconTable read_lexicon_table(std::string_view text, std::string_view name) {
    TableReader reader(name);
    for (const auto line : split(text, '\n')) reader.read(line);
    return reader.take();
}

std::vector<std::string> unreachable_rows(const LexiconTable& table, std::string_view name) {
    std::vector<std::string> faults;
    std::map<std::string_view, Earlier> by_language;
    std::vector<Elements> elements;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const LexiconRow& row = table.rows[i];
        elements.push_back(elements_of(row.pattern));
        Earlier& earlier = by_language[row.language];
        if (const auto same = taker(earlier, elements, i)) {
            faults.push_back(fmt::format("{}, row {}: never reached: row {} takes all that it says", name,
                                         row.line, table.rows[*same].line));
        }
        for (const auto trigger : elements[i].front()) earlier[trigger].push_back(i);
    }
    return faults;
}

}  // namespace marchland::reader
