"""Rules that turn a form into its lemma by changing its end and its capitals; a rule knows no meaning.

A rule is written `CASE-CUT-ENDING`: "L1y" for "denies" to "deny" would read `L-3-y`. CASE is L (lower), T (title),
U (capitals) or K (as it stands); CUT is how many characters of the end go.
"""

from __future__ import annotations

from functools import cache


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
