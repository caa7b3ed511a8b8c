"""Time and peak memory of each stage, for the long articles and for a thousand documents.

    python -m benchmarks.speed.stages ../shared [--documents 1000] [--workers 1]

Each stage runs as a process of its own, so that its peak memory is its own. The thousand documents are the articles
of `corpora/fa-kes` repeated with changed ids.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

MEGABYTE = 1024


def repeated(shared: Path, number: int, out: Path) -> None:
    """That many articles as JSON lines, each with an id of its own."""
    articles = json.loads((shared / "corpora" / "fa-kes" / "dev.json").read_text("utf-8"))
    told = [article for article in articles if article["text"].strip()]
    with out.open("w", encoding="utf-8") as file:
        for place, article in enumerate(islice(cycle(told), number)):
            line = {
                "id": f"{article['id']}-{place}",
                "text": article["text"],
                "published": article["published"] or None,
                "outlet": article["outlet"],
                "title": article["title"],
            }
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """Seconds by the clock, those of the processor over all threads, and peak megabytes of one command."""

    clock: float
    processor: float
    megabytes: float


def stage(*arguments: str) -> Took:
    """What one command took, in a process of its own."""
    code = (
        "import resource, subprocess, sys; "
        "done = subprocess.run([sys.executable, '-m', 'onrecord', '--quiet', *sys.argv[1:]]); "
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss); sys.exit(done.returncode)"
    )
    began = time.perf_counter()
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    processor, peak = done.stdout.split()[-2:]
    return Took(clock=time.perf_counter() - began, processor=float(processor), megabytes=int(peak) / MEGABYTE)


def measure(name: str, source: Path, workers: int) -> None:
    """Print a line for each stage over one source."""
    with tempfile.TemporaryDirectory() as folder:
        case = str(Path(folder) / "a.case")
        for arguments in (
            ("new", case),
            ("read", case, str(source)),
            ("extract", case, "--workers", str(workers)),
            ("link", case),
            ("assess", case),
            ("dossier", case, "--include-machine", "-o", str(Path(folder) / "out.html")),
            ("verify", case),
        ):
            took = stage(*arguments)
            print(f"{name:12s} {arguments[0]:8s} {took.clock:8.1f} s  {took.megabytes:7.0f} MB", flush=True)
        size = Path(case).stat().st_size / 1e6
        print(f"{name:12s} {'case':8s} {size:8.1f} MB on disk", flush=True)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=1)
    chosen = parser.parse_args()
    print(f"own use before: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE:.0f} MB")
    measure("wikipedia", chosen.shared / "texts" / "wikipedia", chosen.workers)
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "articles.jsonl"
        repeated(chosen.shared, chosen.documents, lines)
        measure(f"{chosen.documents} docs", lines, chosen.workers)


if __name__ == "__main__":
    main()
