// SPDX-License-Identifier: MIT
#include "screen/overlay.h"

#include "screen/canvas_copy.h"
#include "screen/disc_renderer.h"

namespace marchland::screen {

// Mesa alone has software renderers, and lets rows be turned over on the way.
void Overlay::take(const std::vector<PxRect>& open) {
    glPixelStorei(GL_PACK_INVERT_MESA, GL_TRUE);
    glPixelStorei(GL_PACK_ROW_LENGTH, picture_.width);
    for (const PxRect& part : open)
        glReadPixels(part.left, picture_.height - part.bottom, part.right - part.left, part.bottom - part.top,
                     GL_BGRA, GL_UNSIGNED_BYTE, picture_.row(part.top) + part.left);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    glPixelStorei(GL_PACK_INVERT_MESA, GL_FALSE);
}

void Overlay::put_back(const std::vector<PxRect>& open) {
    glBindTexture(GL_TEXTURE_2D, canvas_.texture.get());
    glPixelStorei(GL_UNPACK_ROW_LENGTH, picture_.width);
    for (const PxRect& part : open)
        glTexSubImage2D(GL_TEXTURE_2D, 0, part.left, part.top, part.right - part.left, part.bottom - part.top,
                        GL_BGRA, GL_UNSIGNED_BYTE, picture_.row(part.top) + part.left);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    for (const PxRect& part : open) copy_to_window(canvas_, part, picture_.height);
}

void Overlay::draw(const Frame& frame, const map::Scene& scene, const std::vector<UprightText>& texts,
                   const Pixels& atlas, const std::vector<map::PxBox>& covered,
                   const std::vector<PxRect>& open) {
    if (scene.discs.empty() && scene.symbols.empty() && texts.empty()) return;
    const int width = device_px(frame.camera.width, frame.scale);
    const int height = device_px(frame.camera.height, frame.scale);
    if (picture_.width != width || picture_.height != height) {
        picture_ = Pixels(width, height);
        canvas_ = gl::make_canvas(width, height);
    }
    take(open);
    for (const map::Disc& disc : scene.discs)
        if (!is_covered(box_around(disc.at, reach_px(disc)), covered))
            discs_.draw(picture_, disc, frame.scale);
    for (const map::Symbol& symbol : scene.symbols)
        if (!is_covered(box_around(symbol.at, SymbolRenderer::reach_px(symbol)), covered))
            symbols_.draw(picture_, symbol, frame.scale);
    glViewport(0, 0, width, height);
    for (const UprightText& text : texts)
        lay(picture_, atlas, {text.text->x, text.text->y, text.text->width, text.text->height}, text.x,
            text.y);
    put_back(open);
}

}  // namespace marchland::screen
