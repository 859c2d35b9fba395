# SPDX-License-Identifier: MIT
"""Checks a finished region pack and gazetteer; prints what is wrong and fails. Usage: check.py PACK.gpkg GAZETTEER_FOLDER"""
import math
import sys
import warnings
from collections import Counter
from pathlib import Path

import shapely.wkb
from osgeo import ogr
from shapely.geometry import Point
from shapely.ops import unary_union

import levels
from names import read_facts
from simplify import area_km2

warnings.simplefilter("ignore")

# Facts id, country, and the units that may contain it (none: any).
PLACES = [("kapan", "AM", {"ARM-1732"}), ("goris", "AM", {"ARM-1732"}), ("kornidzor", "AM", {"ARM-1732"}),
          ("nerkin-hand", "AM", {"ARM-1732"}), ("shurnukh", "AM", {"ARM-1732"}), ("tegh", "AM", {"ARM-1732"}),
          ("yeraskh", "AM", {"ARM-1671"}), ("voskepar", "AM", {"ARM-1670"}), ("artsvashen", "AM", {"ARM-1672"}),
          ("karki", "AZ", {"AZE-2415"}), ("barkhudarli", "AZ", {"AZE-1684"}), ("sofulu", "AZ", {"AZE-1684"}),
          ("yukhari-askipara", "AZ", {"AZE-1684"}), ("lachin", "AZ", {"AZE-1735"}),
          ("shusha", "AZ", {"AZE-1737", "AZE-5565"}), ("stepanakert", "AZ", {"AZE-4838", "AZE-1739"}),
          ("nakhchivan-city", "AZ", {"AZE-2422", "AZE-2420"}), ("hadrut", "AZ", {"AZE-1734"}),
          ("jabrayil", "AZ", {"AZE-1699"}),
          ("agdam", "AZ", {"AZE-1691"}), ("kalbajar", "AZ", {"AZE-1682"}), ("zangilan", "AZ", {"AZE-1740"})]
COORDINATES = [("Sukhumi", 43.0015, 41.0234, "GE"), ("Tskhinvali", 42.2300, 43.9700, "GE"),
               ("Paris", 48.853, 2.349, "FR"), ("Moscow", 55.752, 37.6178, "RU"), ("Tabriz", 38.08, 46.29, "IR"),
               ("Kars", 40.60, 43.09, "TR"), ("Simferopol", 44.95, 34.10, "UA"), ("mid-Caspian", 41.5, 50.6, None)]
UNIT_SLACK_KM = 2.5  # units come from 1:10m data: a town this near its unit passes


class Report:
    def __init__(self):
        self.wrong = 0

    def expect(self, good, text):
        if not good:
            self.wrong += 1
            print("WRONG: " + text)


def read(pack, layer, *columns):
    """[(columns..., geometry)] of a layer."""
    return [(*[feature[column] for column in columns], shapely.wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())))
            for feature in pack.GetLayerByName(layer)]


def containing(rows, point):
    return [row[0] for row in rows if row[-1].contains(point)]


def check_places(report, pack, level):
    countries, units = read(pack, f"countries_{level}", "id"), read(pack, f"admin_{level}", "id")
    facts = {row["id"]: row for row in read_facts()}
    for place, country, allowed in PLACES:
        point = Point(float(facts[place]["lon"]), float(facts[place]["lat"]))
        astray = dict(countries)[country].distance(point) * 111.2
        report.expect(astray <= levels.PRECISION_KM[level] * (level < 2),
                      f"level {level}: {place} is {astray:.2f} km outside {country}")
        gap = min(shape.distance(point) for code, shape in units if code in allowed) * 111.2
        report.expect(gap < UNIT_SLACK_KM, f"level {level}: {place} is {gap:.1f} km from {sorted(allowed)}")
    for name, lat, lon, country in COORDINATES:
        found = containing(countries, Point(lon, lat))
        report.expect(found == ([country] if country else []), f"level {level}: {name} is in {found}, not {country}")


