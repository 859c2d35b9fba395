// SPDX-License-Identifier: MIT
#include "screen/display.h"

#include <X11/Xlib.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "geo/error.h"

namespace marchland::screen {
namespace {

struct DisplayCloser {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

}  // namespace

void require_display() {
    const std::unique_ptr<Display, DisplayCloser> display(XOpenDisplay(nullptr));
    if (!display)
        throw geo::Error("no display: set DISPLAY, or export a picture instead: marchland export STORY -o map.png");
}

double display_scale() {
    const char* text = std::getenv("MARCHLAND_SCALE");
    const double scale = text == nullptr ? 1.0 : std::strtod(text, nullptr);
    return scale > 0 ? std::clamp(scale, 0.5, 4.0) : 1.0;
}

}  // namespace marchland::screen
