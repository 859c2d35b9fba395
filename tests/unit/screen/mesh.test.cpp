// SPDX-License-Identifier: MIT
#include "screen/mesh.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "screen/mesh_worker.h"
#include "screen/simplify.h"
#include "screen/split_polygon.h"
#include "screen/tessellate.h"

using namespace marchland;
using namespace marchland::screen;
using Ring = std::vector<geo::Metres>;

namespace {

double ring_area(const Ring& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::Metres& a = ring[i];
        const geo::Metres& b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

double polygon_area(const geo::MetrePolygon& polygon) {
    double area = ring_area(polygon.rings.at(0));
    for (std::size_t i = 1; i < polygon.rings.size(); ++i) area -= ring_area(polygon.rings[i]);
    return area;
}

double triangle_area(const geo::Mesh& mesh) {
    double area = 0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        area += ring_area({mesh.vertices[mesh.indices[i]], mesh.vertices[mesh.indices[i + 1]],
                           mesh.vertices[mesh.indices[i + 2]]});
    return area;
}

double mesh_area(const FillMesh& mesh) {
    geo::Mesh plain;
    for (const FillVertex& v : mesh.vertices) plain.vertices.push_back({v.x, v.y});
    plain.indices = mesh.indices;
    return triangle_area(plain);
}

// A star whose arms are cut many times by any straight line.
geo::MetrePolygon star(int points) {
    Ring ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const double radius = i % 2 == 0 ? 100000 : 35000;
        ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return {{ring}};
}

const geo::MetrePolygon square_with_hole{
    {{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}}, {{400, 400}, {400, 600}, {600, 600}, {600, 400}}}};

}  // namespace

TEST_CASE("triangles cover what the polygon covers") {
    CHECK(triangle_area(tessellate(square_with_hole)) == Approx(960000));
    CHECK(triangle_area(tessellate(star(50))) == Approx(polygon_area(star(50))));
}

TEST_CASE("a ring that crosses itself still gives whole triangles") {
    const geo::Mesh bow = tessellate({{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}}});
    CHECK(bow.indices.size() % 3 == 0);
    CHECK(triangle_area(bow) == Approx(50));
}

TEST_CASE("pieces of a split polygon are small and add up to it") {
    const geo::MetrePolygon whole = star(400);
    double area = 0;
    int pieces = 0;
    split_polygon(whole, 40, [&](const geo::MetrePolygon& piece) {
        std::size_t vertices = 0;
        for (const Ring& ring : piece.rings) vertices += ring.size();
        CHECK(vertices <= 40);
        area += triangle_area(tessellate(piece));
        ++pieces;
    });
    CHECK(pieces > 10);
    CHECK(area == Approx(polygon_area(whole)));
}

TEST_CASE("a fill mesh's parts hold all its indices and lie in their boxes") {
    FillMesh mesh;
    append_polygon(mesh, star(2000), 0);
    append_polygon(mesh, square_with_hole, 0);
    CHECK(mesh_area(mesh) == Approx(polygon_area(star(2000)) + 960000).epsilon(1e-4));
    std::uint32_t next = 0;
    for (const MeshPart& part : mesh.parts) {
        CHECK(part.first == next);
        next += part.count;
        for (std::uint32_t i = part.first; i < next; ++i) {
            const FillVertex& v = mesh.vertices[mesh.indices[i]];
            REQUIRE(v.x >= part.box.min.x - 0.1);
            REQUIRE(v.y <= part.box.max.y + 0.1);
        }
    }
    CHECK(next == mesh.indices.size());
}

TEST_CASE("simplifying drops what is smaller than the tolerance and moves nothing further") {
    Ring wavy;
    for (int i = 0; i <= 1000; ++i) wavy.push_back({i * 10.0, 4 * std::sin(i * 0.3)});
    CHECK(simplified_path(wavy, 9).size() == 2);
    CHECK(simplified_path(wavy, 1).size() > 100);
    CHECK(simplified_path(wavy, 9).back() == wavy.back());
    const geo::MetrePolygon coarse = simplified(star(50), 10);
    CHECK(coarse.rings.at(0).size() == 50);
    CHECK(simplified(square_with_hole, 300).rings.size() == 1);
    CHECK(simplified(square_with_hole, 3000).rings.empty());
}

TEST_CASE("the two edges of a line stay a width apart, also at a corner") {
    const LineMesh mesh = line_mesh({{{0, 0}, {100, 0}, {100, 100}}}, 0);
    REQUIRE(mesh.vertices.size() == 6);
    for (std::size_t i = 0; i < 6; i += 2) {
        CHECK(mesh.vertices[i].side == -1);
        CHECK(mesh.vertices[i + 1].side == 1);
        CHECK(mesh.vertices[i].normal_x == -mesh.vertices[i + 1].normal_x);
    }
    // A right angle's mitre is the square root of two long and points into both edges alike.
    CHECK(std::hypot(mesh.vertices[2].normal_x, mesh.vertices[2].normal_y) == Approx(std::numbers::sqrt2));
    CHECK(mesh.vertices[5].along == Approx(200));
}

TEST_CASE("a hairpin is cut in two instead of drawn to a spike") {
    const LineMesh mesh = line_mesh({{{0, 0}, {100, 0}, {0, 1}}}, 0);
    for (const LineVertex& v : mesh.vertices) CHECK(std::hypot(v.normal_x, v.normal_y) <= 2.001);
}

TEST_CASE("a path of one point or of one point repeated draws nothing") {
    CHECK(line_mesh({{{5, 5}}, {{5, 5}, {5, 5}}, {}}, 0).indices.empty());
}

TEST_CASE("culling keeps neighbours together and leaves out what lies elsewhere") {
    const auto at = [](double x) {
        geo::MetreBox box;
        box.add({x, 0});
        box.add({x + 10, 10});
        return box;
    };
    const std::vector<MeshPart> parts{{0, 30, at(0)}, {30, 60, at(5)}, {90, 3, at(500)}, {93, 9, at(8)}};
    CHECK(visible_runs(parts, at(2)) == std::vector<IndexRun>{{0, 90}, {93, 9}});
    CHECK(visible_runs(parts, at(-100)).empty());
}

TEST_CASE("the worker serves what the picture needs first and the rest after") {
    auto layer = std::make_shared<map::FillLayer>();
    layer->id = 42;
    layer->polygons = {square_with_hole, {{{{9e6, 0}, {9.1e6, 0}, {9e6, 1e5}}}}};
    geo::MetreBox picture;
    picture.add({-100, -100});
    picture.add({2000, 2000});
    MeshWorker worker;
    worker.request(map::Layer(std::shared_ptr<const map::FillLayer>(layer)), 3, picture);
    worker.wait_for_first_shares();
    const std::vector<PreparedMesh> first = worker.take();
    REQUIRE(first.size() == 1);
    CHECK(first[0].key == MeshKey{42, 3});
    CHECK(mesh_area(std::get<FillMesh>(first[0].mesh)) == Approx(960000));
    std::vector<PreparedMesh> rest;
    while (rest.empty()) rest = worker.take();
    CHECK(mesh_area(std::get<FillMesh>(rest[0].mesh)) == Approx(5e9).epsilon(1e-4));
    CHECK_FALSE(worker.busy());
}

TEST_CASE("a band's detail is never coarser than half a px") {
    for (const double scale : {5.0, 63.9, 64.0, 709.0, 40000.0}) {
        CHECK(tolerance(scale_band(scale)) <= scale / 2);
        CHECK(tolerance(scale_band(scale)) >= scale / 8);
    }
}
