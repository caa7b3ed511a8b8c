"""Words that make a count: the classes of reference/counting.yaml and bounds.yaml, looked up by lemma."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from onrecord.language import Word, lemma
from onrecord.reference.files import load_yaml
from onrecord.values import Measure

VERBS = frozenset({"suffered", "done"})


@cache
def members(kind: str) -> frozenset[str]:
    """The words of one plain list, such as `persons` or `designators`."""
    return frozenset(str(word) for word in load_yaml("counting.yaml")[kind])


@cache
def measures(kind: str) -> Mapping[str, Measure]:
    """For each word of a classed list (`suffered`, `done`, `said_of`, `nouns`, `happenings`), its measure."""
    classed = load_yaml("counting.yaml")[kind]
    return {str(word): Measure(measure) for measure in classed for word in classed[measure]}


@cache
def forms(kind: str) -> Mapping[str, Measure]:
    """The measure of every form of a classed list's verbs ("kills", "killing", "killed"), for text without grammar."""
    return {form: measure for verb, measure in measures(kind).items() for form in _forms(verb)}


def _forms(verb: str) -> tuple[str, ...]:
    """The forms of a regular verb; an irregular one has its own words in `said_of`."""
    stem = verb.removesuffix("e")
    doubled = verb + verb[-1] if verb.endswith(("b", "g", "m", "n", "p", "t")) else verb
    return (verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing", f"{doubled}ed", f"{doubled}ing")


def measure_in(kind: str, word: Word) -> Measure | None:
    """The measure of a word in a classed list, by its lemma or as it is written."""
    known = measures(kind)
    found = known.get(lemma(word)) or known.get(word.lower_)
    return found or (forms(kind).get(word.lower_) if kind in VERBS else None)


def is_in(kind: str, word: Word) -> bool:
    """Whether a word, by its lemma or as written, stands in a plain list."""
    known = members(kind)
    return lemma(word) in known or word.lower_ in known


def classed(kind: str, word: Word) -> Iterator[tuple[Measure, Word]]:
    """The measure of a word in a classed list with the word itself, or nothing."""
    found = measure_in(kind, word)
    if found is not None:
        yield found, word
