// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>

namespace marchland::page {

/// A sheet's size in px of the output, and how many of them make an inch. Of paper the true size is known
/// too, which is no whole number of px.
struct PageSize {
    int width = 1600;
    int height = 1000;
    double dpi = 96;
    double width_mm = 0;  // 0: as many as the px make
    double height_mm = 0;
};

/// "1600x900" (px, 96 dpi), "297x210mm" (300 dpi), "wide" (1600x900), "square" (1080x1080), and "a5", "a4",
/// "a3", upright or with "-landscape" (ISO 216, 300 dpi); any case. `dpi` wins over those. Throws
/// geo::UsageError that lists the forms.
[[nodiscard]] PageSize parse_page_size(const std::string& text, std::optional<double> dpi);

}  // namespace marchland::page
