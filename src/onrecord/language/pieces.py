"""Cuts a long text where a reader would pause, so that memory stays bounded; it promises no sentence ends.

The pieces, joined, are the text. A cut stands after a blank line if there is one, else after a line, the end of
a sentence, a space, and in a run without any space wherever the limit falls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_PIECE = 30_000
LONGEST_RUN = 2_000
PAUSES = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?…][\"'”’)\]]*\s"), re.compile(r"\s"))
RUN = re.compile(rf"\S{{{LONGEST_RUN}}}")


def pieces(text: str, longest: int = LONGEST_PIECE) -> Iterator[str]:
    """The text in pieces of at most `longest` characters, none of them empty."""
    start = 0
    while start < len(text):
        end = _end(text, start, longest)
        yield text[start:end]
        start = end


def _end(text: str, start: int, longest: int) -> int:
    limit = min(start + longest, len(text))
    run = RUN.search(text, start, limit)
    if run is not None:
        return run.end()
    if limit == len(text):
        return limit
    for pause in PAUSES:
        cut = _last(pause, text, start + longest // 2, limit)
        if cut is not None:
            return cut
    return limit


def _last(pause: re.Pattern[str], text: str, start: int, limit: int) -> int | None:
    end = None
    for match in pause.finditer(text, start, limit):
        end = match.end()
    return end
