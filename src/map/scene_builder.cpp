// SPDX-License-Identifier: MIT
#include "map/scene_builder.h"

#include <algorithm>
#include <array>
#include <future>
#include <map>
#include <optional>
#include <span>
#include <tuple>

#include "map/base_layers.h"
#include "map/control_layers.h"
#include "map/event_filter.h"
#include "map/event_ground.h"
#include "map/filter_words.h"
#include "map/graticule.h"
#include "map/label_candidates.h"
#include "map/legend.h"
#include "map/located.h"
#include "map/mark_shapes.h"
#include "map/markup.h"
#include "map/palette.h"
#include "map/political_layers.h"
#include "map/projected.h"
#include "map/relief_layers.h"
#include "map/river_names.h"
#include "map/standpoint.h"
#include "map/stray_countries.h"
#include "map/symbols.h"

namespace marchland::map {
namespace {

constexpr double coarsest_districts = 1500;  // metres a px: from further away they are a mesh
constexpr double faint_from_px = 22;         // larger circles pale, so that many may lie over one another
constexpr double filled_up_to_px = 16;       // larger ones would tint the map, each a little more

/// What depends on projection and palette alone, made when first needed.
struct Plane {
    Plane(const std::string& spec, PaletteId palette)
        : projection(spec), area(domain(projection)), colours(map::palette(palette)) {}
    geo::Projection projection;
    geo::LonLatBox area;
    const Palette& colours;
    std::array<std::optional<BaseLayers>, geo::level_count> base;
    std::array<std::future<BaseLayers>, geo::level_count> upcoming;
    std::optional<std::vector<ProjectedDisputed>> disputed;
    PoliticalLayers political;
    ControlLayers control;
    ReliefLayers relief;
    Graticules graticules;
    std::optional<Located> located;
    std::array<std::optional<EventGround>, 2> ground;  // for far and for near scales
    std::optional<StrayCountries> stray_countries;
    std::map<std::string, std::vector<LabelCandidate>> labels;  // by PlaceNames::key
    RiverNames rivers;
};

/// What of the marks on the ground labels step aside for.
struct MarkBoxes {
    std::vector<PxBox> texts;
    std::vector<PxBox> strokes;
    bool operator==(const MarkBoxes&) const = default;
};

/// Symbols and labels of the whole plane at one scale: panning only picks among them.
struct Arrangement {
    View of;  // camera without its place and with its smaller side alone
    SymbolSet symbols;
    const std::vector<LabelCandidate>* candidates = nullptr;
    std::vector<PlacedLabel> labels;
    std::vector<Label> rivers;  // around the plane's origin
    MarkBoxes marks;
    unsigned long marks_revision = 0;
    SceneBuilder::Names names = SceneBuilder::Names::placed;
};

/// Names that countries have apart from their middles, in the picture of that camera.
struct Strays {
    Camera camera;
    std::vector<Label> labels;
};

View arrangement_key(View view) {
    view.camera.centre = {};
    view.covered = {};
    view.camera.width = view.camera.height = std::min(view.camera.width, view.camera.height);
    return view;
}

/// What events of an arrangement depend on: the scale only by how far they join and in what detail.
struct StacksKey {
    View of;
    double reach = 0;
    int detail = 0;
    bool operator==(const StacksKey&) const = default;
};

int detail_of(const View& view) {
    return std::max(1, geo::level_for(view.camera.metres_per_px));
}

StacksKey stacks_key(View arrangement) {
    const StacksKey key{{}, event_reach(arrangement.camera.metres_per_px), detail_of(arrangement)};
    arrangement.camera = {};
    return {std::move(arrangement), key.reach, key.detail};
}

/// The px that a symbol covers, with its count when it is a stack.
PxBox symbol_box(const AnchoredSymbol& anchored, double metres_per_px) {
    const Symbol& symbol = anchored.symbol;
    const double x = anchored.anchor.x / metres_per_px + symbol.at.x;
    const double y = -anchored.anchor.y / metres_per_px + symbol.at.y;
    const double half = symbol.size_px / 2 + 1;
    const double count = symbol.refs.size() > 1 ? 12 : 0;
    return {x - half, y - half, x + half + count, y + half};
}

PxBox label_box(const LabelCandidate& label, const PlacedLabel& placed, double metres_per_px) {
    const double x = label.anchor.x / metres_per_px + placed.offset.x;
    const double y = -label.anchor.y / metres_per_px + placed.offset.y;
    return {x, y, x + label.width_px, y + label.height_px};
}

/// Names keep clear of a mark's words, or they read as one.
PxBox with_margin(const PxBox& box) {
    constexpr double margin_px = 5;
    return {box.left - margin_px, box.top - 1, box.right + margin_px, box.bottom + 1};
}

/// Whether the box hides a part of the label.
bool covers(const PxBox& box, const Label& label) {
    const auto meets = [&](double left, double top, double right, double bottom) {
        return left < box.right && box.left < right && top < box.bottom && box.top < bottom;
    };
    if (label.letters.empty())
        return meets(label.at.x, label.at.y, label.at.x + label.width_px, label.at.y + label.height_px);
    return std::ranges::any_of(label.letters, [&](const Letter& letter) {
        const double half = std::max(letter.width_px, letter.height_px) / 2;
        return meets(letter.middle.x - half, letter.middle.y - half, letter.middle.x + half,
                     letter.middle.y + half);
    });
}

bool in_picture(Pixel p, const Camera& camera) {
    return p.x >= 0 && p.y >= 0 && p.x < camera.width && p.y < camera.height;
}

Pixel sum(Pixel a, Pixel b) {
    return {a.x + b.x, a.y + b.y};
}

}  // namespace

namespace {

/// All of a view that names depend on.
using NamesOf = std::tuple<std::string, std::string, NamePolicy, story::Day>;

}  // namespace

struct SceneBuilder::Impl {
    const geo::Region& region;
    const story::Story& story;
    const text::Typesetter& type;
    std::shared_ptr<const geo::Relief> relief;
    story::EventTable events;
    std::map<std::pair<std::string, PaletteId>, Plane> planes;
    std::optional<EventFilter> filter;                                               // made when first needed
    std::optional<std::pair<StacksKey, std::shared_ptr<const EventStacks>>> stacks;  // of the last view
    std::optional<Arrangement> arrangement;
    std::optional<Strays> strays;  // of the last scene
    std::optional<std::pair<NamesOf, std::string>>
        named;  // the key of the last view: a pan asks for it each frame
    Markup markup{region, type};
    std::vector<Mark> marks = parse_marks(story);
    unsigned long marks_revision = 1;

