"""Geography: reports and figures as GeoJSON and KML; those without a place are kept, without geometry."""

from __future__ import annotations

import json
from xml.sax.saxutils import escape

from onrecord.show import words
from onrecord.show.catalogue import catalogue_of
from onrecord.show.exports.rows import line_row
from onrecord.show.exports.standing import shown, status
from onrecord.show.lines import Ink, Line, lines_of
from onrecord.show.map_chart import place_of
from onrecord.show.view import View
from onrecord.values import Point


def _located(view: View) -> list[tuple[Line, Point | None]]:
    lines = (line for line in lines_of(catalogue_of(view)) if line.ink is not Ink.SAID)
    return [(line, None if (place := place_of(line)) is None else place.point) for line in lines]


def geojson(view: View) -> str:
    """A FeatureCollection (RFC 7946); unplaced items have a null geometry, as the standard allows."""
    catalogue = catalogue_of(view)
    features = [
        {
            "type": "Feature",
            "id": line.id,
            "geometry": None
            if point is None
            else {"type": "Point", "coordinates": [point.longitude, point.latitude]},
            "properties": line_row(catalogue, line),
        }
        for line, point in _located(view)
    ]
    collection = {
        "type": "FeatureCollection",
        "status": status(catalogue),
        "shown": shown(catalogue),
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def kml(view: View) -> str:
    """KML 2.2: a folder of placed and a folder of unplaced items."""
    catalogue = catalogue_of(view)
    located = _located(view)
    folders = (
        ("placed", [pair for pair in located if pair[1] is not None]),
        ("without a place", [pair for pair in located if pair[1] is None]),
    )
    body = "".join(
        f"<Folder><name>{name}</name>{''.join(_placemark(line, point) for line, point in held)}</Folder>\n"
        for name, held in folders
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n'
        f"<name>{_clean(view.title)}</name>\n"
        f"<description>{status(catalogue)}; shown: {_clean(shown(catalogue))}</description>\n"
        f"{body}</Document></kml>\n"
    )


def _placemark(line: Line, point: Point | None) -> str:
    name = f"{words.plain(line.what)}, {words.days(line.days)}"
    told = f"“{line.quote.words}” ({line.outlet}; {words.STATES[line.state]})"
    spot = (
        ""
        if point is None
        else f"<Point><coordinates>{point.longitude},{point.latitude}</coordinates></Point>"
    )
    return (
        f'\n<Placemark id="{line.id}"><name>{_clean(name)}</name><description>{_clean(told)}</description>'
        f"{_span(line)}{spot}</Placemark>"
    )


def _span(line: Line) -> str:
    if line.days is None:
        return ""
    begin = "" if line.days.first is None else f"<begin>{line.days.first.isoformat()}</begin>"
    end = "" if line.days.last is None else f"<end>{line.days.last.isoformat()}</end>"
    return f"<TimeSpan>{begin}{end}</TimeSpan>"


def _clean(text: str) -> str:
    """Text for XML: escaped, control characters (which XML 1.0 cannot hold) made visible."""
    return escape(words.visible(text)).replace("\ufffe", "�").replace("\uffff", "�")
