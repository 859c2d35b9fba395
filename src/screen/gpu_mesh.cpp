// SPDX-License-Identifier: MIT
#include "screen/gpu_mesh.h"

namespace marchland::screen {
namespace {

template <class T>
gl::Buffer upload_values(GLenum target, const std::vector<T>& values) {
    gl::Buffer buffer = gl::make_buffer();
    glBindBuffer(target, buffer.get());
    glBufferData(target, static_cast<GLsizeiptr>(values.size() * sizeof(T)), values.data(), GL_STATIC_DRAW);
    glBindBuffer(target, 0);
    return buffer;
}

template <class Vertex>
GpuMesh upload_mesh(const Mesh<Vertex>& mesh) {
    return {upload_values(GL_ARRAY_BUFFER, mesh.vertices),
            upload_values(GL_ELEMENT_ARRAY_BUFFER, mesh.indices), mesh.parts};
}

}  // namespace

GpuMesh upload(const FillMesh& mesh) {
    return upload_mesh(mesh);
}
GpuMesh upload(const LineMesh& mesh) {
    return upload_mesh(mesh);
}

void draw_visible(const GpuMesh& mesh, const geo::MetreBox& box) {
    const std::vector<IndexRun> runs = visible_runs(mesh.parts, box);
    if (runs.empty()) return;
    std::vector<GLsizei> counts;
    std::vector<const void*> offsets;
    for (const IndexRun& run : runs) {
        counts.push_back(static_cast<GLsizei>(run.count));
        offsets.push_back(gl::offset(run.first * sizeof(std::uint32_t)));
    }
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.get());
    glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, offsets.data(),
                        static_cast<GLsizei>(runs.size()));
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, 0);
}

}  // namespace marchland::screen
