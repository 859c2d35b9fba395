// SPDX-License-Identifier: MIT
#include "screen/tessellate.h"

#include <GL/glu.h>

#include <array>
#include <deque>
#include <memory>

namespace marchland::screen {
namespace {

struct TessellatorDeleter {
    void operator()(GLUtesselator* tessellator) const { gluDeleteTess(tessellator); }
};
using Tessellator = std::unique_ptr<GLUtesselator, TessellatorDeleter>;

// GLU keeps pointers to coordinates until the polygon ends: a deque never moves them.
struct Work {
    std::deque<std::array<GLdouble, 3>> coordinates;
    geo::Mesh mesh;

    void* add(double x, double y) {
        coordinates.push_back({x, y, 0});
        mesh.vertices.push_back({x, y});
        // GLU hands this back untouched; it is an index and never pointed through.
        return reinterpret_cast<void*>(mesh.vertices.size() - 1);  // NOLINT(performance-no-int-to-ptr)
    }
};

void take_vertex(void* vertex, void* work) {
    static_cast<Work*>(work)->mesh.indices.push_back(
        static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(vertex)));
}

// Asked for, so that GLU hands out plain triangles instead of strips and fans.
void take_edge_flag(GLboolean, void*) {}

// Where edges cross.
void take_crossing(GLdouble at[3], void* [4], GLfloat[4], void** made, void* work) {
    *made = static_cast<Work*>(work)->add(at[0], at[1]);
}

template <class Function>
void set(GLUtesselator* tessellator, GLenum which, Function function) {
    gluTessCallback(tessellator, which, reinterpret_cast<_GLUfuncptr>(function));
}

}  // namespace

geo::Mesh tessellate(const geo::MetrePolygon& polygon) {
    Work work;
    const Tessellator tessellator(gluNewTess());
    set(tessellator.get(), GLU_TESS_VERTEX_DATA, take_vertex);
    set(tessellator.get(), GLU_TESS_EDGE_FLAG_DATA, take_edge_flag);
    set(tessellator.get(), GLU_TESS_COMBINE_DATA, take_crossing);
    gluTessNormal(tessellator.get(), 0, 0, 1);
    gluTessBeginPolygon(tessellator.get(), &work);
    for (const std::vector<geo::Metres>& ring : polygon.rings) {
        gluTessBeginContour(tessellator.get());
        for (const geo::Metres& p : ring) {
            void* vertex = work.add(p.x, p.y);
            gluTessVertex(tessellator.get(), work.coordinates.back().data(), vertex);
        }
        gluTessEndContour(tessellator.get());
    }
    gluTessEndPolygon(tessellator.get());
    // An error leaves a polygon half done; whole triangles are all that may reach the GPU.
    work.mesh.indices.resize(work.mesh.indices.size() / 3 * 3);
    return std::move(work.mesh);
}

}  // namespace marchland::screen
