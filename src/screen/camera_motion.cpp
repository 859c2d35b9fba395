// SPDX-License-Identifier: MIT
#include "screen/camera_motion.h"

#include <algorithm>
#include <cmath>

namespace marchland::screen {
namespace {

constexpr double flight_seconds = 0.45;
constexpr double zoom_time_constant = 0.055;  // seconds in which 63 % of a zoom is done
constexpr double zoom_done = 0.003;           // less than half a px at the edge of a large picture

double eased(double t) {
    return t * t * (3 - 2 * t);
}

}  // namespace

void CameraMotion::zoom(double factor, map::Pixel fixed) {
    flight_.reset();
    zoom_left_ += std::log(factor);
    fixed_ = fixed;
}

void CameraMotion::fly(const map::Camera& from, const map::Camera& to) {
    zoom_left_ = 0;
    flight_ = Flight{from, to, 0};
}

void CameraMotion::stop() {
    zoom_left_ = 0;
    flight_.reset();
}

bool CameraMotion::moving() const {
    return flight_.has_value() || zoom_left_ != 0;
}

map::Camera CameraMotion::step(const map::Camera& now, double seconds) {
    if (flight_) {
        flight_->elapsed += seconds;
        const double t = eased(std::clamp(flight_->elapsed / flight_seconds, 0.0, 1.0));
        const map::Camera& from = flight_->from;
        const map::Camera& to = flight_->to;
        map::Camera camera = now;
        camera.metres_per_px = from.metres_per_px * std::pow(to.metres_per_px / from.metres_per_px, t);
        camera.centre = {std::lerp(from.centre.x, to.centre.x, t), std::lerp(from.centre.y, to.centre.y, t)};
        if (flight_->elapsed >= flight_seconds) flight_.reset();
        return camera;
    }
    if (zoom_left_ == 0) return now;
    double part = zoom_left_ * (1 - std::exp(-seconds / zoom_time_constant));
    if (std::abs(zoom_left_ - part) < zoom_done) part = zoom_left_;
    zoom_left_ -= part;
    return now.zoomed(std::exp(part), fixed_);
}

}  // namespace marchland::screen
