"""Sifting: which stated numbers are counts; names of units and models, ages, references and scores are not."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from onrecord.extract.dates.scanner import STOP
from onrecord.extract.figures.beside import beside, following
from onrecord.extract.figures.counted import Counted
from onrecord.extract.figures.measures import LOSSES, is_person_noun
from onrecord.extract.figures.numbers import Number
from onrecord.extract.figures.words import is_in, measure_in
from onrecord.language import (
    Word,
    conjuncts,
    is_adjective,
    is_noun,
    is_plural,
    is_preposition,
    is_proper,
    is_superlative,
)
from onrecord.values import DateMention, Measure, TimexType

_AGE = re.compile(r"[-‑– ]*(?:year|month|week|day)s?[-‑– ]+(?:old|of age)\b")
_LINE_HEAD = re.compile(rf"(?:\A|[\n{STOP}])[ (]*\Z")
_LIST_MARK = re.compile(r"\s*[.)]\s")
_THEN = re.compile(r"\s(?:after|before|since|later|earlier|ago|prior)\b")
_CODE_BEFORE = re.compile(r"(?:[#№_@°%]|\w[-‑–/.+]|\w \+)$")
_DIALLED = re.compile(r"\d+[ -(]+\d")
_CODE_AFTER = re.compile(r"[-–]\d|\s?°|\)?\]\(")
_LEADING_ZERO = re.compile(r"0\d")
_NOTE = re.compile(r"\[[\d,\s–-]*$")
LONGEST_BARE = 6  # digits without a mark between them; longer ones are telephone and serial numbers
PLURAL_ENDINGS = ("s", "en", "people", "personnel")
OLDEST = 120  # years
INDENT = 8  # characters before a list's number
FAR = 5  # words after "one of" among which a superlative makes it no count


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stated number with its words in the parse, what it counts, and the text around."""

    number: Number
    counted: Counted
    words: tuple[Word, ...]
    text: str

    @property
    def written(self) -> str:
        """The number as it is written."""
        return self.text[self.number.start : self.number.end]

    @property
    def before(self) -> Word | None:
        """The word before it."""
        return _neighbour(self.words[0], -1)

    @property
    def after(self) -> Word | None:
        """The word after it."""
        return _neighbour(self.words[-1], 1)


def _neighbour(word: Word, step: int) -> Word | None:
    place = word.i + step
    return word.doc[place] if 0 <= place < len(word.doc) else None


def is_count(number: Number, counted: Counted, words: tuple[Word, ...], text: str) -> bool:
    """Whether a stated number counts or measures something at this place."""
    place = Place(number=number, counted=counted, words=words, text=text)
    if number.bounds.is_zero:
        return _zero_counts(place)
    if number.is_money or number.is_share:
        return True
    if _is_reference(place) or _is_age(place) or _is_code(place) or _is_designation(place):
        return False
    if _is_address(place) or _is_descriptive(place) or _is_list_mark(place):
        return False
    word = words[0].lower_
    if word == "both":
        return _both_counts(place)
    return _one_counts(place) if word == "one" and len(words) == 1 else True


def _zero_counts(place: Place) -> bool:
    """As in "no casualties", "no soldiers", "none was captured" count; "no doubt", "no real presence" do not."""
    counted, head = place.counted, place.counted.head
    if counted.is_elided:
        return place.written == "none" and _is_lost(counted)
    noun = measure_in("nouns", head)
    if noun in LOSSES:
        return True
    is_force = (
        is_in("forces", head) or is_in("weapons", head) or is_person_noun(head) or noun is Measure.ATTACKS
    )
    return is_force and (head.lower_.endswith(PLURAL_ENDINGS) or _is_lost(counted))


def _is_lost(counted: Counted) -> bool:
    """Do the words beside say that it was killed, captured, lost?"""
    return any(measure in LOSSES for measure, _ in (*beside(counted), *following(counted)))


def _is_reference(place: Place) -> bool:
    """As in "[2]" and "[3, 4]" are notes."""
    return bool(_NOTE.search(place.text, max(0, place.number.start - 12), place.number.start))


def _is_list_mark(place: Place) -> bool:
    """As in "1. Between ...", "2) The ..." at the head of a line."""
    start = place.number.start
    if not place.written.isdigit() or not _LINE_HEAD.search(place.text[max(0, start - INDENT) : start]):
        return False
    return _LIST_MARK.match(place.text, place.number.end) is not None


def _is_age(place: Place) -> bool:
    """As in "a 12-year-old", "aged 12", "Ahmed, 27, said", "a girl of 14", "children under five"."""
    before, after = place.before, place.after
    if _AGE.match(place.text, place.number.end) or _follows_age(place) or _is_age_of(place):
        return True
    if before is None or before.text != "," or after is None or after.text not in {",", "."}:
        return False
    name = _neighbour(before, -1)
    is_one = name is not None and (is_proper(name) or (is_noun(name) and not is_plural(name)))
    return is_one and place.written.isdigit() and int(place.written) < OLDEST


