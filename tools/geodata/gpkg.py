# SPDX-License-Identifier: MIT
"""Writes GeoPackage layers whose content does not depend on when or where they were written."""
from osgeo import gdal, ogr, osr
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon

import topology

gdal.UseExceptions()
ogr.UseExceptions()
gdal.SetConfigOption("OGR_CURRENT_DATE", "2024-06-30T00:00:00Z")  # else every file carries its minute of birth

LANGUAGES = ("en", "hy", "az", "ru", "ka", "fr", "tr", "fa")
NAME_FIELDS = tuple("name_" + language for language in LANGUAGES)
_TYPES = {str: ogr.OFTString, float: ogr.OFTReal, int: ogr.OFTInteger64}
_KINDS = {"polygon": ogr.wkbMultiPolygon, "line": ogr.wkbMultiLineString, "point": ogr.wkbPoint, None: ogr.wkbNone}


def create(path):
    driver = ogr.GetDriverByName("GPKG")
    return driver.CreateDataSource(path, options=["ADD_GPKG_OGR_CONTENTS=NO"])


def write(target, layer_name, kind, fields, rows):
    """Adds a layer. fields: {column: str, float or int}; rows: dicts of the columns plus "geometry" (shapely)."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = target.CreateLayer(layer_name, system if kind else None, _KINDS[kind],
                               ["SPATIAL_INDEX=YES", "FID=fid"] if kind else ["FID=fid"])
    for column, column_type in fields.items():
        layer.CreateField(ogr.FieldDefn(column, _TYPES[column_type]))
    layer.StartTransaction()
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for column, column_type in fields.items():
            value = row.get(column)
            if value is not None and value != "":
                feature.SetField(column, column_type(value))
        if kind:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(_prepared(row["geometry"], kind).wkb))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return layer.GetFeatureCount()


def _prepared(shape, kind):
    if kind == "polygon":
        parts = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
        return MultiPolygon([Polygon(_ring(p.exterior), [_ring(hole) for hole in p.interiors]) for p in parts])
    if kind == "line":
        parts = shape.geoms if isinstance(shape, MultiLineString) else [shape]
        return MultiLineString([LineString(topology.rounded(part.coords)) for part in parts])
    return shape


def _ring(ring):
    return topology.rounded(ring.coords)
