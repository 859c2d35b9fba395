// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "screen/base_buffer.h"
#include "screen/disc_renderer.h"
#include "screen/drawing_renderer.h"
#include "screen/label_renderer.h"
#include "screen/layer_store.h"
#include "screen/overlay.h"
#include "screen/relief_renderer.h"
#include "screen/symbol_renderer.h"
#include "screen/window_picture.h"

namespace marchland::screen {

/// Paints a map::Scene, with OpenGL into the whole framebuffer.
class Painter {
public:
    /// Throws geo::Error when a shader does not compile. `layers` must outlive the painter, and so must
    /// `picture`: if there is one, the map comes to lie there instead of in the window, what lies over the
    /// base map painted by the processor.
    Painter(const std::filesystem::path& shaders, LayerStore& layers, WindowPicture* picture = nullptr);

    /// Draws a dot with every shader. Drivers compile a shader when it is first drawn with, software ones for
    /// 10 ms and more each: time that is there while the first scene is being read.
    void warm_up();

    /// `complete` waits for every mesh of the picture instead of letting a coarser one stand in.
    /// Nothing is painted that lies wholly in one of the `covered` boxes. `content` differs whenever what
    /// lies on the layers does: a picture that nothing changes in is copied.
    void paint(const map::Scene& scene, std::uint64_t content, double scale, TextAtlas& atlas, bool complete,
               const std::vector<map::PxBox>& covered = {});

    /// True when the base map shown last is being replaced: one more frame is due.
    [[nodiscard]] bool stale() const { return base_.stale(); }

private:
    struct Content {
        std::uint64_t above_layers = 0;
        unsigned long layers = 0;
        map::Camera camera;
        double scale = 0;
        std::vector<map::PxBox> covered;
        bool operator==(const Content&) const = default;
    };
    /// What lies under circles and symbols, as the processor has it: of the base map with that number.
    struct Ground {
        unsigned long base = 0;
        std::vector<map::Label> letters;
        std::vector<PxRect> open;
        bool operator==(const Ground&) const = default;
    };
    void paint_layers(const Frame& frame, const map::Scene& scene) const;
    void paint_anew(const Frame& frame, const map::Scene& scene, TextAtlas& atlas, bool complete,
                    const std::vector<map::PxBox>& covered, const std::vector<PxRect>& open);
    void paint_into_picture(const Frame& frame, const map::Scene& scene, TextAtlas& atlas, bool complete,
                            const std::vector<map::PxBox>& covered, const std::vector<PxRect>& open);
    void put_ground(const Frame& frame, const map::Scene& scene, TextAtlas& atlas, bool complete,
                    const std::vector<map::PxBox>& covered, const std::vector<PxRect>& open);

    LayerStore& layers_;
    BaseBuffer base_;
    WindowPicture* picture_;
    Content shown_;         // in the frame before
    Ground ground_;         // in the frame before,
    Pixels ground_px_;      // if it was so in the one before that: width 0 if not
    Pixels kept_;           // the map of that frame, all but the panels,
    bool is_kept_ = false;  // if it is worth it
    FillRenderer fills_;
    LineRenderer lines_;
    ReliefRenderer reliefs_;
    DiscRenderer discs_;
    SymbolRenderer symbols_;
    LabelRenderer labels_;
    Overlay overlay_;
    DrawingRenderer drawings_;
};

}  // namespace marchland::screen
