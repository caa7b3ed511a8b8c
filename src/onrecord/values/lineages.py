"""Lineages: which documents and reports repeat one another, so that none counts twice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.ids import content_id
from onrecord.values.quotes import Quote


class Descent(StrEnum):
    """How it is known that one text goes back to another, or to one voice."""

    SAME_TEXT = "same_text"  # nearly the same words
    NAMED_SOURCE = "named_source"  # it names the agency, outlet or office that it has it from
    DATA_SET = "data_set"  # a row of a data set names its source


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One step of descent: `document` has it from `origin`, a document's id or, if none is here, a name.

    `item` is the id of the one report or statement that the tie is about, None for the whole document.
    `share` is how much of the shorter text both have in common, for texts that are nearly the same.
    """

    document: str
    origin: str
    descent: Descent
    sentence: str
    item: str | None = None
    share: float | None = None
    quote: Quote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """One voice and all that repeat it; `root` names it, `members` are ids of documents and items, in order."""

    id: str
    root: str
    members: tuple[str, ...]
    ties: tuple[Tie, ...] = ()


def lineage_of(root: str, members: tuple[str, ...], ties: tuple[Tie, ...]) -> Lineage:
    """The lineage of these members, whatever order they come in."""
    ordered = tuple(sorted(set(members)))
    return Lineage(id=content_id("lin", root, *ordered), root=root, members=ordered, ties=ties)
