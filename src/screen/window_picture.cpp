// SPDX-License-Identifier: MIT
#include "screen/window_picture.h"

#include "screen/canvas_copy.h"

namespace marchland::screen {

void WindowPicture::fit(int width, int height) {
    if (pixels.width == width && pixels.height == height) return;
    pixels = Pixels(width, height);
    canvas_ = gl::make_canvas(width, height);
}

// Rows are turned over on the way: Mesa's own extension, in every version of it.
void WindowPicture::take(const std::vector<PxRect>& parts) {
    glPixelStorei(GL_PACK_INVERT_MESA, GL_TRUE);
    glPixelStorei(GL_PACK_ROW_LENGTH, pixels.width);
    for (const PxRect& part : parts)
        glReadPixels(part.left, pixels.height - part.bottom, part.right - part.left, part.bottom - part.top,
                     GL_BGRA, GL_UNSIGNED_BYTE, pixels.row(part.top) + part.left);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    glPixelStorei(GL_PACK_INVERT_MESA, GL_FALSE);
}

void WindowPicture::give(const std::vector<PxRect>& parts) {
    glBindTexture(GL_TEXTURE_2D, canvas_.texture.get());
    glPixelStorei(GL_UNPACK_ROW_LENGTH, pixels.width);
    for (const PxRect& part : parts)
        glTexSubImage2D(GL_TEXTURE_2D, 0, part.left, part.top, part.right - part.left, part.bottom - part.top,
                        GL_BGRA, GL_UNSIGNED_BYTE, pixels.row(part.top) + part.left);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    for (const PxRect& part : parts) copy_to_window(canvas_, part, pixels.height);
}

WindowPicture* picture_of(std::optional<WindowPicture>& picture) {
    if (!picture && gl::is_software() && gl::has_framebuffers()) picture.emplace();
    return picture ? &*picture : nullptr;
}

}  // namespace marchland::screen
