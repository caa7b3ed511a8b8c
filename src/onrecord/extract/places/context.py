"""What stands around a name: the preposition before it, the kind word beside it, the container after it."""

from __future__ import annotations

from onrecord.extract.places.names import Name
from onrecord.extract.places.runs import POSSESSIVE
from onrecord.extract.places.words import place_words
from onrecord.extract.written import lowered, written
from onrecord.language import Text, Word, is_adjective, is_adverb, is_auxiliary, is_verb

FARTHEST = 7
NEAR = "near"  # what "north of", "west of" say
OPENS_DATELINE = frozenset({"-", "–", "—", "--", "("})
DATELINE_WORDS = 8
SMALL = frozenset({"the", "a", "-"})


def preposition_before(text: Text, start: int) -> tuple[str | None, str | None]:
    """The preposition that a name hangs on and the kind word between: "in the northern *city of* X" gives both.

    Articles, adjectives, directions and an owner ("in Syria's X") may stand between.
    """
    words, lowers = place_words(), lowered(text)
    kind = None
    at = start - 1
    while at >= 0 and start - at <= FARTHEST:
        lower = lowers[at]
        if lower in words.prepositions:
            return lower, kind
        if lower == "of" and at > 0 and lowers[at - 1] in words.kinds:
            kind = kind or lowers[at - 1]
            at -= 2
            continue
        if lower == "of" and at > 0 and lowers[at - 1] in words.directions:
            return NEAR, kind
        if lower in words.weak_prepositions:
            return lower, kind
        if written(text)[at] in words.settlements and kind is None and at == start - 1:
            kind = lower
        elif not _may_stand_between(text, at):
            return None, kind
        at -= 1
    return None, kind


def _may_stand_between(text: Text, at: int) -> bool:
    word, lower = written(text)[at], lowered(text)[at]
    if lower in place_words().directions or lower in SMALL or word in POSSESSIVE:
        return True
    return _is_owner(text, at) or (is_adjective(text[at]) and not word[:1].isupper()) or is_adverb(text[at])


def _is_owner(text: Text, at: int) -> bool:
    """Is it a name with 's behind it?"""
    words = written(text)
    return at + 1 < len(words) and words[at + 1] in POSSESSIVE and words[at][:1].isupper()


def kind_after(text: Text, name: Name) -> str | None:
    """The word for a division or settlement right after a name: "Aleppo *province*", "Raqqa *city*"."""
    if name.end >= len(text):
        return None
    lower = lowered(text)[name.end]
    return lower if lower in place_words().telling else None


def is_after_title(text: Text, start: int) -> bool:
    """Does a title or form of address stand right before ("Mr X", "Gen. X")?"""
    lowers, at = lowered(text), start - 1
    if at >= 0 and lowers[at] == ".":
        at -= 1
    return at >= 0 and lowers[at].rstrip(".") in place_words().titles


def is_dateline(text: Text, name: Name) -> bool:
    """Does the name open a line that a dash or a bracket soon follows ("BEIRUT (AP) —", "Moscow, 3 May -")?"""
    if not opens_line(text, name.start):
        return False
    for at in range(name.end, min(len(text), name.end + DATELINE_WORDS)):
        if written(text)[at] in OPENS_DATELINE:
            return bool(text[at - 1].whitespace_)
        if is_verb(text[at]) or is_auxiliary(text[at]):
            return False
    return False


def opens_line(text: Text, start: int) -> bool:
    """Does no word stand before it in its line?"""
    before = written(text)[start - 1] if start > 0 else ""
    return not before or before.isspace() or "\n" in before


def following(text: Text, name: Name) -> Word | None:
    """The next word after a name, or None at the end."""
    return text[name.end] if name.end < len(text) else None
