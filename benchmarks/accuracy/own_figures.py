"""`python -m benchmarks.accuracy.own_figures SHARED [BATCH ...] [--errors]`: dates, figures and places of texts of our own.

The texts of `own_figures.yaml` are invented reports on many conflicts, labelled before the rules had seen them. Each
batch was read once unseen; RESULTS.md keeps that figure, for after mending it says less.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from benchmarks.accuracy.figures import measured
from benchmarks.accuracy.own_statements import span_in
from benchmarks.accuracy.statements import document_of, scorer
from onrecord.extract import page_of, reading_of
from onrecord.language import load
from onrecord.values import PlaceMention, Point, Reading

TEXTS = Path(__file__).with_name("own_figures.yaml")
NEAR_KM, LARGE, WIDENED = 161, {"country", "continent"}, "widened to"
KIND = 2  # the place of the kind in a row of a place, after its point
Row = list[str]
Span = tuple[int, int]


def cells(row: str) -> Row:
    """The cells of a row."""
    return [cell.strip() for cell in row.split("|")]


def number_in(cell: str) -> float | None:
    """A bound of a figure; "-" leaves it open."""
    return None if cell == "-" else float(cell)


def spanned(text: str, words: str) -> Span:
    """Where the words of a cell stand."""
    start, end = span_in(text, words)
    return start, end


def met(span: Span, others: Iterable[Span]) -> Span | None:
    """The first of the others that shares a character with it."""
    return next((other for other in others if other[0] < span[1] and span[0] < other[1]), None)


def figure_of(text: str, row: str) -> dict[str, Any]:
    """A row of a figure in the form of gold/dev.json."""
    words, bound, values, counted, measure, source, period = cells(row)
    low, high, *blurred = values.split()
    figure = {
        "number": span_in(text, words),
        "low": number_in(low),
        "high": number_in(high),
        "approximate": bool(blurred),
        "measure": measure,
        "part_of": None,
    }
    for name, cell in (("bound", bound), ("counted", counted), ("source", source), ("period", period)):
        figure[name] = None if cell == "-" else span_in(text, cell)
    return figure


def on_figures(texts: list[dict[str, Any]], score: ModuleType, *, errors: bool) -> None:
    """The scorer's measures of figures."""
    gold = [
        {
            "id": text["id"],
            "text": text["text"],
            "published": str(text["published"]),
            "figures": [figure_of(text["text"], row) for row in text["figures"]],
            "statements": [],
            "reports": [],
        }
        for text in texts
    ]
    measured(gold, score, errors=errors)


def on_dates(text: dict[str, Any], reading: Reading, counts: Counter[str], *, errors: bool) -> None:
    """Which times are found, with their words, value and days."""
    gold = {spanned(text["text"], cells(row)[0]): cells(row)[1:] for row in text["dates"]}
    found = {(one.quote.start, one.quote.end): one for one in reading.dates}
    counts.update(dates=len(gold), dates_read=len(found))
    for span, (value, days) in gold.items():
        near = span if span in found else met(span, found)
        one = None if near is None else found[near]
        ours = None if one is None else one.days
        read = "-" if ours is None else f"{ours.first} {ours.last}"
        counts["dates_found"] += one is not None
        counts["dates_exact"] += span in found
        counts["dates_value"] += one is not None and one.value == value
        counts["dates_days"] += one is not None and read == days
        if errors and (one is None or span not in found or one.value != value or read != days):
            print(
                "  date",
                text["text"][slice(*span)],
                value,
                days,
                "| read",
                one and (one.quote.words, one.value, read),
            )
    if errors:
        for span, added in found.items():
            if met(span, gold) is None:
                print("  date added", added.quote.words, added.value)


def on_places(text: dict[str, Any], reading: Reading, counts: Counter[str], *, errors: bool) -> None:
    """Which places are found, and whether the right namesake, kind and circle."""
    gold = {spanned(text["text"], cells(row)[0]): cells(row)[1].split() for row in text["places"]}
    meant = {span: said for span, said in gold.items() if said != ["none"]}
    found = {(one.quote.start, one.quote.end): one for one in reading.places}
    counts.update(places=len(meant), places_read=len(found))
    for span, said in gold.items():
        near = met(span, found)
        one = None if near is None else found[near]
        if said == ["none"]:
            wrong = one is not None
        else:
            counts["places_found"] += one is not None
            right = one is not None and is_place(said, one)
            counts["places_right"] += right
            wrong = not right
        if errors and wrong:
            print(
                "  place",
                text["text"][slice(*span)],
                *said,
                "| read",
                one and (one.quote.words, one.place, one.why.rule),
            )
    if errors:
        for other, one in found.items():
            if met(other, gold) is None:
                print("  place added", one.quote.words, one.place and one.place.key)


def is_place(said: Row, mention: PlaceMention) -> bool:
    """Is it the place that a row means, and its circle widened where the row says so?"""
    place = mention.place
    if said == ["undecided"] or place is None or place.point is None:
        return said == ["undecided"] and place is None
    there = Point(latitude=float(said[0]), longitude=float(said[1]))
    is_wide = WIDENED in (mention.why.sentence or "")
    near = place.point.kilometres_to(there) <= NEAR_KM or place.kind.value in LARGE
    return near and place.kind.value == said[KIND] and is_wide == (said[-1] == "wide")


def main(shared: Path, batches: list[str], *, errors: bool) -> None:
    """Prints the measures of these batches, or of all."""
    score, counts, pipeline = scorer(shared), Counter[str](), load()
    texts = [
        text
        for text in yaml.safe_load(TEXTS.read_text("utf-8"))["texts"]
        if not batches or text["id"].split("-")[0] in batches
    ]
    on_figures(texts, score, errors=errors)
    for text in texts:
        document = document_of(text["id"], text["text"], str(text["published"]), text["outlet"])
        reading = reading_of(page_of(document, pipeline), "benchmark")
        if errors:
            print(text["id"])
        on_dates(text, reading, counts, errors=errors)
        on_places(text, reading, counts, errors=errors)
    score.show("dates: found", counts["dates_found"], counts["dates_read"], counts["dates"])
    for what in ("exact", "value", "days"):
        score.rate(f"dates: {what}", counts[f"dates_{what}"], counts["dates"])
    score.show("places: found", counts["places_found"], counts["places_read"], counts["places"])
    score.rate("places: the right one", counts["places_right"], counts["places"])


if __name__ == "__main__":
    chosen = [argument for argument in sys.argv[2:] if not argument.startswith("--")]
    main(Path(sys.argv[1]), chosen, errors="--errors" in sys.argv)
