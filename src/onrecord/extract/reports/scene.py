"""A scene: one page with what was read from it before, looked up by word; it reads nothing anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from onrecord.extract.page import Page
from onrecord.language import Word
from onrecord.reference import actors as reference_actors
from onrecord.reference.actor import ActorKind
from onrecord.values import ActorMention, DateMention, Figure, PlaceMention, Quote, Statement

Mention = TypeVar("Mention")
GROUPS = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.ORGANISATION,
        ActorKind.COALITION,
        ActorKind.MEDIA,
        ActorKind.MONITOR,
        ActorKind.PARTY,
    }
)


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


def scene_of(  # noqa: PLR0917 - the tables of reports_in, kept in its order
    page: Page,
    dates: tuple[DateMention, ...],
    places: tuple[PlaceMention, ...],
    actors: tuple[ActorMention, ...],
    figures: tuple[Figure, ...],
    statements: tuple[Statement, ...],
) -> Scene:
    """The scene of a page."""
    at = {word.idx: word.i for word in page.parsed}
    places = tuple(place for place in places if not _is_in_name(place, actors))
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


def _is_in_name(place: PlaceMention, actors: tuple[ActorMention, ...]) -> bool:
    """Is it only part of a group's name, as in "Islamic State of *Iraq*"?"""
    for mention in actors:
        if mention.quote.start <= place.quote.start and place.quote.end <= mention.quote.end:
            actor = None if mention.actor is None else reference_actors().get(mention.actor)
            if actor is not None and actor.kind in GROUPS:
                return mention.quote.end - mention.quote.start > place.quote.end - place.quote.start
    return False


def _by_word(at: Mapping[int, int], quoted: Iterable[tuple[Quote, Mention]]) -> dict[int, Mention]:
    found: dict[int, Mention] = {}
    for quote, mention in quoted:
        for offset in range(quote.start, quote.end):
            if offset in at:
                found.setdefault(at[offset], mention)
    return found
