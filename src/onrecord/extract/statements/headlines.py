"""Headlines that attribute without a verb: "Strike kills nine: monitor", "Russia: Terrorists breached the truce".

Only a document's first line, a short one without a full stop, is read so. The cue of such a statement is None.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.groups import is_nominal
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.pieces import piece
from onrecord.language import Word, is_subordinator, is_verb, is_verbal

_LONGEST = 30
_SHORTEST = 3
_LONGEST_SPEAKER = 6
_ENDS = frozenset(".!?")
_SEPARATORS = frozenset({":", "-", "–", "—", "|"})


def headlines_in(layout: Layout) -> Iterator[Draft]:
    """The draft of the headline, if it attributes."""
    if not layout.words:
        return
    first, end = _headline(layout)
    words = layout.words[first:end]
    if not _SHORTEST < len(words) <= _LONGEST or words[-1].text in _ENDS:
        return
    colon = next((word.i for word in words if word.text == ":"), None)
    split = _at_colon(layout, first, colon, end) if colon is not None else _at_end(layout, first, end)
    if split is not None:
        yield split


def _headline(layout: Layout) -> tuple[int, int]:
    """The words of the first line of print, whatever sentences it was parsed into."""
    first = 0
    words = layout.words
    while first < len(words) and words[first].is_space:
        first += 1
    end = next((word.i for word in words[first:] if "\n" in word.text), len(words))
    return first, end


def _at_colon(layout: Layout, first: int, colon: int, end: int) -> Draft | None:
    words = layout.words
    left, right = words[first:colon], words[colon + 1 : end]
    if not left or not right:
        return None
    if _names(left) and len(right) > len(left):
        return _made(layout, (first, colon), (colon + 1, end))
    if _names(right) or right[-1].lower_ in word_list("sources"):
        return _made(layout, (colon + 1, end), (first, colon))
    return None


def _names(words: list[Word]) -> bool:
    """Whether words are one name or office and no clause."""
    if len(words) > _LONGEST_SPEAKER or not is_nominal(words[-1]):
        return False
    return not any((is_verbal(word) or is_subordinator(word)) or word.is_punct for word in words)


def _at_end(layout: Layout, first: int, end: int) -> Draft | None:
    """A source named at the end after a lost colon ("Rebel fire kills 14 | State media")."""
    words = layout.words
    last = end - 1
    if words[last].lower_ not in word_list("sources") or not any(is_verb(word) for word in words[first:last]):
        return None
    start = last
    while start > first and words[start - 1].lower_ in word_list("source_modifiers"):
        start -= 1
    return _made(layout, (start, end), (first, start))


def _made(layout: Layout, speaker: tuple[int, int], said: tuple[int, int]) -> Draft | None:
    named, content = piece(layout, *speaker), piece(layout, *said)
    if named is None or content is None:
        return None
    head = layout.words[speaker[1] - 1]
    return Draft(
        rule="headline", saying=None, anchor=None, cue=None, speaker=named, head=head, pieces=[content]
    )
