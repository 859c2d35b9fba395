// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <variant>
#include <vector>

namespace marchland::geo {

/// WGS 84 position in degrees; longitude -180..180, latitude -90..90. Always finite when it came
/// through `lonlat()`.
struct LonLat {
    double lon = 0;
    double lat = 0;
    bool operator==(const LonLat&) const = default;
};

/// A position from untrusted numbers: nothing when not finite or out of range.
[[nodiscard]] std::optional<LonLat> lonlat(double lon, double lat);

/// Position in the plane of a projection, metres (degrees x 111,319.49 for plate carree), y up.
struct Metres {
    double x = 0;
    double y = 0;
    bool operator==(const Metres&) const = default;
};

/// West < east, south < north, degrees.
struct LonLatBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    [[nodiscard]] bool contains(LonLat p) const {
        return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north;
    }
    bool operator==(const LonLatBox&) const = default;
};

/// Axis-parallel box in projected metres; empty when min > max, as a default one is.
struct MetreBox {
    Metres min{1e300, 1e300};
    Metres max{-1e300, -1e300};
    [[nodiscard]] bool empty() const { return min.x > max.x || min.y > max.y; }
    void add(Metres p);
    [[nodiscard]] bool overlaps(const MetreBox& other) const;
};

using Path = std::vector<LonLat>;
using Lines = std::vector<Path>;

/// Rings are closed implicitly: the last point differs from the first.
struct Polygon {
    Path outer;
    std::vector<Path> holes;
    bool operator==(const Polygon&) const = default;
};
using Polygons = std::vector<Polygon>;

/// What a place, event or area is drawn from; monostate is "not located".
using Geometry = std::variant<std::monostate, LonLat, Lines, Polygons>;

/// Smallest box around the geometry; nothing for monostate or no points.
[[nodiscard]] std::optional<LonLatBox> bounds(const Geometry& geometry);
[[nodiscard]] std::optional<LonLatBox> bounds(const Polygons& polygons);

}  // namespace marchland::geo
