"""Bytes to text: the encoding is told strictly and recorded; nothing is replaced, nothing guessed at in part.

Asked in this order: the user, a byte order mark, what the file declares, strict UTF-8, and last a statistical
guess, taken only where no other encoding would give another text of much the same likelihood. Line ends and all
else stay as they are.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.errors import OptionRefused, Unreadable

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8 with mark"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le with mark"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be with mark"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le with mark"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be with mark"),
)
# Servers and editors declare these by default, so valid UTF-8 speaks against them; and what calls itself
# Latin-1 is Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
CARELESS = frozenset({"ascii", "iso8859-1", "cp1252"})
WESTERN = "cp1252"
# A guess counts where the text has no disorder, looks like some language, and beats every other text clearly.
# The three numbers were set on sentences in eight languages and nine encodings (tests/read/test_encoding.py).
MOST_DISORDER = 0.02
LEAST_LIKENESS = 0.3
CLEAR_LEAD = 0.03
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MOST_CONTROL = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text and the encoding it had."""

    text: str
    encoding: str


def decoded(data: bytes, *, declared: str | None = None, told: str | None = None) -> Decoded:
    """The text that these bytes are.

    Raises:
        OptionRefused: if there is no encoding of the name that the user told.
        Unreadable: if the bytes are no text, or the encoding cannot be told.
    """
    found = _decoded(data, declared, told)
    controls = len(CONTROL.findall(found.text))
    if "\x00" in found.text or controls > MOST_CONTROL * len(found.text):
        raise Unreadable("it is binary, not text", remedy="Give the file its right suffix, or leave it out")
    return found


def _decoded(data: bytes, declared: str | None, told: str | None) -> Decoded:
    if told is not None:
        return _as_told(data, told)
    for mark, marked, name in MARKS:
        if data.startswith(mark):
            return Decoded(text=_strictly(data[len(mark) :], marked), encoding=name)
    codec = None if declared is None else _codec(declared)
    for candidate in ("utf-8", codec) if codec in CARELESS else (codec, "utf-8"):
        text = None if candidate is None else _if_possible(data, _widened(candidate))
        if candidate is not None and text is not None:
            return Decoded(text=text, encoding=_widened(candidate))
    return _guessed(data)


def _as_told(data: bytes, told: str) -> Decoded:
    codec = _codec(told)
    if codec is None:
        raise OptionRefused(
            f"there is no encoding {told!r}", remedy="Try utf-8, windows-1251 or windows-1256"
        )
    return Decoded(text=_strictly(data, codec), encoding=codec)


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip())
        "".encode(found.name)  # refuses codecs that are no text encodings, such as base64
    except (LookupError, ValueError):
        return None
    return found.name


def _widened(codec: str) -> str:
    return WESTERN if codec == "iso8859-1" else codec


def _if_possible(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _strictly(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"it is not {codec}: byte {error.start} does not fit ({error.reason})",
            remedy="Give --encoding, or save the text as UTF-8",
        ) from error


def _guessed(data: bytes) -> Decoded:
    if b"\x00" in data:
        raise Unreadable("it is binary, not text", remedy="Give the file its right suffix, or leave it out")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - a heavy import that few texts need

    found = list(from_bytes(data[: 1 << 20]))
    if found and _is_clear(found[0], found[1:]):
        text = _if_possible(data, found[0].encoding)
        if text is not None:
            return Decoded(text=text, encoding=f"{found[0].encoding} (guessed)")
    raise Unreadable("its encoding cannot be told", remedy="Give --encoding, or save the text as UTF-8")


def _is_clear(best: CharsetMatch, others: list[CharsetMatch]) -> bool:
    if best.chaos > MOST_DISORDER or best.coherence < LEAST_LIKENESS:
        return False
    return all(
        other.chaos > MOST_DISORDER or other.coherence < best.coherence - CLEAR_LEAD for other in others
    )
