"""What was said as the rules for kinds of claim ask of it: its words, its clauses, its head noun, its denial."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from onrecord.extract.statements.claims.clauses import Clause, clauses_of, main_of
from onrecord.extract.statements.vocabulary import forces, noun_forms, pattern, verb_forms, words
from onrecord.language import (
    Word,
    is_adjective,
    is_finite,
    is_mentioned,
    is_noun,
    is_plural,
    is_proper,
    is_verbal,
    names_nation,
    names_place,
    names_time,
)
from onrecord.values import Stance

_OPENING_WORDS = 12


@dataclass(frozen=True)
class Said:
    """The words of one sentence of a content, and what the speaker does in saying them."""

    said: tuple[Word, ...]
    stance: Stance

    @cached_property
    def forms(self) -> frozenset[str]:
        """All words in lower case, and those that a hyphen joins."""
        joined = (
            f"{first.lower_}-{last.lower_}"
            for first, hyphen, last in zip(self.said, self.said[1:], self.said[2:], strict=False)
            if hyphen.text == "-" and not first.whitespace_
        )
        return frozenset(word.lower_ for word in self.said) | frozenset(joined)

    @cached_property
    def line(self) -> str:
        """The words in lower case, with single spaces, without marks."""
        words_said = (word.lower_ for word in self.said if not word.is_punct and not word.is_space)
        return " ".join(words_said).replace("-", " ")

    @cached_property
    def main(self) -> Word | None:
        """The predicate of the first clause."""
        return main_of(self.said)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The main clause and those coordinated with it."""
        return clauses_of(self.said)

    @cached_property
    def head(self) -> Word | None:
        """The noun on which the rest hangs, where the content is a noun phrase and no clause."""
        if any(is_finite(word) for word in self.said[:_OPENING_WORDS]):
            return None
        inside = {word.i for word in self.said}
        tops = [word for word in self.said if word.head.i not in inside or word.head.i == word.i]
        return next((word for word in tops if is_noun(word)), None)

    @cached_property
    def is_negative(self) -> bool:
        """Whether a word of denial stands in it."""
        return self.has(words("negation"))

    @cached_property
    def is_counted(self) -> bool:
        """Whether a number or a word for one stands in it."""
        return any(
            (word.like_num and word.lower_ != "one") or word.lower_ in words("counts") for word in self.said
        )

    @cached_property
    def names_force(self) -> bool:
        """Whether a force, those who fight in it, or people of a nation are named."""
        return any(is_force(word) for word in self.said)

    def says(self, kind: str) -> bool:
        """Whether a fixed phrase of this kind occurs."""
        return pattern(kind).search(self.line) is not None

    def has(self, vocabulary: frozenset[str]) -> bool:
        """Whether any of its words is in a list."""
        return bool(self.forms & vocabulary)

    def heads(self, kind: str) -> bool:
        """Whether it is a noun phrase about one of the nouns of this kind ("a partial withdrawal from Syria")."""
        return self.head is not None and self.head.lower_ in noun_forms(kind)

    def verb_in(self, kind: str) -> Word | None:
        """Its first verb of this kind, the main predicate before all others."""
        forms = verb_forms(kind)
        if self.main is not None and self.main.lower_ in forms:
            return self.main
        return next((word for word in self.said if word.lower_ in forms and is_verbal(word)), None)


def is_force(word: Word) -> bool:
    """Whether a word names a force, its people, or people by their nation ("the Rwandans")."""
    national = names_nation(word) and is_noun(word)
    return word.lower_ in forces() or (is_proper(word) and is_plural(word)) or national


def is_party(word: Word) -> bool:
    """Whether a word names somebody who can act: a force, a name that is no place, or the speaker's own side."""
    named = is_proper(word) and not (names_place(word) or names_time(word))
    return is_force(word) or named or word.lower_ in words("own_side")


def is_place(word: Word) -> bool:
    """Whether a word names a place or a kind of place, by the pipeline's label or the list of places held and lost."""
    unknown = is_proper(word) and not is_mentioned(word)
    return unknown or names_place(word) or word.lower_ in noun_forms("control", "places")


def is_of_nation(word: Word) -> bool:
    """Is it an adjective with a capital, as those of nations have ("Armenian")?"""
    return is_adjective(word) and word.text[0].isupper()
