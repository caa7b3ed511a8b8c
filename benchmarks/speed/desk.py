"""Measure the desk on a large case: first view, a step, a filter, memory of the page, all in Chromium.

    python benchmarks/speed/desk.py SHARED [REPORTS]

The case is made from the texts of corpora/fa-kes, repeated with changed ids until it holds that many reports (10,000).
What is read from them is made by rule here (a report a sentence with a number or a weapon), because the desk is
measured and not the reader.
"""

from __future__ import annotations

import json
import re
import socket
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import sync_playwright

from onrecord.show.pdf import browser
from onrecord.show.view import View
from onrecord.steps.desk import Decided, check_seen, moment_after
from onrecord.steps.own_places import place_by_key, places_beginning
from onrecord.steps.reviewed import reviewed
from onrecord.values import (
    Basis,
    Days,
    Document,
    Kind,
    Located,
    Place,
    PlaceKind,
    Point,
    Published,
    Reading,
    Reality,
    Report,
    Review,
    content_id,
    document_id,
    quote,
    report_id,
    text_sha256,
)
from onrecord.web import create_app

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
]
WORDS = re.compile(
    r"\b(killed|wounded|injured|bombed|shelled|attack|strike|raid|clashes|explosion)\w*", re.IGNORECASE
)
PLACES = (
    ("Aleppo", 36.2, 37.16),
    ("Homs", 34.73, 36.72),
    ("Idlib", 35.93, 36.63),
    ("Deir ez-Zor", 35.34, 40.14),
    ("Daraa", 32.62, 36.1),
    ("Raqqa", 35.95, 39.01),
    ("Hama", 35.13, 36.75),
    ("Damascus", 33.51, 36.29),
)


class Kept:
    """A desk that keeps a large view in memory."""

    def __init__(self, view: View) -> None:
        self.machine = replace(view, include_machine=True, include_rejected=True)
        self.shown: View | None = None
        self.reviews: list[Review] = []

    def version(self) -> str:
        """How many reviews there are."""
        return str(len(self.reviews))

    def view(self) -> View:
        """The view with all decisions."""
        self.shown = reviewed(self.machine, self.reviews, self.shown)
        return self.shown

    def places(self, sought: str) -> tuple[Place, ...]:
        """Places of the gazetteer."""
        return places_beginning(sought)

    def place(self, key: str) -> Place | None:
        """One place of the gazetteer."""
        return place_by_key(key)

    def record(self, decisions: Sequence[Decided], who: str) -> tuple[Review, ...]:
        """Append decisions."""
        check_seen(decisions, self.reviews)
        when = moment_after(self.reviews, datetime(2026, 1, 1, tzinfo=UTC))
        made = tuple(
            Review(
                id=content_id("rev", len(self.reviews) + n),
                item=one.item,
                decision=one.decision,
                who=who,
                when=when,
                old=one.old,
                new=one.new,
                note=one.note,
                undoes=one.undoes,
            )
            for n, one in enumerate(decisions)
        )
        self.reviews.extend(made)
        return made


def case_of(texts: Sequence[str], reports: int) -> View:
    """A view of these texts, repeated until they hold this many reports."""
    documents: list[Document] = []
    readings: list[Reading] = []
    count = number = 0
    while count < reports:
        text = f"{texts[number % len(texts)]}\n\nCopy {number}."
        document = _document(number, text)
        found = _reports(document, number, reports - count)
        documents.append(document)
        readings.append(Reading(document=document.id, reader="benchmark", reports=found))
        count += len(found)
        number += 1
    return View(title="Ten thousand reports", documents=tuple(documents), readings=tuple(readings))


def _document(number: int, text: str) -> Document:
    day = date(2012, 1, 1) + timedelta(days=number * 7 % 2500)
    published = Published(days=Days.on(day), basis=Basis.GIVEN, why="benchmark")
    digest = text_sha256(text)
    return Document(
        id=document_id(str(number), digest, None, published),
        name=f"text {number}",
        text=text,
        text_sha256=digest,
        original_sha256=digest,
        media_type="text/plain",
        source=str(number),
        outlet=f"Outlet {number % 15}",
        published=published,
    )


def _reports(document: Document, number: int, most: int) -> tuple[Report, ...]:
    made = []
    for place, match in enumerate(list(WORDS.finditer(document.text))[:most]):
        trigger = quote(document.id, document.text, *match.span())
        start = (
            document.text.rfind(". ", 0, match.start()) + 2 if ". " in document.text[: match.start()] else 0
        )
        end = document.text.find(". ", match.end()) + 1 or len(document.text)
        name, latitude, longitude = PLACES[(number + place) % len(PLACES)]
        spot = Place(
            key=name,
            name=name,
            kind=PlaceKind.SETTLEMENT,
            radius_km=8,
            point=Point(latitude=latitude, longitude=longitude),
        )
        made.append(
            Report(
                id=report_id(trigger),
                document=document.id,
                trigger=trigger,
                kind=list(Kind)[place % len(Kind)],
                sentence=quote(document.id, document.text, start, end),
                reality=Reality.HAPPENED,
                days=document.published.days if document.published else None,
                where=(Located(quote=trigger, place=spot),),
            )
        )
    return tuple(made)


