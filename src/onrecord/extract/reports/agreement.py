"""Agreement: what may differ between two tellings of one happening (days, places, counts, parties), and what may not."""

from __future__ import annotations

from onrecord.extract.reports.accounts import Account
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.sorts import sorts_of
from onrecord.language import Word, is_pronoun, lemma
from onrecord.reference import actors as reference_actors
from onrecord.values import Bounds, Located, PlaceKind, Precision

BROAD = frozenset({PlaceKind.COUNTRY, PlaceKind.CONTINENT, PlaceKind.REGION, PlaceKind.WATER})
PEOPLE = frozenset({"person", "civilian", "force", "armed", "name", "pronoun", "number"})
VAGUE = frozenset({"leader", "side", "minister", "two", "both", "party", "country"})


def is_compatible(first: Account, second: Account, scene: Scene) -> bool:
    """Whether nothing that both tell speaks against one happening."""
    return (
        _days_meet(first, second)
        and _places_meet(first, second)
        and _counts_meet(first.killed, second.killed)
        and _counts_meet(first.injured, second.injured)
        and _losses_meet(first, second, scene)
        and roles_meet(first.agents, second.agents, scene)
        and (first.kind is not second.kind or _targets_meet(first.targets, second.targets, scene))
    )


def _days_meet(first: Account, second: Account) -> bool:
    one, other = first.days, second.days
    return one is None or other is None or one.meets(other)


def _places_meet(first: Account, second: Account) -> bool:
    ours = [located for located in first.where if is_narrow(located)]
    theirs = [located for located in second.where if is_narrow(located)]
    if not ours or not theirs:
        return _countries_meet(first, second)
    return any(_is_one_place(one, other) for one in ours for other in theirs)


def _countries_meet(first: Account, second: Account) -> bool:
    ours = {located.place.country for located in first.where if located.place is not None}
    theirs = {located.place.country for located in second.where if located.place is not None}
    return not ours or not theirs or bool(ours & theirs)


def is_narrow(located: Located) -> bool:
    """Whether a place has a name and is no country, region or sea; "a market" may be in any of them."""
    if located.place is None:
        return any(word[:1].isupper() for word in located.quote.words.split())
    return located.place.kind not in BROAD


def _is_one_place(one: Located, other: Located) -> bool:
    if one.quote.words.lower() == other.quote.words.lower():
        return True
    if one.place is None or other.place is None:
        return False
    return one.place.may_be_at(other.place)


def _counts_meet(one: Bounds | None, other: Bounds | None) -> bool:
    return one is None or other is None or one.meets(other)


def _losses_meet(first: Account, second: Account, scene: Scene) -> bool:
    """Do two tellings of losses count the same number, if both count?"""
    if first.sense.harms != "none" or second.sense.harms != "none":
        return True
    ours = {
        figure.bounds for figure in scene.figures if figure.id in first.figures and figure.part_of is None
    }
    theirs = {
        figure.bounds for figure in scene.figures if figure.id in second.figures and figure.part_of is None
    }
    return not ours or not theirs or bool(ours & theirs)


def roles_meet(ours: tuple[Word, ...], theirs: tuple[Word, ...], scene: Scene) -> bool:
    """Whether one of them names nobody, or somebody may be in both."""
    if not ours or not theirs:
        return True
    return any(is_one_party(one, other, scene) for one in ours for other in theirs)


def _targets_meet(ours: tuple[Word, ...], theirs: tuple[Word, ...], scene: Scene) -> bool:
    """Can both be hit by one blow: nothing is said of the same sort of thing, or the same is said?"""
    alike = [(one, other) for one in ours for other in theirs if _same_sort(one, other, scene)]
    return not alike or any(is_one_party(one, other, scene) for one, other in alike)


def _same_sort(one: Word, other: Word, scene: Scene) -> bool:
    """Are both people, or neither?"""
    return bool(PEOPLE & sorts_of(one, scene)) == bool(PEOPLE & sorts_of(other, scene))


def is_one_party(one: Word, other: Word, scene: Scene) -> bool:
    """Can both words mean one party: the same word, a pronoun, or actors of whom one is part of the other?"""
    if lemma(one) == lemma(other) or is_pronoun(one) or is_pronoun(other):
        return True
    if lemma(one) in VAGUE or lemma(other) in VAGUE:
        return True
    if "civilian" in sorts_of(one, scene) and "civilian" in sorts_of(other, scene):
        return True
    here, there = _key(one, scene), _key(other, scene)
    if here is None or there is None:
        return _are_soldiers(sorts_of(one, scene), sorts_of(other, scene))
    known = reference_actors()
    return here == there or known.is_part_of(here, there) or known.is_part_of(there, here)


def _are_soldiers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Does one name soldiers of any sort, and the other some force?"""
    return ("soldiery" in one and "force" in other) or ("soldiery" in other and "force" in one)


def _key(word: Word, scene: Scene) -> str | None:
    inside = (word, *word.lefts)
    return next((scene.actor_at[part.i].actor for part in inside if part.i in scene.actor_at), None)


def same_day(first: Account, second: Account) -> bool:
    """Whether both have the same days, more exact than a year."""
    one, other = first.days, second.days
    return one is not None and other is not None and one == other and one.precision is not Precision.YEAR
