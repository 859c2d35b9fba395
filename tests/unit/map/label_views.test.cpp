// SPDX-License-Identifier: MIT
// The placer held to its promises over random views of the shipped story.
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "fixture.h"
#include "map/label_candidates.h"
#include "map/letters.h"
#include "map/place_matcher.h"
#include "map/projected.h"
#include "map/scene_builder.h"

using namespace marchland;
using namespace marchland::map;

namespace {

constexpr int views_a_language = 26;  // 208 in all

View random_view(std::mt19937& random, const geo::Projection& plane, const std::string& language) {
    std::uniform_real_distribution<double> zoom(std::log(40.0), std::log(6000.0));
    std::uniform_real_distribution<double> lon(40, 50);
    std::uniform_real_distribution<double> lat(38.3, 43);
    View view;
    view.window = fixture::window("1988-01-01", "2024-12-31");
    view.language = language;
    view.camera.width = 640;
    view.camera.height = 480;
    view.camera.metres_per_px = std::exp(zoom(random));
    const double east = lon(random);
    view.camera.centre = plane.forward(geo::LonLat{east, lat(random)}).value();
    return view;
}

/// Corners of every piece of the label.
std::vector<Pixel> rim(const Label& label) {
    std::vector<Pixel> points{label.at, {label.at.x + label.width_px, label.at.y + label.height_px}};
    for (const auto& letter : label.letters)
        for (const Pixel& p : corners(letter)) points.push_back(p);
    return points;
}

bool inside(const Label& label, const Camera& camera, double margin) {
    for (const Pixel& p : rim(label))
        if (p.x < margin || p.y < margin || p.x > camera.width - margin || p.y > camera.height - margin)
            return false;
    return true;
}

bool same(const Label& a, const Label& b, double dx) {
    return a.text == b.text && a.ref == b.ref && a.letters.size() == b.letters.size() &&
           std::abs(a.at.x + dx - b.at.x) < 1e-3 && std::abs(a.at.y - b.at.y) < 1e-3;
}

/// Letters set along a curve stand apart as they would on a straight line, or nearly.
void check_letters(const Label& label) {
    for (std::size_t i = 1; i < label.letters.size(); ++i) {
        const Letter& a = label.letters[i - 1];
        const Letter& b = label.letters[i];
        const double apart = std::hypot(b.middle.x - a.middle.x, b.middle.y - a.middle.y);
        INFO(label.text << ", letter " << i);
        REQUIRE(apart > 0.85 * static_cast<double>(a.width_px + b.width_px) / 2);
    }
}

void check_pan(SceneBuilder& builder, const View& view, const std::vector<Label>& before) {
    View moved = view;
    moved.camera = view.camera.panned(1, 0);
    const auto after = builder.build(moved).labels;
    const double dx = moved.camera.to_px({}).x - view.camera.to_px({}).x;
    for (const auto& label : before) {
        // A country whose middle is outside is named on the part in the picture, which may change; figures of
        // the graticule stand at the picture's edge.
        if (label.ref.kind == Ref::Kind::country || label.ref.kind == Ref::Kind::none ||
            !inside(label, view.camera, 2))
            continue;
        INFO(label.text);
        REQUIRE(std::any_of(after.begin(), after.end(), [&](const Label& l) { return same(label, l, dx); }));
    }
}

}  // namespace

TEST_CASE("capitals and the story's places come before villages that are none of it", "[labels]") {
    const auto& story = fixture::shipped_story();
    const geo::Projection projection("lcc");
    const PlaceNames names(fixture::region(), story, View{});
    const auto candidates = label_candidates(fixture::region(), story, projection, domain(projection), "en",
                                             names, palette(PaletteId::light));
    const PlaceMatcher matcher(story);
    std::set<std::string_view> told;
    for (const auto& event : story.events) told.insert(event.place);
    for (const auto& mention : story.mentions) told.insert(mention.place);
    int last_that_matters = 0;
    int first_village = 1000;
    for (const auto& label : candidates) {
        if (label.ref.kind == Ref::Kind::place)
            last_that_matters = std::max(last_that_matters, label.priority);
        if (label.ref.kind != Ref::Kind::town) continue;
        const auto& town = fixture::region().towns()[label.ref.index];
        const auto place = matcher.match(town);
        const bool near = town.country == "AM" || town.country == "AZ" || town.country == "GE";
        if (!near) continue;
        if (town.rank == 0 || (place && told.contains(story.places[*place].id)))
            last_that_matters = std::max(last_that_matters, label.priority);
        else if (town.rank >= 4)
            first_village = std::min(first_village, label.priority);
    }
    CHECK(last_that_matters < first_village);
}

