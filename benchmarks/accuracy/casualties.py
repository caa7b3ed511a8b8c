"""`python -m benchmarks.accuracy.casualties SHARED`: deaths on FA-KES, beside a plain regular expression.

FA-KES marks the deaths of one incident an article; the articles tell of others too, and of totals of the war. All
figures of persons killed are scored against those few marks, so precision cannot come near one: what share of the
articles' marked numbers is found (recall) says more. The floor takes each number that stands within five words of a
word of killing.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.accuracy.statements import document_of, scorer
from onrecord.extract import page_of, reading_of
from onrecord.language import load
from onrecord.show.format import reading_line

WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBER = rf"\b(\d[\d,]*|{'|'.join(WORDS)})\b"
KILLING = r"\b(?:kill(?:s|ed|ing)?|dead|died|deaths?|martyred)\b"
GAP = r"(?:\W+\w+){0,5}?\W+"
FLOOR = re.compile(rf"{NUMBER}{GAP}{KILLING}|{KILLING}{GAP}{NUMBER}", re.IGNORECASE)


def floor_line(article: dict[str, Any]) -> dict[str, Any]:
    """What the plain regular expression takes for deaths."""
    found = []
    for match in FLOOR.finditer(article["text"]):
        written = (match[1] or match[2]).lower().replace(",", "")
        value = WORDS.index(written) + 1 if written in WORDS else int(written)
        found.append({"low": value, "high": value, "measure": "killed"})
    return {"id": article["id"], "figures": found}


def our_line(article: dict[str, Any]) -> dict[str, Any]:
    """What onrecord reads."""
    document = document_of(article["id"], article["text"], article.get("published"), article.get("source"))
    return reading_line(article["id"], reading_of(page_of(document, load()), "benchmark"))


def main(shared: Path) -> None:
    """Prints the scorer's figures for the floor and for onrecord."""
    score, path = scorer(shared), shared / "corpora" / "fa-kes" / "dev.json"
    articles = [article for article in json.loads(path.read_text("utf-8")) if article["text"].strip()]
    for title, reader in (("regular expression", floor_line), ("onrecord", our_line)):
        print(title)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            file.writelines(json.dumps(reader(article)) + "\n" for article in articles)
            file.flush()
            score.casualties(str(path), file.name)


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - the folder
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
