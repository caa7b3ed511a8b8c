"""Facts: the part of a sentence that tells of something that was, without its plans, guesses and denials.

"The first column drove out on Tuesday, and a second will follow" tells one fact and one plan. A sentence is cut into
clauses at marks and joining words; a clause with a word of planning, doubt or denial falls away, together with what
is joined to it by "and to" or "and that". What a word governs across a clause's edge is not seen.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from onrecord.assess.lexicon import hits
from onrecord.assess.passages import Passage, once
from onrecord.assess.wording import Token

SENTENCE = 6  # words, with the name of its column, from which on a value is a sentence
ENDS = frozenset([".", "!", "…", ":", ";"])
UNSURE = ("hedge", "denied", "planned")
MARKS = frozenset(";:–—()")
JOINS = frozenset(
    ["and", "but", "while", "though", "although", "whereas", "which", "who", "where", "when", "yet", "so"]
)
ALONE = frozenset(["but", "although", "though", "whereas", "while", "after", "until"])
ASKING = frozenset(["whether", "which", "who", "whom", "whose", "why", "how"])
HELD = frozenset(["to", "that", "whether", "if", "would", "will", "may", "might", "not"])


@once
def factual(passage: Passage) -> Passage | None:
    """The passage without what is only planned, guessed or denied in it; None where nothing is left."""
    end = passage.text.rstrip("\"'”’»)")[-1:]
    asks = end == "?" or (bool(passage.words) and passage.words[0].word.lower() in ASKING)
    if asks or (end not in ENDS and not passage.is_row):
        return None  # a question, or a heading
    if passage.is_row and (hits("row_keys", passage.words[:1]) or not _tells(passage)):
        return None  # what a row says of itself, not of what happened
    unsure = _unsure(passage.words)
    if not unsure:
        return passage
    kept = tuple(clause for clause in _clauses(passage) if unsure.isdisjoint(range(*clause)))
    return _cut(passage, kept) if kept else None


def _tells(passage: Passage) -> bool:
    """Whether a value of a row is an act, a count or a sentence."""
    return bool(passage.reports or passage.figures) or len(passage.words) >= SENTENCE


def _unsure(words: tuple[Token, ...]) -> frozenset[int]:
    """Where words of planning, doubt or denial stand, less those that only measure a fact ("ahead of schedule")."""
    idle = {at for hit in hits("measured_by_plan", words) for at in range(hit.first, hit.last + 1)}
    return frozenset(hit.first for part in UNSURE for hit in hits(part, words) if hit.first not in idle)


def _clauses(passage: Passage) -> tuple[tuple[int, int], ...]:
    """The clauses as runs of words, from a first to before a last."""
    words = passage.words
    starts = [0, *(at for at in range(1, len(words)) if _begins(passage, at)), len(words)]
    return tuple(pairwise(starts))


def _begins(passage: Passage, at: int) -> bool:
    words = passage.words
    between = passage.text[words[at - 1].end : words[at].start]
    if not MARKS.isdisjoint(between):
        return True
    low = words[at].word.lower()
    if low == "and" and (hits("saying", words[at + 1 : at + 2]) or hits("claiming", words[at + 1 : at + 2])):
        return True
    behind = words[at + 1].word.lower() if at + 1 < len(words) else ""
    if behind in HELD:
        return False
    return low in ALONE or ("," in between and low in JOINS)


def _cut(passage: Passage, kept: tuple[tuple[int, int], ...]) -> Passage:
    """The passage with only these runs of its words, and with what stands in them."""
    at = passage.quote.start
    words = tuple(word for first, last in kept for word in passage.words[first:last])
    spans = tuple((at + passage.words[a].start, at + passage.words[b - 1].end) for a, b in kept)

    def stays(start: int) -> bool:
        return any(first <= start < last for first, last in spans)

    return replace(
        passage,
        words=words,
        names=tuple(name for name in passage.names if stays(at + name.start)),
        figures=tuple(figure for figure in passage.figures if stays(figure.number.start)),
        reports=tuple(report for report in passage.reports if stays(report.trigger.start)),
        answers={},
    )
