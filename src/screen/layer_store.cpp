// SPDX-License-Identifier: MIT
#include "screen/layer_store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace marchland::screen {
namespace {

// Layers at all scales and of a few control dates fit; more would only hold memory.
constexpr std::size_t layers_kept = 600;
// A relief takes up to 64 MB.
constexpr std::size_t reliefs_kept = 3;

// A scene has several layers of one name (borders a status): what stands in is told apart by its turn.
std::vector<std::string> names_by_turn(const map::Scene& scene) {
    std::map<std::string, int> turns;
    std::vector<std::string> names;
    for (const map::Layer& layer : scene.layers) {
        const std::string& name = layer_name(layer);
        names.push_back(scene.view.projection + '/' + name + '/' + std::to_string(turns[name]++));
    }
    return names;
}

const std::vector<GpuMesh> no_meshes;

bool is_relief(const map::Layer& layer) {
    return std::holds_alternative<std::shared_ptr<const map::ReliefLayer>>(layer);
}

// A relief layer is made for one scale and serves all bands.
MeshKey key_of(const map::Layer& layer, int band) {
    return {layer_id(layer), is_relief(layer) ? 0 : band};
}

}  // namespace

std::uint64_t layer_id(const map::Layer& layer) {
    return std::visit([](const auto& shared) { return shared->id; }, layer);
}

const std::string& layer_name(const map::Layer& layer) {
    return std::visit([](const auto& shared) -> const std::string& { return shared->name; }, layer);
}

// While the scale glides, coarser meshes do: a px at most, and half the triangles.
int LayerStore::band_for(const map::Scene& scene) const {
    const double scale = scene.view.camera.metres_per_px;
    return scale_band(scale) + (last_scale_ > 0 && last_scale_ != scale ? 1 : 0);
}

void LayerStore::update(const map::Scene& scene) {
    ++tick_;
    take_in(worker_.take());
    take_in(relief_worker_.take());
    prepare(scene);
    std::vector<MeshKey> shown;
    std::vector<std::uint64_t> layers;
    const std::vector<std::string> names = names_by_turn(scene);
    for (std::size_t i = 0; i < names.size(); ++i) {
        MeshKey id = key_of(scene.layers[i], band_for(scene));
        if (const auto own = kept_.find(id); own != kept_.end() && own->second.first_share)
            last_by_name_[names[i]] = id;
        else if (const auto last = last_by_name_.find(names[i]); last != last_by_name_.end())
            id = last->second;
        if (const auto drawn = kept_.find(id); drawn != kept_.end()) drawn->second.drawn_at = tick_;
        shown.push_back(id);
        layers.push_back(layer_id(scene.layers[i]));
    }
    if (shown != shown_ || layers != layers_) ++revision_;
    shown_ = std::move(shown);
    layers_ = std::move(layers);
    gliding_ = band_for(scene) != scale_band(scene.view.camera.metres_per_px);
    last_scale_ = scene.view.camera.metres_per_px;
    forget_old();
    forget_reliefs();
}

void LayerStore::complete(const map::Scene& scene) {
    last_scale_ = scene.view.camera.metres_per_px;
    prepare(scene);
    worker_.wait_for_first_shares();
    relief_worker_.wait_for_first_shares();
    update(scene);
    if (!relief_worker_.busy()) return;
    relief_worker_.wait_for_first_shares();  // the one before was of another picture
    update(scene);
}

const std::vector<GpuMesh>& LayerStore::meshes(std::size_t layer) const {
    const auto kept = kept_.find(shown_[layer]);
    return kept == kept_.end() ? no_meshes : kept->second.meshes;
}

const GpuRelief* LayerStore::relief(std::size_t layer) const {
    const auto kept = kept_.find(shown_[layer]);
    return kept == kept_.end() || !kept->second.relief ? nullptr : &*kept->second.relief;
}

MeshWorker& LayerStore::worker_for(const map::Layer& layer) {
    return is_relief(layer) ? relief_worker_ : worker_;
}

void LayerStore::prepare(const map::Scene& scene) {
    const int band = band_for(scene);
    for (const map::Layer& layer : scene.layers) {
        // One relief at a time: while the picture glides on, those that are not begun would come too late.
        if (is_relief(layer) && relief_worker_.busy()) continue;
        const auto [kept, is_new] = kept_.try_emplace(key_of(layer, band));
        kept->second.drawn_at = tick_;
        if (is_new) worker_for(layer).request(layer, band, scene.view.camera.box());
    }
}

void LayerStore::take_in(const std::vector<PreparedMesh>& ready) {
    for (const PreparedMesh& prepared : ready) {
        Kept& kept = kept_[prepared.key];
        if (const auto* fill = std::get_if<FillMesh>(&prepared.mesh))
            kept.meshes.push_back(upload(*fill));
        else if (const auto* lines = std::get_if<LineMesh>(&prepared.mesh))
            kept.meshes.push_back(upload(*lines));
        else if (const auto& texels = std::get<HeightTexels>(prepared.mesh); texels.fault.empty())
            kept.relief = upload(texels);
        else
            fault_ = texels.fault;
        kept.first_share = true;
        ++revision_;
    }
}

// All but those drawn last.
void LayerStore::forget_reliefs() {
    std::vector<std::map<MeshKey, Kept>::iterator> reliefs;
    for (auto at = kept_.begin(); at != kept_.end(); ++at)
        if (at->second.relief) reliefs.push_back(at);
    if (reliefs.size() <= reliefs_kept) return;
    std::ranges::sort(reliefs, {}, [](auto at) { return at->second.drawn_at; });
    for (std::size_t i = 0; i + reliefs_kept < reliefs.size(); ++i) kept_.erase(reliefs[i]);
}

void LayerStore::forget_old() {
    if (kept_.size() <= layers_kept || worker_.busy()) return;
    for (auto at = kept_.begin(); at != kept_.end();)
        at = at->second.drawn_at + 600 < tick_ ? kept_.erase(at) : std::next(at);
}

}  // namespace marchland::screen
