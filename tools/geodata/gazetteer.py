# SPDX-License-Identifier: MIT
"""Makes the gazetteer's readable sources from the packages, our tables and the finished region pack.
Usage: gazetteer.py PACKAGES_FOLDER WORK_FOLDER PACK.gpkg OUT_FOLDER"""
import math
import re
import sys
from pathlib import Path

from osgeo import ogr

import demonyms
import names
import towns
from gpkg import NAME_FIELDS

COLUMNS = ("id", "kind", "lat", "lon", "precision_km", "country", "population", "names_en", "names_other")
OTHER_FIELDS = NAME_FIELDS[1:]

# Names of the facts that a reader must not take for that place.
NOT_NAMES = {("moscow", "Kremlin"), ("paris", "Quai d'Orsay"), ("paris", "Elysee"), ("azerbaijan", "Azeri"),
             ("new-york", "UN headquarters"), ("goris-kapan-road", "M2"), ("ijevan-noyemberyan-road", "M16"),
             ("ijevan-noyemberyan-road", "H26"), ("syunik", "Zangezur"), ("zangezur", "Syunik"),
             ("goranboy-district", "Shahumyan (south)"), ("khankendi-city-district", "Stepanakert")}
# Country names in one language that are words, first names or peoples in another.
NOT_COUNTRIES = {"Island", "Maurice", "Dominique", "Grenade", "Chili", "Mann", "Mannin", "Thai", "Togolese", "Saudi",
                 "Portuguesa", "Reunion", "Prathet", "Viti", "the Abode of Peace", "Timor", "Salomon", "Kongo", "Kuba"}
# Rows whose name is a description, not a name that a text would use.
DESCRIPTIONS = re.compile(r"^(seg-.*|shusha-road-block|askeran-post|turshsu-post-2023)$")


def unique(words):
    seen = dict.fromkeys(word.strip() for word in words if word and word.strip())
    return [word for word in seen if len(word) > 1 and "|" not in word and "\t" not in word]


def row(place_id, kind, lat, lon, precision_km, country, population, english, other):
    english = unique(english)
    return {"id": place_id, "kind": kind, "lat": f"{float(lat):.5f}", "lon": f"{float(lon):.5f}",
            "precision_km": f"{float(precision_km):g}", "country": country or "",
            "population": str(int(population)) if population else "", "names_en": "|".join(english),
            "names_other": "|".join(word for word in unique(other) if word not in english)}


def english_names(name):
    """The display name and what a text would write: "Lachin / Berdzor" -> also Lachin, Berdzor; "Araks river" ->
    also Araks; "Syunik Province" -> also Syunik; a remark in brackets is dropped."""
    plain = re.sub(r"\s*\([^)]*\)", "", name).strip()
    parts = [part.strip() for part in plain.split(" / ")]
    tail = re.search(r" (river|District|Province|reservoir|road|airport)$", plain)
    if tail and len(parts) > 1:
        parts = [part if part.endswith(tail.group(0)) else part + tail.group(0) for part in parts]
    short = [re.sub(r" (river|Province)$", "", part) for part in parts]
    return [plain, *parts, *short]


def populations(pack):
    """{town id: (population, country)} of the region pack's towns."""
    layer = pack.GetLayerByName("towns")
    return {feature["id"]: (feature["population"] or 0, feature["country"]) for feature in layer}


def fact_rows(country_rows, town_facts):
    """Every named row of places.csv; the countries among them carry the world's names for them too."""
    for place in names.read_facts():
        if DESCRIPTIONS.match(place["id"]):
            continue
        wrong = {name for place_id, name in NOT_NAMES if place_id == place["id"]}
        given = [name for name in place["other_names"].split(";") if name not in wrong and "(" not in name]
        other = [place[field] for field in OTHER_FIELDS if place.get(field)]
        world = country_rows.pop(place["country_de_jure"], None) if place["kind"] == "country" else None
        if world:
            given += world["names_en"].split("|")
            other += world["names_other"].split("|")
        population, country = town_facts.get(place["id"], (0, place["country_de_jure"]))
        yield row(place["id"], place["kind"], place["lat"], place["lon"], place["precision_km"], country, population,
                  english_names(place["name_en"]) + given, other)


