"""Statements: words attributed to a speaker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import ValueRefused
from onrecord.values.days import Days
from onrecord.values.ids import content_id
from onrecord.values.quotes import Quote
from onrecord.values.why import Why


class Stance(StrEnum):
    """What a speaker does in saying something; the closed list of the annotation guide."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ACCUSES = "accuses"
    CLAIMS_RESPONSIBILITY = "claims_responsibility"
    ORDERS = "orders"
    DEMANDS = "demands"
    PROMISES = "promises"
    PREDICTS = "predicts"
    DOUBTS = "doubts"


class ClaimKind(StrEnum):
    """The checkable kind of what was said."""

    PRESENCE = "presence"
    WITHDRAWAL = "withdrawal"
    COMPLETION = "completion"
    MEANS = "means"
    CASUALTIES = "casualties"
    RESPONSIBILITY = "responsibility"
    CEASEFIRE = "ceasefire"
    CONTROL = "control"
    PREDICTION = "prediction"


class Voice(StrEnum):
    """Whose words they are: another's, the publishing institution's as a whole, or the author's own."""

    OTHER = "other"
    INSTITUTION = "institution"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said.

    `speaker` are the words that name the speaker at this place, `resolved` the full name they stand for and
    `actor` its key in the actors file. `content` are the pieces of what was said, in order, quotation marks
    left out. `said` are the words that give the day of saying and `said_days` that day. `within` is the id
    of the outer statement in which this one is reported.

    Raises:
        ValueRefused: if there is no content.
    """

    id: str
    document: str
    content: tuple[Quote, ...]
    direct: bool
    stance: Stance
    speaker: Quote | None = None
    resolved: str | None = None
    actor: str | None = None
    cue: Quote | None = None
    claim: ClaimKind | None = None
    said: Quote | None = None
    said_days: Days | None = None
    within: str | None = None
    voice: Voice = Voice.OTHER
    why: tuple[Why, ...] = ()

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueRefused("a statement needs content", where=self.document)


def statement_id(content: tuple[Quote, ...], cue: Quote | None, voice: Voice) -> str:
    """The content id of a statement: where its content and its cue stand, and in whose voice."""
    spans = [offset for piece in content for offset in (piece.start, piece.end)]
    cue_at = (None, None) if cue is None else (cue.start, cue.end)
    return content_id("sta", content[0].document, voice.value, *cue_at, *spans)
