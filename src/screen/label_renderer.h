// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

#include "map/scene.h"
#include "screen/frame.h"
#include "screen/gl.h"
#include "screen/text_atlas.h"

namespace marchland::screen {

/// A text upright, its top left corner on a px.
struct UprightText {
    const AtlasText* text = nullptr;
    int x = 0;
    int y = 0;
};

/// The counts beside the scene's stacks, then its upright labels. Those that lie wholly in one of the
/// `covered` boxes are left out. Good until the atlas begins another frame.
[[nodiscard]] std::vector<UprightText> upright_texts(const Frame& frame, const map::Scene& scene,
                                                     TextAtlas& atlas,
                                                     const std::vector<map::PxBox>& covered);

/// Paints the scene's labels and the counts beside stacks.
class LabelRenderer {
public:
    explicit LabelRenderer(const std::filesystem::path& shaders);
    /// `upright` first, then the labels whose letters are turned.
    void draw(const Frame& frame, const map::Scene& scene, const std::vector<UprightText>& upright,
              TextAtlas& atlas, const std::vector<map::PxBox>& covered);
    /// A mark's texts.
    void draw(const Frame& frame, const std::vector<map::DrawnText>& texts, TextAtlas& atlas);

private:
    struct Vertex {
        float x, y;  // device px
        float u, v;  // texels
    };
    void append(const UprightText& upright);
    void append(const AtlasText& text, const map::Letter& letter, double scale);
    void paint(const Frame& frame, std::size_t straight, const TextAtlas& atlas);
    void append_letters(const map::Label& label, TextAtlas& atlas, double scale);

    gl::Program program_;
    gl::Buffer buffer_;
    std::vector<Vertex> vertices_;
};

}  // namespace marchland::screen
