// SPDX-License-Identifier: MIT
#include "page/stop.h"

#include <utility>

#include "geo/error.h"

namespace marchland::page {

void check_stop(const std::stop_token& stop) {
    if (stop.stop_requested()) throw geo::Error("the picture was given up before it was done");
}

SheetLayers stoppable(SheetLayers layers, const std::stop_token& stop) {
    for (SheetLayer& layer : layers)
        layer.paint = [paint = std::move(layer.paint), stop](cairo_t* cr) {
            check_stop(stop);
            paint(cr);
        };
    return layers;
}

}  // namespace marchland::page
