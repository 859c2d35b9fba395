// SPDX-License-Identifier: MIT
#pragma once
#include <bitset>
#include <string>

#include "geo/projection.h"
#include "geo/values.h"
#include "geo/viewpoint.h"
#include "map/filter.h"
#include "story/story.h"

namespace marchland::map {

/// Place on the picture in style pixels from its top left corner, y down.
struct Pixel {
    double x = 0;
    double y = 0;
    bool operator==(const Pixel&) const = default;
};

/// What part of the projected plane the picture shows, and how large.
struct Camera {
    geo::Metres centre;
    double metres_per_px = 700;
    int width = 1600;  // style px
    int height = 1000;

    [[nodiscard]] Pixel to_px(geo::Metres p) const;
    [[nodiscard]] geo::Metres to_metres(Pixel p) const;
    [[nodiscard]] geo::MetreBox box() const;
    /// The camera after moving the picture by that many px, or scaling by `factor` (> 1 is nearer)
    /// with the point under `fixed` staying there. Clamped to 5 .. 40,000 m/px.
    [[nodiscard]] Camera panned(double dx, double dy) const;
    [[nodiscard]] Camera zoomed(double factor, Pixel fixed) const;
    bool operator==(const Camera&) const = default;
};

/// The smallest scale at which the box fits with `margin_px` around it. Throws geo::Error when the
/// projection has no answer for the box.
[[nodiscard]] Camera fit(const geo::LonLatBox& box, const geo::Projection& projection, int width, int height,
                         double margin_px = 24);

/// Armenia, Azerbaijan and Georgia.
inline constexpr geo::LonLatBox home_box{39.9, 38.3, 50.7, 43.7};

/// The box of what the story locates inside the region: posts, and places that an event or a sentence
/// names, known to 60 km or better, less the outermost twenty-fifth on each side. At least 0.6 degrees each
/// way; home when nothing is located.
[[nodiscard]] geo::LonLatBox story_box(const story::Story& story);

/// Inclusive days; both days are shown.
struct TimeWindow {
    story::Day first;
    story::Day last;
    bool operator==(const TimeWindow&) const = default;
};

/// From the first to the last dated event; without any, of the articles' dates, else of the areas'. An
/// article written later does not stretch it: nothing is known of the days between. 1988 to this year's end
/// when nothing is dated.
[[nodiscard]] TimeWindow story_span(const story::Story& story);

/// Which days' events a window shows: those of its own; all up to its last day; those of its last day.
enum class ClockMode { window, cumulative, point };

/// Which colours the map is drawn in: for a bright page, a dark screen, a press without colour.
enum class PaletteId { light, dark, grey };

/// How a place with two names is labelled: both, the one that stands first for the viewpoint, or both in the
/// order of the alphabet, which is nobody's.
enum class NamePolicy { both, one, neutral };

/// What panels cover at the picture's edges, style px.
struct Insets {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    bool operator==(const Insets&) const = default;
};

/// Everything a picture depends on.
struct View {
    Camera camera;
    Insets covered;  // degrees of the graticule keep clear of it
    std::string projection = "lcc";
    TimeWindow window;  // `shown_window` says which events' days are shown
    ClockMode clock = ClockMode::window;
    std::string language = "en";
    std::string viewpoint = "un";  // id of one of the region's viewpoints
    NamePolicy names = NamePolicy::both;
    PaletteId palette = PaletteId::light;
    std::bitset<story::quad_class_count> quad_classes{0b11111};
    Filter filter;
    bool events = true;
    bool places = true;  // places that articles mention
    bool posts = true;
    bool control = true;  // who holds what at the window's last day
    bool districts = true;
    bool graticule = true;
    bool relief = true;  // where a relief was given
    bool annotations = true;
    bool operator==(const View&) const = default;
};

/// The days that the clock shows of the view's window; from the beginning of time where it is cumulative.
[[nodiscard]] TimeWindow shown_window(const View& view);

/// The same in words: "1 September – 9 November 2020", "Up to 9 November 2020", "On 9 November 2020".
[[nodiscard]] std::string window_words(const View& view);

/// Whose view the picture shows, in sentences for captions.
[[nodiscard]] std::string viewpoint_note(const geo::Viewpoint& viewpoint);

}  // namespace marchland::map
