#version 120
// A shape from its signed distance, outlined; posts, bases, checkpoints and centres carry a mark inside in the
// outline's colour. Distances in units of half the shape's height, y down.
varying vec2 v_corner;
varying vec4 v_look;
varying vec4 v_fill;
varying vec4 v_outline;

// A rectangle; beyond its corners the distance is a little short, which is less than a px here.
float box(vec2 a, vec2 half_size) {
    return max(a.x - half_size.x, a.y - half_size.y);
}

// `a` is abs(p), `r` length(p): the shapes share them, for a software renderer walks through every branch.
float outer(float shape, vec2 p, vec2 a, float r) {
    float circle = r - 1.0;
    float square = box(a, vec2(0.86));
    float diamond = (a.x + a.y - 1.1) * 0.70710678;
    // Apex up; the base lies at 0.8.
    float triangle = max(0.8695 * a.x - 0.4939 * (p.y + 1.05), p.y - 0.8);
    vec2 q = abs(vec2(p.x + p.y, p.x - p.y)) * 0.70710678;
    float saltire = min(box(q, vec2(1.0, 0.3)), box(q, vec2(0.3, 1.0)));
    if (shape < 0.5) return circle;
    if (shape < 1.5) return square;
    if (shape < 2.5) return diamond;
    if (shape < 3.5) return triangle;
    if (shape < 4.5) return saltire;
    if (shape < 5.5) return circle;
    return shape < 7.5 ? square : circle;
}

// The mark inside; 1 where there is none.
float inner(float shape, vec2 a, float r) {
    float plus = min(box(a, vec2(0.62, 0.18)), box(a, vec2(0.18, 0.62)));
    if (shape < 4.5) return 1.0;
    if (shape < 5.5) return r - 0.38;
    if (shape < 6.5) return box(a, vec2(0.34));
    if (shape < 7.5) return box(a, vec2(0.86, 0.2));
    if (shape < 8.5) return plus;
    return shape < 9.5 ? r - 0.5 : 1.0;
}

void main() {
    float half_px = v_look.y;
    vec2 p = v_corner / half_px;
    vec2 a = abs(p);
    float r = length(p);
    float d = outer(v_look.x, p, a, r) * half_px;
    float mark = inner(v_look.x, a, r) * half_px;
    if (v_look.z > 0.5) mark = d + max(2.0, half_px * 0.34);
    float body = clamp(0.5 - d, 0.0, 1.0);
    float ring = clamp(0.5 + v_look.w - d, 0.0, 1.0);
    float inside = body * clamp(0.5 - mark, 0.0, 1.0);
    vec3 rgb = mix(v_outline.rgb, v_fill.rgb, body - inside);
    float alpha = mix(v_outline.a, v_fill.a, body - inside);
    gl_FragColor = vec4(rgb, alpha * ring);
}
