// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "geo/region.h"
#include "map/mark.h"
#include "story/story.h"

namespace marchland::golden {

/// A mark of that kind in its kind's own style.
inline map::Mark mark(map::MarkKind kind, std::string text, std::vector<map::MarkPoint> points) {
    map::Mark mark;
    mark.kind = kind;
    mark.text = std::move(text);
    mark.points = std::move(points);
    mark.style = map::default_style(kind);
    return mark;
}

/// The code of an admin unit of Azerbaijan by its English name.
inline std::string unit_named(const geo::Region& region, std::string_view name) {
    for (const auto& unit : region.level(1).admin)
        if (unit.names.in("en") == name) return unit.id;
    return "";
}

/// The story with every kind of mark on it, around Karabakh.
inline story::Story marked(story::Story story, const geo::Region& region) {
    using map::MarkKind;
    std::vector<map::Mark> marks;
    marks.push_back(mark(MarkKind::district, "Kelbajar", {}));
    marks.back().refs = {unit_named(region, "Kalbajar / Karvachar District")};
    marks.push_back(mark(MarkKind::border, "", {{45.98, 40.22}, {46.45, 39.5}}));
    marks.back().refs = {"AM", "AZ"};
    marks.push_back(mark(MarkKind::area, "Staging area",
                         {{47.05, 39.55}, {47.75, 39.7}, {47.9, 40.05}, {47.45, 39.92}, {47.3, 40.15}}));
    marks.push_back(mark(MarkKind::circle, "25 km", {{44.75, 39.85}}));
    marks.back().radius_km = 25;
    marks.push_back(
        mark(MarkKind::line, "road", {{46.95, 40.95}, {47.4, 41.05}, {47.75, 40.85}, {48.2, 40.95}}));
    marks.back().style.dash = map::MarkDash::dashed;
    marks.push_back(mark(MarkKind::arrow, "", {{47.6, 39.35}, {46.95, 39.5}}));
    marks.push_back(mark(MarkKind::curve, "advance", {{48.0, 40.45}, {47.45, 40.62}, {46.95, 40.36}}));
    marks.back().style.stroke.tone = marks.back().style.letters.tone = map::MarkTone::blue;
    marks.back().style.width_px = 5;
    marks.push_back(mark(
        MarkKind::freehand, "",
        {{47.25, 39.05}, {47.37, 39.14}, {47.45, 39.08}, {47.55, 39.2}, {47.69, 39.12}, {47.85, 39.22}}));
    marks.push_back(mark(MarkKind::badge, "", {{45.75, 39.5}}));
    marks.push_back(mark(MarkKind::badge, "checkpoint", {{44.75, 39.3}}));
    marks.back().number = 12;
    marks.push_back(mark(MarkKind::callout,
                         "On 10 November 2020 the district was to be handed over within two weeks",
                         {{46.03, 40.1}, {45.1, 40.75}}));
    marks.push_back(mark(MarkKind::callout, "No paper behind these words", {{46.87, 39.2}, {46.35, 38.9}}));
    marks.back().style.box = false;
    marks.back().style.wrap_px = 120;
    marks.push_back(mark(MarkKind::text, "The last hundred days\nin eleven marks", {{0.8, 0.91}}));
    marks.back().anchor = map::MarkAnchor::sheet;
    marks.back().style.box = true;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        marks[i].id = "mark" + std::to_string(i + 1);
        story.annotations.push_back(map::to_annotation(marks[i]));
    }
    return story;
}

}  // namespace marchland::golden
