# SPDX-License-Identifier: MIT
"""Topological simplification with a tolerance that depends on the place.

Douglas-Peucker on the arcs of a net: no dropped vertex lies farther than the tolerance from the line that
stays. Levels are nested (a coarse level's vertices are kept in the finer one) and nodes never move, so where two
levels have the same tolerance they are the same line, and no seam can open at the edge of a detail box.
Distances are chords in kilometres on a sphere, so long straight borders keep enough points to bend in any projection.
"""
import math

import numpy
from shapely.geometry import LineString
from shapely.strtree import STRtree

EARTH_KM = 6371.0


def on_sphere(points):
    """Points (degrees) as an array of x, y, z in kilometres."""
    lon, lat = numpy.radians(numpy.asarray(points, dtype=float)).T
    return EARTH_KM * numpy.stack([numpy.cos(lat) * numpy.cos(lon), numpy.cos(lat) * numpy.sin(lon), numpy.sin(lat)], 1)


def _distances(xyz, first, last):
    """Kilometres from each inner vertex of xyz[first..last] to the chord between its ends."""
    start, inner = xyz[first], xyz[first + 1:last]
    along = xyz[last] - start
    length2 = float(along @ along)
    if length2 == 0:
        return numpy.linalg.norm(inner - start, axis=1)
    share = numpy.clip((inner - start) @ along / length2, 0, 1)
    return numpy.linalg.norm(inner - (start + share[:, None] * along), axis=1)


class Simplifier:
    """Chooses, for one net and one level after another (coarse to fine), which vertices stay."""

    def __init__(self, arcs):
        self.arcs = arcs
        self.xyz = [on_sphere(arc.points) for arc in arcs]
        self.kept = [{0, len(arc.points) - 1} for arc in arcs]

    def refine(self, tolerance_km, wanted):
        """Adds vertices until every dropped one is within tolerance_km(points) of its line; wanted[i] says whether
        arc i belongs to this level at all. Then adds more until no two lines cross. Returns {arc index: points}."""
        chosen = [i for i in range(len(self.arcs)) if wanted[i]]
        for i in chosen:
            self._refine_arc(i, tolerance_km(self.arcs[i].points))
        self._repair(chosen)
        return {i: self._line(i) for i in chosen}

    def _line(self, i):
        points = self.arcs[i].points
        return tuple(points[k] for k in sorted(self.kept[i]))

    def _refine_arc(self, i, tolerance):
        xyz, kept = self.xyz[i], self.kept[i]
        if self.arcs[i].closed and len(kept) < 4:
            self._open_ring(i)
        order = sorted(kept)
        stack = list(zip(order, order[1:]))
        while stack:
            first, last = stack.pop()
            if last - first < 2:
                continue
            excess = _distances(xyz, first, last) / tolerance[first + 1:last]
            worst = int(numpy.argmax(excess))
            if excess[worst] > 1:
                middle = first + 1 + worst
                kept.add(middle)
                stack += [(first, middle), (middle, last)]

    def _open_ring(self, i):
        """A ring has one node: pins the farthest vertex and the one farthest from that chord, so that it stays a
        triangle at least."""
        xyz, kept = self.xyz[i], self.kept[i]
        last = len(xyz) - 1
        far = int(numpy.argmax(numpy.linalg.norm(xyz - xyz[0], axis=1)))
        kept.add(far)
        spread = [(float(d.max()), a + 1 + int(numpy.argmax(d))) for a, b in ((0, far), (far, last)) if b - a > 1
                  for d in [_distances(xyz, a, b)]]
        if spread:
            kept.add(max(spread)[1])

    def _repair(self, chosen):
        """Gives back vertices where simplified lines cross or coincide."""
        for _ in range(40):
            conflicts = self._conflicts(chosen)
            if not any([self._split(i, first, last) for i, first, last in sorted(conflicts)]):
                return

    def _split(self, i, first, last):
        if last - first < 2 or any(first < k < last for k in self.kept[i]):
            return False
        self.kept[i].add(first + 1 + int(numpy.argmax(_distances(self.xyz[i], first, last))))
        return True

    def _conflicts(self, chosen):
        """Segments (arc, first, last) that meet another segment elsewhere than at a common end."""
        owners, lines = [], []
        for i in chosen:
            order = sorted(self.kept[i])
            points = self.arcs[i].points
            for first, last in zip(order, order[1:]):
                owners.append((i, first, last))
                lines.append(LineString([points[first], points[last]]))
        tree = STRtree(lines)
        position = {id(line): k for k, line in enumerate(lines)}
        found = set()
        for k, line in enumerate(lines):
            if owners[k][2] - owners[k][1] < 2:
                continue  # cannot be split; the other side of the pair will be
            for other in tree.query(line):
                m = position[id(other)]
                if m != k and _clash(line, other):
                    found.update((owners[k], owners[m]))
        return found


def _clash(one, two):
    a, b = one.coords
    c, d = two.coords
    shared = {a, b} & {c, d}
    if not shared:
        return one.intersects(two)
    if len(shared) == 2:
        return True
    pivot = shared.pop()
    p = b if a == pivot else a
    q = d if c == pivot else c
    cross = (p[0] - pivot[0]) * (q[1] - pivot[1]) - (p[1] - pivot[1]) * (q[0] - pivot[0])
    dot = (p[0] - pivot[0]) * (q[0] - pivot[0]) + (p[1] - pivot[1]) * (q[1] - pivot[1])
    return abs(cross) < 1e-14 and dot > 0


def area_km2(shape):
    """Area of a polygon in degrees, by the spherical formula on its rings (good to 0.5 %)."""
    def ring_area(coords):
        total = 0.0
        for (x0, y0), (x1, y1) in zip(coords, coords[1:]):
            total += math.radians(x1 - x0) * (2 + math.sin(math.radians(y0)) + math.sin(math.radians(y1)))
        return abs(total) * EARTH_KM * EARTH_KM / 2

    parts = getattr(shape, "geoms", [shape])
    return sum(ring_area(list(p.exterior.coords)) - sum(ring_area(list(h.coords)) for h in p.interiors)
               for p in parts if p.geom_type == "Polygon")
