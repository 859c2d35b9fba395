// SPDX-License-Identifier: MIT
#include "map/river_names.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "map/box_grid.h"
#include "map/letters.h"

namespace marchland::map {
namespace {

constexpr double finest = 90;             // metres per px; the lines are too rough to follow any nearer
constexpr double joined_m = 1500;         // a gap in a course that a reader would not see
constexpr double step_px = 6;             // between the points of a smoothed course
constexpr int smooth_steps = 3;           // to either side
constexpr double repeat_px = 620;         // along the river, from name to name
constexpr double spacing_em = 0.16;       // between letters
constexpr double sharpest_turn = 0.30;    // radians from one step to the next
constexpr double most_turning = 1.3;      // radians from first to last letter
constexpr double farthest_astray_px = 5;  // of the smoothed course from the river
constexpr double clear_px = 2.5;          // between river and letters
constexpr std::size_t most_middles = 4;   // that a slot offers
constexpr double air_px = 1;

text::TypeStyle river_style(int rank) {
    return {rank <= 1 ? 12.5F : rank <= 2 ? 12.0F : 11.0F, 400, true, false, 0};
}

double coarsest(int rank) {
    return rank <= 1 ? 2500 : rank == 2 ? 1600 : rank == 3 ? 1000 : 450;
}

double distance(geo::Metres a, geo::Metres b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

double length_of(const std::vector<geo::Metres>& path) {
    double length = 0;
    for (std::size_t i = 1; i < path.size(); ++i) length += distance(path[i - 1], path[i]);
    return length;
}

/// Joins to `path` the piece that goes on from its end, if any; false when none does.
bool extend(std::vector<geo::Metres>& path, std::vector<std::vector<geo::Metres>>& pieces) {
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
        const bool from_front = distance(path.back(), piece->front()) < joined_m;
        if (!from_front && distance(path.back(), piece->back()) >= joined_m) continue;
        if (!from_front) std::reverse(piece->begin(), piece->end());
        path.insert(path.end(), piece->begin(), piece->end());
        pieces.erase(piece);
        return true;
    }
    return false;
}

/// The pieces as few long paths, the longest first.
std::vector<std::vector<geo::Metres>> chained(std::vector<std::vector<geo::Metres>> pieces) {
    std::sort(pieces.begin(), pieces.end(),
              [](const auto& a, const auto& b) { return length_of(a) > length_of(b); });
    std::vector<std::vector<geo::Metres>> paths;
    while (!pieces.empty()) {
        std::vector<geo::Metres> path = std::move(pieces.front());
        pieces.erase(pieces.begin());
        while (extend(path, pieces)) {
        }
        std::reverse(path.begin(), path.end());
        while (extend(path, pieces)) {
        }
        paths.push_back(std::move(path));
    }
    return paths;
}

/// Points every `step` along the path.
std::vector<geo::Metres> resampled(const std::vector<geo::Metres>& path, double step) {
    std::vector<geo::Metres> points{path.front()};
    double left = step;
    for (std::size_t i = 1; i < path.size(); ++i) {
        geo::Metres from = path[i - 1];
        double length = distance(from, path[i]);
        while (length >= left && length > 0) {
            const double t = left / length;
            from = {from.x + t * (path[i].x - from.x), from.y + t * (path[i].y - from.y)};
            points.push_back(from);
            length -= left;
            left = step;
        }
        left -= length;
    }
    return points;
}

std::vector<geo::Metres> smoothed(const std::vector<geo::Metres>& path) {
    std::vector<geo::Metres> smooth(path.size());
    const auto count = static_cast<int>(path.size());
    for (int i = 0; i < count; ++i) {
        const int reach = std::min({smooth_steps, i, count - 1 - i});
        geo::Metres sum;
        for (int k = i - reach; k <= i + reach; ++k) {
            sum.x += path[static_cast<std::size_t>(k)].x;
            sum.y += path[static_cast<std::size_t>(k)].y;
        }
        smooth[static_cast<std::size_t>(i)] = {sum.x / (2 * reach + 1), sum.y / (2 * reach + 1)};
    }
    return smooth;
}

double heading(geo::Metres from, geo::Metres to) {
    return std::atan2(to.y - from.y, to.x - from.x);
}

double turn(double from, double to) {
    return std::remainder(to - from, 2 * std::numbers::pi);
}

/// How wide the name is with its spacing, and each of its letters, px.
struct Setting {
    text::TypeStyle style;
    std::vector<std::string> letters;
    std::vector<text::Extent> extents;
    double spacing_px = 0;
    double width_px = 0;
};

Setting set(const std::string& text, int rank, const text::Typesetter& type) {
    Setting setting{river_style(rank), letters_of(text), {}, 0, 0};
    setting.spacing_px =
        setting.letters.size() > 1 ? spacing_em * static_cast<double>(setting.style.size_px) : 0;
    for (const auto& letter : setting.letters) {
        setting.extents.push_back(type.measure(letter, setting.style));
        setting.width_px += static_cast<double>(setting.extents.back().width) + setting.spacing_px;
    }
    return setting;
}

/// A point of a path whose points are `step` apart, `at` metres from its start.
geo::Metres along(const std::vector<geo::Metres>& path, double step, double at) {
    const double place = std::clamp(at / step, 0.0, static_cast<double>(path.size() - 1));
    const auto i = std::min(static_cast<std::size_t>(place), path.size() - 2);
    const double t = place - static_cast<double>(i);
    return {path[i].x + t * (path[i + 1].x - path[i].x), path[i].y + t * (path[i + 1].y - path[i].y)};
}

/// The letters along the path about `middle_m`, above the line or below, never upside down.
std::vector<Letter> lay_out(const Setting& setting, const std::vector<geo::Metres>& path, double step_m,
                            double middle_m, double scale, bool above) {
    const double half_m = setting.width_px * scale / 2;
    const geo::Metres first = along(path, step_m, middle_m - half_m);
    const geo::Metres last = along(path, step_m, middle_m + half_m);
    const double way = last.x >= first.x ? 1 : -1;
    std::vector<Letter> letters;
    double x = -setting.width_px / 2 + setting.spacing_px / 2;
    for (std::size_t i = 0; i < setting.letters.size(); ++i) {
        const auto width = static_cast<double>(setting.extents[i].width);
        const auto height = static_cast<double>(setting.extents[i].height);
        const double at = middle_m + way * (x + width / 2) * scale;
        const double reach = way * std::max(width, 8.0) / 2 * scale;
        const geo::Metres from = along(path, step_m, at - reach);
        const geo::Metres to = along(path, step_m, at + reach);
        const geo::Metres on = along(path, step_m, at);
        const double angle = -heading(from, to);
        // The ink of a line of Noto reaches from 0.26 of its height above its middle to 0.5 below.
        const double rise = above ? -(clear_px + 0.40 * height) : clear_px + 0.24 * height;
        letters.push_back({setting.letters[i],
                           {on.x / scale - rise * std::sin(angle), -on.y / scale + rise * std::cos(angle)},
                           setting.extents[i].width,
                           setting.extents[i].height,
                           static_cast<float>(angle)});
        x += width + setting.spacing_px;
    }
    std::erase_if(letters, [](const Letter& letter) { return letter.text == " "; });
    return letters;
}

PxBox box_of(const Letter& letter) {
    PxBox box{1e300, 1e300, -1e300, -1e300};
    for (const Pixel& p : corners(letter)) {
        box.left = std::min(box.left, p.x - air_px);
        box.top = std::min(box.top, p.y - air_px);
        box.right = std::max(box.right, p.x + air_px);
        box.bottom = std::max(box.bottom, p.y + air_px);
    }
    return box;
}

bool is_free(const std::vector<Letter>& letters, const BoxGrid& taken) {
    return std::none_of(letters.begin(), letters.end(),
                        [&](const Letter& letter) { return taken.hits(box_of(letter)); });
}

}  // namespace

const std::vector<RiverNames::Course>& RiverNames::courses(int level, const geo::Region& region,
                                                           const geo::Projection& projection) {
    const auto [found, fresh] = courses_.try_emplace(level);
    if (!fresh) return found->second;
    std::map<std::string, std::vector<const geo::River*>> by_name;
    for (const auto& river : region.level(level).rivers)
        if (const auto& name = river.names.in("en"); !name.empty()) by_name[name].push_back(&river);
    const auto& known = region.level(1).rivers;
    for (const auto& [name, rivers] : by_name) {
        std::vector<std::vector<geo::Metres>> pieces;
        Course course{0, 9, &rivers.front()->names, {}};
        for (const auto* river : rivers) {
            course.rank = std::min(course.rank, river->rank);
            for (const auto& line : river->lines)
                if (auto path = projection.forward(line); path.size() > 1) pieces.push_back(std::move(path));
        }
        const auto same = [&english = name](const geo::River& river) {
            return river.names.in("en") == english;
        };
        const auto at = std::find_if(known.begin(), known.end(), same);
        if (at == known.end()) continue;
        course.river = static_cast<std::uint32_t>(at - known.begin());
        for (auto& path : chained(std::move(pieces))) {
            course.path = std::move(path);
            found->second.push_back(course);
        }
    }
    return found->second;
}

/// Windows of `length` steps whose middle lies in [first, last), the calmest first.
std::vector<double> RiverNames::calm_middles(const Stretch& stretch, std::size_t first, std::size_t last,
                                             std::size_t length) {
    const auto& path = stretch.path;
    const double farthest = farthest_astray_px / step_px * stretch.step_m;
    std::vector<std::pair<double, std::size_t>> calm;
    const std::size_t half = length / 2 + 1;
    for (std::size_t middle = std::max(first, half); middle < last && middle + half + 1 < path.size();
         middle += std::max<std::size_t>(1, length / 6)) {
        double score = 0;
        double total = 0;
        bool fits = true;
        for (std::size_t i = middle - half; fits && i < middle + half; ++i) {
            const double bend =
                i == middle - half ? 0 : turn(heading(path[i - 1], path[i]), heading(path[i], path[i + 1]));
            total += bend;
            score += std::abs(bend) + 0.2 * stretch.astray_m[i] / farthest;
            fits = std::abs(bend) < sharpest_turn && std::abs(total) < most_turning &&
                   stretch.astray_m[i] < farthest;
        }
        if (fits) calm.emplace_back(score, middle);
    }
    std::sort(calm.begin(), calm.end());
    if (calm.size() > most_middles) calm.resize(most_middles);
    std::vector<double> middles;
    middles.reserve(calm.size());
    for (const auto& [score, middle] : calm) middles.push_back(static_cast<double>(middle) * stretch.step_m);
    return middles;
}

/// A smoothed course is shorter than the winding one: points a step apart along it, or letters would crowd.
void RiverNames::step_evenly(Stretch& stretch, const std::vector<geo::Metres>& raw,
                             const std::vector<geo::Metres>& smooth) {
    double due = 0;     // along the smooth course, where the next point lies
    double walked = 0;  // up to the segment's beginning
    for (std::size_t i = 0; i + 1 < smooth.size(); ++i) {
        const double length = distance(smooth[i], smooth[i + 1]);
        for (; due < walked + length; due += stretch.step_m) {
            const double t = (due - walked) / length;
            stretch.path.push_back({smooth[i].x + t * (smooth[i + 1].x - smooth[i].x),
                                    smooth[i].y + t * (smooth[i + 1].y - smooth[i].y)});
            stretch.astray_m.push_back(
                std::max(distance(raw[i], smooth[i]), distance(raw[i + 1], smooth[i + 1])));
        }
        walked += length;
    }
}

RiverNames::Sheet RiverNames::sheet(const std::vector<Course>& courses, double metres_per_px,
                                    const std::string& language, const text::Typesetter& type) {
    Sheet made;
    made.stretches.reserve(courses.size());  // slots point to them
    for (const auto& course : courses) {
        if (metres_per_px > coarsest(course.rank)) continue;
        const Setting setting = set(course.names->in(language), course.rank, type);
        const double step_m = step_px * metres_per_px;
        const auto raw = resampled(course.path, step_m);
        const auto length = static_cast<std::size_t>(setting.width_px / step_px) + 2;
        if (raw.size() < length + 4) continue;
        Stretch stretch{&course, step_m, {}, {}};
        step_evenly(stretch, raw, smoothed(raw));
        if (stretch.path.size() < length + 4) continue;
        made.stretches.push_back(std::move(stretch));
        const Stretch& kept = made.stretches.back();
        const std::size_t steps = kept.path.size();
        const auto slots = std::max<std::size_t>(
            1, static_cast<std::size_t>(static_cast<double>(steps) * step_px / repeat_px));
        for (std::size_t i = 0; i < slots; ++i) {
            const std::size_t first = steps * i / slots;
            const std::size_t margin = slots > 1 ? steps / slots / 4 : 0;  // keeps neighbours apart
            auto middles = calm_middles(kept, first + margin, steps * (i + 1) / slots - margin, length);
            if (!middles.empty()) made.slots.push_back({&kept, std::move(middles)});
        }
    }
    return made;
}

std::vector<Label> RiverNames::place(const geo::Region& region, const geo::Projection& projection,
                                     double metres_per_px, const std::string& language, Colour colour,
                                     Colour halo, const text::Typesetter& type,
                                     std::span<const PxBox> taken) {
    std::vector<Label> labels;
    if (metres_per_px < finest || metres_per_px > coarsest(1)) return labels;
    const int level = geo::level_for(metres_per_px);
    // Seats are chosen for steps of scale, so that names do not slide along while the picture is zoomed.
    const int step = static_cast<int>(std::ceil(2 * std::log2(metres_per_px)));
    const auto [found, fresh] = sheets_.try_emplace({language, {level, step}});
    if (fresh)
        found->second = sheet(courses(level, region, projection), std::exp2(step / 2.0), language, type);
    BoxGrid grid;
    for (const auto& box : taken) grid.add(box);
    for (const auto& slot : found->second.slots) {
        const Course& course = *slot.stretch->course;
        const Setting setting = set(course.names->in(language), course.rank, type);
        for (std::size_t k = 0; k < 2 * slot.middles_m.size(); ++k) {
            auto letters = lay_out(setting, slot.stretch->path, slot.stretch->step_m, slot.middles_m[k / 2],
                                   metres_per_px, k % 2 == 0);
            if (!is_free(letters, grid)) continue;
            for (const auto& letter : letters) grid.add(box_of(letter));
            Label label{course.names->in(language),       setting.style,     colour, halo, 1.5F, {}, 0, 0,
                        {Ref::Kind::river, course.river}, std::move(letters)};
            fit_box(label);
            labels.push_back(std::move(label));
            break;
        }
    }
    return labels;
}

}  // namespace marchland::map
