"""Means: with which sort of weapon or act a report tells that it was done, so that a gas attack is no car bomb.

The words of each sort stand in `reference/linking.yaml`. Where neither the words for the happening nor those of its
means name one, the sentence does; where the sentence names none, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.values import Report

_LETTERS = re.compile(r"[^\W\d_]+")


def means_of(report: Report, sorts: Mapping[str, str]) -> list[str] | None:
    """The sorts of means, by the sort of each word."""
    told = report.trigger.words if report.means is None else f"{report.trigger.words} {report.means.words}"
    return sorted(_sorts_in(told, sorts) or _sorts_in(report.sentence.words, sorts)) or None


def _sorts_in(text: str, sorts: Mapping[str, str]) -> set[str]:
    return {sorts[word] for word in _LETTERS.findall(text.casefold()) if word in sorts}
