// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "screen/atlas_packer.h"
#include "screen/gl.h"
#include "screen/pixels.h"
#include "text/typesetter.h"

namespace marchland::screen {

/// A piece of set text in the atlas. Texels are device px.
struct AtlasText {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    std::vector<text::LinkBox> links;  // style px
};

/// All text of the window, map labels and panels alike, set once by Pango and kept in one texture. When
/// that is full, `begin_frame` starts it anew, larger at first, with what is asked for from then on.
class TextAtlas {
public:
    explicit TextAtlas(const text::Typesetter& type);

    /// Forgets everything: text is set at another scale from now on.
    void clear();
    /// Call before a frame asks for text. Returns true when the atlas was emptied.
    bool begin_frame();
    /// True when something asked for in this frame found no room: draw another frame.
    [[nodiscard]] bool overflowed() const { return overflowed_; }

    /// One line with a halo, whose width is added on all four sides. The reference holds until the next
    /// begin_frame.
    const AtlasText& label(const std::string& text, const text::TypeStyle& style, text::Colour colour,
                           text::Colour halo, float halo_px);
    /// A wrapped paragraph.
    const AtlasText& paragraph(const std::vector<text::Span>& spans, const text::TypeStyle& base,
                               float width_px);

    [[nodiscard]] const text::Typesetter& type() const { return type_; }
    [[nodiscard]] GLuint texture() const { return texture_.get(); }
    [[nodiscard]] int side() const { return packer_.side(); }
    /// The same texels for the processor; empty unless it does the graphics card's work too.
    [[nodiscard]] const Pixels& pixels() const { return pixels_; }
    /// Where the texture is white and opaque: u and v, 0 to 1.
    [[nodiscard]] std::array<float, 2> white() const;

private:
    void make_sheet(int side);
    AtlasText store(const text::Bitmap& bitmap);
    void put_white();

    const text::Typesetter& type_;
    AtlasPacker packer_;
    gl::Texture texture_;
    Pixels pixels_;
    std::unordered_map<std::string, AtlasText> kept_;
    bool overflowed_ = false;
    AtlasText white_;
    std::string key_;  // kept, that its memory is
};

}  // namespace marchland::screen
