"""Words of probability as intervals under a named scale; a word that a scale does not know gets no number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.assess.wording import Phrases
from onrecord.errors import OptionRefused
from onrecord.reference.files import load_yaml

FILE = "probability.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """What some words mean: from `low` to `high`, of 1."""

    low: float
    high: float

    @property
    def other(self) -> Chance:
        """The chance that it does not happen."""
        return Chance(low=round(1 - self.high, 9), high=round(1 - self.low, 9))


class Scale:
    """One named scale: its title, its words, and what each means."""

    def __init__(self, name: str, title: str, chances: dict[str, Chance]) -> None:
        self.name = name
        self.title = title
        self.phrases = Phrases(chances)
        self._chances = chances

    def chance(self, word: str) -> Chance | None:
        """What the scale says of these words, if it knows them."""
        return self._chances.get(word.lower())


def scale_names() -> tuple[str, ...]:
    """The scales that a user can choose from."""
    return tuple(load_yaml(FILE)["scales"])


@cache
def scale(name: str) -> Scale:
    """The scale of this name.

    Raises:
        OptionRefused: if there is none.
    """
    scales = load_yaml(FILE)["scales"]
    if name not in scales:
        raise OptionRefused(f"there is no scale {name}", remedy=f"Choose one of {', '.join(scales)}")
    chances = {
        word: Chance(low=step["low"], high=step["high"])
        for step in scales[name]["steps"]
        for word in step["words"]
    }
    return Scale(name, scales[name]["title"], chances)


@cache
def every_word() -> Phrases:
    """The words of probability of all scales together."""
    scales = load_yaml(FILE)["scales"].values()
    return Phrases(sorted({word for one in scales for step in one["steps"] for word in step["words"]}))


@cache
def listed(part: str) -> Phrases:
    """The words of another part of the file: foretelling, not_foretelling, negations."""
    return Phrases(load_yaml(FILE)[part])
