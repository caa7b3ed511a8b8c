"""Reality: whether a happening is told as fact, as planned, denied or only possible, by the grammar around it.

Verbs of saying are looked through: what a speaker states is told as fact here, and `said_by` keeps whose word it is.
"""

from __future__ import annotations

from onrecord.extract.dates.attachment import own_date_of
from onrecord.extract.reports.clause_reality import of_clause
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading
from onrecord.extract.reports.told import Told, by_word, noun_before, why
from onrecord.language import (
    Modality,
    Tense,
    Word,
    clause_head,
    conjuncts,
    full_lemma,
    governor,
    is_negated,
    is_noun,
    is_passive,
    is_perfect,
    is_predicate,
    is_verb,
    lemma,
    marker,
    modality,
    modifiers,
    objects,
    obliques,
    patients,
    preposition,
    relative_clauses,
    subjects,
    tense,
)
from onrecord.reference.kinds import Frame
from onrecord.reference.realities import (
    FILE,
    beginning_verbs,
    failing_verbs,
    finished_words,
    light_verbs,
    reality_words,
)
from onrecord.values import Reality

LONGEST_CHAIN = 5
OF_A_NOUN = frozenset({"of", "for", "to", "on", "about", "against"})
OF_A_VERB = frozenset({"for", "against", "from", "with"})
CARRIED = frozenset({"in", "under", "into", "for", "to"})
UNDER_WAY = frozenset({"way", "underway"})
STAYING = frozenset({"remain", "persist", "stay"})
PASSING = frozenset({"fighting", "siege"})


def reality_of(reading: Reading, scene: Scene) -> Told:
    """The reality of a reading's happening, and the words that made it so (None for plain fact)."""
    word, lasting = reading.word, reading.sense.lasting and not _is_over(reading, scene)
    stays = reading.sense.frame is Frame.STAYS
    if stays:
        return of_clause(word if is_predicate(word) else clause_head(word), lasting, LONGEST_CHAIN)
    if reading.candidate.is_verbal or (is_verb(word) and not is_noun(word)):
        return of_clause(word, lasting, LONGEST_CHAIN)
    if reading.sense.kind == "talks" and _is_at_future(word):
        return why("future", word, Reality.PLANNED)
    return _of_noun(word, lasting)


def _is_at_future(noun: Word) -> bool:
    """Is something to be done there: "will speak at the *conference*"?"""
    above = governor(noun)
    at = above is not None and is_verb(above) and noun in obliques(above, "at", "in", "during")
    return at and above is not None and modality(above) is Modality.FUTURE


def _is_over(reading: Reading, scene: Scene) -> bool:
    """Is a state told as past: with a date that has an end, or as fighting beside a verb in the past?"""
    word = reading.word
    when = own_date_of(word, scene.dates, scene.page)
    if when is not None and when.days is not None and when.days.last is not None and is_noun(word):
        return True
    if is_noun(word) and tense(word) is Tense.PAST:
        return True
    head = clause_head(word)
    if word in subjects(head) and {head.lower_, lemma(head)} & finished_words():
        return True
    if preposition(word) == "with" and tense(head) is Tense.PAST and not is_perfect(head):
        return True
    passing = reading.sense.name in PASSING and head.i != word.i and is_noun(word)
    return (
        passing
        and tense(head) is Tense.PAST
        and (reality_words("verbs").get(lemma(head)) in {None, "happened"})
    )


def _of_noun(noun: Word, lasting: bool) -> Told:  # noqa: FBT001 - private
    if is_negated(noun):
        return why("negated", noun, Reality.DENIED)
    for beside in modifiers(noun):
        name = reality_words("adjectives").get(beside.lower_) or reality_words("adjectives").get(
            lemma(beside)
        )
        if name is not None:
            return why("said of it", beside, Reality(name), FILE)
    for after in relative_clauses(noun):
        told = _of_clause_after(after)
        if told is not None:
            return told
    return _of_carrier(noun, lasting) or (Reality.ONGOING if lasting else Reality.HAPPENED, None)


def _of_clause_after(head: Word) -> Told | None:
    """Of what is said right after a noun: "a forum *due to be held*", "a meeting *to be held*", "an assault *under way*"."""
    if head.lower_ in UNDER_WAY:
        return why("under way", head, Reality.ONGOING)
    name = reality_words("adjectives").get(head.lower_)
    if name == "planned":
        return why("said of it", head, Reality.PLANNED, FILE)
    if (
        marker(head) == "to"
        and is_passive(head)
        and tense(head) is None
        and full_lemma(head) in light_verbs()
    ):
        return why("to be", head, Reality.PLANNED)
    return None


def _of_carrier(noun: Word, lasting: bool) -> Told | None:  # noqa: FBT001 - private
    if preposition(noun) is None:
        noun = conjuncts(noun)[0]
    above = governor(noun)
    if above is None:
        return None
    if noun in subjects(above) and above.lower_ in UNDER_WAY:
        return why("under way", above, Reality.ONGOING)
    if is_noun(above):
        return _of_noun_above(above) if preposition(noun) in OF_A_NOUN else None
    return _of_verb_above(noun, above, lasting) if is_verb(above) else None


def _of_noun_above(above: Word) -> Told | None:
    """Of "calls for a *ceasefire*": planned, but denied where the calls are "rejected"."""
    told, verb = by_word(above, "nouns"), governor(above)
    if told is None or told[0] is not Reality.PLANNED or verb is None or not is_verb(verb):
        return told
    outer = by_word(verb, "verbs") if above in objects(verb) or above in patients(verb) else None
    return outer if outer is not None and outer[0] is Reality.DENIED else told


def _of_verb_above(noun: Word, above: Word, lasting: bool) -> Told | None:  # noqa: FBT001 - private
    governed = noun in objects(above) or noun in patients(above)
    tied = preposition(noun)
    wanted = governed or (tied in OF_A_VERB and noun in obliques(above))
    beside = None if tied is None else noun_before(noun, tied)
    told = by_word(beside, "nouns") if beside is not None and tied in OF_A_NOUN else None
    wanted = wanted or f"{lemma(above)} {tied}" in reality_words("verbs")
    told = told or (by_word(above, "verbs", tied) if wanted else None)
    if told is not None:
        return told
    if governed and not lasting and modality(above) is Modality.FUTURE:
        return why("future", above, Reality.PLANNED)
    told = _of_its_verb(above) if noun in subjects(above) else None
    if told is not None:
        return told
    carried = governed or noun in subjects(above) or tied in CARRIED
    if full_lemma(above) not in light_verbs() or not carried:
        return None
    told = of_clause(above, lasting, LONGEST_CHAIN)
    return None if told[0] is Reality.HAPPENED else told


def _of_its_verb(verb: Word) -> Told | None:
    """Of the verb that a happening is the subject of: "since *fighting* began", "the *truce* collapsed", "a *curfew* remains"."""
    if lemma(verb) in beginning_verbs() and marker(verb) == "since":
        return why("since it began", verb, Reality.ONGOING)
    if full_lemma(verb) in failing_verbs():
        return why("came to nothing", verb, Reality.DENIED)
    if lemma(verb) in STAYING and tense(verb) is Tense.PRESENT:
        return why("remains", verb, Reality.ONGOING)
    return None
