"""`python -m benchmarks.accuracy.own_reports SHARED [FILE ...]`: how well reports are read on texts of our own, by the shared measure.

The texts of `own_reports/` were each read once unseen before anything was mended by them; what they gave then stands
in RESULTS.md. What they give now is no figure of unseen texts.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.accuracy.reports import scored

FOLDER = Path(__file__).with_name("own_reports")
NAMES = {"k": "kind", "r": "reality", "killed": "killed", "injured": "injured"}


def pointed(text: str, words: str | None) -> list[int] | None:
    """The offsets of "the string", or of its second time for "the string@@2"."""
    if words is None:
        return None
    string, _, number = words.partition("@@")
    start = -1
    for _ in range(int(number or 1)):
        start = text.find(string, start + 1)
        if start < 0:
            raise SystemExit(f"not in the text: {words!r}")
    return [start, start + len(string)]


def report_of(text: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row of the file as a report of the shared format."""
    first, last = row.get("days") or (None, None)
    report: dict[str, Any] = {
        "trigger": pointed(text, row["t"]),
        "again": [pointed(text, words) for words in row.get("again", [])],
        "when": pointed(text, row.get("when")),
        "from": None if first is None else str(first),
        "to": None if last is None else str(last),
        "means": pointed(text, row.get("means")),
    }
    for role in ("where", "agents", "targets"):
        report[role] = [pointed(text, words) for words in row.get(role, [])]
    for short, name in NAMES.items():
        value = row.get(short)
        report[name] = {"low": value[0], "high": value[1]} if isinstance(value, list) else value
    return report


def texts_of(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """The texts of the files in the form of `gold/dev.json`."""
    for path in paths:
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield {
                "id": row["id"],
                "outlet": row["outlet"],
                "title": None,
                "published": str(row["published"]),
                "text": row["text"],
                "figures": [],
                "statements": [],
                "reports": [report_of(row["text"], report) for report in row["reports"]],
            }


def main(shared: str, *files: str) -> None:
    """Reads the texts, scores them and prints the errors by kind."""
    paths = [Path(file) for file in files] or sorted(FOLDER.glob("*.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder, "gold.json")
        gold.write_text(json.dumps(list(texts_of(paths))), encoding="utf-8")
        scored(shared, gold)


if __name__ == "__main__":
    main(*sys.argv[1:])
