// SPDX-License-Identifier: MIT
#pragma once
#include <optional>

#include "map/view.h"

namespace marchland::screen {

/// Smooth changes of the camera over time: zooming about a fixed pixel, and flights.
class CameraMotion {
public:
    /// Adds a zoom by `factor` (> 1 is nearer) about the pixel to what is still to be zoomed.
    void zoom(double factor, map::Pixel fixed);
    /// Glides to the camera's centre and scale; takes 0.45 s.
    void fly(const map::Camera& from, const map::Camera& to);
    void stop();
    [[nodiscard]] bool moving() const;
    /// The camera `seconds` later.
    [[nodiscard]] map::Camera step(const map::Camera& now, double seconds);

private:
    struct Flight {
        map::Camera from;
        map::Camera to;
        double elapsed = 0;
    };
    double zoom_left_ = 0;  // natural logarithm of the factor
    map::Pixel fixed_;
    std::optional<Flight> flight_;
};

}  // namespace marchland::screen
