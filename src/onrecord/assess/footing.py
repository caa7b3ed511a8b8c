"""Footing: whether a passage of a long text, or a row of a data set, is by its own words about what a claim is about.

A short report is about one matter, so that what one of its sentences leaves out the others tell. A long text speaks of
many forces, places and years, and every row of a data set of another event. There a passage counts only where it, or
a sentence just before it, names the claim's time and place and, where the claim is about a force, that force; an act
counts only where a small place or a few days tie it to the claim's. What stands on less may well be about the claim,
but nobody could tell so from its words.
"""

from __future__ import annotations

from onrecord.assess.bearing import Bearing, Scope, Setting, names_a_place
from onrecord.assess.claims import Asked
from onrecord.assess.claims.periods import STATE_LASTS
from onrecord.assess.passages import YEAR, Passage
from onrecord.assess.timing import MONTH, WEEK, Time
from onrecord.values import ClaimKind, Days, PlaceKind

REACH = 2  # sentences before, from which a time, place or force is carried on
TIE = 2  # words, none of them a name, that a passage must share with an act
OPENING = 3  # sentences that tell what a text is about
BROAD = frozenset({PlaceKind.COUNTRY, PlaceKind.CONTINENT, PlaceKind.WATER})
OF_A_FORCE = frozenset(
    {
        ClaimKind.PRESENCE,
        ClaimKind.WITHDRAWAL,
        ClaimKind.COMPLETION,
        ClaimKind.CONTROL,
        ClaimKind.PREDICTION,
        ClaimKind.MEANS,
        ClaimKind.RESPONSIBILITY,
    }
)
STANDING = frozenset({ClaimKind.PRESENCE, ClaimKind.WITHDRAWAL, ClaimKind.CONTROL})
TOLD_BY_ROWS = frozenset(
    {ClaimKind.PRESENCE, ClaimKind.CASUALTIES, ClaimKind.CEASEFIRE, ClaimKind.RESPONSIBILITY}
)  # a row tells who fought whom, when, where and how many died
ITEMS = ("*", "-", "•", "#", "|")  # what an entry of a list begins with
Passages = tuple[Passage, ...]


def is_adrift(asked: Asked, own: Passages) -> bool:
    """Whether nothing tells of which time a claim in a text that looks back speaks."""
    looks_back = bool(own) and own[0].looks_back
    return looks_back and not asked.has_own_time and asked.statement.said_days is None


def may_bear(asked: Asked, setting: Setting) -> bool:
    """Whether some passage of the text or row may stand; asked of the whole first, since most do not."""
    document, window = setting.passages, asked.window
    if not document or document[0].is_of_one_matter:
        return True
    if window is None or (document[0].is_row and asked.claim.kind not in TOLD_BY_ROWS):
        return False
    came_out = None if document[0].is_row else document[0].published
    in_time = (came_out is not None and Days.on(came_out).meets(window)) or any(
        days.meets(window) for passage in document for days in passage.days
    )
    return in_time and (not asked.places or setting.is_here)


def stands(asked: Asked, passage: Passage, bears: Bearing) -> bool:
    """Whether the passage may count for or against the claim; any of a short text may."""
    if passage.is_of_one_matter:
        return True
    of_a_force = asked.claim.kind in OF_A_FORCE or (passage.is_row and asked.force_is_bound)
    return (
        _is_in_time(asked, passage, bears)
        and _is_in_place(asked, passage, bears)
        and (not of_a_force or _is_of_the_force(asked, passage, bears))
        and (asked.claim.kind is not ClaimKind.RESPONSIBILITY or _is_tied(asked, passage, bears))
        and (asked.claim.kind is not ClaimKind.PREDICTION or len(_shared(asked, passage)) >= TIE)
    )


def _carried(passage: Passage, document: Passages) -> Passages:
    """The passage and those that it carries on from: a row whole, an entry of a list alone."""
    if passage.is_row:
        return document
    if passage.text.startswith(ITEMS):
        return (passage,)
    return document[max(0, passage.number - REACH) : passage.number + 1]


def _is_in_time(asked: Asked, passage: Passage, bears: Bearing) -> bool:
    """Whether a time named here or just before lies in the claim's; else a text that does not look back came out in it."""
    window = _window(asked)
    if window is None:
        return False
    if bears.time in (Time.BEFORE, Time.AFTER):
        return False
    document = bears.setting.passages
    near = [days for other in _carried(passage, document) for days in other.days]
    if near:
        longest = max(YEAR.days, window.length or 0)  # a longer time places nothing that happened in it
        return any(days.meets(window) for days in near if (days.length or longest + 1) <= longest)
    came_out = passage.published
    return came_out is not None and not passage.looks_back and Days.on(came_out).meets(window)


def _window(asked: Asked) -> Days | None:
    """The claim's time; one without an end is taken to hold for half a year from its saying."""
    window = asked.window
    if window is None or window.last is not None or asked.claim.kind is ClaimKind.PREDICTION:
        return window
    start = max((day for day in (window.first, asked.published) if day is not None), default=None)
    return None if start is None else Days.between(window.first, start + STATE_LASTS)


def _is_in_place(asked: Asked, passage: Passage, bears: Bearing) -> bool:
    """Whether it names the claim's place, or names none and stands just behind it or in a text about that country."""
    here, document = bears.setting.here, bears.setting.passages
    if not asked.places:
        return len(_shared(asked, passage)) > TIE
    if here[passage.number] or passage.is_row:
        return any(here)
    if names_a_place(passage):
        return False
    is_carried = any(here[other.number] for other in _carried(passage, document))
    if _is_broad(asked):
        return here[0] or is_carried
    return asked.claim.kind not in STANDING and is_carried


def _is_of_the_force(asked: Asked, passage: Passage, bears: Bearing) -> bool:
    """Whether it tells the doing of the claim's force, by name here or just before, or as what the text is about."""
    if not asked.forces or not asked.force_is_bound:
        return False
    document = bears.setting.passages
    if bears.force is Scope.SAME and any(_names_force(asked, other) for other in _carried(passage, document)):
        return True
    is_silent = not bears.other_force and not passage.text.startswith(ITEMS)
    return is_silent and any(_names_force(asked, other) for other in document[:OPENING])


def _names_force(asked: Asked, passage: Passage) -> bool:
    return any(name.is_same(own) for name in passage.names for own in asked.forces)


def _is_tied(asked: Asked, passage: Passage, bears: Bearing) -> bool:
    """Whether a small place, or a few days and words of the matter, make the act that of the claim."""
    window = asked.window
    length = None if window is None else window.length
    shared = len(_shared(asked, passage))
    if asked.place_is_bound and not _is_broad(asked):
        return length is not None and length <= MONTH and shared >= 1
    return length is not None and length <= WEEK and shared >= TIE and bears.place is not Scope.OTHER


def _shared(asked: Asked, passage: Passage) -> frozenset[str]:
    """The stems of the claim's matter that the passage takes up."""
    return (asked.topic & passage.stems) - asked.name_stems


def _is_broad(asked: Asked) -> bool:
    """Whether all places of the claim are countries, seas and the like, or stand only around it."""
    kinds = [mention.place.kind for mention in asked.located if mention.place is not None]
    return not asked.place_is_bound or (bool(kinds) and BROAD.issuperset(kinds))
