// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>

#include "screen/base_buffer.h"
#include "screen/disc_renderer.h"
#include "screen/drawing_renderer.h"
#include "screen/label_renderer.h"
#include "screen/layer_store.h"
#include "screen/relief_renderer.h"
#include "screen/symbol_renderer.h"

namespace marchland::screen {

/// Paints a map::Scene with OpenGL into the whole framebuffer.
class Painter {
public:
    /// Throws geo::Error when a shader does not compile. `layers` must outlive the painter.
    Painter(const std::filesystem::path& shaders, LayerStore& layers);

    /// Draws a dot with every shader. Drivers compile a shader when it is first drawn with, software ones for
    /// 10 ms and more each: time that is there while the first scene is being read.
    void warm_up();

    /// `complete` waits for every mesh of the picture instead of letting a coarser one stand in.
    /// Labels and symbols that lie wholly in one of the `covered` boxes are left out.
    void paint(const map::Scene& scene, double scale, TextAtlas& atlas, bool complete,
               const std::vector<map::PxBox>& covered = {});

    /// True when the base map shown last is being replaced: one more frame is due.
    [[nodiscard]] bool stale() const { return base_.stale(); }

private:
    void paint_layers(const Frame& frame, const map::Scene& scene) const;

    LayerStore& layers_;
    BaseBuffer base_;
    FillRenderer fills_;
    LineRenderer lines_;
    ReliefRenderer reliefs_;
    DiscRenderer discs_;
    SymbolRenderer symbols_;
    LabelRenderer labels_;
    DrawingRenderer drawings_;
};

}  // namespace marchland::screen
