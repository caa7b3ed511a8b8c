"""What is counted: the noun a number counts and its words, by grammar and, where the parse has none, by what follows."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.extract.figures.words import is_in, measure_in
from onrecord.language import (
    Phrase,
    Word,
    governor,
    is_adjective,
    is_noun,
    is_participle,
    is_pronoun,
    is_verb,
    number_modifiers,
    obliques,
    phrase,
)

REACH = 6  # words after a number within which its noun is sought where the parse has none
HYPHENS = frozenset({"-", "‑", "–"})
PARTITIVES = frozenset({"of"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The word a number is attached by: its noun, or the number itself where the noun is left out.

    `start` and `end` are the words of the counted noun with its modifiers, or None if it is left out.
    """

    head: Word
    number: Word
    start: int | None
    end: int | None
    first: int  # the place of the first word of the number
    last: int  # the place of the last word of number and noun
    before: frozenset[int] = frozenset()  # the places of the words that bound the number
    sentence: tuple[int, int] = field(init=False)  # from which place to which the sentence of the number goes

    def __post_init__(self) -> None:
        sentence = self.number.sent
        object.__setattr__(self, "sentence", (sentence.start, sentence.end))

    @property
    def is_elided(self) -> bool:
        """Whether no noun stands there ("lost only five")."""
        return self.head.i == self.number.i


def counted_by(words: tuple[Word, ...], *, has_unit: bool) -> Counted:
    """What these number words count; a number with a unit of its own ("$5 million", "30 %") counts what it is of."""
    number = _number_word(words)
    last = words[-1]
    beside = _joined(last) or (None if has_unit else _unit(last))
    if beside is not None:
        return _of_word(beside, number, words)
    if has_unit:
        return _measured(number, words)
    partitive = _partitive(number, last)
    if partitive is not None:
        return _with_phrase(partitive, number, words)
    above = governor(number)
    if above is not None and above.i > last.i and _counts(number, above, last):
        return _with_phrase(above, number, words)
    follower = _follower(last)
    if follower is not None:
        return _with_phrase(follower, number, words)
    return elided(number, words)


def elided(number: Word, words: tuple[Word, ...]) -> Counted:
    """A number whose noun is left out."""
    return Counted(head=number, number=number, start=None, end=None, first=words[0].i, last=words[-1].i)


def _of_word(head: Word, number: Word, words: tuple[Word, ...]) -> Counted:
    """A number that counts one word: the unit after a hyphen."""
    end = head.idx + len(head)
    return Counted(head=head, number=number, start=head.idx, end=end, first=words[0].i, last=head.i)


def _joined(last: Word) -> Word | None:
    """As in "a 72-hour truce", "a three-man crew": the word joined to a number by a hyphen."""
    if last.i + 2 >= len(last.doc) or last.whitespace_:
        return None
    hyphen, word = last.nbor(1), last.nbor(2)
    return word if hyphen.text in HYPHENS and not hyphen.whitespace_ and word.is_alpha else None


def _unit(last: Word) -> Word | None:
    """As in "15 km", "84 MW station", "7,000 m3/s": the unit right after a number, whatever the parse makes of it."""
    word = _next(last)
    if (
        word is None
        or not (is_in("extent", word) or is_in("other_units", word))
        or word.sent.start != last.sent.start
    ):
        return None
    beyond = _next(word)
    return None if is_in("doubtful_units", word) and beyond is not None and is_noun(beyond) else word


def _next(word: Word) -> Word | None:
    """The next word that is no mere space."""
    document = word.doc
    following = (document[place] for place in range(word.i + 1, min(word.i + 3, len(document))))
    return next((other for other in following if not other.is_space), None)


def _measured(number: Word, words: tuple[Word, ...]) -> Counted:
    """As in "$5 million in aid", "30 percent of the land", "$5 million contribution"; else nothing is named."""
    last = words[-1]
    if last.i + 1 >= len(last.doc):
        return elided(number, words)
    start = last.i + (2 if is_in("measured_by", last.nbor(1)) else 1)
    noun = _first_noun(start, last)
    return elided(number, words) if noun is None else _with_phrase(noun, number, words)


def _number_word(words: tuple[Word, ...]) -> Word:
    """The word of a number on which its other words hang."""
    inside = {word.i for word in words}
    return next((word for word in words if word.head.i not in inside), words[-1])


def _partitive(number: Word, last: Word) -> Word | None:
    """As in "hundreds of people", "44 of them", "one of the officers": the noun after "of"."""
    document = number.doc
    if last.i + 2 >= len(document) or document[last.i + 1].lower_ not in PARTITIVES:
        return None
    for holder in (number, last):
        found = next((noun for noun in obliques(holder, "of") if last.i < noun.i <= last.i + REACH), None)
        if found is not None:
            return found
    return _first_noun(last.i + 2, last)


def _counts(number: Word, above: Word, last: Word) -> bool:
    """Whether the word a number hangs on is a noun that it counts, or one so near that it may."""
    if not (is_noun(above) or is_adjective(above) or is_pronoun(above)):
        return False
    near = above.i - last.i <= REACH and above.sent.start == last.sent.start
    return near or number in number_modifiers(above)


def _follower(last: Word) -> Word | None:
    """The noun right after a number, over adjectives: "14 rebel-held villages"."""
    return _first_noun(last.i + 1, last)


def _first_noun(start: int, last: Word) -> Word | None:
    document, found = last.doc, None
    for place in range(start, min(start + REACH, last.sent.end)):
        word = document[place]
        if is_noun(word):
            found = word
            continue
        if found is not None or not _leads_to_noun(word):
            break
    return found


def _leads_to_noun(word: Word) -> bool:
    """Whether a word may stand between a number and its noun: adjectives, participles, hyphens, articles."""
    if is_adjective(word) or word.text in HYPHENS or is_in("leading", word):
        return not is_in("measured_by", word) or word.lower_ == "of"
    return is_participle(word) and not is_in("no_modifiers", word)


def _with_phrase(head: Word, number: Word, words: tuple[Word, ...]) -> Counted:
    """The noun's phrase from after the number on, without the bound words and articles at its start."""
    first, last = words[0], words[-1]
    whole: Phrase = phrase(head)
    inside = [word for word in whole if word.i > last.i]
    while len(inside) > 1 and (inside[0].is_punct or inside[0].is_space or is_in("leading", inside[0])):
        inside = inside[1:]
    while len(inside) > 1 and (inside[-1].is_punct or inside[-1].is_space):
        inside = inside[:-1]
    if not inside:
        return Counted(head=head, number=number, start=None, end=None, first=first.i, last=last.i)
    inside = _cut(inside, head)
    return Counted(
        head=head,
        number=number,
        start=inside[0].idx,
        end=inside[-1].idx + len(inside[-1]),
        first=first.i,
        last=inside[-1].i,
    )


def _cut(inside: list[Word], head: Word) -> list[Word]:
    """Stop before what lists parts ("civilians including three children") or says what befell them ("12 *dead*")."""
    for place, word in enumerate(inside):
        if word.i > head.i and is_in("parts", word):
            return inside[:place] or inside
        if word.i > head.i and place > 0 and is_adjective(word) and measure_in("said_of", word) is not None:
            return inside[:place]
        if word.i > head.i and is_verb(word) and place > 0:
            return inside[:place]
    return inside
