// SPDX-License-Identifier: MIT
#pragma once
#include <geos_c.h>

#include <memory>
#include <string>

#include "geo/values.h"

namespace marchland::geo {

/// One GEOS session: its context and the last error text. Not shared between threads; everything
/// made through it must go before it.
class Geos {
public:
    Geos();
    ~Geos();
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    struct DestroyGeometry {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, DestroyGeometry>;

    [[nodiscard]] GEOSContextHandle_t get() const { return context_; }
    /// Takes ownership; may hold nullptr.
    [[nodiscard]] Geometry own(GEOSGeometry* geometry) const { return {geometry, DestroyGeometry{context_}}; }
    /// Takes ownership; throws Error "cannot <what>: <GEOS's words>" for nullptr.
    [[nodiscard]] Geometry need(GEOSGeometry* geometry, const char* what) const;

    /// A polygon from rings of x, y pairs, outer first; rings are closed here. Empty handle when a ring has
    /// fewer than three points. `Point` is LonLat or Metres: two doubles.
    template <class Point>
    [[nodiscard]] Geometry polygon(const std::vector<const std::vector<Point>*>& rings) const;
    /// Multipolygon, each part made valid; parts without area are dropped.
    [[nodiscard]] Geometry multipolygon(const Polygons& polygons) const;
    /// All polygons within a geometry of any kind; points and lines are dropped.
    [[nodiscard]] Polygons polygons(const GEOSGeometry* geometry) const;
    /// All lines within a geometry of any kind.
    [[nodiscard]] Lines lines(const GEOSGeometry* geometry) const;
    /// The geometry itself when valid, else what GEOSMakeValid makes of it; empty handle when it cannot.
    [[nodiscard]] Geometry valid(Geometry geometry) const;

private:
    [[nodiscard]] GEOSGeometry* ring(const double* xy, std::size_t points) const;
    static void keep_message(const char* message, void* self);

    GEOSContextHandle_t context_;
    std::string message_;
};

}  // namespace marchland::geo
