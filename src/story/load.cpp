// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <limits>
#include <unordered_map>

#include "geo/error.h"
#include "geo/geopackage.h"
#include "story/file.h"
#include "story/schema.h"

namespace marchland::story {

namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{2} << 30;
constexpr std::size_t most_rows = 2'000'000;

/// Visitor that finds the columns of a table; their order is that of the visits.
class Finder {
public:
    explicit Finder(const geo::Table& table) : table_(table) {}
    std::vector<int> columns;

    template <class Value>
    void text(const char* column, const Value&) {
        find(column);
    }
    template <class Value>
    void code(const char* column, const Value&) {
        find(column);
    }
    template <class Value>
    void later(const char* column, const Value&) {
        columns.push_back(table_.column_if_any(column));
    }
    void later_text(const char* column, const std::string&) {
        columns.push_back(table_.column_if_any(column));
    }
    void number(const char* column, double) { find(column); }
    void offset(const char* column, std::uint32_t) { find(column); }
    void day(const char* column, const std::optional<Day>&) { find(column); }
    void span(const char* column, const std::optional<DateSpan>&) { find(column); }
    void shown(const char*, std::string_view) {}
    void when(const std::optional<DateSpan>&) {
        for (const char* column : {"date_first", "date_last", "date_precision"}) find(column);
    }
    void names(const geo::Names&) { find("name_other"); }

private:
    void find(const char* column) { columns.push_back(table_.column(column)); }
    const geo::Table& table_;
};

void parse(const std::string& text, std::optional<Role>& into) {
    into = role(text);
}
void parse(const std::string& text, std::optional<Telling>& into) {
    into = telling(text);
}
void parse(const std::string& text, std::optional<Review>& into) {
    into = review(text);
}
void parse(const std::string& text, std::optional<EventType>& into) {
    into = event_type(text);
}

/// Visitor that fills a row; throws Error naming file, table and row for a value that cannot be.
class Reader {
public:
    Reader(const geo::Table& table, const std::vector<int>& columns, const geo::Table::NameColumns& names)
        : table_(table), columns_(columns), name_columns_(names) {}

    void text(const char*, std::string& value) { value = table_.text(take()); }
    void later_text(const char*, std::string& value) {
        const int column = take();
        if (column >= 0) value = table_.text(column);
    }
    void number(const char*, double& value) { value = table_.number(take()); }
    void offset(const char*, std::uint32_t& value) {
        value = static_cast<std::uint32_t>(table_.count(take(), std::numeric_limits<std::uint32_t>::max()));
    }
    template <class Enum>
    void code(const char* column, Enum& value) {
        const std::string text = table_.text(take());
        std::optional<Enum> parsed;
        parse(text, parsed);
        if (!parsed) refuse(column, text);
        value = *parsed;
    }
    /// A code that older files do not have: left alone there.
    template <class Enum>
    void later(const char* column, Enum& value) {
        if (columns_[next_] < 0)
            ++next_;
        else
            code(column, value);
    }
    void day(const char* column, std::optional<Day>& value) {
        const std::string text = table_.text(take());
        if (!text.empty()) value = date(column, text);
    }
    void span(const char* column, std::optional<DateSpan>& value) {
        const std::string text = table_.text(take());
        if (text.empty()) return;
        value = schema::decode(text);
        if (!value) refuse(column, text);
    }
    void when(std::optional<DateSpan>& value) {
        const std::string first = table_.text(take());
        const std::string last = table_.text(take());
        const std::string precision = table_.text(take());
        if (first.empty() && last.empty()) return;
        const std::optional<DatePrecision> known = date_precision(precision);
        if (!known) refuse("date_precision", precision);
        value = DateSpan{date("date_first", first), date("date_last", last), *known};
    }
    void names(geo::Names& value) {
        value = table_.names(name_columns_);
        const std::string others = table_.text(take());
        if (!schema::decode_other_names(others, value)) refuse("name_other", others);
    }
    void shown(const char*, std::string_view) {}

private:
    int take() { return columns_[next_++]; }
    Day date(const char* column, const std::string& text) const {
        const std::optional<DateSpan> parsed = parse_date(text);
        if (!parsed || parsed->precision != DatePrecision::day) refuse(column, text);
        return parsed->first;
    }
    [[noreturn]] void refuse(const char* column, const std::string& value) const {
        throw geo::Error(fmt::format("{}: \"{}\" cannot be a {}; get the file again", table_.where(),
                                     value.substr(0, 40), column));
    }

