// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <compare>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

#include "map/scene.h"
#include "screen/mesh.h"
#include "screen/relief_texels.h"

namespace marchland::screen {

/// A layer as meshes for a range of scales.
struct MeshKey {
    std::uint64_t layer = 0;
    int band = 0;                                      // as scale_band
    auto operator<=>(const MeshKey&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

/// Scales within a factor of two share their meshes: detail below two fifths of a px is left out of them.
[[nodiscard]] int scale_band(double metres_per_px);
[[nodiscard]] double tolerance(int band);

/// A share of a layer, ready to be uploaded. A layer comes in up to three shares: what the picture needs, its
/// surroundings, the rest.
struct PreparedMesh {
    MeshKey key;
    std::variant<FillMesh, LineMesh, HeightTexels> mesh;
};

/// Triangulates fills, builds line strips and reads relief on one thread of its own, so that a frame never
/// waits for a level of detail. First shares are served in the order of the requests, rests when none came
/// for a while.
class MeshWorker {
public:
    MeshWorker();
    ~MeshWorker();
    MeshWorker(const MeshWorker&) = delete;
    MeshWorker& operator=(const MeshWorker&) = delete;

    /// `picture`, metres: polygons in it make the first share, those near it the second.
    void request(const map::Layer& layer, int band, const geo::MetreBox& picture);
    /// What got ready since the last call.
    [[nodiscard]] std::vector<PreparedMesh> take();
    /// Blocks until every first share has been served.
    void wait_for_first_shares();
    /// True while anything requested is not yet taken.
    [[nodiscard]] bool busy() const;

private:
    using Clock = std::chrono::steady_clock;
    struct Job {
        map::Layer layer;
        int band = 0;
        std::vector<std::uint32_t> polygons;  // of a fill layer
        bool in_picture = true;
    };
    void work(const std::stop_token& stop);
    [[nodiscard]] bool wait_for_job(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    [[nodiscard]] static PreparedMesh prepare(const Job& job);

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Job> urgent_;  // what pictures and their surroundings need
    std::deque<Job> rest_;
    std::vector<PreparedMesh> ready_;
    int first_shares_open_ = 0;
    Clock::time_point last_request_;
    bool working_ = false;
    std::jthread thread_;  // last: stops before what it uses goes
};

}  // namespace marchland::screen
