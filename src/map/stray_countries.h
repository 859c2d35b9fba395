// SPDX-License-Identifier: MIT
#pragma once
#include <span>

#include "map/country_ground.h"
#include "map/label_placement.h"
#include "map/scene.h"

namespace marchland::map {

/// Countries of which a picture shows a part but not the middle still bear their name there: finds those
/// that the scene does not name, and room for each.
class StrayCountries {
public:
    /// In the plane of that projection.
    StrayCountries(const geo::Region& region, const geo::Projection& projection);

    /// Adds their labels to the scene, which has its others: the free spot nearest to the country's middle
    /// whose whole text lies in the picture and on undisputed ground of the country. Candidates must be
    /// measured for the scale.
    void add_to(Scene& scene, std::span<const LabelCandidate> candidates,
                const geo::Projection& projection) const;

private:
    CountryGround ground_;
    std::vector<std::vector<geo::Metres>> spots_;  // by country
};

}  // namespace marchland::map
