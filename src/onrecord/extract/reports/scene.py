"""A scene: one page with what was read from it before, looked up by word; it reads nothing anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from onrecord.extract.page import Page
from onrecord.language import Word
from onrecord.values import ActorMention, DateMention, Figure, PlaceMention, Quote, Statement


Mention = TypeVar("Mention")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A page and its mentions; the mappings go from a word's index in the parse to the mention it is part of.

    `sorts` remembers what sort of thing each word was found to name.
    """

    page: Page
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    date_at: Mapping[int, DateMention]
    place_at: Mapping[int, PlaceMention]
    actor_at: Mapping[int, ActorMention]
    figure_at: Mapping[int, Figure]
    sorts: dict[int, frozenset[str]] = field(default_factory=dict, compare=False)

    def is_name_of_actor(self, word: Word) -> bool:
        """Whether the word is inside a name of several words that stands for an actor."""
        mention = self.actor_at.get(word.i)
        return mention is not None and len(mention.quote.words.split()) > 1


def scene_of(
    page: Page,
    dates: tuple[DateMention, ...],
    places: tuple[PlaceMention, ...],
    actors: tuple[ActorMention, ...],
    figures: tuple[Figure, ...],
    statements: tuple[Statement, ...],
) -> Scene:
    """The scene of a page."""
    at = {word.idx: word.i for word in page.parsed}
    return Scene(
        page=page,
        dates=dates,
        places=places,
        actors=actors,
        figures=figures,
        statements=statements,
        date_at=_by_word(at, ((date.quote, date) for date in dates)),
        place_at=_by_word(at, ((place.quote, place) for place in places)),
        actor_at=_by_word(at, ((actor.quote, actor) for actor in actors)),
        figure_at=_by_word(at, ((figure.number, figure) for figure in figures)),
    )


def _by_word(at: Mapping[int, int], quoted: Iterable[tuple[Quote, Mention]]) -> dict[int, Mention]:
    found: dict[int, Mention] = {}
    for quote, mention in quoted:
        for offset in range(quote.start, quote.end):
            if offset in at:
                found.setdefault(at[offset], mention)
    return found

