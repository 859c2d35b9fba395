// SPDX-License-Identifier: MIT
#include <algorithm>
#include <bit>
#include <numeric>

#include "map/event_filter.h"

namespace marchland::map {

/// Counts codes first, of which there are few, and what they stand for in the end: an event costs an addition
/// a column.
class FacetCounter {
public:
    using Counts = std::vector<std::uint32_t>;
    using Part = EventFilter::Part;

    explicit FacetCounter(const EventFilter& filter)
        : columns_(filter.columns_),
          classes_(story::event_type_count),
          types_(story::event_type_count),
          kinds_(story::event_type_count),
          parties_(columns_.party_sides.size()),
          sources_(columns_.source_sets.size()),
          corroboration_(columns_.source_sets.size()),
          articles_(columns_.article_sets.size()),
          status_(3),
          places_(place_bands.size() + 1),
          dates_(date_band_count + 1),
          dead_(columns_.dead.size()),
          claimed_(2),
          not_done_(2),
          nowhere_(static_cast<std::uint32_t>(filter.story_.places.size())) {}

    /// An event that passes: each of its choices leaves it.
    void add(std::size_t row) {
        ++classes_[columns_.type[row]];
        ++types_[columns_.type[row]];
        ++parties_[columns_.parties[row]];
        ++sources_[columns_.sources[row]];
        ++corroboration_[columns_.sources[row]];
        ++articles_[columns_.articles[row]];
        ++status_[columns_.review[row]];
        add_place(row);
        ++dates_[columns_.date[row]];
        ++dead_[columns_.fatalities[row]];
        ++claimed_[columns_.claimed[row]];
        ++not_done_[columns_.not_done[row]];
    }

    /// An event that fails this part alone: choices of this part would leave it.
    void add_failing(Part part, std::size_t row) {
        switch (part) {
            case Part::classes:
                ++classes_[columns_.type[row]];
                break;
            case Part::types:
                ++types_[columns_.type[row]];
                break;
            case Part::actors:
                ++parties_[columns_.parties[row]];
                break;
            case Part::sources:
                ++sources_[columns_.sources[row]];
                break;
            case Part::corroboration:
                ++corroboration_[columns_.sources[row]];
                break;
            case Part::articles:
                ++articles_[columns_.articles[row]];
                break;
            case Part::status:
                ++status_[columns_.review[row]];
                break;
            case Part::place:
                add_place(row);
                break;
            case Part::date:
                ++dates_[columns_.date[row]];
                break;
            case Part::fatalities:
                ++dead_[columns_.fatalities[row]];
                break;
            case Part::attribution:
                ++claimed_[columns_.claimed[row]];
                break;
            case Part::not_done:
                ++not_done_[columns_.not_done[row]];
                break;
            case Part::pair:
            case Part::area:
            case Part::near:
            case Part::border:
            case Part::rejected:
                break;  // no choices to count
        }
    }

    /// An event that fails at most by its class and type.
    void add_kind(std::size_t row) { ++kinds_[columns_.type[row]]; }

    void fill(Facets& facets) const {
        for (std::size_t i = 0; i < types_.size(); ++i) {
            const auto quad = story::quad_class(static_cast<story::EventType>(i));
            facets.classes.at(static_cast<std::size_t>(quad)) += classes_[i];
            facets.types.at(i) = types_[i];
            facets.kinds.at(i) = kinds_[i];
        }
        facets.actors.resize(columns_.actors.size());
        for (std::size_t i = 0; i < parties_.size(); ++i)
            for (const auto actor : columns_.party_sides[i].either) facets.actors[actor] += parties_[i];
        facets.sources.resize(columns_.source_names.size());
        for (std::size_t i = 0; i < sources_.size(); ++i)
            for (const auto source : columns_.source_sets[i]) facets.sources[source] += sources_[i];
        for (std::size_t i = 0; i < articles_.size(); ++i)
            for (const auto article : columns_.article_sets[i]) facets.articles[article] += articles_[i];
        facets.suggested = status_[0];
        facets.accepted = status_[1];
        facets.fact = claimed_[0];
        facets.claimed = claimed_[1];
        facets.not_done = not_done_[1];
        facets.undated = dates_[EventColumns::undated_band];
        facets.any_place = sum(places_);
        facets.any_fatalities = sum(dead_);
        facets.any_corroboration = sum(corroboration_);
        fill_bands(facets);
    }

private:
    static std::size_t sum(const Counts& counts) {
        return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    }

    void add_place(std::size_t row) {
        ++places_[columns_.spot[row] == nowhere_ ? place_bands.size() : columns_.place_band[row]];
    }

    /// "So well or better", "so many or more": each choice has those within it too.
    void fill_bands(Facets& facets) const {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < facets.places.size(); ++i) facets.places.at(i) = sum += places_[i];
        sum = 0;
        for (std::size_t i = 0; i < facets.dates.size(); ++i) facets.dates.at(i) = sum += dates_[i];
        for (std::size_t i = 0; i < dead_.size(); ++i) {
            if (columns_.dead[i].stated) facets.fatalities[0] += dead_[i];
            for (std::size_t band = 1; band < fatality_bands.size(); ++band)
                if (columns_.dead[i].lowest >= fatality_bands.at(band))
                    facets.fatalities.at(band) += dead_[i];
        }
        for (std::size_t i = 0; i < corroboration_.size(); ++i)
            for (std::size_t band = 0; band < std::min(source_bands, columns_.source_sets[i].size()); ++band)
                facets.corroboration.at(band) += corroboration_[i];
    }

    const EventColumns& columns_;
    Counts classes_, types_, kinds_, parties_, sources_, corroboration_, articles_, status_, places_, dates_,
        dead_, claimed_, not_done_;
    std::uint32_t nowhere_;
};

Facets EventFilter::facets(const TimeWindow& window) const {
    Facets facets;
    FacetCounter counter(*this);
    facets.articles.resize(story_.articles.size());
    constexpr auto kinds = bit(Part::classes) | bit(Part::types);
    for (std::uint32_t row = 0; row < failed_.size(); ++row) {
        const std::uint32_t failed = failed_[row];
        if (failed == bit(Part::not_done) && in_time(row, window)) counter.add_failing(Part::not_done, row);
        if (!counts(row)) continue;
        ++facets.total;
        if (!in_time(row, window)) continue;
        ++facets.in_time;
        if ((failed & ~kinds) == 0) counter.add_kind(row);
        if (failed == 0) {
            ++facets.shown;
            counter.add(row);
        } else if (std::has_single_bit(failed)) {
            counter.add_failing(static_cast<Part>(std::countr_zero(failed)), row);
        }
    }
    counter.fill(facets);
    return facets;
}

}  // namespace marchland::map
