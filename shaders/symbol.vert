#version 120
// Symbols, four corners each. In: a_position, its middle, and a_corner, from there, device px, y down;
// a_look: shape (order of map::SymbolShape) + 16 x mark (order of
// map::SymbolMark), half its height in device px, 1 when hollow, outline width in device px.
attribute vec2 a_position;
attribute vec2 a_corner;
attribute vec4 a_look;
attribute vec4 a_fill;
attribute vec4 a_outline;
uniform vec2 u_px_to_clip;
varying vec2 v_corner;
varying vec4 v_look;
varying vec4 v_fill;
varying vec4 v_outline;

void main() {
    vec2 px = a_position + a_corner;
    v_corner = a_corner;
    v_look = a_look;
    v_fill = a_fill;
    v_outline = a_outline;
    gl_Position = vec4(px.x * u_px_to_clip.x - 1.0, 1.0 - px.y * u_px_to_clip.y, 0.0, 1.0);
}
