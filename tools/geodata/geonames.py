# SPDX-License-Identifier: MIT
"""GeoNames' populated places with their spellings, and what eight languages call them."""
import csv
import gettext
import re
from pathlib import Path

FIELDS = ("id", "name", "ascii", "alternates", "lat", "lon", "class", "feature", "country", "cc2", "admin1", "admin2",
          "admin3", "admin4", "population", "elevation", "dem", "zone", "modified")
# PPLX is part of a town, PPLH, PPLQ and PPLW are gone, PPLCH was a capital once.
NO_TOWN = {"PPLH", "PPLQ", "PPLW", "PPLCH", "STLMT"}
LOCALES = Path("/usr/share/locale")
LANGUAGES = ("fr", "ru", "uk", "hy", "ka", "az", "tr", "de", "es")


def read_places(path):
    """The rows of cities500.txt, sorted by id."""
    with open(path, encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream, FIELDS, delimiter="\t", quoting=csv.QUOTE_NONE)
                if row["feature"] and row["feature"] not in NO_TOWN]
    for row in rows:
        row.update(population=int(row["population"] or 0), lon=float(row["lon"]), lat=float(row["lat"]),
                   name=row["name"].replace("’", "'").strip())
    return sorted(rows, key=lambda row: int(row["id"]))


class Translations:
    """Preferred names by GeoNames id ("703448") or code of a first-level unit ("UA.13")."""

    def __init__(self):
        self.tables = {language: self._table(language) for language in ("en", *LANGUAGES)}

    @staticmethod
    def _table(language):
        with open(LOCALES / language / "LC_MESSAGES/geonames.mo", "rb") as stream:
            return gettext.GNUTranslations(stream)._catalog  # the ids are no sentences to translate

    def english(self, key):
        return self.tables["en"].get(key, "") if key else ""

    def others(self, key):
        return [name for language in LANGUAGES if key and (name := self.tables[language].get(key))]


# Letters of the languages that we read: no Greek, Arabic or Chinese.
READ = re.compile(r"^[\s'’.\-A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0400-\u04ff\u0531-\u058f\u10d0-\u10ff]+$")


def spellings(place):
    """The other names that a text of ours may use: no codes, no remarks, no transcriptions in small letters."""
    names = [name.strip() for name in place["alternates"].split(",")]
    return [name for name in names if len(name) >= 4 and READ.match(name) and not name[0].islower()
            and not re.fullmatch(r"[A-Z]{3,4}", name) and len(name.split()) <= 4]
