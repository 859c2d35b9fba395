#version 120
// u_dash: px on, px off.
uniform float u_half_width;
uniform vec2 u_dash;
varying vec2 v_edge;
varying vec4 v_colour;

void main() {
    float at = mod(v_edge.y, u_dash.x + u_dash.y);
    float cover = clamp(u_half_width + 0.5 - abs(v_edge.x), 0.0, 1.0) * clamp(min(at, u_dash.x - at) + 0.5, 0.0, 1.0);
    gl_FragColor = vec4(v_colour.rgb, v_colour.a * cover);
}
