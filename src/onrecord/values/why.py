"""Why: what the machine read something by, in terms that a journalist can check."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The rule that fired, the cue words it fired on, and the row of a reference file it used.

    `rule` is a short name such as `weekday before publication`; `sentence` says the same in plain words
    where the name alone would not. `cue` are words of the text; `row` is `file:key`.
    """

    rule: str
    cue: str | None = None
    row: str | None = None
    sentence: str | None = None

    def __str__(self) -> str:
        parts = [self.sentence or self.rule]
        if self.cue is not None:
            parts.append(f"“{self.cue}”")
        if self.row is not None:
            parts.append(f"[{self.row}]")
        return " ".join(parts)
