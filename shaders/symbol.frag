#version 120
// A shape from its signed distance, outlined; posts, bases, checkpoints and centres, and types of events, carry a mark
// inside in the outline's colour. Distances in units of half the shape's height, y down.
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

// The mark of a post, base, checkpoint or place; 1 where there is none.
float inner(float shape, vec2 a, float r) {
    float plus = min(box(a, vec2(0.62, 0.18)), box(a, vec2(0.18, 0.62)));
    if (shape < 4.5) return 1.0;
    if (shape < 5.5) return r - 0.38;
    if (shape < 6.5) return box(a, vec2(0.34));
    if (shape < 7.5) return box(a, vec2(0.86, 0.2));
    if (shape < 8.5) return plus;
    return shape < 9.5 ? r - 0.5 : 1.0;
}

// A triangle with its apex up.
float arrow(vec2 p) {
    return max(0.848 * abs(p.x) - 0.53 * (p.y + 0.5), p.y - 0.3);
}

// The mark of an event's type, smaller and lower in a triangle; 1 where there is none.
float type_mark(float mark, float shape, vec2 p) {
    float size = shape > 2.5 && shape < 3.5 ? 0.72 : 1.0;
    if (size < 1.0) p = (p - vec2(0.0, 0.26)) / size;
    vec2 a = abs(p);
    vec2 q = abs(vec2(p.x + p.y, p.x - p.y)) * 0.70710678;
    float d = 1.0;
    if (mark < 0.5) d = 1.0;
    else if (mark < 1.5) d = length(p) - 0.3;
    else if (mark < 2.5) d = box(abs(vec2(a.x - 0.3, p.y)), vec2(0.19));
    else if (mark < 3.5) d = box(abs(vec2(p.x, a.y - 0.26)), vec2(0.5, 0.13));
    else if (mark < 4.5) d = min(box(a, vec2(0.52, 0.15)), box(a, vec2(0.15, 0.52)));
    else if (mark < 5.5) d = box(a, vec2(0.52, 0.16));
    else if (mark < 6.5) d = arrow(vec2(-p.y, p.x));
    else if (mark < 7.5) d = min(box(abs(vec2(p.x, p.y + 0.17)), vec2(0.15, 0.37)), box(abs(vec2(p.x, p.y - 0.45)), vec2(0.15)));
    else if (mark < 8.5) d = min(box(q, vec2(0.58, 0.15)), box(q, vec2(0.15, 0.58)));
    else d = arrow(p);
    return d * size;
}

void main() {
    float half_px = v_look.y;
    vec2 p = v_corner / half_px;
    float kind = floor(v_look.x / 16.0);
    float shape = v_look.x - 16.0 * kind;
    vec2 a = abs(p);
    float r = length(p);
    float d = outer(shape, p, a, r) * half_px;
    float mark = inner(shape, a, r) * half_px;
    float type = type_mark(kind, shape, p) * half_px;
    bool hollow = v_look.z > 0.5;
    if (hollow) mark = d + max(2.0, half_px * 0.34);
    float body = clamp(0.5 - d, 0.0, 1.0);
    float ring = clamp(0.5 + v_look.w - d, 0.0, 1.0);
    float inside = body * clamp(0.5 - mark, 0.0, 1.0);
    float ink = body - inside;
    float cut = clamp(0.5 - type, 0.0, 1.0);
    ink = hollow ? max(ink, body * cut) : ink * (1.0 - cut);
    vec3 rgb = mix(v_outline.rgb, v_fill.rgb, ink);
    float alpha = mix(v_outline.a, v_fill.a, ink);
    gl_FragColor = vec4(rgb, alpha * ring);
}
