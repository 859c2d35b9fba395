// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <span>
#include <string_view>

namespace marchland::screen {

struct Vec2 {
    float x = 0;
    float y = 0;
};
struct Vec4 {
    float x = 0;
    float y = 0;
    float z = 0;
    float w = 0;
};
/// Number of the texture unit that a sampler reads.
struct Unit {
    int number = 0;
};

template <class T>
inline constexpr std::string_view glsl_type = {};
template <>
inline constexpr std::string_view glsl_type<float> = "float";
template <>
inline constexpr std::string_view glsl_type<Vec2> = "vec2";
template <>
inline constexpr std::string_view glsl_type<Vec4> = "vec4";
template <>
inline constexpr std::string_view glsl_type<Unit> = "sampler2D";

/// One `uniform` or `attribute` declaration of a shader.
struct Variable {
    std::string_view type;
    std::string_view name;
};

/// A uniform that takes a T; `slot` is its place in ShaderContract::uniforms.
template <class T>
struct Uniform {
    std::size_t slot = 0;
    std::string_view name;
    [[nodiscard]] constexpr Variable declared() const { return {glsl_type<T>, name}; }
};

/// What C++ expects of shaders/<name>.vert and .frag. An attribute's place in the list is its
/// location. The unit tests hold the GLSL files against these.
struct ShaderContract {
    std::string_view name;
    std::span<const Variable> attributes;
    std::span<const Variable> uniforms;
};

/// Flat or hatched areas: projected metres in, one colour out.
namespace fill_shader {
enum Attribute : unsigned { position };
inline constexpr Uniform<Vec2> centre{0, "u_centre"};
inline constexpr Uniform<Vec2> scale{1, "u_scale"};
inline constexpr Uniform<Vec4> colour{2, "u_colour"};
inline constexpr std::array attributes{Variable{"vec2", "a_position"}};
inline constexpr std::array uniforms{centre.declared(), scale.declared(), colour.declared()};
inline constexpr ShaderContract contract{"fill", attributes, uniforms};
}  // namespace fill_shader

/// Hatching and dots over an area, in screen pixels, held to the ground while panning.
namespace pattern_shader {
enum Attribute : unsigned { position };
inline constexpr Uniform<Vec2> centre{0, "u_centre"};
inline constexpr Uniform<Vec2> scale{1, "u_scale"};
inline constexpr Uniform<Vec4> colour{2, "u_colour"};
inline constexpr Uniform<float> kind{3, "u_kind"};
inline constexpr Uniform<float> px_per_metre{4, "u_px_per_metre"};
inline constexpr Uniform<Vec2> anchor{5, "u_anchor"};
inline constexpr std::array attributes{Variable{"vec2", "a_position"}};
inline constexpr std::array uniforms{centre.declared(), scale.declared(),        colour.declared(),
                                     kind.declared(),   px_per_metre.declared(), anchor.declared()};
inline constexpr ShaderContract contract{"pattern", attributes, uniforms};
}  // namespace pattern_shader

/// The ground's slopes from a texture of heights: projected metres in, shadow or light out.
namespace hillshade_shader {
enum Attribute : unsigned { position, texel };
inline constexpr Uniform<Vec2> centre{0, "u_centre"};
inline constexpr Uniform<Vec2> scale{1, "u_scale"};
inline constexpr Uniform<Unit> heights{2, "u_heights"};
inline constexpr Uniform<Vec2> texel_size{3, "u_texel_size"};
inline constexpr Uniform<float> slope{4, "u_slope"};
inline constexpr Uniform<Vec4> shadow{5, "u_shadow"};
inline constexpr Uniform<Vec4> light{6, "u_light"};
inline constexpr std::array attributes{Variable{"vec2", "a_position"}, Variable{"vec2", "a_texel"}};
inline constexpr std::array uniforms{centre.declared(),     scale.declared(), heights.declared(),
                                     texel_size.declared(), slope.declared(), shadow.declared(),
                                     light.declared()};
inline constexpr ShaderContract contract{"hillshade", attributes, uniforms};
}  // namespace hillshade_shader

/// Lines of constant pixel width, with smooth edges and dashes.
namespace line_shader {
enum Attribute : unsigned { position, normal, along };
inline constexpr Uniform<Vec2> centre{0, "u_centre"};
inline constexpr Uniform<Vec2> scale{1, "u_scale"};
inline constexpr Uniform<Vec2> px_to_clip{2, "u_px_to_clip"};
inline constexpr Uniform<float> half_width{3, "u_half_width"};
inline constexpr Uniform<float> px_per_metre{4, "u_px_per_metre"};
inline constexpr Uniform<Vec2> dash{5, "u_dash"};
inline constexpr Uniform<Vec4> colour{6, "u_colour"};
inline constexpr std::array attributes{Variable{"vec2", "a_position"}, Variable{"vec2", "a_normal"},
                                       Variable{"vec2", "a_along"}};
inline constexpr std::array uniforms{centre.declared(),     scale.declared(),        px_to_clip.declared(),
                                     half_width.declared(), px_per_metre.declared(), dash.declared(),
                                     colour.declared()};
inline constexpr ShaderContract contract{"line", attributes, uniforms};
}  // namespace line_shader

/// Dashed circles with a light middle.
namespace disc_shader {
enum Attribute : unsigned { position, place, colour };
inline constexpr Uniform<Vec2> px_to_clip{0, "u_px_to_clip"};
inline constexpr Uniform<float> half_width{1, "u_half_width"};
inline constexpr Uniform<Vec2> dash{2, "u_dash"};
inline constexpr std::array attributes{Variable{"vec2", "a_position"}, Variable{"vec4", "a_place"},
                                       Variable{"vec4", "a_colour"}};
inline constexpr std::array uniforms{px_to_clip.declared(), half_width.declared(), dash.declared()};
inline constexpr ShaderContract contract{"disc", attributes, uniforms};
}  // namespace disc_shader

/// Event, post and place symbols from signed distances.
namespace symbol_shader {
enum Attribute : unsigned { position, corner, look, fill, outline };
inline constexpr Uniform<Vec2> px_to_clip{0, "u_px_to_clip"};
inline constexpr std::array attributes{Variable{"vec2", "a_position"}, Variable{"vec2", "a_corner"},
                                       Variable{"vec4", "a_look"}, Variable{"vec4", "a_fill"},
                                       Variable{"vec4", "a_outline"}};
inline constexpr std::array uniforms{px_to_clip.declared()};
inline constexpr ShaderContract contract{"symbol", attributes, uniforms};
}  // namespace symbol_shader

/// Stacks of events, of the symbols' attributes and the shares of the classes.
namespace stack_shader {
enum Attribute : unsigned { position, corner, look, fill, outline, mix };
inline constexpr Uniform<Vec2> px_to_clip{0, "u_px_to_clip"};
inline constexpr std::array<Uniform<Vec4>, 5> classes{
    {{1, "u_class_0"}, {2, "u_class_1"}, {3, "u_class_2"}, {4, "u_class_3"}, {5, "u_class_4"}}};
inline constexpr std::array attributes{Variable{"vec2", "a_position"}, Variable{"vec2", "a_corner"},
                                       Variable{"vec4", "a_look"},     Variable{"vec4", "a_fill"},
                                       Variable{"vec4", "a_outline"},  Variable{"vec4", "a_mix"}};
inline constexpr std::array uniforms{px_to_clip.declared(), classes[0].declared(), classes[1].declared(),
                                     classes[2].declared(), classes[3].declared(), classes[4].declared()};
inline constexpr ShaderContract contract{"stack", attributes, uniforms};
}  // namespace stack_shader

/// Text bitmaps from the atlas, a texel a device pixel.
namespace label_shader {
enum Attribute : unsigned { position, texel };
inline constexpr Uniform<Vec2> px_to_clip{0, "u_px_to_clip"};
inline constexpr Uniform<Vec2> texel_size{1, "u_texel_size"};
inline constexpr Uniform<Unit> atlas{2, "u_atlas"};
inline constexpr std::array attributes{Variable{"vec2", "a_position"}, Variable{"vec2", "a_texel"}};
inline constexpr std::array uniforms{px_to_clip.declared(), texel_size.declared(), atlas.declared()};
inline constexpr ShaderContract contract{"label", attributes, uniforms};
}  // namespace label_shader

inline constexpr std::array shader_contracts{
    fill_shader::contract,   pattern_shader::contract, line_shader::contract,  disc_shader::contract,
    symbol_shader::contract, stack_shader::contract,   label_shader::contract, hillshade_shader::contract};

}  // namespace marchland::screen
