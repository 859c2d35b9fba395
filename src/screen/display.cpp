// SPDX-License-Identifier: MIT
#include "screen/display.h"

#include <X11/Xlib.h>

#include <algorithm>
#include <cstdlib>

#include "geo/error.h"

namespace marchland::screen {

void DisplayCloser::operator()(void* display) const {
    XCloseDisplay(static_cast<Display*>(display));
}

DisplayConnection connect_display() {
    DisplayConnection display(XOpenDisplay(nullptr));
    if (!display)
        throw geo::Error(
            "no display: set DISPLAY, or export a picture instead: marchland export STORY -o map.png");
    return display;
}

double display_scale() {
    const char* text = std::getenv("MARCHLAND_SCALE");
    const double scale = text == nullptr ? 1.0 : std::strtod(text, nullptr);
    return scale > 0 ? std::clamp(scale, 0.5, 4.0) : 1.0;
}

}  // namespace marchland::screen
