// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

#include "geo/region.h"
#include "map/event_columns.h"
#include "map/view.h"

namespace marchland::map {

/// How many events of the days shown each choice would leave, all other parts of the filter met: numbers to
/// stand beside the choices. Rejected events count nowhere, and what is not told as done
/// only in `not_done` unless the filter takes it in.
struct Facets {
    std::size_t total = 0;    // of the story
    std::size_t in_time = 0;  // on the days shown; undated ones always
    std::size_t shown = 0;    // of these, what passes the filter
    std::array<std::size_t, story::quad_class_count> classes{};
    std::array<std::size_t, story::event_type_count> types{};
    std::vector<std::size_t> actors;    // as EventFilter::actors
    std::vector<std::size_t> sources;   // as EventFilter::sources
    std::vector<std::size_t> articles;  // as Story::articles
    std::size_t suggested = 0;
    std::size_t accepted = 0;
    std::size_t not_done = 0;
    std::array<std::size_t, place_bands.size()> places{};  // known to so many km or better
    std::array<std::size_t, date_band_count> dates{};      // known to a day, week, month, longer or better
    std::size_t undated = 0;
    std::array<std::size_t, fatality_bands.size()> fatalities{};  // stated, at least so many
    std::size_t claimed = 0;
    std::size_t fact = 0;
    std::array<std::size_t, source_bands> corroboration{};     // at least 1, 2, ... sources
    std::array<std::size_t, story::event_type_count> kinds{};  // types, whatever classes and types are chosen
    std::size_t any_place = 0;                                 // with that part of the filter off
    std::size_t any_fatalities = 0;
    std::size_t any_corroboration = 0;
};

/// Which events pass a filter. Of each it keeps which parts of the filter it fails, so that another window
/// costs nothing and another filter only a pass over the columns that its changed parts look at.
class EventFilter {
public:
    /// Both must outlive it. A story that changed needs a new one.
    EventFilter(const story::Story& story, const geo::Region& region);

    /// Looks again at what differs from the last filter; the first shows all.
    void apply(const Filter& filter, std::bitset<story::quad_class_count> classes);
    /// Of the filter last applied, whatever the day; `event` is an index into Story::events.
    [[nodiscard]] bool passes(std::uint32_t event) const { return failed_[event] == 0; }
    /// Whether it is among the events that the filter chooses from: neither rejected nor, unless the filter
    /// takes them in, told as not done.
    [[nodiscard]] bool counts(std::uint32_t event) const { return (failed_[event] & apart) == 0; }
    /// Whether the event's days touch the window; an undated event is always inside: nobody knows that it is
    /// not.
    [[nodiscard]] bool in_time(std::uint32_t event, const TimeWindow& window) const;
    [[nodiscard]] Facets facets(const TimeWindow& window) const;

    [[nodiscard]] const EventColumns& columns() const { return columns_; }
    /// Names that Filter::actors, pair and sources can hold, in the order of the alphabet.
    [[nodiscard]] const std::vector<std::string>& actors() const { return columns_.actors; }
    [[nodiscard]] const std::vector<std::string>& sources() const { return columns_.source_names; }

private:
    /// Parts of a filter, a bit each in `failed_`.
    enum class Part {
        classes,
        types,
        actors,
        pair,
        sources,
        status,
        place,
        date,
        fatalities,
        attribution,
        corroboration,
        articles,
        area,
        near,
        border,
        rejected,
        not_done
    };
    static constexpr std::uint32_t bit(Part part) { return 1U << static_cast<unsigned>(part); }
    static constexpr std::uint32_t apart =
        1U << static_cast<unsigned>(Part::rejected) | 1U << static_cast<unsigned>(Part::not_done);
    using Verdicts = std::vector<std::uint8_t>;  // of each code: 1 passes
    template <class Code>
    void judge(Part part, const std::vector<Code>& codes, const Verdicts& verdicts);
    void apply_kinds(const Filter& filter, std::bitset<story::quad_class_count> classes);
    void apply_names(const Filter& filter);
    void apply_precision(const Filter& filter);
    void apply_words(const Filter& filter);
    void apply_ground(const Filter& filter);
    /// Of each spot, by its position; nowhere fails.
    template <class Test>
    void judge_spots(Part part, bool active, const Test& inside);
    [[nodiscard]] const std::vector<std::optional<geo::LonLat>>& positions();
    [[nodiscard]] const std::vector<double>& border_km(const NearBorder& border);

    const story::Story& story_;
    const geo::Region& region_;
    EventColumns columns_;
    std::vector<std::uint32_t> failed_;
    Filter filter_;
    std::bitset<story::quad_class_count> classes_;
    std::optional<std::vector<std::optional<geo::LonLat>>> positions_;  // of places, made when first needed
    std::optional<std::pair<std::pair<std::string, std::string>, std::vector<double>>> border_km_;

    friend class FacetCounter;
};

}  // namespace marchland::map
