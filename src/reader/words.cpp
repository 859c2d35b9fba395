// SPDX-License-Identifier: MIT
#include "reader/words.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "geo/code_point.h"
#include "reader/fold.h"

namespace marchland::reader {
namespace {

bool apostrophe(UChar32 c) {
    return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2BB || c == '`';
}
bool hyphen(UChar32 c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}
bool letter(UChar32 c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return !apostrophe(c) && (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
bool digit(UChar32 c) {
    return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(c) != 0;
}
bool space(UChar32 c) {
    return c == ' ' || c == '\n' || c == '\t' || (c >= 0x80 && u_isUWhiteSpace(c) != 0);
}
/// Direction marks and joiners: not seen, so not there.
bool invisible(UChar32 c) {
    return c >= 0x80 && u_charType(c) == U_FORMAT_CHAR;
}

/// Reads code points of one sentence, one ahead.
class Cursor {
public:
    Cursor(std::string_view text, SentenceSpan span) : text_(text.substr(0, span.end)), at_(span.start) {
        load();
    }
    [[nodiscard]] bool done() const { return at_ >= text_.size(); }
    [[nodiscard]] UChar32 c() const { return c_; }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] UChar32 after() const {
        std::size_t at = next_;
        return at < text_.size() ? geo::next_code_point(text_, at) : 0;
    }
    void step() {
        at_ = next_;
        load();
    }

private:
    void load() {
        next_ = at_;
        c_ = at_ < text_.size() ? geo::next_code_point(text_, next_) : 0;
    }
    std::string_view text_;
    std::size_t at_;
    std::size_t next_ = 0;
    UChar32 c_ = 0;
};

void look_at_first_letter(Token& token, UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = c < 0x80 ? USCRIPT_LATIN : uscript_getScript(c, &status);
    token.script = script == USCRIPT_LATIN      ? Script::latin
                   : script == USCRIPT_CYRILLIC ? Script::cyrillic
                                                : Script::other;
    // Georgian letters have upper-case forms that nobody writes a name with.
    token.capital = u_isupper(c) != 0 || script == USCRIPT_GEORGIAN || u_tolower(c) == u_toupper(c);
}

/// "U.S.", "U.S.S.R.": single letters with stops, at least two.
bool read_initialism(Cursor& cursor, std::size_t& end) {
    Cursor probe = cursor;
    int letters = 0;
    while (!probe.done() && letter(probe.c()) && probe.after() == '.') {
        probe.step();
        probe.step();
        ++letters;
        end = probe.at();
    }
    if (letters < 2 || (!probe.done() && letter(probe.c()))) return false;
    cursor = probe;
    return true;
}

/// Whether the apostrophe that `cursor` is on ends the word before it: "Baku|'s", "troops|' fire".
bool clitic(Cursor cursor) {
    cursor.step();
    if (cursor.done() || !letter(cursor.c())) return true;
    if (cursor.c() != 's' && cursor.c() != 'S') return false;
    return !letter(cursor.after()) && !digit(cursor.after());
}

void read_word(Cursor& cursor, Token& token, std::string_view text) {
    std::size_t end = 0;
    int letters = 0;
    bool upper = true;
    if (read_initialism(cursor, end)) {
        token.end = static_cast<std::uint32_t>(end);
        token.shouted = true;
        return;
    }
    while (!cursor.done()) {
        const UChar32 c = cursor.c();
        if (apostrophe(c)) {
            const std::string_view so_far = text.substr(token.start, cursor.at() - token.start);
            if (clitic(cursor)) break;
            // French elision: "l'Arménie", "qu'Erevan".
            if (letters == 1 || so_far == "qu" || so_far == "Qu") {
                cursor.step();
                break;
            }
        } else if (!letter(c) && !digit(c) && !invisible(c)) {
            break;
        } else if (letter(c)) {
            ++letters;
            upper = upper && u_isupper(c) != 0;
        }
        cursor.step();
    }
    token.end = static_cast<std::uint32_t>(cursor.at());
    token.shouted = upper && letters >= 2;
}

/// "2,000", "17", "2024", "19th".
void read_number(Cursor& cursor, Token& token) {
    while (!cursor.done() && (digit(cursor.c()) || letter(cursor.c()) ||
                              ((cursor.c() == ',' || cursor.c() == '.') && digit(cursor.after())))) {
        cursor.step();
    }
    token.end = static_cast<std::uint32_t>(cursor.at());
}

void read_mark(Cursor& cursor, Token& token) {
    const bool possessive =
        apostrophe(cursor.c()) && (cursor.after() == 's' || cursor.after() == 'S') && clitic(cursor);
    cursor.step();
    if (possessive) cursor.step();
    token.end = static_cast<std::uint32_t>(cursor.at());
}

char mark_of(UChar32 c) {
    if (hyphen(c)) return '-';
    if (apostrophe(c)) return '\'';
    if (c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2015) return '~';
    if (u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) != 0) return '"';
    if (c < 0x80 && std::string_view(".,;:()?!/[]").find(static_cast<char>(c)) != std::string_view::npos) {
        return static_cast<char>(c);
    }
    return '#';
}

void append_folded(Sentence& sentence, Token& token, std::string_view text, bool silent) {
    const std::string_view raw = text.substr(token.start, token.end - token.start);
    std::string folded;
    if (silent) {
        token.fold_start = token.fold_end = static_cast<std::uint32_t>(sentence.folded.size());
        return;
    }
    if (token.word) {
        folded = fold_word(raw);
        if (raw.find('.') != std::string_view::npos) std::erase(folded, '.');
    } else if (token.mark == '\'') {
        folded = "'";
    } else {
        folded = raw;
    }
    if (!sentence.folded.empty()) sentence.folded += ' ';
    token.fold_start = static_cast<std::uint32_t>(sentence.folded.size());
    sentence.folded += folded;
    token.fold_end = static_cast<std::uint32_t>(sentence.folded.size());
}

}  // namespace

Sentence split_words(std::string_view text, SentenceSpan span) {
    Sentence sentence;
    sentence.span = span;
    Cursor cursor(text, span);
    while (!cursor.done()) {
        const UChar32 c = cursor.c();
        if (space(c) || invisible(c)) {
            cursor.step();
            continue;
        }
        Token token;
        token.start = static_cast<std::uint32_t>(cursor.at());
        bool silent = false;
        if (letter(c)) {
            token.word = true;
            look_at_first_letter(token, c);
            read_word(cursor, token, text);
        } else if (digit(c)) {
            token.number = true;
            read_number(cursor, token);
        } else {
            token.mark = mark_of(c);
            silent = token.mark == '.' || token.mark == '-';
            read_mark(cursor, token);
        }
        append_folded(sentence, token, text, silent);
        sentence.tokens.push_back(token);
    }
    return sentence;
}

}  // namespace marchland::reader
