"""Statements of nobody named: "reportedly", "officially", "the alleged attack"; no speaker is guessed for them."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.groups import group_starting_at
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import Saying, single_words, verbs
from onrecord.extract.statements.pieces import piece
from onrecord.language import Word, is_adverb, is_determiner, is_finite, is_verb_form

_BREAKS = frozenset({";", ":", "—", "–"})
_CONJUNCTIONS = frozenset(
    {"although", "though", "while", "because", "but", "that", "if", "since", "as", "who", "which"}
)
_JOINTS = frozenset({"by", "on", "in", "of", "against", "at", "with", "near", "from"})


def unnamed_in(layout: Layout) -> Iterator[Draft]:
    """One draft for each adverb or adjective of hearsay that governs a clause or an event."""
    adverbs, attributes = single_words("adverbs"), single_words("attributive")
    for word in layout.words:
        found = None
        if word.lower_ in adverbs and is_adverb(word):
            found = _adverb(layout, word, adverbs[word.lower_])
        elif word.lower_ in attributes:
            found = _attribute(layout, word, attributes[word.lower_])
        if found is not None:
            yield found


def _adverb(layout: Layout, word: Word, saying: Saying) -> Draft | None:
    """The clause that an adverb of hearsay qualifies, up to the nearest breaks on both sides."""
    lowest, highest = layout.field_of(word.i)
    if word.i + 1 < highest and layout.words[word.i + 1].lower_ in verbs():
        return None
    first = _left(layout, word.i, lowest)
    end = _right(layout, word.i, highest)
    if first == word.i:
        first = _past_opening(layout.words, word.i + 1, end)
    said = piece(layout, first, end)
    if said is None or not any(is_finite(other) for other in layout.words[first:end]):
        return None
    return _made(layout, word, saying, said, "adverb of hearsay")


def _left(layout: Layout, at: int, lowest: int) -> int:
    words = layout.words
    first = at
    while first > lowest:
        before = words[first - 1]
        if before.text in _BREAKS or before.text == "," or before.lower_ in _CONJUNCTIONS or before.is_space:
            break
        first -= 1
    return first


def _right(layout: Layout, at: int, highest: int) -> int:
    """The end of the clause: a break, or a comma after its finite verb."""
    words = layout.words
    finite = any(is_finite(word) for word in words[at - 3 if at >= 3 else 0 : at])  # noqa: PLR2004
    for end in range(at + 1, highest):
        word = words[end]
        finite = finite or is_finite(word)
        if word.text in _BREAKS or (finite and (word.text == "," or word.lower_ in _CONJUNCTIONS - {"that"})):
            return end
    return highest


def _past_opening(words: list[Word], first: int, end: int) -> int:
    """Past commas and asides such as ", of course," right after the adverb."""
    if first >= end or words[first].text != ",":
        return first
    closing = next((at for at in range(first + 1, min(first + 5, end)) if words[at].text == ","), None)
    return first + 1 if closing is None else closing + 1


def _attribute(layout: Layout, word: Word, saying: Saying) -> Draft | None:
    """The event that an adjective of hearsay qualifies ("an alleged | attack by rebels"); persons are none."""
    words = layout.words
    _, highest = layout.field_of(word.i)
    end = group_starting_at(words, word.i + 1, highest)
    if (
        end == word.i + 1
        or end >= highest
        or words[end].lower_ not in _JOINTS
        or is_verb_form(words[word.i - 1])
        or is_determiner(words[word.i + 1])
    ):
        return None
    while end < highest and words[end].lower_ in _JOINTS:
        further = group_starting_at(words, end + 1, highest)
        if further == end + 1:
            break
        end = further
    said = piece(layout, word.i + 1, end)
    return None if said is None else _made(layout, word, saying, said, "adjective of hearsay")


def _made(layout: Layout, word: Word, saying: Saying, said: tuple[int, int], rule: str) -> Draft:
    cue = (word.idx, layout.end_of(word.i))
    return Draft(rule=rule, saying=saying, anchor=word, cue=cue, pieces=[said])
