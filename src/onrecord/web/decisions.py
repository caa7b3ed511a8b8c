"""Decisions: what a person's request at the desk means as reviews to append; it checks the request and writes nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from onrecord.errors import NotFound, OptionRefused
from onrecord.values import Assessment, Decision, Verdict, to_json
from onrecord.web.desk import Decided
from onrecord.web.editing import Item, added, changed
from onrecord.web.grouping import judging, merging, splitting
from onrecord.web.known import Known
from onrecord.web.steps_back import redo, stacks, taken_back, undo

Request = Mapping[str, Any]
SIMPLE = {one.value: one for one in (Decision.ACCEPT, Decision.REJECT, Decision.UNVERIFIABLE)}


def decisions(action: str, request: Request, known: Known, who: str) -> tuple[Decided, ...]:
    """The reviews that a request asks for.

    Raises:
        OptionRefused: if the action is not known or its fields make no sense.
        NotFound: if it names an item that is not there.
    """
    if action not in ACTIONS:
        raise OptionRefused(f"there is no action {action!r}", remedy=f"Ask for one of: {', '.join(ACTIONS)}")
    return ACTIONS[action](request, known, who)


def _decide(request: Request, known: Known, _: str) -> tuple[Decided, ...]:
    """Accept, reject or set aside one or many items."""
    decision = SIMPLE.get(str(request.get("decision")))
    if decision is None:
        raise OptionRefused(f"{request.get('decision')!r} is no decision", where="decision")
    rows = request.get("items")
    if not isinstance(rows, list) or not rows:
        raise OptionRefused("no items were named", where="items")
    for row in rows:
        if known.value(row.get("id")) is None:
            raise NotFound("there is no such item", where=str(row.get("id")))
    return tuple(
        Decided(
            item=row["id"],
            decision=decision,
            seen=row.get("seen"),
            old=to_json(known.value(row["id"])),
            note=_note(request),
        )
        for row in rows
    )


def _change(request: Request, known: Known, _: str) -> tuple[Decided, ...]:
    item = known.shelf.item(str(request.get("item")))
    if item is None:
        raise NotFound("there is no such item", where=str(request.get("item")))
    document = known.catalogue.documents[item.document]
    new = changed(item, _form(request), document, known.place)
    return (_changed(item.id, request, item, new, Decision.CHANGE),)


def _add(request: Request, known: Known, _: str) -> tuple[Decided, ...]:
    document = known.catalogue.documents.get(str(request.get("document")))
    if document is None:
        raise NotFound("there is no such document", where=str(request.get("document")))
    new = added(_form(request), document, known.place)
    if known.shelf.item(new.id) is not None:
        raise OptionRefused(
            "these words are on record already", where=new.id, remedy="Change the item that is there"
        )
    return (_changed(new.id, request, None, new, Decision.ADD),)


def _verdict(request: Request, known: Known, _: str) -> tuple[Decided, ...]:
    """Another verdict on a claim, with a note that becomes its sentence; the machine's stays in the review."""
    one = known.assessment(str(request.get("item")))
    if one is None:
        raise NotFound("there is no such verdict", where=str(request.get("item")))
    note = _note(request)
    if note is None:
        raise OptionRefused("a changed verdict needs a sentence that says why", where="note")
    try:
        verdict = Verdict(str(request.get("verdict")))
    except ValueError as error:
        raise OptionRefused(f"{request.get('verdict')!r} is no verdict", where="verdict") from error
    new = dataclasses.replace(one, verdict=verdict, sentence=note)
    return (_changed(one.id, request, one, new, Decision.CHANGE),)


def _changed(
    item: str, request: Request, old: Item | Assessment | None, new: Item | Assessment, decision: Decision
) -> Decided:
    return Decided(
        item=item,
        decision=decision,
        seen=request.get("seen"),
        old=None if old is None else to_json(old),
        new=to_json(new),
        note=_note(request),
    )


def _merge(request: Request, known: Known, _: str) -> tuple[Decided, ...]:
    events = {event.id: event for event in known.catalogue.events}
    wanted = [str(one) for one in request.get("events") or ()]
    missing = next((one for one in wanted if one not in events), None)
    if missing is not None:
        raise NotFound("there is no such event; it may just have been merged or split", where=missing)
    return merging([events[one] for one in wanted], known.shelf.last, _note(request))


def _split(request: Request, known: Known, _: str) -> tuple[Decided, ...]:
    event = next((one for one in known.catalogue.events if one.id == request.get("event")), None)
    if event is None:
        raise NotFound("there is no such event", where=str(request.get("event")))
    return splitting(
        event, [str(one) for one in request.get("reports") or ()], known.shelf.last, _note(request)
    )


def _pair(request: Request, known: Known, _: str) -> tuple[Decided, ...]:
    left, right = str(request.get("left")), str(request.get("right"))
    for report in (left, right):
        if report not in known.catalogue.reports:
            raise NotFound("there is no such report", where=report)
    return judging(left, right, known.shelf.last, _note(request), same=bool(request.get("same")))


def _undo(_: Request, known: Known, who: str) -> tuple[Decided, ...]:
    return undo(known.catalogue.view.reviews, who)


def _redo(_: Request, known: Known, who: str) -> tuple[Decided, ...]:
    return redo(known.catalogue.view.reviews, who)


def _revert(request: Request, known: Known, who: str) -> tuple[Decided, ...]:
    """Take back the step that a review of one's own belongs to, however long ago."""
    done, _ = stacks(known.catalogue.view.reviews, who)
    step = next((step for step in done if any(review.id == request.get("review") for review in step)), None)
    if step is None:
        raise NotFound("this is no decision of yours that stands", where=str(request.get("review")))
    return taken_back(known.catalogue.view.reviews, step)


def _note(request: Request) -> str | None:
    return str(request.get("note") or "").strip() or None


def _form(request: Request) -> Mapping[str, Any]:
    form = request.get("form")
    if not isinstance(form, dict):
        raise OptionRefused("the form is missing", where="form")
    return form


ACTIONS: Mapping[str, Callable[[Request, Known, str], tuple[Decided, ...]]] = {
    "decide": _decide,
    "change": _change,
    "add": _add,
    "verdict": _verdict,
    "merge": _merge,
    "split": _split,
    "pair": _pair,
    "undo": _undo,
    "redo": _redo,
    "revert": _revert,
}
