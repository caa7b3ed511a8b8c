"""The clauses of what was said: each with its predicate, and the words in front of it and behind it.

"I can report that the last units are gone" is read for what is reported. Clauses below another are not clauses of
their own, except those that a verb of seeing, knowing or saying merely introduces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from onrecord.extract.statements.vocabulary import words
from onrecord.language import (
    Word,
    complements,
    conjuncts,
    is_auxiliary,
    is_finite,
    is_negated,
    is_preposition,
    is_verb,
    is_verbal,
    subjects,
)

BEING = frozenset(
    {"be", "being", "is", "are", "was", "were", "been", "'s", "’s", "'re", "’re", "remains", "remain"}
)
_DEEPEST = 3
_SENTENCE_ENDS = frozenset({".", ";", "!", "?"})
_FEWEST = 3
_INTRODUCTION = 10


@dataclass(frozen=True)
class Clause:
    """A predicate and the words `first..end` of its clause within what was said."""

    main: Word
    words: tuple[Word, ...]

    @cached_property
    def before(self) -> tuple[Word, ...]:
        """The words in front of the predicate, mostly its subject."""
        return tuple(word for word in self.words if word.i < self.main.i)

    @cached_property
    def after(self) -> tuple[Word, ...]:
        """The words behind it."""
        return tuple(word for word in self.words if word.i > self.main.i)

    @cached_property
    def is_negative(self) -> bool:
        """Whether the predicate, its subject or its object is denied."""
        return is_negated(self.main) or any(word.lower_ in words("negation") for word in self.words)

    def has(self, vocabulary: frozenset[str]) -> bool:
        """Whether any of its words is in a list."""
        return any(word.lower_ in vocabulary for word in self.words)

    @property
    def is_being(self) -> bool:
        """Whether it says what or where something is."""
        return self.main.lower_ in BEING or (not is_verb(self.main) and has_copula(self.main))


def has_copula(word: Word) -> bool:
    """Whether a form of "be" joins it to its subject."""
    return any(child.lower_ in BEING and is_auxiliary(child) for child in word.children)


def sentences_of(said: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """The words of each sentence of what was said; marks within the first words end none."""
    first = 0
    for place, word in enumerate(said[:-1]):
        ends = word.text in _SENTENCE_ENDS or "\n" in word.text or _is_cut(word, said[place + 1])
        if ends and place - first > _FEWEST:
            yield said[first : place + 1]
            first = place + 1
    if first < len(said):
        yield said[first:]


def past_introduction(said: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words behind "our understanding is that"; all of them where nothing introduces them so."""
    for place, word in enumerate(said[:_INTRODUCTION]):
        if is_finite(word):
            introduces = place > 0 and place + _FEWEST < len(said) and word.lower_ in BEING
            return said[place + 2 :] if introduces and said[place + 1].lower_ == "that" else said
    return said


def _is_cut(word: Word, following: Word) -> bool:
    """Whether a sentence ends in the words left out between two pieces of what was said."""
    between = word.doc[word.i + 1 : following.i]
    return any(other.text in _SENTENCE_ENDS for other in between)


def main_of(said: tuple[Word, ...]) -> Word | None:
    """The predicate of the first clause: the first verb on which no other word of it governs."""
    inside = {word.i for word in said}
    tops = [word for word in said if word.head.i not in inside or word.head.i == word.i]
    verbs = [word for word in tops if is_verbal(word) or has_copula(word)]
    if verbs:
        return verbs[0]
    return next((word for word in said if is_verb(word)), None)


def clauses_of(said: tuple[Word, ...]) -> tuple[Clause, ...]:
    """The main clause and those coordinated with it, in their order."""
    main = main_of(said)
    if main is None:
        return ()
    inside = {word.i for word in said}
    joined = [word for word in conjuncts(main) if word.i in inside and _is_predicate(word)]
    heads = sorted({word.i: word for word in (main, *joined)}.values(), key=lambda word: word.i)
    starts = [said[0].i, *(_start(head, above.i) for above, head in pairwise(heads))]
    ends = [*starts[1:], said[-1].i + 1]
    found: list[Clause] = []
    for head, start, end in zip(heads, starts, ends, strict=True):
        own = tuple(word for word in said if start <= word.i < end)
        found.append(_seen_through(head, (*_shared_subject(found, head, start), *own)))
    return tuple(found)


def _shared_subject(found: list[Clause], head: Word, start: int) -> tuple[Word, ...]:
    """The words in front of the first predicate, where a later one has no subject of its own ("came and | were hiding")."""
    if not found or any(word.i >= start for word in subjects(head)):
        return ()
    return tuple(word for word in found[0].before if not is_verbal(word))


def _is_predicate(word: Word) -> bool:
    return is_verbal(word) or has_copula(word)


def _start(head: Word, above: int) -> int:
    return max(above + 1, min((word.i for word in head.subtree), default=head.i))


def _seen_through(main: Word, said: tuple[Word, ...]) -> Clause:
    """The clause of what was seen, known or said, if the predicate only introduces it."""
    for _ in range(_DEEPEST):
        inner = next((word for word in complements(main) if word.i > main.i and word in said), None)
        if inner is None or main.lower_ not in words("seeing"):
            break
        first = max(main.i + 1, min(word.i for word in inner.subtree))
        shared = main.lower_ in words("aspect")
        main, said = inner, said if shared else tuple(word for word in said if word.i >= first)
    return Clause(main, said)


def object_of(held: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of an object up to a preposition other than "of"."""
    end = next(
        (place for place, word in enumerate(held) if is_preposition(word) and word.lower_ != "of"), len(held)
    )
    return held[:end]
