# SPDX-License-Identifier: MIT
"""What the people of a country are called, in English and French, in the singular and the plural."""
import json
import re

import names


def english_plural(word):
    if re.search(r"(ese|ish|sh|ch|ss|x|s)$", word):
        return None
    if word.endswith("man"):
        return word[:-3] + "men"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def french_plural(word):
    return None if word[-1] in "sx" else word + "s"


def _words(text):
    """The demonyms in a field: "Bosnian, Herzegovinian" holds two."""
    words = [word.strip() for word in re.split(r",| or |/", text or "")]
    return [word for word in words if len(word) > 2 and word[0].isupper() and "(" not in word]


def rows(packages, known_ids):
    """[{"country_id", "demonym"}], each once; ids are those of the gazetteer."""
    with open(packages / "world-countries/countries.json", encoding="utf-8") as stream:
        world = json.load(stream)
    own = {place["country_de_jure"]: place["id"] for place in names.read_facts() if place["kind"] == "country"}
    sovereign = {word for country in world if country["independent"] for word in _words(country["demonyms"]["eng"]["m"])}
    result = {}
    for country in world:
        place = own.get(country["cca2"], "country:" + country["cca2"])
        borrowed = not country["independent"] and sovereign & set(_words(country["demonyms"]["eng"]["m"]))
        if place not in known_ids or borrowed:
            continue  # "French" means France, not the French Southern Territories
        for language, plural in (("eng", english_plural), ("fra", french_plural)):
            for word in [w for form in ("m", "f") for w in _words(country["demonyms"].get(language, {}).get(form))]:
                result[(place, word)] = True
                if plural(word):
                    result[(place, plural(word))] = True
    for place, line in names.read_table("demonyms.tsv", "place").items():
        for word in line["demonyms"].split("|"):
            result[(place, word)] = True
    return [{"country_id": place, "demonym": word} for place, word in sorted(result)]