    const geo::Table& table_;
    const std::vector<int>& columns_;
    const geo::Table::NameColumns& name_columns_;
    std::size_t next_ = 0;
};

/// Reads a table row by row; `done(table, row)` gets each.
template <class Row, class Done>
void read(const geo::Geopackage& file, const char* name, Done done) {
    geo::Table table = file.table(name);
    const Row sample;
    Finder finder(table);
    schema::visit(finder, sample);
    const geo::Table::NameColumns names = table.name_columns();
    for (std::size_t count = 0; table.next();) {
        if (++count > most_rows) {
            throw geo::Error(fmt::format("{} has more than {} rows in {}; split the story",
                                         file.file().string(), most_rows, name));
        }
        Row row;
        Reader reader(table, finder.columns, names);
        schema::visit(reader, row);
        done(table, std::move(row));
    }
}

std::unordered_map<std::string, std::string> read_settings(const geo::Geopackage& file) {
    std::unordered_map<std::string, std::string> settings;
    read<schema::Setting>(file, "settings", [&](const geo::Table&, schema::Setting row) {
        settings[row.key] = std::move(row.value);
    });
    return settings;
}

void check_version(const std::string& file, const std::string& version) {
    const bool number = !version.empty() && version.size() < 9 &&
                        version.find_first_not_of("0123456789") == std::string::npos;
    const int value = number ? std::stoi(version) : 0;
    if (value > schema_version) {
        throw geo::Error(fmt::format(
            "{} was written by a newer Marchland (schema {}, this one reads {}): update Marchland", file,
            value, schema_version));
    }
    if (value < 1) {
        throw geo::Error(
            fmt::format("{} is not a story: its settings have no schema_version; get the file again", file));
    }
}

void refuse_foreign(const geo::Geopackage& file) {
    if (file.has("countries_0")) {
        throw geo::Error(
            fmt::format("{} is a region pack, not a story; name a story file", file.file().string()));
    }
    for (const char* table : {"settings", "events", "places", "articles"}) {
        if (!file.has(table)) {
            throw geo::Error(
                fmt::format("{} is a GeoPackage but not a story (it has no table {}); name a file that "
                            "Marchland has written",
                            file.file().string(), table));
        }
    }
}

void check_words(const geo::Table& table, const Article* article, std::uint32_t start, std::uint32_t end,
                 const std::string& words) {
    if (article == nullptr) return;  // a missing article is told by check()
    const bool within = start <= end && end <= article->text.size();
    if (within && std::string_view(article->text).substr(start, end - start) == words) return;
    throw geo::Error(
        fmt::format("{}: its words are not those at bytes {}..{} of article {}; get the file again",
                    table.where(), start, end, article->id));
}

void read_text(const geo::Geopackage& file, Story& story) {
    read<Article>(file, "articles",
                  [&](const geo::Table&, Article row) { story.articles.push_back(std::move(row)); });
    std::unordered_map<std::string_view, const Article*> articles;
    for (const Article& article : story.articles) articles.emplace(article.id, &article);
    const auto article_of = [&](const Id& id) {
        const auto found = articles.find(id);
        return found == articles.end() ? nullptr : found->second;
    };
    std::unordered_map<Id, const Article*> of_excerpt;
    read<schema::Worded<Excerpt>>(file, "excerpts",
                                  [&](const geo::Table& table, schema::Worded<Excerpt> row) {
                                      const Article* article = article_of(row.thing.article);
                                      check_words(table, article, row.thing.start, row.thing.end, row.words);
                                      of_excerpt.emplace(row.thing.id, article);
                                      story.excerpts.push_back(std::move(row.thing));
                                  });
    read<schema::Worded<Mention>>(
        file, "mentions", [&](const geo::Table& table, schema::Worded<Mention> row) {
            const auto excerpt = of_excerpt.find(row.thing.excerpt);
            if (excerpt != of_excerpt.end()) {
                check_words(table, excerpt->second, row.thing.start, row.thing.end, row.words);
            }
            story.mentions.push_back(std::move(row.thing));
        });
}

void read_events(const geo::Geopackage& file, Story& story) {
    read<schema::NamedEvent>(file, "events", [&](const geo::Table&, schema::NamedEvent row) {
        story.events.push_back(std::move(row.event));
    });
    std::unordered_map<std::string_view, Event*> events;
    for (Event& event : story.events) events.emplace(event.id, &event);
    read<schema::Link>(file, "event_excerpts", [&](const geo::Table& table, schema::Link row) {
        const auto event = events.find(row.event);
        if (event == events.end()) {
            throw geo::Error(
                fmt::format("{}: there is no event {}; get the file again", table.where(), row.event));
        }
        event->second->excerpts.push_back(std::move(row.excerpt));
    });
}

void read_claims(const geo::Geopackage& file, Story& story) {
    if (!file.has("claims")) return;
    read<Claim>(file, "claims",
                [&](const geo::Table&, Claim row) { story.claims.push_back(std::move(row)); });
    std::unordered_map<std::string_view, Claim*> claims;
    for (Claim& claim : story.claims) claims.emplace(claim.id, &claim);
    read<schema::ClaimLink>(file, "claim_excerpts", [&](const geo::Table& table, schema::ClaimLink row) {
        const auto claim = claims.find(row.claim);
        if (claim == claims.end()) {
            throw geo::Error(
                fmt::format("{}: there is no claim {}; get the file again", table.where(), row.claim));
        }
        claim->second->excerpts.push_back(std::move(row.excerpt));
    });
}

void read_ground(const geo::Geopackage& file, Story& story) {
    read<Place>(file, "places", [&](const geo::Table& table, Place row) {
        row.geometry = table.geometry();
        story.places.push_back(std::move(row));
    });
    read<Area>(file, "areas", [&](const geo::Table& table, Area row) {
        row.shape = table.polygons();
        story.areas.push_back(std::move(row));
    });
    if (file.has("boundaries")) {
        read<Boundary>(file, "boundaries", [&](const geo::Table& table, Boundary row) {
            row.lines = table.lines();
            story.boundaries.push_back(std::move(row));
        });
    }
    read<Annotation>(file, "annotations", [&](const geo::Table& table, Annotation row) {
        row.geometry = table.geometry();
        story.annotations.push_back(std::move(row));
    });
}

/// For a file that is plainly something else: says what, and what to do with it.
void refuse_other_kinds(const std::filesystem::path& file) {
    const std::string kind = geo::kind_of_file(file);
    if (kind == "an SQLite database") return;
    const bool article = kind == "text" || kind == "HTML or XML" || kind == "a PDF";
    throw geo::Error(fmt::format("{} is not a story: it {}; {}", file.string(),
                                 kind == "an empty file" ? "is empty"
                                 : kind.empty()          ? "begins like nothing known"
                                                         : "begins like " + kind,
                                 article ? "to make a story of an article, use marchland read"
                                         : "name a GeoPackage that Marchland has written"));
}

}  // namespace

