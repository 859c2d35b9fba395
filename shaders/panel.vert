#version 120
// Edges of panels. In: a_position, device px from the top left.
attribute vec2 a_position;
uniform vec2 u_px_to_clip;
varying vec2 v_px;

void main() {
    v_px = a_position;
    gl_Position = vec4(a_position.x * u_px_to_clip.x - 1.0, 1.0 - a_position.y * u_px_to_clip.y, 0.0, 1.0);
}
