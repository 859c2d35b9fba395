# SPDX-License-Identifier: MIT
"""From the OpenStreetMap country polygons to a clean net: every face of the world has exactly one country.

The source draws exclaves on top of the country around them and disputed land in both claimants' polygons.
Rules: the smaller polygon wins (an exclave over its host); where that rule would decide a sovereignty question the
table below decides and says why.
"""
import json
import math

from shapely.geometry import Point, Polygon
from shapely.prepared import prep
from shapely.strtree import STRtree

import topology
from simplify import area_km2

# What two polygons claim and the smaller-wins rule would settle by accident: (point inside, ISO code, reason).
DE_JURE = [
    ((34.15, 45.30), "UKR", "Crimea: Ukraine by UN General Assembly resolution 68/262; held by Russia since 2014"),
]


def karki():
    """The exclave of Karki / Tigranashen, missing from every open source at hand: an ellipse of its official 19 sq km
    around the village. Precision 2 km."""
    lon, lat, east_km, north_km = 44.950, 39.787, 3.0, 2.02
    ring = []
    for step in range(24):
        angle = 2 * math.pi * step / 24
        ring.append((lon + east_km * math.cos(angle) / (111.32 * math.cos(math.radians(lat))),
                     lat + north_km * math.sin(angle) / 110.95))
    return topology.rounded(ring + ring[:1])


def read_parts(path):
    """[(A3 code, rings)] for each polygon part of the source, plus Karki."""
    with open(path, encoding="utf-8") as stream:
        features = json.load(stream)["features"]
    parts = []
    for feature in features:
        geometry = feature["geometry"]
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        for rings in polygons:
            rings = [topology.rounded(ring) for ring in rings]
            rings = [ring for ring in rings if len(ring) > 3]
            if rings:
                parts.append((feature["properties"]["A3"], rings))
    parts.append(("AZE", [karki()]))
    return parts


def without_islets(parts, smallest_km2):
    """Drops polygon parts under smallest_km2(lon, lat), but never a country's largest part."""
    areas = [area_km2(Polygon(rings[0])) for _, rings in parts]
    largest = {}
    for index, (code, _) in enumerate(parts):
        if code not in largest or areas[index] > areas[largest[code]]:
            largest[code] = index
    keep = []
    for index, (code, rings) in enumerate(parts):
        lon, lat = rings[0][0]
        if index == largest[code] or areas[index] >= smallest_km2(lon, lat):
            keep.append((code, rings))
    return keep


def country_net(parts):
    """The arcs between countries (A3 codes), and between countries and sea (None)."""
    lines = topology.noded([ring for _, rings in parts for ring in rings])
    faces = topology.faces(lines)
    codes = _codes_of(faces, parts)
    codes = _fill_gaps(faces, codes)
    return topology.arcs_between(list(zip(faces, codes)), lines)


def _codes_of(faces, parts):
    shapes = []
    for code, rings in parts:
        shape = Polygon(rings[0], rings[1:])
        shape = shape if shape.is_valid else shape.buffer(0)
        shapes.append(shape)
    tree = STRtree(shapes)
    index = {id(shape): k for k, shape in enumerate(shapes)}
    prepared = {}
    fixed = [(Point(xy), code) for xy, code, _ in DE_JURE]
    codes = []
    for face in faces:
        inside = face.representative_point()
        over = []
        for shape in tree.query(inside):
            k = index[id(shape)]
            if prepared.setdefault(k, prep(shape)).contains(inside):
                over.append((shape.area, k))
        code = parts[min(over)[1]][0] if over else None
        if len({parts[k][0] for _, k in over}) > 1:
            code = next((c for point, c in fixed if face.contains(point)), code)
        codes.append(code)
    return codes


def _fill_gaps(faces, codes):
    """Cracks between polygons (under 5 sq km, no sea within reach) go to the neighbour with the longest common edge."""
    left = topology.left_labels(zip(faces, codes))
    result = list(codes)
    for k, face in enumerate(faces):
        if codes[k] is not None or area_km2(face) > 5:
            continue
        shared = {}
        for a, b in topology.segments(list(face.exterior.coords)):
            other = left.get((b, a))
            shared[other] = shared.get(other, 0) + math.dist(a, b)
        best = max(shared, key=lambda code: (shared[code], str(code)))
        result[k] = best
    return result
