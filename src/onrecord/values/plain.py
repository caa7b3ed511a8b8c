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
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from onrecord.errors import ValueRefused
from onrecord.values.quotes import Quote

Value = TypeVar("Value")
Texts = Callable[[str], str]


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
    built: Value = _build(kind, data, texts, path or kind.__name__)
    return built


def from_json(kind: type[Value], line: str, texts: Texts) -> Value:
    """The value of this kind that this JSON holds; see `from_plain`."""
    return from_plain(kind, json.loads(line), texts)


def _build(kind: Any, data: Any, texts: Texts, path: str) -> Any:
    if isinstance(kind, UnionType):
        return _build_optional(kind, data, texts, path)
    if get_origin(kind) is tuple:
        if not isinstance(data, list):
            raise ValueRefused(f"expected a list, not {type(data).__name__}", where=path)
        inner = get_args(kind)[0]
        return tuple(_build(inner, part, texts, f"{path}[{place}]") for place, part in enumerate(data))
    if dataclasses.is_dataclass(kind):
        return _build_dataclass(kind, data, texts, path)
    return _build_atom(kind, data, path)


def _build_optional(kind: Any, data: Any, texts: Texts, path: str) -> Any:
    if data is None:
        return None
    (inner,) = [part for part in get_args(kind) if part is not NoneType]
    return _build(inner, data, texts, path)


def _build_dataclass(kind: Any, data: Any, texts: Texts, path: str) -> Any:
    if not isinstance(data, dict):
        raise ValueRefused(f"expected an object, not {type(data).__name__}", where=path)
    hints = _hints(kind)
    unknown = sorted(set(data) - set(hints))
    if unknown:
        raise ValueRefused(f"there is no field {unknown[0]!r}", where=path)
    missing = sorted(set(hints) - set(data))
    if missing:
        raise ValueRefused(f"the field {missing[0]!r} is missing", where=path)
    fields = {name: _build(hint, data[name], texts, f"{path}.{name}") for name, hint in hints.items()}
    if kind is Quote:
        fields["text"] = texts(fields["document"])
    return kind(**fields)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _build_atom(kind: Any, data: Any, path: str) -> Any:
    if kind is float and isinstance(data, (int, float)) and not isinstance(data, bool):
        return data
    if kind in (str, int, bool) and type(data) is kind:
        return data
    try:
        if kind is date or kind is datetime:
            return kind.fromisoformat(data)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind(data)
    except (TypeError, ValueError) as error:
        raise ValueRefused(f"{data!r} is no {kind.__name__}", where=path) from error
    raise ValueRefused(f"expected {kind.__name__}, not {data!r}", where=path)
