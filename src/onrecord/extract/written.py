"""The words of a text as plain strings, read from the parse once; the last few texts are remembered, no more."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from onrecord.language import Text

REMEMBERED = 2


@lru_cache(maxsize=REMEMBERED)
def written(text: Text) -> tuple[str, ...]:
    """Every word as it is written."""
    numbers = text.to_array("ORTH").tolist()
    forms = {number: text.vocab.strings[number] for number in set(numbers)}
    return tuple(forms[number] for number in numbers)


@lru_cache(maxsize=REMEMBERED)
def lowered(text: Text) -> tuple[str, ...]:
    """Every word in lower case."""
    return tuple(word.lower() for word in written(text))


@lru_cache(maxsize=REMEMBERED)
def starts(text: Text) -> tuple[int, ...]:
    """The place in the text at which every word begins, and where one after the last would."""
    return tuple(accumulate(map(len, _spaced(text)), initial=0))


def words_between(text: Text, start: int, end: int) -> str:
    """The words from one place up to another as they stand in the text, without the space around them."""
    if end - start == 1:
        return written(text)[start]
    first, last = ends_of(text, start, end)
    return _whole(text)[first:last]


def ends_of(text: Text, start: int, end: int) -> tuple[int, int]:
    """Where the words from one place up to another begin and end in the text."""
    places = starts(text)
    return places[start], places[end - 1] + len(written(text)[end - 1])


@lru_cache(maxsize=REMEMBERED)
def _whole(text: Text) -> str:
    return "".join(_spaced(text))


def _spaced(text: Text) -> list[str]:
    """Every word with the space after it, if there is one."""
    spaces = text.to_array("SPACY").tolist()
    return [f"{word} " if space else word for word, space in zip(written(text), spaces, strict=True)]
