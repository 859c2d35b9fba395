#version 120
// Text bitmaps. In: a_position, device px from the top left; a_texel, texels of the atlas.
attribute vec2 a_position;
attribute vec2 a_texel;
uniform vec2 u_px_to_clip;
uniform vec2 u_texel_size;
varying vec2 v_texture;

void main() {
    v_texture = a_texel * u_texel_size;
    gl_Position = vec4(a_position.x * u_px_to_clip.x - 1.0, 1.0 - a_position.y * u_px_to_clip.y, 0.0, 1.0);
}
