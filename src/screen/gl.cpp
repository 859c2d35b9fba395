// SPDX-License-Identifier: MIT
#include "screen/gl.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "geo/error.h"

namespace marchland::screen::gl {

void delete_buffer(GLuint name) {
    glDeleteBuffers(1, &name);
}
void delete_texture(GLuint name) {
    glDeleteTextures(1, &name);
}
void delete_shader(GLuint name) {
    glDeleteShader(name);
}
void delete_program(GLuint name) {
    glDeleteProgram(name);
}
void delete_framebuffer(GLuint name) {
    glDeleteFramebuffers(1, &name);
}

Buffer make_buffer() {
    GLuint name = 0;
    glGenBuffers(1, &name);
    return Buffer(name);
}

Framebuffer make_framebuffer() {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    return Framebuffer(name);
}

Texture make_texture(int width, int height) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    // Asked for in these words, Mesa takes the byte order that windows have: copies need no conversion then.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
    return Texture(name);
}

Canvas make_canvas(int width, int height) {
    Canvas canvas{make_texture(width, height), make_framebuffer()};
    const Painting painting(canvas.framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, canvas.texture.get(), 0);
    return canvas;
}

namespace {

std::string read_source(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw geo::Error(
            fmt::format("{}: cannot read this shader; install the program again", file.string()));
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string first_line(std::string text) {
    text.erase(std::find_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\0'; }),
               text.end());
    return text;
}

Shader compile(const std::filesystem::path& file, GLenum kind) {
    const std::string source = read_source(file);
    Shader shader(glCreateShader(kind));
    const char* text = source.c_str();
    glShaderSource(shader.get(), 1, &text, nullptr);
    glCompileShader(shader.get());
    GLint done = GL_FALSE;
    glGetShaderiv(shader.get(), GL_COMPILE_STATUS, &done);
    if (done == GL_TRUE) return shader;
    std::string log(1024, '\0');
    glGetShaderInfoLog(shader.get(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    throw geo::Error(fmt::format("{}: this shader does not compile here ({}); update the graphics driver",
                                 file.string(), first_line(log)));
}

ProgramName link(const std::filesystem::path& folder, const ShaderContract& contract) {
    const std::string stem(contract.name);
    const Shader vertex = compile(folder / (stem + ".vert"), GL_VERTEX_SHADER);
    const Shader fragment = compile(folder / (stem + ".frag"), GL_FRAGMENT_SHADER);
    ProgramName program(glCreateProgram());
    glAttachShader(program.get(), vertex.get());
    glAttachShader(program.get(), fragment.get());
    for (std::size_t i = 0; i < contract.attributes.size(); ++i)
        glBindAttribLocation(program.get(), static_cast<GLuint>(i),
                             std::string(contract.attributes[i].name).c_str());
    glLinkProgram(program.get());
    GLint done = GL_FALSE;
    glGetProgramiv(program.get(), GL_LINK_STATUS, &done);
    if (done == GL_TRUE) return program;
    std::string log(1024, '\0');
    glGetProgramInfoLog(program.get(), static_cast<GLsizei>(log.size()), nullptr, log.data());
    throw geo::Error(fmt::format("{}: the shader pair does not link here ({}); update the graphics driver",
                                 (folder / stem).string(), first_line(log)));
}

}  // namespace

Program::Program(const std::filesystem::path& folder, const ShaderContract& contract)
    : name_(link(folder, contract)) {
    for (const Variable& uniform : contract.uniforms)
        locations_.push_back(glGetUniformLocation(name_.get(), std::string(uniform.name).c_str()));
}

void Program::set(const Uniform<float>& uniform, float value) const {
    glUniform1f(locations_[uniform.slot], value);
}
void Program::set(const Uniform<Vec2>& uniform, Vec2 value) const {
    glUniform2f(locations_[uniform.slot], value.x, value.y);
}
void Program::set(const Uniform<Vec4>& uniform, Vec4 value) const {
    glUniform4f(locations_[uniform.slot], value.x, value.y, value.z, value.w);
}
void Program::set(const Uniform<Unit>& uniform, Unit value) const {
    glUniform1i(locations_[uniform.slot], value.number);
}

const void* offset(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);  // NOLINT(performance-no-int-to-ptr): that is OpenGL's way
}

EnabledArrays::EnabledArrays(unsigned count) : count_(count) {
    for (unsigned i = 0; i < count_; ++i) glEnableVertexAttribArray(i);
}
EnabledArrays::~EnabledArrays() {
    for (unsigned i = 0; i < count_; ++i) glDisableVertexAttribArray(i);
}

Vec4 vec4(text::Colour colour) {
    constexpr float one = 255.0f;
    return {static_cast<float>(colour.r) / one, static_cast<float>(colour.g) / one,
            static_cast<float>(colour.b) / one, static_cast<float>(colour.a) / one};
}

bool has_framebuffers() {
    static const bool has = [] {
        const auto* extensions = reinterpret_cast<const char*>(glGetString(GL_EXTENSIONS));
        return extensions != nullptr &&
               std::string_view(extensions).find("GL_ARB_framebuffer_object") != std::string_view::npos;
    }();
    return has;
}

bool is_software() {
    static const bool is = [] {
        const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
        const std::string_view renderer = name == nullptr ? "" : name;
        return renderer.find("llvmpipe") != std::string_view::npos ||
               renderer.find("softpipe") != std::string_view::npos ||
               renderer.find("swrast") != std::string_view::npos;
    }();
    return is;
}

void require_version_2_1() {
    const auto* version = reinterpret_cast<const char*>(glGetString(GL_VERSION));
    const std::string text = version == nullptr ? "none" : version;
    if (std::strtod(text.c_str(), nullptr) < 2.1)
        throw geo::Error(
            fmt::format("this display offers OpenGL {}, the window needs 2.1: update the graphics driver, "
                        "or export a picture instead: marchland export STORY -o map.png",
                        text));
}

}  // namespace marchland::screen::gl
