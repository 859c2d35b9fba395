#version 120
// Relief. In: a_position, projected metres; a_texel, 0..1 over the texture of heights, row 0 in the north.
// u_centre, metres, lies in the middle of the picture; u_scale takes metres from there to clip units.
attribute vec2 a_position;
attribute vec2 a_texel;
uniform vec2 u_centre;
uniform vec2 u_scale;
varying vec2 v_texel;

void main() {
    v_texel = a_texel;
    gl_Position = vec4((a_position - u_centre) * u_scale, 0.0, 1.0);
}
