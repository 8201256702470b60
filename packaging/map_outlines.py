#!/usr/bin/env python3
"""Writes the outlines of the map: map_outlines.py COUNTRIES.geojson REGIONS.geojson > resources/map/outlines.txt

Both are layers of Natural Earth at 1:50 million as GeoJSON (admin 0 countries, admin 1 states). The form is described at
read_outlines in core/base/map_outlines.h."""
import json
import sys


def number(value):
    bits = (value << 1) ^ (value >> 63)
    out = ""
    while bits >= 32:
        out += chr((bits & 31) + 32 + 63)
        bits >>= 5
    return out + chr(bits + 63)


def ring(places):
    """Places in thousandths of a degree, repeated ones and the last, which is the first, left out."""
    out, before, kept = "", (0, 0), []
    for longitude, latitude, *_ in places:
        here = (round(latitude * 1000), round(longitude * 1000))
        if not kept or kept[-1] != here:
            kept.append(here)
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    if len(kept) < 3:
        return None
    for here in kept:
        out += number(here[0] - before[0]) + number(here[1] - before[1])
        before = here
    return out


def write(kind, path, code_of):
    for feature in json.load(open(path, encoding="utf-8"))["features"]:
        shape, facts = feature["geometry"], feature["properties"]
        polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        rings = [line for polygon in polygons for line in map(ring, polygon) if line]
        if rings:
            print(kind, code_of(facts), facts["name"] or "", sep="\t")
            print("\n".join(rings))


def country_code(facts):
    known = [facts.get(name) for name in ("iso_a2", "adm0_a3")]
    return next((code for code in known if code and code != "-99"), "")


print("Clientele outlines 1")
write("country", sys.argv[1], country_code)
write("region", sys.argv[2], lambda facts: facts["iso_a2"])
