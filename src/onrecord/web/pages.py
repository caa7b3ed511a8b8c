"""Pages: the desk's screens as HTML, whole or in parts, from a shelf and an address; they decide nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from onrecord.show import words
from onrecord.show.comparison_chart import comparison_chart
from onrecord.show.dossier import by_day, claims, environment, sheet
from onrecord.show.figures_chart import figure_groups
from onrecord.show.filters import Filter, filter_from
from onrecord.show.happenings import happenings
from onrecord.show.lines import Ink, Line
from onrecord.show.map_chart import map_chart
from onrecord.show.outlines import NOTE
from onrecord.show.timeline_chart import timeline_chart
from onrecord.values import ClaimKind, Kind, Link, Measure, Reality, Review, Sameness, Stance, State, Verdict
from onrecord.web.decisions import places
from onrecord.web.grouping import pair_item
from onrecord.web.shelf import Shelf
from onrecord.web.steps_back import stacks, standing

ON_A_PAGE = 100
EVENTS_ON_A_PAGE = 25
FIGURES_SHOWN = 300
RECENT = 10
LISTS: Mapping[str, tuple[Any, ...]] = {
    "stances": tuple(Stance),
    "claims": tuple(ClaimKind),
    "kinds": tuple(Kind),
    "realities": tuple(Reality),
    "measures": tuple(Measure),
}
VIEWS: Mapping[str, str] = {
    "record": "Record",
    "claims": "Claims",
    "events": "Events",
    "pairs": "Doubtful pairs",
    "timeline": "Timeline",
    "map": "Map",
    "figures": "Figures",
    "compare": "Before and after",
    "predictions": "Predictions",
    "history": "Decisions",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for: a view, a filter, an item, a document, a page of the list."""

    view: str
    filter: Filter
    item: str | None
    document: str | None
    page: int | None
    who: str

    def query(self, **changes: str | int | None) -> str:
        """The address of this view with these changes, as a query."""
        named: dict[str, str | int | None] = {"view": self.view, "item": None, "page": None, **changes}
        own = "&".join(f"{name}={value}" for name, value in named.items() if value is not None)
        rest = self.filter.query()
        return f"?{own}&{rest}" if rest else f"?{own}"


def asked_from(query: Mapping[str, str], who: str) -> Asked:
    """What this query asks for.

    Raises:
        OptionRefused: if a filter's day is no day.
    """
    view = query.get("view", "record")
    page = query.get("page", "")
    return Asked(
        view=view if view in VIEWS else "record",
        filter=filter_from(query),
        item=query.get("item") or None,
        document=query.get("doc") or None,
        page=int(page) if page.isdecimal() else None,
        who=who,
    )


def whole_page(shelf: Shelf, asked: Asked, *, read_only: bool) -> str:
    """The whole screen: text, record, filters, keys, last decisions."""
    return (
        desk_environment()
        .get_template("desk.html")
        .render(
            **frame(shelf, asked), **record(shelf, asked), text=text_part(shelf, asked), read_only=read_only
        )
    )


def record_part(shelf: Shelf, asked: Asked) -> str:
    """The record's side alone."""
    return (
        desk_environment()
        .get_template("desk_record.html")
        .render(**frame(shelf, asked), **record(shelf, asked))
    )


def text_part(shelf: Shelf, asked: Asked) -> str:
    """One document's text with all its marks."""
    document = document_for(shelf, asked)
    if document is None:
        return ""
    lines = [
        line
        for line in shelf.by_document[document]
        if line.state is not State.REJECTED or line.id == asked.item
    ]
    made = sheet(shelf.catalogue.documents[document], lines, shelf.linked.get(document, ()))
    names = list(shelf.catalogue.documents)
    place = names.index(document)
    return (
        desk_environment()
        .get_template("desk_text.html")
        .render(
            **frame(shelf, asked),
            sheet=made,
            place=place + 1,
            before=names[place - 1] if place else None,
            after=names[place + 1] if place + 1 < len(names) else None,
        )
    )


def item_part(shelf: Shelf, asked: Asked, item: str) -> str:
    """One item's details: what was read, why, how it stands, and the form that changes it."""
    return (
        desk_environment()
        .get_template("desk_item.html")
        .render(
            **frame(shelf, asked),
            line=shelf.by_id[item],
            item=items(shelf)[item],
            places=sorted(places(shelf.catalogue).values(), key=lambda place: (place.name, place.key)),
            history=[review for review in shelf.catalogue.view.reviews if review.item == item],
        )
    )


