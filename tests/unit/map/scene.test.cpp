// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "fixture.h"
#include "map/letters.h"
#include "map/scene_builder.h"
#include "map/style.h"

using namespace marchland;
using namespace marchland::map;
using fixture::region;
using fixture::view_of;
using fixture::window;

namespace {

const text::Typesetter& type() {
    static const text::Typesetter typesetter;
    return typesetter;
}

const geo::LonLatBox karabakh{45.2, 38.8, 47.8, 40.6};
const TimeWindow all = window("1988-01-01", "2024-12-31");

std::vector<std::uint64_t> layer_ids(const Scene& scene) {
    std::vector<std::uint64_t> ids;
    for (const auto& layer : scene.layers)
        ids.push_back(std::visit([](const auto& one) { return one->id; }, layer));
    return ids;
}

std::vector<std::string> layer_names(const Scene& scene) {
    std::vector<std::string> names;
    for (const auto& layer : scene.layers)
        names.push_back(std::visit([](const auto& one) { return one->name; }, layer));
    return names;
}

bool same(const Label& a, const Label& b) {
    return a.text == b.text && a.at == b.at && a.ref == b.ref && a.style == b.style;
}
bool same(const Symbol& a, const Symbol& b) {
    return a.shape == b.shape && a.at == b.at && a.size_px == b.size_px && a.fill == b.fill &&
           a.hollow == b.hollow && a.refs == b.refs && a.mix == b.mix;
}
bool same(const Disc& a, const Disc& b) {
    return a.at == b.at && a.radius_px == b.radius_px && a.colour == b.colour && a.ref == b.ref;
}

template <class T>
bool all_same(const std::vector<T>& a, const std::vector<T>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const T& x, const T& y) { return same(x, y); });
}

bool within(const Label& label, double left, double top, double right, double bottom) {
    return label.at.x >= left && label.at.y >= top && label.at.x + label.width_px <= right &&
           label.at.y + label.height_px <= bottom;
}

}  // namespace

TEST_CASE("the same view is the same scene, whatever was looked at before") {
    SceneBuilder fresh(region(), fixture::shipped_story(), type());
    SceneBuilder used(region(), fixture::shipped_story(), type());
    const View view = view_of(karabakh, all);
    (void)used.build(view_of(home_box, window("2020-09-27", "2020-11-10")));
    (void)used.build(view_of(karabakh, all, "mercator"));
    const Scene a = fresh.build(view);
    const Scene b = used.build(view);
    CHECK(all_same(a.labels, b.labels));
    CHECK(all_same(a.symbols, b.symbols));
    CHECK(all_same(a.discs, b.discs));
    CHECK(layer_names(a) == layer_names(b));
    CHECK(a.events_shown == b.events_shown);
    CHECK(a.symbols.size() > 30);
    CHECK(a.labels.size() > 30);
}

TEST_CASE("while a clock runs names stay where they are, and symbols follow it") {
    using Names = SceneBuilder::Names;
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    SceneBuilder fresh(region(), fixture::shipped_story(), type());
    const Scene before = builder.build(view_of(karabakh, window("2020-09-01", "2020-10-01")));
    const View later = view_of(karabakh, window("2020-09-01", "2020-11-01"));
    const Scene running = builder.build(later, Names::held);
    const Scene standing = builder.build(later);
    CHECK(all_same(running.labels, before.labels));
    CHECK(running.legend.empty());
    CHECK_FALSE(standing.legend.empty());
    CHECK_FALSE(all_same(running.symbols, before.symbols));
    CHECK(all_same(standing.labels, fresh.build(later).labels));
    CHECK_FALSE(all_same(standing.labels, before.labels));
    // A pan takes them along; another scale, language or time with other names has its own.
    View panned = later;
    panned.camera = panned.camera.panned(30, 20);
    const Scene moved = builder.build(panned);
    panned.window.last += std::chrono::days{1};
    CHECK(all_same(builder.build(panned, Names::held).labels, moved.labels));
    View french = later;
    french.language = "fr";
    french.window.last += std::chrono::days{1};
    CHECK(all_same(builder.build(french, Names::held).labels, fresh.build(french).labels));
    const View soviet = view_of(karabakh, window("1988-01-01", "1989-01-01"));
    CHECK(all_same(builder.build(soviet, Names::held).labels, fresh.build(soviet).labels));
}

TEST_CASE("layers keep their ids while the picture moves, so that they are uploaded once") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    View view = view_of(karabakh, all);
    const auto ids = layer_ids(builder.build(view));
    view.camera = view.camera.panned(37, -12);
    CHECK(layer_ids(builder.build(view)) == ids);
    CHECK(std::set<std::uint64_t>(ids.begin(), ids.end()).size() == ids.size());
    View mercator = view_of(karabakh, all, "mercator");
    for (const auto id : layer_ids(builder.build(mercator)))
        CHECK(std::find(ids.begin(), ids.end(), id) == ids.end());
}

