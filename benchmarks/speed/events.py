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
import tempfile
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

from benchmarks.speed.stages import MEGABYTE, Took, stage

_YEAR = re.compile(r"\b20[012]\d\b")


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
            took[name] = stage(name, case, *arguments)
            print(f"{name:8s} {took[name].processor:8.1f} s  {took[name].megabytes:6.0f} MB", flush=True)
    print(f"link / extract: {took['link'].processor / took['extract'].processor:.3f}")


if __name__ == "__main__":
    main()
