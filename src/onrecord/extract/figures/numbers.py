"""Numbers: where a text states one, in digits or words, with the words that bound it; not yet what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from onrecord.extract.numerals import number_pattern, value_of, word_list, words
from onrecord.reference.files import load_yaml
from onrecord.values import Bounds

LONGEST_BOUND = 24  # characters of the longest words that bound a number


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A stated number: where its words and its bound words stand, and what it can be."""

    start: int
    end: int
    bounds: Bounds
    bound: tuple[int, int] | None = None
    is_money: bool = False
    is_share: bool = False
    is_vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    start: int
    end: int
    low: float | None
    high: float | None
    vague: bool = False


@cache
def _number() -> re.Pattern[str]:
    """Digits and number words, "dozens", "hundreds of thousands", "both", "no"; with a sign or letter of money."""
    plurals = "|".join(sorted(words("plurals"), key=len, reverse=True))
    letters = "|".join(sorted(words("letters"), key=len, reverse=True))
    zeroes = "|".join(
        sorted((str(word) for word in load_yaml("numbers.yaml")["zeroes"]), key=len, reverse=True)
    )
    signs = "|".join(
        re.escape(sign)
        for sign in sorted(load_yaml("counting.yaml")["currency_signs"], key=len, reverse=True)
    )
    return re.compile(
        rf"(?<![\w.,])(?:(?P<money>(?:{signs})\s?))?"
        rf"(?:(?P<plural>(?:many\s|several\s)?(?:{plurals})(?:\sof\s(?:{plurals}))?)\b"
        r"|(?P<several>a\scouple\sof\s(?:hundred|thousand|million|dozen))\b"
        r"|(?P<pair>both|a\scouple(?:\sof)?|a\spair\sof)\b"
        rf"|(?P<half>(?:half|a\squarter\sof)\s(?:a|an)\s(?:dozen|million|billion))\b"
        rf"|(?P<fraction>{_fractions()})\b"
        rf"|(?P<zero>{zeroes})\b"
        rf"|(?P<number>{number_pattern()})(?P<letter>\s?(?:{letters})\b)?)"
        r"(?P<share>\s?%|\sper\s?cent\b|\spercentage\spoints?\b)?"
    )


def _fractions() -> str:
    """As in "two thirds", "a quarter of", "half the", "one in five of", "nine out of ten"."""
    parts = "|".join(sorted(words("fractions"), key=len, reverse=True))
    small = "|".join(words("units"))
    of, in_all = (
        rf"(?=\s(?:{'|'.join(word_list('of_fractions'))})\b)",
        r"out\sof(?:\severy)?|in(?=\s(?:every\s)?\S+\sof\b)(?:\severy)?",
    )
    return (
        rf"(?:{small})[ -](?:{parts})\b(?!-)|an?\s(?:{parts}){of}|half{of}"
        rf"|(?:{small}|\d{{1,2}})\s(?:{in_all})\s(?:{small}|\d{{1,3}})"
    )


@cache
def _bounds(side: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    rows = load_yaml("bounds.yaml")[side]
    kinds = {str(word): str(kind) for kind in rows for word in rows[kind]}
    choice = "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(kinds, key=lambda word: (-len(word), word))
    )
    if side == "before":
        return re.compile(rf"(?<!\w)(?P<bound>{choice})\s{{0,2}}$"), kinds
    return re.compile(rf"(?P<bound>{choice})(?!\w)"), kinds


def numbers_in(text: str) -> Iterator[Number]:
    """All stated numbers of a text in lower case, those of a range as one, without those that bound the next."""
    for number, following in pairwise((*_stated(text), None)):
        bound = None if following is None else following.bound
        if number is not None and (bound is None or number.start < bound[0] or bound[1] <= number.start):
            yield number


def _stated(text: str) -> Iterator[Number]:
    waiting: tuple[_Value, re.Match[str]] | None = None
    for match in _number().finditer(text):
        value = _value(match)
        if value is None or not _ends_cleanly(text, value):
            continue
        if waiting is not None:
            joined = _range(text, waiting[0], value)
            if joined is not None:
                yield _bounded(text, joined, match)
                waiting = None
                continue
            yield _bounded(text, *waiting)
        waiting = (value, match)
    if waiting is not None:
        yield _bounded(text, *waiting)


def _value(match: re.Match[str]) -> _Value | None:
    """What one match states, or None for words that are no number after all."""
    start, end = match.start(), match.end()
    if match["plural"]:
        return _Value(start=start, end=end, low=_plural(match["plural"]), high=None, vague=True)
    if match["pair"]:
        end = match.end("pair") - (len(" of") if match["pair"].endswith("of") else 0)
        return _Value(start=start, end=end, low=2, high=2)
    if match["zero"]:
        return _Value(start=start, end=end, low=0, high=0)
    if match["number"]:
        return _plain(match)
    value = _composed(match)
    return None if value is None else _Value(start=start, end=end, low=value, high=value)