# From the key or the letter to the first frame drawn after the page has nothing more to do, by the page's own clock.
WATCH = """() => {
  window.waits = [];
  let begun = null;
  const start = event => { if (begun === null) begun = event.timeStamp };
  addEventListener("keydown", start, true);
  addEventListener("input", event => { if (event.target.id === "filter-text") begun = event.timeStamp }, true);
  new MutationObserver(() => {
    if (begun === null || "busy" in document.body.dataset) return;
    const from = begun;
    begun = null;
    requestAnimationFrame(() => setTimeout(() => window.waits.push(performance.now() - from)));
  }).observe(document.body, { attributes: true, attributeFilter: ["data-busy"] });
}"""


def measure(address: str) -> dict[str, float]:
    """Milliseconds and megabytes, as a person at the page has them."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=browser(), args=ARGUMENTS)
        page = started.new_page(viewport={"width": 1280, "height": 800})
        tools = page.context.new_cdp_session(page)
        page.goto("about:blank")
        figures = {"first view, first of all, s": _timed(lambda: _open(page, address))}
        figures["first view, again, s"] = _middle(lambda: _timed(lambda: _open(page, address)), 3)
        page.evaluate(WATCH)
        page.keyboard.press("j")
        figures["next row"] = _middle(lambda: _step(page, "j"), 15)
        words = iter(("hospital", "market", "village", "army", "school"))
        figures["filter, list, first item and its text"] = _middle(lambda: _filter(page, next(words)), 5)
        _step(page, "x")
        figures["next page"] = _middle(lambda: _step(page, "f"), 5)
        figures["accept, and on to the next"] = _middle(lambda: _step(page, "a"), 7)
        figures["undo"] = _middle(lambda: _step(page, "u"), 5)
        for name, key in (("timeline", "5"), ("map", "6"), ("events", "3"), ("record", "1")):
            figures[f"{name} of the whole case"] = _step(page, key)
        _filter(page, "market")
        for name, key in (("timeline", "5"), ("map", "6"), ("events", "3")):
            figures[f"{name} of a filter"] = _step(page, key)
        tools.send("HeapProfiler.collectGarbage")
        metrics = {
            one["name"]: one["value"]
            for one in tools.send("Performance.enable") or tools.send("Performance.getMetrics")["metrics"]
        }
        figures["heap of the page, MB"] = metrics["JSHeapUsedSize"] / 1e6
        figures["nodes of the page"] = metrics["Nodes"]
        started.close()
    return figures


def _timed(work: Any) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _middle(work: Any, times: int) -> float:
    found: list[float] = sorted(work() for _ in range(times))
    return found[times // 2]


def _open(page: Any, address: str) -> None:
    page.goto(address)
    page.locator("li.item.on .detail").wait_for()


def _waited(page: Any, work: Any) -> float:
    """What the page has waited since, in milliseconds."""
    page.evaluate("waits.length = 0")
    work()
    waited: float = page.evaluate(
        "() => new Promise(done => { const look = () => waits.length > 0 && !('busy' in document.body.dataset)"
        " ? done(waits.at(-1)) : setTimeout(look, 3); look() })"
    )
    return waited


def _step(page: Any, key: str) -> float:
    return _waited(page, lambda: page.keyboard.press(key))


def _filter(page: Any, word: str) -> float:
    waited = _waited(page, lambda: page.fill("#filter-text", word))
    page.evaluate("document.activeElement.blur()")
    return waited


def main() -> None:
    """Make the case, serve it, measure."""
    shared = Path(sys.argv[1])
    reports = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000  # noqa: PLR2004 - an optional argument
    texts = [
        row["text"] for row in json.loads((shared / "corpora" / "fa-kes" / "dev.json").read_text("utf-8"))
    ]
    view = case_of(texts, reports)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(Kept(view), "t"), log_level="error", lifespan="off"))
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    print(f"{len(view.documents)} documents, {sum(len(r.reports) for r in view.readings)} reports")
    for name, value in measure(f"http://127.0.0.1:{listening.getsockname()[1]}/t/").items():
        print(f"{name}: {value:.2f}" if value < 10 else f"{name}: {value:.0f}")  # noqa: PLR2004 - two digits


if __name__ == "__main__":
    main()
