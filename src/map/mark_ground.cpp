// SPDX-License-Identifier: MIT
#include "map/mark_ground.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/geodesic.h"
#include "map/projected.h"

namespace marchland::map {
namespace {

constexpr std::size_t most_kept = 64;  // while an end of a stretch is dragged each px makes another

/// A place on one of the lines.
struct Spot {
    std::size_t line = 0;
    std::size_t segment = 0;
    double t = 0;
    geo::LonLat at;
    double square = std::numeric_limits<double>::max();  // of the distance, in degrees of latitude
};

Spot nearest_spot(const geo::Lines& lines, geo::LonLat p) {
    const double shrink =
        std::cos(p.lat * 0.017453292519943295);  // a degree of longitude in those of latitude
    Spot best;
    for (std::size_t k = 0; k < lines.size(); ++k)
        for (std::size_t i = 0; i + 1 < lines[k].size(); ++i) {
            const geo::LonLat a = lines[k][i];
            const geo::LonLat b = lines[k][i + 1];
            const double ux = (b.lon - a.lon) * shrink;
            const double uy = b.lat - a.lat;
            const double vx = (p.lon - a.lon) * shrink;
            const double vy = p.lat - a.lat;
            const double square = ux * ux + uy * uy;
            const double t = square > 0 ? std::clamp((ux * vx + uy * vy) / square, 0.0, 1.0) : 0;
            const double off = std::pow(vx - t * ux, 2) + std::pow(vy - t * uy, 2);
            if (off < best.square)
                best = {k, i, t, {a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)}, off};
        }
    return best;
}

/// Lines that end where another begins, as one.
geo::Lines joined(geo::Lines lines) {
    std::erase_if(lines, [](const geo::Path& line) { return line.size() < 2; });
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t k = i + 1; k < lines.size(); ++k) {
            geo::Path& a = lines[i];
            geo::Path b = lines[k];
            if (a.front() == b.front() || a.back() == b.back()) std::reverse(b.begin(), b.end());
            if (b.back() == a.front()) std::swap(a, b);
            if (a.back() != b.front()) continue;
            a.insert(a.end(), b.begin() + 1, b.end());
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(k));
            k = i;  // the longer line may meet one passed over before
        }
    return lines;
}

geo::Path between(const geo::Path& line, Spot from, Spot to) {
    if (std::pair(to.segment, to.t) < std::pair(from.segment, from.t)) std::swap(from, to);
    geo::Path path{from.at};
    for (std::size_t i = from.segment + 1; i <= to.segment; ++i) path.push_back(line[i]);
    path.push_back(to.at);
    return path;
}

/// From the spot to that end of its line which is nearer to `towards`.
geo::Path onwards(const geo::Path& line, const Spot& from, geo::LonLat towards) {
    const bool forwards = geo::distance_km(line.back(), towards) < geo::distance_km(line.front(), towards);
    const Spot end = forwards ? Spot{from.line, line.size() - 2, 1, line.back(), 0}
                              : Spot{from.line, 0, 0, line.front(), 0};
    return between(line, from, end);
}

bool parts(const geo::Border& border, const std::string& left, const std::string& right) {
    return (border.left == left && border.right == right) || (border.left == right && border.right == left);
}

}  // namespace

const geo::Polygons& highlighted_area(const geo::Level& level, const std::string& ref) {
    static const geo::Polygons none;
    for (const auto& unit : level.admin)
        if (unit.id == ref) return unit.shape;
    for (const auto& country : level.countries)
        if (country.id == ref) return country.shape;
    return none;
}

geo::Lines border_stretch(const geo::Level& level, const std::string& left, const std::string& right,
                          const std::vector<geo::LonLat>& ends) {
    geo::Lines all;
    for (const auto& border : level.borders)
        if (parts(border, left, right)) all.insert(all.end(), border.lines.begin(), border.lines.end());
    const geo::Lines lines = joined(std::move(all));
    if (ends.size() < 2 || lines.empty()) return lines;
    const Spot from = nearest_spot(lines, ends[0]);
    const Spot to = nearest_spot(lines, ends[1]);
    if (from.line == to.line) return {between(lines[from.line], from, to)};
    return {onwards(lines[from.line], from, to.at), onwards(lines[to.line], to, from.at)};
}

NearestBorder nearest_border(const geo::Level& level, geo::LonLat p, double reach_km) {
    NearestBorder best;
    double least = std::numeric_limits<double>::max();
    for (const auto& border : level.borders) {
        const Spot spot = nearest_spot(border.lines, p);
        if (spot.square >= least) continue;
        least = spot.square;
        best = {border.left, border.right, spot.at};
    }
    if (best.left.empty() || geo::distance_km(best.at, p) > reach_km) return {};
    return best;
}

MarkGround::Paths MarkGround::find(const Mark& mark, const MarkFrame& frame, int detail) const {
    const geo::Level& level = region_.level(detail);
    const geo::LonLatBox area = domain(frame.projection);
    Paths paths;
    if (mark.kind == MarkKind::district) {
        for (const auto& ref : mark.refs)
            for (auto& polygon : project(highlighted_area(level, ref), frame.projection, area))
                std::move(polygon.rings.begin(), polygon.rings.end(), std::back_inserter(paths));
        return paths;
    }
    std::vector<geo::LonLat> ends;
    for (const MarkPoint p : mark.points) ends.push_back({p.x, p.y});
    return project(border_stretch(level, mark.refs[0], mark.refs[1], ends), frame.projection, area);
}

const MarkGround::Paths& MarkGround::paths(const Mark& mark, const MarkFrame& frame) {
    static const Paths none;
    const bool known = mark.kind == MarkKind::district || mark.kind == MarkKind::border;
    if (!known || !is_complete(mark) || mark.anchor == MarkAnchor::sheet) return none;
    const int detail = std::max(1, geo::level_for(frame.camera.metres_per_px));  // as the map's borders
    std::string key = fmt::format("{}|{}|{}", frame.projection.spec(), detail, name(mark.kind));
    for (const auto& ref : mark.refs) key += "|" + ref;
    for (const MarkPoint p : mark.points) key += fmt::format("|{:.6f},{:.6f}", p.x, p.y);
    const auto found = kept_.find(key);
    if (found != kept_.end()) return found->second;
    if (kept_.size() >= most_kept) kept_.clear();
    return kept_.emplace(std::move(key), find(mark, frame, detail)).first->second;
}

std::optional<geo::LonLat> MarkGround::label(const Mark& mark) const {
    if (mark.refs.empty()) return std::nullopt;
    for (const auto& unit : region_.level(1).admin)
        if (unit.id == mark.refs.front()) return unit.label;
    for (const auto& country : region_.level(1).countries)
        if (country.id == mark.refs.front()) return country.label;
    return std::nullopt;
}

}  // namespace marchland::map
