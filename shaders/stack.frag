#version 120
// A ring of u_class_0 .. 4, the colours of the classes, by their shares, around the commonest one's shape, whose
// signed distance is that of symbol.frag. Apart from it, for a software renderer walks through every branch. Distances
// in units of half the stack's height, y down.
varying vec2 v_corner;
varying vec4 v_look;
varying vec4 v_fill;
varying vec4 v_outline;
varying vec4 v_mix;
uniform vec4 u_class_0;
uniform vec4 u_class_1;
uniform vec4 u_class_2;
uniform vec4 u_class_3;
uniform vec4 u_class_4;

float box(vec2 a, vec2 half_size) {
    return max(a.x - half_size.x, a.y - half_size.y);
}

float outer(float shape, vec2 p, float r) {
    vec2 a = abs(p);
    vec2 q = abs(vec2(p.x + p.y, p.x - p.y)) * 0.70710678;
    float d = min(box(q, vec2(1.0, 0.3)), box(q, vec2(0.3, 1.0)));
    d = shape < 3.5 ? max(0.8695 * a.x - 0.4939 * (p.y + 1.05), p.y - 0.8) : d;
    d = shape < 2.5 ? (a.x + a.y - 1.1) * 0.70710678 : d;
    d = shape < 1.5 ? box(a, vec2(0.86)) : d;
    return shape < 0.5 ? r - 1.0 : d;
}

// The class whose piece of the ring lies there. Around a square that stands on its corner, clockwise from the top: as
// good a measure of a turn as an angle, and no arc tangent.
vec4 piece(vec2 p) {
    float down = p.y / max(abs(p.x) + abs(p.y), 1e-6);
    float turn = p.x < 0.0 ? 0.75 - 0.25 * down : 0.25 + 0.25 * down;
    vec4 colour = turn < v_mix.w ? u_class_3 : u_class_4;
    colour = turn < v_mix.z ? u_class_2 : colour;
    colour = turn < v_mix.y ? u_class_1 : colour;
    return turn < v_mix.x ? u_class_0 : colour;
}

void main() {
    const float ring = 0.7;
    const float middle = 0.5;
    float half_px = v_look.y;
    vec2 p = v_corner / half_px;
    float r = length(p);
    float d = outer(v_look.x, p / middle, r / middle) * middle * half_px;
    float edge = (r - 1.0) * half_px;
    vec4 colour = mix(v_outline, v_fill, clamp(0.5 - d, 0.0, 1.0));
    colour = mix(colour, piece(p), clamp(0.5 + (r - ring) * half_px, 0.0, 1.0));
    colour = mix(colour, v_outline, clamp(0.5 + edge, 0.0, 1.0));
    gl_FragColor = vec4(colour.rgb, colour.a * clamp(0.5 + v_look.w - edge, 0.0, 1.0));
}
