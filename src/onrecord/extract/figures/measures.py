"""The measure of a figure by grammar: its noun, what is said of it, and the verb it suffers or does."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.figures.counted import Counted
from onrecord.extract.figures.numbers import Number
from onrecord.extract.figures.words import is_in, measure_in
from onrecord.language import (
    Word,
    agents,
    clause_head,
    conjuncts,
    governor,
    is_noun,
    is_passive,
    is_plural,
    is_predicate,
    is_proper,
    lemma,
    modifiers,
    objects,
    patients,
    preposition,
    relative_clauses,
    subjects,
)
from onrecord.values import Measure, Why

LOSSES = frozenset(
    {Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.CAPTURED, Measure.DISPLACED, Measure.LOST}
)
UPWARD = 4  # nouns above a counted noun that may say what happened to it


def measure_of(number: Number, counted: Counted) -> tuple[Measure, Why]:
    """What a figure counts, and the rule and word that say so."""
    head = counted.head
    if number.is_share or is_in("share", head):
        return Measure.SHARE, Why(rule="measure by unit", cue=head.text)
    if number.is_money or (is_in("money", head) and not counted.is_elided):
        return Measure.MONEY, Why(rule="measure by unit", cue=head.text)
    if not counted.is_elided and is_in("extent", head):
        return Measure.EXTENT, Why(rule="measure by unit", cue=head.text)
    if not counted.is_elided and is_in("other_units", head):
        return Measure.OTHER, Why(rule="measure by unit", cue=head.text)
    return _by_grammar(counted)


def _by_grammar(counted: Counted) -> tuple[Measure, Why]:
    head = counted.head
    is_person = counted.is_elided or is_person_noun(head)
    own = None if counted.is_elided else measure_in("nouns", head)
    if own is not None and not (own is Measure.ATTACKS and _is_person_by_suffix(head)):
        return own, Why(rule="measure by noun", cue=head.text, row=f"counting.yaml:{own.value}")
    for measure, cue in _candidates(head):
        fitted = _fitted(measure, head, is_person=is_person)
        if fitted is not None:
            return fitted, Why(rule="measure by predicate", cue=cue.text, row=f"counting.yaml:{measure.value}")
    return _by_class(counted, head)


def _fitted(measure: Measure, head: Word, *, is_person: bool) -> Measure | None:
    """Persons are killed where things are destroyed, and things are weapons where persons are present."""
    if is_person:
        return Measure.KILLED if measure is Measure.DESTROYED else measure
    if measure in {Measure.KILLED, Measure.INJURED, Measure.DESTROYED}:
        return Measure.DESTROYED
    if measure in {Measure.LOST, Measure.CAPTURED}:
        return measure
    return None


def _by_class(counted: Counted, head: Word) -> tuple[Measure, Why]:
    if counted.is_elided:
        return Measure.OTHER, Why(rule="measure not said")
    if is_in("weapons", head):
        return Measure.WEAPONS, Why(rule="measure by noun", cue=head.text, row="counting.yaml:weapons")
    if is_person_noun(head):
        return Measure.PEOPLE, Why(rule="measure by noun", cue=head.text, row="counting.yaml:persons")
    return Measure.OTHER, Why(rule="measure not said", cue=head.text)


def is_person_noun(head: Word) -> bool:
    """Whether a noun names persons: a listed one, or a name in the plural ("Syrians", "Marines")."""
    return is_in("persons", head) or _is_person_by_suffix(head)


def _is_person_by_suffix(head: Word) -> bool:
    ending = head.lower_.endswith(("ians", "ans", "ists", "ese", "men", "ites", "ers"))
    return is_noun(head) and ((is_proper(head) and is_plural(head)) or (head.text[:1].isupper() and ending))


def _candidates(head: Word) -> Iterator[tuple[Measure, Word]]:
    """Measures by falling nearness: what is said of the noun, the happening it is of, the verb it belongs to."""
    members = conjuncts(head)
    for noun in (head, *(member for member in members if member.i != head.i)):
        yield from _said_of(noun)
    first = members[0]
    yield from _above(first)


def _said_of(noun: Word) -> Iterator[tuple[Measure, Word]]:
    for word in modifiers(noun):
        yield from _classed("said_of", word)
    for clause in relative_clauses(noun):
        if any(subject.i == noun.i for subject in patients(clause)) or is_passive(clause):
            yield from _classed("suffered", clause)
        elif any(subject.i == noun.i for subject in subjects(clause)):
            yield from _classed("done", clause)
        yield from _classed("said_of", clause)


def _classed(kind: str, word: Word) -> Iterator[tuple[Measure, Word]]:
    found = measure_in(kind, word)
    if found is not None:
        yield found, word


def _above(noun: Word) -> Iterator[tuple[Measure, Word]]:
    """What the words above a noun make of it, up to and with its predicate."""
    inner = noun
    for _ in range(UPWARD):
        above = governor(inner)
        if above is None:
            if is_predicate(inner) or inner.i == noun.i:
                yield from _classed("said_of", inner)
            return
        if is_predicate(above):
            yield from _by_predicate(inner, above)
            return
        if is_noun(above) and preposition(inner) in {"of", "to", "for", "on", "among", None}:
            yield from _classed("happenings", above)
            yield from _classed("said_of", above)
        inner = above


def _by_predicate(noun: Word, verb: Word) -> Iterator[tuple[Measure, Word]]:
    """A verb the noun suffers or does, and what the verb leaves it as ("left three dead")."""
    place = {word.i for word in conjuncts(noun)}
    suffers = any(word.i in place for word in patients(verb))
    does = any(word.i in place for word in subjects(verb)) and not is_passive(verb)
    yield from _left_as(noun, verb)
    if suffers:
        if lemma(verb) == "take" and is_in("takes_prisoner", verb) and measure_in("nouns", noun) is Measure.CAPTURED:
            yield Measure.CAPTURED, verb
        yield from _classed("suffered", verb)
    if does:
        yield from _classed("done", verb)
        yield from _classed("said_of", verb)
        yield from _of_object(verb)
    if not suffers and not does:
        yield from _oblique(noun, verb)


def _left_as(noun: Word, verb: Word) -> Iterator[tuple[Measure, Word]]:
    """"left three dead and six injured": the adjective after the noun that the verb leaves it as."""
    for word in (*verb.children, *noun.children):
        if word.i > noun.i and word.i - noun.i <= UPWARD:
            yield from _classed("said_of", word)


def _of_object(verb: Word) -> Iterator[tuple[Measure, Word]]:
    return iter(())


def _oblique(noun: Word, verb: Word) -> Iterator[tuple[Measure, Word]]:
    """"inflicted harm on 200 civilians": the object says what happens to those after the preposition."""
    if any(word.i == noun.i for word in agents(verb)):
        return
    for thing in objects(verb):
        yield from _classed("happenings", thing)
        yield from _classed("suffered", thing)
    if preposition(noun) in {None, "with"}:
        yield from _classed("suffered", verb)


def predicate_of(counted: Counted) -> Word:
    """The predicate of the clause that a figure stands in."""
    return clause_head(counted.head)
