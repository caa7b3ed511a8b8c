"""Dossier: one HTML file that shows a view, each row beside the exact words it stands on.

The file asks the network for nothing, runs no script but its own, and can be read without any. All texts are
escaped: nothing in them can act.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.show import words
from onrecord.show.catalogue import Catalogue, catalogue_of, whole
from onrecord.show.comparison_chart import chance, comparison_chart, ratio
from onrecord.show.figures_chart import figure_groups
from onrecord.show.happenings import Happening, happenings, parties
from onrecord.show.lines import Ink, Line, lines_of
from onrecord.show.map_chart import MapChart, map_chart
from onrecord.show.marks import anchor, kept_of, linked_quotes, marks_of
from onrecord.show.masks import masked
from onrecord.show.outlines import NOTE
from onrecord.show.segments import Paragraph, paragraphs
from onrecord.show.summary import summary
from onrecord.show.timeline_chart import TimelineChart, timeline_chart
from onrecord.show.view import View
from onrecord.values import Document, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One document with its text cut for showing and the lines that stand on it."""

    document: Document
    paragraphs: tuple[Paragraph, ...]
    lines: tuple[Line, ...]


def dossier_html(view: View, *, quotes_only: bool = False, mask_persons: bool = False) -> str:
    """The dossier of this view as one HTML page.

    `quotes_only` leaves out what no item quotes (for copyright). `mask_persons` writes numbers in place of names
    of persons that the actors file does not know as public.
    """
    shown = masked(view) if mask_persons else view
    catalogue = catalogue_of(shown)
    lines = lines_of(catalogue)
    style, script = asset("page.css"), asset("onrecord.js")
    return (
        environment()
        .get_template("dossier.html")
        .render(
            **parts(catalogue, lines, quotes_only=quotes_only),
            masked=mask_persons,
            style=style,
            script=script,
            policy=policy(style, script),
        )
    )


def parts(catalogue: Catalogue, lines: Sequence[Line], *, quotes_only: bool = False) -> dict[str, Any]:
    """Everything that a page's templates show, computed."""
    view = catalogue.view
    events = happenings(catalogue, lines)
    figures = figure_groups(catalogue, lines)
    return {
        "view": view,
        "catalogue": catalogue,
        "lines": lines,
        "events": events,
        "figures": figures,
        "summary": summary(catalogue, events, figures),
        "claims": claims(catalogue),
        "timeline": timeline_chart(lines),
        "map": map_chart([line for line in lines if line.ink != "said"], view.tiles),
        "charts": {one.id: comparison_chart(one) for one in view.comparisons},
        "sheets": sheets(catalogue, lines, quotes_only=quotes_only),
        "quotes_only": quotes_only,
        "draft": is_draft(catalogue),
        "outline_note": NOTE,
    }


def claims(catalogue: Catalogue) -> tuple[Any, ...]:
    """The assessments whose statement is shown, gravest first."""
    order = {verdict: place for place, verdict in enumerate(words.VERDICTS)}
    place = {statement: number for number, statement in enumerate(catalogue.statements)}
    held = [one for ones in catalogue.assessments.values() for one in ones if one.statement in place]
    return tuple(sorted(held, key=lambda one: (order[one.verdict], place[one.statement], one.id)))


def sheets(catalogue: Catalogue, lines: Sequence[Line], *, quotes_only: bool = False) -> tuple[Sheet, ...]:
    """Each document's text with the marks of these lines and of every quote that the page links to."""
    by_document: dict[str, list[Line]] = {document: [] for document in catalogue.documents}
    for line in lines:
        by_document[line.document].append(line)
    linked = linked_quotes(catalogue)
    return tuple(
        sheet(catalogue.documents[document], held, linked.get(document, ()), quotes_only=quotes_only)
        for document, held in by_document.items()
    )


def sheet(
    document: Document, lines: Sequence[Line], linked: Iterable[Any], *, quotes_only: bool = False
) -> Sheet:
    """One document's text with its marks."""
    quotes = tuple(linked)
    kept = kept_of(document, lines, quotes) if quotes_only else None
    return Sheet(
        document=document,
        paragraphs=paragraphs(document.text, marks_of(lines, quotes), kept),
        lines=tuple(lines),
    )


