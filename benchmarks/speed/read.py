"""Speed of reading: documents and rows a second, by format.

usage: python -m benchmarks.speed.read SHARED_FOLDER

Processor seconds are printed beside those of the clock, because machines are shared. Texts are FA-KES articles with
changed ids; rows are those of the samples repeated with changed ids.
"""

from __future__ import annotations

import csv
import json
import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from onrecord.read import Found, Options, documents_in

TEXTS = 500
ROWS = 5_000
PAGE = "<html><head><title>{title}</title></head><body><nav>Home</nav><article><h1>{title}</h1>{body}</article></body></html>"


def texts(shared: Path) -> list[dict[str, str]]:
    """As many articles as are asked for, with ids of their own."""
    known = json.loads((shared / "corpora" / "fa-kes" / "dev.json").read_text("utf-8"))
    return [known[number % len(known)] | {"id": f"text-{number}"} for number in range(TEXTS)]


def write_texts(folder: Path, articles: list[dict[str, str]]) -> None:
    """The articles as plain texts, as pages and as one file of JSON lines."""
    for kind in ("txt", "html"):
        (folder / kind).mkdir()
    for article in articles:
        (folder / "txt" / f"{article['id']}.txt").write_text(article["text"], "utf-8")
        body = "".join(f"<p>{part}</p>" for part in article["text"].split("  ") if part)
        page = PAGE.format(title=article["title"], body=body)
        (folder / "html" / f"{article['id']}.html").write_text(page, "utf-8")
    lines = (json.dumps({"id": article["id"], "text": article["text"]}) for article in articles)
    (folder / "lines.jsonl").write_text("\n".join(lines), "utf-8")


def write_rows(folder: Path, shared: Path) -> None:
    """The samples of UCDP GED and ICEWS, repeated."""
    for name, mark, key in (
        ("ucdp-ged/ged231_sample.csv", ",", "id"),
        ("icews/events.2018.sample.tab", "\t", "Event ID"),
    ):
        with (shared / "datasets" / name).open(encoding="utf-8", newline="") as source:
            reader = csv.DictReader(
                source, delimiter=mark, quoting=csv.QUOTE_MINIMAL if mark == "," else csv.QUOTE_NONE
            )
            rows = list(reader)
        with (folder / Path(name).name).open("w", encoding="utf-8", newline="") as out:
            quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if mark == "," else csv.QUOTE_NONE
            writer = csv.DictWriter(out, list(rows[0]), delimiter=mark, quoting=quoting, escapechar="\\")
            writer.writeheader()
            for number in range(ROWS):
                writer.writerow(rows[number % len(rows)] | {key: str(number)})


def measured(path: Path) -> str:
    """How many were read from this path, and how fast."""
    clock, processor = time.perf_counter(), time.process_time()
    found = rejected = 0
    for item in documents_in(path, Options()):
        found += isinstance(item, Found)
        rejected += not isinstance(item, Found)
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{path.name:28} {found:7,} read {rejected:4,} refused  {found / processor:9,.0f} a processor second"
        f"  {found / clock:9,.0f} a second  peak {peak:,.0f} MB so far"
    )


def main() -> None:
    """Write the files, read them once to load what is loaded once, and measure."""
    shared = Path(sys.argv[1])
    with TemporaryDirectory() as name:
        folder = Path(name)
        articles = texts(shared)
        write_texts(folder, articles)
        write_rows(folder, shared)
        for item in documents_in(folder / "html" / "text-0.html", Options()):
            assert isinstance(item, Found)  # noqa: S101 - the pages are good ones
        for part in ("txt", "lines.jsonl", "html", "ged231_sample.csv", "events.2018.sample.tab"):
            print(measured(folder / part))


if __name__ == "__main__":
    main()
