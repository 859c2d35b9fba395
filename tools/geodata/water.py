# SPDX-License-Identifier: MIT
"""Lakes and reservoirs from GSHHG and from the OpenStreetMap water bodies."""
import json
import math

from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.ops import unary_union
from shapely.prepared import prep
from shapely.strtree import STRtree

import gshhg
import levels
import names
from gpkg import NAME_FIELDS
from simplify import area_km2

LEAST_COMPACT = 0.02  # 4 pi area / length^2; below it a polygon is a river
SEAM = 2e-4  # degrees: the source is cut into tiles
LAGOON_KM2 = 3000
DRIED_UP = (57.5, 43.0, 62.5, 47.2)  # the Aral Sea: GSHHG's shore is decades old, OpenStreetMap's is not
WORLD = (-179.9, -60.0, 179.9, 80.0)
NAME_REACH = 0.03  # degrees between a name's point and its lake


def smallest_km2(level, lon, lat):
    """The smallest lake that a level shows at a place."""
    if level >= 2 and levels.inside(lon, lat, levels.CORE):
        return 0.5
    if level >= 1 and levels.inside(lon, lat, levels.REGION):
        return 5.0
    return 600.0 if levels.inside(lon, lat, levels.VICINITY) else 4000.0


def read(path, land):
    """All lakes worth showing at any level, as polygons inside land (a list of polygons): GSHHG's, whose shores are
    better, and in the region (and for the Aral Sea) those of OpenStreetMap that GSHHG lacks, mostly younger reservoirs."""
    on_land = _clipper(land)
    found = []
    for bounds, smallest in ((levels.REGION, 0), (levels.VICINITY, 600), (WORLD, 4000)):
        lakes = [lake for lake in gshhg.lakes(bounds, smallest) if not _in(lake, DRIED_UP)]
        found += _apart(lakes, found)
    found += _apart(_openstreetmap(path), found)
    return [lake for whole in found for lake in on_land(whole) if _is_lake(lake)]


def _in(lake, bounds):
    return levels.inside(*lake.representative_point().coords[0], bounds)


def _apart(lakes, others):
    """The lakes that touch none of the others."""
    tree = STRtree(others)
    return [lake for lake in lakes if not any(other.intersects(lake) for other in tree.query(lake))]


def _openstreetmap(path):
    """The region's water bodies, tiles sewn together."""
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
    return list(getattr(sewn, "geoms", [sewn]))


def _clipper(land):
    """A function from a lake to its polygons on land; of a sea only great lagoons that the source counts as land
    (Kara-Bogaz-Gol)."""
    ground = unary_union(land)
    parts = list(getattr(ground, "geoms", [ground]))
    prepared = {id(part): prep(part) for part in parts}
    tree = STRtree(parts)

    def on_land(lake):
        under = [part for part in tree.query(lake) if prepared[id(part)].intersects(lake)]
        if any(prepared[id(part)].contains(lake) for part in under):
            return [lake]
        inside = unary_union([part.intersection(lake) for part in under])
        parts = [part for part in getattr(inside, "geoms", [inside]) if part.geom_type == "Polygon"]
        if inside.area < 0.5 * lake.area:
            return [part for part in parts if area_km2(part) > LAGOON_KM2]
        return parts

    on_land.parts = parts  # the tree does not keep them alive
    return on_land


def _may_matter(ring):
    """A quick look at a tile's box: in the region, big enough, and not the Caspian."""
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    size = (max(xs) - min(xs)) * (max(ys) - min(ys)) * 12390 * math.cos(math.radians(ys[0]))
    least = 0.4 if levels.inside(*ring[0], levels.REGION) else 20 if levels.inside(*ring[0], DRIED_UP) else 1e9
    return least < size < 100000


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
