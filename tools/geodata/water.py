# SPDX-License-Identifier: MIT
"""Lakes and reservoirs from the OpenStreetMap water bodies."""
import json
import math

from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.ops import unary_union
from shapely.prepared import prep
from shapely.strtree import STRtree

import levels
import names
import topology
from gpkg import NAME_FIELDS
from simplify import area_km2

LEAST_COMPACT = 0.02  # 4 pi area / length^2; below it a polygon is a river
SEAM = 2e-4  # degrees: the source is cut into tiles
NAME_REACH = 0.03  # degrees between a name's point and its lake


def smallest_km2(level, lon, lat):
    """The smallest lake that a level shows at a place."""
    if level >= 2 and levels.inside(lon, lat, levels.CORE):
        return 0.5
    if level >= 1 and levels.inside(lon, lat, levels.REGION):
        return 5.0
    return 300.0 if levels.inside(lon, lat, levels.VICINITY) else 3000.0


def read(path, land):
    """All lakes worth showing at any level, as polygons inside land (a list of polygons), tiles sewn together."""
    with open(path, encoding="utf-8") as stream:
        geometries = json.load(stream)["geometries"]
    pieces = []
    for geometry in geometries:
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        for rings in polygons:
            if _may_matter(rings[0]):
                piece = Polygon(rings[0], [hole for hole in rings[1:] if len(hole) > 3])
                pieces.append(piece if piece.is_valid else piece.buffer(0))
    sewn = unary_union([piece.buffer(SEAM, join_style=2) for piece in pieces]).buffer(-SEAM, join_style=2)
    on_land = _clipper(land)
    lakes = [part for lake in getattr(sewn, "geoms", [sewn]) for part in on_land(lake)]
    return [lake for lake in lakes if _is_lake(lake)]


def _clipper(land):
    """A function from a lake to its polygons on land; none when most of it is a bay."""
    ground = unary_union(land)
    parts = list(getattr(ground, "geoms", [ground]))
    prepared = {id(part): prep(part) for part in parts}
    tree = STRtree(parts)

    def on_land(lake):
        under = [part for part in tree.query(lake) if prepared[id(part)].intersects(lake)]
        if any(prepared[id(part)].contains(lake) for part in under):
            return [lake]
        inside = unary_union([part.intersection(lake) for part in under])
        if inside.area < 0.5 * lake.area:
            return []
        return [part for part in getattr(inside, "geoms", [inside]) if part.geom_type == "Polygon"]

    on_land.parts = parts  # the tree does not keep them alive
    return on_land


def _may_matter(ring):
    """A quick look at a tile's box: big enough for the level that is finest there, and not an ocean."""
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    west, south, east, north = min(xs), min(ys), max(xs), max(ys)
    size = (east - west) * (north - south) * 12390 * math.cos(math.radians((south + north) / 2))
    lon, lat = ring[0]
    least = 0.4 if levels.inside(lon, lat, levels.REGION) else 20 if levels.inside(lon, lat, levels.VICINITY) else 300
    return least < size < 400000


def _is_lake(lake):
    lon, lat = lake.representative_point().coords[0]
    shore = Polygon(lake.exterior)
    compact = 4 * math.pi * shore.area / shore.length ** 2
    return compact > LEAST_COMPACT and area_km2(lake) >= smallest_km2(2, lon, lat)


def _holes_of_size(lake, level):
    lon, lat = lake.representative_point().coords[0]
    least = levels.smallest_island_km2(level)(lon, lat)
    return Polygon(lake.exterior, [hole for hole in lake.interiors if area_km2(Polygon(hole)) >= least])


def rows(lakes, level):
    """The rows of a level, largest lake first; lakes on both sides of a tile or border are one."""
    named = _names(lakes)
    result = []
    for lake in lakes:
        lon, lat = lake.representative_point().coords[0]
        area = area_km2(lake)
        if area < smallest_km2(level, lon, lat):
            continue
        tolerance = float(levels.tolerance_km(level)([(lon, lat)])[0])
        shape = _holes_of_size(lake, level).simplify(tolerance / 111.0, preserve_topology=True)
        name = named.get(id(lake), {})
        result.append({"id": name.get("id") or f"water:{lon:.3f},{lat:.3f}", "area_km2": round(area, 2),
                       **{field: name.get(field) for field in NAME_FIELDS}, "geometry": MultiPolygon([shape])})
    return sorted(result, key=lambda row: (-row["area_km2"], row["id"]))


def _names(lakes):
    """{id(lake): row of water_names.tsv}; a name goes to the biggest lake within reach of its point."""
    tree = STRtree(lakes)
    result = {}
    for row in names.read_table("water_names.tsv", "id").values():
        around = Point(float(row["lon"]), float(row["lat"])).buffer(NAME_REACH)
        near = [lake for lake in tree.query(around) if lake.intersects(around)]
        if near:
            result[id(max(near, key=lambda lake: lake.area))] = row
    return result
