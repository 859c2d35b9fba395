// SPDX-License-Identifier: MIT
#include "map/symbols.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "fixture.h"
#include "map/projected.h"
#include "map/style.h"

using namespace marchland;
using namespace marchland::map;

namespace {

View whole_span(double metres_per_px = 700) {
    View view;
    view.camera.metres_per_px = metres_per_px;
    view.window = fixture::window("1988-01-01", "2024-12-31");
    return view;
}

/// Of a picture so large that it draws circles of up to 500 px.
View whole_span_of_a_wall(double metres_per_px) {
    View view = whole_span(metres_per_px);
    view.camera.width = view.camera.height = 4000;
    return view;
}

SymbolSet symbols(const story::Story& story, const View& view) {
    const geo::Projection projection("lcc");
    const Located located = locate(story, story::event_table(story), projection);
    const EventGround ground(fixture::region(), 1, story, projection, domain(projection));
    EventFilter filter(story, fixture::region());
    filter.apply(view.filter, view.quad_classes);
    return symbols_for(
        story, located, view,
        std::make_shared<const EventStacks>(stack_events(story, located, view, ground, filter)));
}

const Symbol* symbol_of(const SymbolSet& set, Ref ref) {
    for (const auto* symbols : set.all_symbols()) {
        for (const auto& anchored : *symbols) {
            const auto& refs = anchored.symbol.refs;
            if (std::find(refs.begin(), refs.end(), ref) != refs.end()) return &anchored.symbol;
        }
    }
    return nullptr;
}

constexpr Ref event(std::uint32_t i) {
    return {Ref::Kind::event, i};
}
constexpr Ref place(std::uint32_t i) {
    return {Ref::Kind::place, i};
}

}  // namespace

TEST_CASE("an event's class gives its shape and its colour") {
    const auto set = symbols(fixture::small_story(), whole_span(20));
    const auto* agreed = symbol_of(set, event(0));
    REQUIRE(agreed);
    CHECK(agreed->shape == SymbolShape::circle);
    CHECK(agreed->fill == palette(PaletteId::light).quads.front());
    CHECK_FALSE(agreed->hollow);
    const auto* assault = symbol_of(set, event(1));
    REQUIRE(assault);
    CHECK(assault->shape == SymbolShape::triangle);
}

TEST_CASE("each class is told by shape and by colour") {
    for (int i = 0; i < story::quad_class_count; ++i) {
        for (int j = 0; j < i; ++j) {
            CHECK(quad_shape(static_cast<story::QuadClass>(i)) !=
                  quad_shape(static_cast<story::QuadClass>(j)));
            CHECK_FALSE(quad_colour(static_cast<story::QuadClass>(i), palette(PaletteId::light)) ==
                        quad_colour(static_cast<story::QuadClass>(j), palette(PaletteId::light)));
        }
    }
}

TEST_CASE("a post pales once nothing has spoken of it for a year") {
    story::Story story;
    auto post = fixture::place("post", "A post", "observation-post", {46.5, 39.8}, 1);
    post.valid_from = story::parse_date("2020-11-14");
    story.places.push_back(post);
    const auto fill_on = [&](std::string_view day) {
        auto view = whole_span(100);
        view.window = fixture::window("2020-11-01", day);
        return symbols(story, view).symbols.front().symbol.fill;
    };
    const Palette& colours = palette(PaletteId::light);
    CHECK(fill_on("2021-11-14") == colours.post);
    CHECK(fill_on("2021-11-15") == stale_post(colours));
    story.events.push_back(fixture::event("seen", story::EventType::retreat, "2021-10-01", "post", 1));
    CHECK(fill_on("2022-09-30") == colours.post);
    CHECK(fill_on("2022-10-05") == stale_post(colours));
}

TEST_CASE("each of the sixteen types is told by shape and mark together") {
    std::set<std::pair<SymbolShape, SymbolMark>> looks;
    for (int i = 0; i < story::event_type_count; ++i) {
        const auto type = static_cast<story::EventType>(i);
        if (type == story::EventType::none) continue;
        CHECK(type_mark(type) != SymbolMark::none);
        CHECK(looks.emplace(quad_shape(story::quad_class(type)), type_mark(type)).second);
    }
    CHECK(looks.size() == 16);
}

