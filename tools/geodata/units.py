# SPDX-License-Identifier: MIT
"""First-level units (provinces, regions, districts) from Natural Earth, fitted to the OpenStreetMap countries.

Natural Earth's outer borders are 2-5 km off here. So its units are first stretched over the gap (every point of a
country belongs to the nearest unit), and only the lines between units are then cut into the country net. Units of a
country thus partition exactly that country.
"""
import json
from collections import Counter, defaultdict

from shapely.geometry import LineString, MultiPoint, Point, Polygon, box, shape
from shapely.ops import unary_union, voronoi_diagram
from shapely.prepared import prep
from shapely.strtree import STRtree

import topology
from simplify import Simplifier, area_km2

import numpy

COUNTRIES = {"ARM", "AZE", "GEO", "TUR", "IRN", "RUS"}
WINDOW = box(30, 31, 60, 51)  # beyond it no unit of ours lies
NOT_UNITS = {"RUS-283"}  # Crimea, filed under Russia by the source
SAMPLE_DEGREES = 0.004
SMALLEST_FACE_KM2 = 2.0

# Parts that lie away from their unit and that Natural Earth misplaces or lacks: (point inside, unit).
EXCLAVES = [
    ((44.9467, 39.7866), "AZE-2415"),  # Karki / Tigranashen: Sadarak
    ((45.0024, 41.0660), "AZE-1684"),  # Yukhari Askipara: Gazakh
    ((45.2089, 40.9948), "AZE-1684"),  # Barkhudarli and Sofulu: Gazakh
    ((45.5139, 40.6273), "ARM-1672"),  # Artsvashen / Bashkend: Gegharkunik
]


# Where the source's line between two units is on the wrong side of places whose unit is known: (from, to, ring, why).
AMENDMENTS = [
    ("AZE-1737", "AZE-1735", [(46.30, 39.80), (46.52, 39.72), (46.558, 39.695), (46.572, 39.668), (46.579, 39.650),
                              (46.597, 39.634), (46.606, 39.600), (46.68, 39.55), (46.30, 39.50)],
     "Lachin, Sus, Aghanus, Fatalipeya and Qarikaha lie in Lachin; Yeghtsahogh, Mets Shen and Hin Shen in Shusha"),
    ("AZE-1734", "AZE-1699", [(46.98, 39.44), (47.00, 39.428), (47.055, 39.428), (47.08, 39.44), (47.08, 39.35),
                              (46.95, 39.35)], "Jabrayil lies in its own district"),
]


def amended(units):
    """{code: polygon} with the amendments carried out."""
    for source, target, ring, _ in AMENDMENTS:
        if source in units and target in units:
            moved = units[source].intersection(Polygon(ring))
            units[target] = units[target].union(moved).buffer(0)
            units[source] = units[source].difference(moved).buffer(0)
    return units


def read_units(path, wanted_box):
    """{A3: {unit code: (polygon, properties)}} for the six countries; units that do not meet wanted_box are joined
    into one pseudo-unit None, so that the wanted ones still know where they end."""
    with open(path, encoding="utf-8") as stream:
        features = json.load(stream)["features"]
    result = defaultdict(dict)
    rest = defaultdict(list)
    for feature in features:
        properties = feature["properties"]
        country = properties["adm0_a3"]
        polygon = shape(feature["geometry"]).buffer(0) if country in COUNTRIES else None
        if polygon is None or properties["adm1_code"] in NOT_UNITS or not polygon.intersects(WINDOW):
            continue
        if polygon.intersects(wanted_box):
            result[country][properties["adm1_code"]] = (polygon, properties)
        else:
            rest[country].append(polygon)
    for country, polygons in rest.items():
        result[country][None] = (unary_union(polygons).intersection(WINDOW), {})
    return result


def _outer_samples(units):
    """Points along the outer boundary of all units together, each with its unit."""
    count, owner = Counter(), {}
    for code, polygon in units.items():
        for part in getattr(polygon, "geoms", [polygon]):
            for ring in (part.exterior, *part.interiors):
                for a, b in topology.segments(topology.rounded(ring.coords)):
                    key = (min(a, b), max(a, b))
                    count[key] += 1
                    owner[key] = code
    samples = {}
    for (a, b), times in sorted(count.items()):
        if times != 1:
            continue
        steps = max(1, int(LineString([a, b]).length / SAMPLE_DEGREES))
        for step in range(steps):
            share = (step + 0.5) / steps
            samples[(round(a[0] + share * (b[0] - a[0]), 6), round(a[1] + share * (b[1] - a[1]), 6))] = owner[(a, b)]
    return samples


