"""The words of a text as plain strings, read from the parse once; the last few texts are remembered, no more."""

from __future__ import annotations

from functools import lru_cache

from onrecord.language import Text

REMEMBERED = 2


@lru_cache(maxsize=REMEMBERED)
def written(text: Text) -> tuple[str, ...]:
    """Every word as it is written."""
    return tuple(word.text for word in text)


@lru_cache(maxsize=REMEMBERED)
def lowered(text: Text) -> tuple[str, ...]:
    """Every word in lower case."""
    return tuple(word.lower() for word in written(text))
