"""Institutions of countries, composed: "Russian jets", "Syria's foreign ministry", "the Government of Iraq"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.extract.actors.found import Found
from onrecord.extract.entities.lookup import Lookup
from onrecord.language import Phrase, Text, is_adjective, is_noun
from onrecord.reference import Actor, Country, Institution, actors, countries, folded, institutions
from onrecord.values import Why

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
LONGEST_COUNTRY = 4
LONGEST_GAP = 2


def composed(text: Text) -> Iterator[Found]:
    """Every institution that has its country before it, or behind it after "of"."""
    for span, institution in _names().found_in(text):
        owner = _before(text, span) or _behind(text, span)
        if owner is None:
            continue
        country, start, end = owner
        yield _found(text, institutions().of(country, institution), start, end)


def _found(text: Text, actor: Actor, start: int, end: int) -> Found:
    known = actors().get(actor.key) or actor
    return Found(
        start=start,
        end=end,
        name=text[start:end].text,
        kind=known.kind,
        actor=known.key,
        why=Why(rule="institution of a country", cue=text[start:end].text, row=known.row),
    )


def _before(text: Text, span: Phrase) -> tuple[Country, int, int] | None:
    """The country whose adjective or possessive stands before, one or two words of description between."""
    at = span.start - 1
    for _ in range(LONGEST_GAP + 1):
        if at < 0 or text[at].is_punct or text[at].is_space:
            return None
        if text[at].text in POSSESSIVE and at > 0:
            return _named_before(text, at, span.end)
        country = _of_adjective(text, at)
        if country is not None:
            return country, at, span.end
        if not (is_adjective(text[at]) or is_noun(text[at]) or text[at].text[:1].isupper()):
            return None
        at -= 1
    return None


def _of_adjective(text: Text, at: int) -> Country | None:
    word = text[at]
    return countries().of_demonym(word.text) if word.text[:1].isupper() else None


def _named_before(text: Text, end: int, last: int) -> tuple[Country, int, int] | None:
    for start in range(max(0, end - LONGEST_COUNTRY), end):
        country = countries().named(text[start:end].text)
        if country is not None and text[start].text[:1].isupper():
            return country, start, last
    return None


def _behind(text: Text, span: Phrase) -> tuple[Country, int, int] | None:
    """The country after "of" or "of the"."""
    at = span.end
    if at >= len(text) or text[at].lower_ != "of":
        return None
    at += 1
    if at < len(text) and text[at].lower_ == "the":
        at += 1
    for end in range(min(len(text), at + LONGEST_COUNTRY), at, -1):
        country = countries().named(text[at:end].text)
        if country is not None and text[at].text[:1].isupper():
            return country, span.start, end
    return None


@cache
def _names() -> Lookup[Institution]:
    return Lookup(
        {
            folded(name): institution
            for institution in institutions().all
            for name in (institution.name, *institution.names)
        }
    )
