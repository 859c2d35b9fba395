#version 120
// A shape from its signed distance, outlined; posts, bases, checkpoints and centres carry a mark inside in the
// outline's colour. Distances in units of half the shape's height, y down.
varying vec2 v_corner;
varying vec4 v_look;
varying vec4 v_fill;
varying vec4 v_outline;

float box(vec2 p, vec2 half_size) {
    vec2 d = abs(p) - half_size;
    return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float diamond(vec2 p) {
    return (abs(p.x) + abs(p.y) - 1.1) * 0.70710678;
}

// Apex up; the base lies at 0.8.
float triangle(vec2 p) {
    float side = dot(vec2(abs(p.x), p.y + 1.05), vec2(0.8695, -0.4939));
    return max(side, p.y - 0.8);
}

float saltire(vec2 p) {
    vec2 q = vec2(p.x + p.y, p.x - p.y) * 0.70710678;
    return min(box(q, vec2(1.0, 0.3)), box(q, vec2(0.3, 1.0)));
}

float outer(float shape, vec2 p) {
    if (shape < 0.5) return length(p) - 1.0;
    if (shape < 1.5) return box(p, vec2(0.86));
    if (shape < 2.5) return diamond(p);
    if (shape < 3.5) return triangle(p);
    if (shape < 4.5) return saltire(p);
    if (shape < 5.5) return length(p) - 1.0;
    if (shape < 7.5) return box(p, vec2(0.86));
    return length(p) - 1.0;
}

// The mark inside; 1 where there is none.
float inner(float shape, vec2 p) {
    if (shape < 4.5) return 1.0;
    if (shape < 5.5) return length(p) - 0.38;
    if (shape < 6.5) return box(p, vec2(0.34));
    if (shape < 7.5) return box(p, vec2(0.86, 0.2));
    if (shape < 8.5) return min(box(p, vec2(0.62, 0.18)), box(p, vec2(0.18, 0.62)));
    if (shape < 9.5) return length(p) - 0.5;
    return 1.0;
}

void main() {
    float half_px = v_look.y;
    vec2 p = v_corner / half_px;
    float d = outer(v_look.x, p) * half_px;
    float mark = inner(v_look.x, p) * half_px;
    if (v_look.z > 0.5) mark = d + max(2.0, half_px * 0.34);
    float body = clamp(0.5 - d, 0.0, 1.0);
    float ring = clamp(0.5 + v_look.w - d, 0.0, 1.0);
    float inside = body * clamp(0.5 - mark, 0.0, 1.0);
    vec3 rgb = mix(v_outline.rgb, v_fill.rgb, body - inside);
    float alpha = mix(v_outline.a, v_fill.a, body - inside);
    gl_FragColor = vec4(rgb, alpha * ring);
}
