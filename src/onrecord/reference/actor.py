"""An actor: who can act or speak in a war, with the names that texts give it; it says nothing of right or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from onrecord.errors import ReferenceRefused


class ActorKind(StrEnum):
    """What sort of actor."""

    STATE = "state"
    GOVERNMENT = "government"
    ARMED_FORCE = "armed_force"
    MINISTRY = "ministry"
    OFFICE = "office"
    ARMED_GROUP = "armed_group"
    COALITION = "coalition"
    ORGANISATION = "organisation"  # international or civil
    MONITOR = "monitor"  # counts and documents
    AGENCY = "agency"
    PARTY = "party"
    COURT = "court"
    MEDIA = "media"
    PERSON = "person"
    PEOPLE = "people"  # a nation or community, never one organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Years in which a person held an office, only where they are certain; an open end is None."""

    office: str
    first: int
    last: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One row: `names` are unmistakable, `weak` mean it only in context ("the ministry", "Carter").

    `adjectives` and `metonyms` stand for it inside other words ("Russian jets", "Moscow said"). `country`,
    `part_of`, `allied_with`, `opposed_to` are keys of other actors; `claimed_by` are names or keys of those
    who say it is theirs where that is disputed. `row` is `file:key`.
    """

    key: str
    name: str
    kind: ActorKind
    row: str
    names: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    country: str | None = None
    part_of: tuple[str, ...] = ()
    allied_with: tuple[str, ...] = ()
    opposed_to: tuple[str, ...] = ()
    claimed_by: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    source: str | None = None


_KNOWN = frozenset(Actor.__dataclass_fields__) - {"row"}


def actor_from_row(row: Mapping[str, Any], where: str, source: str | None = None) -> Actor:
    """Builds an actor from a row of a file.

    Raises:
        ReferenceRefused: an unknown field, an unknown kind, or words where a list is due; `where` is named.
    """
    unknown = sorted(set(row) - _KNOWN)
    if unknown:
        raise ReferenceRefused(f"unknown field {unknown[0]}", where=where)
    try:
        kind = ActorKind(row["kind"])
    except (KeyError, ValueError) as error:
        raise ReferenceRefused(f"unknown kind of actor: {row.get('kind')}", where=where) from error
    return Actor(
        key=row["key"],
        name=_words(row, "name", where),
        kind=kind,
        row=where,
        names=listed(row, "names", where),
        weak=listed(row, "weak", where),
        adjectives=listed(row, "adjectives", where),
        metonyms=listed(row, "metonyms", where),
        country=row.get("country"),
        part_of=listed(row, "part_of", where),
        allied_with=listed(row, "allied_with", where),
        opposed_to=listed(row, "opposed_to", where),
        claimed_by=listed(row, "claimed_by", where),
        terms=tuple(_term(term, where) for term in row.get("terms", ())),
        source=row.get("source", source),
    )


def listed(row: Mapping[str, Any], field: str, where: str) -> tuple[str, ...]:
    """A field that holds a list of words; one word alone stands for a list of one."""
    value = row.get(field, ())
    value = (value,) if isinstance(value, str) else value
    if not isinstance(value, list | tuple) or not all(isinstance(word, str) for word in value):
        raise ReferenceRefused(f"{field} must be a list of words", where=where)
    return tuple(value)


def _words(row: Mapping[str, Any], field: str, where: str) -> str:
    value = row.get(field)
    if not isinstance(value, str) or not value.strip():
        raise ReferenceRefused(f"{field} must be words", where=where)
    return value


def _term(term: Any, where: str) -> Term:
    match term:
        case {"office": str(office), "first": int(first), "last": int(last)}:
            return Term(office=office, first=first, last=last)
        case {"office": str(office), "first": int(first), **rest} if not rest:
            return Term(office=office, first=first, last=None)
    raise ReferenceRefused("a term needs an office and its first year", where=where)
