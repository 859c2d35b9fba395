#version 120
// Shades of the relief, by the formula of src/map/hillshade.h. u_heights: luminance is the height, 0..1 over the
// texture's range, alpha 1 where it is known; filtered linearly, which gives Horn's slopes between cells too.
// u_texel_size: one cell in texture units. u_slope: the range in metres x exaggeration / ground metres of a cell.
// u_shadow, u_light: sRGB 0..1, straight alpha at the strongest.
uniform sampler2D u_heights;
uniform vec2 u_texel_size;
uniform float u_slope;
uniform vec4 u_shadow;
uniform vec4 u_light;
varying vec2 v_texel;

const float flat_light = 0.70710678;

vec2 cell(float right, float down) {
    return texture2D(u_heights, v_texel + vec2(right, down) * u_texel_size).ra;
}

void main() {
    vec2 a = cell(-1.0, -1.0);
    vec2 b = cell(0.0, -1.0);
    vec2 c = cell(1.0, -1.0);
    vec2 d = cell(-1.0, 0.0);
    vec2 f = cell(1.0, 0.0);
    vec2 g = cell(-1.0, 1.0);
    vec2 h = cell(0.0, 1.0);
    vec2 i = cell(1.0, 1.0);
    float known = min(min(min(a.y, b.y), min(c.y, d.y)), min(min(f.y, g.y), min(h.y, i.y)));
    float p = ((c.x + 2.0 * f.x + i.x) - (a.x + 2.0 * d.x + g.x)) / 8.0 * u_slope;
    float q = ((a.x + 2.0 * b.x + c.x) - (g.x + 2.0 * h.x + i.x)) / 8.0 * u_slope;
    float light = max(0.0, (p - q + 1.41421356) / (2.0 * sqrt(1.0 + p * p + q * q)));
    float shade = light < flat_light ? 1.0 - light / flat_light : (light - flat_light) / (1.0 - flat_light);
    vec4 ink = light < flat_light ? u_shadow : u_light;
    gl_FragColor = vec4(ink.rgb, known < 0.999 ? 0.0 : ink.a * shade);
}
