"""The measure of a figure by grammar: its noun, what is said of it, and the verb it suffers or does."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.figures.beside import beside, following
from onrecord.extract.figures.counted import Counted
from onrecord.extract.figures.numbers import Number
from onrecord.extract.figures.sums import by_total
from onrecord.extract.figures.words import classed, is_in, measure_in
from onrecord.language import (
    Word,
    agents,
    clause_head,
    conjuncts,
    governor,
    is_noun,
    is_number,
    is_passive,
    is_past_participle,
    is_plural,
    is_predicate,
    is_pronoun,
    is_proper,
    is_verb,
    lemma,
    modifiers,
    objects,
    obliques,
    patients,
    preposition,
    relative_clauses,
    subjects,
)
from onrecord.values import Measure, Why

LOSSES = frozenset(
    {Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.CAPTURED, Measure.DISPLACED, Measure.LOST}
)
HELD_OR_FLED = frozenset({Measure.DISPLACED, Measure.CAPTURED})
HARMED = frozenset({Measure.KILLED, Measure.INJURED})
ANTECEDENT = 8  # words before "including one" among which its noun is sought
OPENING = 5  # words at the head of a sentence that may say whose parts it counts
WHERE = frozenset({"in", "inside", "within", "across"})
UPWARD = 4  # nouns above a counted noun that may say what happened to it


def measure_of(number: Number, counted: Counted) -> tuple[Measure, Why]:
    """What a figure counts, and the rule and word that say so."""
    head = counted.head
    if number.is_share or is_in("share", head):
        return Measure.SHARE, Why(rule="measure by unit", cue=head.text)
    if number.is_money or (is_in("money", head) and not counted.is_elided):
        return Measure.MONEY, Why(rule="measure by unit", cue=head.text)
    if not counted.is_elided and _is_rate(head):
        return Measure.OTHER, Why(rule="measure by unit", cue=head.text)
    if not counted.is_elided and is_in("extent", head):
        return Measure.EXTENT, Why(rule="measure by unit", cue=head.text)
    if not counted.is_elided and is_in("other_units", head):
        return Measure.OTHER, Why(rule="measure by unit", cue=head.text)
    return _by_grammar(counted)


def _is_rate(head: Word) -> bool:
    """Whether a unit is one of two joined by a stroke, such as "m3/s"."""
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    return "/" in head.text or (after is not None and after.text.startswith("/") and not head.whitespace_)


def _by_grammar(counted: Counted) -> tuple[Measure, Why]:
    head = counted.head
    is_person = counted.is_elided or is_person_noun(head)
    own = None if counted.is_elided else measure_in("nouns", head)
    if own in HELD_OR_FLED:
        harmed = next((pair for pair in (*beside(counted), *_candidates(head)) if pair[0] in HARMED), None)
        if harmed is not None:
            return harmed[0], Why(
                rule="measure by predicate", cue=harmed[1].text, row=f"counting.yaml:{harmed[0].value}"
            )
    if own is not None and not (own is Measure.ATTACKS and _is_person_by_suffix(head)):
        return own, Why(rule="measure by noun", cue=head.text, row=f"counting.yaml:{own.value}")
    if _is_whole(counted):
        return _by_class(counted, head)
    for measure, cue in (*beside(counted), *_candidates(head), *following(counted)):
        fitted = _fitted(measure, head, is_person=is_person)
        if fitted is not None:
            return fitted, Why(
                rule="measure by predicate", cue=cue.text, row=f"counting.yaml:{measure.value}"
            )
    return _by_class(counted, head)


def _is_whole(counted: Counted) -> bool:
    """Does it count those of whom another number tells something: "one of its *two* pilots was killed"?"""
    above = governor(counted.head)
    return (
        not counted.is_elided
        and above is not None
        and is_number(above)
        and preposition(counted.head) == "of"
        and above.i not in {counted.number.i, counted.head.i}
    )


def _fitted(measure: Measure, head: Word, *, is_person: bool) -> Measure | None:
    """Persons are killed where things are destroyed; things that are sent are weapons, not people present."""
    if measure is Measure.DESTROYED and (is_person or is_pronoun(head)):
        return Measure.KILLED
    if measure in {Measure.PRESENT, Measure.DISPLACED, Measure.CAPTURED} and not (
        is_person or is_pronoun(head)
    ):
        return None
    return measure


def _by_class(counted: Counted, head: Word) -> tuple[Measure, Why]:
    if counted.is_elided:
        return _by_antecedent(counted)
    if is_in("weapons", head):
        return Measure.WEAPONS, Why(rule="measure by noun", cue=head.text, row="counting.yaml:weapons")
    opened = _opened_by(counted) if is_person_noun(head) else None
    if opened is not None:
        measure, cue = opened
        return measure, Why(rule="measure by noun", cue=cue.text, row=f"counting.yaml:{measure.value}")
    if is_person_noun(head):
        return Measure.PEOPLE, Why(rule="measure by noun", cue=head.text, row="counting.yaml:persons")
    return Measure.OTHER, Why(rule="measure not said", cue=head.text)


def _opened_by(counted: Counted) -> tuple[Measure, Word] | None:
    """As in "*Of the dead*, 174 were men and 132 women": those whose parts a sentence goes on to count."""
    document, (first, end) = counted.number.doc, counted.sentence
    if document[first].lower_ not in {"of", "among"}:
        return None
    opening = (document[place] for place in range(first + 1, min(first + OPENING, counted.first, end)))
    named = (pair for word in opening for pair in (*classed("nouns", word), *classed("said_of", word)))
    return next((pair for pair in named if pair[0] in LOSSES), None)


def _by_antecedent(counted: Counted) -> tuple[Measure, Why]:
    """As in "attacks in the country, including one in the capital": the noun that a part is named of."""
    document, first = counted.number.doc, counted.first
    if first > 0 and is_in("parts", document[first - 1]):
        for word in reversed(document[max(counted.number.sent.start, first - ANTECEDENT) : first - 1]):
            found = measure_in("nouns", word) if is_noun(word) else None
            if found is not None:
                return found, Why(rule="measure by noun", cue=word.text, row=f"counting.yaml:{found.value}")
    return Measure.OTHER, Why(rule="measure not said")


def is_person_noun(head: Word) -> bool:
    """Whether a noun names persons: a listed one, or a name in the plural ("Syrians", "Marines")."""
    if is_in("weapons", head):
        return head.i > 0 and is_in("makes_persons", head.nbor(-1))
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
    if is_in("times", head):
        before = head.doc[head.sent.start : head.i]
        yield from ((Measure.ATTACKS, word) for word in before if is_in("attack_verbs", word))


def _said_of(noun: Word) -> Iterator[tuple[Measure, Word]]:
    for word in modifiers(noun):
        yield from classed("said_of", word)
    for clause in relative_clauses(noun):
        if any(subject.i == noun.i for subject in patients(clause)) or is_passive(clause):
            yield from classed("suffered", clause)
        yield from classed("done", clause)
        yield from classed("said_of", clause)


def _above(noun: Word) -> Iterator[tuple[Measure, Word]]:
    """What the words above a noun make of it, up to and with its predicate."""
    inner = noun
    for _ in range(UPWARD):
        above = governor(inner)
        if above is None:
            yield from classed("said_of", inner)
            yield from _of_subject(inner)
            return
        if is_predicate(above):
            yield from _by_predicate(inner, above)
            return
        if is_noun(above) and preposition(inner) in {"of", "to", "for", "on", "among", None}:
            yield from classed("happenings", above)
            yield from classed("said_of", above)
        inner = above


def _by_predicate(noun: Word, verb: Word) -> Iterator[tuple[Measure, Word]]:
    """A verb the noun suffers or does, and what the verb leaves it as ("left three dead")."""
    place = {word.i for word in conjuncts(noun)}
    suffers = any(word.i in place for word in patients(verb))
    does = any(word.i in place for word in subjects(verb)) and not is_passive(verb)
    yield from _left_as(noun, verb)
    if suffers:
        yield from classed("suffered", verb)
        for other in conjuncts(verb):
            shares = any(word.i in place for word in subjects(other))
            if shares and (is_passive(other) or is_past_participle(other)):
                yield from classed("suffered", other)
    if does:
        yield from classed("done", verb)
        yield from classed("said_of", verb)
        if not is_verb(verb):
            yield from _those(verb)
    yield from _existing(noun, verb)
    yield from by_total(noun, verb)
    if not suffers and not does:
        yield from _oblique(noun, verb)


def _left_as(noun: Word, verb: Word) -> Iterator[tuple[Measure, Word]]:
    """As in "left three dead and six injured": the adjective after the noun that the verb leaves it as."""
    joined = {word.i for word in conjuncts(verb)}
    reach = len(noun.doc) if is_in("leaves", verb) else UPWARD
    for word in (*verb.children, *noun.children):
        if noun.i < word.i <= noun.i + reach and word.i not in joined:
            yield from classed("said_of", word)
            if reach > UPWARD and is_past_participle(word):
                yield from classed("suffered", word)
    if lemma(noun) == "life" and is_in("takes_lives", verb):
        yield Measure.KILLED, verb
    for those in obliques(verb, "among"):
        yield from _those(those)


def _those(noun: Word) -> Iterator[tuple[Measure, Word]]:
    """As in "among the dead", "among those killed"."""
    yield from classed("nouns", noun)
    yield from _said_of(noun)


def _of_subject(predicate: Word) -> Iterator[tuple[Measure, Word]]:
    """As in "The death toll was 45": what the subject of a number or noun that is the predicate makes of it."""
    for subject in subjects(predicate):
        yield from classed("happenings", subject)


def _oblique(noun: Word, verb: Word) -> Iterator[tuple[Measure, Word]]:
    """As in "inflicted harm on 200 civilians": the object says what happens to those after the preposition."""
    if any(word.i == noun.i for word in agents(verb)):
        return
    for thing in objects(verb):
        yield from classed("happenings", thing)
        yield from classed("suffered", thing)
    if preposition(noun) in {None, "with"}:
        yield from classed("suffered", verb)


def _existing(noun: Word, verb: Word) -> Iterator[tuple[Measure, Word]]:
    """As in "There were no soldiers in the country", "16,000 troops are in the country": persons said to be somewhere."""
    if (
        lemma(verb) == "be"
        and any(child.lower_ == "there" for child in verb.children)
        and is_person_noun(noun)
    ) or (preposition(verb) in WHERE and (is_in("combatants", noun) or is_in("forces", noun))):
        yield Measure.PRESENT, verb


def predicate_of(counted: Counted) -> Word:
    """The predicate of the clause that a figure stands in."""
    return clause_head(counted.head)