TEST_CASE("a lone event bears its type's mark, a stack the shares of the classes") {
    const auto set = symbols(fixture::small_story(), whole_span(20));
    const auto* assault = symbol_of(set, event(1));
    REQUIRE(assault);
    CHECK_FALSE(assault->is_stack());
    CHECK(assault->mark == SymbolMark::bang);
    const auto far = symbols(fixture::small_story(), whole_span(20'000));
    const auto* stack = symbol_of(far, event(1));
    REQUIRE(stack);
    REQUIRE(stack->is_stack());
    CHECK(stack->mark == SymbolMark::none);
    int all = 0;
    for (const auto count : stack->mix) all += count;
    CHECK(all == static_cast<int>(stack->refs.size()));
}

TEST_CASE("an event in a country as a whole has no pin and is counted as not located") {
    const auto set = symbols(fixture::small_story(), whole_span());
    CHECK_FALSE(symbol_of(set, event(2)));
    CHECK(set.events->unlocated == 1);
    CHECK(set.events->shown == 3);  // e1, e2 and the undated e4; the rejected one is nowhere
    for (const auto& disc : set.discs) CHECK_FALSE(disc.disc.ref == event(2));
}

TEST_CASE("an event known to more than 150 km has no pin wherever it is") {
    auto story = fixture::small_story();
    story.events[1].precision_km = 151;
    const auto set = symbols(story, whole_span());
    CHECK_FALSE(symbol_of(set, event(1)));
    CHECK(set.events->unlocated == 2);
}

TEST_CASE("a rough location is a hollow symbol with a circle of what is known") {
    const auto set = symbols(fixture::small_story(), whole_span_of_a_wall(100));
    const auto* rough = symbol_of(set, event(1));
    REQUIRE(rough);
    CHECK(rough->hollow);
    const auto disc = std::find_if(set.discs.begin(), set.discs.end(),
                                   [](const auto& d) { return d.disc.ref == place(2); });
    REQUIRE(disc != set.discs.end());
    CHECK(disc->disc.radius_px == Approx(370).epsilon(0.02));
    CHECK(std::count_if(set.discs.begin(), set.discs.end(),
                        [](const auto& d) { return d.disc.ref == place(2); }) == 1);
}

TEST_CASE("a stack has the widest circle of its members, a lone event its own") {
    story::Story story;
    for (const auto& [id, lon, km] : {std::tuple{"narrow", 46.50, 12.0}, std::tuple{"wide", 46.51, 25.0},
                                      std::tuple{"lone", 48.0, 9.0}}) {
        story.places.push_back(fixture::place(id, id, "village", {lon, 39.8}, km));
        story.events.push_back(fixture::event(id, story::EventType::assault, "2020-10-01", id, km));
    }
    const auto circles = [&](double metres_per_px) {
        std::set<std::uint32_t> places;
        for (const auto& disc : symbols(story, whole_span(metres_per_px)).discs) {
            CHECK(disc.disc.ref.kind == Ref::Kind::place);
            places.insert(disc.disc.ref.index);
        }
        return places;
    };
    CHECK(circles(600) == std::set<std::uint32_t>{1, 2});
    CHECK(circles(30) == std::set<std::uint32_t>{});  // each wider than any circle that is drawn
    // The widest too wide to draw: the next.
    CHECK(circles(150) == std::set<std::uint32_t>{0, 2});
}

TEST_CASE("a circle that the symbol of its stack would hide is not drawn") {
    story::Story story;
    story.places.push_back(fixture::place("p", "P", "village", {46.5, 39.8}, 12));
    for (int i = 0; i < 200; ++i)
        story.events.push_back(
            fixture::event("e" + std::to_string(i), story::EventType::assault, "2020-10-01", "p", 12));
    CHECK(symbols(story, whole_span(1000)).discs.empty());  // 12 px, the stack 14
    CHECK(symbols(story, whole_span(600)).discs.size() == 1);
    story.events.resize(1);
    CHECK(symbols(story, whole_span(1000)).discs.size() == 1);
}

TEST_CASE("the window shows both of its days and nothing beyond") {
    auto view = whole_span(20);
    view.window = fixture::window("2020-11-10", "2020-11-10");
    CHECK(symbol_of(symbols(fixture::small_story(), view), event(0)));
    view.window = fixture::window("2020-11-11", "2021-01-01");
    CHECK_FALSE(symbol_of(symbols(fixture::small_story(), view), event(0)));
    view.window = fixture::window("2020-01-01", "2020-11-09");
    CHECK_FALSE(symbol_of(symbols(fixture::small_story(), view), event(0)));
}

TEST_CASE("an undated event is in every window") {
    auto view = whole_span(20);
    view.window = fixture::window("1999-01-01", "1999-01-02");
    CHECK(symbol_of(symbols(fixture::small_story(), view), event(3)));
}

TEST_CASE("a class that is switched off is not drawn and not counted") {
    auto view = whole_span(20);
    view.quad_classes.reset(static_cast<std::size_t>(story::QuadClass::material_conflict));
    const auto set = symbols(fixture::small_story(), view);
    CHECK_FALSE(symbol_of(set, event(1)));
    CHECK(symbol_of(set, event(0)));
    CHECK(set.events->shown == 2);
}

TEST_CASE("events at one place are one stack with their mix, by date, in the commonest class's shape") {
    auto story = fixture::small_story();
    story.events.push_back(fixture::event("e6", story::EventType::assault, "2023-09-19", "stepanakert", 2));
    story.events.push_back(fixture::event("e7", story::EventType::assault, "1992-02-01", "stepanakert", 2));
    const auto set = symbols(story, whole_span(20));
    const auto* stack = symbol_of(set, event(0));
    REQUIRE(stack);
    CHECK(stack->refs == std::vector<Ref>{event(6), event(0), event(5)});
    CHECK(stack->mix[static_cast<std::size_t>(story::QuadClass::material_conflict)] == 2);
    CHECK(stack->mix[static_cast<std::size_t>(story::QuadClass::verbal_cooperation)] == 1);
    CHECK(stack->shape == SymbolShape::triangle);
    CHECK(stack->size_px > 12);
}

TEST_CASE("what is near on the picture joins, and parts again on zooming in") {
    const auto story = fixture::small_story();
    const auto far = symbols(story, whole_span(3000));
    CHECK(symbol_of(far, event(0)) == symbol_of(far, event(3)));
    const auto near = symbols(story, whole_span(50));
    CHECK(symbol_of(near, event(0)) != symbol_of(near, event(3)));
}

TEST_CASE("a post shows from its first day until the day before it ended") {
    const auto shows = [](const char* first, const char* last) {
        auto view = whole_span(50);
        view.window = fixture::window(first, last);
        return symbol_of(symbols(fixture::small_story(), view), place(4)) != nullptr;
    };
    CHECK_FALSE(shows("2020-01-01", "2020-11-13"));
    CHECK(shows("2020-01-01", "2020-11-14"));
    CHECK(shows("2024-05-14", "2024-12-31"));
    CHECK_FALSE(shows("2024-05-15", "2024-12-31"));
}

TEST_CASE("a zone of posts is a circle without a symbol") {
    const auto set = symbols(fixture::small_story(), whole_span_of_a_wall(200));
    CHECK_FALSE(symbol_of(set, place(5)));
    CHECK(std::any_of(set.discs.begin(), set.discs.end(),
                      [](const auto& d) { return d.disc.ref == place(5); }));
}

TEST_CASE("a post in the town of an event stands beside it") {
    auto story = fixture::small_story();
    story.places.push_back(fixture::place("base", "Base", "base", {46.7528, 39.8177}, 2));
    const auto set = symbols(story, whole_span(20));
    const auto base = static_cast<std::uint32_t>(story.places.size() - 1);
    const auto* post = symbol_of(set, place(base));
    const auto* pin = symbol_of(set, event(0));
    REQUIRE(post);
    REQUIRE(pin);
    CHECK(post->shape == SymbolShape::base);
    CHECK(std::hypot(post->at.x - pin->at.x, post->at.y - pin->at.y) >= (post->size_px + pin->size_px) / 2);
}

TEST_CASE("places that sentences name get a ring; capitals that stand for governments do not") {
    const auto set = symbols(fixture::small_story(), whole_span(20));
    REQUIRE(symbol_of(set, place(1)));
    CHECK(symbol_of(set, place(1))->shape == SymbolShape::place);
    CHECK_FALSE(symbol_of(set, place(6)));
    auto view = whole_span(20);
    view.places = false;
    CHECK_FALSE(symbol_of(symbols(fixture::small_story(), view), place(1)));
}
