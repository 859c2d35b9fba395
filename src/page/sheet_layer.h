// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <functional>
#include <string>
#include <vector>

namespace marchland::page {

/// A named part of a sheet, painted in style px of the whole sheet; what is painted must outlive it. Vector
/// files keep each as a layer of its own.
struct SheetLayer {
    std::string name;
    std::function<void(cairo_t*)> paint;
};
using SheetLayers = std::vector<SheetLayer>;  // lowest first

}  // namespace marchland::page
