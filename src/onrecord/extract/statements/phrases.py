"""Attribution without a verb: "according to X", "in the words of X", "in his view".

The words said are the clause that the phrase opens, closes or interrupts.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.contents import content_before
from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.groups import group_ending_at, group_starting_at, is_nominal
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import Saying, phrases, verbs
from onrecord.extract.statements.pieces import piece
from onrecord.extract.statements.signs import STOPS
from onrecord.language import (
    Word,
    is_adverb,
    is_coordinator,
    is_finite,
    is_gerund,
    is_preposition,
    is_pronoun,
    is_subordinator,
)

_ASIDE = frozenset({",", "(", ")", "—", "–"})
_JOINTS = frozenset({"in", "at", "on", "from", "near", "with", "for", "of", "to"})
_RELATIVE = frozenset({"who", "which", "that"})
_BRIEF = 2


def phrases_in(layout: Layout) -> Iterator[Draft]:
    """One draft for each phrase of attribution."""
    by_first: dict[str, list[tuple[tuple[str, ...], Saying]]] = {}
    for words, saying in phrases():
        by_first.setdefault(words[0], []).append((words, saying))
    for word in layout.words:
        for form, saying in by_first.get(word.lower_, ()):
            found = _draft(layout, word.i, form, saying)
            if found is not None:
                yield found
                break


def _draft(layout: Layout, at: int, form: tuple[str, ...], saying: Saying) -> Draft | None:
    words = layout.words
    lowest, highest = layout.field_of(at)
    end = at + len(form)
    if end >= highest or tuple(word.lower_ for word in words[at:end]) != form:
        return None
    if len(form) == 1 and at > lowest and words[at - 1].text not in _ASIDE:
        return None
    if end < highest and words[end].lower_ in {"whom", "which"}:
        return _relative(layout, at, end, saying)
    last = _speaker_end(words, end, highest)
    if last == end:
        return None
    pieces = _pieces(layout, at, last, lowest, highest)
    if not pieces:
        return None
    return Draft(
        rule="phrase of attribution",
        saying=saying,
        anchor=words[at],
        cue=(words[at].idx, layout.end_of(end - 1)),
        speaker=piece(layout, end, last),
        head=_head(words, end, last),
        pieces=pieces,
    )


def _relative(layout: Layout, at: int, end: int, saying: Saying) -> Draft | None:
    """The draft of "X, according to whom ...": the speaker is the noun before, what was said the clause behind."""
    words = layout.words
    lowest, highest = layout.field_of(at)
    last = at - 2 if at > lowest and words[at - 1].text == "," else at - 1
    if last < lowest or not is_nominal(words[last]):
        return None
    first = group_ending_at(words, last, lowest)
    said = piece(layout, end + 1, highest)
    if said is None:
        return None
    return Draft(
        rule="phrase of attribution",
        saying=saying,
        anchor=words[at],
        cue=(words[at].idx, layout.end_of(end - 1)),
        speaker=piece(layout, first, last + 1),
        head=words[last],
        pieces=[said],
    )


def _speaker_end(words: list[Word], first: int, highest: int) -> int:
    """The end of the speaker's group, with the phrases that hang on it before the next comma."""
    end = group_starting_at(words, first, highest)
    while end > first and end + 1 < highest and words[end].lower_ in _JOINTS and is_nominal(words[end - 1]):
        further = group_starting_at(words, end + 1, highest)
        if further == end + 1:
            break
        end = further
    return end


def _head(words: list[Word], first: int, last: int) -> Word:
    at = first
    while at + 1 < last and not is_preposition(words[at + 1]):
        at += 1
    return words[at]


def _pieces(layout: Layout, at: int, last: int, lowest: int, highest: int) -> list[Piece]:
    """The clause around the phrase: after it if it opens the sentence, before it if it closes it, both if between."""
    words = layout.words
    after = _after_aside(words, last, highest)
    opens = all(
        word.is_punct or (is_coordinator(word) or is_adverb(word) or is_subordinator(word)) or word.is_space
        for word in words[lowest:at]
    )
    if opens:
        subordinate = any(
            is_subordinator(word) or word.lower_ in {"though", "although", "while"}
            for word in words[lowest:at]
        )
        end = _end_of_first_clause(words, after, highest) if subordinate else highest
        return _present(piece(layout, after, end))
    before = _clause_before(layout, lowest, at)
    if after >= highest or words[after].text[0] in STOPS or words[last].text != ",":
        return _present(before)
    if _opens_other(words[after]):
        return _present(before)
    if words[after].lower_ in verbs() and is_finite(words[after]):
        return []
    if words[at - 1].text == "," and words[last].text == ",":
        return _interrupted(layout, (lowest, highest), at, after)
    return _present(before)


def _opens_other(word: Word) -> bool:
    """Whether something other than the clause of the phrase begins with a word."""
    return is_coordinator(word) or is_subordinator(word) or is_pronoun(word) or is_gerund(word)


def _end_of_first_clause(words: list[Word], first: int, highest: int) -> int:
    """The bracket or comma that ends a clause opened by "although" or "even though"."""
    finite = False
    for at in range(first, highest):
        finite = finite or is_finite(words[at])
        if finite and words[at].text in {"(", ","}:
            return at
    return highest


def _interrupted(layout: Layout, field: tuple[int, int], at: int, after: int) -> list[Piece]:
    """The clause after an inserted phrase, joined with the words before it unless those end a clause of their own."""
    words = layout.words
    lowest, highest = field
    start = at - 1
    while (
        start > lowest
        and words[start - 1].text not in _ASIDE
        and words[start - 1].lower_ not in {"that", "though", "although", "because"}
    ):
        start -= 1
    opener = words[start : at - 1]
    behind = piece(layout, after, highest)
    brief = len(opener) <= _BRIEF
    if brief and all(is_subordinator(word) or is_coordinator(word) or is_adverb(word) for word in opener):
        return _present(behind)
    return _present(_clause_before(layout, lowest, at), behind)


def _present(*pieces: Piece | None) -> list[Piece]:
    return [found for found in pieces if found is not None]


def _after_aside(words: list[Word], last: int, highest: int) -> int:
    """The word after the speaker, past an apposition or relative clause between commas."""
    if last >= highest or words[last].text != ",":
        return last
    if last + 1 < highest and words[last + 1].lower_ in _RELATIVE:
        closing = next((at for at in range(last + 1, highest) if words[at].text == ","), last)
        return closing + 1
    return last + 1


def _clause_before(layout: Layout, lowest: int, at: int) -> Piece | None:
    return content_before(layout, lowest, at - 1 if layout.words[at - 1].text == "," else at)
