#version 120
// Circles, all in one call. In: a_position, device px, y down; a_edge, device px across the outline and along it;
// a_colour. The strip of an outline is half a px wider on each side for a smooth edge; the middle of a circle is
// drawn as the middle of a dash.
attribute vec2 a_position;
attribute vec2 a_edge;
attribute vec4 a_colour;
uniform vec2 u_px_to_clip;
varying vec2 v_edge;
varying vec4 v_colour;

void main() {
    v_edge = a_edge;
    v_colour = a_colour;
    gl_Position = vec4(a_position.x * u_px_to_clip.x - 1.0, 1.0 - a_position.y * u_px_to_clip.y, 0.0, 1.0);
}
