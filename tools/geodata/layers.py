# SPDX-License-Identifier: MIT
"""Countries, units, borders, coast and unit lines of one level, all from the same arcs."""
import math
from collections import defaultdict

from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon
from shapely.ops import linemerge, polylabel

import levels
import topology
from simplify import area_km2

UNIT_PRECISION_KM = 3.0


def net_at(level, net, simplifier, never_dropped):
    """The net of a level; labels are (country, unit), at level 0 (country, None)."""
    smallest = levels.smallest_island_km2(level)

    def wanted(arc):
        if level == 0 and arc.left and arc.right and arc.left[0] == arc.right[0]:
            return False
        if arc.closed and arc not in never_dropped:
            return area_km2(Polygon(arc.points)) >= smallest(*arc.points[0])
        return True

    lines = simplifier.refine(levels.tolerance_km(level), [wanted(arc) for arc in net])
    arcs = [topology.Arc(points, net[i].left, net[i].right) for i, points in sorted(lines.items())]
    if level == 0:
        arcs = topology.relabelled(arcs, lambda label: (label[0], None))
    return arcs


def largest_rings(net):
    """The closed arcs that are a whole country's largest part (an island state): never dropped."""
    best = {}
    for arc in net:
        for label in (arc.left, arc.right):
            if label:
                size = area_km2(Polygon(arc.points)) if arc.closed else math.inf
                if label[0] not in best or size > best[label[0]][0]:
                    best[label[0]] = (size, arc)
    return {arc for size, arc in best.values()}


def polygons_by(arcs, key):
    """{key(label): MultiPolygon} of a net."""
    parts = defaultdict(list)
    for face, label in topology.labelled_faces(topology.relabelled(arcs, key)):
        parts[label].append(face)
    return {label: MultiPolygon(faces) for label, faces in sorted(parts.items(), key=lambda item: str(item[0]))}


def joined(arcs):
    """Arcs as one MultiLineString of as few lines as possible."""
    merged = linemerge([LineString(arc.points) for arc in arcs])
    return MultiLineString([merged]) if isinstance(merged, LineString) else merged


def borders(arcs):
    """{(country, country): lines} of a net, keys sorted."""
    pairs = defaultdict(list)
    for arc in arcs:
        if arc.left and arc.right and arc.left[0] != arc.right[0]:
            pairs[tuple(sorted((arc.left[0], arc.right[0])))].append(arc)
    return {pair: joined(group) for pair, group in sorted(pairs.items())}


def unit_lines(arcs):
    """{country: lines between its units}."""
    result = defaultdict(list)
    for arc in arcs:
        if arc.left and arc.right and arc.left[0] == arc.right[0]:
            result[arc.left[0]].append(arc)
    return {country: joined(group) for country, group in sorted(result.items())}


def coast(arcs):
    """The lines between land and sea, without the cuts at the edge of the world."""
    pieces = []
    for arc in arcs:
        if arc.left and arc.right:
            continue
        run = [arc.points[0]]
        for a, b in topology.segments(arc.points):
            if _edge_of_the_world(a, b):
                pieces.append(run)
                run = [b]
            else:
                run.append(b)
        pieces.append(run)
    return MultiLineString([piece for piece in pieces if len(piece) > 1])


def _edge_of_the_world(a, b):
    return (abs(a[0]) > 179.999 and abs(b[0]) > 179.999) or (a[1] < -85.05 and b[1] < -85.05)


def label_point(shape):
    """A point well inside the largest part: its pole of inaccessibility (degrees squeezed to true shape)."""
    part = max(getattr(shape, "geoms", [shape]), key=area_km2)
    squeeze = max(0.2, math.cos(math.radians(part.centroid.y)))
    squeezed = Polygon([(x * squeeze, y) for x, y in part.exterior.coords],
                       [[(x * squeeze, y) for x, y in hole.coords] for hole in part.interiors])
    size = math.sqrt(squeezed.area)
    best = polylabel(squeezed if squeezed.is_valid else squeezed.buffer(0), tolerance=size / 50)
    return Point(round(best.x / squeeze, 4), round(best.y, 4))


def precision_km(shape, level):
    """The accuracy of a line or polygon at a level: the coarsest tolerance it passes through."""
    west, south, east, north = shape.bounds

    def inside(bounds):
        return bounds[0] <= west and bounds[1] <= south and east <= bounds[2] and north <= bounds[3]

    if level == 2 and inside(levels.CORE):
        return levels.PRECISION_KM[2]
    if level >= 1 and inside(levels.REGION):
        return levels.PRECISION_KM[1]
    return levels.NEAR_KM if inside(levels.VICINITY) else levels.FAR_KM
