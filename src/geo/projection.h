// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/values.h"

namespace marchland::geo {

/// A map projection through PROJ, from WGS 84 degrees to metres and back. Not shared between
/// threads; cheap to move.
class Projection {
public:
    /// `spec` is "lcc" (Lambert conformal conic for the region, the default), "mercator",
    /// "utm38n", "plate-carree" or "EPSG:code". Throws UsageError for anything PROJ does not know
    /// or that is not a projection of the earth.
    explicit Projection(std::string_view spec = "lcc");
    ~Projection();
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;

    /// The words a map prints: "Lambert conformal conic, standard parallels 39.3° and 42.2° N".
    [[nodiscard]] const std::string& description() const;
    [[nodiscard]] const std::string& spec() const;

    /// Its coordinate reference system as GDAL and PROJ take it ("EPSG:32638", a PROJ string), and how many
    /// of our metres one unit of it is.
    struct Crs {
        std::string text;
        double metres_per_unit = 1;
    };
    [[nodiscard]] Crs crs() const;

    /// Nothing where the projection has no answer (PROJ error or not finite).
    [[nodiscard]] std::optional<Metres> forward(LonLat p) const;
    [[nodiscard]] std::optional<LonLat> inverse(Metres p) const;

    /// Many at once; points without an answer are left out, so the result can be shorter.
    [[nodiscard]] std::vector<Metres> forward(std::span<const LonLat> path) const;

    /// Ground metres per projected metre at `p` along the parallel: what a scale bar divides by.
    /// Within 1 % by construction: a geodesic over about 1 km.
    [[nodiscard]] std::optional<double> ground_metres_per_metre(Metres p) const;

    /// Angle in radians, clockwise from up, in which true north lies at `p`.
    [[nodiscard]] std::optional<double> north_angle(Metres p) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace marchland::geo
