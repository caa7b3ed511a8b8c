"""Readers: one a format, each saying what it recognises and what it finds there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from onrecord.read.drafts import Draft
from onrecord.read.found import Options
from onrecord.read.sources import Source
from onrecord.values import Rejection


class Reader(Protocol):
    """One format. What it cannot read it raises as InputRefused (the whole) or gives as a rejection (a part)."""

    def recognises(self, source: Source) -> bool:
        """Whether this is the format, by its first bytes or its name."""
        ...

    def read(self, source: Source, options: Options) -> Iterator[Draft | Source | Rejection]:
        """The texts in it, its members that other readers must read, and what was refused, in its own order."""
        ...
