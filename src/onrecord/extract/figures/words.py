"""Words that make a count: the classes of reference/counting.yaml and bounds.yaml, looked up by lemma."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.language import Word, lemma
from onrecord.reference.files import load_yaml
from onrecord.values import Measure


@cache
def members(kind: str) -> frozenset[str]:
    """The words of one plain list, such as `persons` or `designators`."""
    return frozenset(str(word) for word in load_yaml("counting.yaml")[kind])


@cache
def measures(kind: str) -> Mapping[str, Measure]:
    """For each word of a classed list (`suffered`, `done`, `said_of`, `nouns`, `happenings`), its measure."""
    classed = load_yaml("counting.yaml")[kind]
    return {str(word): Measure(measure) for measure in classed for word in classed[measure]}


def measure_in(kind: str, word: Word) -> Measure | None:
    """The measure of a word in a classed list, by its lemma or as it is written."""
    known = measures(kind)
    return known.get(lemma(word)) or known.get(word.lower_)


def is_in(kind: str, word: Word) -> bool:
    """Whether a word, by its lemma or as written, stands in a plain list."""
    known = members(kind)
    return lemma(word) in known or word.lower_ in known
