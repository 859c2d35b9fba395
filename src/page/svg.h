// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "page/canvas.h"
#include "page/sheet_layer.h"

namespace marchland::page {

/// The sheet as SVG: each layer a named group that Inkscape shows as a layer, text as text in the fonts it
/// was measured in, above its layer's shapes. Throws geo::Error when cairo could not paint.
[[nodiscard]] std::string encode_svg(const SheetSize& size, const SheetText& text, const SheetLayers& layers);

}  // namespace marchland::page