def stretched(units, country):
    """The units grown over the parts of the country (a polygon) that none of them covers, by nearest boundary."""
    covered = unary_union(list(units.values()))
    gap = country.buffer(0.01).difference(covered)
    near = prep(gap.buffer(0.25))
    samples = {xy: code for xy, code in _outer_samples(units).items() if near.contains(Point(xy))}
    frame = WINDOW.buffer(20)  # named, because shapely 1.8 does not keep a temporary envelope alive
    cells = voronoi_diagram(MultiPoint(sorted(samples)), envelope=frame)
    shapes = list(cells.geoms)
    tree = STRtree(shapes)
    pieces = defaultdict(list)
    for xy, code in sorted(samples.items()):
        point = Point(xy)
        pieces[code] += [cell for cell in tree.query(point) if cell.contains(point)][:1]
    return {code: unary_union([polygon, unary_union(pieces[code]).intersection(gap)]).buffer(0)
            for code, polygon in units.items()}


def inner_lines(units, smooth_km):
    """Lines between different units, smoothed (stretching leaves saw teeth)."""
    rings = [topology.rounded(ring.coords)
             for polygon in units.values() for part in getattr(polygon, "geoms", [polygon])
             for ring in (part.exterior, *part.interiors) if part.geom_type == "Polygon"]
    lines = topology.noded([ring for ring in rings if len(ring) > 3])
    find = locator(units)
    labels = [(face, find(face.representative_point())) for face in topology.faces(lines)]
    arcs = [arc for arc in topology.arcs_between(labels, lines) if arc.left is not None and arc.right is not None]
    simplifier = Simplifier(arcs)
    kept = simplifier.refine(lambda points: numpy.full(len(points), smooth_km), [True] * len(arcs))
    return [list(points) for points in kept.values()]


def locator(polygons):
    """A function from a point to the key of the polygon that contains it, wrapped as (key,), or None."""
    keys, shapes = [], []
    for key, polygon in polygons.items():
        for part in getattr(polygon, "geoms", [polygon]):
            keys.append(key)
            shapes.append(part)
    tree = STRtree(shapes)
    index = {id(part): k for k, part in enumerate(shapes)}

    def find(point):
        for part in tree.query(point):
            if part.contains(point):
                return (keys[index[id(part)]],)
        return None

    find.shapes = shapes  # the tree does not keep them alive

    return find


def unit_net(net, all_units, smooth_km=0.35):
    """The country net with unit lines cut in; labels become (country, unit or None)."""
    countries = defaultdict(list)
    for face, code in topology.labelled_faces(net):
        countries[code].append(face)
    lines = [list(arc.points) for arc in net]
    find_unit = {}
    for code, units in sorted(all_units.items()):
        country = unary_union(countries[code]).intersection(WINDOW)
        grown = stretched(amended({unit: polygon for unit, (polygon, _) in units.items()}), country)
        find_unit[code] = locator(grown)
        reach = country.buffer(0.0002)
        for line in inner_lines(grown, smooth_km):
            inside = LineString(line).intersection(reach)
            lines += [topology.rounded(part.coords) for part in getattr(inside, "geoms", [inside])
                      if part.geom_type == "LineString"]
    lines = topology.noded(lines)
    faces = topology.faces(lines)
    labels = _labels(faces, countries, find_unit)
    return topology.arcs_between(list(zip(faces, labels)), lines)


def _labels(faces, countries, find_unit):
    find_country = locator({code: unary_union(parts) for code, parts in countries.items()})
    exclaves = [(Point(xy), unit) for xy, unit in EXCLAVES]
    labels = []
    for face in faces:
        inside = face.representative_point()
        country = find_country(inside)
        if country is None:
            labels.append(None)
            continue
        code = country[0]
        unit = next((u for p, u in exclaves if u.startswith(code) and face.contains(p)), None)
        if unit is None and code in find_unit:
            found = find_unit[code](inside)
            unit = found[0] if found else None
        labels.append((code, unit))
    return _absorb(faces, labels)


def _absorb(faces, labels):
    """Shavings of a unit along a border (small faces beside a bigger face of the same country) go to that neighbour."""
    left = topology.left_labels((face, k) for k, face in enumerate(faces))
    result = list(labels)
    for k in sorted(range(len(faces)), key=lambda k: faces[k].area):
        if labels[k] is None or area_km2(faces[k]) > SMALLEST_FACE_KM2:
            continue
        shared = Counter()
        for a, b in topology.segments(list(faces[k].exterior.coords)):
            other = left.get((b, a))
            if other is not None and labels[other] and labels[other][0] == labels[k][0]:
                shared[result[other]] += LineString([a, b]).length
        if shared:
            result[k] = max(shared, key=lambda label: (shared[label], str(label)))
    return result