def row_part(shelf: Shelf, asked: Asked, item: str) -> str:
    """One row of the record, as it stands now."""
    return (
        desk_environment().get_template("desk_row.html").render(**frame(shelf, asked), line=shelf.by_id[item])
    )


def recent_part(shelf: Shelf, asked: Asked) -> str:
    """The last ten decisions."""
    return desk_environment().get_template("desk_recent.html").render(**frame(shelf, asked))


def conflict_part(shelf: Shelf, asked: Asked, wanted: Sequence[str], mine: Sequence[str | None]) -> str:
    """Both versions of what two people decided at once."""
    rows = [
        (item, shelf.reviews.get(shelf.last.get(item, "")), new, items(shelf).get(item))
        for item, new in zip(wanted, mine, strict=True)
    ]
    return desk_environment().get_template("desk_conflict.html").render(**frame(shelf, asked), rows=rows)


def items(shelf: Shelf) -> dict[str, Any]:
    """Every statement, report and figure by id."""
    return {**shelf.catalogue.statements, **shelf.catalogue.reports, **shelf.catalogue.figures}


def document_for(shelf: Shelf, asked: Asked) -> str | None:
    """The document to show: that of the item, else the one asked for, else the first of what is filtered."""
    if asked.item is not None and asked.item in shelf.by_id:
        return shelf.by_id[asked.item].document
    if asked.document in shelf.catalogue.documents:
        return asked.document
    first = next((line.document for line in shelf.lines if asked.filter.takes(line)), None)
    return first or next(iter(shelf.catalogue.documents), None)


def frame(shelf: Shelf, asked: Asked) -> dict[str, Any]:
    """What every part of the screen needs."""
    view = shelf.catalogue.view
    done, undone = stacks(view.reviews, asked.who)
    return {
        "asked": asked,
        "shelf": shelf,
        "catalogue": shelf.catalogue,
        "view": view,
        "views": VIEWS,
        "lists": LISTS,
        "recent": list(reversed(standing(view.reviews)))[:RECENT],
        "can_undo": len(done),
        "can_redo": len(undone),
        "own": {review.id for step in done for review in step},
        "short_item": lambda item: short_item(shelf, item),
    }


def short_item(shelf: Shelf, item: str) -> str:
    """An item in a few words, for lists of decisions."""
    line = shelf.by_id.get(item)
    if line is not None:
        return line.quote.words[:60]
    one = next((one for ones in shelf.catalogue.assessments.values() for one in ones if one.id == item), None)
    return f"verdict on a {words.plain(one.claim.kind)} claim" if one is not None else "two reports"


def record(shelf: Shelf, asked: Asked) -> dict[str, Any]:
    """What the record's side shows for this view and filter."""
    every = asked.filter.is_empty
    held = shelf.lines if every else tuple(line for line in shelf.lines if asked.filter.takes(line))
    shown: dict[str, Any] = {"lines": held, "total": len(shelf.lines), "choices": choices(shelf)}
    made = SCREENS[asked.view](shelf, asked, held)
    return {**shown, **made}


def choices(shelf: Shelf) -> dict[str, list[str]]:
    """The values that the filter's lists offer."""
    return {
        "kind": sorted({line.what for line in shelf.lines}),
        "outlet": sorted({line.outlet for line in shelf.lines}),
        "verdict": [verdict.value for verdict in Verdict],
        "state": [state.value for state in State],
        "voice": [ink.value for ink in Ink],
    }


def paged(rows: Sequence[Any], asked: Asked, size: int, wanted: int | None) -> dict[str, Any]:
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


def _record(_: Shelf, asked: Asked, held: Sequence[Line]) -> dict[str, Any]:
    place = next((number for number, line in enumerate(held) if line.id == asked.item), None)
    return paged(held, asked, ON_A_PAGE, place)


