// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/region.h"
#include "map/scene.h"
#include "story/story.h"

namespace marchland::map {

/// A place by one of its names.
struct PlaceHit {
    std::uint32_t entry = 0;  // index for `PlaceIndex::entry`
    double score = 0;         // about 100: the name itself; 75, 55: it, a word of it begins so; 20: a slip
    std::uint32_t name = 0;   // which of the entry's names
};

/// Every place of a region and a story by every name in every language and those that one side alone uses or
/// used, each once: where the story has the place, its names and the region's lead to the story's.
class PlaceIndex {
public:
    struct Name {
        std::string text;
        std::string whose;  // "Armenian name since 1993"; empty for what everyone calls it
    };
    struct Entry {
        Ref ref;
        std::string title;
        std::string subtitle;
        std::optional<geo::LonLat> at;
        std::optional<geo::LonLatBox> box;
        double size = 0;  // 0 .. 9: what is larger is more likely meant
        std::vector<Name> names;
    };

    PlaceIndex(const geo::Region& region, const story::Story& story);

    /// The places that the text, complete or not, may be the name of, in any script and spelling; the likely
    /// ones first.
    [[nodiscard]] std::vector<PlaceHit> find(std::string_view text, std::size_t limit) const;
    [[nodiscard]] const Entry& entry(std::uint32_t index) const { return entries_[index]; }

private:
    /// One name as it compares: folded in its script, and in Latin letters.
    struct Key {
        std::string folded;
        std::string latin;
        std::uint32_t entry = 0;
        std::uint32_t name = 0;
    };
    void add_story(const geo::Region& region, const story::Story& story);
    void add_region(const geo::Region& region, const story::Story& story);
    void add_side_names(const geo::Region& region);
    template <class Thing>
    void add(const geo::Region& region, std::optional<std::uint32_t> same, Ref ref, const Thing& thing);
    void add_names(std::uint32_t entry, const geo::Names& names, const std::string& whose = {});
    void make_keys();

    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::uint32_t> by_id_;  // "kind id", as geo::SideName has them
    std::vector<Key> keys_;
};

}  // namespace marchland::map