def check_facts_countries(report, pack):
    """Every settlement of places.csv lies in the country that it names (or within its own precision of it)."""
    countries = read(pack, "countries_2", "id")
    shapes = dict(countries)
    for row in read_facts():
        if row["kind"] in ("city", "town", "village", "capital") and row["country_de_jure"]:
            point = Point(float(row["lon"]), float(row["lat"]))
            gap = shapes[row["country_de_jure"]].distance(point) * 111.2
            report.expect(gap <= float(row["precision_km"]), f"{row['id']} is {gap:.1f} km outside {row['country_de_jure']}")


def check_partition(report, pack, level):
    """Units of a country cover exactly that country."""
    countries = dict(read(pack, f"countries_{level}", "id"))
    units = read(pack, f"admin_{level}", "country", "id")
    for code in ("AM", "AZ", "GE"):
        total = sum(area_km2(shape) for country, _, shape in units if country == code)
        whole = area_km2(countries[code])
        report.expect(abs(total / whole - 1) < 0.001,
                      f"level {level}: units of {code} have {total:.0f} of {whole:.0f} sq km")
    for layer in (f"countries_{level}", f"admin_{level}"):
        for code, shape in read(pack, layer, "id"):
            report.expect(shape.is_valid, f"{layer}: {code} is not a valid polygon")


def check_lines(report, pack, level):
    """Each border once; a border is exactly an edge of both its countries; no unit line runs along a border."""
    borders = read(pack, f"borders_{level}", "left_id", "right_id")
    pairs = Counter(frozenset(row[:2]) for row in borders)
    report.expect(max(pairs.values()) == 1, f"level {level}: a pair of countries has two borders")
    countries = dict(read(pack, f"countries_{level}", "id"))
    for one, two, line in borders:
        if {one, two} & {"AM", "AZ", "GE"}:
            for code in (one, two):
                off = line.difference(countries[code].boundary.buffer(1e-6)).length
                report.expect(off < 1e-4,
                              f"level {level}: border {one}-{two} leaves the edge of {code} by {off:.4f} degrees")
    if level == 0:
        return
    near = unary_union([line for _, _, line in borders]).buffer(0.3 / 111.2)
    for country, line in read(pack, f"admin_lines_{level}", "country"):
        for part in getattr(line, "geoms", [line]):
            beside = part.intersection(near)
            longest = max((piece.length for piece in getattr(beside, "geoms", [beside])), default=0) * 111.2
            report.expect(longest < 8, f"level {level}: a unit line of {country} runs {longest:.1f} km along a border")


def check_disputed(report, pack):
    areas = {code: shape for code, shape in read(pack, "disputed", "id")}
    size = area_km2(areas["nkao"])
    report.expect(abs(size / 4388 - 1) < 0.05, f"the former oblast has {size:.0f} sq km, not 4388")
    inside = {"nkao": [(39.8177, 46.7528), (40.2104, 46.8210), (39.52, 47.0318), (39.76, 46.75)],
              "south-ossetia": [(42.23, 43.97), (42.39, 43.92), (42.125, 44.483)],
              "abkhazia": [(43.0015, 41.0234), (42.63, 41.74)], "crimea": [(44.95, 34.10), (45.35, 36.47)]}
    for code, points in inside.items():
        for lat, lon in points:
            report.expect(areas[code].contains(Point(lon, lat)), f"{code} does not contain {lat}, {lon}")
    for lat, lon in ((41.98, 44.11), (42.58, 43.44), (42.66, 44.64)):
        report.expect(not areas["south-ossetia"].contains(Point(lon, lat)), f"south-ossetia contains {lat}, {lon}")
    for name, lat, lon in (("Agdam", 39.9910, 46.9274), ("Lachin", 39.64, 46.55), ("Jabrayil", 39.3992, 47.0283)):
        report.expect(not areas["nkao"].contains(Point(lon, lat)), f"the former oblast contains {name}")


def check_towns(report, pack):
    towns = read(pack, "towns", "id", "name_en", "rank", "country")
    ids = Counter(row[0] for row in towns)
    report.expect(max(ids.values()) == 1, "a town is there twice")
    spots = {}
    for town_id, name, _, country, point in towns:
        for part in name.split(" / "):
            for other_id, other in spots.get((part, country), []):
                gap = 111.2 * math.hypot((point.x - other.x) * math.cos(math.radians(point.y)), point.y - other.y)
                report.expect(gap > 4, f"{town_id} and {other_id} are both {part}, {gap:.1f} km apart")
            spots.setdefault((part, country), []).append((town_id, point))


