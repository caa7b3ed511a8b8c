"""Completion: a task or operation is finished or has succeeded.

*Recognised* by words such as complete, over, concluded, accomplished. Read from it: what is finished, where, and how
much ("all 23 orchards").
*What bears on it*: passages about the same task or place. One from before the claim bears on it only when it tells
of the end itself.
*Consistent*: the record tells of the end, or of the whole number done. *Contradicted*: a part is known not to be
done, or work was still going on afterwards. *In tension*: the same work, fighting or losses afterwards, which a
finished task does not rule out. All else is undecided.
"""

from __future__ import annotations

from onrecord.assess.bearing import Bearing
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.happenings import OPERATIONS, happened
from onrecord.assess.claims.leaning import NOTHING, Leaning, Side, refutes, strains, supports
from onrecord.assess.claims.numbers import compared
from onrecord.assess.lexicon import has, hits, signs
from onrecord.assess.passages import Passage
from onrecord.values import ClaimKind, Measure

KIND = ClaimKind.COMPLETION


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    """Which way the passage leans on a claim that something is finished."""
    counted = compared(asked, passage)
    if (
        counted is not None
        and counted.side is Side.FOR
        and asked.claim.polarity
        and has("done", passage.words)
    ):
        return supports("the whole number was reached")
    done = _told(asked, passage, "done")
    undone = () if _are_persons_missing(passage) else _told(asked, passage, "undone")
    unfinished = any(undone) or (bool(done) and not any(done))
    again = has("again", passage.words)
    if (
        asked.claim.polarity
        and (again or not any(done))
        and (any(signs("activity", passage.words, passage.text)) or happened(passage, OPERATIONS))
        and not unfinished
    ):
        return strains("there was fighting or loss afterwards")
    if not (done or undone):
        return NOTHING
    if unfinished and not (bearing.place_here or is_on_topic(asked, bearing)):
        return strains("something was not finished") if asked.claim.polarity else NOTHING
    if unfinished:
        return refutes("it was not finished") if asked.claim.polarity else supports("it was not finished")
    return supports("it was finished") if asked.claim.polarity else refutes("it was finished")


def _told(asked: Asked, passage: Passage, part: str) -> tuple[bool, ...]:
    """The words of an end; in a long text only where it takes up what the claim says to be finished."""
    is_of_matter = not passage.is_of_long_text or bool(asked.topic & passage.stems - passage.place_signs)
    return signs(part, passage.words, passage.text) if is_of_matter else ()


def is_on_topic(asked: Asked, bearing: Bearing) -> bool:
    """Whether the document takes up a word of the task, beside names and the words for its end."""
    ends = frozenset(asked.words[hit.first].stem for hit in hits("done", asked.words))
    return any(
        (asked.topic - asked.name_stems - ends) & passage.stems for passage in bearing.setting.passages
    )


def _are_persons_missing(passage: Passage) -> bool:
    return any(figure.measure is Measure.MISSING for figure in passage.figures)
