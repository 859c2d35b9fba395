// SPDX-License-Identifier: MIT
#include "reader/gazetteer_writer.h"

#include <fmt/format.h>
#include <marisa.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <unordered_map>
#include <vector>

#include "geo/error.h"
#include "geo/values.h"
#include "reader/fold.h"
#include "reader/gazetteer_file.h"

namespace marchland::reader {
namespace {

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(by, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

/// The rows of a table, header left out, each with `columns` fields.
class Rows {
public:
    Rows(std::string_view tsv, std::string_view table, std::size_t columns)
        : table_(table), columns_(columns), lines_(split(tsv, '\n')) {}

    /// Calls row(fields) for each; a geo::Error from it gets the table and line in front.
    template <typename Row>
    void each(Row row) const {
        for (std::size_t i = 1; i < lines_.size(); ++i) {
            std::string_view line = lines_[i];
            if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
            if (line.empty()) continue;
            try {
                const auto fields = split(line, '\t');
                if (fields.size() != columns_) {
                    throw geo::Error(fmt::format("has {} fields, not {}", fields.size(), columns_));
                }
                row(fields);
            } catch (const geo::Error& error) {
                throw geo::Error(fmt::format("{} line {}: {}", table_, i + 1, error.what()));
            }
        }
    }

private:
    std::string_view table_;
    std::size_t columns_;
    std::vector<std::string_view> lines_;
};

double number(std::string_view text, const char* column) {
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size()) {
        throw geo::Error(fmt::format("{} is '{}', not a number", column, text));
    }
    return value;
}

/// Strings of the file, each kept once.
class StringPool {
public:
    file::Text add(std::string_view text) {
        if (text.size() > 255) throw geo::Error(fmt::format("'{}' has over 255 bytes", text));
        const auto [at, is_new] =
            known_.try_emplace(std::string(text), static_cast<file::Text>(bytes_.size()));
        if (is_new) {
            bytes_ += static_cast<char>(text.size());
            bytes_ += text;
        }
        return at->second;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::unordered_map<std::string, file::Text> known_;
    std::string bytes_;
};

struct Sources {
    std::vector<file::Entry> entries;
    std::vector<std::string> within;  // by entry, the id of the unit or empty
    StringPool strings;
    std::unordered_map<std::string, std::uint32_t> by_id;
    std::map<std::string, std::set<file::Posting>> names;  // folded name -> who bears it
};

/// A name without the mark in front of it, and what the mark says.
std::pair<std::string_view, file::Posting> unmarked(std::string_view name) {
    const char mark = name.empty() ? '\0' : name.front();
    const file::Posting bit = mark == ','   ? file::short_bit
                              : mark == '~' ? file::ordinary_bit
                              : mark == '@' ? file::person_bit
                                            : 0;
    return {bit == 0 ? name : name.substr(1), bit};
}

/// Of several ways to bear a name the first one given counts.
void add_name(Sources& sources, std::string_view name, file::Posting posting) {
    const auto [bare, bit] = unmarked(name);
    const std::string folded = fold_name(bare);
    if (folded.size() < 2) return;
    auto& bearers = sources.names[folded];
    const auto next = bearers.lower_bound(posting / file::posting_step * file::posting_step);
    const bool demonym = (posting & file::demonym_bit) != 0;
    const bool known =
        !demonym && next != bearers.end() && *next / file::posting_step == posting / file::posting_step;
    if (!known) bearers.insert(posting | bit);
}

/// "Tavush Province" is also called Tavush, "Amaras monastery" Amaras.
std::string_view without_kind(std::string_view name) {
    for (const std::string_view kind : {" Province", " District", " monastery", " range"}) {
        if (name.ends_with(kind)) return name.substr(0, name.size() - kind.size());
    }
    return {};
}

void add_place(Sources& sources, const std::vector<std::string_view>& fields) {
    const auto at = geo::lonlat(number(fields[3], "lon"), number(fields[2], "lat"));
    if (!at) throw geo::Error(fmt::format("{} {} is not on the earth", fields[2], fields[3]));
    const double precision = number(fields[4], "precision_km");
    const double population = fields[6].empty() ? 0 : number(fields[6], "population");
    if (!(precision >= 0) || !(population >= 0 && population < 4e9))
        throw geo::Error("has a negative measure");
    const auto names = split(fields[7], '|');
    if (fields[0].empty() || fields[1].empty() || names.front().empty())
        throw geo::Error("has no id, kind or name");

    const auto index = static_cast<std::uint32_t>(sources.entries.size());
    if (!sources.by_id.emplace(fields[0], index).second)
        throw geo::Error(fmt::format("id {} is there twice", fields[0]));
    const auto whole = [](double degrees) {
        return static_cast<std::int32_t>(std::lround(degrees * file::degree));
    };
    sources.entries.push_back({whole(at->lon), whole(at->lat), static_cast<float>(precision),
                               static_cast<std::uint32_t>(population), file::nowhere,
                               sources.strings.add(fields[0]),
                               sources.strings.add(unmarked(names.front()).first),
                               sources.strings.add(fields[1]), sources.strings.add(fields[5])});
    sources.within.emplace_back(fields[9]);
    for (const auto name : names) {
        add_name(sources, name, index * file::posting_step);
        add_name(sources, without_kind(name), index * file::posting_step);
    }
    for (const auto name : split(fields[8], '|'))
        add_name(sources, name, index * file::posting_step + file::foreign_bit);
}

/// Rows may name a unit that comes later, so that this is done at the end.
void join_units(Sources& sources) {
    for (std::size_t i = 0; i < sources.within.size(); ++i) {
        const std::string& id = sources.within[i];
        if (id.empty()) continue;
        const auto unit = sources.by_id.find(id);
        if (unit == sources.by_id.end() || unit->second == i)
            throw geo::Error(fmt::format("places line {}: within '{}', which is no other place", i + 2, id));
        sources.entries[i].within = unit->second;
    }
}

void add_demonym(Sources& sources, const std::vector<std::string_view>& fields) {
    const auto found = sources.by_id.find(std::string(fields[0]));
    if (found == sources.by_id.end()) throw geo::Error(fmt::format("'{}' is the id of no place", fields[0]));
    add_name(sources, fields[1], found->second * file::posting_step + file::demonym_bit);
}

template <typename T>
void append(std::string& body, const std::vector<T>& values) {
    const std::size_t bytes = values.size() * sizeof(T);
    const std::size_t at = body.size();
    body.resize(at + file::padded(bytes));
    if (bytes > 0) std::memcpy(body.data() + at, values.data(), bytes);
}

void append(std::string& body, const std::string& text) {
    body += text;
    body.resize(file::padded(body.size()));
}

struct Index {
    std::string trie;
    std::vector<std::uint32_t> starts;
    std::vector<file::Posting> postings;
};

/// The trie numbers its keys as it likes: postings follow that order.
Index index_names(const Sources& sources) {
    marisa::Keyset keys;
    for (const auto& [name, postings] : sources.names) keys.push_back(name.data(), name.size());
    marisa::Trie trie;
    trie.build(keys, MARISA_LABEL_ORDER);
    std::vector<const std::set<file::Posting>*> ordered(sources.names.size());
    std::size_t i = 0;
    for (const auto& [name, postings] : sources.names) ordered[keys[i++].id()] = &postings;
    Index index;
    index.starts.push_back(0);
    for (const auto* postings : ordered) {
        index.postings.insert(index.postings.end(), postings->begin(), postings->end());
        index.starts.push_back(static_cast<std::uint32_t>(index.postings.size()));
    }
    std::ostringstream out;
    out << trie;
    index.trie = out.str();
    return index;
}

}  // namespace

std::string compile_gazetteer(std::string_view places_tsv, std::string_view demonyms_tsv) {
    Sources sources;
    Rows(places_tsv, "places", 10).each([&](const auto& fields) { add_place(sources, fields); });
    join_units(sources);
    Rows(demonyms_tsv, "demonyms", 2).each([&](const auto& fields) { add_demonym(sources, fields); });
    if (sources.names.empty()) throw geo::Error("places: no place in it");
    const Index index = index_names(sources);

    std::string body;
    append(body, sources.entries);
    append(body, index.starts);
    append(body, index.postings);
    append(body, sources.strings.bytes());
    append(body, index.trie);
    file::Header header{file::magic,
                        file::version,
                        static_cast<std::uint32_t>(sources.entries.size()),
                        static_cast<std::uint32_t>(sources.names.size()),
                        static_cast<std::uint32_t>(index.postings.size()),
                        sources.strings.bytes().size(),
                        index.trie.size(),
                        file::hash(body),
                        0};
    std::string out(sizeof header, '\0');
    std::memcpy(out.data(), &header, sizeof header);
    header.header_hash = file::hash(out);
    std::memcpy(out.data(), &header, sizeof header);
    return out + body;
}

}  // namespace marchland::reader
