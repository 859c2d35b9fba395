// SPDX-License-Identifier: MIT
#include "reader/gazetteer_writer.h"

#include <fmt/format.h>
#include <marisa.h>

#include <algorithm>
#include <array>
#include <charconv>
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
        const auto [at, is_new] = known_.try_emplace(std::string(text), file::Text{});
        if (is_new) {
            at->second = {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(text.size())};
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
    StringPool strings;
    std::unordered_map<std::string, std::uint32_t> by_id;
    std::map<std::string, std::set<file::Posting>> names;  // folded name -> who bears it
};

void add_name(Sources& sources, std::string_view name, file::Posting posting) {
    const std::string folded = fold_name(name);
    if (folded.size() >= 2) sources.names[folded].insert(posting);
}

/// A name that English shares stays an English one.
void add_foreign_name(Sources& sources, std::string_view name, file::Posting posting) {
    const auto known = sources.names.find(fold_name(name));
    if (known != sources.names.end() && known->second.contains(posting)) return;
    add_name(sources, name, posting | file::foreign_bit);
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
    sources.entries.push_back({at->lon, at->lat, static_cast<float>(precision),
                               static_cast<std::uint32_t>(population), sources.strings.add(fields[0]),
                               sources.strings.add(names.front()), sources.strings.add(fields[1]),
                               sources.strings.add(fields[5])});
    for (const auto name : names) {
        add_name(sources, name, index * file::posting_step);
        add_name(sources, without_kind(name), index * file::posting_step);
    }
    for (const auto name : split(fields[8], '|')) add_foreign_name(sources, name, index * file::posting_step);
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
    Rows(places_tsv, "places", 9).each([&](const auto& fields) { add_place(sources, fields); });
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
