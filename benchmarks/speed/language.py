"""Words a second of the language pipeline, all its components, on one core; the time to load it, and its memory.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.speed.language ../shared [--pipeline PATH]

Processor time is counted, so that other programs on the machine matter little.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.language import Text

ARTICLES = 200
LARGE = 5_000_000


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--pipeline", help="another pipeline than the one shipped")
    parser.add_argument("--large", action="store_true", help="also read a text of 5 MB")
    options = parser.parse_args()
    rows = json.loads((options.shared / "corpora" / "fa-kes" / "dev.json").read_text(encoding="utf-8"))
    texts = [row["text"] for row in rows[:ARTICLES]]

    from onrecord.language import load  # noqa: PLC0415 - importing spaCy is not counted as loading

    started = time.process_time()
    pipeline = load(options.pipeline)
    print(f"load {time.process_time() - started:.2f} s")
    pipeline.parse(texts[0])
    _report(pipeline.parse_all(texts), f"{ARTICLES} articles together")
    _report(map(pipeline.parse, texts), f"{ARTICLES} articles one by one")
    if options.large:
        text = "\n\n".join(texts * 20)[:LARGE]
        _report(pipeline.parse_all([text]), f"one text of {len(text):,} characters")
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def _report(parsed: Iterable[Text], what: str) -> None:
    started = time.process_time()
    words = sum(not word.is_space for text in parsed for word in text)
    print(
        f"{words / (time.process_time() - started):,.0f} words a second ({what}, {words:,} words)", flush=True
    )


if __name__ == "__main__":
    main()
