"""Values as plain data and back: what the store writes, exports send and reviews compare.

The codec is driven by the dataclasses' own annotations, so a value has one plain form and no other; quotes are
checked against their texts on the way back, as on the way in. It refuses what it does not know.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from onrecord.errors import ValueRefused
from onrecord.values.quotes import Quote

Value = TypeVar("Value")
Texts = Callable[[str], str]
Builder = Callable[[Any, Texts], Any]


def to_plain(value: Any) -> Any:
    """This value as dictionaries, lists, strings, numbers, booleans and None.

    Raises:
        ValueRefused: if it holds something that is not a value of onrecord.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(part) for part in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    raise ValueRefused(f"{type(value).__name__} has no plain form")


def to_json(value: Any) -> str:
    """This value as canonical JSON: keys sorted, no spaces, Unicode as it is."""
    return json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_plain(kind: type[Value], data: Any, texts: Texts, path: str = "") -> Value:
    """The value of this kind that has this plain form; `texts` gives a document's text by id.

    Raises:
        ValueRefused: if a field is missing, unknown or of the wrong type; the message names its path.
        QuoteMismatch: if a quote does not equal its text.
    """
    wanted: Any = kind
    try:
        built: Value = _builder(wanted)(data, texts)
    except _Misfit as misfit:
        where = "".join((path or kind.__name__, *reversed(misfit.steps)))
        raise ValueRefused(misfit.what, where=where) from misfit.__cause__
    return built


def from_json(kind: type[Value], line: str, texts: Texts) -> Value:
    """The value of this kind that this JSON holds; see `from_plain`."""
    return from_plain(kind, json.loads(line), texts)


class _Misfit(Exception):
    """Plain data that does not fit, and the steps from it up to the whole value."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
        self.steps: list[str] = []

    def under(self, step: str) -> _Misfit:
        self.steps.append(step)
        return self


@cache
def _builder(kind: Any) -> Builder:
    """How a value of this kind is made from plain data; worked out once a kind, since a case holds many values."""
    if isinstance(kind, UnionType):
        (inner,) = [part for part in get_args(kind) if part is not NoneType]
        return partial(_optional, _builder(inner))
    if get_origin(kind) is tuple:
        return partial(_tuple, _builder(get_args(kind)[0]))
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        parts = {field.name: _builder(hints[field.name]) for field in dataclasses.fields(kind)}
        return partial(_quote if kind is Quote else _dataclass, kind, parts)
    return partial(_atom, kind)


def _optional(build: Builder, data: Any, texts: Texts) -> Any:
    return None if data is None else build(data, texts)


def _tuple(build: Builder, data: Any, texts: Texts) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise _Misfit(f"expected a list, not {type(data).__name__}")
    made = []
    for part in data:
        try:
            made.append(build(part, texts))
        except _Misfit as misfit:
            raise misfit.under(f"[{len(made)}]") from misfit.__cause__
    return tuple(made)


def _dataclass(kind: Any, parts: dict[str, Builder], data: Any, texts: Texts) -> Any:
    return kind(**_fields(parts, data, texts))


def _quote(kind: Any, parts: dict[str, Builder], data: Any, texts: Texts) -> Any:
    fields = _fields(parts, data, texts)
    return kind(**fields, text=texts(fields["document"]))


def _fields(parts: dict[str, Builder], data: Any, texts: Texts) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise _Misfit(f"expected an object, not {type(data).__name__}")
    if data.keys() != parts.keys():
        unknown, missing = sorted(data.keys() - parts.keys()), sorted(parts.keys() - data.keys())
        raise _Misfit(
            f"there is no field {unknown[0]!r}" if unknown else f"the field {missing[0]!r} is missing"
        )
    made: dict[str, Any] = {}
    for name, build in parts.items():
        try:
            made[name] = build(data[name], texts)
        except _Misfit as misfit:
            raise misfit.under(f".{name}") from misfit.__cause__
    return made


def _atom(kind: Any, data: Any, _: Texts) -> Any:
    if type(data) is kind or (kind is float and type(data) is int):
        return data
    try:
        if kind is date or kind is datetime:
            return kind.fromisoformat(data)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind(data)
    except (TypeError, ValueError) as error:
        raise _Misfit(f"{data!r} is no {kind.__name__}") from error
    raise _Misfit(f"expected {kind.__name__}, not {data!r}")
