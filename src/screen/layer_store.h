// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "screen/gpu_mesh.h"
#include "screen/mesh_worker.h"
#include "screen/relief_renderer.h"

namespace marchland::screen {

/// Keeps the meshes of a scene's retained layers on the GPU by layer id and range of scales, made once by a
/// MeshWorker. Until a new layer is there, the one that last went by its name stands in for it.
class LayerStore {
public:
    /// Starts on the scene's meshes. Needs no OpenGL.
    void prepare(const map::Scene& scene);
    /// Asks for what is new, takes in what got ready and forgets what was not drawn for a while.
    void update(const map::Scene& scene);
    /// The same, and waits until the picture is complete.
    void complete(const map::Scene& scene);
    /// Meshes to draw for the layer at that place in the last updated scene: its own or its stand-in's.
    [[nodiscard]] const std::vector<GpuMesh>& meshes(std::size_t layer) const;
    /// The same for a relief layer; nullptr while nothing stands in for it.
    [[nodiscard]] const GpuRelief* relief(std::size_t layer) const;
    /// Why a relief could not be read, once; empty when nothing went wrong.
    [[nodiscard]] std::string take_fault() { return std::exchange(fault_, {}); }
    /// Changes whenever `meshes` would give other meshes or the scene has other layers.
    [[nodiscard]] unsigned long revision() const { return revision_; }
    /// True when the last picture was drawn with coarser meshes because its scale was changing: one more is
    /// due.
    [[nodiscard]] bool gliding() const { return gliding_; }
    /// True while a finer mesh than the drawn one is on its way.
    [[nodiscard]] bool waiting() const { return worker_.busy() || relief_worker_.busy(); }

private:
    struct Kept {
        std::vector<GpuMesh> meshes;
        std::optional<GpuRelief> relief;
        bool first_share = false;
        unsigned long drawn_at = 0;
    };
    [[nodiscard]] MeshWorker& worker_for(const map::Layer& layer);
    [[nodiscard]] int band_for(const map::Scene& scene) const;
    void take_in(const std::vector<PreparedMesh>& ready);
    void forget_reliefs();
    void forget_old();

    MeshWorker worker_;
    MeshWorker relief_worker_;  // of its own: reading heights must not keep lines and areas waiting
    std::map<MeshKey, Kept> kept_;
    std::map<std::string, MeshKey> last_by_name_;
    std::vector<MeshKey> shown_;         // whose meshes stand for the scene's layers
    std::vector<std::uint64_t> layers_;  // of the last updated scene
    std::string fault_;
    unsigned long revision_ = 0;
    unsigned long tick_ = 0;
    double last_scale_ = 0;  // of the last updated scene, m/px
    bool gliding_ = false;
};

[[nodiscard]] std::uint64_t layer_id(const map::Layer& layer);
[[nodiscard]] const std::string& layer_name(const map::Layer& layer);

}  // namespace marchland::screen
