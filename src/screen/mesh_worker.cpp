// SPDX-License-Identifier: MIT
#include "screen/mesh_worker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace marchland::screen {

namespace {

constexpr std::chrono::milliseconds calm{300};

// The picture and as much again on every side.
geo::MetreBox with_surroundings(const geo::MetreBox& picture) {
    const double width = picture.max.x - picture.min.x;
    const double height = picture.max.y - picture.min.y;
    geo::MetreBox box;
    box.add({picture.min.x - width, picture.min.y - height});
    box.add({picture.max.x + width, picture.max.y + height});
    return box;
}

}  // namespace

int scale_band(double metres_per_px) {
    return static_cast<int>(std::floor(std::log2(metres_per_px)));
}

double tolerance(int band) {
    return 0.5 * std::exp2(band);
}

MeshWorker::MeshWorker() : thread_([this](const std::stop_token& stop) { work(stop); }) {}

MeshWorker::~MeshWorker() = default;

void MeshWorker::request(const map::Layer& layer, int band, const geo::MetreBox& picture) {
    Job inside{layer, band, {}, true};
    Job around{layer, band, {}, false};
    Job far{layer, band, {}, false};
    if (const auto* fill = std::get_if<std::shared_ptr<const map::FillLayer>>(&layer)) {
        const geo::MetreBox surroundings = with_surroundings(picture);
        for (std::uint32_t i = 0; i < (*fill)->polygons.size(); ++i) {
            const geo::MetreBox box = box_of((*fill)->polygons[i]);
            (box.overlaps(picture)        ? inside
             : box.overlaps(surroundings) ? around
                                          : far)
                .polygons.push_back(i);
        }
    }
    {
        const std::lock_guard lock(mutex_);
        const auto after_pictures =
            std::find_if(urgent_.begin(), urgent_.end(), [](const Job& job) { return !job.in_picture; });
        urgent_.insert(after_pictures, std::move(inside));
        if (!around.polygons.empty()) urgent_.push_back(std::move(around));
        if (!far.polygons.empty()) rest_.push_back(std::move(far));
        ++first_shares_open_;
        last_request_ = Clock::now();
    }
    changed_.notify_all();
}

std::vector<PreparedMesh> MeshWorker::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(ready_, {});
}

void MeshWorker::wait_for_first_shares() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return first_shares_open_ == 0; });
}

bool MeshWorker::busy() const {
    const std::lock_guard lock(mutex_);
    return working_ || !urgent_.empty() || !rest_.empty() || !ready_.empty();
}

void MeshWorker::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (wait_for_job(lock, stop)) {
        std::deque<Job>& queue = urgent_.empty() ? rest_ : urgent_;
        const Job job = std::move(queue.front());
        queue.pop_front();
        working_ = true;
        lock.unlock();
        PreparedMesh prepared = prepare(job);
        lock.lock();
        working_ = false;
        ready_.push_back(std::move(prepared));
        if (job.in_picture) --first_shares_open_;
        changed_.notify_all();
    }
}

// False when the worker is to end.
bool MeshWorker::wait_for_job(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    changed_.wait(lock, stop, [this] { return !urgent_.empty() || !rest_.empty(); });
    // While the scale glides from band to band, the processor belongs to the frames.
    while (urgent_.empty() && !stop.stop_requested() && Clock::now() < last_request_ + calm)
        changed_.wait_until(lock, stop, last_request_ + calm, [this] { return !urgent_.empty(); });
    return !stop.stop_requested();
}

PreparedMesh MeshWorker::prepare(const Job& job) {
    if (const auto* lines = std::get_if<std::shared_ptr<const map::LineLayer>>(&job.layer))
        return {{(*lines)->id, job.band}, line_mesh((*lines)->paths, tolerance(job.band))};
    if (const auto* relief = std::get_if<std::shared_ptr<const map::ReliefLayer>>(&job.layer))
        return {{(*relief)->id, 0}, height_texels(**relief)};
    const auto& fill = std::get<std::shared_ptr<const map::FillLayer>>(job.layer);
    FillMesh mesh;
    for (const std::uint32_t i : job.polygons) append_polygon(mesh, fill->polygons[i], tolerance(job.band));
    return {{fill->id, job.band}, std::move(mesh)};
}

}  // namespace marchland::screen
