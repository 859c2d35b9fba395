// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "geo/region.h"
#include "map/scene.h"
#include "story/story.h"

namespace marchland::map {

/// One excerpt about a place, ready for the reading pane. Byte offsets are into `sentence`.
struct Passage {
    std::uint32_t article = 0;  // index into Story::articles
    std::string sentence;
    struct Mark {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t place = 0;  // index into Story::places
        bool here = false;        // the place that was asked for: highlighted
    };
    std::vector<Mark> marks;  // in text order
    std::uint32_t start = 0;  // of the sentence in the article's text, bytes
};

/// What is known about a picked thing: its names, the passages that mention it grouped by article in
/// story order, the events there within the view's window, who holds it by the viewpoint.
struct Dossier {
    std::string title;     // both names where two are used
    std::string subtitle;  // kind, country, precision, validity
    std::string note;
    std::string source;
    std::optional<geo::LonLat> at;  // of what is known as a point
    std::vector<Passage> passages;
    std::vector<std::uint32_t> events;  // indices into Story::events, by date
    std::vector<std::uint32_t> areas;   // control at the window's last day
};

[[nodiscard]] Dossier dossier(const story::Story& story, const geo::Region& region, const View& view,
                              const Ref& ref);

/// The story's place that a region's town, district, country or disputed area stands for: same id, or
/// a name in common within its precision. Nothing when the story does not speak of it.
[[nodiscard]] std::optional<std::uint32_t> place_of(const story::Story& story, const geo::Region& region,
                                                    const Ref& ref);

}  // namespace marchland::map