def country_rows(packages, pack):
    """{ISO alpha-2: row} for the countries of the world, at their label points."""
    world = names.Countries(packages / "world-countries/countries.json", packages / "i18n-iso-countries/langs")
    aliases = names.read_table("country_aliases.tsv", "country")
    result = {}
    for feature in pack.GetLayerByName("countries_2"):
        entry = world.by_a3[feature["iso_a3"]]
        code = feature["id"]
        english = [entry["name"]["common"], entry["name"]["official"]]
        english += aliases.get(code, {"names": ""})["names"].split("|")
        other = [feature[field] for field in OTHER_FIELDS]
        for group in (entry["translations"], entry["name"]["native"]):
            other += [name for language in group.values() for name in (language["common"], language["official"])]
        other += [name for name in entry["altSpellings"] if len(name) >= 4 and not name.isupper()]
        other = [name for name in other if name not in NOT_COUNTRIES]
        radius = math.sqrt(max(entry["area"], 1) / math.pi)
        result[code] = row("country:" + code, "country", feature["label_lat"], feature["label_lon"],
                           max(1, round(radius)), code, 0, english, other)
    return result


def geonames_rows(packages_cities, town_facts):
    """GeoNames places that the region pack names, and every town of the world from 15,000 inhabitants."""
    facts = towns.FactPlaces()
    spellings = names.read_table("town_names.tsv", "geoname")
    aliases = names.read_table("city_aliases.tsv", "geoname")
    for place in towns.read_geonames(packages_cities):
        if facts.absorb(place):
            continue
        place_id = "gn:" + place["id"]
        in_pack = place_id in town_facts
        if not in_pack and (place["population"] < 15000 or place["feature"] == "PPLX"):
            continue
        population, country = town_facts.get(place_id, (place["population"], place["country"]))
        own = spellings.get(place["id"], {})
        source_name = place["name"].replace("’", "'")
        english = english_names(own["name_en"]) if own else []
        english += [source_name, source_name.replace("'", "")]
        other = [own[field] for field in OTHER_FIELDS if own.get(field)] + own.get("other", "").split("|")
        other += aliases.get(place["id"], {"names": ""})["names"].split("|")
        size = 8 if population >= 1000000 else 5 if population >= 200000 else 3 if population >= 50000 else 1.5
        yield row(place_id, towns.kind_of(place), place["lat"], place["lon"], size, country, population, english, other)


def unit_rows(pack):
    """Provinces, regions and districts that places.csv does not have."""
    known = names.Units().facts
    for feature in pack.GetLayerByName("admin_2"):
        code = feature["id"]
        if code in known or code == "GEO-3015" or feature["kind"] == "city":
            continue
        radius = math.sqrt(feature.GetGeometryRef().GetArea() * 111.2 * 111.2
                           * math.cos(math.radians(feature["label_lat"])) / math.pi)
        english = english_names(feature["name_en"])
        kind = "province" if feature["kind"] == "region" else feature["kind"]
        yield row(code, kind, feature["label_lat"], feature["label_lon"], max(2, round(radius)), feature["country"], 0,
                  english, [feature[field] for field in OTHER_FIELDS])


def feature_rows():
    for place in names.read_table("features.tsv", "id").values():
        yield row(place["id"], place["kind"], place["lat"], place["lon"], place["precision_km"], place["country"],
                  place["population"], place["names_en"].split("|"), place["names_other"].split("|"))


def write(path, columns, rows):
    half = path.with_suffix(".part")
    with open(half, "w", encoding="utf-8", newline="\n") as stream:
        stream.write("\t".join(columns) + "\n")
        for entry in rows:
            stream.write("\t".join(entry[column] for column in columns) + "\n")
    half.replace(path)


def main(packages, work, pack_path, out):
    pack = ogr.Open(str(pack_path))
    town_facts = populations(pack)
    world = country_rows(packages, pack)
    rows = list(fact_rows(world, town_facts))
    rows += [world[code] for code in sorted(world)]
    rows += feature_rows()
    rows += unit_rows(pack)
    rows += geonames_rows(work / "cities.tsv", town_facts)
    known = set()
    for entry in rows:
        if entry["id"] in known:
            raise ValueError(f"id {entry['id']} is there twice")
        known.add(entry["id"])
    out.mkdir(parents=True, exist_ok=True)
    write(out / "gazetteer.tsv", COLUMNS, rows)
    write(out / "demonyms.tsv", ("country_id", "demonym"), demonyms.rows(packages, known))
    print(f"gazetteer: {len(rows)} places", file=sys.stderr)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
