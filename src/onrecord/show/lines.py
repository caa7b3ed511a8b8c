"""Lines: every statement, report and figure as one line of the record, in the three voices of the page.

A line copies from its item and computes nothing. Ledger, timeline, map and filters are all made from the same
lines, so their counts add up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from onrecord.show.catalogue import Catalogue
from onrecord.values import (
    Bounds,
    Days,
    Figure,
    Located,
    Party,
    Quote,
    Report,
    State,
    Statement,
    Verdict,
    Why,
)


class Ink(StrEnum):
    """The three voices, each with its ink and its underline."""

    SAID = "said"
    REPORTED = "reported"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One item as a line.

    `quote` is what the row shows and leads to, `marked` what the text underlines, `context` further words that
    belong to it. `who` is the speaker, agent or source in words; `what` the item's kind. `days` is when it was
    said, happened or holds for, `days_by_publication` that only the document's day is known.
    """

    id: str
    ink: Ink
    document: str
    outlet: str
    quote: Quote
    marked: tuple[Quote, ...]
    context: tuple[Quote, ...]
    who: str | None
    what: str
    state: State
    why: tuple[Why, ...]
    days: Days | None = None
    days_by_publication: bool = False
    where: tuple[Located, ...] = ()
    names: tuple[str, ...] = ()
    number: Bounds | None = None
    verdict: Verdict | None = None


def lines_of(catalogue: Catalogue) -> tuple[Line, ...]:
    """All lines of a catalogue, document by document in the order of the text."""
    lines = [
        *(_said(item, catalogue) for item in catalogue.statements.values()),
        *(_reported(item, catalogue) for item in catalogue.reports.values()),
        *(_counted(item, catalogue) for item in catalogue.figures.values()),
    ]
    order = {document: place for place, document in enumerate(catalogue.documents)}
    return tuple(
        sorted(lines, key=lambda line: (order[line.document], line.quote.start, line.quote.end, line.id))
    )


def _said(item: Statement, catalogue: Catalogue) -> Line:
    published = catalogue.documents[item.document].published
    return Line(
        id=item.id,
        ink=Ink.SAID,
        document=item.document,
        outlet=catalogue.outlet(item.document),
        quote=item.content[0],
        marked=item.content,
        context=_present(item.speaker, item.cue, item.said),
        who=catalogue.speaker(item),
        what=item.stance.value if item.claim is None else item.claim.value,
        state=catalogue.view.state(item.id),
        why=item.why,
        days=item.said_days or (None if published is None else published.days),
        days_by_publication=item.said_days is None,
        names=_texts(item.resolved, item.actor),
        verdict=catalogue.verdict(item.id),
    )


def _reported(item: Report, catalogue: Catalogue) -> Line:
    return Line(
        id=item.id,
        ink=Ink.REPORTED,
        document=item.document,
        outlet=catalogue.outlet(item.document),
        quote=item.sentence,
        marked=(item.trigger, *item.again),
        context=_report_context(item),
        who=named(item.agents),
        what=item.kind.value,
        state=catalogue.view.state(item.id),
        why=item.why,
        days=item.days,
        where=item.where,
        names=_names(item.agents + item.targets),
        number=item.killed or item.injured,
    )


def _report_context(item: Report) -> tuple[Quote, ...]:
    parties = (party.quote for party in item.agents + item.targets)
    places = (located.quote for located in item.where)
    return (*_present(item.when, item.means), *parties, *places)


def _counted(item: Figure, catalogue: Catalogue) -> Line:
    said = None if item.said_by is None else catalogue.statements.get(item.said_by)
    source = None if said is None else catalogue.speaker(said)
    return Line(
        id=item.id,
        ink=Ink.COUNTED,
        document=item.document,
        outlet=catalogue.outlet(item.document),
        quote=item.number,
        marked=_present(item.bound, item.number, item.counted),
        context=_present(item.source, item.period),
        who=item.source.words if item.source is not None else source,
        what=item.measure.value,
        state=catalogue.view.state(item.id),
        why=item.why,
        days=item.days,
        where=item.where,
        names=_names(() if item.whose is None else (item.whose,)),
        number=item.bounds,
    )


def named(parties: tuple[Party, ...]) -> str | None:
    """These parties by their full names, or None if there are none."""
    names = dict.fromkeys(party.name or party.quote.words for party in parties)
    return ", ".join(names) or None


def _names(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for p in parties for text in _texts(p.name, p.actor, p.quote.words)))


def _texts(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text is not None)


def _present(*quotes: Quote | None) -> tuple[Quote, ...]:
    return tuple(quote for quote in quotes if quote is not None)
