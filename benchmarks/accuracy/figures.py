"""`python -m benchmarks.accuracy.figures SHARED [--errors]`: figures on the gold texts, by the whole extraction.

Prints the figures of `bench/score.py gold` that concern figures; with --errors, each figure that was missed, added,
or read with another value or measure.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.accuracy.statements import document_of, scorer
from onrecord.extract import page_of, reading_of
from onrecord.language import load
from onrecord.show.format import reading_line


def lines_of(gold: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The output line of each gold text."""
    pipeline, found = load(), []
    for text in gold:
        published = text.get("published")
        document = document_of(text["id"], text["text"], published, text.get("source"))
        found.append(reading_line(text["id"], reading_of(page_of(document, pipeline), "benchmark")))
    return found


def main(shared: Path, *, errors: bool) -> None:
    """Prints the scorer's lines on figures of the gold texts."""
    gold = json.loads((shared / "gold" / "dev.json").read_text("utf-8"))
    measured(gold, scorer(shared), errors=errors)


def measured(gold: list[dict[str, Any]], score: Any, *, errors: bool) -> None:
    """Prints the scorer's lines on figures of texts with their gold figures."""
    lines = lines_of(gold)
    with tempfile.TemporaryDirectory() as folder:
        expected, found = Path(folder, "gold.json"), Path(folder, "found.jsonl")
        expected.write_text(json.dumps(gold), "utf-8")
        found.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            score.gold(str(expected), str(found))
    print("\n".join(row for row in printed.getvalue().splitlines() if row.startswith("figures")))
    if errors:
        for text, line in zip(gold, lines, strict=True):
            show_errors(score, text, line["figures"])


def show_errors(score: Any, text: dict[str, Any], found: list[dict[str, Any]]) -> None:
    """Each figure on which gold and program differ."""

    def words(span: list[int]) -> str:
        return str(text["text"][max(0, span[0] - 40) : span[1] + 40]).replace("\n", " ")

    pairs = score.pair_up(
        text["figures"], found, lambda gold, ours: score.iou([gold["number"]], [ours["number"]])
    )
    met = {id(one) for pair in pairs for one in pair}
    for kind, figures in (("missed", text["figures"]), ("added", found)):
        for figure in figures:
            if id(figure) not in met:
                print(f"  {kind} {words(figure['number'])!r} {figure['measure']}")
    for gold, ours in pairs:
        for field in ("low", "high", "measure"):
            if gold[field] != ours[field]:
                print(f"  {words(gold['number'])!r}: {field} {gold[field]}, read as {ours[field]}")
        for field in ("bound", "counted", "source", "period"):
            if gold[field] and not score.overlap(gold[field], ours[field]):
                read = None if ours[field] is None else words(ours[field])
                print(f"  {words(gold['number'])!r}: {field} {words(gold[field])!r}, read as {read!r}")


if __name__ == "__main__":
    if len(sys.argv) < 2:  # noqa: PLR2004 - the folder
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), errors="--errors" in sys.argv)
