"""A scene: one page with what was read from it before, looked up by word; it reads nothing anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from onrecord.extract.page import Page
from onrecord.language import Word
from onrecord.reference import actors as reference_actors
from onrecord.reference.actor import ActorKind
from onrecord.values import ActorMention, DateMention, Figure, PlaceMention, Quote, Statement, Voice

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

    `said_at` has the innermost statement of another's voice that holds a word, `sentences` their first words;
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
    said_at: Mapping[int, Statement]
    sentences: Sequence[int]
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
    actor_at = _by_word(at, ((actor.quote, actor) for actor in actors))
    places = tuple(
        place for place in places if not _is_in_name(place, actor_at.get(at.get(place.quote.start, -1)))
    )
    return Scene(
        page=page,
        dates=dates,
        places=places,
        actors=actors,
        figures=figures,
        statements=statements,
        date_at=_by_word(at, ((date.quote, date) for date in dates)),
        place_at=_by_word(at, ((place.quote, place) for place in places)),
        actor_at=actor_at,
        figure_at=_by_word(at, ((figure.number, figure) for figure in figures)),
        said_at=_by_word(at, _contents(statements)),
        sentences=tuple(sentence.start for sentence in page.parsed.sents),
    )


def _contents(statements: tuple[Statement, ...]) -> list[tuple[Quote, Statement]]:
    """The contents of what others say, the shortest first."""
    found = [
        (piece, statement)
        for statement in statements
        if statement.voice is Voice.OTHER
        for piece in statement.content
    ]
    return sorted(found, key=lambda pair: pair[0].end - pair[0].start)


def _is_in_name(place: PlaceMention, mention: ActorMention | None) -> bool:
    """Is it only part of a group's name, as in "Islamic State of *Iraq*"?"""
    if mention is None or mention.actor is None or not mention.quote.covers(place.quote):
        return False
    actor = reference_actors().get(mention.actor)
    is_longer = mention.quote.end - mention.quote.start > place.quote.end - place.quote.start
    return actor is not None and actor.kind in GROUPS and is_longer


def _by_word(at: Mapping[int, int], quoted: Iterable[tuple[Quote, Mention]]) -> dict[int, Mention]:
    found: dict[int, Mention] = {}
    for quote, mention in quoted:
        for offset in range(quote.start, quote.end):
            if offset in at:
                found.setdefault(at[offset], mention)
    return found
