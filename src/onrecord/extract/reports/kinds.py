"""Kinds: what sort of happening a reading is, where the weapon decides and not the word."""

from __future__ import annotations

from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading
from onrecord.extract.reports.sorts import sorts_of
from onrecord.language import Word
from onrecord.values import Kind

AIRBORNE = frozenset({"aircraft", "artillery", "missile", "chemical", "airborne"})
GROUND = frozenset({"force", "armed", "fighter"})
HELD = frozenset({"force", "armed", "fighter", "place", "name"})


def kind_of(reading: Reading, scene: Scene) -> Kind:
    """The kind of its sense, or for an attack of any sort the kind that its means, else its parties, show."""
    sense = reading.sense
    harms = sense.kind == "destruction" or (sense.harms is not None and sense.kind == "casualties")
    if not (sense.by_means or harms):
        return Kind(sense.kind)
    weapons, doers = _all(reading.roles.means, scene), _all(reading.roles.agents, scene)
    if "planted" in weapons or any(
        "planted compound" in sorts_of(word, scene) for word in reading.roles.agents
    ):
        return Kind.BOMBING
    if AIRBORNE & weapons or {"aircraft", "airborne"} & doers:
        return Kind.STRIKE
    if sense.name == "raid" and "country" in doers and not GROUND & doers:
        return Kind.STRIKE
    if sense.by_means and GROUND & doers and HELD & _all(reading.roles.targets, scene):
        return Kind.CLASH
    return Kind(sense.kind)


def _all(words: tuple[Word, ...], scene: Scene) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for word in words:
        found |= {name.removesuffix(" compound") for name in sorts_of(word, scene)}
    return found
