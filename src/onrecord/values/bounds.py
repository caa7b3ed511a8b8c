"""Bounds: numbers as intervals, either end of which may be open.

"at least 8" is 8 and more, "as many as 8,000" is 8,000 and less; neither is 8 or 8,000.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from onrecord.errors import BoundsRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The lowest and highest value that some words can mean; None is an open end, not zero.

    `approximate` says that the words blur the number ("about 40"): its ends are then the stated number.

    Raises:
        BoundsRefused: if low exceeds high, both are open, or either is not a finite number.
    """

    low: float | None
    high: float | None
    approximate: bool = False

    def __post_init__(self) -> None:
        ends = [end for end in (self.low, self.high) if end is not None]
        if not ends:
            raise BoundsRefused("a number needs at least one end")
        if not all(math.isfinite(end) for end in ends):
            raise BoundsRefused(f"{ends} is not a finite number")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BoundsRefused(f"a number cannot lie between {self.low} and {self.high}")

    @property
    def is_exact(self) -> bool:
        """Whether it is one number, neither bounded nor blurred."""
        return self.low is not None and self.low == self.high and not self.approximate

    @property
    def is_zero(self) -> bool:
        """Whether it can be nothing but zero."""
        return self.low == 0 and self.high == 0

    def meets(self, other: Bounds) -> bool:
        """Whether some number fits both."""
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: Bounds) -> bool:
        """Whether every number of this one is smaller than every number of the other."""
        return self.high is not None and other.low is not None and self.high < other.low

    @classmethod
    def exactly(cls, value: float) -> Bounds:
        """One number."""
        return cls(low=value, high=value)
