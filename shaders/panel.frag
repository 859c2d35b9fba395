#version 120
// A panel's rounded edge, its border of one style px and the soft shadow around it. u_box: the panel's left, top,
// right, bottom; u_radius of its corners; u_unit_px, device px a style px; all in device px.
uniform vec4 u_box;
uniform float u_radius;
uniform float u_unit_px;
uniform vec4 u_paper;
uniform vec4 u_border;
varying vec2 v_px;

float rounded(vec2 p) {
    vec2 d = abs(p - (u_box.xy + u_box.zw) * 0.5) - (u_box.zw - u_box.xy) * 0.5 + u_radius;
    return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - u_radius;
}

void main() {
    float d = rounded(v_px);
    float shadow_at = max(rounded(v_px - vec2(0.0, 2.0 * u_unit_px)) / (7.0 * u_unit_px), 0.0);
    float shadow = 0.15 * max(1.0 - shadow_at, 0.0) * max(1.0 - shadow_at, 0.0);
    float body = clamp(0.5 - d, 0.0, 1.0);
    float border = clamp(d + 0.5 + u_unit_px, 0.0, 1.0);
    vec3 face = mix(u_paper.rgb, u_border.rgb, border);
    gl_FragColor = vec4(mix(vec3(0.08, 0.12, 0.16), face, body), max(body, shadow));
}
