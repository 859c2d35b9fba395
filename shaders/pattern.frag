#version 120
// Hatching over areas. u_kind: 1 rising lines, 2 falling lines, 3 both, 4 dots; 1.2 style px wide, 7 apart.
uniform vec4 u_colour;
uniform float u_kind;
varying vec2 v_px;

const float spacing = 7.0;
const float half_width = 0.6;

// Coverage of the nearest line, across which `at` runs in style px.
float line(float at) {
    float d = abs(mod(at, spacing) - spacing * 0.5);
    return clamp(half_width - d + 0.5, 0.0, 1.0);
}

void main() {
    vec2 p = v_px;
    float rising = (p.x - p.y) * 0.70710678;
    float falling = (p.x + p.y) * 0.70710678;
    float cover;
    if (u_kind < 1.5) {
        cover = line(rising);
    } else if (u_kind < 2.5) {
        cover = line(falling);
    } else if (u_kind < 3.5) {
        cover = max(line(rising), line(falling));
    } else {
        vec2 cell = mod(p, spacing) - spacing * 0.5;
        cover = clamp(1.2 - length(cell) + 0.5, 0.0, 1.0);
    }
    gl_FragColor = vec4(u_colour.rgb, u_colour.a * cover);
}
