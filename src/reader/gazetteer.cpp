// SPDX-License-Identifier: MIT
#include "reader/gazetteer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <marisa.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cstring>
#include <map>
#include <utility>

#include "geo/error.h"
#include "reader/gazetteer_file.h"

namespace marchland::reader {
namespace {

/// A file mapped read-only.
class Mapping {
public:
    explicit Mapping(const std::filesystem::path& path) {
        const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) {
            throw geo::Error(
                fmt::format("{} cannot be opened: it comes with the program; reinstall it or set "
                            "MARCHLAND_GEODATA to its folder",
                            path.string()));
        }
        struct stat status {};
        const bool known = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
        if (known) {
            size_ = static_cast<std::size_t>(status.st_size);
            // All of it is hashed in a moment: one call instead of hundreds of page faults.
            data_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
        }
        ::close(descriptor);
        if (!known || data_ == MAP_FAILED) {
            throw geo::Error(fmt::format("{} is empty or no file: reinstall the program", path.string()));
        }
    }
    ~Mapping() { ::munmap(data_, size_); }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    [[nodiscard]] std::string_view bytes() const { return {static_cast<const char*>(data_), size_}; }

private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

/// Cuts the mapped bytes into sections, front to back.
class Cutter {
public:
    explicit Cutter(std::string_view bytes) : rest_(bytes) {}

    /// Nothing when the file is too short for `count` of T.
    template <typename T>
    std::span<const T> take(std::uint64_t count) {
        if (count > rest_.size() / sizeof(T)) {
            sound_ = false;
            return {};
        }
        const auto bytes = static_cast<std::size_t>(file::padded(count * sizeof(T)));
        if (bytes > rest_.size()) {
            sound_ = false;
            return {};
        }
        // The map begins on a page and every section on 8 bytes: T is aligned.
        const auto* first = reinterpret_cast<const T*>(rest_.data());
        rest_.remove_prefix(bytes);
        return {first, static_cast<std::size_t>(count)};
    }
    [[nodiscard]] bool sound() const { return sound_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool sound_ = true;
};

}  // namespace

struct Gazetteer::Impl {
    explicit Impl(const std::filesystem::path& path) : mapping(path) {}

    Mapping mapping;
    std::span<const file::Entry> entries;
    std::span<const std::uint32_t> starts;
    std::span<const file::Posting> postings;
    std::string_view strings;
    marisa::Trie trie;
    std::map<std::string_view, std::uint32_t> countries;  // by ISO code

    void open(const std::string& name);
    [[nodiscard]] bool consistent() const;
    [[nodiscard]] bool ends_somewhere(const file::Entry& entry) const;
    [[nodiscard]] std::string_view text(file::Text at) const {
        return strings.substr(at + std::size_t{1}, static_cast<unsigned char>(strings[at]));
    }
    [[nodiscard]] bool holds(file::Text at) const {
        return at < strings.size() && static_cast<unsigned char>(strings[at]) < strings.size() - at;
    }
};

/// Whether the units around a place are few and none holds itself.
bool Gazetteer::Impl::ends_somewhere(const file::Entry& entry) const {
    constexpr int deepest = 8;
    std::uint32_t unit = entry.within;
    for (int depth = 0; unit != file::nowhere; ++depth) {
        if (depth == deepest || unit >= entries.size()) return false;
        unit = entries[unit].within;
    }
    return true;
}

bool Gazetteer::Impl::consistent() const {
    for (const file::Entry& entry : entries) {
        if (!holds(entry.id) || !holds(entry.name) || !holds(entry.kind) || !holds(entry.country))
            return false;
        if (!geo::lonlat(entry.lon / file::degree, entry.lat / file::degree)) return false;
        if (!ends_somewhere(entry)) return false;
    }
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        if (starts[i] > starts[i + 1]) return false;
    }
    for (const file::Posting posting : postings) {
        if (posting / file::posting_step >= entries.size()) return false;
    }
    return starts.front() == 0 && starts.back() == postings.size() && trie.size() == starts.size() - 1;
}

void Gazetteer::Impl::open(const std::string& name) {
    const std::string_view bytes = mapping.bytes();
    const auto damaged = [&] {
        return geo::Error(fmt::format("{} is damaged: reinstall the program", name));
    };
    file::Header header{};
    if (bytes.size() < sizeof header) throw damaged();
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != file::magic)
        throw geo::Error(fmt::format("{} is not a gazetteer: reinstall the program", name));
    if (header.version != file::version) {
        throw geo::Error(fmt::format("{} has version {}, this program reads {}: reinstall the program", name,
                                     header.version, file::version));
    }
    const std::uint64_t claimed = std::exchange(header.header_hash, 0);
    if (file::hash({reinterpret_cast<const char*>(&header), sizeof header}) != claimed) throw damaged();
    const std::string_view body = bytes.substr(sizeof header);
    if (file::hash(body) != header.body_hash) throw damaged();

    Cutter cutter(body);
    entries = cutter.take<file::Entry>(header.entry_count);
    starts = cutter.take<std::uint32_t>(std::uint64_t{header.key_count} + 1);
    postings = cutter.take<file::Posting>(header.posting_count);
    const auto pool = cutter.take<char>(header.string_bytes);
    const auto packed = cutter.take<char>(header.trie_bytes);
    if (!cutter.sound()) throw damaged();
    strings = {pool.data(), pool.size()};
    try {
        trie.map(packed.data(), packed.size());
    } catch (const marisa::Exception&) {
        throw damaged();
    }
    if (!consistent()) throw damaged();
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        if (text(entries[i].kind) == "country") countries.emplace(text(entries[i].country), i);
    }
}

Gazetteer::Gazetteer(const std::filesystem::path& file) : impl_(std::make_unique<Impl>(file)) {
    impl_->open(file.string());
}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

std::vector<Candidate> Gazetteer::find(std::string_view folded) const {
    marisa::Agent agent;
    agent.set_query(folded.data(), folded.size());
    std::vector<Candidate> found;
    if (!impl_->trie.lookup(agent)) return found;
    const std::size_t key = agent.key().id();
    for (std::uint32_t i = impl_->starts[key]; i < impl_->starts[key + 1]; ++i) {
        const file::Posting posting = impl_->postings[i];
        const auto is = [posting](file::Posting bit) { return (posting & bit) != 0; };
        found.push_back({posting / file::posting_step, is(file::demonym_bit), is(file::foreign_bit),
                         is(file::short_bit), is(file::ordinary_bit), is(file::person_bit)});
    }
    return found;
}

std::vector<std::size_t> Gazetteer::prefixes(std::string_view folded) const {
    marisa::Agent agent;
    agent.set_query(folded.data(), folded.size());
    std::vector<std::size_t> lengths;
    while (impl_->trie.common_prefix_search(agent)) lengths.push_back(agent.key().length());
    return lengths;
}

Entry Gazetteer::entry(std::uint32_t index) const {
    assert(index < impl_->entries.size());
    const file::Entry& stored = impl_->entries[index];
    return {impl_->text(stored.id),
            impl_->text(stored.name),
            impl_->text(stored.kind),
            impl_->text(stored.country),
            {stored.lon / file::degree, stored.lat / file::degree},
            stored.precision_km,
            stored.population,
            stored.within == file::nowhere ? std::nullopt : std::optional(stored.within)};
}

std::optional<std::uint32_t> Gazetteer::country(std::string_view iso) const {
    const auto found = impl_->countries.find(iso);
    return found == impl_->countries.end() ? std::nullopt : std::optional(found->second);
}

std::size_t Gazetteer::size() const {
    return impl_->entries.size();
}

}  // namespace marchland::reader
