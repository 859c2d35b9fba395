#version 120
// u_dash: px on, px off.
uniform float u_half_width;
uniform vec2 u_dash;
varying vec4 v_place;
varying vec4 v_colour;

void main() {
    float out_px = length(v_place.xy) - v_place.z;
    float at = mod(v_place.w, u_dash.x + u_dash.y);
    float outline = clamp(u_half_width + 0.5 - abs(out_px), 0.0, 1.0) * clamp(min(at, u_dash.x - at) + 0.5, 0.0, 1.0);
    float cover = v_place.w < 0.0 ? clamp(0.5 - out_px, 0.0, 1.0) : outline;
    gl_FragColor = vec4(v_colour.rgb, v_colour.a * cover);
}
