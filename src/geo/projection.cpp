// SPDX-License-Identifier: MIT
#include "geo/projection.h"

#include <fmt/format.h>
#include <proj.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

#include "geo/error.h"
#include "geo/geodesic.h"

namespace marchland::geo {

namespace {

struct DestroyContext {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct DestroyPj {
    void operator()(PJ* pj) const { proj_destroy(pj); }
};
using ContextHandle = std::unique_ptr<PJ_CONTEXT, DestroyContext>;
using PjHandle = std::unique_ptr<PJ, DestroyPj>;

/// The part of the earth that a projection shows without tearing: outside it, neighbours on the ground
/// land far apart (the cut of a cone opposite its centre, the rim of a transverse cylinder), and a
/// polygon drawn across would run over the whole map.
struct Domain {
    double centre_lon = 0;
    double half_width = 180;
    double south = -90;
    double north = 90;

    [[nodiscard]] bool contains(LonLat p) const {
        return p.lat >= south && p.lat <= north &&
               (half_width >= 180 || std::abs(std::remainder(p.lon - centre_lon, 360.0)) <= half_width);
    }
};

/// No map of the earth in metres reaches this far; what does is next to a singularity.
constexpr double farthest_metres = 1e8;

struct Named {
    std::string_view spec;
    std::string_view step;  // PROJ step from radians to metres: a pipeline opens no database (5 ms saved)
    std::string_view description;
    Domain domain;
    std::string_view crs;
};

constexpr Named named[] = {
    {"lcc",
     "+proj=lcc +lat_1=39.3 +lat_2=42.2 +lat_0=40.8 +lon_0=45.2 +ellps=WGS84",
     "Lambert conformal conic, standard parallels 39.3° and 42.2° N",
     {45.2, 150, -60, 90},
     "+proj=lcc +lat_1=39.3 +lat_2=42.2 +lat_0=40.8 +lon_0=45.2 +datum=WGS84 +units=m +no_defs +type=crs"},
    {"mercator",
     "+proj=webmerc +ellps=WGS84",
     "Web Mercator (EPSG:3857)",
     {0, 180, -85.06, 85.06},
     "EPSG:3857"},
    {"utm38n",
     "+proj=utm +zone=38 +ellps=WGS84",
     "UTM zone 38N (EPSG:32638)",
     {45, 75, -80, 84},
     "EPSG:32638"},
    {"plate-carree",
     "+proj=eqc +ellps=WGS84",
     "Plate carrée (equirectangular)",
     {},
     "+proj=eqc +datum=WGS84 +units=m +no_defs +type=crs"},
};

constexpr std::string_view valid_forms =
    "use lcc, mercator, utm38n, plate-carree or EPSG:code, as in EPSG:32638";

/// The number of "EPSG:32638"; nothing for another form.
std::optional<int> epsg_code(std::string_view spec) {
    constexpr std::string_view prefix = "EPSG:";
    const auto same_letter = [](char wanted, char c) {
        return (c >= 'a' && c <= 'z' ? c - 32 : c) == wanted;
    };
    if (spec.size() <= prefix.size() ||
        !std::equal(prefix.begin(), prefix.end(), spec.begin(), same_letter)) {
        return std::nullopt;
    }
    int code = 0;
    const char* end = spec.data() + spec.size();
    const auto [stop, fault] = std::from_chars(spec.data() + prefix.size(), end, code);
    return fault == std::errc() && stop == end && code > 0 ? std::optional(code) : std::nullopt;
}

/// Metres in one unit of the projected axes; nothing when the axes are not lengths.
std::optional<double> metres_per_unit(PJ_CONTEXT* context, const PJ* crs) {
    const PjHandle system(proj_crs_get_coordinate_system(context, crs));
    double factor = 0;
    if (!system ||
        !proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr,
                               nullptr) ||
        !(factor > 0)) {
        return std::nullopt;
    }
    return factor;
}

/// From the area of use, generously: a national grid also draws its neighbours.
Domain domain_of(PJ_CONTEXT* context, const PJ* crs) {
    double west = -180;
    double south = -90;
    double east = 180;
    double north = 90;
    if (!proj_get_area_of_use(context, crs, &west, &south, &east, &north, nullptr) || west < -180) return {};
    if (east < west) east += 360;
    const double half = (east - west) / 2;
    Domain domain;
    domain.centre_lon = west + half;
    domain.half_width = half >= 150 ? 180 : std::max(75.0, half + 30);
    domain.south = std::min(south, -60.0);
    domain.north = std::max(north, 85.06);
    return domain;
}

}  // namespace

struct Projection::Impl {
    ContextHandle context;
    PjHandle pj;
    std::string spec;
    std::string description;
    Domain domain;
    std::string crs_text;
    double unit = 1;  // metres in one unit of the projected axes

    void use(const Named& projection) {
        const std::string pipeline = fmt::format(
            "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step {}", projection.step);
        pj.reset(proj_create(context.get(), pipeline.c_str()));
        if (!pj) {
            throw Error(fmt::format("PROJ cannot make the projection {}: {}; check the PROJ installation",
                                    projection.spec, trouble()));
        }
        description = projection.description;
        crs_text = projection.crs;
        domain = projection.domain;
    }

    void use_epsg(int code);

    [[nodiscard]] std::string trouble() const {
        const int code = proj_context_errno(context.get());
        return code == 0 ? "no such code" : proj_context_errno_string(context.get(), code);
    }

