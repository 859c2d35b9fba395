#version 120
// Areas to be hatched. In: a_position, projected metres. u_centre, metres, lies in the middle of the picture;
// u_scale takes metres from there to clip units. u_anchor: style px of the middle from a fixed point of the
// ground, so that the pattern lies still on it.
attribute vec2 a_position;
uniform vec2 u_centre;
uniform vec2 u_scale;
uniform float u_px_per_metre;
uniform vec2 u_anchor;
varying vec2 v_px;

void main() {
    vec2 from_centre = a_position - u_centre;
    v_px = from_centre * u_px_per_metre + u_anchor;
    gl_Position = vec4(from_centre * u_scale, 0.0, 1.0);
}
