"""Senses: whether words that can name a time do so here; "may", "march", "second", "2003 troops" mostly do not."""

from __future__ import annotations

from onrecord.extract.dates.patterns import vocabulary
from onrecord.extract.dates.said import Calendar, Length, Repeat
from onrecord.extract.dates.scanner import Found
from onrecord.language import Text, Word, is_adjective, is_noun, is_plural, is_proper, is_verb

EARLIEST_BARE, LATEST_BARE = 1700, 2100


def is_meant(found: Found, text: str, parsed: Text, words: tuple[Word, ...]) -> bool:
    """Whether a written time is meant as one at this place; the words are those of the parse that it covers."""
    if not words:
        return True
    written = text[found.start : found.end]
    before = _neighbour(words[0], -1)
    after = _neighbour(words[-1], 1)
    if _is_age(text, found.end) or _is_name_part(words, before, after):
        return False
    if isinstance(found.said.what, Calendar):
        return _calendar_is_meant(found, written, words, before, after)
    if isinstance(found.said.what, Length):
        return _length_is_meant(found, words, before, after)
    return _others_are_meant(found, words, before, after, parsed)


def _neighbour(word: Word, step: int) -> Word | None:
    place = word.i + step
    return word.doc[place] if 0 <= place < len(word.doc) else None


def _is_age(text: str, end: int) -> bool:
    """"12-year-old", "five years old", "years of age"."""
    rest = text[end : end + 9].lower().lstrip(" -‑–")
    return rest.startswith(("old", "of age")) and not rest[3:4].isalpha()


def _is_name_part(words: tuple[Word, ...], before: Word | None, after: Word | None) -> bool:
    """"Theresa May", "Arab Spring", "Black September", "the Fifth of May Street": a time word inside a name."""
    known = vocabulary()
    if before is not None and before.lower_ in known["name_words"] and before.is_title:
        return words[0].lower_ in known["weekday"] or words[0].lower_ in known["season"]
    if len(words) > 1 or not words[0].text[:1].isupper() or words[0].is_digit:
        return False
    if words[0].lower_ in known["weekday"] and words[0].lower_ not in known["doubtful"]:
        return False
    doubtful = words[0].lower_ in known["doubtful"] or words[0].lower_ in known["season"]
    named_before = before is not None and is_proper(before) and before.text[:1].isupper() and before.i + 1 == words[0].i
    named_after = after is not None and is_proper(after) and after.text[:1].isupper() and after.is_alpha
    return doubtful and (bool(named_before) or bool(named_after))


def _calendar_is_meant(
    found: Found, written: str, words: tuple[Word, ...], before: Word | None, after: Word | None
) -> bool:
    what: Calendar = found.said.what  # type: ignore[assignment]
    if what.year is not None and what.month is None and what.piece is None and written.strip("'’").isdigit():
        return _year_is_meant(written, before, after)
    if len(words) == 1 and words[0].lower_ in vocabulary()["doubtful"]:
        return _doubtful_is_meant(words[0], before)
    if what.piece is not None and what.year is None and what.step is None and what.piece in {"SP", "SU", "FA", "WI"}:
        return _season_is_meant(words, before, after)
    if what.month is not None and what.year is None and len(words) > 1:
        doubtful = (word for word in words if word.lower_ in vocabulary()["doubtful"])
        return not any(word.is_lower for word in doubtful)
    if what.month is None and what.day is not None and what.weekday is None:
        return _ordinal_is_meant(before, after)
    return True


def _ordinal_is_meant(before: Word | None, after: Word | None) -> bool:
    """"on the 14th", but not "the 7th largest"."""
    follows = after is None or not (is_noun(after) or is_adjective(after) or (after.is_alpha and after.pos_ == "NUM"))
    return follows and before is not None and before.lower_ in {"on", "by", "until", "till", "from", "since", "before"}


