// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include "geo/projection.h"
#include "geo/values.h"

namespace marchland::geo {

/// Heights on a grid over a box of the plane, row by row from its top, each at the middle of its cell.
/// Metres; NaN where the ground is unknown.
struct HeightGrid {
    int columns = 0;
    int rows = 0;
    std::vector<float> metres;
    [[nodiscard]] float at(int column, int row) const {
        return metres[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)];
    }
};

/// A digital elevation model: a raster file of one band of heights, of any size, read only as far as a
/// picture needs. Treated as hostile: a local file, a fixed list of drivers, memory bounded whatever it says
/// of itself. Safe to use from several threads.
class Relief {
public:
    /// Throws Error: missing, not a raster, no coordinate reference system, no place on the earth, more than
    /// one band, blocks too large to read in part.
    explicit Relief(const std::filesystem::path& file);
    ~Relief();
    Relief(Relief&&) noexcept;
    Relief& operator=(Relief&&) noexcept;

    [[nodiscard]] const std::filesystem::path& file() const;
    /// What of the earth it covers.
    [[nodiscard]] const LonLatBox& box() const;

    /// Heights over `box`, metres of the projection. At most `most_cells` cells are read for it, fewer where
    /// an overview or every n-th cell says enough. Throws Error when the file is damaged.
    [[nodiscard]] HeightGrid heights(const Projection& projection, const MetreBox& box, int columns,
                                     int rows) const;
    static constexpr long most_cells = 16'000'000;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace marchland::geo
