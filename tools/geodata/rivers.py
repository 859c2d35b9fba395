# SPDX-License-Identifier: MIT
"""Rivers: where one carries a border it is the border's own line, so that the two never run side by side; elsewhere
WDBII, and for a few rivers of the conflict area that WDBII lacks, a sketch through places on their banks."""
from shapely.geometry import LineString, MultiLineString, Point, box
from shapely.ops import linemerge, nearest_points, unary_union
from shapely.strtree import STRtree

import gshhg
import levels
import names
import topology
from gpkg import NAME_FIELDS
from simplify import Simplifier

WDBII_RANKS = {1: 1, 2: 1, 3: 2, 4: 3}  # GSHHG river level -> our rank
BESIDE = 0.07  # degrees: WDBII this near a border river is that river
JOIN = 0.12  # degrees: a river cut there is led on to it
REACH = 0.15  # degrees between a name's point and its river

# Borders that follow a river: (country, country, box around the stretch, river).
BORDER_RIVERS = [
    ("AM", "TR", (43.0, 39.5, 45.0, 40.115), "araks"), ("AZ", "TR", (44.7, 39.6, 44.9, 39.8), "araks"),
    ("AZ", "IR", (44.7, 38.7, 47.99, 39.75), "araks"), ("AM", "IR", (45.9, 38.7, 46.7, 39.0), "araks"),
    ("AM", "TR", (43.3, 40.115, 44.0, 40.90), "akhurian"), ("AZ", "RU", (47.9, 41.2, 48.7, 41.9), "samur"),
    ("AZ", "GE", (46.2, 41.0, 46.75, 41.72), "alazani"),
]


def wdbii():
    """{our rank: lines} of the region."""
    result = {}
    for level, rank in WDBII_RANKS.items():
        result.setdefault(rank, []).extend(gshhg.rivers(levels.REGION, level))
    return result


def _along_borders(borders):
    """{river: lines} from the borders {(country, country): lines} of a level."""
    result = {}
    for one, two, bounds, river in BORDER_RIVERS:
        stretch = borders[tuple(sorted((one, two)))].intersection(box(*bounds))
        result.setdefault(river, []).extend(getattr(stretch, "geoms", [stretch]))
    return {river: linemerge(lines) for river, lines in result.items()}


def _without(line, taken):
    """The parts of a line away from taken lines; a cut end is led to the nearest point of them."""
    rest = line.difference(taken.buffer(BESIDE))
    ends = {line.coords[0], line.coords[-1]}
    for part in getattr(rest, "geoms", [rest]):
        points = list(part.coords)
        if not points or part.length < BESIDE:
            continue
        for end in (0, -1):
            near = nearest_points(taken, Point(points[end]))[0].coords[0]
            cut = points[end] not in ends or Point(points[end]).distance(Point(near)) < JOIN
            if cut and Point(points[end]).distance(Point(near)) < JOIN:
                points.insert(0, near) if end == 0 else points.append(near)
        yield LineString(points)


def rows(level, borders, lakes, wdbii_lines):
    """The rivers of a level: borders are its borders by country pair, lakes its lakes."""
    along = _along_borders(borders)
    taken = unary_union(list(along.values()))
    table = names.read_table("river_names.tsv", "id")
    water = STRtree(lakes)
    result = []
    for river, lines in along.items():
        result.append(_row(table[river], int(table[river]["rank"]), table[river]["source"], lines))
    for rank, lines in sorted(wdbii_lines.items()):
        merged = linemerge(lines)
        for line in getattr(merged, "geoms", [merged]):
            for part in _without(line, taken):
                result.append(_row(_name(part, table), rank, "WDBII (GSHHG 2.3.7)", part))
    for river in table.values():
        if river["sketch"]:
            points = [tuple(map(float, pair.split(","))) for pair in river["sketch"].split(";")]
            result.append(_row(river, int(river["rank"]), river["source"], LineString(points)))
    coarsest = {0: 1, 1: 3, 2: 9}[level]
    result = [row for row in result if row["rank"] <= coarsest]
    for row in result:
        under = unary_union([lake.buffer(0.001) for lake in water.query(row["geometry"])])
        row["geometry"] = _simplified(row["geometry"].difference(under), level)
    return sorted((row for row in result if not row["geometry"].is_empty),
                  key=lambda row: (row["rank"], row["id"], row["geometry"].bounds))


def _row(name, rank, source, lines):
    return {"id": name.get("id", ""), "rank": rank, "source": source, "geometry": lines,
            "precision_km": 3.0 if source.startswith("sketch") else 2.0,
            **{field: name.get(field) for field in NAME_FIELDS}}


def _name(line, table):
    """The row of river_names.tsv one of whose points lies nearest to the line, within reach."""
    best = (REACH, "", {})
    for row in table.values():
        for pair in filter(None, row["points"].split(";")):
            gap = line.distance(Point(tuple(map(float, pair.split(",")))))
            best = min(best, (gap, row["id"], row), key=lambda item: item[:2])
    return best[2]


def _simplified(shape, level):
    parts = [topology.rounded(part.coords) for part in getattr(shape, "geoms", [shape]) if part.length > 0]
    arcs = [topology.Arc(tuple(points), None, None) for points in parts if len(points) > 1]
    kept = Simplifier(arcs).refine(levels.tolerance_km(level), [True] * len(arcs))
    return MultiLineString([points for points in kept.values()])
