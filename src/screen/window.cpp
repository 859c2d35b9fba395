// SPDX-License-Identifier: MIT
#include "screen/window.h"

#include <malloc.h>

#include "screen/app.h"
#include "screen/display.h"

namespace marchland::screen {
namespace {

// A software renderer and the meshes take and give back blocks of megabytes in every frame. Left to itself,
// malloc returns each to the kernel and pays for every page again: the slowest frames take a third longer.
void keep_large_blocks() {
    constexpr int largest = 1 << 30;
    mallopt(M_MMAP_THRESHOLD, largest);
    mallopt(M_TRIM_THRESHOLD, largest);
}

}  // namespace

void run_window(const geo::Region& region, story::Story story, const WindowOptions& options) {
    keep_large_blocks();
    const DisplayConnection display = connect_display();
    App app(region, std::move(story), options);
    if (options.measure_frames > 0)
        app.measure(options.measure_frames);
    else
        app.run();
}

}  // namespace marchland::screen
