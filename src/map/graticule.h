// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "map/layers.h"
#include "map/palette.h"
#include "text/typesetter.h"

namespace marchland::map {

/// A meridian or a parallel as it runs through the plane.
struct GraticuleLine {
    bool meridian = false;
    int seconds = 0;  // of arc from Greenwich or the equator
    std::size_t path = 0;
};

/// Meridians and parallels around a picture, in one retained layer.
struct Graticule {
    PreparedLayer layer;
    std::vector<std::vector<geo::Metres>> paths;
    std::vector<GraticuleLine> lines;  // longer ones may have several paths
    int step = 0;                      // seconds of arc from line to line
};

/// Seconds of arc between lines at that many ground metres a px: parallels 150 px or more apart.
[[nodiscard]] int graticule_step(double ground_metres_per_px);

/// "44° E", "40° 30′ N"; in Russian, French and Turkish the directions' own letters.
[[nodiscard]] std::string graticule_words(bool meridian, int seconds, const std::string& language);

/// Keeps the graticules that pictures of one projection and palette asked for lately.
class Graticules {
public:
    /// The lines for the picture, made for some way around it; nullptr when the projection shows none there.
    /// Their reach is in steps of its own, so that a pan mostly finds the one it had.
    [[nodiscard]] const Graticule* at(const Camera& camera, const geo::Projection& projection,
                                      const geo::LonLatBox& domain, const Palette& palette);

    /// Writes the degrees along the edge of the scene's picture, meridians at its top or else its foot,
    /// parallels at its left or else its right, where no label or symbol stands. To be called when all others
    /// are placed.
    void add_labels(Scene& scene, const Graticule& graticule, const text::Typesetter& type,
                    const Palette& palette);

private:
    using Key = std::tuple<int, int, int, int, int>;  // step; west, south, east, north in blocks of steps
    std::map<Key, Graticule> kept_;
    std::map<std::string, text::Extent> measured_;
    double ground_per_metre_ = 0;  // in the region's middle, so that panning never changes the step
};

}  // namespace marchland::map
