// SPDX-License-Identifier: MIT
#pragma once
#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <filesystem>
#include <utility>
#include <vector>

#include "screen/shader_contract.h"
#include "text/style.h"

namespace marchland::screen::gl {

void delete_buffer(GLuint name);
void delete_texture(GLuint name);
void delete_shader(GLuint name);
void delete_program(GLuint name);
void delete_framebuffer(GLuint name);

/// Owns one OpenGL name; 0 is none. The context that made it must be current when it goes.
template <void (*Delete)(GLuint)>
class Name {
public:
    Name() = default;
    explicit Name(GLuint value) : value_(value) {}
    ~Name() { reset(); }
    Name(Name&& other) noexcept : value_(std::exchange(other.value_, 0)) {}
    Name& operator=(Name&& other) noexcept {
        if (this != &other) {
            reset();
            value_ = std::exchange(other.value_, 0);
        }
        return *this;
    }
    [[nodiscard]] GLuint get() const { return value_; }

private:
    void reset() {
        if (value_ != 0) Delete(std::exchange(value_, 0));
    }
    GLuint value_ = 0;
};

using Buffer = Name<delete_buffer>;
using Texture = Name<delete_texture>;
using Shader = Name<delete_shader>;
using ProgramName = Name<delete_program>;
using Framebuffer = Name<delete_framebuffer>;

[[nodiscard]] Buffer make_buffer();
[[nodiscard]] Framebuffer make_framebuffer();

/// RGBA with straight alpha, sampled at texel centres without filtering. Contents undefined.
[[nodiscard]] Texture make_texture(int width, int height);

/// A picture to paint into, by binding its framebuffer. Contents undefined.
struct Canvas {
    Texture texture;
    Framebuffer framebuffer;
};
[[nodiscard]] Canvas make_canvas(int width, int height);

/// A linked vertex and fragment shader with the locations its contract names.
class Program {
public:
    /// Reads <folder>/<name>.vert and .frag. Throws geo::Error that names the file and carries the
    /// compiler's first words.
    Program(const std::filesystem::path& folder, const ShaderContract& contract);

    void use() const { glUseProgram(name_.get()); }
    /// For the program in use.
    void set(const Uniform<float>& uniform, float value) const;
    void set(const Uniform<Vec2>& uniform, Vec2 value) const;
    void set(const Uniform<Vec4>& uniform, Vec4 value) const;
    void set(const Uniform<Unit>& uniform, Unit value) const;

private:
    ProgramName name_;
    std::vector<GLint> locations_;  // by slot
};

/// Bytes into the bound buffer as OpenGL's pointer-taking calls want them.
[[nodiscard]] const void* offset(std::size_t bytes);

/// Vertex attribute arrays that are on as long as this lives.
class EnabledArrays {
public:
    explicit EnabledArrays(unsigned count);
    ~EnabledArrays();
    EnabledArrays(const EnabledArrays&) = delete;
    EnabledArrays& operator=(const EnabledArrays&) = delete;

private:
    unsigned count_;
};

/// Paints into a framebuffer instead of the window as long as this lives.
class Painting {
public:
    explicit Painting(const Framebuffer& framebuffer) {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.get());
    }
    ~Painting() { glBindFramebuffer(GL_FRAMEBUFFER, 0); }
    Painting(const Painting&) = delete;
    Painting& operator=(const Painting&) = delete;
};

/// Components 0..1 as shaders take them.
[[nodiscard]] Vec4 vec4(text::Colour colour);

/// Whether the context can paint into textures (OpenGL 3 or ARB_framebuffer_object). Needs a context; asks
/// once.
[[nodiscard]] bool has_framebuffers();

/// Whether the processor does the graphics card's work (Mesa's llvmpipe and its kin). Needs a context; asks
/// once.
[[nodiscard]] bool is_software();

/// Throws geo::Error unless the current context offers OpenGL 2.1 or more.
void require_version_2_1();

}  // namespace marchland::screen::gl
