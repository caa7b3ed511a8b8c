"""Masks: names of private persons replaced by numbers in every text and every item, before anything is shown.

A person is private unless the actors file knows the name. Offsets are moved with the text, so each quote still
equals it. It masks names that were read as names of persons; a name that was missed stays.
"""

from __future__ import annotations

import bisect
import dataclasses
import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from onrecord.show.view import View
from onrecord.values import Document, EntityType, Quote, Reading, text_sha256

ID = re.compile(r"[a-z]{3}-[0-9a-f]{20}")
SHORTEST = 3  # letters: a shorter part of a name is no name by itself
Value = TypeVar("Value")


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Moved:
    """A masked text and where each replaced stretch stood and stands."""

    text: str
    old: tuple[tuple[int, int], ...]
    new: tuple[tuple[int, int], ...]

    def start(self, at: int) -> int:
        """Where words that started here start now."""
        return self._moved(at, edge=0)

    def end(self, at: int) -> int:
        """Where words that ended here end now."""
        return self._moved(at, edge=1)

    def _moved(self, at: int, edge: int) -> int:
        place = bisect.bisect_left(self.old, (at, 0)) - 1
        if place < 0:
            return at
        right = self.old[place][1]
        return self.new[place][edge] if at < right else self.new[place][1] + at - right


def masked(view: View) -> View:
    """The same view with private names masked throughout."""
    names = private_names(view.readings)
    if not names:
        return view
    pattern = _pattern(names)

    def replaced(text: str) -> str:
        return text if ID.fullmatch(text) else pattern.sub(lambda found: _mask(found.group(), names), text)

    moves = {document.id: _move(document.text, pattern, names) for document in view.documents}
    changed = {
        field.name: _walk(getattr(view, field.name), moves, replaced)
        for field in dataclasses.fields(view)
        if field.name not in ("documents", "states", "versions", "reviews", "tiles")
    }
    documents = tuple(_document(one, moves[one.id], replaced) for one in view.documents)
    return dataclasses.replace(view, documents=documents, reviews=(), **changed)


def private_names(readings: Iterable[Reading]) -> Mapping[str, int]:
    """Each private name, and each longer part of one, with its number."""
    known: set[str] = set()
    persons: dict[str, None] = {}
    for reading in readings:
        public = [mention.quote for mention in reading.actors if mention.actor is not None]
        known.update(part for quote in public for part in _parts(quote.words))
        for entity in reading.entities:
            if entity.type is EntityType.PERSON and not any(entity.quote.overlaps(quote) for quote in public):
                persons[entity.quote.words.strip()] = None
    return _numbered(persons, known)


def _numbered(persons: Iterable[str], known: set[str]) -> dict[str, int]:
    """One number for all names that share a part, the longest names first."""
    numbers: dict[str, int] = {}
    for name in sorted(persons, key=lambda name: (-len(name), name)):
        own = [part for part in (name, *_parts(name)) if part not in known]
        number = next((numbers[part] for part in own if part in numbers), len(set(numbers.values())) + 1)
        for part in own:
            numbers.setdefault(part, number)
    return numbers


def _parts(name: str) -> list[str]:
    """The capitalised words of a name that are long enough to be a name by themselves."""
    found = re.findall(r"\w[\w'’-]*", name)
    return [part for part in found if len(part) >= SHORTEST and part[0] != part[0].lower()]


def _pattern(names: Mapping[str, int]) -> re.Pattern[str]:
    ordered = sorted({*names, *(name.upper() for name in names)}, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name) for name in ordered) + r")(?!\w)")


def _mask(found: str, names: Mapping[str, int]) -> str:
    number = names.get(found) or next(number for name, number in names.items() if name.upper() == found)
    return f"[person {number}]"


def _move(text: str, pattern: re.Pattern[str], names: Mapping[str, int]) -> _Moved:
    pieces: list[str] = []
    old, new = [], []
    position = length = 0
    for found in pattern.finditer(text):
        mask = _mask(found.group(), names)
        pieces += [text[position : found.start()], mask]
        length += found.start() - position
        old.append(found.span())
        new.append((length, length + len(mask)))
        length += len(mask)
        position = found.end()
    pieces.append(text[position:])
    return _Moved(text="".join(pieces), old=tuple(old), new=tuple(new))


def _document(document: Document, moved: _Moved, replaced: Any) -> Document:
    return dataclasses.replace(
        document,
        text=moved.text,
        text_sha256=text_sha256(moved.text),
        title=None if document.title is None else replaced(document.title),
        byline=document.byline,
        notices=(),
    )


def _walk(value: Value, moves: Mapping[str, _Moved], replaced: Any) -> Any:
    """The value with every quote moved and every text masked; ids stay."""
    if isinstance(value, Quote):
        moved = moves.get(value.document)
        if moved is None:
            return value
        start, end = moved.start(value.start), moved.end(value.end)
        return Quote(
            document=value.document, start=start, end=end, words=moved.text[start:end], text=moved.text
        )
    if isinstance(value, tuple):
        return tuple(_walk(part, moves, replaced) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _walk(getattr(value, f.name), moves, replaced) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **fields)
    return replaced(value) if type(value) is str else value
