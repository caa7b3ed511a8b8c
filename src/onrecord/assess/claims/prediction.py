"""Prediction: what will happen, by when; the record is later.

*Recognised* by "will", "is to", "by the end of" and words of probability about the time to come. Read from it: what
is foretold (a leaving, a presence, a number, an end), the time by which, and whether it is foretold that something
will not be.
*What bears on it*: passages about the thing foretold, up to the horizon and, for what had not come by then, after it.
*Consistent*: it came within the time. *Contradicted*: it had not come when the time ran out, or came only later.
*In tension*: little sign of it shortly before the horizon, or something after it that need not be. All else is
undecided: plans and timetables above all.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, Side, refutes, strains, supports
from onrecord.assess.claims.numbers import COUNTS, compared, fits
from onrecord.assess.claims.periods import is_not_before
from onrecord.assess.claims.whereabouts import Whereabouts, is_told_there, whereabouts
from onrecord.assess.lexicon import FILE, has, hits, negations
from onrecord.assess.passages import Passage, once
from onrecord.assess.timing import Time
from onrecord.assess.wording import stem
from onrecord.reference.files import load_yaml
from onrecord.values import ClaimKind, Figure

KIND = ClaimKind.PREDICTION
ROOT = 7  # letters that two long words share when they are of one root
LAST_PART = 3  # of the time foretold, in which a count on the way is telling
APART = 6  # words between the many and the few
NEAR = 4  # words behind "before" or "after" in which its time stands
JUST = 2  # words before a number in which the "of" of its whole stands ("of the 7,000")


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    """Which way the passage leans on what was foretold."""
    if bearing.force is Scope.OTHER:
        return NOTHING
    counted = compared(asked, passage)
    if counted is not None:
        return _of_number(asked, passage, counted, bearing)
    if is_number_foretold(asked) and not _fits_a_number(asked, passage):
        return NOTHING
    if asked.claim.polarity and is_small_share(passage):
        return _of_share(asked, bearing)
    if has("leaving", asked.words):
        return _of_leaving(asked, passage, bearing)
    return _of_coming(asked, passage, bearing)


def _of_number(asked: Asked, passage: Passage, counted: Leaning, bearing: Bearing) -> Leaning:
    """A count on the way says nothing against a number to be reached later, unless little time is left."""
    if bearing.is_late or counted.side is Side.FOR:
        return counted
    return strains(counted.says) if _is_near_the_end(asked, passage) else NOTHING


def is_number_foretold(asked: Asked) -> bool:
    """Whether it foretells how many, so that only a number can tell."""
    return any(figure.measure in COUNTS and not figure.bounds.is_zero for figure in asked.figures)


def _fits_a_number(asked: Asked, passage: Passage) -> bool:
    """Whether some number of it may be the one foretold."""
    wanted = [figure.bounds for figure in asked.figures if figure.measure in COUNTS]
    found = [figure.bounds for figure in passage.figures if figure.measure in COUNTS]
    return any(fits(one, other) for one in wanted for other in found)


def _is_near_the_end(asked: Asked, passage: Passage) -> bool:
    """Whether the passage came out in the last third of the time foretold."""
    window, told = asked.window, passage.published
    if window is None or window.first is None or window.last is None or told is None:
        return False
    return window.last - told <= (window.last - window.first) / LAST_PART


def _of_leaving(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    found = whereabouts(passage)
    if found is Whereabouts.UNTOLD:
        return NOTHING
    gone = found is Whereabouts.GONE
    if is_told_there(asked.words, asked.text):  # "will never leave" foretells a staying
        return _of_staying(bearing, gone=gone)
    if gone:
        return supports("it has left") if bearing.time is not Time.AFTER else refutes("it left only later")
    return refutes("it was still there") if bearing.time is Time.AFTER else strains("it was still there")


def _of_staying(bearing: Bearing, *, gone: bool) -> Leaning:
    if not gone:
        return supports("it was still there")
    return NOTHING if bearing.time is Time.AFTER else refutes("it has left")


def _of_coming(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    if shared_topic(asked, passage) <= 1 or not _shares_a_thing(asked, passage):
        return NOTHING
    came = not negations(passage.words)
    if came and is_not_before(asked.statement) and _came_out_before(asked, passage):
        return refutes("it came to pass before that")
    in_time = came and bearing.time is not Time.AFTER and not _is_after_all(asked, passage)
    if in_time is asked.claim.polarity:
        return supports("it came to pass" if in_time else "it did not come to pass in that time")
    return refutes("it came to pass" if in_time else "it did not come to pass in that time")


def _of_share(asked: Asked, bearing: Bearing) -> Leaning:
    """Of all that was foretold only a part had come: when the time has run out, that refutes it."""
    if bearing.is_late and has("all_of", asked.words):
        return refutes("only a part had come to pass when the time ran out")
    return strains("only a small part had come to pass")


def is_small_share(passage: Passage) -> bool:
    """Whether it tells of a few out of many ("nineteen of the 240 shops")."""
    text, start = passage.document.text, passage.quote.start
    for one, other in pairwise(passage.figures):
        between = text[one.number.end : other.number.start].split()
        before = text[start : one.number.start].lower().split()[-JUST:]
        if between[:1] == ["of"] and len(between) <= NEAR and _is_few(one, other):
            return True
        if "of" in before and len(between) <= APART and _is_few(other, one):
            return True
    return False


def _is_few(few: Figure, many: Figure) -> bool:
    low, high = few.bounds.high, many.bounds.low
    return low is not None and high is not None and low < high / 2


def _came_out_before(asked: Asked, passage: Passage) -> bool:
    """Whether it came out before the day from which the thing was foretold."""
    first = None if asked.window is None else asked.window.first
    return first is not None and passage.published is not None and passage.published < first


def shared_topic(asked: Asked, passage: Passage) -> int:
    """How many words of the claim the passage takes up, the same or of one root."""
    return sum(_root(ours) in _roots(passage) for ours in asked.topic)


def _shares_a_thing(asked: Asked, passage: Passage) -> bool:
    """Whether one of the shared words names neither a force nor a place ("bridge", not "Kenya")."""
    names = {stem for name in (*asked.forces, *asked.places) for stem in name.stems}
    return any(_root(ours) in _roots(passage) for ours in asked.topic - names)


@once
def _roots(passage: Passage) -> frozenset[str]:
    """The beginnings of its stems: "constitution" and "constitutional" have one root."""
    return frozenset(map(_root, passage.stems))


def _root(ending: str) -> str:
    """The beginning of a stem, or of the verb that it is a form of ("fell", "fallen")."""
    return _verbs().get(ending, ending)[:ROOT]


@cache
def _verbs() -> dict[str, str]:
    return {stem(form): stem(verb) for verb, forms in load_yaml(FILE)["irregular"].items() for form in forms}


def _is_after_all(asked: Asked, passage: Passage) -> bool:
    """Whether it came only after what was named as its horizon ("two weeks after Ramadan had ended")."""
    named = {
        token.stem
        for hit in hits("horizon_words", asked.words)
        for token in asked.words[hit.last + 1 : hit.last + 1 + NEAR]
        if token.word[0].isupper()
    }
    return any(
        token.stem in named
        for hit in hits("late", passage.words)
        for token in passage.words[hit.last + 1 : hit.last + 1 + NEAR]
    )
