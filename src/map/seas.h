// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "geo/names.h"
#include "geo/values.h"

namespace marchland::map {

/// Where a sea's name stands at the scales from `finest` to `coarsest` metres per px.
struct SeaSeat {
    geo::LonLat at;
    double finest = 0;
    double coarsest = 0;
};

/// A sea of the region. The region pack has only inland waters.
struct Sea {
    geo::Names names;
    std::vector<SeaSeat> seats;  // the ranges of no two overlap
};

[[nodiscard]] const std::vector<Sea>& seas();

}  // namespace marchland::map
