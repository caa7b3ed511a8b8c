"""Index: the lines of a record in columns, one a condition, so that a filter is a scan and not a search.

A filter narrows and never adds. Its conditions hold together; within a text, letters are compared without case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.show.filters import Filter
from onrecord.show.lines import Line
from onrecord.values import Days, Located

NONE = "none"  # as a value of a condition: the lines that have no such thing
LISTS: Mapping[str, Callable[[Line], str | None]] = {
    "voice": lambda line: line.ink.value,
    "kind": lambda line: line.what,
    "verdict": lambda line: None if line.verdict is None else line.verdict.value,
    "outlet": lambda line: line.outlet,
    "state": lambda line: line.state.value,
    "document": lambda line: line.document,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Lines, and beside each what its words, names and places are sought in."""

    lines: tuple[Line, ...]
    texts: tuple[str, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    pointed: tuple[bool, ...]

    def found(self, asked: Filter) -> tuple[Line, ...]:
        """The lines that meet every condition, in their order."""
        if asked.is_empty:
            return self.lines
        held: Sequence[int] = range(len(self.lines))
        for name, of in LISTS.items():
            wanted = getattr(asked, name)
            if wanted is not None:
                value = None if wanted == NONE else wanted
                held = [at for at in held if of(self.lines[at]) == value]
        held = self._in_period(held, asked)
        held = self._at_place(held, asked.place)
        held = _holding(held, self.actors, asked.actor)
        return tuple(self.lines[at] for at in _holding(held, self.texts, asked.text))

    def with_lines(self, changed: Mapping[str, Line]) -> Index:
        """The same index with some lines in the place of those of their ids, alike but for state and verdict."""
        lines = tuple(changed.get(line.id, line) for line in self.lines)
        return Index(
            lines=lines, texts=self.texts, actors=self.actors, places=self.places, pointed=self.pointed
        )

    def _in_period(self, held: Sequence[int], asked: Filter) -> Sequence[int]:
        if asked.first is None and asked.last is None:
            return held
        if asked.first and asked.last and asked.last < asked.first:
            return ()
        period = Days.between(asked.first, asked.last)
        dated = ((at, self.lines[at].days) for at in held)
        return [at for at, days in dated if days is not None and days.meets(period)]

    def _at_place(self, held: Sequence[int], wanted: str | None) -> Sequence[int]:
        if wanted == NONE:
            return [at for at in held if not self.pointed[at]]
        return _holding(held, self.places, wanted)


def index_of(lines: Iterable[Line]) -> Index:
    """The index of these lines."""
    held = tuple(lines)
    return Index(
        lines=held,
        texts=tuple(_sought(line.quote.words, line.who, line.outlet, line.what) for line in held),
        actors=tuple(_sought(line.who, *line.names) for line in held),
        places=tuple(_sought(*(name for located in line.where for name in _names(located))) for line in held),
        pointed=tuple(
            any(located.place is not None and located.place.point is not None for located in line.where)
            for line in held
        ),
    )


def _names(located: Located) -> tuple[str, ...]:
    words = located.quote.words
    return (words,) if located.place is None else (words, located.place.name, *located.place.lies_in)


def _sought(*texts: str | None) -> str:
    """Texts as they are sought in: without case, white space as single blanks, a line each."""
    return "\n".join(" ".join(text.casefold().split()) for text in texts if text is not None)


def _holding(held: Sequence[int], column: Sequence[str], wanted: str | None) -> Sequence[int]:
    if wanted is None:
        return held
    folded = wanted.casefold()
    return [at for at in held if folded in column[at]]
