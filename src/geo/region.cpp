// SPDX-License-Identifier: MIT
#include "geo/region.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <mutex>

#include "geo/error.h"
#include "geo/geopackage.h"
#include "geo/parts.h"
#include "geo/region_layers.h"
#include "geo/region_views.h"

namespace marchland::geo {

namespace {

/// A value made when first asked for, once, whoever asks; a failure is thrown again to the next one.
template <class T>
class Lazy {
public:
    template <class Make>
    const T& get(Make make) {
        std::call_once(once_, [&] { value_ = make(); });
        return value_;
    }

private:
    std::once_flag once_;
    T value_;
};

constexpr int finest = level_count - 1;

}  // namespace

struct Region::Impl {
    Geopackage pack;
    std::mutex reading;  // GDAL reads one layer at a time
    std::array<Lazy<Level>, level_count> levels;
    Lazy<std::vector<Disputed>> disputed;
    Lazy<std::vector<Town>> towns;
    Lazy<std::vector<Viewpoint>> viewpoints;
    Lazy<std::vector<Standing>> standings;
    Lazy<std::vector<SideName>> side_names;
    Lazy<std::vector<Part<Country>>> country_parts;
    Lazy<std::vector<Part<AdminUnit>>> admin_parts;
    Lazy<std::string> credits;

    explicit Impl(const std::filesystem::path& file) : pack(file) {}

    template <class Reader>
    auto read(Reader reader) {
        const std::lock_guard lock(reading);
        return reader(pack);
    }
};

Region::Region(const std::filesystem::path& gpkg) : impl_(std::make_unique<Impl>(gpkg)) {
    if (!impl_->pack.has("countries_0")) {
        throw Error(
            fmt::format("{} is a GeoPackage but not a region pack (no layer countries_0); make one with "
                        "tools/build-geodata",
                        gpkg.string()));
    }
}

Region::~Region() = default;
Region::Region(Region&&) noexcept = default;
Region& Region::operator=(Region&&) noexcept = default;

const Level& Region::level(int k) const {
    assert(k >= 0 && k < level_count);
    return impl_->levels[static_cast<std::size_t>(k)].get(
        [&] { return impl_->read([k](const Geopackage& pack) { return read_level(pack, k); }); });
}

const std::vector<Disputed>& Region::disputed() const {
    return impl_->disputed.get([&] { return impl_->read(read_disputed); });
}

const std::vector<Town>& Region::towns() const {
    return impl_->towns.get([&] { return impl_->read(read_towns); });
}

const std::vector<Viewpoint>& Region::viewpoints() const {
    return impl_->viewpoints.get([&] { return impl_->read(read_viewpoints); });
}

const std::vector<Standing>& Region::standings() const {
    return impl_->standings.get([&] { return impl_->read(read_standings); });
}

const std::vector<SideName>& Region::side_names() const {
    return impl_->side_names.get([&] { return impl_->read(read_side_names); });
}

const Country* Region::country_at(LonLat p) const {
    return unit_at(impl_->country_parts.get([&] { return parts_of(level(finest).countries); }), p);
}

const AdminUnit* Region::admin_at(LonLat p) const {
    return unit_at(impl_->admin_parts.get([&] { return parts_of(level(finest).admin); }), p);
}

const AdminUnit* Region::admin(const std::string& id) const {
    const std::vector<AdminUnit>& units = level(finest).admin;
    const auto found =
        std::find_if(units.begin(), units.end(), [&](const AdminUnit& unit) { return unit.id == id; });
    return found == units.end() ? nullptr : &*found;
}

const std::string& Region::credits() const {
    return impl_->credits.get([&] { return impl_->read(read_credits); });
}

bool is_region_pack(const std::filesystem::path& file) {
    try {
        return Geopackage(file).has("countries_0");
    } catch (const Error&) {
        return false;
    }
}

}  // namespace marchland::geo