def _composed(match: re.Match[str]) -> float | None:
    """As in "two thirds", "half a million", "a quarter of a million", "a couple of thousand"."""
    if match["fraction"]:
        return _fraction(match["fraction"])
    if match["half"]:
        return words("multipliers")[match["half"].split()[-1]] / (
            2 if match["half"].startswith("half") else 4
        )
    return 2 * words("multipliers")[match["several"].split()[-1]]


def _fraction(written: str) -> float | None:
    """As in "two thirds" 0.667, "one in five" 0.2; None for what is none ("ten out of nine", "one second")."""
    pieces = written.replace("-", " ").split()
    last, known, many = pieces[-1], words("fractions"), value_of(pieces[0])
    if len(pieces) == 1:
        share = known[last]
    elif last in known:
        share = (1.0 if many is None else many) * known[last]
    else:
        whole = value_of(last)
        share = 0.0 if many is None or not whole else many / whole
    return round(share, 4) if 0 < share < 1 else None


def _plain(match: re.Match[str]) -> _Value | None:
    """Digits and number words, multiplied by a letter only where money or digits stand before it ("$5m", "5bn")."""
    number = value_of(match["number"])
    if number is None:
        return None
    start, end = match.start(), match.end()
    if match["letter"]:
        letter = match["letter"].strip()
        if not match["money"] and (letter in {"m", "b", "k"} or not match["number"][0].isdigit()):
            return _Value(start=start, end=match.end("number"), low=number, high=number)
        number *= words("letters")[letter]
    return _Value(start=start, end=end, low=number, high=number)


def _plural(written: str) -> float:
    """At least two of them: "hundreds" 200, "tens of thousands" 20,000, "hundreds of thousands" 200,000."""
    known = words("plurals")
    named = [word for word in written.split() if word in known]
    value = known[named[0]]
    return value if len(named) == 1 else value * known[named[1]] / 2


def _ends_cleanly(text: str, value: _Value) -> bool:
    """Whether the number is no part of a longer word, code or address ("22m3", "3.2.1", "5-a")."""
    after = text[value.end : value.end + 2]
    if not after:
        return True
    if after[0].isalnum() or after[0] in "_@&":
        return False
    return not (after[0] in ".,:/" and after[1:].isdigit())


def _range(text: str, first: _Value, second: _Value) -> _Value | None:
    """As in "5 to 7", "between 5 and 7", "15-20", "two or three" as one, if the first is the smaller."""
    between = text[first.end : second.start]
    if len(between) > len(" and ") or first.vague or second.vague or second.low is None or first.low is None:
        return None
    joint = between.strip()
    if joint not in load_yaml("bounds.yaml")["ranges"] or not 0 < first.low < second.low:
        return None
    if joint in {"and", "or"}:
        opened = text[: first.start].rstrip().endswith("between")
        if joint == "and" and not opened:
            return None
        if joint == "or" and second.low > 2 * first.low + 2:
            return None
    low = _scaled(text, first, second)
    return _Value(start=first.start, end=second.end, low=low, high=second.high)


def _scaled(text: str, first: _Value, second: _Value) -> float | None:
    """As in "2 to 3 million": the first number shares the multiplier of the second."""
    tail = text[second.start : second.end].split()
    scale = words("multipliers").get(tail[-1]) if tail else None
    if scale is None or first.low is None or first.low >= scale:
        return first.low
    return first.low * scale


def _bounded(text: str, value: _Value, match: re.Match[str]) -> Number:
    """The number with what stands before or after it to bound it."""
    kind, bound = _bound(text, value)
    low, high = value.low, value.high
    if kind == "low":
        high = None
    elif kind == "high" and not value.vague:
        low = None
    return Number(
        start=value.start,
        end=value.end,
        bounds=Bounds(low=low, high=high, approximate=value.vague or kind == "about"),
        bound=bound,
        is_money=bool(match["money"]),
        is_share=bool(match["share"] or match["fraction"]),
        is_vague=value.vague,
    )


def _bound(text: str, value: _Value) -> tuple[str | None, tuple[int, int] | None]:
    if value.low == 0:
        return None, None
    before, kinds = _bounds("before")
    start = max(0, value.start - LONGEST_BOUND)
    found = before.search(text[start : value.start])
    if found:
        return kinds[" ".join(found["bound"].split())], (
            start + found.start("bound"),
            start + found.end("bound"),
        )
    after, kinds = _bounds("after")
    place = (
        value.end + len(text[value.end : value.end + 2]) - len(text[value.end : value.end + 2].lstrip(" "))
    )
    following = after.match(text, place)
    if following:
        return kinds[" ".join(following["bound"].split())], (following.start("bound"), following.end("bound"))
    return None, None
