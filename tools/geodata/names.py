# SPDX-License-Identifier: MIT
"""What countries and units are called, in eight languages. Our own tables win over the packages."""
import csv
import json
import re
from pathlib import Path

from gpkg import LANGUAGES, NAME_FIELDS

HERE = Path(__file__).parent
TRANSLATIONS = {"ru": "rus", "fr": "fra", "tr": "tur", "fa": "per"}


def read_facts():
    """The rows of places.csv."""
    with open(HERE / "places.csv", encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def read_table(name, key):
    """A tab-separated table of this folder as {key column: row}."""
    with open(HERE / name, encoding="utf-8", newline="") as stream:
        return {row[key]: row for row in csv.DictReader(stream, delimiter="\t")}


def read_rows(name):
    """A tab-separated table of this folder as a list of rows, in order."""
    with open(HERE / name, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


class Countries:
    """ISO codes and names of the world's countries."""

    def __init__(self, world_countries_json, iso_names_folder):
        with open(world_countries_json, encoding="utf-8") as stream:
            rows = json.load(stream)
        self.by_a3 = {("XKX" if row["cca3"] == "UNK" else row["cca3"]): row for row in rows}
        self.facts = {row["country_de_jure"]: row for row in read_facts() if row["kind"] == "country"}
        self.iso = {}
        for language in LANGUAGES:
            with open(Path(iso_names_folder) / (language + ".json"), encoding="utf-8") as stream:
                self.iso[language] = json.load(stream)["countries"]

    def a2(self, a3):
        return self.by_a3[a3]["cca2"]

    def names(self, a3):
        """{name_en: ..., ...} of a country; a language without a name is left out."""
        row, a2 = self.by_a3[a3], self.a2(a3)
        result = {"name_en": row["name"]["common"]}
        for language in LANGUAGES[1:]:
            known = row["translations"].get(TRANSLATIONS.get(language, ""), {}).get("common")
            iso = self.iso[language].get(a2)
            known = known or (iso[0] if isinstance(iso, list) else iso)
            if known:
                result["name_" + language] = known
        facts = self.facts.get(a2, {})
        result.update({field: facts[field] for field in NAME_FIELDS if facts.get(field)})
        return result


class Units:
    """Names of first-level units: our table, then the facts, then Natural Earth."""

    def __init__(self):
        self.table = read_table("unit_names.tsv", "code")
        self.facts = {}
        for row in read_facts():
            codes = re.findall(r"[A-Z]{3}-\d+", row["source"])
            if len(codes) == 1 and row["kind"] in ("region", "district"):
                self.facts[codes[0]] = row

    def names(self, code, properties):
        table, facts = self.table.get(code, {}), self.facts.get(code, {})
        mislabelled = code == "AZE-1735"  # the source names it Lankaran
        source = {} if mislabelled else dict(properties)
        if code.startswith("AZE") and source.get("name"):
            source["name_az"] = source["name"] + ("" if self.kind(code, properties) == "city" else " rayonu")
        result = {}
        for field in NAME_FIELDS:
            value = table.get(field) or facts.get(field) or source.get(field)
            if value:
                result[field] = value.replace("\u0301", "")
        return result

    def kind(self, code, properties):
        if code.startswith("ARM"):
            return "province"
        if code.startswith("GEO"):
            return "region"
        if code.startswith("AZE"):
            municipality = properties["type_en"] == "Municipality" or code == "AZE-4838"
            return "city" if municipality else "district"
        return "province"

    def wikidata(self, code, properties):
        """The Wikidata id, empty where none is known; "-" in our table drops a wrong one."""
        item = self.table.get(code, {}).get("wikidata") or properties.get("wikidataid") or ""
        return item.strip("-")
