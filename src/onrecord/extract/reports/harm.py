"""Harm: how many were killed and injured, from the figures of the text; no number is read here a second time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.extract.dates.attachment import words_of
from onrecord.extract.figures.lists import stands_before
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading
from onrecord.extract.reports.sorts import sorts_of
from onrecord.language import Word, determiner, is_noun, is_plural, is_pronoun, is_proper, lemma
from onrecord.values import Bounds, Figure, Measure

MEASURES = {"killed": Measure.KILLED, "injured": Measure.INJURED, "none": Measure.LOST}
UNCOUNTED = Bounds(low=1, high=None)
PEOPLE = frozenset({"person", "force", "armed", "civilian", "name"})
COLLECTIVE = frozenset({"family", "people", "population", "community", "crew", "number", "police", "group"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm:
    """Deaths and injuries, and the ids of the figures that count them."""

    killed: Bounds | None = None
    injured: Bounds | None = None
    figures: tuple[str, ...] = ()


def harms_of(readings: Iterable[Reading], scene: Scene) -> dict[int, Harm]:
    """The harm that each harming word tells, by the word's index: its figures, else what its grammar says."""
    words = [reading for reading in readings if reading.trigger.sense.harms is not None]
    counted = _assigned(words, scene)
    return {reading.word.i: _harm(reading, counted.get(reading.word.i, ()), scene) for reading in words}


def _assigned(words: list[Reading], scene: Scene) -> dict[int, tuple[Figure, ...]]:
    """Each figure of deaths or injuries goes to the nearest word of its sentence that tells such harm."""
    found: dict[int, tuple[Figure, ...]] = {}
    told: dict[int, list[Reading]] = {}
    for reading in words:
        told.setdefault(bisect_right(scene.sentences, reading.word.i), []).append(reading)
    for figure in scene.figures:
        if not _counts_harm(figure, scene):
            continue
        nearest = min(
            (reading for reading in _beside(figure, told, scene) if _may_count(reading, figure)),
            key=lambda reading: _distance(reading, figure),
            default=None,
        )
        if nearest is not None:
            found[nearest.word.i] = (*found.get(nearest.word.i, ()), figure)
    return found


def _counts_harm(figure: Figure, scene: Scene) -> bool:
    """Does it count losses, and no places where they were ("in Diallassagou and *two villages*")?"""
    if figure.measure is Measure.DESTROYED:
        return True
    if figure.measure not in MEASURES.values():
        return False
    words = () if figure.counted is None else words_of(scene.page, figure.counted.start, figure.counted.end)
    heads = (word for word in words if word.idx >= figure.number.end and is_noun(word))
    first = next((word for word in heads if is_plural(word)), None)
    return first is None or not sorts_of(first, scene) & {"place"} or bool(sorts_of(first, scene) & PEOPLE)


def _beside(figure: Figure, told: Mapping[int, list[Reading]], scene: Scene) -> list[Reading]:
    """The readings of the figure's sentence."""
    words = words_of(scene.page, figure.number.start, figure.number.end)
    return told.get(bisect_right(scene.sentences, words[0].i), []) if words else []


def _may_count(reading: Reading, figure: Figure) -> bool:
    tells = MEASURES.get(str(reading.trigger.sense.harms))
    return (
        tells is None
        or tells is figure.measure
        or (tells is Measure.KILLED and _is_inside_destroyed(figure, reading))
    )


def _is_inside_destroyed(figure: Figure, reading: Reading) -> bool:
    """Does it count people who were "destroyed" ("up to ten servicemen were destroyed")?"""
    counts = reading.trigger.sense.kind == "casualties" and lemma(reading.word) != "kill"
    return counts and figure.measure is Measure.DESTROYED and _is_inside(figure, reading)


def _distance(reading: Reading, figure: Figure) -> tuple[int, int]:
    return (0 if _is_inside(figure, reading) else 1, abs(reading.word.idx - figure.number.start))


def _is_inside(figure: Figure, reading: Reading) -> bool:
    """Does it stand in the words of a victim?"""
    return any(
        target.left_edge.idx <= figure.number.start < target.right_edge.idx + len(target.right_edge)
        for target in reading.roles.targets
    )


def _is_counted(word: Word, figures: list[Figure]) -> bool:
    return any(word.left_edge.idx <= figure.number.start < word.idx for figure in figures)


def _harm(reading: Reading, counted: tuple[Figure, ...], scene: Scene) -> Harm:
    dead = {Measure.KILLED, Measure.DESTROYED}
    killed = _total(reading, [figure for figure in counted if figure.measure in dead], scene)
    injured = _total(reading, [figure for figure in counted if figure.measure is Measure.INJURED], scene)
    if not counted:
        plain = _plain(reading, scene)
        killed = plain if reading.trigger.sense.harms == "killed" else None
        injured = plain if reading.trigger.sense.harms == "injured" else None
    return Harm(killed=killed, injured=injured, figures=tuple(figure.id for figure in counted))


def _total(reading: Reading, counted: list[Figure], scene: Scene) -> Bounds | None:
    """The sum of the figures that count its victims side by side, else the nearest; a part of another adds nothing.

    A single victim beside them is one more: "120 soldiers and *a general*".
    """
    inside = _with_listed([figure for figure in counted if _is_inside(figure, reading)], counted, scene)
    single = [word for word in reading.roles.targets if _is_one(word) and sorts_of(word, scene) & PEOPLE]
    beside = sum(not _is_counted(word, inside) for word in single) if inside else 0
    counted = inside or sorted(counted, key=lambda figure: abs(figure.number.start - reading.word.idx))[:1]
    ids = {figure.id for figure in counted}
    whole = [figure.bounds for figure in counted if figure.part_of not in ids]
    if not whole:
        return None
    if len(whole) == 1 and not beside:
        return whole[0]
    low = sum(bounds.low or 0 for bounds in whole) + beside
    highs = [bounds.high for bounds in whole]
    high = None if None in highs else sum(high for high in highs if high is not None) + beside
    return Bounds(low=low, high=high, approximate=any(bounds.approximate for bounds in whole))


def _with_listed(inside: list[Figure], counted: list[Figure], scene: Scene) -> list[Figure]:
    """The figures with those that stand before them in one list, on whatever the parse hangs these."""
    found = list(inside)
    for figure in sorted(counted, key=lambda one: -one.number.start):
        if figure not in found and any(stands_before(scene.page, figure, other) for other in found):
            found.append(figure)
    return found


def _plain(reading: Reading, scene: Scene) -> Bounds | None:
    """One for a singular victim ("a soldier was killed"), at least one for others, none where nobody is named."""
    targets = reading.roles.targets
    if not targets:
        return UNCOUNTED if reading.candidate.is_verbal else None
    if any(target.i in scene.figure_at for target in targets):
        return UNCOUNTED
    if all(_is_one(target) for target in targets):
        return Bounds.exactly(len(targets))
    return UNCOUNTED


def _is_one(word: Word) -> bool:
    if is_plural(word) or lemma(word) in COLLECTIVE or is_pronoun(word):
        return word.lower_ in {"he", "she", "him", "her"}
    article = determiner(word)
    return is_proper(word) or (
        article is not None and article.lower_ in {"a", "an", "the", "one", "another", "his"}
    )
