// SPDX-License-Identifier: MIT
#pragma once
#include <functional>

#include "screen/frame.h"
#include "screen/gl.h"

namespace marchland::screen {

/// Keeps the painted base map from frame to frame. A pan moves what is there and paints only the strips that
/// come into the picture; a frame in which the base map stands still copies it. While the scale changes the
/// map is painted straight into the window.
class BaseBuffer {
public:
    /// Paints the base map of `frame` into the bound framebuffer; pixels outside `frame.visible` may be left
    /// alone.
    using PaintBase = std::function<void(const Frame& frame)>;

    /// `revision` differs whenever `paint` would paint something else at the same camera.
    void show(const Frame& frame, unsigned long revision, const PaintBase& paint);

private:
    struct Target {
        gl::Texture texture;
        gl::Framebuffer framebuffer;
    };
    struct Size {
        int width = 0;
        int height = 0;
        bool operator==(const Size&) const = default;
    };
    [[nodiscard]] static Target make_target(Size size);
    void paint_all(const Frame& frame, const PaintBase& paint);
    void scroll(const Frame& frame, int dx, int dy, const PaintBase& paint);
    void copy_to_window() const;

    Size size_;
    Target current_;
    Target other_;
    Frame painted_;       // what `current_` holds
    bool holds_ = false;  // whether it holds anything
    unsigned long revision_ = 0;
    double last_scale_ = 0;  // of the last frame shown, m/px
};

}  // namespace marchland::screen