    Plane& plane(const std::string& spec, PaletteId palette) {
        const auto found = planes.find({spec, palette});
        return found != planes.end() ? found->second
                                     : planes.try_emplace({spec, palette}, spec, palette).first->second;
    }

    /// In the detail of the scale's base map, that both lie on one line; level 1 is as good as 0.
    EventGround& event_ground(Plane& plane, const View& view) {
        const int detail = detail_of(view);
        auto& ground = plane.ground.at(static_cast<std::size_t>(detail - 1));
        if (!ground) ground.emplace(region, detail, story, plane.projection, plane.area);
        return *ground;
    }

    std::vector<const PreparedLayer*> layers(Plane& plane, const View& view,
                                             std::span<const GroundKey> ground, const Graticule* graticule);
    const EventFilter& filter_for(const View& view) {
        if (!filter) filter.emplace(story, region);
        filter->apply(view.filter, view.quad_classes);
        return *filter;
    }

    std::vector<LabelCandidate>& labels(Plane& plane, const View& view);
    std::shared_ptr<const EventStacks> events_of(Plane& plane, const View& view);
    const Arrangement& arrange(Plane& plane, const View& view, Names names);
    [[nodiscard]] bool may_hold(const View& key, const std::vector<LabelCandidate>& candidates,
                                const MarkBoxes& mark_boxes) const;
    void put_strays(Scene& scene, Plane& plane, const std::vector<LabelCandidate>& candidates, Names names);
    void put_symbols(Scene& scene, const Arrangement& arranged);
    void put_discs(Scene& scene, const Arrangement& arranged);
    void put_rivers(Scene& scene, const Arrangement& arranged);
    void put_labels(Scene& scene, const Arrangement& arranged, const std::vector<LabelCandidate>& candidates);
    [[nodiscard]] MarkBoxes boxes_of_marks(Plane& plane, const View& view);
    void put_drawings(Scene& scene, const Plane& plane);
};

/// Around the plane's origin. Marks on the sheet move over the ground with every pan: no label can wait
/// there.
MarkBoxes SceneBuilder::Impl::boxes_of_marks(Plane& plane, const View& view) {
    if (!view.annotations || marks.empty()) return {};
    MarkFrame frame{plane.projection, view.camera, {}};
    frame.camera.centre = {};
    frame.camera.width = frame.camera.height = 0;
    MarkBoxes boxes;
    for (const auto& drawing : markup.draw(marks, frame, view.palette)) {
        if (marks[drawing.annotation].anchor != MarkAnchor::map) continue;
        if (drawing.box) boxes.texts.push_back(with_margin(*drawing.box));
        for (const auto& path : drawing.paths) {
            if (path.stroke.width_px <= 0 || path.stroke.colour.a == 0) continue;
            for (const auto& line : path.lines) {
                const auto along = boxes_along(line, path.closed, path.stroke.width_px);
                boxes.strokes.insert(boxes.strokes.end(), along.begin(), along.end());
            }
        }
    }
    return boxes;
}

/// Labels that a mark's text would cover go.
void SceneBuilder::Impl::put_drawings(Scene& scene, const Plane& plane) {
    if (!scene.view.annotations || marks.empty()) return;
    scene.drawings = markup.draw(marks, mark_frame(scene.view, plane.projection), scene.view.palette);
    std::erase_if(scene.drawings, [&](const Drawing& one) { return !in_picture(one, scene.view.camera); });
    std::erase_if(scene.labels, [&](const Label& label) {
        return std::ranges::any_of(scene.drawings, [&](const Drawing& drawing) {
            return drawing.box && covers(with_margin(*drawing.box), label);
        });
    });
}

std::vector<const PreparedLayer*> SceneBuilder::Impl::layers(Plane& plane, const View& view,
                                                             std::span<const GroundKey> ground,
                                                             const Graticule* graticule) {
    const int level = geo::level_for(view.camera.metres_per_px);
    auto& base = plane.base.at(static_cast<std::size_t>(level));
    auto& upcoming = plane.upcoming.at(static_cast<std::size_t>(level));
    if (!base)
        base = upcoming.valid()
                   ? upcoming.get()
                   : base_layers(region.level(level), plane.projection, plane.area, plane.colours);
    if (!plane.disputed) plane.disputed = project_disputed(region, plane.projection, plane.area);
    const Standpoint standpoint(region, view.viewpoint, view.window.last);
    const PoliticalSheet& political =
        plane.political.at(standpoint, view.viewpoint, level, *base, *plane.disputed, plane.colours);
    std::vector<const PreparedLayer*> shown;
    const auto add = [&](const std::vector<PreparedLayer>& layers) {
        for (const auto& layer : layers) shown.push_back(&layer);
    };
    add(base->land);
    if (view.control) plane.control.collect(story, view, plane.projection, plane.area, shown);
    if (relief && view.relief) {
        if (const auto* shade = plane.relief.at(relief, view.camera, plane.projection, plane.colours))
            shown.push_back(shade);
    }
    if (view.districts && view.camera.metres_per_px <= coarsest_districts) add(base->districts);
    add(base->water);
    add(political.ground);
    event_ground(plane, view).collect(ground, plane.colours, shown);
    if (graticule) shown.push_back(&graticule->layer);
    add(base->coast);
    add(political.borders);
    if (view.control) plane.control.collect_boundaries(story, view, plane.projection, plane.area, shown);
    return shown;
}

std::vector<LabelCandidate>& SceneBuilder::Impl::labels(Plane& plane, const View& view) {
    const NamesOf now{view.language, view.viewpoint, view.names, view.window.last};
    if (!named || named->first != now) named.emplace(now, PlaceNames::key(region, story, view));
    const std::string& key = named->second;
    const auto found = plane.labels.find(key);
    if (found != plane.labels.end()) return found->second;
    const PlaceNames names(region, story, view);
    const auto kin = plane.labels.lower_bound(view.language + ' ');
    if (kin == plane.labels.end() || !kin->first.starts_with(view.language + ' ')) {
        return plane.labels
            .emplace(key, label_candidates(region, story, plane.projection, plane.area, view.language, names,
                                           plane.colours))
            .first->second;
    }
    auto& labels = plane.labels.emplace(key, kin->second).first->second;
    rename_candidates(labels, region, story, view.language, names);
    return labels;
}

std::shared_ptr<const EventStacks> SceneBuilder::Impl::events_of(Plane& plane, const View& view) {
    StacksKey key = stacks_key(arrangement_key(view));
    if (stacks && stacks->first == key) return stacks->second;
    auto made = std::make_shared<const EventStacks>(
        stack_events(story, *plane.located, view, event_ground(plane, view), filter_for(view)));
    stacks.emplace(std::move(key), made);
    return made;
}

/// Whether the arrangement's names fit another window of its map.
bool SceneBuilder::Impl::may_hold(const View& key, const std::vector<LabelCandidate>& candidates,
                                  const MarkBoxes& mark_boxes) const {
    if (!arrangement || arrangement->candidates != &candidates || arrangement->marks != mark_boxes)
        return false;
    View of = arrangement->of;
    of.window = key.window;
    return of == key;
}

const Arrangement& SceneBuilder::Impl::arrange(Plane& plane, const View& view, Names names) {
    const View key = arrangement_key(view);
    const bool same = arrangement && arrangement->of == key &&
                      (arrangement->names == Names::placed || names == Names::held);
    if (same && arrangement->marks_revision == marks_revision) return *arrangement;
    MarkBoxes mark_boxes = boxes_of_marks(plane, view);
    if (same && arrangement->marks == mark_boxes) {
        arrangement->marks_revision = marks_revision;
        return *arrangement;
    }
    if (!plane.located) plane.located = locate(story, events, plane.projection);
    SymbolSet symbols = symbols_for(story, *plane.located, view, events_of(plane, view));
    auto& candidates = labels(plane, view);
    if (names == Names::held && may_hold(key, candidates, mark_boxes)) {
        arrangement->of = key;
        arrangement->symbols = std::move(symbols);
        arrangement->marks_revision = marks_revision;
        arrangement->names = names;
        return *arrangement;
    }
    std::vector<PxBox> obstacles = mark_boxes.texts;
    for (const auto* of_kind : symbols.all_symbols())
        for (const auto& symbol : *of_kind)
            obstacles.push_back(symbol_box(symbol, view.camera.metres_per_px));
    Arrangement fresh{key, std::move(symbols),    &candidates,    {},
                      {},  std::move(mark_boxes), marks_revision, Names::placed};
    measure_for_scale(candidates, view.camera.metres_per_px, type);
    fresh.labels = place_labels(candidates, obstacles, view.camera.metres_per_px, fresh.marks.strokes);
    obstacles.insert(obstacles.end(), fresh.marks.strokes.begin(), fresh.marks.strokes.end());
    for (const auto& placed : fresh.labels)
        obstacles.push_back(label_box(candidates[placed.candidate], placed, view.camera.metres_per_px));
    fresh.rivers = plane.rivers.place(region, plane.projection, view.camera.metres_per_px, view.language,
                                      plane.colours.water_ink, plane.colours.halo, type, obstacles);
    arrangement = std::move(fresh);
    return *arrangement;
}

void SceneBuilder::Impl::put_strays(Scene& scene, Plane& plane, const std::vector<LabelCandidate>& candidates,
                                    Names names) {
    if (names == Names::held && strays && strays->camera == scene.view.camera) {
        scene.labels.insert(scene.labels.end(), strays->labels.begin(), strays->labels.end());
        return;
    }
    if (!plane.stray_countries) plane.stray_countries.emplace(region, plane.projection);
    const auto before = static_cast<std::ptrdiff_t>(scene.labels.size());
    plane.stray_countries->add_to(scene, candidates, plane.projection);
    strays = Strays{scene.view.camera, {scene.labels.begin() + before, scene.labels.end()}};
}

void SceneBuilder::Impl::put_symbols(Scene& scene, const Arrangement& arranged) {
    const Camera& camera = scene.view.camera;
    const EventStacks& of_events = *arranged.symbols.events;
    for (const auto* symbols : arranged.symbols.all_symbols()) {
        for (const auto& anchored : *symbols) {
            const Pixel anchor = camera.to_px(anchored.anchor);
            if (!in_picture(anchor, camera)) continue;
            scene.symbols.push_back(anchored.symbol);
            scene.symbols.back().at = sum(anchor, anchored.symbol.at);
            if (symbols == &of_events.symbols) scene.events_shown += anchored.symbol.refs.size();
        }
    }
    scene.events_outside = of_events.shown - scene.events_shown;
    scene.events_unlocated = of_events.unlocated;
    scene.events_filtered = of_events.in_time - of_events.shown - of_events.unlocated;
}

void SceneBuilder::Impl::put_discs(Scene& scene, const Arrangement& arranged) {
    const Camera& camera = scene.view.camera;
    for (const auto& anchored : arranged.symbols.discs) {
        const double radius = anchored.disc.radius_px;
        const Pixel at = camera.to_px(anchored.anchor);
        if (at.x < -radius || at.y < -radius || at.x > camera.width + radius || at.y > camera.height + radius)
            continue;
        Disc disc = anchored.disc;
        disc.at = at;
        disc.filled = radius <= filled_up_to_px;
        disc.colour.a = static_cast<std::uint8_t>(std::clamp(255 * faint_from_px / radius, 90.0, 255.0));
        scene.discs.push_back(disc);
    }
}

void SceneBuilder::Impl::put_labels(Scene& scene, const Arrangement& arranged,
                                    const std::vector<LabelCandidate>& candidates) {
    const Camera& camera = scene.view.camera;
    std::vector<Symbol> dots;
    for (const auto& placed : arranged.labels) {
        const auto& label = candidates[placed.candidate];
        const Pixel anchor = camera.to_px(label.anchor);
        const Pixel at = sum(anchor, placed.offset);
        const Pixel end{at.x + label.width_px, at.y + label.height_px};
        if (!in_picture(at, camera) || !in_picture(end, camera))
            continue;  // a cut name reads as another name
        scene.labels.push_back({label.text,
                                label.style,
                                label.colour,
                                palette(scene.view.palette).halo,
                                2,
                                at,
                                label.width_px,
                                label.height_px,
                                label.ref,
                                {}});
        if (!placed.dot) continue;
        Symbol dot;
        dot.shape = SymbolShape::town;
        dot.at = anchor;
        dot.size_px = label.dot_px;
        dot.fill = palette(scene.view.palette).ink;
        dot.outline = palette(scene.view.palette).symbol_outline;
        dot.hollow = label.ref.kind == Ref::Kind::town &&
                     region.towns()[label.ref.index].rank == 0;  // a capital's ring
        dot.refs = {label.ref};
        dots.push_back(std::move(dot));
    }
    scene.symbols.insert(scene.symbols.begin(), std::make_move_iterator(dots.begin()),
                         std::make_move_iterator(dots.end()));
}

void SceneBuilder::Impl::put_rivers(Scene& scene, const Arrangement& arranged) {
    const Camera& camera = scene.view.camera;
    const Pixel origin = camera.to_px({});
    for (const auto& river : arranged.rivers) {
        const Pixel at = sum(origin, river.at);
        if (!in_picture(at, camera) || !in_picture({at.x + river.width_px, at.y + river.height_px}, camera))
            continue;
        scene.labels.push_back(river);
        scene.labels.back().at = at;
        for (auto& letter : scene.labels.back().letters) letter.middle = sum(origin, letter.middle);
    }
}

SceneBuilder::SceneBuilder(const geo::Region& region, const story::Story& story, const text::Typesetter& type,
                           std::shared_ptr<const geo::Relief> relief)
    : impl_(std::make_unique<Impl>(
          Impl{region, story, type, std::move(relief), story::event_table(story), {}, {}, {}, {}, {}, {}})) {}

SceneBuilder::~SceneBuilder() = default;

Scene SceneBuilder::build(const View& view, Names names) {
    Plane& plane = impl_->plane(view.projection, view.palette);
    Scene scene;
    scene.view = view;
    scene.background = palette(view.palette).water;
    const geo::Viewpoint& viewpoint = find_viewpoint(impl_->region, view.viewpoint);
    scene.viewpoint = viewpoint.name;
    scene.viewpoint_note = viewpoint_note(viewpoint);
    const Arrangement& arranged = impl_->arrange(plane, view, names);
    const Graticule* graticule =
        view.graticule ? plane.graticules.at(view.camera, plane.projection, plane.area, plane.colours)
                       : nullptr;
    const auto shown = impl_->layers(plane, view, arranged.symbols.events->ground, graticule);
    scene.layers.reserve(shown.size());
    for (const auto* layer : shown) scene.layers.push_back(layer->layer);
    impl_->put_discs(scene, arranged);
    impl_->put_symbols(scene, arranged);
    scene.filter_note = filter_note(view, impl_->story, impl_->region,
                                    arranged.symbols.events->shown + arranged.symbols.events->unlocated,
                                    arranged.symbols.events->in_time);
    auto& candidates = impl_->labels(plane, view);
    impl_->put_labels(scene, arranged, candidates);
    impl_->put_rivers(scene, arranged);
    impl_->put_strays(scene, plane, candidates, arranged.names);
    if (graticule) plane.graticules.add_labels(scene, *graticule, impl_->type, plane.colours);
    impl_->put_drawings(scene, plane);
    if (arranged.names == Names::held) return scene;
    measure_ahead(candidates, impl_->type);
    scene.legend = make_legend(scene, shown, impl_->story);
    return scene;
}

const geo::Projection& SceneBuilder::projection(const std::string& spec) {
    return impl_->plane(spec, PaletteId::light).projection;
}

const EventFilter& SceneBuilder::filter(const View& view) {
    return impl_->filter_for(view);
}

void SceneBuilder::prepare_levels(const View& view) {
    const std::string& spec = view.projection;
    Plane& plane = impl_->plane(spec, view.palette);
    for (int level = 0; level < geo::level_count; ++level) {
        const auto slot = static_cast<std::size_t>(level);
        if (plane.base.at(slot) || plane.upcoming.at(slot).valid()) continue;
        plane.upcoming.at(slot) =
            std::async(std::launch::async,
                       [&region = impl_->region, spec, level, area = plane.area, &colours = plane.colours] {
                           // A projection of its own: none is shared between threads.
                           return base_layers(region.level(level), geo::Projection(spec), area, colours);
                       });
    }
}

void SceneBuilder::annotations_changed() {
    impl_->marks = parse_marks(impl_->story);
    ++impl_->marks_revision;
}

const std::vector<Mark>& SceneBuilder::marks() const {
    return impl_->marks;
}

void SceneBuilder::story_changed() {
    annotations_changed();
    impl_->events = story::event_table(impl_->story);
    impl_->filter.reset();
    impl_->stacks.reset();
    impl_->arrangement.reset();
    impl_->named.reset();
    for (auto& [key, plane] : impl_->planes) {
        plane.control = {};
        plane.located.reset();
        plane.ground = {};
        plane.labels.clear();
    }
}

}  // namespace marchland::map