def is_draft(catalogue: Catalogue) -> bool:
    """Whether anything shown has not been reviewed by a person."""
    held = (catalogue.statements, catalogue.reports, catalogue.figures)
    ids: Iterable[str] = (item for items in held for item in items)
    assessed = (one.id for ones in catalogue.assessments.values() for one in ones)
    return any(catalogue.view.state(item) is State.MACHINE for item in (*ids, *assessed))


def by_day(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that have a day, in order of time; those without stand after them."""
    return tuple(sorted(lines, key=_time))


def _time(line: Line) -> tuple[date, date, str]:
    first = None if line.days is None else line.days.first or line.days.last
    last = None if line.days is None else line.days.last or line.days.first
    return (first or date.max, last or date.max, line.id)


def tally(lines: Sequence[Line]) -> tuple[tuple[str, int], ...]:
    """How many lines there are of each state, in words."""
    return tuple(
        (words.STATES[state], count)
        for state in State
        if (count := sum(1 for line in lines if line.state is state))
    )


def left_out(view: View) -> str:
    """A sentence on the items that are not shown."""
    items = [item.id for r in view.readings for held in (r.statements, r.reports, r.figures) for item in held]
    hidden = [view.state(item) for item in items if not view.shows(item)]
    if not hidden:
        return "Nothing that was read is left out."
    parts = [
        f"{words.number(hidden.count(state))} {words.STATES[state]}" for state in State if state in hidden
    ]
    return f"Left out: {', '.join(parts)}."


def map_counts(chart: MapChart) -> str:
    """How many items a map shows and how many it does not: together all it was given."""
    parts = [
        (chart.placed, "in the picture"),
        (len(chart.outside), "outside it"),
        (len(chart.unplaced), "without a place"),
    ]
    return _together(parts, "report and figure", "reports and figures")


def timeline_counts(chart: TimelineChart) -> str:
    """How many items a timeline shows and how many it does not: together all it was given."""
    parts = [
        (chart.placed, "drawn"),
        (len(chart.outside), "outside that time"),
        (len(chart.undated), "without a day"),
    ]
    return _together(parts, "item", "items")


def _together(parts: Sequence[tuple[int, str]], one: str, many: str) -> str:
    told = ", ".join(f"{words.number(count)} {where}" for count, where in parts if count)
    return f"{told}: {words.counted(sum(count for count, _ in parts), one, many)} in all."


def lone_reports(events: Sequence[Happening], lines: Sequence[Line]) -> tuple[Line, ...]:
    """The reports that belong to no event."""
    held = {line.id for one in events for line in one.lines}
    return tuple(line for line in lines if line.ink is Ink.REPORTED and line.id not in held)


@cache
def asset(name: str) -> str:
    """A file of the package's static folder, as text."""
    return files("onrecord.show").joinpath("static", name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """The content security policy of a page that may use this style and this script and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


@cache
def environment() -> Environment:
    """The templates, with everything escaped unless it was made here."""
    made = Environment(
        loader=PackageLoader("onrecord.show", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(_globals())
    made.filters["visible"] = words.visible
    return made


def _globals() -> Mapping[str, Any]:
    return {
        "anchor": anchor,
        "day": words.day,
        "days": words.days,
        "precision": words.precision,
        "bounds": words.bounds,
        "number": words.number,
        "counted": words.counted,
        "plain": words.plain,
        "sign": words.sign,
        "verdict_word": words.verdict_word,
        "states": words.STATES,
        "stances": words.STANCES,
        "realities": words.REALITIES,
        "parties": parties,
        "whole": whole,
        "map_counts": map_counts,
        "timeline_counts": timeline_counts,
        "percent": lambda share: words.number(round(share * 100)),
        "ratio": ratio,
        "chance": chance,
        "by_day": by_day,
        "tally": tally,
        "left_out": left_out,
        "lone_reports": lone_reports,
    }
