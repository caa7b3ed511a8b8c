"""Events of a data set told again as a second coder would: which rows are found to be one event.

    python -m benchmarks.accuracy.coders ../shared [--seed 16]

Reads the UCDP GED sample, takes each row as it stands and adds one to three copies, each perturbed: the day by one, the
place by up to five kilometres or to the middle of its district, a party under another name, the dead by up to a
fifth, the kind by one that can be the same. For every third row a look-alike is added: the same day, kind and
parties, thirty to eighty kilometres away with other numbers. Prints precision and recall over pairs of rows.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

from onrecord.link import linking_of, weights
from onrecord.read import Found, Options, documents_in
from onrecord.values import (
    Bounds,
    Days,
    Document,
    Kind,
    Located,
    Party,
    Place,
    Point,
    Reading,
)

KILOMETRE = 1 / 111.2
Row = tuple[Document, Reading]


def rows_in(shared: Path) -> list[Row]:
    """The rows of the sample that have a day and a place, as they are read."""
    path = shared / "datasets" / "ucdp-ged" / "ged231_sample.csv"
    found = [
        item for item in documents_in(path, Options()) if isinstance(item, Found) and item.reading is not None
    ]
    return [
        (item.document, item.reading) for item in found if item.reading is not None and item.reading.reports
    ]


def told_again(row: Row, number: int, chance: random.Random, *, look_alike: bool = False) -> Row:
    """The row as another coder would write it, or another event that looks like it."""
    document, reading = row
    copy = f"{document.id}-{'other' if look_alike else 'copy'}{number}"
    report = reading.reports[0]
    changed = replace(
        report,
        id=f"{report.id}-{'other' if look_alike else 'copy'}{number}",
        document=copy,
        days=_days(report.days, chance) if not look_alike else report.days,
        where=tuple(_moved(located, chance, look_alike=look_alike) for located in report.where),
        killed=_count(report.killed, chance, look_alike=look_alike),
        kind=_kind(report.kind, chance) if not look_alike else report.kind,
        agents=tuple(_renamed(party, chance) for party in report.agents),
        figures=(),
    )
    return replace(document, id=copy), Reading(document=copy, reader="second coder", reports=(changed,))


def _days(days: Days | None, chance: random.Random) -> Days | None:
    shift = timedelta(days=chance.choice((-1, 0, 0, 1)))
    if days is None or days.first is None or days.last is None:
        return days
    return Days(first=days.first + shift, last=days.last + shift, precision=days.precision)


def _moved(located: Located, chance: random.Random, *, look_alike: bool) -> Located:
    place = located.place
    if place is None or place.point is None:
        return located
    away = chance.uniform(30, 80) if look_alike else chance.uniform(0, 5)
    north, east = chance.choice(((1, 0), (-1, 0), (0, 1), (0, -1)))
    point = Point(
        latitude=max(-89.0, min(89.0, place.point.latitude + north * away * KILOMETRE)),
        longitude=max(-179.0, min(179.0, place.point.longitude + east * away * KILOMETRE)),
    )
    key = f"{place.key}-{away:.3f}"
    name = f"{place.name} {away:.0f}" if look_alike or chance.random() < 0.3 else place.name  # noqa: PLR2004
    return Located(quote=located.quote, place=_place(place, key, name, point))


def _place(place: Place, key: str, name: str, point: Point) -> Place:
    return replace(place, key=key, name=name, point=point)


def _count(bounds: Bounds | None, chance: random.Random, *, look_alike: bool) -> Bounds | None:
    if bounds is None or bounds.low is None:
        return bounds
    if look_alike:
        return Bounds.exactly(bounds.low * 3 + chance.randint(2, 9))
    return Bounds.exactly(round(bounds.low * chance.uniform(0.8, 1.2)))


def _kind(kind: Kind, chance: random.Random) -> Kind:
    others = sorted(weights().kindred[kind])
    return chance.choice(others) if chance.random() < 0.2 else kind  # noqa: PLR2004


def _renamed(party: Party, chance: random.Random) -> Party:
    if chance.random() < 0.3:  # noqa: PLR2004
        return replace(party, name=f"Forces of {party.name or party.quote.words}")
    return party


def material(rows: list[Row], chance: random.Random) -> Iterator[tuple[str, Row]]:
    """Every row with the name of the event it belongs to."""
    for number, row in enumerate(rows):
        event = f"event-{number}"
        yield event, row
        for copy in range(chance.randint(1, 3)):
            yield event, told_again(row, copy, chance)
        if number % 3 == 0:
            yield f"{event}-other", told_again(row, 0, chance, look_alike=True)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--seed", type=int, default=16)
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - material, not secrets
    told = list(material(rows_in(chosen.shared), chance))
    event_by_report = {reading.reports[0].id: event for event, (_, reading) in told}
    linking = linking_of([document for _, (document, _) in told], [reading for _, (_, reading) in told])
    wanted = _pairs(event_by_report)
    got = {frozenset(pair) for event in linking.events for pair in combinations(event.reports, 2)}
    right = len(wanted & got)
    print(f"rows {len(told)}, pairs wanted {len(wanted)}, found {len(got)}")
    print(f"precision {right / max(1, len(got)):.3f}  recall {right / max(1, len(wanted)):.3f}")


def _pairs(event_by_report: dict[str, str]) -> set[frozenset[str]]:
    members: dict[str, list[str]] = {}
    for report, event in event_by_report.items():
        members.setdefault(event, []).append(report)
    return {frozenset(pair) for reports in members.values() for pair in combinations(reports, 2)}


if __name__ == "__main__":
    main()
