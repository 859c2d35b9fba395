#version 120
// Stacks of events. In: as symbol.vert, of which they share the vertices; a_mix: how far around the ring the first four
// classes reach, as stack.frag measures it, 0 to 1.
attribute vec2 a_position;
attribute vec2 a_corner;
attribute vec4 a_look;
attribute vec4 a_fill;
attribute vec4 a_outline;
attribute vec4 a_mix;
uniform vec2 u_px_to_clip;
varying vec2 v_corner;
varying vec4 v_look;
varying vec4 v_fill;
varying vec4 v_outline;
varying vec4 v_mix;

void main() {
    vec2 px = a_position + a_corner;
    v_corner = a_corner;
    v_look = a_look;
    v_fill = a_fill;
    v_outline = a_outline;
    v_mix = a_mix;
    gl_Position = vec4(px.x * u_px_to_clip.x - 1.0, 1.0 - px.y * u_px_to_clip.y, 0.0, 1.0);
}
