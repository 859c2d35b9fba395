// SPDX-License-Identifier: MIT
#include "story/text_search.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "geo/error.h"
#include "geo/utf8.h"

namespace marchland::story {

namespace {

constexpr char match_begins = '\x01';
constexpr char match_ends = '\x02';
constexpr std::size_t longest_query = 400;
constexpr std::size_t most_words = 16;
// Ranking looks at all that begins so: a tenth of a second and more for two letters and a large story. Then
// the first ones will do.
constexpr std::size_t ranked_letters = 3;
constexpr std::size_t large_rows = 20'000;

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FinishStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinishStatement>;

[[noreturn]] void fail(sqlite3* database) {
    throw geo::Error(fmt::format("cannot search the texts: SQLite says \"{}\"",
                                 database == nullptr ? "out of memory" : sqlite3_errmsg(database)));
}

Database open_in_memory() {
    sqlite3* raw = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(":memory:", &raw, flags, nullptr);
    Database opened(raw);
    if (code != SQLITE_OK) fail(raw);
    return opened;
}

void run(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database);
}

Statement prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &raw, nullptr) != SQLITE_OK) fail(database);
    return Statement(raw);
}

void bind(sqlite3_stmt* statement, int at, std::string_view text) {
    if (sqlite3_bind_text64(statement, at, text.data() == nullptr ? "" : text.data(), text.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
        fail(sqlite3_db_handle(statement));
}

std::string_view column(sqlite3_stmt* statement, int at) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, at));
    return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, at))};
}

/// Of the same length, without what marks matches below and what ends strings in C.
std::string without_marks(std::string_view text) {
    std::string made(text);
    std::replace_if(
        made.begin(), made.end(), [](char c) { return c == match_begins || c == match_ends || c == '\0'; },
        ' ');
    return made;
}

bool may_be_word(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

/// Each word as a string of FTS5, in which nothing but the quotation mark means anything; all of them are
/// wanted. Empty for a query without words.
std::string expression(std::string_view query) {
    std::string made;
    std::string word;
    std::size_t words = 0;
    for (std::size_t i = 0; i <= std::min(query.size(), longest_query); ++i) {
        const char c = i < std::min(query.size(), longest_query) ? query[i] : ' ';
        if (may_be_word(c)) {
            word += c;
        } else if (!word.empty()) {
            if (words++ < most_words) made += fmt::format("{}\"{}\"", made.empty() ? "" : " ", word);
            word.clear();
        }
    }
    return made.empty() ? made : made + " *";
}

/// How many characters the last word of the expression has.
std::size_t letters_at_end(std::string_view expression) {
    const std::size_t end = expression.rfind('"');
    const std::size_t begin = expression.rfind('"', end - 1) + 1;
    const std::string_view word = expression.substr(begin, end - begin);
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size(); ++i) letters += geo::on_code_point(word, i) ? 1 : 0;
    return letters;
}

/// The text without the marks, and the spans between them.
std::string take_out_marks(std::string_view marked, std::vector<TextHit::Range>& spans) {
    std::string made;
    for (const char c : marked) {
        if (c == match_begins) {
            spans.push_back({static_cast<std::uint32_t>(made.size()), 0});
        } else if (c == match_ends) {
            if (!spans.empty()) spans.back().end = static_cast<std::uint32_t>(made.size());
        } else {
            made += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
        }
    }
    return made;
}

/// The first span between marks.
TextHit::Range first_span(std::string_view marked) {
    const std::size_t begin = marked.find(match_begins);
    const std::size_t end = marked.find(match_ends, begin == std::string_view::npos ? 0 : begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) return {};
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - 1)};
}

}  // namespace

struct TextSearch::Index {
    struct Row {
        TextHit::Kind kind;
        std::uint32_t index;
        std::uint32_t start;  // of the row's text in its article
    };
    Database database = open_in_memory();
    std::vector<Row> rows;  // that of rowid i is i - 1
    Statement best;
    Statement any;

