// SPDX-License-Identifier: MIT
#include "screen/window.h"

#include "screen/app.h"
#include "screen/display.h"

namespace marchland::screen {

void run_window(const geo::Region& region, const story::Story& story, const WindowOptions& options) {
    require_display();
    App app(region, story, options);
    if (options.measure_frames > 0) app.measure(options.measure_frames);
    else app.run();
}

}  // namespace marchland::screen