    [[nodiscard]] std::optional<Metres> checked(Metres p) const {
        const bool sound = std::abs(p.x) <= farthest_metres && std::abs(p.y) <= farthest_metres;
        return sound ? std::optional(p) : std::nullopt;  // false for NaN and PROJ's HUGE_VAL alike
    }
};

void Projection::Impl::use_epsg(int code) {
    const std::string name = fmt::format("EPSG:{}", code);
    const PjHandle crs(proj_create(context.get(), name.c_str()));
    if (!crs) throw UsageError(fmt::format("unknown projection {}: {}; {}", name, trouble(), valid_forms));
    if (proj_get_type(crs.get()) != PJ_TYPE_PROJECTED_CRS) {
        throw UsageError(fmt::format("{} ({}) is not a projection to a plane; {}", name,
                                     proj_get_name(crs.get()), valid_forms));
    }
    const std::optional<double> factor = metres_per_unit(context.get(), crs.get());
    const PjHandle raw(proj_create_crs_to_crs(context.get(), "OGC:CRS84", name.c_str(), nullptr));
    if (raw) pj.reset(proj_normalize_for_visualization(context.get(), raw.get()));
    if (!pj || !factor) {
        throw UsageError(
            fmt::format("PROJ finds no way from WGS 84 to {}: {}; {}", name, trouble(), valid_forms));
    }
    unit = *factor;
    crs_text = name;
    description = fmt::format("{} ({})", proj_get_name(crs.get()), name);
    domain = domain_of(context.get(), crs.get());
}

Projection::Projection(std::string_view spec) : impl_(std::make_unique<Impl>()) {
    impl_->spec = spec;
    impl_->context.reset(proj_context_create());
    proj_context_set_enable_network(impl_->context.get(), 0);
    proj_log_level(impl_->context.get(), PJ_LOG_NONE);
    const std::optional<int> code = epsg_code(spec);
    // Degrees themselves are no plane: the map of WGS 84 degrees is plate carrée.
    const std::string_view wanted = code == 4326 ? "plate-carree" : spec;
    const auto* known = std::find_if(std::begin(named), std::end(named),
                                     [&](const Named& entry) { return entry.spec == wanted; });
    if (known != std::end(named)) {
        impl_->use(*known);
    } else if (code) {
        impl_->use_epsg(*code);
    } else {
        throw UsageError(fmt::format("unknown projection \"{}\"; {}", spec, valid_forms));
    }
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

const std::string& Projection::description() const {
    return impl_->description;
}
const std::string& Projection::spec() const {
    return impl_->spec;
}

Projection::Crs Projection::crs() const {
    return {impl_->crs_text, impl_->unit};
}

std::optional<Metres> Projection::forward(LonLat p) const {
    if (!impl_->domain.contains(p)) return std::nullopt;
    proj_errno_reset(impl_->pj.get());
    const PJ_COORD out = proj_trans(impl_->pj.get(), PJ_FWD, proj_coord(p.lon, p.lat, 0, HUGE_VAL));
    return impl_->checked({out.xy.x * impl_->unit, out.xy.y * impl_->unit});
}

std::optional<LonLat> Projection::inverse(Metres p) const {
    if (!impl_->checked(p)) return std::nullopt;
    proj_errno_reset(impl_->pj.get());
    const PJ_COORD out =
        proj_trans(impl_->pj.get(), PJ_INV, proj_coord(p.x / impl_->unit, p.y / impl_->unit, 0, HUGE_VAL));
    const std::optional<LonLat> found = lonlat(out.lp.lam, out.lp.phi);
    if (!found) return std::nullopt;
    // PROJ wraps longitudes, so a place in the gap of the cone comes back as one elsewhere: go there and see.
    const std::optional<Metres> back = forward(*found);
    const double tolerance = 1 + 1e-6 * (std::abs(p.x) + std::abs(p.y));
    if (!back || std::abs(back->x - p.x) > tolerance || std::abs(back->y - p.y) > tolerance)
        return std::nullopt;
    return found;
}

std::vector<Metres> Projection::forward(std::span<const LonLat> path) const {
    std::vector<Metres> plane;
    plane.reserve(path.size());
    for (const LonLat p : path) {
        if (impl_->domain.contains(p)) plane.push_back({p.lon, p.lat});
    }
    if (plane.empty()) return plane;
    proj_errno_reset(impl_->pj.get());
    proj_trans_generic(impl_->pj.get(), PJ_FWD, &plane.front().x, sizeof(Metres), plane.size(),
                       &plane.front().y, sizeof(Metres), plane.size(), nullptr, 0, 0, nullptr, 0, 0);
    std::size_t kept = 0;
    for (const Metres p : plane) {
        if (const auto sound = impl_->checked({p.x * impl_->unit, p.y * impl_->unit})) plane[kept++] = *sound;
    }
    plane.resize(kept);
    return plane;
}

std::optional<double> Projection::ground_metres_per_metre(Metres p) const {
    const std::optional<LonLat> here = inverse(p);
    if (!here) return std::nullopt;
    const std::optional<Metres> west = forward(travel(*here, 270, 0.5));
    const std::optional<Metres> east = forward(travel(*here, 90, 0.5));
    if (!west || !east) return std::nullopt;
    const double length = std::hypot(east->x - west->x, east->y - west->y);
    return length > 0 ? std::optional(1000 / length) : std::nullopt;
}

std::optional<double> Projection::north_angle(Metres p) const {
    const std::optional<LonLat> here = inverse(p);
    if (!here) return std::nullopt;
    const std::optional<Metres> north = forward(travel(*here, 0, 0.5));
    const std::optional<Metres> south = forward(travel(*here, 180, 0.5));
    if (!north || !south) return std::nullopt;
    return std::atan2(north->x - south->x, north->y - south->y);
}

}  // namespace marchland::geo
