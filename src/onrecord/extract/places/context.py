"""What stands around a name: the preposition before it, the kind word beside it, the container after it."""

from __future__ import annotations

from onrecord.extract.places.names import Name
from onrecord.extract.places.runs import POSSESSIVE
from onrecord.extract.places.words import place_words
from onrecord.language import Text, Word, is_adjective

FARTHEST = 7
OPENS_DATELINE = frozenset({"-", "–", "—", "--", "("})
DATELINE_WORDS = 8


def preposition_before(text: Text, start: int) -> tuple[str | None, str | None]:
    """The preposition that a name hangs on and the kind word between: "in the northern *city of* X" gives both.

    Articles, adjectives, directions and an owner ("in Syria's X") may stand between.
    """
    words = place_words()
    kind = None
    at = start - 1
    while at >= 0 and start - at <= FARTHEST:
        lower = text[at].lower_
        if lower in words.prepositions:
            return lower, kind
        if lower == "of" and at > 0 and text[at - 1].lower_ in words.kinds:
            kind = kind or text[at - 1].lower_
            at -= 2
            continue
        if lower in words.weak_prepositions:
            return lower, kind
        if text[at].text in words.settlements and kind is None and at == start - 1:
            kind = lower
        elif not _may_stand_between(text, at):
            return None, kind
        at -= 1
    return None, kind


def _may_stand_between(text: Text, at: int) -> bool:
    word = text[at]
    if word.lower_ in place_words().directions or word.lower_ in {"the", "a", "-"}:
        return True
    if word.text in POSSESSIVE:
        return True
    return _is_owner(text, at) or (is_adjective(word) and not word.text[:1].isupper()) or word.pos_ == "ADV"


def _is_owner(text: Text, at: int) -> bool:
    """Is it a name with 's behind it?"""
    return at + 1 < len(text) and text[at + 1].text in POSSESSIVE and text[at].text[:1].isupper()


def kind_after(text: Text, name: Name) -> str | None:
    """The word for a division or settlement right after a name: "Aleppo *province*", "Raqqa *city*"."""
    if name.end >= len(text):
        return None
    lower = text[name.end].lower_
    words = place_words()
    return lower if lower in words.divisions | words.subdivisions | words.settlements else None


def is_after_title(text: Text, start: int) -> bool:
    """Does a title or form of address stand right before ("Mr X", "Gen. X")?"""
    at = start - 1
    if at >= 0 and text[at].text == ".":
        at -= 1
    return at >= 0 and text[at].lower_.rstrip(".") in place_words().titles


def is_dateline(text: Text, name: Name) -> bool:
    """Does the name open a line that a dash or a bracket soon follows ("BEIRUT (AP) —", "Moscow, 3 May -")?"""
    if not opens_line(text, name.start):
        return False
    for at in range(name.end, min(len(text), name.end + DATELINE_WORDS)):
        if text[at].text in OPENS_DATELINE:
            return bool(text[at - 1].whitespace_)
        if text[at].pos_ in {"VERB", "AUX"}:
            return False
    return False


def opens_line(text: Text, start: int) -> bool:
    """Does no word stand before it in its line?"""
    before = text[start - 1] if start > 0 else None
    return before is None or before.is_space or "\n" in before.text


def following(text: Text, name: Name) -> Word | None:
    """The next word after a name, or None at the end."""
    return text[name.end] if name.end < len(text) else None