TEST_CASE("levels prepared in the background are those that would have been made") {
    SceneBuilder ahead(region(), fixture::shipped_story(), type());
    SceneBuilder plain(region(), fixture::shipped_story(), type());
    View view = view_of(karabakh, all);
    (void)ahead.build(view);
    ahead.prepare_levels(View{});
    for (const double scale : {100.0, 700.0, 4000.0}) {
        view.camera.metres_per_px = scale;
        const Scene a = ahead.build(view);
        const Scene b = plain.build(view);
        REQUIRE(layer_names(a) == layer_names(b));
        for (std::size_t i = 0; i < a.layers.size(); ++i) {
            const auto* fill = std::get_if<0>(&a.layers[i]);
            if (fill) CHECK((*fill)->polygons.size() == std::get<0>(b.layers[i])->polygons.size());
        }
    }
}

TEST_CASE(
    "panning by whole pixels keeps the names that stay in the picture, each where it was on the ground") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    for (const auto& box : {karabakh, home_box}) {
        View view = view_of(box, all);
        const Scene before = builder.build(view);
        for (const auto& [dx, dy] : {std::pair{64.0, 0.0}, {-200.0, 75.0}, {311.0, -240.0}}) {
            View moved = view;
            moved.camera = view.camera.panned(dx, dy);
            const Scene after = builder.build(moved);
            std::set<std::tuple<std::string, long, long>> there;
            for (const auto& label : after.labels)
                there.emplace(label.text, std::lround(label.at.x - dx), std::lround(label.at.y - dy));
            for (const auto& label : before.labels) {
                const bool stays =
                    within(label, 1 - dx, 1 - dy, view.camera.width - dx - 1, view.camera.height - dy - 1);
                // A country whose middle leaves the picture is named anew on what is left of it.
                if (!stays || label.ref.kind == Ref::Kind::country) continue;
                if (label.ref.kind == Ref::Kind::none) continue;  // degrees keep to the picture's edge
                INFO(label.text);
                CHECK(there.contains({label.text, std::lround(label.at.x), std::lround(label.at.y)}));
            }
        }
    }
}

TEST_CASE("a country's name keeps its place while that stays in the picture") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    View view = view_of(home_box, all);
    const auto place_of = [&](const std::string& text) {
        const Scene scene = builder.build(view);
        const auto label = std::find_if(scene.labels.begin(), scene.labels.end(),
                                        [&](const Label& l) { return l.text == text; });
        REQUIRE(label != scene.labels.end());
        return view.camera.to_metres(label->at);
    };
    const geo::Metres before = place_of("GEORGIA");
    view.camera = view.camera.panned(120, 60);
    const geo::Metres after = place_of("GEORGIA");
    CHECK(after.x == Approx(before.x).margin(view.camera.metres_per_px));
    CHECK(after.y == Approx(before.y).margin(view.camera.metres_per_px));
}

TEST_CASE("names never overlap, at any scale and in any language, and none is cut by the edge") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    View view = view_of(karabakh, all);
    for (const char* language : {"en", "ru", "hy", "az"}) {
        view.language = language;
        for (double scale = 15; scale < 20'000; scale *= 1.9) {
            view.camera.metres_per_px = scale;
            const auto labels = builder.build(view).labels;
            for (std::size_t i = 0; i < labels.size(); ++i) {
                REQUIRE(within(labels[i], 0, 0, view.camera.width, view.camera.height));
                for (std::size_t j = 0; j < i; ++j) {
                    INFO(labels[i].text << " and " << labels[j].text << " at " << scale);
                    REQUIRE_FALSE(overlap(labels[i], labels[j]));
                }
            }
        }
    }
}

TEST_CASE("what is shown, outside and not located adds up to what passes the filters") {
    const auto& story = fixture::shipped_story();
    SceneBuilder builder(region(), story, type());
    const auto passing = static_cast<std::size_t>(
        std::count_if(story.events.begin(), story.events.end(),
                      [](const auto& event) { return event.review != story::Review::rejected; }));
    for (const auto& box : {karabakh, home_box, geo::LonLatBox{2, 48, 3, 49}}) {
        const Scene scene = builder.build(view_of(box, all));
        CHECK(scene.events_shown + scene.events_outside + scene.events_unlocated == passing);
        std::size_t in_symbols = 0;
        for (const auto& symbol : scene.symbols) {
            in_symbols += static_cast<std::size_t>(
                std::count_if(symbol.refs.begin(), symbol.refs.end(),
                              [](const Ref& ref) { return ref.kind == Ref::Kind::event; }));
        }
        CHECK(scene.events_shown == in_symbols);
    }
}

TEST_CASE("switching a thing off takes it out of the scene and out of the legend") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    View view = view_of(karabakh, all);
    const auto groups = [&] {
        std::set<std::string> found;
        for (const auto& entry : builder.build(view).legend) found.insert(entry.group);
        return found;
    };
    REQUIRE(groups().contains("Control"));
    view.control = false;
    CHECK_FALSE(groups().contains("Control"));
    REQUIRE(groups().contains("Events"));
    view.events = false;
    CHECK_FALSE(groups().contains("Events"));
    view.posts = false;
    CHECK_FALSE(groups().contains("Peacekeepers"));
    view.places = false;
    CHECK_FALSE(groups().contains("Places"));
    CHECK(builder.build(view).events_outside == 0);
}