def _year_is_meant(written: str, before: Word | None, after: Word | None) -> bool:
    """Four digits are a year after a word for time, or where they count nothing."""
    if not written.isdigit():
        return before is None or before.lower_ in vocabulary()["before_time"] or before.text in {"(", "of"}
    if not EARLIEST_BARE <= int(written) <= LATEST_BARE:
        return before is not None and before.lower_ in {"in", "since", "year"} and not _counts(after)
    if before is not None and (before.lower_ in {"no", "number", "resolution", "no.", "flight", "room"} or before.is_currency):
        return False
    if before is not None and after is not None and is_proper(before) and is_proper(after) and after.is_title:
        return before.lower_ in vocabulary()["month"]
    speaks = before is None or before.lower_ in {"in", "since", "of", "by", "until", "the", "during", "from", "between"}
    return speaks or not _counts(after)


def _counts(after: Word | None) -> bool:
    """Whether the next word is a plural noun or a unit, which a number before it counts."""
    return after is not None and is_noun(after) and not is_proper(after) and (is_plural(after) or after.is_lower)


def _doubtful_is_meant(word: Word, before: Word | None) -> bool:
    """A bare "May" or "March" with a capital after a preposition of time, or read as a name."""
    if not word.text[:1].isupper() or is_verb(word) or word.pos_ == "AUX":
        return False
    return before is not None and before.lower_ in vocabulary()["before_time"]


def _season_is_meant(words: tuple[Word, ...], before: Word | None, after: Word | None) -> bool:
    if after is not None and after.lower_ == "of":
        return False
    if not is_noun(words[-1]):
        return False
    if words[-1].lower_ in {"summer", "winter", "autumn"}:
        return True
    return before is not None and before.lower_ in vocabulary()["before_time"]


LEADS_LENGTH = {"for", "in", "within", "after", "over", "of", "took", "take", "takes", "last", "lasted", "than", "these"}
FOLLOWS_LENGTH = {"after", "before", "of"}


def _length_is_meant(found: Found, words: tuple[Word, ...], before: Word | None, after: Word | None) -> bool:
    """Bare plurals ("years") need a word that makes them a duration; "a second attack" has none."""
    if words[-1].lower_ == "second" and (not is_noun(words[-1]) or _next_is_noun(after)):
        return False
    if words[-1].lower_ == "quarter" and len(words) <= 3 and words[-2:][0].lower_ in {"a", "one", "half"}:
        return False
    if found.said.rule == "duration of unsaid length" and len(words) == 1:
        leads = before is not None and before.lower_ in LEADS_LENGTH
        return leads or (after is not None and after.lower_ in FOLLOWS_LENGTH)
    return True


def _next_is_noun(after: Word | None) -> bool:
    return after is not None and is_noun(after)


def _others_are_meant(
    found: Found, words: tuple[Word, ...], before: Word | None, after: Word | None, parsed: Text
) -> bool:
    if isinstance(found.said.what, Repeat) and words[-1].lower_ == "second":
        return is_noun(words[-1]) and not _next_is_noun(after)
    if words[-1].lower_ in {"soon", "now"} and _is_joined(words[-1], before, after):
        return False
    if isinstance(found.said.what, Repeat) and len(words) == 1 and words[0].is_title and words[0].i > words[0].sent.start:
        return False
    if found.pattern == "the day":
        return _whole_day(before, after)
    if words[-1].lower_ in {"past", "present", "future", "moment"}:
        return after is None or not is_noun(after)
    return len(parsed) > 0


def _is_joined(word: Word, before: Word | None, after: Word | None) -> bool:
    """"soon after", "as soon as", "now that": words that tie clauses together."""
    return (before is not None and before.lower_ == "as") or (
        after is not None and after.lower_ in {"as", "after", "that"} and word.lower_ in {"soon", "now"}
    )


def _whole_day(before: Word | None, after: Word | None) -> bool:
    """"ended the day", "for the day", "later in the day"; not "the day he left"."""
    leads = before is not None and before.lower_ in {"of", "for", "in", "during", "end", "ended", "ending", "finish"}
    return leads and (after is None or after.is_punct or after.lower_ in {"at", "with", "after", "down", "up", "."})
