"""Reading figures: numbers found, sifted, and each given what it counts, its measure, period, whose and where."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.extract.dates.mentions import words_of
from onrecord.extract.dates.scanner import lowered
from onrecord.extract.figures.counted import Counted, counted_by
from onrecord.extract.figures.measures import measure_of, predicate_of
from onrecord.extract.figures.numbers import Number, numbers_in
from onrecord.extract.figures.parts import with_parts
from onrecord.extract.figures.people import cause_of, persons_of
from onrecord.extract.figures.periods import period_of
from onrecord.extract.figures.sifting import is_count, measures_time, stands_in_date
from onrecord.extract.figures.whose import owner_of
from onrecord.extract.page import Page
from onrecord.extract.places.attachment import places_of
from onrecord.values import (
    ActorMention,
    DateMention,
    Figure,
    Located,
    Measure,
    PlaceMention,
    figure_id,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is known of the page before its figures are read."""

    page: Page
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]


def figures_in(
    page: Page,
    dates: tuple[DateMention, ...],
    places: tuple[PlaceMention, ...],
    actors: tuple[ActorMention, ...],
) -> tuple[Figure, ...]:
    """All figures of the text in its order; their sources come with `attributed`, when statements are known."""
    sight = Sight(page=page, dates=dates, places=places, actors=actors)
    text = lowered(page.text)
    figures = [figure for number in numbers_in(text) if (figure := _figure(sight, number, text)) is not None]
    return with_parts(page, figures)


def _figure(sight: Sight, number: Number, text: str) -> Figure | None:
    words = words_of(sight.page, number.start, number.end)
    date = stands_in_date(number, sight.dates)
    if not words or (date is not None and not measures_time(number, date, text)):
        return None
    bound = () if number.bound is None else words_of(sight.page, *number.bound)
    counted = replace(counted_by(words), before=frozenset(word.i for word in bound))
    if not is_count(number, counted, words, text):
        return None
    return _made(sight, number, counted)


def _made(sight: Sight, number: Number, counted: Counted) -> Figure:
    page = sight.page
    quote = page.quote(number.start, number.end)
    measure, why = measure_of(number, counted)
    predicate = predicate_of(counted)
    period = period_of(page, sight.dates, counted, measure, number)
    words = None if counted.start is None or counted.end is None else page.quote(counted.start, counted.end)
    place = (
        ()
        if measure in {Measure.EXTENT, Measure.MONEY, Measure.SHARE}
        else places_of(predicate, sight.places, page)
    )
    return Figure(
        id=figure_id(quote),
        document=page.document.id,
        number=quote,
        bounds=number.bounds,
        measure=measure,
        bound=None if number.bound is None else page.quote(*number.bound),
        counted=words,
        period=None if period is None else period.quote,
        days=None if period is None else period.days,
        whose=owner_of(sight.actors, predicate, counted),
        where=tuple(Located(quote=mention.quote, place=mention.place) for mention in place),
        cause=cause_of("" if words is None else words.words),
        persons=persons_of(counted),
        why=(why,),
    )
