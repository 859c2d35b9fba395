#version 120
// The atlas holds straight alpha.
uniform sampler2D u_atlas;
varying vec2 v_texture;

void main() {
    gl_FragColor = texture2D(u_atlas, v_texture);
}
