"""Code tables: a data set's codes and our words for them, from `reference/codes_*.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.reference.files import load_yaml
from onrecord.values import Kind, PlaceKind, Precision, Reality


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePrecision:
    """How far a point may be from where it happened, and what sort of place it stands for."""

    radius_km: float
    kind: PlaceKind
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The tables of one file; codes are compared in small letters and without a trailing `.0`."""

    file: str
    kinds: Mapping[str, Kind]
    realities: Mapping[str, Reality]
    meanings: Mapping[str, str]
    days: Mapping[str, tuple[Precision, str]]
    places: Mapping[str, PlacePrecision]
    longest: bool

    def kind(self, code: str) -> tuple[str, Kind] | None:
        """The row and kind of this code."""
        row = self._row(self.kinds, code)
        return None if row is None else (row, self.kinds[row])

    def reality(self, code: str) -> Reality:
        """Whether what has this code happened, was planned, or only said."""
        row = self._row(self.realities, code)
        return Reality.HAPPENED if row is None else self.realities[row]

    def _row(self, table: Mapping[str, Any], code: str) -> str | None:
        plain = plain_code(code)
        if not self.longest:
            return plain if plain in table else None
        return next((plain[:end] for end in range(len(plain), 0, -1) if plain[:end] in table), None)


def plain_code(code: str) -> str:
    """A code in small letters, its white space folded, and without the `.0` that spreadsheets add."""
    return " ".join(code.lower().split()).removesuffix(".0")


@cache
def codes_in(file: str, *, longest: bool = False) -> Codes:
    """The tables of this reference file."""
    content = load_yaml(file)
    return Codes(
        file=file,
        kinds={plain_code(code): Kind(kind) for code, kind in content.get("kinds", {}).items()},
        realities={plain_code(code): Reality(word) for code, word in content.get("realities", {}).items()},
        meanings={plain_code(code): words for code, words in content.get("meanings", {}).items()},
        days={
            code: (Precision(row["precision"]), row["meaning"])
            for code, row in content.get("date_precision", {}).items()
        },
        places={
            code: PlacePrecision(
                radius_km=row["radius_km"], kind=PlaceKind(row["kind"]), meaning=row["meaning"]
            )
            for code, row in content.get("place_precision", {}).items()
        },
        longest=longest,
    )