def check_water(report, pack):
    """Lakes where lakes are, land where land is, and the Caspian only as sea."""
    dry = [("London", 51.5, -0.5), ("Palermo", 37.6, 14.0), ("Yerevan", 40.18, 44.51), ("Algiers", 36.0, 3.0),
           ("mid-Caspian", 41.5, 50.6), ("Nagoya", 35.5, 137.5)]
    wet = [("Sevan", 40.35, 45.33), ("Van", 38.63, 42.9), ("Urmia", 37.7, 45.35), ("Mingachevir", 40.88, 46.8)]
    for level in (0, 1, 2):
        lakes = read(pack, f"water_{level}", "id")
        for name, lat, lon in dry:
            report.expect(not containing(lakes, Point(lon, lat)), f"level {level}: {name} lies in a lake")
        for name, lat, lon in wet[:3 if level == 0 else 4]:
            report.expect(containing(lakes, Point(lon, lat)), f"level {level}: {name} is no lake")


def check_levels(report, pack):
    """Far from the region all levels are the same lines; every enclave is there from level 1."""
    lines = [{tuple(sorted(row[:2])): row[2] for row in read(pack, f"borders_{level}", "left_id", "right_id")}
             for level in (0, 1, 2)]
    for pair in (("ES", "FR"), ("CA", "US")):
        for level in (1, 2):
            report.expect(lines[level][pair].equals(lines[0][pair]), f"border {pair} differs at level {level}")
    exclaves = [("karki", "AZ"), ("artsvashen", "AM"), ("yukhari-askipara", "AZ"), ("barkhudarli", "AZ")]
    facts = {row["id"]: row for row in read_facts()}
    for level in (1, 2):
        countries = dict(read(pack, f"countries_{level}", "id"))
        for place, code in exclaves:
            point = Point(float(facts[place]["lon"]), float(facts[place]["lat"]))
            part = next((p for p in countries[code].geoms if p.contains(point)), None)
            report.expect(part is not None and 5 < area_km2(part) < 60, f"level {level}: the exclave of {place} is missing")


def check_gazetteer(report, folder):
    with open(folder / "gazetteer.tsv", encoding="utf-8") as stream:
        rows = [line.rstrip("\n").split("\t") for line in stream][1:]
    ids = {row[0] for row in rows}
    report.expect(len(ids) == len(rows) and all(len(row) == 10 and row[7] for row in rows), "gazetteer.tsv has bad rows")
    for wanted in ("armenia", "country:US", "kapan", "nagorno-karabakh", "kremlin", "abkhazia", "gn:2643743", "us-texas",
                   "us-georgia", "gb-wales", "us-county:39023"):
        report.expect(wanted in ids, f"gazetteer.tsv lacks {wanted}")
    within = {row[0]: row[9] for row in rows}
    report.expect(all(unit in ids for unit in within.values() if unit), "gazetteer.tsv puts places in units that it lacks")
    for place, county, state in (("gn:4717560", "us-county:48277", "us-texas"), ("gn:4525353", "us-county:39023", "us-ohio")):
        report.expect(within[place] == county and within[county] == state, f"{place} is not in {county}, {state}")
    with open(folder / "demonyms.tsv", encoding="utf-8") as stream:
        demonyms = {tuple(line.rstrip("\n").split("\t")) for line in stream}
    for wanted in (("armenia", "Armenians"), ("azerbaijan", "Azeri"), ("france", "French"), ("country:US", "American")):
        report.expect(wanted in demonyms, f"demonyms.tsv lacks {wanted}")


def main(pack_path, gazetteer):
    report = Report()
    pack = ogr.Open(str(pack_path))
    for level in (1, 2):
        check_places(report, pack, level)
        check_partition(report, pack, level)
    for level in (0, 1, 2):
        check_lines(report, pack, level)
    check_facts_countries(report, pack)
    check_levels(report, pack)
    check_water(report, pack)
    check_disputed(report, pack)
    check_towns(report, pack)
    check_gazetteer(report, gazetteer)
    size = pack_path.stat().st_size / 1e6
    report.expect(size < 10, f"the pack has {size:.1f} MB")
    print(f"{pack_path}: {size:.1f} MB, {report.wrong} faults")
    return 1 if report.wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
