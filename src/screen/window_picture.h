// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <vector>

#include "screen/gl.h"
#include "screen/open_parts.h"
#include "screen/pixels.h"

namespace marchland::screen {

/// What a window shows, in the processor's memory, to be painted on there. For Mesa's software renderers,
/// which hand px over row by row: needs gl::has_framebuffers().
class WindowPicture {
public:
    /// In device px; contents undefined when that is new.
    void fit(int width, int height);
    /// Copies these parts from the window.
    void take(const std::vector<PxRect>& parts);
    /// Copies these parts to the window.
    void give(const std::vector<PxRect>& parts);

    Pixels pixels;

private:
    gl::Canvas canvas_;
};

/// Made if the context is a software renderer's that can do it; the pointer is none otherwise.
[[nodiscard]] WindowPicture* picture_of(std::optional<WindowPicture>& picture);

}  // namespace marchland::screen
