# SPDX-License-Identifier: MIT
"""First-level units of the world (Natural Earth), counties of the United States, and which of them a town lies in."""
import json
import math
from collections import defaultdict

from shapely.geometry import Point, Polygon, shape
from shapely.ops import unary_union
from shapely.prepared import prep
from shapely.strtree import STRtree

import names

# Countries whose units the region pack has, in its own lines.
IN_PACK = {"AM", "AZ", "GE"}
# Countries whose codes of GeoNames mean other units in Natural Earth than in the translations.
RENUMBERED = {"GB", "FR", "PH"}
OTHER_NAMES = ("name_fr", "name_ru", "name_uk", "name_tr", "name_de", "name_es")
# Kinds of units that a text names with the word in front or behind: "Lofa County", "County Donegal".
KIND_WORDS = {"County": "County", "Region": "Region", "Province": "Province", "State": "State",
              "District": "District", "Governorate": "Governorate", "Department": "Department"}


def radius_km(geometry, lat):
    return max(2, round(math.sqrt(geometry.area * 111.2 ** 2 * math.cos(math.radians(lat)) / math.pi)))


def read_units(path):
    """[(properties, geometry)] of Natural Earth's admin-1 with a code and a name."""
    with open(path, encoding="utf-8") as stream:
        features = json.load(stream)["features"]
    return [(defaultdict(str, feature["properties"]), shape(feature["geometry"]).buffer(0)) for feature in features
            if feature["properties"].get("name") and feature["geometry"]]


def read_counties(path):
    """[(FIPS code, name, geometry)] of us-atlas: TopoJSON with arcs as differences of whole numbers."""
    with open(path, encoding="utf-8") as stream:
        topology = json.load(stream)
    (kx, ky), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + x0, y * ky + y0))
        arcs.append(line)

    def ring(indices):
        line = []
        for index in indices:
            line += (arcs[index] if index >= 0 else arcs[~index][::-1])[1 if line else 0:]
        return line

    for entry in topology["objects"]["counties"]["geometries"]:
        polygons = [entry["arcs"]] if entry["type"] == "Polygon" else entry["arcs"]
        rings = [ring(polygon[0]) for polygon in polygons]
        yield (entry["id"], entry["properties"]["name"],
               unary_union([Polygon(line).buffer(0) for line in rings if len(line) > 3]))


class Units:
    """Rows for the gazetteer, and the unit that a point lies in."""

    def __init__(self, admin1_path, counties_path, translations, taken):
        self.translations = translations
        self.states = names.read_table("us_states.tsv", "code")
        self.rows, self.unit_ids, self.shapes = [], [], []
        for properties, geometry in read_units(admin1_path):
            if properties["iso_a2"] not in IN_PACK:
                self._add_unit(properties, geometry, properties["adm1_code"] in taken)
        by_fips = {state["fips"]: state["code"] for state in self.states.values()}
        for fips, name, geometry in read_counties(counties_path):
            if fips[:2] in by_fips and not geometry.is_empty:
                self._add_county(fips, name, geometry, by_fips[fips[:2]])
        self.tree = STRtree(self.shapes)
        self.id_of = {id(geometry): unit for geometry, unit in zip(self.shapes, self.unit_ids)}
        self.prepared = {}

    def _remember(self, unit_id, geometry):
        self.unit_ids.append(unit_id)
        self.shapes.append(geometry)

    def _add_unit(self, properties, geometry, in_pack):
        country = properties["iso_a2"]
        state = self.states.get(properties.get("iso_3166_2") or "", {})
        code = state.get("id") or properties["adm1_code"]
        if geometry.is_empty:
            return
        self._remember(code, geometry)
        if in_pack:
            return
        gn_code = properties.get("gn_a1_code") or ""
        english = [state.get("name", ""), properties["name_en"] or properties["name"], properties["name"]]
        translated = self.translations.english(gn_code) if country not in RENUMBERED else ""
        english += [translated] + (properties["name_alt"] or "").split("|") * (country not in ("US", "IT"))
        kind_word = KIND_WORDS.get(properties["type_en"])
        if kind_word and country != "US":
            english += [f"{properties['name_en'] or properties['name']} {kind_word}"]
            if country == "IE":
                english += [f"County {properties['name']}", f"Co {properties['name']}"]
        english = [name for name in english if name]
        english += ["," + name for name in state.get("short", "").split("|") if name]
        other = [properties.get(field) or "" for field in OTHER_NAMES]
        if country not in RENUMBERED:
            other += self.translations.others(gn_code)
        point = geometry.representative_point() if not geometry.contains(
            Point(properties["longitude"], properties["latitude"])) else Point(properties["longitude"], properties["latitude"])
        within = "gb-" + properties["geonunit"].lower().replace(" ", "-") if country == "GB" and properties["geonunit"] else ""
        self.rows.append({"id": code, "kind": "province", "lat": point.y, "lon": point.x,
                          "precision_km": radius_km(geometry, point.y), "country": country, "english": english,
                          "other": [name for name in other if name], "within": within, "type": properties["type_en"] or ""})

    def _add_county(self, fips, name, geometry, state):
        county_id = "us-county:" + fips
        self._remember(county_id, geometry)
        suffix = "Parish" if state == "US-LA" else "County"
        point = geometry.representative_point()
        self.rows.append({"id": county_id, "kind": "district", "lat": point.y, "lon": point.x,
                          "precision_km": radius_km(geometry, point.y), "country": "US",
                          "english": [f"{name} {suffix}", f"{name} Co"] if name else [], "other": [],
                          "within": self.states[state]["id"], "type": suffix})

    def _prepared(self, geometry):
        key = id(geometry)
        if key not in self.prepared:
            self.prepared[key] = prep(geometry)
        return self.prepared[key]

    def at(self, lon, lat, country):
        """The id of the smallest unit around a point, or the one within 12 km; "" when there is none."""
        point = Point(lon, lat)
        near = [geometry for geometry in self.tree.query(point.buffer(0.11))]
        inside = [geometry for geometry in near if self._prepared(geometry).contains(point)]
        if not inside and near:
            closest = min(near, key=point.distance)
            inside = [closest] if closest.distance(point) < 0.11 else []
        return self.id_of[id(min(inside, key=lambda geometry: geometry.area))] if inside else ""
