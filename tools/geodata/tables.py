# SPDX-License-Identifier: MIT
"""The tables of one level: what each layer's rows are."""
from shapely.geometry import Point

import gpkg
import layers
import levels
import rivers
import water

OSM = "OpenStreetMap (geo-maps countries-coastline-100m)"
UNITS_SOURCE = "Natural Earth 1:10m admin-1, fitted to OpenStreetMap borders"
NAMES = {field: str for field in gpkg.NAME_FIELDS}

# Where a reader looks for the name of a country whose pole of inaccessibility is far from its people.
LABELS = {"RU": Point(44.0, 55.0), "US": Point(-98.5, 39.5), "CA": Point(-106.0, 56.0), "NO": Point(9.0, 61.0),
          "GE": Point(43.4, 42.05), "KZ": Point(67.0, 48.0)}


def write_level(target, level, arcs, country_names, unit_names, properties):
    """The layers of one level that come from the net."""
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


def write_water(target, level, arcs, a2, lakes, wdbii_lines):
    """Lakes and rivers; rivers that carry a border are taken from the arcs of this level."""
    gpkg.write(target, f"water_{level}", "polygon", {"id": str, **NAMES, "area_km2": float}, water.rows(lakes, level))
    borders = {tuple(sorted((a2(one), a2(two)))): lines for (one, two), lines in layers.borders(arcs).items()}
    gpkg.write(target, f"rivers_{level}", "line",
               {"id": str, "rank": int, **NAMES, "precision_km": float, "source": str},
               rivers.rows(level, borders, lakes, wdbii_lines))


def write_disputed(target, areas, outlines):
    fields = {"id": str, **NAMES, "status": str, "note": str, "source": str, "precision_km": float, "valid_from": str,
              "valid_to": str}
    gpkg.write(target, "disputed", "polygon", fields, areas)
    gpkg.write(target, "disputed_lines", "line", fields, outlines)


def write_sources(target, inputs):
    """inputs: the rows of inputs.tsv."""
    gpkg.write(target, "sources", None,
               {"layer": str, "package": str, "version": str, "sha256": str, "licence": str, "credit": str},
               [{**row, "layer": row["layers"]} for row in inputs])


def write_views(target, viewpoints, standings, side_names):
    """Whose view: the viewpoints, what each makes of borders and disputed areas and when, and the names each side uses."""
    gpkg.write(target, "viewpoints", None, {"id": str, "name": str, "description": str, "sides": str, "source": str},
               viewpoints)
    gpkg.write(target, "standings", None,
               {"feature": str, "ids": str, "viewpoints": str, "valid_from": str, "valid_to": str, "standing": str,
                "hatched": int, "note": str, "source": str}, standings)
    gpkg.write(target, "side_names", None,
               {"kind": str, "id": str, "side": str, "viewpoints": str, "valid_from": str, "valid_to": str, **NAMES,
                "note": str}, side_names)
