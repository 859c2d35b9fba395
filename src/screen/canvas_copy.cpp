// SPDX-License-Identifier: MIT
#include "screen/canvas_copy.h"

namespace marchland::screen {

void copy_to_window(const gl::Canvas& canvas, const PxRect& part, int window_height) {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, canvas.framebuffer.get());
    glBlitFramebuffer(part.left, part.top, part.right, part.bottom, part.left, window_height - part.top,
                      part.right, window_height - part.bottom, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
}

}  // namespace marchland::screen
