#version 120
// Lines of constant width. In: a_position, projected metres; a_normal, sideways to this edge of the line,
// of unit length but longer at a mitred corner; a_along, metres from the path's start and the edge, -1 or 1.
// u_half_width, device px; the strip is half a px wider on each side for a smooth edge.
attribute vec2 a_position;
attribute vec2 a_normal;
attribute vec2 a_along;
uniform vec2 u_centre;
uniform vec2 u_scale;
uniform vec2 u_px_to_clip;
uniform float u_half_width;
uniform float u_px_per_metre;
varying float v_across_px;
varying float v_along_px;

void main() {
    float reach = u_half_width + 0.5;
    v_across_px = a_along.y * reach;
    v_along_px = a_along.x * u_px_per_metre;
    gl_Position = vec4((a_position - u_centre) * u_scale + a_normal * reach * u_px_to_clip, 0.0, 1.0);
}