def _claims(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> dict[str, Any]:
    kept = {line.id for line in held}
    found = [one for one in claims(shelf.catalogue) if one.statement in kept]
    place = next((number for number, one in enumerate(found) if asked.item in (one.id, one.statement)), None)
    machine = {
        review.item: review for review in shelf.catalogue.view.reviews if review.item.startswith("ass-")
    }
    return {**paged(found, asked, EVENTS_ON_A_PAGE, place), "verdicts": list(Verdict), "changed": machine}


def _events(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> dict[str, Any]:
    """Events in order of time; only those of the page are worked out."""
    reported = {line.id: line for line in held if line.ink is Ink.REPORTED}
    found = [event for event in shelf.catalogue.events if any(report in reported for report in event.reports)]
    place = next((number for number, one in enumerate(found) if asked.item in (one.id, *one.reports)), None)
    page = paged(found, asked, EVENTS_ON_A_PAGE, place)
    lines = [reported[report] for event in page["rows"] for report in event.reports if report in reported]
    return {**page, "rows": happenings(replace(shelf.catalogue, events=tuple(page["rows"])), lines)}


def _pairs(shelf: Shelf, asked: Asked, held: Sequence[Line]) -> dict[str, Any]:
    kept = {line.id for line in held}
    decided = {review.item for review in standing(shelf.catalogue.view.reviews)}
    found: list[Link] = [
        link
        for link in shelf.catalogue.view.links
        if link.sameness is Sameness.DOUBTFUL
        and {link.left, link.right} <= set(shelf.by_id)
        and (link.left in kept or link.right in kept)
        and pair_item(link.left, link.right) not in decided
    ]
    found.sort(key=lambda link: (-link.probability, link.left, link.right))
    return paged(found, asked, EVENTS_ON_A_PAGE, None)


def _timeline(_: Shelf, __: Asked, held: Sequence[Line]) -> dict[str, Any]:
    return {"timeline": timeline_chart(held), "sorted_lines": by_day(held)[:ON_A_PAGE]}


def _map(_: Shelf, __: Asked, held: Sequence[Line]) -> dict[str, Any]:
    return {"map": map_chart([line for line in held if line.ink is not Ink.SAID]), "outline_note": NOTE}


def _figures(shelf: Shelf, _: Asked, held: Sequence[Line]) -> dict[str, Any]:
    counted = [line for line in held if line.ink is Ink.COUNTED]
    shown = counted[:FIGURES_SHOWN]
    return {"figures": figure_groups(shelf.catalogue, shown), "left_over": len(counted) - len(shown)}


def _compare(shelf: Shelf, _: Asked, __: Sequence[Line]) -> dict[str, Any]:
    return {"charts": {one.id: comparison_chart(one) for one in shelf.catalogue.view.comparisons}}


def _nothing(_: Shelf, __: Asked, ___: Sequence[Line]) -> dict[str, Any]:
    return {}


def _history(shelf: Shelf, asked: Asked, _: Sequence[Line]) -> dict[str, Any]:
    reviews: list[Review] = list(reversed(shelf.catalogue.view.reviews))
    stands = {review.id for review in standing(shelf.catalogue.view.reviews)}
    return {**paged(reviews, asked, ON_A_PAGE, None), "stands": stands}


SCREENS = {
    "record": _record,
    "claims": _claims,
    "events": _events,
    "pairs": _pairs,
    "timeline": _timeline,
    "map": _map,
    "figures": _figures,
    "compare": _compare,
    "predictions": _nothing,
    "history": _history,
}


@cache
def desk_environment() -> Environment:
    """The dossier's templates with the desk's beside them."""
    shared = environment()
    made = Environment(
        loader=ChoiceLoader(
            [PackageLoader("onrecord.web", "templates"), PackageLoader("onrecord.show", "templates")]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(shared.globals)
    made.globals.update({"when": when, "decided": decided})
    made.filters.update(shared.filters)
    made.filters["from_json"] = json.loads
    made.filters["pretty"] = pretty
    return made


def when(review: Review) -> str:
    """When a decision was taken, to the minute, in UTC."""
    return f"{words.day(review.when.date())}, {review.when:%H:%M} UTC"


def decided(review: Review) -> str:
    """A decision in a word."""
    pair = "|" in review.item
    names = {
        "accept": "one event" if pair else "accepted",
        "reject": "two events" if pair else "rejected",
        "change": "changed",
        "add": "added",
        "unverifiable": "cannot be verified",
        "undo": "taken back",
    }
    return names[review.decision.value]


def pretty(value: str) -> str:
    """A value's JSON with the fields that tell something, a line each."""
    fields = json.loads(value)
    return "\n".join(
        f"{name}: {_told(held)}"
        for name, held in fields.items()
        if held not in (None, [], "") and name != "why"
    )


def _told(held: Any) -> str:
    if isinstance(held, dict):
        return str(held.get("words") or ", ".join(str(part) for part in held.values() if part is not None))
    return "; ".join(_told(part) for part in held) if isinstance(held, list) else str(held)
