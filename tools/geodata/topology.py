# SPDX-License-Identifier: MIT
"""A planar net of arcs, each knowing what lies to its left and right.

Every boundary of the region pack is drawn from this one net, so two layers can never disagree about
where a border runs. Coordinates are EPSG:4326 degrees rounded to `DIGITS` decimals.
"""
from collections import defaultdict
from dataclasses import dataclass

from shapely.geometry import LineString, MultiLineString, Point, Polygon
from shapely.geometry.polygon import orient
from shapely.ops import polygonize, unary_union
from shapely.strtree import STRtree

DIGITS = 5


@dataclass(frozen=True)
class Arc:
    """A chain of points between two nodes (or a closed ring) with a label on each side (None = sea)."""

    points: tuple
    left: object
    right: object

    @property
    def closed(self):
        return self.points[0] == self.points[-1]


def rounded(points):
    """The points on the coordinate grid, without repeats."""
    result = []
    for x, y, *_ in points:
        point = (round(x, DIGITS) + 0.0, round(y, DIGITS) + 0.0)
        if not result or result[-1] != point:
            result.append(point)
    return result


def segments(points):
    return zip(points, points[1:])


def chains(lines):
    """Cuts lines (lists of points) into chains whose inner points all have exactly two neighbours; each
    segment is kept once however often it occurs. Deterministic: starts from sorted nodes."""
    neighbours = defaultdict(set)
    for line in lines:
        for a, b in segments(line):
            if a != b:
                neighbours[a].add(b)
                neighbours[b].add(a)
    used = set()
    result = []

    def walk(start, following):
        chain = [start, following]
        used.add((start, following))
        used.add((following, start))
        while len(neighbours[chain[-1]]) == 2 and chain[-1] != start:
            one, two = neighbours[chain[-1]]
            ahead = two if one == chain[-2] else one
            used.add((chain[-1], ahead))
            used.add((ahead, chain[-1]))
            chain.append(ahead)
        result.append(chain)

    nodes = sorted(point for point, near in neighbours.items() if len(near) != 2)
    for point in nodes:
        for following in sorted(neighbours[point]):
            if (point, following) not in used:
                walk(point, following)
    for point in sorted(neighbours):
        for following in sorted(neighbours[point]):
            if (point, following) not in used:
                walk(point, following)
    return result


def noded(lines):
    """Adds a vertex wherever two lines cross or touch, and rounds; repeated until rounding makes no new crossing."""
    current = chains(lines)
    for attempt in range(12):
        union = unary_union([LineString(chain) for chain in current])
        pieces = union.geoms if isinstance(union, MultiLineString) else [union]
        following = chains([rounded(piece.coords) for piece in pieces])
        if sum(map(len, following)) == sum(map(len, current)):
            return following
        current = chains(_through_near_vertices(following)) if attempt > 1 else following
    raise ValueError("noding did not settle; lines run within rounding distance of each other")


def _through_near_vertices(lines):
    """Bends every segment through the vertices that lie within one grid step of it (snap rounding)."""
    points = [Point(xy) for xy in sorted({xy for line in lines for xy in line})]
    tree = STRtree(points)
    reach = 10.0 ** -DIGITS
    result = []
    for line in lines:
        bent = [line[0]]
        for a, b in segments(line):
            segment = LineString([a, b])
            near = [(segment.project(p), p.coords[0]) for p in tree.query(segment.buffer(reach))
                    if segment.distance(p) < 0.8 * reach]
            bent += [xy for _, xy in sorted(near) if xy not in (a, b)] + [b]
        result.append(bent)
    return result


def faces(lines):
    """The faces that noded lines enclose, as polygons with the exterior counter-clockwise, in a stable order."""
    polygons = [orient(face) for face in polygonize([LineString(line) for line in lines])]
    return sorted(polygons, key=lambda face: face.bounds)


def left_labels(labelled_faces):
    """{(from, to): label of the face on the left} for every directed segment of the faces."""
    labels = {}
    for face, label in labelled_faces:
        for ring in (face.exterior, *face.interiors):
            for segment in segments(list(ring.coords)):
                labels[segment] = label
    return labels


def arcs_between(labelled_faces, lines):
    """Arcs of noded lines with their labels; lines with the same label on both sides disappear."""
    left = left_labels(labelled_faces)
    kept = [line for line in lines if left.get((line[0], line[1])) != left.get((line[1], line[0]))]
    return [arc for chain in chains(kept) for arc in _split_by_label(chain, left)]


def _split_by_label(chain, left):
    """One arc per run of equal labels (a node that vanished may leave a chain with two pairs of neighbours)."""
    runs = []
    for a, b in segments(chain):
        sides = (left.get((a, b)), left.get((b, a)))
        if runs and runs[-1][1] == sides:
            runs[-1][0].append(b)
        else:
            runs.append(([a, b], sides))
    return [Arc(tuple(points), *sides) for points, sides in runs]


def labelled_faces(arcs):
    """[(polygon, label)] for every face of the net that has a label."""
    left = {}
    for arc in arcs:
        for a, b in segments(arc.points):
            left[(a, b)] = arc.left
            left[(b, a)] = arc.right
    result = []
    for face in faces([arc.points for arc in arcs]):
        a, b = face.exterior.coords[0], face.exterior.coords[1]
        label = left[(a, b)]
        if label is not None:
            result.append((face, label))
    return result


def relabelled(arcs, rename):
    """The net with every label replaced by rename(label); arcs between equal labels disappear."""
    kept = []
    for arc in arcs:
        left = None if arc.left is None else rename(arc.left)
        right = None if arc.right is None else rename(arc.right)
        if left != right:
            kept.append(Arc(arc.points, left, right))
    return kept


def polygon(ring):
    """A polygon from a ring, made valid."""
    shape = Polygon(ring)
    return shape if shape.is_valid else shape.buffer(0)
