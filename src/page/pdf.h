// SPDX-License-Identifier: MIT
#pragma once
#include <string>

#include "page/canvas.h"
#include "page/sheet_layer.h"

namespace marchland::page {

/// The sheet as a one-page PDF with fonts embedded: each layer can be switched off in a viewer, and a GIS
/// knows where the map lies (ISO 32000-2, 12.10) when `text.corners` says it. Throws geo::Error when cairo
/// could not paint.
[[nodiscard]] std::string encode_pdf(const SheetSize& size, const SheetText& text, const SheetLayers& layers);

}  // namespace marchland::page
