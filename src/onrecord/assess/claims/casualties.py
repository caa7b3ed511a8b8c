"""Casualties: how many, or whether, people were harmed in an event or period.

*Recognised* by words of death and injury, with a number or a denial. Read from it: the number and its bound, whom it
counts (civilians, soldiers, peacekeepers), the event's place and day.
*What bears on it*: figures and sentences of the same measure (deaths against deaths, never injured against deaths) for
the same event and persons.
*Consistent*: a count within the claim's bounds; for a denial, everybody found unhurt. *Contradicted*: a count outside
them; for a denial, a person harmed. *In tension*: a party's count, or harm whose cause is open. All else is undecided.
"""

from __future__ import annotations

from functools import cache

from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, refutes, supports
from onrecord.assess.claims.numbers import of_bounds
from onrecord.assess.lexicon import FILE, has, hits, signs
from onrecord.assess.passages import Passage
from onrecord.assess.wording import Phrases, Token, tokens
from onrecord.reference.files import load_yaml
from onrecord.values import Bounds, ClaimKind, Figure, Measure

KIND = ClaimKind.CASUALTIES
DEATHS = frozenset({Measure.KILLED, Measure.LOST})
COUNTED = frozenset({Measure.PEOPLE, Measure.OTHER})


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    """Which way the passage leans on a claim about people harmed."""
    if _is_of_others(asked, passage, bearing):
        return NOTHING
    wanted = _bounds(asked.figures, asked.words, asked.text)
    if wanted is not None and not wanted.is_zero:
        found = _bounds(passage.figures, passage.words, passage.text)
        return NOTHING if found is None else of_bounds(wanted, found)
    return _of_denial(asked, passage)


def _of_denial(asked: Asked, passage: Passage) -> Leaning:
    deaths_only = has("dead", asked.words) and not has("harmed_only", asked.words)
    harm = signs("dead" if deaths_only else "harmed", passage.words, passage.text)
    safe = any(signs("unharmed", passage.words, passage.text)) or (bool(harm) and not any(harm))
    harmed = any(harm)
    if safe and harmed:
        return NOTHING
    if harmed:
        return refutes("people were harmed") if not asked.claim.polarity else supports("people were harmed")
    if safe:
        return supports("nobody was harmed") if not asked.claim.polarity else refutes("nobody was harmed")
    return NOTHING


def _bounds(figures: tuple[Figure, ...], words: tuple[Token, ...], text: str) -> Bounds | None:
    """The number of dead, told as such or by what the dead are counted by."""
    whole = [figure for figure in figures if not _is_part(figure, text)]
    deaths = [figure for figure in whole if figure.measure in DEATHS]
    if deaths:
        return deaths[0].bounds
    people = [figure for figure in whole if figure.measure in COUNTED and _counts_dead(figure)]
    return people[0].bounds if people and has("dead", words) else None


def _is_part(figure: Figure, text: str) -> bool:
    """Whether the number is a part of one told before ("two of them")."""
    behind = text.partition(figure.number.words)[2]
    return any(hit.first == 0 for hit in hits("of_them", tokens(behind)))


def _counts_dead(figure: Figure) -> bool:
    return figure.counted is None or has("counted_dead", tokens(figure.counted.words))


def _is_of_others(asked: Asked, passage: Passage, bearing: Bearing) -> bool:
    """Whether the passage counts other persons than the claim: soldiers for civilians, another side's men."""
    wanted, found = persons_in(asked.words), persons_in(passage.words)
    if wanted and found and not wanted & found:
        return True
    return bearing.force is Scope.OTHER and bool(wanted) and "civilian" not in wanted and not wanted & found


def persons_in(words: tuple[Token, ...]) -> frozenset[str]:
    """The groups of persons that these words name."""
    return frozenset(group for group, listed in _groups() if listed.found_in(words))


@cache
def _groups() -> tuple[tuple[str, Phrases], ...]:
    return tuple((group, Phrases(words)) for group, words in load_yaml(FILE)["persons"].items())
