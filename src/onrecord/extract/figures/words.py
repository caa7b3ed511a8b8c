"""Words that make a count: the classes of reference/counting.yaml and bounds.yaml, looked up by lemma."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

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
    """The measure of a word in a classed list, by its lemma, as it is written, or by what it is a form of."""
    known, own = measures(kind), lemma(word)
    if own in known:
        return known[own]
    if word.lower_ in known:
        return known[word.lower_]
    return next((known[form] for form in stems(word.lower_) if form in known), None)


def is_in(kind: str, word: Word) -> bool:
    """Whether a word, by its lemma, as written, or as a form of one, stands in a plain list."""
    known, lower = members(kind), word.lower_
    return lower in known or lemma(word) in known or any(form in known for form in stems(lower))


@lru_cache(maxsize=16384)
def stems(written: str) -> tuple[str, ...]:
    """What a regular plural or verb form may be a form of: "sorties", "bodies", "amounted", "killing", "stopped"."""
    if written.endswith("s") and not written.endswith("ss"):
        return (written[:-1], written.removesuffix("es"), written.removesuffix("ies") + "y")
    for ending in ("ed", "ing"):
        if written.endswith(ending) and len(written) > len(ending) + 2:
            stem = written.removesuffix(ending)
            return (stem, f"{stem}e", stem[:-1]) if stem[-1] == stem[-2] else (stem, f"{stem}e")
    return ()


def classed(kind: str, word: Word) -> Iterator[tuple[Measure, Word]]:
    """The measure of a word in a classed list with the word itself, or nothing."""
    found = measure_in(kind, word)
    if found is not None:
        yield found, word
