"""Screens: what each view of the record shows for a filter, as plain values for its template; they decide nothing.

Only what stands on the page is worked out; `chosen` is the line whose words stand beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from onrecord.show.comparison_chart import comparison_chart
from onrecord.show.dossier import by_day, claims
from onrecord.show.figures_chart import figure_groups
from onrecord.show.happenings import happenings
from onrecord.show.lines import Ink, Line
from onrecord.show.map_chart import MapChart, map_chart
from onrecord.show.outlines import NOTE
from onrecord.show.timeline_chart import timeline_chart
from onrecord.values import Link, Sameness, Verdict
from onrecord.web.address import Asked
from onrecord.web.grouping import pair_item
from onrecord.web.shelf import Shelf

ON_A_PAGE = 50
EVENTS_ON_A_PAGE = 20
FIGURES_SHOWN = 200
PLACES_SHOWN, LINES_OF_A_PLACE = 60, 5
Shown = dict[str, Any]


def record(shelf: Shelf, asked: Asked) -> Shown:
    """What the record's side shows for this view and filter."""
    held = shelf.remember("lines", asked.filter, lambda: shelf.index.found(asked.filter))
    made = SCREENS[asked.view](shelf, asked, held)
    return {"lines": held, "total": len(shelf.lines), "choices": shelf.choices, "chosen": None, **made}


def paged(rows: Sequence[Any], asked: Asked, size: int, wanted: int | None) -> Shown:
    """One page of a list: the one asked for, else the one that holds the wanted row, else the first."""
    last = max(0, (len(rows) - 1) // size)
    number = asked.page if asked.page is not None else (wanted or 0) // size
    page = min(max(0, number), last)
    return {
        "rows": rows[page * size : (page + 1) * size],
        "page": page,
        "pages": last + 1,
        "count": len(rows),
    }


def _chosen(asked: Asked, shown: Iterable[str]) -> str | None:
    """The line that the address names if it is shown, else the first."""
    ids = tuple(shown)
    return asked.item if asked.item in ids else next(iter(ids), None)


def _record(_: Shelf, asked: Asked, held: Sequence[Line]) -> Shown:
    place = next((number for number, line in enumerate(held) if line.id == asked.item), None)
    page = paged(held, asked, ON_A_PAGE, place)
    return {**page, "chosen": _chosen(asked, (line.id for line in page["rows"]))}


def _claims(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> Shown:
    kept = {line.id for line in held}
    found = [one for one in claims(shelf.catalogue) if one.statement in kept]
    place = next((number for number, one in enumerate(found) if asked.item in (one.id, one.statement)), None)
    page = paged(found, asked, EVENTS_ON_A_PAGE, place)
    here = next((one for one in page["rows"] if asked.item in (one.id, one.statement)), None)
    first = here or next(iter(page["rows"]), None)
    changed = {
        review.item: review for review in shelf.catalogue.view.reviews if review.item.startswith("ass-")
    }
    return {
        **page,
        "verdicts": list(Verdict),
        "changed": changed,
        "chosen": None if first is None else first.statement,
    }


def _events(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> Shown:
    """Events in order of time; only those of the page are worked out."""
    reported = {line.id: line for line in held if line.ink is Ink.REPORTED}
    every = len(reported) == len(shelf.catalogue.reports)
    found = [
        one for one in shelf.catalogue.events if every or any(report in reported for report in one.reports)
    ]
    place = next((number for number, one in enumerate(found) if asked.item in (one.id, *one.reports)), None)
    page = paged(found, asked, EVENTS_ON_A_PAGE, place)
    lines = [reported[report] for event in page["rows"] for report in event.reports if report in reported]
    rows = happenings(replace(shelf.catalogue, events=tuple(page["rows"])), lines)
    named = [line.id for one in rows if one.event.id == asked.item for line in one.lines]
    chosen = _chosen(asked, (*named, *(line.id for one in rows for line in one.lines)))
    return {**page, "rows": rows, "reports": len(reported), "chosen": chosen}


def _pairs(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> Shown:
    kept = {line.id for line in held}
    decided = shelf.past(asked.who).decided
    found: list[Link] = [
        link
        for link in shelf.catalogue.view.links
        if link.sameness is Sameness.DOUBTFUL
        and link.left in shelf.by_id
        and link.right in shelf.by_id
        and (link.left in kept or link.right in kept)
        and pair_item(link.left, link.right) not in decided
    ]
    found.sort(key=lambda link: (-link.probability, link.left, link.right))
    page = paged(found, asked, EVENTS_ON_A_PAGE, None)
    return {**page, "chosen": _chosen(asked, (link.left for link in page["rows"]))}


def _timeline(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> Shown:
    chart = shelf.remember("timeline", asked.filter, lambda: timeline_chart(held))
    ordered = shelf.remember("by day", asked.filter, lambda: by_day(held))
    place = next((number for number, line in enumerate(ordered) if line.id == asked.item), None)
    page = paged(ordered, asked, ON_A_PAGE, place)
    return {**page, "timeline": chart, "chosen": _chosen(asked, (line.id for line in page["rows"]))}


def _map(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> Shown:
    chart: MapChart = shelf.remember(
        "map",
        asked.filter,
        lambda: map_chart([line for line in held if line.ink is not Ink.SAID], shelf.catalogue.view.tiles),
    )
    shown = (line.id for spot in chart.spots[:PLACES_SHOWN] for line in spot.lines[:LINES_OF_A_PLACE])
    return {
        "map": chart,
        "outline_note": NOTE,
        "places_shown": PLACES_SHOWN,
        "lines_of_a_place": LINES_OF_A_PLACE,
        "chosen": _chosen(asked, shown),
    }


def _figures(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> Shown:
    counted = [line for line in held if line.ink is Ink.COUNTED]
    groups = figure_groups(shelf.catalogue, counted[:FIGURES_SHOWN])
    return {
        "figures": groups,
        "count": len(counted),
        "left_over": max(0, len(counted) - FIGURES_SHOWN),
        "chosen": _chosen(asked, (one.line.id for group in groups for one in group.ranges)),
    }


def _compare(shelf: Shelf, _: Asked, __: Sequence[Line]) -> Shown:
    return {"charts": {one.id: comparison_chart(one) for one in shelf.catalogue.view.comparisons}}


def _predictions(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> Shown:
    """Those whose statement the filter takes."""
    kept = {line.id for line in held}
    every = asked.filter.is_empty
    found = tuple(one for one in shelf.catalogue.view.predictions if every or one.statement in kept)
    statements = (one.statement for one in found if one.statement is not None)
    return {
        "predicted": replace(shelf.catalogue.view, predictions=found),
        "chosen": _chosen(asked, statements),
    }


def _history(shelf: Shelf, asked: Asked, _: Sequence[Line]) -> Shown:
    newest = tuple(reversed(shelf.catalogue.view.reviews))
    return paged(newest, asked, ON_A_PAGE, None)


SCREENS: Mapping[str, Callable[[Shelf, Asked, Sequence[Line]], Shown]] = {
    "record": _record,
    "claims": _claims,
    "events": _events,
    "pairs": _pairs,
    "timeline": _timeline,
    "map": _map,
    "figures": _figures,
    "compare": _compare,
    "predictions": _predictions,
    "history": _history,
}
