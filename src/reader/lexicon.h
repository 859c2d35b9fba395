// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reader/words.h"
#include "story/event_type.h"

namespace marchland::reader {

enum class PhraseKind : std::uint8_t {
    deed,     // a verb: its subject acts
    thing,    // "ceasefire", "clashes": who took part stands around it
    outcome,  // a verb for what came of a deed: "killing two" tells no event of its own beside "shelled"
    nothing,  // "heart attack", "arrested for theft": no event, nor any other phrase inside it
    topic,  // "burglary", "goalkeeper": of crime, sport or nature; where such words prevail, nothing is told
};

/// One way of saying that something happened. `pattern` is folded words with one blank between: "a|b"
/// either word, "seiz*" any word that begins so, "%" any word with a capital, "&" the surname of a holder of
/// office (speakers.tsv), "~" up to five other words of the same clause. The trigger, where the event is, is
/// the word behind "^", else the first. The views last as long as the lexicon.
struct Phrase {
    std::string_view language;  // ISO 639-1
    std::string_view pattern;
    story::EventType type = story::EventType::none;
    std::string_view mode;  // PLOVER mode, or empty
    PhraseKind kind = PhraseKind::deed;
};

struct PhraseMatch {
    const Phrase* phrase;
    std::size_t trigger;  // tokens
    std::size_t last;
    std::vector<std::size_t> words;  // those of the pattern, without what its gaps stand for
};

/// The phrases of a table (lexicon_table.h says how it is written), found by their first words.
class Lexicon {
public:
    /// Throws geo::Error for the first fault of the table, with `name` and its row.
    Lexicon(std::string_view table, std::string_view name);
    ~Lexicon();
    Lexicon(Lexicon&&) noexcept;
    Lexicon& operator=(Lexicon&&) noexcept;

    /// Throws geo::Error when the file is missing, too large or has a fault.
    [[nodiscard]] static Lexicon open(const std::filesystem::path& file);

    [[nodiscard]] std::span<const Phrase> phrases() const;
    /// The phrase that begins at token `at`: the longest, and the first of the table among equals.
    [[nodiscard]] std::optional<PhraseMatch> at(const Sentence& sentence, std::size_t at,
                                                std::string_view language) const;
    /// What a sentence tells: its phrases by their triggers, but those whose first word a longer one has
    /// told, and those inside one that tells nothing.
    struct Told {
        std::vector<PhraseMatch> phrases;
        std::size_t topics = 0;  // words of another topic
    };
    [[nodiscard]] Told find(const Sentence& sentence, std::string_view language) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// geodata/lexicon/events.tsv, read when it is first asked for.
[[nodiscard]] const Lexicon& shipped_lexicon();

/// The shipped lexicon's phrase at a token.
[[nodiscard]] std::optional<PhraseMatch> phrase_at(const Sentence& sentence, std::size_t at,
                                                   std::string_view language);

}  // namespace marchland::reader