Story load(const std::filesystem::path& gpkg) {
    std::error_code fault;
    if (std::filesystem::is_regular_file(gpkg, fault)) {
        refuse_other_kinds(gpkg);
        if (std::filesystem::file_size(gpkg) > largest_file) {
            throw geo::Error(fmt::format("{} is larger than 2 GiB; split the story", gpkg.string()));
        }
    }
    const geo::Geopackage file(gpkg);
    refuse_foreign(file);
    auto settings = read_settings(file);
    check_version(gpkg.string(), settings["schema_version"]);
    Story story;
    story.title = settings["title"];
    story.summary = settings["summary"];
    story.credits = settings["credits"];
    read_text(file, story);
    read_ground(file, story);
    read_events(file, story);
    read_claims(file, story);
    read<SavedView>(file, "views",
                    [&](const geo::Table&, SavedView row) { story.views.push_back(std::move(row)); });
    if (const std::vector<std::string> faults = check(story); !faults.empty()) {
        throw geo::Error(
            fmt::format("{} does not hold together: {}{}; get the file again", gpkg.string(), faults.front(),
                        faults.size() > 1 ? fmt::format(" (and {} more)", faults.size() - 1) : ""));
    }
    return story;
}

bool looks_like_geopackage(const std::filesystem::path& file) {
    std::error_code fault;
    return std::filesystem::is_regular_file(file, fault) && geo::kind_of_file(file) == "an SQLite database";
}

}  // namespace marchland::story
