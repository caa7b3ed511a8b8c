"""Templating: the desk's templates beside the dossier's, and how decisions and values are written in them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from onrecord.show import words
from onrecord.show.cells import whole_number
from onrecord.show.dossier import environment
from onrecord.show.glimpse import glimpse_of
from onrecord.values import Review


@cache
def desk_environment() -> Environment:
    """The dossier's templates with the desk's beside them; everything is escaped."""
    shared = environment()
    made = Environment(
        loader=ChoiceLoader(
            [PackageLoader("onrecord.web", "templates"), PackageLoader("onrecord.show", "templates")]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(shared.globals)
    made.globals.update(
        {"when": when, "decided": decided, "glimpse_of": glimpse_of, "plain_number": whole_number}
    )
    made.filters.update(shared.filters)
    made.filters["from_json"] = json.loads
    made.filters["pretty"] = pretty
    return made


def when(review: Review) -> str:
    """When a decision was taken, to the minute, in UTC."""
    return f"{words.day(review.when.date())}, {review.when:%H:%M} UTC"


def decided(review: Review) -> str:
    """A decision in a word."""
    pair = "|" in review.item
    names = {
        "accept": "one event" if pair else "accepted",
        "reject": "two events" if pair else "rejected",
        "change": "changed",
        "add": "added",
        "unverifiable": "cannot be verified",
        "undo": "taken back",
    }
    return names[review.decision.value]


def pretty(value: str) -> str:
    """A value's JSON with the fields that tell something, a line each."""
    fields = json.loads(value)
    return "\n".join(
        f"{name}: {_told(held)}"
        for name, held in fields.items()
        if held not in (None, [], "") and name != "why"
    )


def _told(held: Any) -> str:
    if isinstance(held, dict):
        return str(held.get("words") or ", ".join(str(part) for part in held.values() if part is not None))
    return "; ".join(_told(part) for part in held) if isinstance(held, list) else str(held)
