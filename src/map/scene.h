// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "geo/operations.h"
#include "geo/relief.h"
#include "map/view.h"
#include "text/style.h"

namespace marchland::map {

using text::Colour;

// ---- Retained layers: projected metres, immutable. A painter may cache by `id`, which is never
// ---- used for other content within one process.

enum class Pattern { solid, hatch_up, hatch_down, cross_hatch, dots };

/// `pattern_colour` is drawn over `colour`; hatch lines 1.2 px wide, 7 px apart in screen px.
struct Fill {
    Colour colour;
    Pattern pattern = Pattern::solid;
    Colour pattern_colour;
};

/// Widths in style px whatever the zoom. `dash_px` 0,0 is solid. The casing lies under the line.
struct Stroke {
    Colour colour;
    float width_px = 1;
    Colour casing{0, 0, 0, 0};
    float casing_px = 0;  // total width; 0 for none
    std::array<float, 2> dash_px{0, 0};
    bool operator==(const Stroke&) const = default;
};

struct FillLayer {
    std::uint64_t id = 0;
    std::string name;  // "land", "water", "control: Azerbaijan"
    Fill fill;
    std::vector<geo::MetrePolygon> polygons;
};

struct LineLayer {
    std::uint64_t id = 0;
    std::string name;
    Stroke stroke;
    std::vector<std::vector<geo::Metres>> paths;
    std::vector<geo::MetreBox> boxes;  // of each path, for culling
};

/// How slopes darken and brighten the ground: `shadow` and `light` at their strongest by their alpha.
struct Shading {
    Colour shadow;
    Colour light;
};

/// The ground's shape, shaded as map/hillshade.h says. Its heights are worked out by whoever paints it first:
/// that takes long, and a window need not wait.
struct ReliefLayer {
    std::uint64_t id = 0;
    std::string name;  // "relief"
    Shading shading;
    std::shared_ptr<const geo::Relief> relief;
    std::string projection;
    geo::MetreBox box;
    int columns = 0;  // of the grid over the box, 8192 at most; with rows 16 million cells at most
    int rows = 0;
    double cell_m = 0;  // ground metres of a cell's side
};

/// Shared between frames; the painter looks, never touches.
using Layer = std::variant<std::shared_ptr<const FillLayer>, std::shared_ptr<const LineLayer>,
                           std::shared_ptr<const ReliefLayer>>;

// ---- What lies in the picture: style px, made anew for each view.

/// What something on the map stands for. `index` is into the story's list or the region's: towns(),
/// disputed(), level(1).countries, level(1).admin, level(1).water, level(1).rivers; seas() of map/seas.h.
/// `none`: nothing that can be picked.
struct Ref {
    enum class Kind {
        event,
        place,
        area,
        town,
        admin,
        country,
        disputed,
        water,
        river,
        sea,
        none
    } kind = Kind::event;
    std::uint32_t index = 0;
    bool operator==(const Ref&) const = default;
};

/// One shape a quad class, so that colour is never the only mark; posts, bases and places differ too.
enum class SymbolShape {
    circle,
    square,
    diamond,
    triangle,
    cross,
    post,
    base,
    checkpoint,
    centre,
    place,
    town
};

/// What is cut into the shape, one an event type within its class; at 12 px each is still told apart.
enum class SymbolMark { none, dot, pair, bars, plus, minus, back, bang, cross, up };

/// Of half a stack's height: where its ring begins, and how large the shape inside is drawn.
inline constexpr double stack_ring = 0.7;
inline constexpr double stack_middle = 0.5;

struct Symbol {
    SymbolShape shape = SymbolShape::circle;
    SymbolMark mark = SymbolMark::none;
    Pixel at;
    float size_px = 12;  // height of the shape
    Colour fill;
    Colour outline{255, 255, 255};
    bool hollow = false;    // location known only roughly: a ring in the class's colour
    std::vector<Ref> refs;  // more than one: a stack, its count shown beside it
    std::array<std::uint16_t, story::quad_class_count> mix{};  // events a class in the stack
    PaletteId palette = PaletteId::light;  // whose class colours the ring of a stack is made of