def _is_age_of(place: Place) -> bool:
    """Does a number that counts nothing follow a person and "of", "under" or "over"?"""
    before = place.before
    if before is None or not place.counted.is_elided or not is_in("before_ages", before):
        return False
    person = _neighbour(before, -1)
    return person is not None and is_in("of_ages", person)


def _follows_age(place: Place) -> bool:
    """As in "aged 12", "ages 7 and 9"."""
    first = place.words[0]
    before = [first.doc[place] for place in range(max(place.counted.sentence[0], first.i - 3), first.i)]
    if not before or not (is_in("age", before[-1]) or before[-1].lower_ in {"and", ","}):
        return False
    return any(is_in("age", word) for word in before)


def _is_code(place: Place) -> bool:
    """A part of a name, score, coordinate or serial number: "MI-25", "5-1", "34° N", "#5", "01", "5550199"."""
    start, end = place.number.start, place.number.end
    if _CODE_BEFORE.search(place.text, max(0, start - 2), start) or _CODE_AFTER.match(place.text, end):
        return True
    if _LEADING_ZERO.match(place.written):
        return True
    if place.text[max(0, start - 1) : start] == "+" and _DIALLED.match(place.text, start):
        return True
    return place.written.isdigit() and len(place.written) > LONGEST_BARE and place.counted.is_elided


def _is_designation(place: Place) -> bool:
    """As in "Resolution 2254", "Unit 731", "Wing 4": a number after the noun it names, counting nothing."""
    before, counted = place.before, place.counted
    if before is None or before.i < counted.sentence[0]:
        return False
    if not place.written[:1].isdigit():
        return counted.is_elided and is_proper(before) and place.words[0].is_title
    if is_in("designators", before) and is_noun(before):
        return counted.is_elided or before.text[:1].isupper() or is_in("always_designators", before)
    follows_name = is_proper(before) and before.text[:1].isupper()
    return counted.is_elided and follows_name and not (place.after is not None and is_noun(place.after))


def _is_address(place: Place) -> bool:
    """As in "69 Wooster St.": a number before the name of a street."""
    counted = place.counted
    if counted.is_elided or not place.written.isdigit() or counted.end is None:
        return False
    last = counted.number.doc[counted.last]
    return last.text[:1].isupper() and is_in("streets", last)


def _is_descriptive(place: Place) -> bool:
    """As in "a three-star general", "a two-time winner": joined by a hyphen to what is neither a unit nor persons."""
    if place.number.bound is not None and place.number.bound[0] == place.number.end:
        return False
    joint = place.text[place.number.end : place.number.end + 2]
    if len(joint) < len("-x") or joint[0] not in "-‑–" or not joint[1].isalpha():
        return False
    head = place.counted.head
    return not (is_in("extent", head) or is_in("money", head) or is_in("joined_persons", head))


def _both_counts(place: Place) -> bool:
    """As in "both countries"; not "both rebels and troops", "both during and after"."""
    after = place.after
    if after is None or place.counted.is_elided or len(conjuncts(place.counted.head)) > 1:
        return False
    return is_noun(after) or is_adjective(after) or is_in("after_both", after)


def _one_counts(place: Place) -> bool:
    """As in "one soldier", "one of the officers", "one in Baghdad", "one died"; not "no one", "one another", "one of the largest"."""
    before, after = place.before, place.after
    if after is None or (
        before is not None and is_in("no_count_before_one", before) and not _is_relative(before)
    ):
        return False
    if is_in("no_count_after_one", after) or (after.lower_ == "of" and _is_superlative(after)):
        return False
    return not place.counted.is_elided or is_in("places_one", after) or _is_lost(place.counted)


def _is_relative(which: Word) -> bool:
    """Does "which" take up what was said ("a raid *in which* one soldier died"), and not ask for one of several?"""
    before = _neighbour(which, -1)
    return which.lower_ == "which" and before is not None and is_preposition(before)


def _is_superlative(of: Word) -> bool:
    """Whether "of the largest" follows."""
    beyond = of.doc[of.i + 1 : of.i + 1 + FAR]
    return any(is_superlative(word) for word in beyond)


def holding(start: int, end: int, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The date mention that shares characters with this stretch, or None."""
    place = bisect_right(dates, start, key=lambda date: date.quote.start)
    for date in dates[max(0, place - 1) : place + 1]:
        if date.quote.start < end and start < date.quote.end:
            return date
    return None


def measures_time(number: Number, date: DateMention, text: str) -> bool:
    """Whether a number within a date states a length of time; a point or a set of times does not.

    "Two days after the attack" is a point; "in the two days after the attack" is a length.
    """
    if date.type is not TimexType.DURATION or "X" in date.value or number.end >= date.quote.end:
        return False
    if _THEN.match(text, date.quote.end):
        return text[date.quote.start : number.start].startswith("the")
    return True
