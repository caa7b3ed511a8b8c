"""Editing: the new value of a changed or added item, built from a form; each quote is taken from the text itself.

A form gives offsets and closed-list names, never words of the text: the words are read from the document at those
offsets, so a quote that does not equal its text cannot come of it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any, TypeVar

from onrecord.errors import OptionRefused
from onrecord.values import (
    Bounds,
    ClaimKind,
    Days,
    Document,
    Figure,
    Kind,
    Located,
    Measure,
    Party,
    Place,
    Quote,
    Reality,
    Report,
    Stance,
    Statement,
    Why,
    figure_id,
    quote,
    report_id,
    statement_id,
)
from onrecord.values.statements import Voice

Item = Statement | Report | Figure
Form = Mapping[str, Any]
Places = Callable[[str], Place | None]
Name = TypeVar("Name", bound=StrEnum)

BY_HAND = (Why(rule="marked by a person"),)


def changed(item: Item, form: Form, document: Document, places: Places) -> Item:
    """The item with the fields that the form holds; fields it does not hold stay.

    Raises:
        OptionRefused: if a field cannot be read.
        QuoteMismatch: if a span lies outside the text.
    """
    match item:
        case Statement():
            return _statement(item, form, document)
        case Report():
            return _report(item, form, document, places)
        case Figure():
            return _figure(item, form, document, places)


def added(form: Form, document: Document, places: Places) -> Item:
    """A new item at the span that was marked.

    Raises:
        OptionRefused: if a field cannot be read, or the voice is none of the three.
    """
    at = _span(form, document)
    match form.get("voice"):
        case "said":
            base = Statement(
                id=statement_id((at,), None, Voice.OTHER),
                document=document.id,
                content=(at,),
                direct=False,
                stance=Stance.ASSERTS,
                why=BY_HAND,
            )
            return _statement(base, form, document)
        case "reported":
            sentence = quote(document.id, document.text, *sentence_at(document.text, at.start, at.end))
            empty = Report(
                id=report_id(at), document=document.id, trigger=at, sentence=sentence, kind=Kind.OTHER,
                reality=Reality.HAPPENED, why=BY_HAND,
            )  # fmt: skip
            return _report(empty, form, document, places)
        case "counted":
            bare = Figure(
                id=figure_id(at), document=document.id, number=at, bounds=_needed_bounds(form),
                measure=Measure.OTHER, why=BY_HAND,
            )  # fmt: skip
            return _figure(bare, form, document, places)
        case other:
            raise OptionRefused(f"{other!r} is none of said, reported, counted", where="voice")


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between the full stops or line ends around a span; it knows no grammar."""
    first = max(
        (text.rfind(mark, 0, start) + len(mark) for mark in (". ", "! ", "? ", "\n") if mark in text[:start]),
        default=0,
    )
    ends = [place + 1 for mark in (". ", "! ", "? ") if (place := text.find(mark, end - 1)) >= 0]
    ends += [place for place in [text.find("\n", end)] if place >= 0]
    return first, min(ends, default=len(text))


def _statement(item: Statement, form: Form, document: Document) -> Statement:
    fields: dict[str, Any] = {}
    if "pieces" in form:
        fields["content"] = _pieces(form["pieces"], document)
    if "speaker" in form:
        fields["resolved"] = form["speaker"] or None
    if "stance" in form:
        fields["stance"] = _one_of(Stance, form, "stance")
    if "claim" in form:
        fields["claim"] = None if not form["claim"] else _one_of(ClaimKind, form, "claim")
    if "first" in form or "last" in form:
        fields["said_days"] = _days(form)
    return dataclasses.replace(item, **fields)


def _report(item: Report, form: Form, document: Document, places: Places) -> Report:
    fields: dict[str, Any] = {}
    if "start" in form:
        fields["trigger"] = _span(form, document)
    if "kind" in form:
        fields["kind"] = _one_of(Kind, form, "kind")
    if "reality" in form:
        fields["reality"] = _one_of(Reality, form, "reality")
    if "first" in form or "last" in form:
        fields["days"] = _days(form)
    if "place" in form:
        fields["where"] = _where(item.where, item.trigger, form["place"], places)
    for side in ("agents", "targets"):
        if side in form:
            fields[side] = _parties(getattr(item, side), form[side], item.trigger)
    for count in ("killed", "injured"):
        if f"{count}_low" in form or f"{count}_high" in form:
            fields[count] = _bounds(form, f"{count}_")
    return dataclasses.replace(item, **fields)


