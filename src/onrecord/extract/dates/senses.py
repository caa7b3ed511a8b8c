"""Senses: whether words that can name a time do so here; "may", "march", "second", "2003 troops" mostly do not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.extract.dates.calendar import SEASONS
from onrecord.extract.dates.patterns import vocabulary
from onrecord.extract.dates.said import Calendar, Length, Repeat
from onrecord.extract.dates.scanner import Found
from onrecord.language import Word, is_adjective, is_noun, is_number, is_plural, is_proper, is_verbal
from onrecord.reference.files import load_yaml

EARLIEST_BARE, LATEST_BARE = 1700, 2100
AGE_WORDS = ("old", "of age")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A written time with its words in the parse and the words before and after it."""

    found: Found
    written: str
    words: tuple[Word, ...]
    before: Word | None
    after: Word | None

    @property
    def first(self) -> Word:
        """Its first word."""
        return self.words[0]

    @property
    def last(self) -> Word:
        """Its last word."""
        return self.words[-1]


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("time_senses.yaml")[kind])


def is_listed(word: Word | None, kind: str) -> bool:
    """Whether there is a word and it stands in a list of time_senses.yaml."""
    return word is not None and word.lower_ in _listed(kind)


def is_meant(found: Found, text: str, words: tuple[Word, ...]) -> bool:
    """Whether a written time is meant as one at this place; the words are those of the parse that it covers."""
    if not words:
        return True
    place = Place(
        found=found,
        written=text[found.start : found.end],
        words=words,
        before=_neighbour(words[0], -1),
        after=_neighbour(words[-1], 1),
    )
    if _is_age(text, found.end) or _is_name_part(place):
        return False
    if isinstance(found.said.what, Calendar):
        return _calendar_is_meant(place, found.said.what)
    if isinstance(found.said.what, Length):
        return _length_is_meant(place)
    return _others_are_meant(place)


def _neighbour(word: Word, step: int) -> Word | None:
    place = word.i + step
    return word.doc[place] if 0 <= place < len(word.doc) else None


def _is_age(text: str, end: int) -> bool:
    """As in "12-year-old", "five years old", "years of age"."""
    rest = text[end : end + 9].lower().lstrip(" -‑–")
    return rest.startswith(AGE_WORDS) and not rest[3:4].isalpha()


def _is_name_part(place: Place) -> bool:
    """As in "Theresa May", "Arab Spring", "Black September": a time word inside a name."""
    known, word = vocabulary(), place.first
    is_season = word.lower_ in known["season"]
    if is_listed(place.before, "name_words") and place.before is not None and place.before.is_title:
        return word.lower_ in known["weekday"] or is_season
    if len(place.words) > 1 or not word.text[:1].isupper():
        return False
    return (is_listed(word, "doubtful") or is_season) and (_is_name(place.before) or _is_name(place.after))


def _is_name(word: Word | None) -> bool:
    return word is not None and is_proper(word) and word.is_alpha and word.text[:1].isupper()


def _calendar_is_meant(place: Place, what: Calendar) -> bool:
    if what.year is not None and what.month is None and what.piece is None:
        return _year_is_meant(place)
    if is_listed(place.first, "doubtful") and all(word.is_punct for word in place.words[1:]):
        return _doubtful_is_meant(place, what)
    if what.piece in SEASONS and what.year is None and what.step is None:
        return _season_is_meant(place)
    if what.month is not None and what.year is None:
        return not any(word.is_lower and is_listed(word, "doubtful") for word in place.words)
    if what.month is None and what.day is not None and what.weekday is None:
        return _ordinal_is_meant(place)
    return True


def _ordinal_is_meant(place: Place) -> bool:
    """As in "on the 14th", but not "the 7th largest"."""
    after = place.after
    counts = after is not None and (is_noun(after) or is_adjective(after) or is_number(after))
    return not counts and is_listed(place.before, "before_ordinal")


def _year_is_meant(place: Place) -> bool:
    """Four digits are a year after a word for time, or where they count nothing; words around them are years."""
    if not place.written.isdigit():
        return (
            not place.written.strip("'’").isdigit()
            or place.before is None
            or is_listed(place.before, "before_time")
        )
    if not EARLIEST_BARE <= int(place.written) <= LATEST_BARE:
        return is_listed(place.before, "old_year") and not _counts(place.after)
    before = place.before
    if before is not None and (is_listed(before, "not_year") or before.is_currency):
        return False
    if _is_name(before) and _is_name(place.after):
        return before is not None and before.lower_ in vocabulary()["month"]
    return before is None or is_listed(before, "before_year") or not _counts(place.after)


def _counts(after: Word | None) -> bool:
    """Whether the next word is a common noun in the plural, which a number before it counts."""
    return after is not None and is_noun(after) and not is_proper(after) and is_plural(after)


def _doubtful_is_meant(place: Place, what: Calendar) -> bool:
    """A bare "May" or "March" with a capital after a preposition of time, that is no verb; "the Sun" is a newspaper."""
    word = place.first
    if not word.text[:1].isupper() or is_verbal(word):
        return False
    if what.weekday is not None and place.before is not None and place.before.lower_ == "the":
        return False
    return is_listed(place.before, "before_time")


def _season_is_meant(place: Place) -> bool:
    """As in "in the fall", not "the fall of Aleppo"."""
    if (place.after is not None and place.after.lower_ == "of") or not is_noun(place.last):
        return False
    return is_listed(place.last, "plain_seasons") or is_listed(place.before, "before_time")


def _length_is_meant(place: Place) -> bool:
    """Bare plurals ("years") need a word that makes them a duration; "a second attack" has none."""
    if place.last.lower_ == "second" and not _is_unit_of_time(place):
        return False
    if place.last.lower_ == "quarter" and any(is_listed(word, "fraction") for word in place.words):
        return False
    if place.found.said.rule == "duration of unsaid length" and len(place.words) == 1:
        return is_listed(place.before, "leads_length") or is_listed(place.after, "follows_length")
    return True


def _is_unit_of_time(place: Place) -> bool:
    """Whether "second" is a noun that no other noun follows."""
    return is_noun(place.last) and not (place.after is not None and is_noun(place.after))


def _others_are_meant(place: Place) -> bool:
    what = place.found.said.what
    if isinstance(what, Repeat) and len(place.words) == 1 and not what.value.startswith("XXXX-WXX"):
        return not (place.first.is_title and place.first.i > place.first.sent.start)
    if place.last.lower_ == "second":
        return _is_unit_of_time(place)
    if is_listed(place.last, "tied"):
        return not (
            is_listed(place.after, "ties") or (place.before is not None and place.before.lower_ == "as")
        )
    if place.found.pattern == "the day":
        ends = place.after is None or place.after.is_punct or is_listed(place.after, "follows_day")
        return ends and is_listed(place.before, "leads_day")
    if is_listed(place.last, "loose"):
        return place.after is None or not is_noun(place.after)
    return True
