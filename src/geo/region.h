// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geo/names.h"
#include "geo/values.h"
#include "geo/viewpoint.h"

namespace marchland::geo {

struct Country {
    std::string id;  // ISO 3166-1 alpha-2
    Names names;
    LonLat label;
    Polygons shape;
};

/// A line between two countries. One feature a pair and level, so no border is drawn twice.
struct Border {
    std::string left;
    std::string right;
    std::string status;  // "international"
    double precision_km = 0;
    std::string source;
    Lines lines;
};

struct AdminUnit {
    std::string id;  // Natural Earth adm1_code
    std::string country;
    std::string kind;  // "province", "region", "district", "city"
    Names names;
    LonLat label;
    double precision_km = 0;
    Polygons shape;
};

struct AdminLine {
    std::string country;
    std::string kind;
    Lines lines;
};

struct Water {
    std::string id;
    Names names;
    double area_km2 = 0;
    Polygons shape;
};

struct River {
    int rank = 1;  // 1 is the largest
    Names names;
    Lines lines;
};

/// An area or line whose status is disputed, with whose view and since when. Dates are ISO text,
/// empty where open.
struct Disputed {
    std::string id;
    Names names;
    std::string status;  // "former-oblast", "de-facto"
    std::string note;
    std::string source;
    double precision_km = 0;
    std::string valid_from;
    std::string valid_to;
    Polygons shape;  // empty for a line
    Lines lines;     // empty for an area
};

struct Town {
    std::string id;
    Names names;
    LonLat at;
    std::string kind;     // "capital", "city", "town", "village"
    std::string country;  // by test against the polygons
    int population = 0;   // 0 when unknown
    int rank = 5;         // 0 capital .. 5 smallest
};

/// One level of detail: a complete, seamless world. 0 is for views coarser than 2,000 m/px,
/// 1 down to 400 m/px, 2 below.
struct Level {
    std::vector<Country> countries;
    std::vector<Border> borders;
    Lines coast;
    std::vector<AdminUnit> admin;
    std::vector<AdminLine> admin_lines;
    std::vector<Water> water;
    std::vector<River> rivers;
};
inline constexpr int level_count = 3;

/// Which level a view of that scale draws. Level 0 is true to 2 km and level 1 to 400 m around the region: no
/// line moves by more than a px when they change.
[[nodiscard]] constexpr int level_for(double metres_per_px) {
    return metres_per_px > 2000 ? 0 : metres_per_px > 400 ? 1 : 2;
}

/// What knows which district or province holds a point: a whole Region, or AdminGround where nothing else of
/// it is wanted.
class AdminFinder {
public:
    virtual ~AdminFinder() = default;
    /// nullptr at sea and off the region. The reference stays valid as long as the finder.
    [[nodiscard]] virtual const AdminUnit* admin_at(LonLat p) const = 0;

protected:
    AdminFinder() = default;
    AdminFinder(AdminFinder&&) noexcept = default;
    AdminFinder& operator=(AdminFinder&&) noexcept = default;
};

/// The map that ships: borders, districts, water, towns. Reads a GeoPackage made by
/// tools/build-geodata; levels are read when first asked for (safe from several threads).
class Region : public AdminFinder {
public:
    /// Throws Error when the file is missing, is not a region pack or cannot be read.
    explicit Region(const std::filesystem::path& gpkg);
    ~Region() override;
    Region(Region&&) noexcept;
    Region& operator=(Region&&) noexcept;

    [[nodiscard]] const Level& level(int k) const;
    [[nodiscard]] const std::vector<Disputed>& disputed() const;
    [[nodiscard]] const std::vector<Town>& towns() const;
    /// Whose views there are, what they make of borders and disputed areas, and the names each side uses. A
    /// pack without these tables has the one viewpoint "un", which sees every border as international.
    [[nodiscard]] const std::vector<Viewpoint>& viewpoints() const;
    [[nodiscard]] const std::vector<Standing>& standings() const;
    [[nodiscard]] const std::vector<SideName>& side_names() const;

    /// Country or admin unit (finest level) that contains `p`, by test against the polygons;
    /// nullptr at sea. The reference stays valid as long as the Region.
    [[nodiscard]] const Country* country_at(LonLat p) const;
    [[nodiscard]] const AdminUnit* admin_at(LonLat p) const override;
    [[nodiscard]] const AdminUnit* admin(const std::string& id) const;

    /// One line for the foot of every picture: sources and licences.
    [[nodiscard]] const std::string& credits() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Whether the file is a GeoPackage with the layers of a region pack; false for a missing file.
[[nodiscard]] bool is_region_pack(const std::filesystem::path& file);

}  // namespace marchland::geo
