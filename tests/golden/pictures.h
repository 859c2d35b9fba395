// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

#include "map/scene_builder.h"
#include "marked_story.h"
#include "story/date.h"

namespace marchland::golden {

/// A view of the shipped story that pictures are made of.
struct Picture {
    std::string name;
    const char* first;
    const char* last;
    geo::LonLatBox box;
    std::string projection = "lcc";
    std::string language = "en";
    std::string viewpoint = "un";
    map::PaletteId palette = map::PaletteId::light;
    map::NamePolicy names = map::NamePolicy::both;
    bool marked = false;  // with every kind of mark on it
};

inline constexpr geo::LonLatBox karabakh{45.6, 39.2, 47.4, 40.5};
inline constexpr geo::LonLatBox around{44.5, 38.7, 48, 41.2};
inline constexpr geo::LonLatBox tavush{44.6, 40.8, 45.5, 41.3};

/// Zooms, dates, viewpoints, languages, palettes and projections.
inline const std::vector<Picture>& pictures() {
    using map::NamePolicy;
    using map::PaletteId;
    static const std::vector<Picture> all{
        {"region-2024", "2024-01-01", "2024-12-31", map::home_box},
        {"karabakh-2021", "2021-01-01", "2021-12-31", karabakh},
        {"armenian-utm", "2024-01-01", "2024-12-31", {43.5, 38.8, 47.5, 41.5}, "utm38n", "hy"},
        {"soviet-1989", "1988-01-01", "1989-01-01", around},
        {"contact-1995-de-facto", "1994-01-01", "1995-01-01", around, "lcc", "en", "de-facto"},
        {"war-2020-yerevan", "2020-09-27", "2020-11-05", around, "lcc", "en", "am"},
        {"ceasefire-2020-baku-dark", "2020-11-10", "2020-12-02", around, "lcc", "az", "az", PaletteId::dark},
        {"border-2022-grey", "2021-05-01", "2022-12-31", around, "lcc", "en", "un", PaletteId::grey},
        {"georgia-tbilisi", "2008-01-01", "2024-06-30", {39.8, 41, 46.8, 43.8}, "lcc", "ka", "ge"},
        {"georgia-moscow", "2008-01-01", "2024-06-30", {39.8, 41, 46.8, 43.8}, "lcc", "ru", "ru"},
        {"villages-2024", "2024-01-01", "2024-06-30", tavush, "mercator", "en", "un", PaletteId::light,
         NamePolicy::neutral},
        {"persian-plate-carree", "2020-01-01", "2024-06-30", map::home_box, "plate-carree", "fa"},
        {"french-one-name", "2023-09-01", "2023-10-15", karabakh, "lcc", "fr", "az", PaletteId::light,
         NamePolicy::one},
        {"marked-2020", "2020-11-10", "2020-12-02", around, "lcc", "en", "un", PaletteId::light,
         NamePolicy::both, true},
    };
    return all;
}

/// The shipped story, marked where the picture wants that.
inline story::Story story_of(const Picture& picture, const story::Story& shipped, const geo::Region& region) {
    return picture.marked ? marked(shipped, region) : shipped;
}

/// The view without its camera.
inline map::View view_of(const Picture& picture) {
    map::View view;
    view.window = {story::parse_date(picture.first).value().first,
                   story::parse_date(picture.last).value().last};
    view.projection = picture.projection;
    view.language = picture.language;
    view.viewpoint = picture.viewpoint;
    view.palette = picture.palette;
    view.names = picture.names;
    return view;
}

}  // namespace marchland::golden
