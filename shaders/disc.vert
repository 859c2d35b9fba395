#version 120
// Circles, all in one call. In: a_position, device px, y down; a_place, of the same point: px from the circle's middle,
// the circle's radius, px along the outline or -1 in the fill; a_colour.
attribute vec2 a_position;
attribute vec4 a_place;
attribute vec4 a_colour;
uniform vec2 u_px_to_clip;
varying vec4 v_place;
varying vec4 v_colour;

void main() {
    v_place = a_place;
    v_colour = a_colour;
    gl_Position = vec4(a_position.x * u_px_to_clip.x - 1.0, 1.0 - a_position.y * u_px_to_clip.y, 0.0, 1.0);
}
