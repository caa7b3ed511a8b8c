"""Tables as they lie on disk: lines between commas, tabs or semicolons, read one at a time with the bytes of each.

A line that is no row, a field longer than the limit and bytes that do not fit the encoding are refused where they
stand, and the next line is read.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from onrecord.errors import InputRefused, TooLarge, Unreadable
from onrecord.read.encoding import decoded
from onrecord.read.lines import lines_of

SAMPLE = 1 << 18
DELIMITERS = ("\t", ",", ";", "|")
MOST_COLUMNS = 2000
FEW_NULS = (
    100  # among more bytes than this for each NUL the file is a table with broken rows; else it is binary
)
_WIDE = (
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
    codecs.BOM_UTF32_BE,
)  # UTF-32's other mark begins as UTF-16's
_GZIP = b"\x1f\x8b"
ESCAPED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: its values, the number of its first line, and its bytes."""

    values: tuple[str, ...]
    line: int
    original: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A record that could not be read, by the number of its first line."""

    line: int
    error: InputRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a table is written: its encoding, what stands between values, and whether values may be quoted."""

    codec: str
    encoding: str
    delimiter: str
    quoted: bool


def form_of(sample: bytes, told: str | None = None) -> Form:
    """The form of a table by its beginning.

    Raises:
        Unreadable: if its encoding cannot be told, or it is no text.
    """
    if sample.startswith(_WIDE):
        raise Unreadable("it is UTF-16 or UTF-32, in which tables are not read", remedy="Save it as UTF-8")
    if sample.startswith(_GZIP):
        raise Unreadable("it is packed with gzip", remedy="Unpack it")
    cut = sample[: sample.rfind(b"\n") + 1] or sample
    if cut.count(0) * FEW_NULS <= len(cut):
        cut = cut.replace(b"\0", b"")  # the rows that hold them are refused one by one
    found = decoded(cut, told=told)
    codec = told or found.encoding.split(" ")[0]
    header = found.text.split("\n", 1)[0]
    bare = re.sub(r'"[^"]*"', "", header)
    delimiter = max(DELIMITERS, key=bare.count)
    return Form(
        codec=codec,
        encoding=found.encoding,
        delimiter=delimiter,
        quoted=delimiter != "\t" or header.startswith('"'),
    )


class _Lines:
    """Gives the csv module one decoded line after another and keeps the bytes that a record took."""

    def __init__(self, stream: BinaryIO, form: Form, limit: int) -> None:
        self._lines = lines_of(stream, limit)
        self._form = form
        self.number = 0
        self.taken: list[bytes] = []

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.number += 1
            if line is None:
                raise TooLarge("a line is longer than the limit", remedy="Raise --limit, or look at the file")
            self.taken.append(line)
            text = line.decode(self._form.codec, "surrogateescape")
            yield text.removeprefix("\ufeff") if self.number == 1 else text


def file_records(stream: BinaryIO, form: Form, limit: int) -> Generator[Record | Refused, None, None]:
    """Every record of a stream, which is closed at the end."""
    with stream:
        yield from records_in(stream, form, limit)


def records_in(stream: BinaryIO, form: Form, limit: int) -> Iterator[Record | Refused]:
    """Every record of the table, the header included, in order; empty lines are passed over."""
    lines = _Lines(stream, form, limit)
    source = iter(lines)
    while True:
        reader = csv.reader(
            source, delimiter=form.delimiter, quoting=csv.QUOTE_MINIMAL if form.quoted else csv.QUOTE_NONE
        )
        try:
            for values in reader:
                first = lines.number - len(lines.taken) + 1
                original, lines.taken = b"".join(lines.taken), []
                if any(value.strip() for value in values):
                    yield _checked(tuple(values), first, original)
        except (csv.Error, TooLarge) as error:
            first = max(1, lines.number - len(lines.taken) + (1 if lines.taken else 0))
            lines.taken = []
            refused = error if isinstance(error, TooLarge) else _as_refused(error)
            yield Refused(line=first, error=refused)
            source = iter(lines)
        else:
            return


def _as_refused(error: csv.Error) -> InputRefused:
    if "field larger" in str(error):
        return TooLarge(
            f"a field is longer than {csv.field_size_limit():,} characters",
            remedy="Is a quotation mark open?",
        )
    if "new-line character" in str(error):
        return Unreadable(
            "its lines end in bare carriage returns", remedy="Save it with line feeds, as CSV UTF-8"
        )
    return Unreadable(f"it is no row: {error}")


def _checked(values: tuple[str, ...], line: int, original: bytes) -> Record | Refused:
    if len(values) > MOST_COLUMNS:
        return Refused(line=line, error=TooLarge(f"it has {len(values):,} columns"))
    if any("\0" in value for value in values):
        return Refused(line=line, error=Unreadable("it holds NUL bytes"))
    if ESCAPED.search("".join(values)) is not None:
        return Refused(line=line, error=Unreadable("its bytes do not fit the encoding of the table"))
    return Record(values=values, line=line, original=original)
