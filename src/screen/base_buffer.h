// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "screen/frame.h"
#include "screen/gl.h"
#include "screen/open_parts.h"

namespace marchland::screen {

/// Keeps the painted base map from frame to frame. A pan moves what is there and paints only the strips that
/// come into the picture; a frame in which the base map stands still copies it. When what is on it changes,
/// the kept picture stays while the next is painted: on a software renderer a piece a frame, else at once.
/// While the scale changes the map is painted straight into the window; a software renderer stretches the
/// kept picture instead, paints what it does not reach, and takes a piece of the next a frame.
class BaseBuffer {
public:
    /// Throws geo::Error when its shader does not compile.
    explicit BaseBuffer(const std::filesystem::path& shaders);

    /// Paints the base map of `frame` into the bound framebuffer; pixels outside `frame.visible` may be left
    /// alone.
    using PaintBase = std::function<void(const Frame& frame)>;

    /// `revision` differs whenever `paint` would paint something else at the same camera. With `complete` the
    /// picture is the frame's own. Px outside the `open` parts may be left alone. Returns the number of the
    /// picture, which no other one has; while that is `known`, nothing is painted.
    unsigned long show(const Frame& frame, unsigned long revision, bool complete,
                       const std::vector<PxRect>& open, const PaintBase& paint, unsigned long known = 0);

    /// True when what was shown last is being replaced: one more frame is due.
    [[nodiscard]] bool stale() const { return stale_; }

private:
    struct Size {
        int width = 0;
        int height = 0;
        bool operator==(const Size&) const = default;
    };
    struct Coming {
        Frame frame;
        unsigned long revision = 0;
        int pieces_done = 0;
    };
    struct Move {
        int dx = 0;
        int dy = 0;
        bool operator==(const Move&) const = default;
    };
    void fit(const Frame& frame);
    void paint_all(const Frame& frame, unsigned long revision, const PaintBase& paint);
    void paint_piece(const Frame& frame, unsigned long revision, const PaintBase& paint);
    void scroll(const Frame& frame, Move move, const PaintBase& paint);
    void show_stretched(const Frame& frame, double growth, unsigned long revision,
                        const std::vector<PxRect>& open, const PaintBase& paint);
    void draw_stretched(const Frame& frame, const std::vector<PxRect>& open) const;
    void paint_strips(const Frame& frame, const PaintBase& paint) const;

    gl::Program picture_;
    Size size_;
    gl::Canvas current_;
    gl::Canvas other_;
    gl::Canvas next_;
    std::optional<Frame> painted_;  // what `current_` holds, if anything
    unsigned long revision_ = 0;
    std::optional<Coming> coming_;  // what `next_` is to hold
    bool stale_ = false;
    unsigned long number_ = 0;  // of the picture shown last
    double last_scale_ = 0;     // of the last frame shown, m/px
};

}  // namespace marchland::screen
