"""Reports: one document's account of one happening."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.values.bounds import Bounds
from onrecord.values.days import Days
from onrecord.values.ids import content_id
from onrecord.values.mentions import Located, Party
from onrecord.values.quotes import Quote
from onrecord.values.why import Why


class Kind(StrEnum):
    """What sort of happening; the closed list of the annotation guide."""

    STRIKE = "strike"
    CLASH = "clash"
    BOMBING = "bombing"
    ABUSE = "abuse"
    DOWNING = "downing"
    CAPTURE = "capture"
    DEPLOYMENT = "deployment"
    WITHDRAWAL = "withdrawal"
    AGREEMENT = "agreement"
    TALKS = "talks"
    SUPPORT = "support"
    SANCTION = "sanction"
    DISPLACEMENT = "displacement"
    CASUALTIES = "casualties"
    DESTRUCTION = "destruction"
    PROTEST = "protest"
    OTHER = "other"


class Reality(StrEnum):
    """Whether it is told as fact."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    DENIED = "denied"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One account of one happening.

    `trigger` is the word that names it and `again` further words of the same document for the same happening;
    `sentence` is the sentence the trigger stands in. `when` are the words of its time and `days` that time.
    `killed` and `injured` are taken from figures where there are any: 1 and more where no number is given.
    `figures` are the ids of the figures it counts by. `said_by` is the id of the statement it stands in, when
    the document has it only on a speaker's word; `disputed` says that another statement has it otherwise.
    """

    id: str
    document: str
    trigger: Quote
    sentence: Quote
    kind: Kind
    reality: Reality
    again: tuple[Quote, ...] = ()
    when: Quote | None = None
    days: Days | None = None
    where: tuple[Located, ...] = ()
    agents: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    means: Quote | None = None
    killed: Bounds | None = None
    injured: Bounds | None = None
    figures: tuple[str, ...] = ()
    said_by: str | None = None
    disputed: bool = False
    source_code: str | None = None  # the data set's own code for the kind, where it came from one
    why: tuple[Why, ...] = ()


def report_id(trigger: Quote) -> str:
    """The content id of the report whose trigger this is; a text has one report at one place."""
    return content_id("rep", trigger.document, trigger.start, trigger.end)
