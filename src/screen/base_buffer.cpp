// SPDX-License-Identifier: MIT
#include "screen/base_buffer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace marchland::screen {
namespace {

int device_px(int style_px, double scale) {
    return static_cast<int>(std::lround(style_px * scale));
}

// Metres that the device px [left, right) x [bottom, top), from the bottom left, cover.
geo::MetreBox metres_of(const Frame& frame, int left, int bottom, int right, int top) {
    const double metres = frame.camera.metres_per_px / frame.scale;
    const geo::MetreBox all = frame.camera.box();
    geo::MetreBox box;
    box.add({all.min.x + left * metres, all.min.y + bottom * metres});
    box.add({all.min.x + right * metres, all.min.y + top * metres});
    return box;
}

class Scissor {
public:
    Scissor(int left, int bottom, int width, int height) {
        glEnable(GL_SCISSOR_TEST);
        glScissor(left, bottom, width, height);
    }
    ~Scissor() { glDisable(GL_SCISSOR_TEST); }
    Scissor(const Scissor&) = delete;
    Scissor& operator=(const Scissor&) = delete;
};

}  // namespace

void BaseBuffer::show(const Frame& frame, unsigned long revision, const PaintBase& paint) {
    const double scale = frame.camera.metres_per_px;
    const bool zooming = std::exchange(last_scale_, scale) != scale;
    if (zooming || !gl::has_framebuffers()) {
        holds_ = false;
        paint(frame);
        return;
    }
    const Size size{device_px(frame.camera.width, frame.scale), device_px(frame.camera.height, frame.scale)};
    if (size != size_) {
        current_ = make_target(size);
        other_ = make_target(size);
        size_ = size;
        holds_ = false;
    }
    const double metres = scale / frame.scale;
    const double dx = std::round((frame.camera.centre.x - painted_.camera.centre.x) / metres);
    const double dy = std::round((frame.camera.centre.y - painted_.camera.centre.y) / metres);
    const bool near = std::abs(dx) < size.width && std::abs(dy) < size.height;
    if (!holds_ || revision != revision_ || painted_.camera.metres_per_px != scale || !near)
        paint_all(frame, paint);
    else if (dx != 0 || dy != 0)
        scroll(frame, static_cast<int>(dx), static_cast<int>(dy), paint);
    revision_ = revision;
    copy_to_window();
}

BaseBuffer::Target BaseBuffer::make_target(Size size) {
    Target target{gl::make_texture(size.width, size.height), gl::make_framebuffer()};
    glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer.get());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.texture.get(), 0);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    return target;
}

void BaseBuffer::paint_all(const Frame& frame, const PaintBase& paint) {
    glBindFramebuffer(GL_FRAMEBUFFER, current_.framebuffer.get());
    painted_ = frame;
    painted_.up = -1;
    paint(painted_);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    holds_ = true;
}

// The camera goes dx device px to the east and dy to the north.
void BaseBuffer::scroll(const Frame& frame, int dx, int dy, const PaintBase& paint) {
    const int width = size_.width;
    const int height = size_.height;
    glBindFramebuffer(GL_FRAMEBUFFER, current_.framebuffer.get());
    glBindTexture(GL_TEXTURE_2D, other_.texture.get());
    glCopyTexSubImage2D(GL_TEXTURE_2D, 0, std::max(-dx, 0), std::max(dy, 0), std::max(dx, 0),
                        std::max(-dy, 0), width - std::abs(dx), height - std::abs(dy));
    std::swap(current_, other_);
    // Whole px from what is kept, not from what was asked for: strips must meet it exactly.
    const double metres = frame.camera.metres_per_px / frame.scale;
    Frame moved = frame;
    moved.up = -1;
    moved.camera.centre = {painted_.camera.centre.x + dx * metres, painted_.camera.centre.y + dy * metres};
    glBindFramebuffer(GL_FRAMEBUFFER, current_.framebuffer.get());
    const auto strip = [&](int left, int bottom, int right, int top) {
        if (right <= left || top <= bottom) return;
        const Scissor scissor(left, height - top, right - left, top - bottom);
        moved.visible = metres_of(moved, left, bottom, right, top);
        paint(moved);
    };
    strip(dx > 0 ? width - dx : 0, 0, dx > 0 ? width : -dx, height);
    strip(0, dy > 0 ? height - dy : 0, width, dy > 0 ? height : -dy);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    painted_ = moved;
}

// Upside down to upside down: Mesa's software drivers copy rows then, without a shader.
void BaseBuffer::copy_to_window() const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, current_.framebuffer.get());
    glBlitFramebuffer(0, 0, size_.width, size_.height, 0, size_.height, size_.width, 0, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
}

}  // namespace marchland::screen
