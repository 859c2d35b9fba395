// SPDX-License-Identifier: MIT
#include "map/scene.h"

namespace marchland::map {

bool alike_above_layers(const Scene& a, const Scene& b) {
    return a.view.camera == b.view.camera && a.view.palette == b.view.palette && a.symbols == b.symbols &&
           a.discs == b.discs && a.labels == b.labels && a.drawings == b.drawings;
}

}  // namespace marchland::map