TEST_CASE("the legend has a row for every class, post shape and control fill in the picture, and no other") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    for (const auto& shown : {all, window("2019-01-01", "2019-01-02"), window("2020-11-11", "2021-06-01"),
                              window("2024-06-13", "2024-07-01")}) {
        const Scene scene = builder.build(view_of(karabakh, shown));
        const Colour fresh = palette(PaletteId::light).post;
        const Colour stale = stale_post(palette(PaletteId::light));
        bool stale_drawn = false;
        std::set<std::tuple<SymbolShape, int, int>> drawn;
        for (const auto& symbol : scene.symbols) {
            if (symbol.shape == SymbolShape::town) continue;
            if (symbol.refs.front().kind == Ref::Kind::event) {
                for (int i = 0; i < story::quad_class_count; ++i) {
                    const auto quad = static_cast<story::QuadClass>(i);
                    if (symbol.mix.at(static_cast<std::size_t>(i)))
                        drawn.emplace(quad_shape(quad), quad_colour(quad, palette(PaletteId::light)).r,
                                      quad_colour(quad, palette(PaletteId::light)).b);
                }
            } else {
                stale_drawn |= symbol.fill == stale;  // its shape is explained by those that are not
                drawn.emplace(symbol.shape, symbol.fill == stale ? fresh.r : symbol.fill.r,
                              symbol.fill == stale ? fresh.b : symbol.fill.b);
            }
        }
        bool stale_explained = false;
        std::set<std::tuple<SymbolShape, int, int>> explained;
        for (const auto& entry : scene.legend) {
            const auto* symbol = std::get_if<Symbol>(&entry.sample);
            if (symbol && symbol->fill == stale)
                stale_explained = true;
            else if (symbol && entry.group != "Precision" && symbol->refs.empty())
                explained.emplace(symbol->shape, symbol->fill.r, symbol->fill.b);
        }
        CHECK(drawn == explained);
        CHECK(stale_drawn == stale_explained);
    }
}

TEST_CASE("control in the legend is control on the last day of the window") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    const auto words = [&](const char* last) {
        std::string all_words;
        for (const auto& entry : builder.build(view_of(karabakh, window("1988-01-01", last))).legend) {
            if (entry.group == "Control") all_words += entry.text + ";";
        }
        return all_words;
    };
    CHECK(words("2019-01-01").find("Armenian forces") != std::string::npos);
    CHECK(words("2021-06-01").find("Russian peacekeepers") != std::string::npos);
    CHECK(words("2024-07-01").find("Russian peacekeepers") == std::string::npos);
}

TEST_CASE("a district that the picture does not reach has no row in the legend") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    const Scene scene = builder.build(view_of({41.5, 41.5, 42.5, 42.2}, all));
    for (const auto& entry : scene.legend) CHECK(entry.group != "Control");
}

TEST_CASE("no circle is larger than a quarter of the picture and none is hidden under its symbol") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    for (const double scale : {50.0, 300.0, 900.0, 3000.0}) {
        View view = view_of(karabakh, all);
        view.camera.metres_per_px = scale;
        for (const auto& disc : builder.build(view).discs) {
            CHECK(disc.radius_px >= 10);
            CHECK(disc.radius_px <= 1000.0 / 8);
        }
    }
}

TEST_CASE("every layer lies where its projection can draw it, zoomed out to the whole of Europe") {
    SceneBuilder builder(region(), fixture::shipped_story(), type());
    for (const std::string spec : {"lcc", "mercator", "utm38n", "plate-carree"}) {
        const Scene scene = builder.build(view_of({-10, 30, 60, 65}, all, spec));
        CHECK(scene.layers.size() > 3);
        for (const auto& layer : scene.layers) {
            const auto* fill = std::get_if<std::shared_ptr<const FillLayer>>(&layer);
            if (!fill) continue;
            for (const auto& polygon : (*fill)->polygons) {
                for (const auto p : polygon.rings.front()) {
                    REQUIRE(std::isfinite(p.x));
                    REQUIRE(std::hypot(p.x, p.y) < 1.2e8);
                }
            }
        }
    }
}

TEST_CASE("after the story changed the scene is that of the new one") {
    auto story = fixture::small_story();
    SceneBuilder builder(region(), story, type());
    const View view = view_of(karabakh, all);
    const auto before = builder.build(view).events_shown;
    story.events.push_back(fixture::event("e6", story::EventType::assault, "1992-05-08", "shusha", 2));
    builder.story_changed();
    CHECK(builder.build(view).events_shown == before + 1);
}

TEST_CASE("a country's events have no pin, only a country to click") {
    auto story = fixture::small_story();
    SceneBuilder builder(region(), story, type());
    const Scene scene = builder.build(view_of(home_box, all));
    CHECK(scene.events_unlocated == 1);
    for (const auto& symbol : scene.symbols) {
        for (const auto& ref : symbol.refs) CHECK_FALSE(ref == Ref{Ref::Kind::event, 2});
    }
}
