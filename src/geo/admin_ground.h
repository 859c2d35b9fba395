// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <vector>

#include "geo/parts.h"
#include "geo/region.h"

namespace marchland::geo {

/// The districts and provinces of a region pack at the finest level and nothing else of it, read through
/// SQLite alone: GDAL takes 90 ms to load, more than the reading of an article. Answers as Region::admin_at
/// does.
class AdminGround : public AdminFinder {
public:
    /// Throws Error when the file is missing, is not a region pack or is damaged.
    explicit AdminGround(const std::filesystem::path& gpkg);

    [[nodiscard]] const AdminUnit* admin_at(LonLat p) const override { return unit_at(parts_, p); }
    [[nodiscard]] const std::vector<AdminUnit>& units() const { return units_; }

private:
    std::vector<AdminUnit> units_;
    std::vector<Part<AdminUnit>> parts_;
};

}  // namespace marchland::geo
