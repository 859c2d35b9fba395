// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/frame.h"
#include "screen/gl.h"
#include "screen/text_atlas.h"

namespace marchland::screen {

/// Paints the scene's labels and the counts beside stacks.
class LabelRenderer {
public:
    explicit LabelRenderer(const std::filesystem::path& shaders);
    void draw(const Frame& frame, const map::Scene& scene, TextAtlas& atlas,
              const std::vector<map::PxBox>& covered = {});
    /// A mark's texts.
    void draw(const Frame& frame, const std::vector<map::DrawnText>& texts, TextAtlas& atlas);

private:
    struct Vertex {
        float x, y;  // device px
        float u, v;  // texels
    };
    void append(const AtlasText& text, double x, double y);
    void append(const AtlasText& text, const map::Letter& letter, double scale);
    void paint(const Frame& frame, std::size_t straight, const TextAtlas& atlas);
    void append_letters(const map::Label& label, TextAtlas& atlas, double scale);

    gl::Program program_;
    gl::Buffer buffer_;
    std::vector<Vertex> vertices_;
};

}  // namespace marchland::screen
