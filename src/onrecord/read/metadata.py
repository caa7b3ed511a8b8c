"""Metadata: what files and pages say of themselves, taken as said; a day that cannot be read is no day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date
from email.utils import parsedate_to_datetime

from onrecord.read.headings import dates_in
from onrecord.values import Basis, Days, Precision, Published

_ISO = re.compile(r"^\s*(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:[T\s].*)?\s*$", re.DOTALL)
_PDF = re.compile(r"^D:(\d{4})(\d\d)(\d\d)")


def words_or_none(words: object) -> str | None:
    """The words with their white space folded, or None for nothing or what is no text."""
    if not isinstance(words, str):
        return None
    return " ".join(words.split()) or None


def published_by(fields: Mapping[str, object], of: str, basis: Basis = Basis.METADATA) -> Published | None:
    """The day of publication by the first of these fields that states one; `of` names what they are fields of."""
    for name, value in fields.items():
        days = days_of(value)
        if days is not None:
            return Published(
                days=days, basis=basis, why=f"the field “{name}” of {of} says “{str(value).strip()}”"
            )
    return None


def days_of(value: object) -> Days | None:
    """The day, month or year that a field states, in its own time zone; None if it states none."""
    if not isinstance(value, str) or not value.strip():
        return None
    words = value.strip()
    iso = _ISO.match(words)
    if iso is not None:
        return _of_parts(*(None if part is None else int(part) for part in iso.groups()))
    pdf = _PDF.match(words)
    if pdf is not None:
        return _of_parts(*(int(part) for part in pdf.groups()))
    return _by_mail(words) or _written_out(words)


def _of_parts(year: int | None, month: int | None, day: int | None) -> Days | None:
    try:
        if year is None:
            return None
        if month is None:
            return Days(first=date(year, 1, 1), last=date(year, 12, 31), precision=Precision.YEAR)
        if day is None:
            last = calendar.monthrange(year, month)[1]
            return Days(first=date(year, month, 1), last=date(year, month, last), precision=Precision.MONTH)
        return Days.on(date(year, month, day))
    except ValueError:
        return None


def _by_mail(words: str) -> Days | None:
    """RFC 5322, as in mails and feeds: the sender's own day, whatever his zone."""
    try:
        return Days.on(parsedate_to_datetime(words).date())
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _written_out(words: str) -> Days | None:
    days = [found.full for found in dates_in(words[:200])]
    return Days.on(days[0]) if len(days) == 1 and days[0] is not None else None