TEST_CASE("texts renamed for another side are those made for it, and what keeps its name keeps its measure",
          "[labels]") {
    const auto& region = fixture::region();
    const auto& story = fixture::shipped_story();
    const geo::Projection projection("lcc");
    View theirs;
    theirs.viewpoint = "az";
    const PlaceNames neutral(region, story, View{});
    const PlaceNames names(region, story, theirs);
    const auto made = [&](const PlaceNames& by) {
        return label_candidates(region, story, projection, domain(projection), "en", by,
                                palette(PaletteId::light));
    };
    auto renamed = made(neutral);
    for (auto& label : renamed) label.width_px = 1;
    rename_candidates(renamed, region, story, "en", names);
    const auto fresh = made(names);
    REQUIRE(renamed.size() == fresh.size());
    std::size_t to_measure = 0;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        CHECK(renamed[i].text == fresh[i].text);
        CHECK(renamed[i].ref == fresh[i].ref);
        to_measure += renamed[i].width_px == 0 ? 1 : 0;
    }
    CHECK(to_measure > 0);
    CHECK(to_measure < fresh.size() / 10);
}

TEST_CASE("over random views names neither overlap nor are cut, come out the same twice and pan with the map",
          "[labels]") {
    const auto& story = fixture::shipped_story();
    const text::Typesetter type;
    const geo::Projection plane;
    std::mt19937 random(20240417);
    std::size_t turned = 0;
    for (const auto language : geo::name_languages) {
        SceneBuilder builder(fixture::region(), story, type);
        for (int i = 0; i < views_a_language; ++i) {
            const View view = random_view(random, plane, std::string(language));
            INFO(language << " at " << view.camera.metres_per_px << " m/px, view " << i);
            const auto labels = builder.build(view).labels;
            for (std::size_t a = 0; a < labels.size(); ++a) {
                REQUIRE(inside(labels[a], view.camera, 0));
                turned += labels[a].letters.empty() ? 0 : 1;
                check_letters(labels[a]);
                for (std::size_t b = 0; b < a; ++b) {
                    INFO(labels[a].text << " and " << labels[b].text);
                    REQUIRE_FALSE(overlap(labels[a], labels[b]));
                }
            }
            check_pan(builder, view, labels);
            const auto again = builder.build(view).labels;
            REQUIRE(again.size() == labels.size());
            for (std::size_t a = 0; a < labels.size(); ++a) REQUIRE(same(labels[a], again[a], 0));
        }
    }
    CHECK(turned > 50);
}

TEST_CASE("letters are cut with their marks, and joined scripts not at all", "[labels]") {
    CHECK(letters_of("Կուր") == std::vector<std::string>{"Կ", "ո", "ւ", "ր"});
    CHECK(letters_of("e\xCC\x81t") == std::vector<std::string>{"e\xCC\x81", "t"});
    CHECK(letters_of("ارس").size() == 1);
}

TEST_CASE("capitals follow the language", "[labels]") {
    CHECK(capitals("Azərbaycan", "az") == "AZƏRBAYCAN");
    CHECK(capitals("İtaliya", "az") == "İTALİYA");
    CHECK(capitals("Géorgie", "fr") == "GÉORGIE");
    CHECK(capitals("Россия", "ru") == "РОССИЯ");
    CHECK(capitals("Հայաստան", "hy") == "ՀԱՅԱՍՏԱՆ");
    CHECK(capitals("საქართველო", "ka") == "საქართველო");
}

TEST_CASE("turned boxes overlap by their own sides", "[labels]") {
    const Letter flat{"a", {0, 0}, 10, 10, 0};
    CHECK(overlap(flat, {"b", {9, 0}, 10, 10, 0}));
    CHECK_FALSE(overlap(flat, {"b", {11, 0}, 10, 10, 0}));
    CHECK_FALSE(overlap(flat, {"b", {11, 11}, 10, 10, 0.7854F}));  // the boxes around them do
    CHECK(overlap(flat, {"b", {11, 0}, 10, 10, 0.7854F}));
}
