"""From text to events: what linking costs beside extraction, in processor seconds, and its peak memory.

    python -m benchmarks.speed.events ../shared [--documents 2000]

The documents are the articles of `corpora/fa-kes`, repeated with changes: each further round lies a year later, in its
text, its title and its day of publication, so that no round tells of the happenings of another. Each step runs as a
process of its own with one worker, its start included.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import Any

MEGABYTE = 1024
_YEAR = re.compile(r"\b20[012]\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """Processor seconds over all threads, and peak megabytes, of one step."""

    seconds: float
    megabytes: float


def changed(shared: Path) -> Iterator[dict[str, Any]]:
    """The articles, round after round, each round a year later."""
    articles = json.loads((shared / "corpora" / "fa-kes" / "dev.json").read_text("utf-8"))
    for years in count():
        for article in articles:
            if article["text"].strip():
                yield {
                    "id": f"{article['id']}-{years}",
                    "text": _later(article["text"], years),
                    "title": _later(article["title"] or "", years),
                    "outlet": article["outlet"],
                    "published": _day(article["published"], years),
                }


def _later(text: str, years: int) -> str:
    return _YEAR.sub(lambda found: str(int(found[0]) + years), text)


def _day(published: str | None, years: int) -> str | None:
    """The same day so many years later; 29 February is the day before."""
    return _later(published, years).replace("-02-29", "-02-28") if published else None


def step(*arguments: str) -> Took:
    """One command in a process of its own."""
    code = (
        "import resource, subprocess, sys; "
        "done = subprocess.run([sys.executable, '-m', 'onrecord', '--quiet', *sys.argv[1:]]); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss); sys.exit(done.returncode)"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    seconds, peak = done.stdout.split()[-2:]
    return Took(seconds=float(seconds), megabytes=int(peak) / MEGABYTE)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--documents", type=int, default=2000)
    chosen = parser.parse_args()
    print(f"own use before: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE:.0f} MB")
    with tempfile.TemporaryDirectory() as folder:
        case, lines = str(Path(folder) / "a.case"), Path(folder) / "articles.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            file.writelines(
                json.dumps(line) + "\n" for line in islice(changed(chosen.shared), chosen.documents)
            )
        took: dict[str, Took] = {}
        for name, *arguments in (("new",), ("read", str(lines)), ("extract", "--workers", "1"), ("link",)):
            took[name] = step(name, case, *arguments)
            print(f"{name:8s} {took[name].seconds:8.1f} s  {took[name].megabytes:6.0f} MB", flush=True)
    print(f"link / extract: {took['link'].seconds / took['extract'].seconds:.3f}")


if __name__ == "__main__":
    main()
