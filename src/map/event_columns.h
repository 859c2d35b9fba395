// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "map/filter.h"
#include "story/event_table.h"
#include "story/story.h"

namespace marchland::map {

/// Places known to so many km or better, as choices.
inline constexpr std::array<double, 5> place_bands{1, 3, 10, 50, 150};
/// At least so many dead, as choices; the first is any statement.
inline constexpr std::array<std::uint32_t, 5> fatality_bands{0, 1, 10, 100, 1000};
/// At least 1 .. so many sources, as choices.
inline constexpr std::size_t source_bands = 5;

/// What filters look at: of each event one code a column, and of each code what it stands for. Rows are
/// indices into Story::events. All string work is done here, once a story.
struct EventColumns {
    explicit EventColumns(const story::Story& story);

    std::vector<std::int32_t> first_day;  // EventTable::undated when open
    std::vector<std::int32_t> last_day;
    std::vector<std::uint8_t> type;
    std::vector<std::uint8_t> review;
    std::vector<std::uint8_t> not_done;    // 1: not told as done
    std::vector<std::uint8_t> claimed;     // 1: somebody claims it
    std::vector<std::uint8_t> date;        // DateBand; `undated_band`
    std::vector<std::uint8_t> place_band;  // the first that is met; their number: none
    std::vector<float> precision_km;
    std::vector<std::uint32_t> parties;     // into `party_sides`
    std::vector<std::uint32_t> sources;     // into `source_sets`
    std::vector<std::uint32_t> articles;    // into `article_sets`
    std::vector<std::uint32_t> fatalities;  // into `dead`
    std::vector<std::uint32_t> spot;        // index of the place; their number: nowhere to put a pin

    struct Sides {
        std::vector<std::uint32_t> acting;  // into `actors`, ascending
        std::vector<std::uint32_t> receiving;
        std::vector<std::uint32_t> either;
    };
    struct Dead {
        bool stated = false;
        std::optional<std::uint32_t> lowest;
    };
    std::vector<Sides> party_sides;
    std::vector<std::vector<std::uint32_t>> source_sets;   // into `source_names`
    std::vector<std::vector<std::uint32_t>> article_sets;  // into Story::articles
    std::vector<Dead> dead;
    std::vector<std::string> actors;  // in the order of the alphabet
    std::vector<std::string>
        source_names;  // publishers, else titles of articles, else Event::source; ordered

    static constexpr std::uint8_t undated_band = date_band_count;
    [[nodiscard]] std::size_t size() const { return type.size(); }
};

/// The actors that a text names: "Armenia and Azerbaijan (each blames the other)" are two where one of the
/// parts stands alone in `known`; remarks in brackets are left off.
[[nodiscard]] std::vector<std::string> actors_in(std::string_view text,
                                                 const std::set<std::string_view>& known);

}  // namespace marchland::map
