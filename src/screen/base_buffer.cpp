// SPDX-License-Identifier: MIT
#include "screen/base_buffer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "screen/canvas_copy.h"

namespace marchland::screen {
namespace {

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
    constexpr int on_a_processor = 8;
    return gl::is_software() ? on_a_processor : 1;
}

// What is painted while the scale grows is shown when it has grown on: painted for a wider picture, it still
// reaches the edges then.
Frame ahead_of(Frame frame, double growth) {
    constexpr double most = 2.5;  // farther, all would look blurred
    frame.camera.metres_per_px *= std::clamp(std::pow(growth, 2 * pieces()), 1.0, most);
    frame.visible = frame.camera.box();
    return frame;
}

// Where the picture of `painted` comes to lie in that of `frame`.
PxRect place_in(const Frame& frame, const Frame& painted) {
    const double metres = frame.camera.metres_per_px / frame.scale;
    const geo::MetreBox to = frame.camera.box();
    const geo::MetreBox from = painted.camera.box();
    return {whole_px((from.min.x - to.min.x) / metres), whole_px((to.max.y - from.max.y) / metres),
            whole_px((from.max.x - to.min.x) / metres), whole_px((to.max.y - from.min.y) / metres)};
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

BaseBuffer::BaseBuffer(const std::filesystem::path& shaders) : picture_(shaders, label_shader::contract) {}

unsigned long BaseBuffer::show(const Frame& frame, unsigned long revision, bool complete,
                               const std::vector<PxRect>& open, const PaintBase& paint, unsigned long known) {
    const double scale = frame.camera.metres_per_px;
    const double growth = scale / std::exchange(last_scale_, scale);
    const bool zooming = growth != 1;
    if (gl::has_framebuffers()) fit(frame);
    if (zooming && painted_ && !complete && gl::is_software()) {
        show_stretched(frame, growth, revision, open, paint);
        return ++number_;
    }
    if (zooming || !gl::has_framebuffers()) {
        painted_.reset();
        coming_.reset();
        stale_ = false;
        paint(frame);
        return ++number_;
    }
    const double metres = scale / frame.scale;
    const auto move = [&] {
        return Move{whole_px((frame.camera.centre.x - painted_->camera.centre.x) / metres),
                    whole_px((frame.camera.centre.y - painted_->camera.centre.y) / metres)};
    };
    if (painted_ && revision != revision_ && !complete) paint_piece(frame, revision, paint);
    if (!painted_ || painted_->camera.metres_per_px != scale || (complete && revision != revision_) ||
        std::abs(move().dx) >= size_.width || std::abs(move().dy) >= size_.height)
        paint_all(frame, revision, paint);
    if (move() != Move{}) scroll(frame, move(), paint);
    stale_ = revision != revision_;
    if (number_ != known)
        for (const PxRect& part : open) copy_to_window(current_, part, size_.height);
    return number_;
}

void BaseBuffer::fit(const Frame& frame) {
    const Size size{device_px(frame.camera.width, frame.scale), device_px(frame.camera.height, frame.scale)};
    if (size == size_) return;
    current_ = gl::make_canvas(size.width, size.height);
    other_ = gl::make_canvas(size.width, size.height);
    next_ = gl::make_canvas(size.width, size.height);
    size_ = size;
    painted_.reset();
    coming_.reset();
}

void BaseBuffer::paint_all(const Frame& frame, unsigned long revision, const PaintBase& paint) {
    const gl::Painting painting(current_.framebuffer);
    painted_ = frame;
    painted_->up = -1;
    paint(*painted_);
    revision_ = revision;
    ++number_;
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
    ++number_;
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
    ++number_;
}

// `growth`: of the metres a px since the last frame.
void BaseBuffer::show_stretched(const Frame& frame, double growth, unsigned long revision,
                                const std::vector<PxRect>& open, const PaintBase& paint) {
    paint_piece(ahead_of(frame, growth), revision, paint);
    draw_stretched(frame, open);
    paint_strips(frame, paint);
    stale_ = true;
}

void BaseBuffer::draw_stretched(const Frame& frame, const std::vector<PxRect>& open) const {
    const double texels = frame.camera.metres_per_px / painted_->camera.metres_per_px;  // a device px
    const geo::MetreBox to = frame.camera.box();
    const geo::MetreBox from = painted_->camera.box();
    const double metres = painted_->camera.metres_per_px / painted_->scale;
    const double left = (to.min.x - from.min.x) / metres;
    const double top = (from.max.y - to.max.y) / metres;
    std::vector<float> corners;  // position, texel
    for (const PxRect& part : open)
        for (const auto& [x, y] : {std::pair{part.left, part.top}, std::pair{part.right, part.top},
                                   std::pair{part.right, part.bottom}, std::pair{part.left, part.bottom}})
            for (const double value : {1.0 * x, 1.0 * y, left + x * texels, top + y * texels})
                corners.push_back(static_cast<float>(value));
    picture_.use();
    picture_.set(label_shader::px_to_clip, frame.px_to_clip());
    picture_.set(label_shader::texel_size,
                 Vec2{1.0f / static_cast<float>(size_.width), 1.0f / static_cast<float>(size_.height)});
    picture_.set(label_shader::atlas, Unit{0});
    glDisable(GL_BLEND);
    glBindTexture(GL_TEXTURE_2D, current_.texture.get());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
    const gl::EnabledArrays arrays(2);
    constexpr GLsizei stride = 4 * sizeof(float);
    glVertexAttribPointer(label_shader::position, 2, GL_FLOAT, GL_FALSE, stride, corners.data());
    glVertexAttribPointer(label_shader::texel, 2, GL_FLOAT, GL_FALSE, stride, corners.data() + 2);
    glDrawArrays(GL_QUADS, 0, static_cast<GLsizei>(corners.size() / 4));
    glEnable(GL_BLEND);
}

// What the kept picture does not reach.
void BaseBuffer::paint_strips(const Frame& frame, const PaintBase& paint) const {
    const PxRect reach = place_in(frame, *painted_);
    const map::PxBox kept{1.0 * reach.left, 1.0 * reach.top, 1.0 * reach.right, 1.0 * reach.bottom};
    for (const PxRect& strip : open_parts({0, 0, size_.width, size_.height}, {kept}, 1)) {
        const Scissor scissor(strip.left, size_.height - strip.bottom, strip.right - strip.left,
                              strip.bottom - strip.top);
        Frame part = frame;
        part.visible =
            metres_of(part, strip.left, size_.height - strip.bottom, strip.right, size_.height - strip.top);
        paint(part);
    }
}

}  // namespace marchland::screen
