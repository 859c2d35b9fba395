// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.h"
#include "map/scene_builder.h"

using namespace marchland;
using namespace marchland::map;
using fixture::region;
using fixture::window;

namespace {

struct Looking {
    story::Story story = fixture::small_story();
    text::Typesetter type;
    SceneBuilder builder{region(), story, type};
    View view = fixture::view_of({46.0, 39.3, 47.4, 40.3}, window("1988-01-01", "2021-06-01"));
    Scene scene = builder.build(view);

    Pixel px(geo::LonLat p) {
        return view.camera.to_px(builder.projection(view.projection).forward(p).value());
    }
    std::vector<Ref> at(Pixel p) {
        return pick(scene, region(), story, builder.projection(view.projection), p);
    }
};

std::ptrdiff_t rank(const std::vector<Ref>& refs, Ref::Kind kind) {
    return std::find_if(refs.begin(), refs.end(), [&](const Ref& ref) { return ref.kind == kind; }) -
           refs.begin();
}

bool holds(const std::vector<Ref>& refs, Ref ref) {
    return std::find(refs.begin(), refs.end(), ref) != refs.end();
}

}  // namespace

TEST_CASE("a click on an event's town finds the place and the event before everything around them") {
    Looking map;
    const auto refs = map.at(map.px({46.7528, 39.8177}));
    REQUIRE(refs.size() >= 4);
    CHECK(refs[0] == Ref{Ref::Kind::place, 0});
    CHECK(refs[1] == Ref{Ref::Kind::event, 0});
    CHECK(rank(refs, Ref::Kind::admin) < rank(refs, Ref::Kind::country));
    CHECK(rank(refs, Ref::Kind::country) == static_cast<std::ptrdiff_t>(refs.size()) - 1);
}

TEST_CASE("a symbol is found within four pixels of its edge and no farther") {
    Looking map;
    const auto symbol = std::find_if(map.scene.symbols.begin(), map.scene.symbols.end(), [](const Symbol& s) {
        return s.refs.front() == Ref{Ref::Kind::place, 4};
    });
    REQUIRE(symbol != map.scene.symbols.end());
    const double edge = symbol->size_px / 2;
    CHECK(holds(map.at({symbol->at.x + edge + 3.5, symbol->at.y}), {Ref::Kind::place, 4}));
    CHECK_FALSE(holds(map.at({symbol->at.x + edge + 4.5, symbol->at.y}), {Ref::Kind::place, 4}));
}

TEST_CASE("a click on bare ground finds who holds it, its district and its country, the particular first") {
    Looking map;
    const auto refs = map.at(map.px({46.55, 39.65}));
    const auto corridor = std::find(refs.begin(), refs.end(), Ref{Ref::Kind::area, 2});
    const auto district = std::find(refs.begin(), refs.end(), Ref{Ref::Kind::area, 1});
    REQUIRE(corridor != refs.end());
    REQUIRE(district != refs.end());
    CHECK(corridor < district);
    CHECK(rank(refs, Ref::Kind::area) < rank(refs, Ref::Kind::admin));
    CHECK_FALSE(holds(refs, {Ref::Kind::area, 0}));  // held until December 2020
    CHECK_FALSE(holds(refs, {Ref::Kind::area, 3}));  // the whole, never drawn
}

TEST_CASE("what is not drawn is not found") {
    Looking map;
    map.view.control = false;
    map.view.events = false;
    map.scene = map.builder.build(map.view);
    const auto refs = map.at(map.px({46.7528, 39.8177}));
    CHECK(rank(refs, Ref::Kind::area) == static_cast<std::ptrdiff_t>(refs.size()));
    CHECK(rank(refs, Ref::Kind::event) == static_cast<std::ptrdiff_t>(refs.size()));
}

TEST_CASE("a name can be clicked as what it names") {
    Looking map;
    REQUIRE_FALSE(map.scene.labels.empty());
    for (const auto& label : map.scene.labels) {
        if (label.ref.kind == Ref::Kind::none) continue;
        const Pixel middle{label.at.x + label.width_px / 2, label.at.y + label.height_px / 2};
        CHECK(holds(map.at(label.letters.empty() ? middle : label.letters.front().middle), label.ref));
    }
}

TEST_CASE("a click on the open sea finds nothing") {
    Looking map;
    View sea = fixture::view_of({50.5, 41.5, 51.5, 42.5}, window("1988-01-01", "2021-06-01"));
    const Scene scene = map.builder.build(sea);
    CHECK(pick(scene, region(), map.story, map.builder.projection("lcc"), {800, 500}).empty());
}
