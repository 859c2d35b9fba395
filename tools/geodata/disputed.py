# SPDX-License-Identifier: MIT
"""Areas whose status is disputed, cut from the same polygons as everything else, and their outlines where
these are no international border."""
from shapely.geometry import MultiLineString, MultiPolygon, Point, Polygon, box
from shapely.ops import linemerge, unary_union

import names
import topology
from simplify import area_km2

# The country around an area, and how near its boundary an outline is that boundary (degrees; the source draws the
# coast of Crimea twice, a little apart).
EDGE_OF = {"nkao": ("AZE", 0.004), "abkhazia": ("GEO", 0.004), "south-ossetia": ("GEO", 0.004), "crimea": ("UKR", 0.03)}

# The former oblast, as the facts fit it: whole units, and two cut by a meridian (AZE-1738 west of, AZE-1682 east of).
NKAO_UNITS = ("AZE-1739", "AZE-1737", "AZE-5565", "AZE-4838", "AZE-1734")
NKAO_CUT = {"AZE-1738": box(44, 38, 46.863, 42), "AZE-1682": box(46.364, 38, 50, 42)}
NKAO_SOURCE = ("union of Natural Earth units; meridians 46.863 E and 46.364 E fitted to official areas: approximate, "
               "about 10 km")

# South Ossetia: no open polygon at hand. Corners set by settlements on either side of the former autonomous
# oblast's limit (inside: Kvaisa, Znaur, Tskhinvali, Akhalgori; outside: Oni, Sachkhere, Khashuri, Gori, Gudauri);
# the northern side is the border with Russia.
SOUTH_OSSETIA = [(43.86, 42.75), (43.79, 42.63), (43.63, 42.57), (43.53, 42.49), (43.60, 42.36), (43.66, 42.25),
                 (43.67, 42.15), (43.75, 42.13), (43.86, 42.13), (43.95, 42.18), (44.04, 42.18), (44.14, 42.12),
                 (44.24, 42.05), (44.34, 42.03), (44.44, 41.99), (44.53, 41.98), (44.57, 42.05), (44.53, 42.17),
                 (44.53, 42.28), (44.47, 42.38), (44.37, 42.46), (44.32, 42.55), (44.30, 42.66), (44.20, 42.85)]
SOUTH_OSSETIA_SOURCE = "sketched from settlements on either side; northern side OpenStreetMap: approximate, 8 km"


def rows(units, countries, crimea):
    """units: {code: polygon} of level 2; countries: {A3: polygon}; crimea: the part that two states' polygons claim."""
    shapes = {
        "nkao": (unary_union([units[code] for code in NKAO_UNITS]
                             + [units[code].intersection(part) for code, part in NKAO_CUT.items()]), NKAO_SOURCE),
        "abkhazia": (units["GEO-3015"], "Natural Earth unit fitted to OpenStreetMap borders"),
        "south-ossetia": (Polygon(SOUTH_OSSETIA).intersection(countries["GEO"]), SOUTH_OSSETIA_SOURCE),
        "crimea": (crimea.intersection(countries["UKR"]), "OpenStreetMap: where both states' polygons overlap"),
    }
    table = names.read_table("disputed.tsv", "id")
    return [{**table[key], "precision_km": float(table[key]["precision_km"]), "source": source,
             "geometry": _polygons(shape)} for key, (shape, source) in shapes.items()]


def _polygons(shape):
    parts = [part for part in getattr(shape, "geoms", [shape]) if part.geom_type == "Polygon"]
    return MultiPolygon([part for part in parts if area_km2(part) > 1])


def outlines(area_rows, countries):
    """The lines of the areas' edges that are neither coast nor border."""
    result = []
    for row in area_rows:
        country, reach = EDGE_OF[row["id"]]
        line = row["geometry"].boundary.difference(countries[country].boundary.buffer(reach))
        line = linemerge(line) if line.geom_type == "MultiLineString" else line
        parts = [part for part in getattr(line, "geoms", [line]) if part.length > 0.02]
        result.append({**row, "geometry": MultiLineString(parts)})
    return result


def crimea_part(parts):
    """The polygon of the source that draws Crimea a second time, under Russia."""
    for code, rings in parts:
        if code == "RUS" and topology.polygon(rings[0]).contains(Point(34.15, 45.30)):
            return topology.polygon(rings[0])
    raise ValueError("the source no longer draws Crimea twice; look at countries.DE_JURE")
