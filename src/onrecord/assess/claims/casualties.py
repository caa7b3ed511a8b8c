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

from onrecord.assess import phrasing
from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.camps import persons_in
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.happenings import FACTS
from onrecord.assess.claims.leaning import NOTHING, Leaning, Side, refutes, strains, supports
from onrecord.assess.claims.numbers import of_bounds
from onrecord.assess.claims.reaches import (
    Reach,
    group_of,
    reach_of_groups,
    reach_of_places,
    reach_of_times,
)
from onrecord.assess.lexicon import FILE, has, hits, negations, signs
from onrecord.assess.passages import Passage
from onrecord.assess.timing import WEEK
from onrecord.assess.wording import Token, stems, tokens
from onrecord.reference.files import load_yaml
from onrecord.values import ClaimKind, Figure, Measure

KIND = ClaimKind.CASUALTIES
LOSS = Measure.LOST
DEATHS = frozenset({Measure.KILLED, Measure.LOST})
HARM = DEATHS | {Measure.INJURED}
BEHIND = 3  # words behind a number that tell whom it counts
COUNTED = frozenset({Measure.PEOPLE, Measure.OTHER})


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    """Which way the passage leans on a claim about people harmed."""
    if _is_of_others(asked, passage, bearing):
        return NOTHING
    wanted = _count(asked.figures, asked.words, asked.text)
    if wanted is not None and not wanted.bounds.is_zero:
        found = _count(passage.figures, passage.words, passage.text)
        return NOTHING if found is None else _of_counts(asked, bearing, wanted, found)
    return _of_denial(asked, passage)


def _of_counts(asked: Asked, bearing: Bearing, wanted: Figure, found: Figure) -> Leaning:
    """Two counts, set against each other only as far as the one cannot be a part of the other."""
    ours, theirs = group_of(wanted), group_of(found)
    if ours and theirs and not ours & theirs:
        return NOTHING
    if wanted.measure is not found.measure and LOSS in (wanted.measure, found.measure) and not ours & theirs:
        return NOTHING  # whom a force lost are its own; whom it killed are not
    leans = of_bounds(wanted.bounds, found.bounds)
    if leans.side is not Side.AGAINST:
        return leans
    told = _told_with(bearing)
    days = tuple(days for passage in told for days in passage.days)
    places = tuple(place for passage in told for place in passage.places)
    wholes = (reach_of_groups(wanted, found), reach_of_times(asked, days), reach_of_places(asked, places))
    more = wanted.bounds.high is not None and (found.bounds.low or 0) > wanted.bounds.high
    if not more and not _is_of_one_event(asked, bearing.passage):
        return NOTHING
    allowed = {Reach.SAME, Reach.NARROWER if more else Reach.WIDER}
    return leans if allowed.issuperset(wholes) else NOTHING


def _is_of_one_event(asked: Asked, passage: Passage) -> bool:
    """Whether fewer dead can refute the claim: a row, or a sentence of a long text, may count a part of a longer time's."""
    if passage.is_of_one_matter:
        return True
    length = None if asked.window is None else asked.window.length
    return length is not None and length <= WEEK


def _told_with(bearing: Bearing) -> tuple[Passage, ...]:
    """What tells the time and place of a count: its sentence, or the whole row of a data set."""
    passage = bearing.passage
    return bearing.setting.passages if passage.is_row else (passage,)


def _of_denial(asked: Asked, passage: Passage) -> Leaning:
    if asked.claim.polarity and any(figure.measure in DEATHS for figure in asked.figures):
        return NOTHING  # it claims a number, and that people were harmed is no sign of it
    if passage.is_row and not _are_counted_harmed(passage):
        return NOTHING  # the name of a column tells of no harm
    deaths_only = has("dead", asked.words) and not has("harmed_only", asked.words)
    harm = signs("dead" if deaths_only else "harmed", passage.words, passage.text)
    safe = any(signs("unharmed", passage.words, passage.text)) or (bool(harm) and not any(harm))
    harmed = any(harm) or (not harm and _are_told_harmed(passage, deaths_only=deaths_only))
    if safe and harmed:
        return NOTHING
    if harmed:
        return supports("people were harmed") if asked.claim.polarity else _against_none(asked, passage)
    if safe:
        return supports("nobody was harmed") if not asked.claim.polarity else refutes("nobody was harmed")
    return NOTHING


def _are_told_harmed(passage: Passage, *, deaths_only: bool) -> bool:
    """Whether a report tells of somebody killed, or also of somebody injured."""
    bounds = [
        bound
        for report in passage.reports
        if report.reality in FACTS
        for bound in (report.killed, None if deaths_only else report.injured)
    ]
    return any(bound is not None and (bound.low or 0) > 0 for bound in bounds)


def _are_counted_harmed(passage: Passage) -> bool:
    return any(figure.measure in HARM and figure.bounds.low for figure in passage.figures)


def _against_none(asked: Asked, passage: Passage) -> Leaning:
    """Against a denial: people of the group denied were harmed; people of no told group only strain it."""
    if _are_of_another_calling(asked, passage):
        return NOTHING
    wanted = persons_in(asked.words)
    counts = [
        figure for figure in passage.figures if figure.measure in DEATHS | COUNTED and figure.bounds.low
    ]
    counts = [figure for figure in counts if wanted & _group_told(figure, passage)]
    if counts:
        most = max(counts, key=lambda figure: figure.bounds.low or 0)
        group = min(wanted & _group_told(most, passage))
        return refutes(f"the record counts {phrasing.bounds(most.bounds)} {group}s among those harmed")
    if wanted and not persons_in(passage.words) and has("anybody", passage.words):
        return strains("people were harmed, and it is not told who")
    return refutes("people were harmed")


def _are_of_another_calling(asked: Asked, passage: Passage) -> bool:
    """Whether the claim denies harm to persons of one calling ("no schoolchild") and the passage names none of them."""
    none = {at for at in negations(asked.words) for at in range(at, at + BEHIND + 2)}
    denied = frozenset(word.stem for at, word in enumerate(asked.words) if at in none)
    persons = frozenset(stem for phrase in calling_words() for stem in stems(phrase)) & denied
    wide = has("wide_persons", asked.words)
    return bool(persons) and not wide and persons.isdisjoint(passage.stems)


@cache
def calling_words() -> tuple[str, ...]:
    """All words for persons that the file groups."""
    return tuple(word for words in load_yaml(FILE)["persons"].values() for word in words)


def _group_told(figure: Figure, passage: Passage) -> frozenset[str]:
    """Whom a figure counts, by its noun or by what it is told to be right behind it ("185 were civilians")."""
    at = figure.number.end - passage.quote.start
    clause = passage.text[at:].partition(",")[0]
    return group_of(figure) or persons_in(tokens(clause)[:BEHIND])


def _count(figures: tuple[Figure, ...], words: tuple[Token, ...], text: str) -> Figure | None:
    """The number of dead, told as such or by what the dead are counted by."""
    whole = [figure for figure in figures if not _is_part(figure, text)]
    deaths = [figure for figure in whole if figure.measure in DEATHS]
    if deaths:
        return deaths[0]
    people = [figure for figure in whole if figure.measure in COUNTED and _counts_dead(figure)]
    return people[0] if people and has("dead", words) else None


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
