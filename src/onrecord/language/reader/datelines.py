"""Tells where a dateline ends ("MOSCOW, 14 March (Reuters) - "), so that the sentence after it starts there.

Treebanks have hardly any datelines, and a network that saw none takes the town for the subject. Only what begins a
line and ends with a dash counts; a dash after a plain noun phrase is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.language.reader.cuts import GLUED, LINE

LONGEST = 16
DASHES = frozenset({"-", "–", "—", "--"})
SMALL = frozenset({",", ".", "/", "(", ")", ":", "-", "of", "and", "al", "el", "the"})
SHORTEST_TOWN = 3


def datelines(forms: Sequence[str], before: Sequence[int]) -> list[tuple[int, int]]:
    """First word of each dateline, and the word after its dash."""
    out = []
    for start in range(len(forms)):
        if before[start] >= LINE or start == 0:
            end = _end(forms, before, start)
            if end is not None:
                out.append((start, end))
    return out


def _end(forms: Sequence[str], before: Sequence[int], start: int) -> int | None:
    if not forms[start][:1].isupper():
        return None
    for at in range(start + 1, min(start + LONGEST, len(forms) - 1)):
        form = forms[at]
        if before[at] >= LINE:
            return None
        if form in DASHES and (form != "-" or GLUED not in {before[at], before[at + 1]}):
            return at + 1 if _is_dateline(forms[start:at]) else None
        if not (form[:1].isupper() or form[:1].isdigit() or form.lower() in SMALL):
            return None
    return None


def _is_dateline(words: Sequence[str]) -> bool:
    """An agency in brackets stands before the dash, or a town in capitals at the beginning."""
    in_capitals = words[0].isupper() and len(words[0]) >= SHORTEST_TOWN
    return words[-1] == ")" or (
        in_capitals and (len(words) == 1 or not all(word.isupper() for word in words))
    )
