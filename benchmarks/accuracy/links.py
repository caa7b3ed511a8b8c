"""Which news reports tell of one happening: pairs of documents, the whole way from text, beside a floor.

    python -m benchmarks.accuracy.links ../shared [--out events.jsonl] [--floor] [--readings cache.pickle]

Reads the articles of `corpora/fa-kes/dev.json` that `gold/links_dev.json` names, extracts and links them, and prints
what `bench/score.py links` says. `--floor` links what has the same day and the same place name instead.
`--readings` keeps the extraction in a file, so that linking alone can be measured again.
"""

from __future__ import annotations

import argparse
import json
import pickle
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.link import linking_of
from onrecord.show.format import event_line
from onrecord.steps.reading_pool import Read, read_in_order
from onrecord.values import (
    Basis,
    Days,
    Document,
    Event,
    Published,
    Reading,
    Report,
    document_id,
    event_of,
    text_sha256,
)


def documents_in(shared: Path) -> list[Document]:
    """The articles that the gold links name, as documents."""
    wanted = set(json.loads((shared / "gold" / "links_dev.json").read_text("utf-8"))["documents"])
    articles = json.loads((shared / "corpora" / "fa-kes" / "dev.json").read_text("utf-8"))
    return [_document(article) for article in articles if article["id"] in wanted and article["text"].strip()]


def _document(article: dict[str, Any]) -> Document:
    published = article["published"]
    known = None
    if published:
        known = Published(days=Days.on(date.fromisoformat(published)), basis=Basis.GIVEN, why="the corpus")
    digest = text_sha256(article["text"])
    return Document(
        id=document_id(article["id"], digest, article["outlet"], known),
        name=article["id"],
        text=article["text"],
        text_sha256=digest,
        original_sha256=digest,
        media_type="text/plain",
        source=article["id"],
        title=article["title"],
        outlet=article["outlet"],
        published=known,
    )


def readings_from(documents: list[Document], cache: Path | None) -> list[Reading]:
    """The readings of these documents, from the cache if there is one."""
    if cache is not None and cache.is_file():
        kept: list[Reading] = pickle.loads(cache.read_bytes())  # noqa: S301 - a file of this benchmark's own
        return kept
    readings = [read.reading for read in read_in_order(documents, None) if isinstance(read, Read)]
    if cache is not None:
        cache.write_bytes(pickle.dumps(readings))
    return readings


def floor_events(readings: Iterable[Reading]) -> Iterator[Event]:
    """Reports of the same day and the same place name, and nothing else."""
    groups: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for reading in readings:
        for report in reading.reports:
            names = sorted(located.quote.words.casefold() for located in report.where)
            day = None if report.days is None else (report.days.first, report.days.last)
            groups[(day, *names) if day and names else (report.id,)].append(report.id)
    for members in groups.values():
        yield event_of(tuple(members))


def write_events(
    events: Iterable[Event], readings: Iterable[Reading], documents: Iterable[Document], out: Path
) -> None:
    """One line an event, as `score.py links` reads it."""
    reports: dict[str, Report] = {report.id: report for reading in readings for report in reading.reports}
    names = {document.id: document.name for document in documents}
    with out.open("w", encoding="utf-8") as file:
        for event in events:
            told = [reports[report] for report in event.reports]
            file.write(json.dumps(event_line(event, told, names)) + "\n")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--floor", action="store_true")
    parser.add_argument("--readings", type=Path)
    chosen = parser.parse_args()
    documents = documents_in(chosen.shared)
    readings = readings_from(documents, chosen.readings)
    events = floor_events(readings) if chosen.floor else linking_of(documents, readings).events
    with tempfile.TemporaryDirectory() as folder:
        out = chosen.out or Path(folder) / "events.jsonl"
        write_events(events, readings, documents, out)
        gold = chosen.shared / "gold" / "links_dev.json"
        score = chosen.shared / "bench" / "score.py"
        subprocess.run([sys.executable, str(score), "links", str(gold), str(out)], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
