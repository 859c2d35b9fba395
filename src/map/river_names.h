// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "geo/projection.h"
#include "geo/region.h"
#include "map/label_placement.h"
#include "map/scene.h"
#include "text/typesetter.h"

namespace marchland::map {

/// The rivers of one plane, and where along them their names may stand.
class RiverNames {
public:
    /// Labels for the scale in px with y down, x = metres / scale, y = -metres / scale: each on a calm
    /// stretch, beside the line, covering no box of `taken` and no other. They do not depend on where the
    /// picture lies.
    [[nodiscard]] std::vector<Label> place(const geo::Region& region, const geo::Projection& projection,
                                           double metres_per_px, const std::string& language, Colour colour,
                                           Colour halo, const text::Typesetter& type,
                                           std::span<const PxBox> taken);

private:
    /// One river from end to end, pieces of its line joined.
    struct Course {
        std::uint32_t river = 0;  // of level 1, by name
        int rank = 1;
        const geo::Names* names = nullptr;
        std::vector<geo::Metres> path;
    };
    /// A course at steps of equal length, its bends smoothed as far as a name needs it.
    struct Stretch {
        const Course* course = nullptr;
        double step_m = 1;
        std::vector<geo::Metres> path;
        std::vector<double> astray_m;  // how far it lies from the river
    };
    /// Middles of the calmest stretches, best first; one name at most goes to each slot.
    struct Slot {
        const Stretch* stretch = nullptr;
        std::vector<double> middles_m;
    };
    struct Sheet {
        std::vector<Stretch> stretches;
        std::vector<Slot> slots;
    };

    const std::vector<Course>& courses(int level, const geo::Region& region,
                                       const geo::Projection& projection);
    static Sheet sheet(const std::vector<Course>& courses, double metres_per_px, const std::string& language,
                       const text::Typesetter& type);
    static void step_evenly(Stretch& stretch, const std::vector<geo::Metres>& raw,
                            const std::vector<geo::Metres>& smooth);
    static std::vector<double> calm_middles(const Stretch& stretch, std::size_t first, std::size_t last,
                                            std::size_t length);

    std::map<int, std::vector<Course>> courses_;  // by level
    std::map<std::pair<std::string, std::pair<int, int>>, Sheet>
        sheets_;  // by language, level, step of scale
};

}  // namespace marchland::map
