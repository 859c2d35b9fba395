# SPDX-License-Identifier: MIT
"""Lines of the GSHHG and WDBII data that come with the gmt program."""
import subprocess

from shapely.geometry import LineString
from shapely.ops import polygonize, unary_union

BIN_SLACK = 3e-5  # the data is cut at whole degrees, give or take this


def _at_bin_edge(value):
    return float(round(value)) if abs(value - round(value)) < BIN_SLACK else round(value, 4)


def dump(bounds, *options):
    """Polylines (lists of lon, lat) that gmt coast writes for (west, south, east, north)."""
    west, south, east, north = bounds
    command = ["gmt", "coast", f"-R{west}/{east}/{south}/{north}", "-M", "-Dh", *options]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = [[]]
    for row in text.splitlines():
        if row.startswith(">"):
            lines.append([])
        elif row and not row.startswith("#"):
            lon, lat = map(float, row.split()[:2])
            point = (_at_bin_edge(lon - 360 if lon > 180 else lon), _at_bin_edge(lat))
            if not lines[-1] or lines[-1][-1] != point:
                lines[-1].append(point)
    return [line for line in lines if len(line) > 1]


def lakes(bounds, smallest_km2):
    """Lake polygons inside bounds, islands in them not cut out."""
    lines = dump(bounds, "-W2/thin", f"-A{smallest_km2}/2/2")
    return list(polygonize(unary_union([LineString(line) for line in lines])))


def rivers(bounds, level):
    """River lines of one WDBII level (1 the largest)."""
    return [LineString(line) for line in dump(bounds, f"-I{level}")]
