# SPDX-License-Identifier: MIT
"""The three levels of detail: where each is detailed, how fine, and which islands it drops."""
import numpy

REGION = (34.0, 35.0, 55.0, 47.0)  # level 1 is finer than level 0 inside
CORE = (38.5, 37.6, 51.6, 44.6)  # level 2 is finer than level 1 inside
VICINITY = (-12.0, 22.0, 75.0, 62.0)  # level 0 is finer inside

PRECISION_KM = {0: 2.0, 1: 0.4, 2: 0.1}
FAR_KM, NEAR_KM, REGION_KM, CORE_KM = 8.0, 2.0, 0.4, 0.05


def _within(lon, lat, bounds):
    west, south, east, north = bounds
    return (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)


def inside(lon, lat, bounds):
    return bool(_within(lon, lat, bounds))


def tolerance_km(level):
    """A function from points to the simplification tolerance at each, in kilometres."""
    def at(points):
        lon, lat = numpy.asarray(points).T
        result = numpy.where(_within(lon, lat, VICINITY), NEAR_KM, FAR_KM)
        if level >= 1:
            result = numpy.where(_within(lon, lat, REGION), REGION_KM, result)
        if level >= 2:
            result = numpy.where(_within(lon, lat, CORE), CORE_KM, result)
        return result
    return at


def smallest_island_km2(level):
    """A function from a place to the smallest island, lake-like hole or exclave that the level shows there."""
    def at(lon, lat):
        if level >= 2 and _within(lon, lat, CORE):
            return 0.2
        if level >= 1 and _within(lon, lat, REGION):
            return 1.0
        return 60.0 if _within(lon, lat, VICINITY) else 1500.0
    return at
