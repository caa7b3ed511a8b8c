"""Tables: what a view holds as columns and rows of plain data; the terminal, CSV and Python read the same rows.

Days are ISO, numbers are numbers, what is not known is None. A table never leaves out an undated or unplaced item.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from onrecord.errors import NotFound
from onrecord.show.catalogue import Catalogue, catalogue_of, whole
from onrecord.show.cells import SOURCE, Row, ends, place_name, range_of, source_of, whole_number
from onrecord.show.dossier import by_day, claims
from onrecord.show.event_rows import EVENT_BRIEF, EVENT_COLUMNS, event_rows
from onrecord.show.happenings import parties
from onrecord.show.lines import Ink, Line, lines_of
from onrecord.show.map_chart import place_of
from onrecord.show.table import Table
from onrecord.show.view import View


def table(name: str, view: View) -> Table:
    """The table of this name.

    Raises:
        NotFound: if there is none; the remedy lists those there are.
    """
    if name not in TABLES:
        raise NotFound(f"there is no table {name!r}", remedy=f"Ask for one of: {', '.join(TABLES)}")
    columns, brief, rows = TABLES[name]
    catalogue = catalogue_of(view)
    made = tuple(rows(catalogue, lines_of(catalogue)))
    return Table(name=name, columns=columns, brief=brief, rows=made)


def _statements(catalogue: Catalogue, lines: Iterable[Line]) -> Iterable[Row]:
    for line in by_day([line for line in lines if line.ink is Ink.SAID]):
        item = catalogue.statements[line.id]
        yield {
            **source_of(catalogue, line),
            "words": whole(item.content),
            "speaker": line.who,
            "actor": item.actor,
            "stance": item.stance.value,
            "claim": None if item.claim is None else item.claim.value,
            "direct": item.direct,
            **ends(item.said_days, "said_"),
            "verdict": None if line.verdict is None else line.verdict.value,
        }


def _reports(catalogue: Catalogue, lines: Iterable[Line]) -> Iterable[Row]:
    for line in by_day([line for line in lines if line.ink is Ink.REPORTED]):
        item = catalogue.reports[line.id]
        event = catalogue.event_of.get(line.id)
        yield {
            **source_of(catalogue, line),
            "kind": item.kind.value,
            "reality": item.reality.value,
            **ends(item.days),
            "place": place_name(line),
            "parties": parties(item) or None,
            **range_of(item.killed, "killed"),
            **range_of(item.injured, "injured"),
            "disputed": item.disputed,
            "event": None if event is None else event.id,
        }


def _figures(catalogue: Catalogue, lines: Iterable[Line]) -> Iterable[Row]:
    for line in lines:
        if line.ink is Ink.COUNTED:
            item = catalogue.figures[line.id]
            yield {
                **source_of(catalogue, line),
                "measure": item.measure.value,
                "low": whole_number(item.bounds.low),
                "high": whole_number(item.bounds.high),
                "approximate": item.bounds.approximate,
                "counted": None if item.counted is None else item.counted.words,
                "whose": None if item.whose is None else item.whose.name or item.whose.quote.words,
                "source": line.who,
                **ends(item.days),
                "part_of": item.part_of,
            }


def _timeline(catalogue: Catalogue, lines: Iterable[Line]) -> Iterable[Row]:
    for line in by_day(tuple(lines)):
        yield {
            **source_of(catalogue, line),
            **ends(line.days),
            "precision": None if line.days is None else line.days.precision.value,
            "voice": line.ink.value,
            "what": line.what,
            "who": line.who,
            "verdict": None if line.verdict is None else line.verdict.value,
        }


def _map(catalogue: Catalogue, lines: Iterable[Line]) -> Iterable[Row]:
    for line in lines:
        if line.ink is Ink.SAID:
            continue
        place = place_of(line)
        point = None if place is None else place.point
        yield {
            **source_of(catalogue, line),
            "place": place_name(line),
            "country": None if place is None else place.country,
            "latitude": None if point is None else point.latitude,
            "longitude": None if point is None else point.longitude,
            "radius_km": None if place is None else place.radius_km,
            "voice": line.ink.value,
            "what": line.what,
            **ends(line.days),
        }


def _predictions(catalogue: Catalogue, _: Iterable[Line]) -> Iterable[Row]:
    outcomes = {one.prediction: one for one in catalogue.view.resolutions}
    for one in catalogue.view.predictions:
        found = outcomes.get(one.id)
        yield {
            "id": one.id,
            "document": catalogue.documents[one.document].name,
            "made": None if one.made is None else one.made.isoformat(),
            "speaker": one.speaker or one.voice.value,
            "words": one.words.words,
            "start": one.words.start,
            "end": one.words.end,
            "probability": None if one.probability is None else one.probability.words,
            "low": one.low,
            "high": one.high,
            "polarity": one.polarity,
            "scale": one.scale,
            **ends(one.horizon, "horizon_"),
            "outcome": "open" if found is None else found.outcome.value,
        }


def _claims(catalogue: Catalogue, _: Iterable[Line]) -> Iterable[Row]:
    for one in claims(catalogue):
        said = catalogue.statements[one.statement]
        yield {
            "id": one.id,
            "document": catalogue.documents[one.document].name,
            "speaker": catalogue.speaker(said),
            "words": whole(said.content),
            "claim": one.claim.kind.value,
            "verdict": one.verdict.value,
            "sentence": one.sentence,
            "supporting": len(one.supporting),
            "contradicting": len(one.contradicting),
            "record_until": None if one.record_until is None else one.record_until.isoformat(),
            "state": catalogue.view.state(one.id).value,
        }


Rows = Callable[[Catalogue, tuple[Line, ...]], Iterable[Row]]
TABLES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...], Rows]] = {
    "statements": (
        (*SOURCE, "speaker", "actor", "stance", "claim", "direct", "said_first", "said_last", "verdict"),
        ("said_first", "speaker", "stance", "words", "claim", "verdict", "outlet"),
        _statements,
    ),
    "reports": (
        (
            *SOURCE,
            "kind",
            "reality",
            "first",
            "last",
            "place",
            "parties",
            "killed_low",
            "killed_high",
            "injured_low",
            "injured_high",
            "disputed",
            "event",
        ),
        ("first", "last", "kind", "reality", "place", "killed_low", "killed_high", "words", "outlet"),
        _reports,
    ),
    "events": (EVENT_COLUMNS, EVENT_BRIEF, event_rows),
    "figures": (
        (
            *SOURCE,
            "measure",
            "low",
            "high",
            "approximate",
            "counted",
            "whose",
            "source",
            "first",
            "last",
            "part_of",
        ),
        ("measure", "low", "high", "counted", "whose", "source", "first", "last", "outlet"),
        _figures,
    ),
    "timeline": (
        (*SOURCE, "first", "last", "precision", "voice", "what", "who", "verdict"),
        ("first", "last", "voice", "what", "who", "words"),
        _timeline,
    ),
    "map": (
        (
            *SOURCE,
            "place",
            "country",
            "latitude",
            "longitude",
            "radius_km",
            "voice",
            "what",
            "first",
            "last",
        ),
        ("place", "country", "latitude", "longitude", "radius_km", "what", "first", "words"),
        _map,
    ),
    "predictions": (
        (
            "id",
            "document",
            "made",
            "speaker",
            "words",
            "start",
            "end",
            "probability",
            "low",
            "high",
            "polarity",
            "scale",
            "horizon_first",
            "horizon_last",
            "outcome",
        ),
        ("made", "speaker", "words", "probability", "low", "high", "horizon_last", "outcome"),
        _predictions,
    ),
    "claims": (
        (
            "id",
            "document",
            "speaker",
            "words",
            "claim",
            "verdict",
            "sentence",
            "supporting",
            "contradicting",
            "record_until",
            "state",
        ),
        ("verdict", "claim", "speaker", "words", "sentence"),
        _claims,
    ),
}