    /// A stack of events: its shape stands small in the middle of a ring of the classes' shares.
    [[nodiscard]] bool is_stack() const { return refs.size() > 1 && refs.front().kind == Ref::Kind::event; }
    bool operator==(const Symbol&) const = default;
};

/// A location known to a radius only. Dashed outline; a light fill where that hides nothing.
struct Disc {
    Pixel at;
    float radius_px = 0;
    Colour colour;
    Ref ref;
    bool filled = true;
    bool operator==(const Disc&) const = default;
};

/// A piece of a text that runs along a curve: a letter, or a whole word of a script that joins them.
struct Letter {
    std::string text;
    Pixel middle;  // of its box
    float width_px = 0;
    float height_px = 0;
    float angle = 0;  // radians clockwise, about the middle
    bool operator==(const Letter&) const = default;
};

/// `at` is the top left of the text's box (without halo).
struct Label {
    std::string text;
    text::TypeStyle style;
    Colour colour;
    Colour halo;
    float halo_px = 2;
    Pixel at;
    float width_px = 0;
    float height_px = 0;
    Ref ref;
    std::vector<Letter> letters;  // painted instead of `text` where not empty; the box is then around them
    bool operator==(const Label&) const = default;
};

/// The corners of a letter's box, clockwise.
[[nodiscard]] std::array<Pixel, 4> corners(const Letter& letter);

/// Box in px, y down; around the picture's corner or an origin that does not move when the picture is panned.
struct PxBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    bool operator==(const PxBox&) const = default;
};

/// Lines of a mark, or rings filled by the even-odd rule. A stroke of no width paints nothing.
struct DrawnPath {
    std::vector<std::vector<Pixel>> lines;  // style px; rings do not repeat their first point
    bool closed = false;
    Stroke stroke;
    Colour fill{0, 0, 0, 0};
    bool operator==(const DrawnPath&) const = default;
};

/// One line of a mark's text; `at` is the top left of its box (without halo).
struct DrawnText {
    std::string text;
    text::TypeStyle style;
    Colour colour;
    Colour halo{0, 0, 0, 0};
    float halo_px = 0;
    Pixel at;
    float width_px = 0;
    float height_px = 0;
    bool operator==(const DrawnText&) const = default;
};

/// A mark of the user's as it is painted: its paths in order, then its texts.
struct Drawing {
    std::uint32_t annotation = 0;  // index into the story's annotations
    std::vector<DrawnPath> paths;
    std::vector<DrawnText> texts;
    std::optional<PxBox> box;  // around its text, with the paper behind it; around a badge's disc
    bool operator==(const Drawing&) const = default;
};

/// One row of the legend, made from what is in the scene.
struct LegendEntry {
    std::variant<Fill, Stroke, Symbol, Disc> sample;
    std::string text;
    std::string group;  // "Events", "Peacekeepers", "Control", "Borders", "Precision"
};

/// What to paint for one view.
struct Scene {
    View view;
    std::string viewpoint;       // whose view of borders and names: "UN / ISO, de jure"
    std::string viewpoint_note;  // the same in sentences, for captions
    std::string filter_note;    // what the picture is cut to and how much that leaves; empty without a filter
    Colour background;          // water
    std::vector<Layer> layers;  // in paint order
    std::vector<Disc> discs;
    std::vector<Symbol> symbols;
    std::vector<Label> labels;
    std::vector<Drawing> drawings;  // over all else, the topmost last
    std::vector<LegendEntry> legend;
    std::size_t events_shown = 0;    // inside window, filters and picture
    std::size_t events_outside = 0;  // pass the filters but lie outside the picture
    std::size_t events_unlocated = 0;
    std::size_t events_filtered = 0;  // on the days shown, left out by filter or classes
};

/// Whether all that lies on the layers is the same in both, and lies at the same px.
[[nodiscard]] bool alike_above_layers(const Scene& a, const Scene& b);

}  // namespace marchland::map
