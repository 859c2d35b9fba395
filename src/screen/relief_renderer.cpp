// SPDX-License-Identifier: MIT
#include "screen/relief_renderer.h"

#include <cstddef>

namespace marchland::screen {
namespace {

struct Corner {
    float x;  // projected metres
    float y;
    float u;
    float v;
};

}  // namespace

GpuRelief upload(const HeightTexels& texels) {
    GLuint name = 0;
    glGenTextures(1, &name);
    GpuRelief relief{gl::Texture(name),
                     texels.box,
                     texels.shading,
                     {1.0f / static_cast<float>(texels.columns), 1.0f / static_cast<float>(texels.rows)},
                     texels.slope};
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_LUMINANCE16_ALPHA16, texels.columns, texels.rows, 0, GL_LUMINANCE_ALPHA,
                 GL_UNSIGNED_SHORT, texels.values.data());
    return relief;
}

ReliefRenderer::ReliefRenderer(const std::filesystem::path& shaders)
    : program_(shaders, hillshade_shader::contract), corners_(gl::make_buffer()) {}

void ReliefRenderer::draw(const Frame& frame, const GpuRelief& relief) const {
    const auto left = static_cast<float>(relief.box.min.x);
    const auto right = static_cast<float>(relief.box.max.x);
    const auto bottom = static_cast<float>(relief.box.min.y);
    const auto top = static_cast<float>(relief.box.max.y);
    const Corner corners[] = {
        {left, top, 0, 0}, {right, top, 1, 0}, {right, bottom, 1, 1}, {left, bottom, 0, 1}};
    program_.use();
    program_.set(hillshade_shader::centre, frame.centre());
    program_.set(hillshade_shader::scale, frame.metres_to_clip());
    program_.set(hillshade_shader::heights, Unit{0});
    program_.set(hillshade_shader::texel_size, relief.texel);
    program_.set(hillshade_shader::slope, relief.slope);
    program_.set(hillshade_shader::shadow, gl::vec4(relief.shading.shadow));
    program_.set(hillshade_shader::light, gl::vec4(relief.shading.light));
    glBindTexture(GL_TEXTURE_2D, relief.heights.get());
    glBindBuffer(GL_ARRAY_BUFFER, corners_.get());
    glBufferData(GL_ARRAY_BUFFER, sizeof(corners), corners, GL_STREAM_DRAW);
    const gl::EnabledArrays arrays(2);
    glVertexAttribPointer(hillshade_shader::position, 2, GL_FLOAT, GL_FALSE, sizeof(Corner), nullptr);
    glVertexAttribPointer(hillshade_shader::texel, 2, GL_FLOAT, GL_FALSE, sizeof(Corner),
                          gl::offset(offsetof(Corner, u)));
    glDrawArrays(GL_QUADS, 0, 4);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}  // namespace marchland::screen
