"""Sifting: which stated numbers are counts; names of units and models, ages, references and scores are not."""

from __future__ import annotations

import re

from onrecord.extract.figures.counted import Counted
from onrecord.extract.figures.measures import LOSSES, is_person_noun
from onrecord.extract.figures.numbers import Number
from onrecord.extract.figures.words import is_in, measure_in
from onrecord.language import Word, conjuncts, is_adjective, is_noun, is_proper
from onrecord.values import DateMention, Measure, TimexType

_AGE = re.compile(r"[-‑– ]*(?:year|month|week|day)s?[-‑– ]+(?:old|of age)\b")
_THEN = re.compile(r"\s(?:after|before|since|later|earlier|ago|prior)\b")
_LONG = 7  # digits without a mark between them that no count has


def is_count(number: Number, counted: Counted, words: tuple[Word, ...], text: str) -> bool:
    """Whether a stated number counts or measures something at this place."""
    before, after = _neighbour(words[0], -1), _neighbour(words[-1], 1)
    if number.bounds.is_zero:
        return _zero_counts(counted, words[0])
    if number.is_money or number.is_share:
        return True
    if _is_reference(text, number) or _is_age(text, number, before, after) or _is_code(text, number):
        return False
    if _is_designation(words, before, after, counted):
        return False
    if words[0].lower_ == "both":
        return _both_counts(counted, after)
    if words[0].lower_ == "one" and len(words) == 1:
        return _one_counts(counted, words[0], after)
    return not (number.end - number.start >= _LONG and text[number.start : number.end].isdigit() and counted.is_elided)


def _neighbour(word: Word, step: int) -> Word | None:
    place = word.i + step
    return word.doc[place] if 0 <= place < len(word.doc) else None


def _zero_counts(counted: Counted, zero: Word) -> bool:
    """"no casualties", "no soldiers" count; "no doubt", "no real presence" do not."""
    if counted.is_elided or zero.lower_ in {"nil"}:
        return False
    head = counted.head
    noun = measure_in("nouns", head)
    plural_force = is_in("combatants", head) or is_in("forces", head)
    return noun in LOSSES or (noun is Measure.ATTACKS and head.text.endswith("s")) or (
        (plural_force or is_person_noun(head) or is_in("weapons", head)) and head.lower_.endswith(("s", "en", "people"))
    )


def _is_reference(text: str, number: Number) -> bool:
    """"[2]": a note; "(3)" at the start of a line: a list."""
    return text[number.start - 1 : number.start] == "[" and text[number.end : number.end + 1] == "]"


def _is_age(text: str, number: Number, before: Word | None, after: Word | None) -> bool:
    """"a 12-year-old", "aged 12", "Ahmed, 27, said"."""
    if _AGE.match(text, number.end):
        return True
    if before is not None and before.lower_ in {"aged", "age", "ages"}:
        return True
    if before is None or before.text != "," or after is None or after.text not in {",", "."}:
        return False
    name = _neighbour(before, -1)
    return name is not None and is_proper(name) and text[number.start : number.end].isdigit()


def _is_code(text: str, number: Number) -> bool:
    """A part of a name written with strokes or marks: "MI-25", "7.62x39", "#5", "5-1"."""
    before = text[max(0, number.start - 2) : number.start]
    digits = text[number.start : number.end]
    if before.endswith(("#", "№", "_", "@", "+", "°")) or (digits[:1] == "0" and digits[1:2].isdigit()):
        return True
    if len(before) == 2 and before[1] in "-‑–/." and before[0].isalnum():
        return True
    after = text[number.end : number.end + 2]
    return len(after) == 2 and after[0] in "-–" and after[1].isdigit()


def _is_designation(words: tuple[Word, ...], before: Word | None, after: Word | None, counted: Counted) -> bool:
    """"Resolution 2254", "Unit 731", "Wing 4": a number after the noun it names, counting nothing."""
    if before is None or not words[0].text[:1].isdigit():
        return False
    if is_in("designators", before) and is_noun(before):
        return counted.is_elided or before.text[:1].isupper() or before.lower_ == "resolution"
    follows_name = is_proper(before) and before.text[:1].isupper() and before.sent.start == words[0].sent.start
    return counted.is_elided and follows_name and not (after is not None and is_noun(after))


def _both_counts(counted: Counted, after: Word | None) -> bool:
    """"both countries"; not "both rebels and troops", "both during and after"."""
    if after is None or counted.is_elided or len(conjuncts(counted.head)) > 1:
        return False
    return is_noun(after) or is_adjective(after) or after.lower_ in {"the", "of", "these", "those", "their"}


def _one_counts(counted: Counted, one: Word, after: Word | None) -> bool:
    """"one soldier", "one of the officers", "one in Baghdad"; not "no one", "one another", "the one who"."""
    before = _neighbour(one, -1)
    if before is not None and before.lower_ in {"no", "the", "this", "that", "which", "any", "every", "each", "another"}:
        return False
    if after is not None and after.lower_ in {"another", "can", "must", "should", "would", "way", "day", "thing", "more"}:
        return False
    if after is not None and after.lower_ == "of" and one.i + 3 < len(one.doc) and one.doc[one.i + 3].tag_ in {"JJS", "RBS"}:
        return False
    return not counted.is_elided or (after is not None and after.lower_ in {"in", "at", "near", "on"})


def stands_in_date(number: Number, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The date mention that holds a number, or None."""
    return next(
        (date for date in dates if date.quote.start < number.end and number.start < date.quote.end), None
    )


def measures_time(number: Number, date: DateMention, text: str) -> bool:
    """Whether a number within a date states a length of time; a point or a set of times does not.

    "Two days after the attack" is a point; "in the two days after the attack" is a length.
    """
    if date.type is not TimexType.DURATION or "X" in date.value or number.end >= date.quote.end:
        return False
    if _THEN.match(text, date.quote.end):
        return text[date.quote.start : number.start].startswith("the")
    return True
