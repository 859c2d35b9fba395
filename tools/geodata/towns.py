# SPDX-License-Identifier: MIT
"""Towns: GeoNames where we have nothing better, our own places table first."""
import csv
import math
import re
import unicodedata

from shapely.geometry import Point

import levels
from gpkg import NAME_FIELDS
from names import read_facts, read_table

KINDS = ("capital", "city", "town", "village")
SAME_PLACE_KM = 6.0
SEAT_COUNTRIES = {"AM", "AZ", "GE"}
LATIN_ALPHABETS = {"TR", "AZ", "TM", "UZ"}
# Places of the facts that a map of the conflict must name early, whatever their population.
NOTABLE = {"stepanakert", "shusha", "lachin", "martakert", "martuni-nk", "hadrut", "askeran", "khojaly", "kalbajar",
           "agdam", "fuzuli", "jabrayil", "qubadli", "zangilan", "goris", "kapan", "meghri", "sisian", "jermuk",
           "vardenis", "ijevan", "berd", "noyemberyan", "yeghegnadzor", "tartar", "barda", "horadiz", "gazakh",
           "tovuz", "julfa", "ordubad"}


def read_geonames(path):
    """The rows that cities.cjs prints."""
    fields = ("id", "name", "country", "feature", "population", "lon", "lat")
    with open(path, encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, fields, delimiter="\t", quoting=csv.QUOTE_NONE):
            row.update(population=int(row["population"]), lon=float(row["lon"]), lat=float(row["lat"]))
            yield row


def folded(name):
    """A name reduced to lower-case letters without marks, to compare spellings."""
    plain = unicodedata.normalize("NFKD", name.replace("ə", "a").replace("Ə", "a").replace("ı", "i"))
    return re.sub(r"[^\w]", "", "".join(c for c in plain if not unicodedata.combining(c))).lower()


def plain(name, country):
    """A GeoNames name without the marks of transliteration: T'alin, Orūmīyeh. Marks of Latin alphabets stay."""
    name = re.sub("[’‘']", "", name)
    if country in LATIN_ALPHABETS:
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def distance_km(lon0, lat0, lon1, lat1):
    x = (lon1 - lon0) * math.cos(math.radians((lat0 + lat1) / 2))
    return 111.2 * math.hypot(x, lat1 - lat0)


def _same_spot(fact, geoname):
    gap = distance_km(float(fact["lon"]), float(fact["lat"]), geoname["lon"], geoname["lat"])
    return gap < max(SAME_PLACE_KM, float(fact["precision_km"]))


class FactPlaces:
    """The settlements of places.csv, and which GeoNames rows they replace."""

    def __init__(self):
        self.rows = [row for row in read_facts() if row["kind"] in KINDS]
        self.replaced = {}
        for row in self.rows:
            row["population"], row["seat"] = 0, False
            row["spellings"] = {folded(name) for name in self._names(row)}
            found = re.search(r"GeoNames (\d+)", row["source"])
            if found:
                self.replaced[found.group(1)] = row

    @staticmethod
    def _names(row):
        text = ";".join([row["other_names"]] + [row.get(field) or "" for field in NAME_FIELDS])
        return [name for name in re.split(r"[;/(),]", text) if name.strip()]

    def absorb(self, geoname):
        """True when a GeoNames row is one of our places; its population and rank are kept."""
        row = self.replaced.get(geoname["id"])
        if row is None:
            name = folded(geoname["name"])
            row = next((r for r in self.rows if name in r["spellings"] and _same_spot(r, geoname)), None)
        if row is None:
            return False
        row["population"] = max(row["population"], geoname["population"])
        row["seat"] = row["seat"] or geoname["feature"].startswith("PPLA")
        return True


def kind_of(geoname):
    if geoname["feature"] == "PPLC":
        return "capital"
    return "city" if geoname["population"] >= 50000 else "town" if geoname["population"] >= 5000 else "village"


def rank(kind, population, seat):
    """0 capital, 1 at least 250,000, 2 at least 80,000, 3 at least 20,000 or a seat, 4 at least 5,000, 5 the rest."""
    if kind == "capital":
        return 0
    by_size = next((r for r, least in ((1, 250000), (2, 80000), (3, 20000), (4, 5000)) if population >= least), 5)
    return min(by_size, 3) if seat else by_size


def towns(geonames_path, country_at):
    """All rows of the layer, sorted by rank and id. country_at(point) tests against the polygons."""
    facts = FactPlaces()
    spellings = read_table("town_names.tsv", "geoname")
    rows = []
    for geoname in read_geonames(geonames_path):
        inside = levels.inside(geoname["lon"], geoname["lat"], levels.REGION)
        if facts.absorb(geoname):
            continue
        if not (inside and geoname["population"] >= 1000 and geoname["feature"] != "PPLX"
                or geoname["feature"] == "PPLC" or geoname["population"] >= 500000
                or geoname["id"] in spellings):
            continue
        point = Point(round(geoname["lon"], 5), round(geoname["lat"], 5))
        country = country_at(point) or geoname["country"]
        kind = kind_of(geoname)
        seat = geoname["feature"] == "PPLA" and country in SEAT_COUNTRIES
        own = {field: value for field, value in spellings.get(geoname["id"], {}).items() if field in NAME_FIELDS and value}
        rows.append({"id": "gn:" + geoname["id"], "name_en": plain(geoname["name"], country), **own, "kind": kind,
                     "country": country, "population": geoname["population"],
                     "rank": rank(kind, geoname["population"], seat), "geometry": point})
    rows += [_fact_town(row, country_at) for row in facts.rows]
    return sorted(rows, key=lambda row: (row["rank"], row["id"]))


def _fact_town(row, country_at):
    point = Point(float(row["lon"]), float(row["lat"]))
    seat = row["id"] in NOTABLE or (row["seat"] and row["kind"] != "village")
    return {"id": row["id"], **{field: row.get(field) for field in NAME_FIELDS},
            "name_en": re.sub(r" \((UN Security Council|railway station|town)\)$", "", row["name_en"]),
            "kind": row["kind"], "country": country_at(point) or row["country_de_jure"],
            "population": row["population"], "rank": rank(row["kind"], row["population"], seat), "geometry": point}
