"""`python -m benchmarks.accuracy.reports SHARED`: how well reports are read, by the shared measure, on the 28 gold texts."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.accuracy.statements import document_of
from onrecord.extract import page_of, reading_of
from onrecord.language import load
from onrecord.show.format import reading_line


def scored(shared: str, gold: Path) -> None:
    """Reads annotated texts, scores the reports and prints the errors by kind."""
    score = Path(shared, "bench", "score.py")
    asked = [sys.executable, str(score), "input", "gold", str(gold)]
    lines = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()  # noqa: S603
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "made.jsonl")
        with made.open("w", encoding="utf-8") as out:
            for line in map(json.loads, lines):
                document = document_of(line["id"], line["text"], line["published"], line["outlet"])
                reading = reading_of(page_of(document, load()), "benchmark")
                out.write(json.dumps(reading_line(line["id"], reading), ensure_ascii=False) + "\n")
        shown = [sys.executable, str(score), "gold", str(gold), str(made)]
        told = subprocess.run(shown, capture_output=True, text=True, check=True).stdout  # noqa: S603
        print("\n".join(line for line in told.splitlines() if line.startswith("reports")), flush=True)
        errors = [sys.executable, str(Path(__file__).with_name("errors.py")), str(gold), str(made)]
        subprocess.run(errors, check=True)  # noqa: S603


if __name__ == "__main__":
    scored(sys.argv[1], Path(sys.argv[1], "gold", "dev.json"))
