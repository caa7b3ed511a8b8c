"""Drafts: statements being put together, in words and characters, before names, dates and kinds are known."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.statements.lexicon import Saying
from onrecord.language import Word

Piece = tuple[int, int]


@dataclass(slots=True, kw_only=True)
class Draft:
    """One statement in the making: character spans of its parts, and the word the grammar hangs on.

    `anchor` is the cue's main word, None where there is no cue; `head` the main word of the speaker; `rule` names
    the construction it was read by.
    """

    rule: str
    saying: Saying | None
    anchor: Word | None
    cue: Piece | None
    speaker: Piece | None = None
    head: Word | None = None
    pieces: list[Piece] = field(default_factory=list)
    direct: bool = False

    @property
    def start(self) -> int:
        """The first character of all its parts."""
        parts = [*self.pieces, *(part for part in (self.cue, self.speaker) if part is not None)]
        return min(start for start, _ in parts)

    @property
    def content_start(self) -> int:
        """The first character of what was said."""
        return min(start for start, _ in self.pieces)

    @property
    def content_end(self) -> int:
        """The character after what was said."""
        return max(end for _, end in self.pieces)
