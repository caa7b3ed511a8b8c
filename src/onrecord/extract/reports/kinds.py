"""Kinds: what sort of happening a reading is, where the weapon decides and not the word."""

from __future__ import annotations

from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading
from onrecord.extract.reports.sorts import sorts_of
from onrecord.language import Word
from onrecord.values import Kind

AIRBORNE = frozenset({"aircraft", "artillery", "missile", "chemical"})
EXPLOSIVE = frozenset({"bomb"})
GROUND = frozenset({"force", "armed", "fighter"})
HELD = frozenset({"force", "armed", "fighter", "place"})


def kind_of(reading: Reading, scene: Scene) -> Kind:
    """The kind of its sense, or for an attack of any sort the kind that its means, else its parties, show."""
    sense = reading.sense
    if not sense.by_means:
        return Kind(sense.kind)
    weapons = _all(reading.roles.means, scene)
    doers = _all(reading.roles.agents, scene)
    if EXPLOSIVE & weapons and not {"aircraft", "artillery"} & (weapons | doers):
        return Kind.BOMBING if not _is_thrown(weapons) else Kind.STRIKE
    if AIRBORNE & (weapons | doers):
        return Kind.STRIKE
    if GROUND & doers and HELD & _all(reading.roles.targets, scene):
        return Kind.CLASH
    return Kind(sense.kind)


def _is_thrown(weapons: frozenset[str]) -> bool:
    return "missile" in weapons and "vehicle" not in weapons


def _all(words: tuple[Word, ...], scene: Scene) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for word in words:
        found |= sorts_of(word, scene)
    return found
