#version 120
// u_dash: px on, px off; off 0 is a solid line.
uniform float u_half_width;
uniform vec2 u_dash;
uniform vec4 u_colour;
varying float v_across_px;
varying float v_along_px;

void main() {
    float cover = clamp(u_half_width + 0.5 - abs(v_across_px), 0.0, 1.0);
    if (u_dash.y > 0.0) {
        float at = mod(v_along_px, u_dash.x + u_dash.y);
        cover *= clamp(min(at, u_dash.x - at) + 0.5, 0.0, 1.0);
    }
    gl_FragColor = vec4(u_colour.rgb, u_colour.a * cover);
}
