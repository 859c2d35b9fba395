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

int whole_px(double px) {
    constexpr double most = 1e6;  // farther than any window is wide
    return static_cast<int>(std::clamp(std::round(px), -most, most));
}

// On a processor the whole base map takes longer than a frame has.
int pieces() {
    constexpr int on_a_processor = 4;
    return gl::is_software() ? on_a_processor : 1;
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

void BaseBuffer::show(const Frame& frame, unsigned long revision, bool complete, const PaintBase& paint) {
    const double scale = frame.camera.metres_per_px;
    const bool zooming = std::exchange(last_scale_, scale) != scale;
    if (zooming || !gl::has_framebuffers()) {
        painted_.reset();
        coming_.reset();
        stale_ = false;
        paint(frame);
        return;
    }
    fit(frame);
    const double metres = scale / frame.scale;
    const auto move = [&] {
        return Move{whole_px((frame.camera.centre.x - painted_->camera.centre.x) / metres),
                    whole_px((frame.camera.centre.y - painted_->camera.centre.y) / metres)};
    };
    if (painted_ && revision != revision_ && !complete) paint_piece(frame, revision, paint);
    if (!painted_ || (complete && revision != revision_) || std::abs(move().dx) >= size_.width ||
        std::abs(move().dy) >= size_.height)
        paint_all(frame, revision, paint);
    if (move() != Move{}) scroll(frame, move(), paint);
    stale_ = revision != revision_;
    copy_to_window();
}

void BaseBuffer::fit(const Frame& frame) {
    const Size size{device_px(frame.camera.width, frame.scale), device_px(frame.camera.height, frame.scale)};
    if (size == size_) return;
    current_ = make_target(size);
    other_ = make_target(size);
    next_ = make_target(size);
    size_ = size;
    painted_.reset();
    coming_.reset();
}

BaseBuffer::Target BaseBuffer::make_target(Size size) {
    Target target{gl::make_texture(size.width, size.height), gl::make_framebuffer()};
    const gl::Painting painting(target.framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.texture.get(), 0);
    return target;
}

void BaseBuffer::paint_all(const Frame& frame, unsigned long revision, const PaintBase& paint) {
    const gl::Painting painting(current_.framebuffer);
    painted_ = frame;
    painted_->up = -1;
    paint(*painted_);
    revision_ = revision;
    coming_.reset();
}

// What changes while it is painted asks for another afterwards.
void BaseBuffer::paint_piece(const Frame& frame, unsigned long revision, const PaintBase& paint) {
    if (!coming_) {
        coming_ = Coming{frame, revision, 0};
        coming_->frame.up = -1;
    }
    const int top = size_.height * coming_->pieces_done / pieces();
    const int bottom = size_.height * ++coming_->pieces_done / pieces();
    {
        const gl::Painting painting(next_.framebuffer);
        const Scissor scissor(0, top, size_.width, bottom - top);
        Frame part = coming_->frame;
        part.visible = metres_of(part, 0, size_.height - bottom, size_.width, size_.height - top);
        paint(part);
    }
    if (coming_->pieces_done < pieces()) return;
    std::swap(current_, next_);
    painted_ = coming_->frame;
    revision_ = coming_->revision;
    coming_.reset();
}

// The camera goes dx device px to the east and dy to the north.
void BaseBuffer::scroll(const Frame& frame, Move move, const PaintBase& paint) {
    const auto [dx, dy] = move;
    const int width = size_.width;
    const int height = size_.height;
    const gl::Painting painting(current_.framebuffer);
    glBindTexture(GL_TEXTURE_2D, other_.texture.get());
    glCopyTexSubImage2D(GL_TEXTURE_2D, 0, std::max(-dx, 0), std::max(dy, 0), std::max(dx, 0),
                        std::max(-dy, 0), width - std::abs(dx), height - std::abs(dy));
    std::swap(current_, other_);
    // Whole px from what is kept, not from what was asked for: strips must meet it exactly.
    const double metres = frame.camera.metres_per_px / frame.scale;
    Frame moved = frame;
    moved.up = -1;
    moved.camera.centre = {painted_->camera.centre.x + dx * metres, painted_->camera.centre.y + dy * metres};
    glBindFramebuffer(GL_FRAMEBUFFER, current_.framebuffer.get());
    const auto strip = [&](int left, int bottom, int right, int top) {
        if (right <= left || top <= bottom) return;
        const Scissor scissor(left, height - top, right - left, top - bottom);
        moved.visible = metres_of(moved, left, bottom, right, top);
        paint(moved);
    };
    strip(dx > 0 ? width - dx : 0, 0, dx > 0 ? width : -dx, height);
    strip(0, dy > 0 ? height - dy : 0, width, dy > 0 ? height : -dy);
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
