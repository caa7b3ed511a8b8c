"""Reading figures: numbers found, sifted, and each given what it counts, its measure, period, whose and where."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.extract.dates.attachment import words_of
from onrecord.extract.dates.scanner import lowered
from onrecord.extract.dates.senses import is_listed
from onrecord.extract.figures.conversions import with_conversions
from onrecord.extract.figures.counted import Counted, counted_by, elided
from onrecord.extract.figures.lists import with_lists
from onrecord.extract.figures.measures import measure_of, predicate_of
from onrecord.extract.figures.numbers import Number, numbers_in
from onrecord.extract.figures.parts import with_parts
from onrecord.extract.figures.people import cause_of, persons_of
from onrecord.extract.figures.periods import period_of
from onrecord.extract.figures.sifting import holding, is_count, measures_time
from onrecord.extract.figures.sums import totalled
from onrecord.extract.figures.whose import owner_of
from onrecord.extract.figures.words import is_in
from onrecord.extract.page import Page
from onrecord.extract.places.attachment import places_of
from onrecord.language import Word, phrase
from onrecord.values import (
    ActorMention,
    DateMention,
    Figure,
    Located,
    Measure,
    PlaceMention,
    Quote,
    figure_id,
)

NOWHERE = frozenset({Measure.EXTENT, Measure.MONEY, Measure.SHARE})


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
    return with_parts(page, with_lists(page, with_conversions(page, figures)))


def _figure(sight: Sight, number: Number, text: str) -> Figure | None:
    words = words_of(sight.page, number.start, number.end)
    date = holding(number.start, number.end, sight.dates)
    if not words or (date is not None and not measures_time(number, date, text)):
        return None
    bound = () if number.bound is None else words_of(sight.page, *number.bound)
    behind = tuple(word for word in bound if word.i > words[-1].i)
    counted = _counted(sight, number, (*words, *behind))
    counted = replace(counted, before=frozenset(word.i for word in bound))
    if not is_count(number, counted, words, text):
        return None
    return _made(sight, _without_preposition(number, counted), counted)


def _counted(sight: Sight, number: Number, words: tuple[Word, ...]) -> Counted:
    """What the number counts; a date after it is never that ("$5 million next year")."""
    found = counted_by(words, has_unit=number.is_money or number.is_share)
    if found.is_elided or not (number.is_money or number.is_share):
        return found
    return elided(found.number, words) if holding(found.head.idx, found.head.idx + 1, sight.dates) else found


def _without_preposition(number: Number, counted: Counted) -> Number:
    """The number without "over" where that opens a length of time ("paid over four years") and bounds nothing."""
    if not counted.before or not is_in("time_units", counted.head):
        return number
    opening = counted.number.doc[min(counted.before)]
    leads = opening.i > 0 and is_listed(opening.nbor(-1), "before_over")
    if opening.lower_ != "over" or len(counted.before) > 1 or leads:
        return number
    high = number.bounds.low if number.bounds.high is None else number.bounds.high
    return replace(number, bound=None, bounds=replace(number.bounds, high=high))


def _made(sight: Sight, number: Number, counted: Counted) -> Figure:
    page = sight.page
    quote = page.quote(number.start, number.end)
    measure, why = measure_of(number, counted)
    predicate = predicate_of(counted)
    period = period_of(page, sight.dates, counted, measure, number)
    words = _words(page, counted)
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
        where=_where(sight, measure, predicate),
        cause=cause_of("" if words is None else words.words),
        persons=persons_of(counted),
        why=(why,),
    )


def _words(page: Page, counted: Counted) -> Quote | None:
    """The counted words; for a sum without a noun of its own, those of what it sums up ("raised *the toll* to 115")."""
    if counted.start is not None and counted.end is not None:
        return page.quote(counted.start, counted.end)
    summed = totalled(counted.head)
    return None if summed is None else page.quote_of(phrase(summed, clauses=True))


def _where(sight: Sight, measure: Measure, predicate: Word) -> tuple[Located, ...]:
    """The places of the predicate that a figure belongs to; a sum of money or a distance is nowhere."""
    if measure in NOWHERE or not sight.places:
        return ()
    places = places_of(predicate, sight.places, sight.page)
    return tuple(Located(quote=mention.quote, place=mention.place) for mention in places)