def _figure(item: Figure, form: Form, document: Document, places: Places) -> Figure:
    fields: dict[str, Any] = {}
    if "start" in form:
        fields["number"] = _span(form, document)
    if "low" in form or "high" in form:
        fields["bounds"] = _needed_bounds(form)
    if "measure" in form:
        fields["measure"] = _one_of(Measure, form, "measure")
    if "first" in form or "last" in form:
        fields["days"] = _days(form)
    if "place" in form:
        fields["where"] = _where(item.where, item.number, form["place"], places)
    return dataclasses.replace(item, **fields)


def _span(form: Form, document: Document) -> Quote:
    return _quote(form.get("start"), form.get("end"), document, "start, end")


def _quote(start: Any, end: Any, document: Document, where: str) -> Quote:
    if type(start) is not int or type(end) is not int:
        raise OptionRefused("a span needs two whole numbers", where=where)
    return quote(document.id, document.text, start, end)


def _pieces(pieces: Any, document: Document) -> tuple[Quote, ...]:
    """The pieces of one quotation, in the order of the text and apart.

    Raises:
        OptionRefused: if there is none, or two of them meet.
    """
    pairs = pieces if isinstance(pieces, list) else []
    if not pairs or not all(isinstance(pair, list) and len(pair) == 2 for pair in pairs):  # noqa: PLR2004 - two ends
        raise OptionRefused("a quotation needs at least one piece with two ends", where="pieces")
    quotes = [_quote(start, end, document, "pieces") for start, end in pairs]
    ordered = tuple(sorted(quotes, key=lambda one: (one.start, one.end)))
    if any(one.end > other.start for one, other in pairwise(ordered)):
        raise OptionRefused("two pieces of the quotation overlap", where="pieces")
    return ordered


def _one_of(kind: type[Name], form: Form, field: str) -> Name:
    try:
        return kind(form[field])
    except ValueError as error:
        names = ", ".join(one.value for one in kind)
        raise OptionRefused(
            f"{form[field]!r} is not known", where=field, remedy=f"Choose one of: {names}"
        ) from error


def _days(form: Form) -> Days | None:
    ends = [_day(form.get(name), name) for name in ("first", "last")]
    first, last = ends
    if first is None and last is None:
        return None
    return (
        Days.on(first) if first is not None and (last is None or first == last) else Days.between(first, last)
    )


def _day(text: Any, field: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(str(text))
    except ValueError as error:
        raise OptionRefused(f"{text!r} is no day", where=field, remedy="Write it as in 2016-03-14") from error


def _bounds(form: Form, prefix: str = "") -> Bounds | None:
    low, high = (_number(form.get(f"{prefix}{end}"), f"{prefix}{end}") for end in ("low", "high"))
    if low is None and high is None:
        return None
    return Bounds(low=low, high=high, approximate=bool(form.get(f"{prefix}approximate")))


def _needed_bounds(form: Form) -> Bounds:
    bounds = _bounds(form)
    if bounds is None:
        raise OptionRefused(
            "a figure needs a number", where="low, high", remedy="Give its low end, its high end or both"
        )
    return bounds


def _number(text: Any, field: str) -> float | None:
    if text is None or text == "":
        return None
    try:
        number = float(str(text).replace(",", ""))
    except ValueError as error:
        raise OptionRefused(f"{text!r} is no number", where=field) from error
    return int(number) if number == int(number) else number


def _where(before: tuple[Located, ...], at: Quote, key: Any, places: Places) -> tuple[Located, ...]:
    """The place with this key; its words stay those of the text, or those of the item where it had none."""
    if not key:
        return ()
    place = places(str(key))
    if place is None:
        raise OptionRefused(
            f"there is no place {key!r}", where="place", remedy="Choose one of those that are offered"
        )
    words = before[0].quote if before else at
    return (Located(quote=words, place=place), *before[1:])


def _parties(before: tuple[Party, ...], names: Any, at: Quote) -> tuple[Party, ...]:
    """Parties by these names (a list joined by semicolons); those that were there keep their words."""
    known = {(party.name or party.quote.words): party for party in before}
    wanted = [name.strip() for name in str(names or "").split(";") if name.strip()]
    return tuple(known.get(name, Party(quote=at, name=name)) for name in wanted)
