"""Rules that turn a form into its lemma by changing its end and its capitals; a rule knows no meaning.

A rule is written `CASE-CUT-ENDING`: "L1y" for "denies" to "deny" would read `L-3-y`. CASE is L (lower), T (title),
U (capitals) or K (as it stands); CUT is how many characters of the end go.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

CANDIDATES = 4
REMEMBERED = 30_000


def rule(form: str, lemma: str) -> str:
    """The rule that makes `lemma` of `form`."""
    case = _case(lemma)
    start = _cased(form, case)
    kept = 0
    while kept < min(len(start), len(lemma)) and start[kept] == lemma[kept]:
        kept += 1
    return f"{case}-{len(start) - kept}-{lemma[kept:]}"


def _case(lemma: str) -> str:
    if lemma == lemma.lower():
        return "L"
    if lemma == _title(lemma):
        return "T"
    return "U" if lemma == lemma.upper() else "K"


def _title(form: str) -> str:
    return form[:1].upper() + form[1:].lower()


def _cased(form: str, case: str) -> str:
    if case == "L":
        return form.lower()
    if case == "T":
        return _title(form)
    return form.upper() if case == "U" else form


@cache
def _parts(written: str) -> tuple[str, int, str]:
    case, cut, ending = written.split("-", 2)
    return case, int(cut), ending


def apply(written: str, form: str) -> str:
    """The lemma that a rule makes of a form; the form in the rule's case where it is too short for the rule."""
    case, cut, ending = _parts(written)
    start = _cased(form, case)
    if cut > len(start) or (cut == len(start) and not ending):
        return start
    return start[: len(start) - cut] + ending


class Lemmas:
    """Chooses lemmas: the one that a form nearly always had in training, else that of the best rule that gives a known word."""

    def __init__(self, rules: list[str], sure: dict[str, str], is_known: Callable[[str], bool]) -> None:
        self._rules = rules
        self._sure = sure
        self._is_known = is_known
        self._known = lru_cache(maxsize=REMEMBERED)(self._tried)

    def of(self, forms: Sequence[str], parts: Sequence[str], scores: NDArray[np.float32]) -> list[str]:
        """A lemma a form, given its part of speech and the network's scores of the rules."""
        best = scores.argmax(axis=1)
        out = []
        for place, (form, part) in enumerate(zip(forms, parts, strict=True)):
            lemma = self._sure.get(f"{form} {part}")
            out.append(self._ruled(form, int(best[place]), scores[place]) if lemma is None else lemma)
        return out

    def _ruled(self, form: str, best: int, scores: NDArray[np.float32]) -> str:
        first, known = self._known(form, best)
        if known:
            return first
        likely = np.argpartition(-scores, min(CANDIDATES, len(scores) - 1))[:CANDIDATES]
        ranked = sorted((int(rule) for rule in likely), key=lambda rule: (-scores[rule], rule))
        others = (self._known(form, rule) for rule in ranked)
        return next((lemma for lemma, known in others if known), first)

    def _tried(self, form: str, rule: int) -> tuple[str, bool]:
        """What a rule makes of a form, and whether that is a known word."""
        lemma = apply(self._rules[rule], form)
        return lemma, self._is_known(lemma)
