"""Passive saying: "it is believed that ...", "is reported to have ...", "was described as ...", "said by officials".

The speaker is the by-phrase; without one there is none, and none is guessed.
"""

from __future__ import annotations

from onrecord.extract.statements.adjuncts import after_adjuncts
from onrecord.extract.statements.contents import content_after
from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.groups import group_starting_at
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.pieces import piece
from onrecord.extract.statements.runs import Speaker
from onrecord.extract.statements.signs import NEGATIONS
from onrecord.extract.statements.speakers import speaker_before
from onrecord.language import is_passive, is_past, is_past_participle, is_subordinator, is_verbal
from onrecord.values import Stance

_HOLLOW = frozenset({"it", "there", "which", "that", "who"})
_STOPS = frozenset(".;!?,")
_QUESTIONS = frozenset({"how", "what"})
_NEAR = 6
_COPIED = frozenset({"to", "as"})


def is_passive_here(layout: Layout, cue: VerbCue) -> bool:
    """Whether the verb is passive, by its own auxiliaries first and by the parse where it has none."""
    word = layout.words[cue.at]
    if not (is_past_participle(word) or is_past(word)):
        return False
    words = layout.words
    group = words[cue.first : cue.at]
    if any(other.lemma_.lower() in {"be", "get"} for other in group):
        return True
    if any(other.lemma_.lower() == "have" for other in group):
        return False
    following = words[cue.end].lower_ if cue.end < len(words) else ""
    if following == "by":
        channel = words[cue.end + 1].lower_ if cue.end + 1 < len(words) else ""
        return channel not in word_list("channels")
    near = words[cue.end : cue.end + _NEAR]
    if following == "to" and any(is_subordinator(other) or other.lower_ in _QUESTIONS for other in near):
        return False
    return is_past_participle(word) and following in {"to", "as"} and is_passive(word)


def impersonal(layout: Layout, cue: VerbCue) -> Draft | None:
    """The draft of a passive verb of saying, or None where nothing said stands beside it."""
    words = layout.words
    _, highest = layout.field_of(cue.at)
    at = cue.end
    refused = any(word.lower_ in NEGATIONS for word in words[cue.first : cue.at])
    if refused and cue.saying.stance is Stance.ORDERS:
        return None
    agent, after = _by_phrase(layout, at, highest)
    subject = speaker_before(layout, cue)
    reduced = cue.first == cue.at and subject is not None and agent is not None
    behind = None if reduced else _content(layout, cue, at if agent is None else after, highest)
    pieces = [] if behind is None else [behind]
    hears = "person" in cue.saying.takes and behind is not None and words[at].lower_ not in _COPIED
    if subject is not None and subject.head.lower_ not in _HOLLOW and not hears:
        named = piece(layout, subject.first, subject.end)
        if named is not None and (behind is not None or (agent is not None and "noun" in cue.saying.takes)):
            pieces.insert(0, named)
    if not pieces or (behind is None and agent is None):
        return None
    return Draft(
        rule="passive of saying",
        saying=cue.saying,
        anchor=words[cue.at],
        cue=(words[cue.first].idx, layout.end_of(cue.end - 1)),
        speaker=None if agent is None else piece(layout, agent.first, agent.end),
        head=None if agent is None else agent.head,
        pieces=pieces,
    )


def _by_phrase(layout: Layout, at: int, highest: int) -> tuple[Speaker | None, int]:
    words = layout.words
    if at >= highest or words[at].lower_ != "by":
        return None, at
    end = group_starting_at(words, at + 1, highest)
    if end == at + 1:
        return None, at
    return Speaker(first=at + 1, end=end, head=words[end - 1]), end


def _content(layout: Layout, cue: VerbCue, at: int, highest: int) -> tuple[int, int] | None:
    words, saying = layout.words, cue.saying
    beyond = after_adjuncts(words, at, highest, saying.prepositions)
    at = beyond if beyond < highest and words[beyond].lower_ == "that" else at
    if at >= highest or words[at].text[0] in _STOPS:
        return None
    word = words[at]
    if word.lower_ == "that" and saying.takes_clause:
        return content_after(layout, cue, at + 1) if at + 1 < highest else None
    if word.lower_ == "to" and at + 1 < highest and is_verbal(words[at + 1]):
        return content_after(layout, cue, at) if "to_do" in saying.takes or saying.takes_clause else None
    if word.lower_ in saying.prepositions and word.lower_ != "to":
        return content_after(layout, cue, at + (word.lower_ not in _COPIED))
    complement = saying.takes & {"noun", "as"} and (saying.thought and "clause" in saying.takes)
    if complement and saying.lemma != "expect" and group_starting_at(words, at, highest) > at:
        return content_after(layout, cue, at)
    return None