    explicit Index(const Story& story) {
        run(database.get(),
            "CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2', "
            "prefix = '1 2 3');"
            "INSERT INTO texts(texts, rank) VALUES ('rank', 'bm25(4.0, 1.0)');"
            "BEGIN");
        fill(story);
        run(database.get(), "COMMIT");
        const auto select = [&](const char* rank, const char* order) {
            return prepare(database.get(),
                           fmt::format("SELECT rowid, {}, snippet(texts, -1, char(1), char(2), '…', 16), "
                                       "highlight(texts, 1, char(1), char(2)) FROM texts "
                                       "WHERE texts MATCH ?1 {} LIMIT ?2",
                                       rank, order)
                               .c_str());
        };
        best = select("rank", "ORDER BY rank");
        any = select("0.0", "");
    }

    void fill(const Story& story) {
        insert = prepare(database.get(), "INSERT INTO texts(rowid, title, body) VALUES (?1, ?2, ?3)");
        std::unordered_map<std::string_view, const Article*> articles;
        for (std::uint32_t i = 0; i < story.articles.size(); ++i) {
            const Article& article = story.articles[i];
            articles.emplace(article.id, &article);
            add({TextHit::Kind::article, i, 0}, article.title, article.text);
        }
        for (std::uint32_t i = 0; i < story.excerpts.size(); ++i) {
            const Excerpt& excerpt = story.excerpts[i];
            const auto found = articles.find(excerpt.article);
            if (found == articles.end() || excerpt.start > found->second->text.size()) continue;
            add({TextHit::Kind::excerpt, i, excerpt.start}, {},
                std::string_view(found->second->text)
                    .substr(excerpt.start, std::max(excerpt.end, excerpt.start) - excerpt.start));
        }
        for (std::uint32_t i = 0; i < story.events.size(); ++i)
            add({TextHit::Kind::event, i, 0}, story.events[i].title, {});
        insert.reset();
    }

    void add(const Row& row, std::string_view title, std::string_view body) {
        rows.push_back(row);
        sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(rows.size()));
        bind(insert.get(), 2, without_marks(title));
        bind(insert.get(), 3, without_marks(body));
        if (sqlite3_step(insert.get()) != SQLITE_DONE) fail(database.get());
        sqlite3_reset(insert.get());
    }

    [[nodiscard]] TextHit hit_of(sqlite3_stmt* statement) const {
        const Row& row = rows.at(static_cast<std::size_t>(sqlite3_column_int64(statement, 0)) - 1);
        TextHit hit;
        hit.kind = row.kind;
        hit.index = row.index;
        hit.rank = sqlite3_column_double(statement, 1);
        hit.snippet = take_out_marks(column(statement, 2), hit.matches);
        const TextHit::Range match = first_span(column(statement, 3));
        if (match.end > match.start) {
            hit.start = row.start + match.start;
            hit.end = row.start + match.end;
        }
        return hit;
    }

private:
    Statement insert;
};

TextSearch::TextSearch(const Story& story) : story_(story) {}
TextSearch::~TextSearch() = default;

void TextSearch::build() {
    const std::lock_guard lock(mutex_);
    if (index_) return;
    index_ = std::make_unique<Index>(story_);
    ready_ = true;
}

std::vector<TextHit> TextSearch::find(std::string_view query, std::size_t limit) {
    std::vector<TextHit> hits;
    const std::string wanted = expression(query);
    if (wanted.empty() || limit == 0) return hits;
    build();
    const std::lock_guard lock(mutex_);
    const bool ranked = index_->rows.size() <= large_rows || letters_at_end(wanted) >= ranked_letters;
    sqlite3_stmt* find = (ranked ? index_->best : index_->any).get();
    sqlite3_reset(find);
    bind(find, 1, wanted);
    sqlite3_bind_int64(find, 2, static_cast<sqlite3_int64>(std::min<std::size_t>(limit, 10'000)));
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(find)) == SQLITE_ROW) hits.push_back(index_->hit_of(find));
    if (code != SQLITE_DONE) fail(index_->database.get());
    sqlite3_reset(find);
    return hits;
}

}  // namespace marchland::story
