"""Joining: words of one sentence that tell the same happening, as cause and deaths do; two strikes stay two."""

from __future__ import annotations

from onrecord.extract.reports.senses import Reading
from onrecord.language import (
    Word,
    agents,
    antecedent,
    complements,
    conjuncts,
    determiner,
    governor,
    governors,
    is_adjective,
    is_gerund,
    is_passive,
    is_past,
    is_plural,
    is_present,
    is_verb,
    lemma,
    marker,
    modifiers,
    number_modifiers,
    objects,
    obliques,
    patients,
    preposition,
    subjects,
    tense,
)

CAUSES = frozenset({"strike", "clash", "bombing", "abuse", "downing", "other", "protest"})
DEEDS = frozenset({"capture", "destruction"})
EFFECTS = frozenset({"casualties", "destruction", "strike", "other", "abuse"})
RESULTS = frozenset({"leave", "see", "cause", "result", "include", "report", "have", "make", "say"})
BY_CAUSE = ("in", "by", "during", "from", "after", "of", "under", "following", "amid", "through", "as", "to")
STEPS = 3
ASIDE = frozenset({"since", "before", "while", "although", "though", "until", "despite"})
SUMS = frozenset({"toll", "total", "tally", "count"})
REACHING = frozenset(
    {
        "bring",
        "raise",
        "rise",
        "reach",
        "climb",
        "stand",
        "put",
        "pass",
        "exceed",
        "soar",
        "increase",
        "take",
        "push",
    }
)
BLOODLESS = frozenset({"detention"})  # "22 were killed and 14 *arrested*"
BROAD = frozenset({"operation", "war"})
APART = frozenset({"abuse"})
SHARED = frozenset({"talks"})
PEACEFUL = frozenset({"talks", "support", "deployment", "withdrawal", "agreement"})


def cause_of(effect: Reading, others: tuple[Reading, ...]) -> Reading | None:
    """The reading of the same sentence whose happening this one is an effect or second telling of, or None."""
    if effect.sense.kind not in EFFECTS or is_total(effect):
        return None
    likely = [
        other
        for other in others
        if other is not effect
        and (other.sense.kind in CAUSES or _is_deed_before(other, effect))
        and other.sense.name not in BROAD | BLOODLESS
        and _precedes(other, effect)
        and not _is_several(other, effect)
    ]
    linked = [other for other in likely if _is_cause(other.word, effect) or _runs_into(other, effect)]
    if any(one.word.i != other.word.i and _are_two(one, other) for one in linked for other in linked):
        return None
    return min(linked, key=lambda other: abs(other.word.i - effect.word.i), default=None)


def _is_several(cause: Reading, effect: Reading) -> bool:
    """Are deaths told of several attacks at once, "killed *in four separate attacks*"?"""
    counted = is_plural(cause.word) and number_modifiers(cause.word)
    return bool(counted) and cause.word in obliques(effect.word, "in", "during") and cause.sense.by_means


def _are_two(one: Reading, other: Reading) -> bool:
    """Are two causes named side by side, so that the deaths are a total of both?"""
    return not is_verb(one.word) and one.word in conjuncts(other.word)


def _is_deed_before(deed: Reading, effect: Reading) -> bool:
    """Does a participle tell what came of a deed: "took the town, *killing* six"?"""
    return deed.sense.kind in DEEDS and is_gerund(effect.word) and deed.word.i < effect.word.i


def _runs_into(cause: Reading, effect: Reading) -> bool:
    """Does a noun run into an active verb of harm without another verb between, whatever the parse makes of it?"""
    first, verb = cause.word, effect.word
    if effect.sense.harms is None or first.i > verb.i or preposition(first) in ASIDE:
        return False
    left = governor(verb) if is_adjective(verb) else None
    if not (effect.candidate.is_verbal or (left is not None and _is_left(left))):
        return False
    if is_passive(verb) or (is_verb(first) and not is_gerund(verb)):
        return False
    return not any(
        is_verb(word) and not is_gerund(word) and word not in modifiers(word.head) and lemma(word) != "leave"
        for word in first.doc[first.i + 1 : verb.i]
    )


def _is_left(above: Word) -> bool:
    """Is somebody left so ("which *left* 53 migrants *dead*"), on whatever the parse hangs the state?"""
    return lemma(above) == "leave" or any(lemma(verb) == "leave" for verb in governors(above)[:1])


def _precedes(cause: Reading, effect: Reading) -> bool:
    """May the one be the other's cause: deaths have any, a hit or a destruction only a named attack."""
    if effect.sense.kind == "casualties" or effect.sense.harms is not None:
        return cause.sense.kind != "casualties" and cause.sense.name != "release"
    if effect.sense.kind == "destruction" and effect.word.i != conjuncts(effect.word)[0].i:
        return False
    told = (*_subjects(effect.word), *obliques(effect.word, "by", "in"))
    return cause.word in told and not (is_past(cause.word) or is_present(cause.word))


def _is_cause(word: Word, effect: Reading) -> bool:
    told = effect.word
    heads = _predicates(told)
    for head in heads:
        if word in _subjects(head) or word in _obliques(head):
            return True
    if any(word in obliques(target, *BY_CAUSE) for target in (*effect.roles.targets, told)):
        return True
    return _is_above(word, told) or (_is_above(told, word) and word not in conjuncts(told))


def is_total(reading: Reading) -> bool:
    """Does it sum up several happenings ("bringing the *toll* to 403"), so that it tells none of them again?"""
    above = governor(reading.word)
    is_sum = lemma(reading.word) in SUMS and above is not None and lemma(above) in REACHING
    return is_sum and not obliques(reading.word, "from", "in", "of")


def _subjects(verb: Word) -> tuple[Word, ...]:
    return tuple(member for word in subjects(verb) for member in (*conjuncts(word), *_inside(word)))


def _inside(word: Word) -> tuple[Word, ...]:
    """What a word is of or in: "days of *fighting*", whether that is a noun or a participle."""
    return (*obliques(word, "of", "in"), *(child for child in word.rights if marker(child) == "of"))


def _obliques(verb: Word) -> tuple[Word, ...]:
    return tuple(
        member for word in obliques(verb, *BY_CAUSE) for member in (*conjuncts(word), *_inside(word))
    )


def _predicates(word: Word) -> tuple[Word, ...]:
    """The word and the verbs that only lead to it: "*left* 15 *dead*", "*saw* 120 soldiers *killed*"."""
    found = [word]
    above = governor(word)
    while above is not None and (lemma(above) in RESULTS or word in objects(above)) and is_verb(above):
        found.append(above)
        above = governor(above)
    return tuple(found)


def _is_above(upper: Word, lower: Word) -> bool:
    """Does one clause hang on the other, within a few steps and not as what somebody says?"""
    word = lower
    for _ in range(STEPS):
        above = governor(word)
        if above is None:
            return False
        if word in complements(above) and is_verb(above) and lemma(above) not in RESULTS:
            return False
        if _is_aside(word, lower):
            return False
        if above.i == upper.i:
            return upper.i < lower.i or word not in conjuncts(upper)
        word = above
    return False


def _is_aside(word: Word, lower: Word) -> bool:
    """Does a word lead to what only says when it was, or who somebody is: "*since* the coup", "villagers who *had fled* it"?"""
    if preposition(word) in ASIDE or (marker(word) in ASIDE and tense(word) is not None):
        return True
    return word.i != lower.i and tense(word) is not None and antecedent(word) is not None


def same_in_sentence(reading: Reading, earlier: Reading) -> bool:
    """Do two words of one sentence tell one happening of one kind: one carries the other, or both stand side by side?"""
    if _is_warded_off(reading, earlier) or _is_warded_off(earlier, reading):
        return True
    if reading.sense.kind != earlier.sense.kind or is_total(reading) or is_total(earlier):
        return False
    if reading.sense.harms is not None and earlier.sense.harms is not None:
        return _is_harm_told_on(reading, earlier)
    word, other = reading.word, earlier.word
    if _carries(word, other) or _carries(other, word) or _shares_role(reading, earlier):
        return True
    if reading.sense.kind in SHARED and (other in obliques(word, "for") or word in obliques(other, "for")):
        return True
    return _is_beside(word, other) or _is_beside(other, word) or _stand_together(reading, earlier)


def _is_warded_off(defence: Reading, attack: Reading) -> bool:
    """Is an attack what is beaten back: "The *attack* was *repelled*"?"""
    return defence.sense.name == "defence" and attack.word in patients(defence.word)


def _stand_together(reading: Reading, earlier: Reading) -> bool:
    """Are both coordinated, without being two: "*airstrikes* and *shelling*", not "an assault and a counterattack"?"""
    word, other = reading.word, earlier.word
    together = other in conjuncts(word)
    if together and is_verb(word) and is_verb(other) and reading.sense.kind in PEACEFUL:
        return reading.sense.name == earlier.sense.name or reading.is_soft or earlier.is_soft
    if reading.sense.kind in APART and reading.sense.name != earlier.sense.name:
        return False
    apart = determiner(word) is not None and determiner(other) is not None
    return together and not apart and not (reading.roles.targets and earlier.roles.targets)


def _is_harm_told_on(reading: Reading, earlier: Reading) -> bool:
    """Are deaths and injuries coordinated, or told by a verb and its predicate: "*left* three *dead*"?"""
    word, other = reading.word, earlier.word
    if other in conjuncts(word) or _is_above(word, other) or _is_above(other, word):
        return True
    both_verbs = is_verb(word) and is_verb(other)
    return not both_verbs and not (reading.roles.agents or earlier.roles.agents)


def _is_beside(verb: Word, noun: Word) -> bool:
    """Does an infinitive follow right after a noun, whatever the parse hangs it on: "a *campaign* to *defeat*"?"""
    if not is_verb(verb):
        return False
    to = next((child for child in verb.lefts if child.lower_ == "to"), None)
    return to is not None and to.i == noun.i + 1


def _leads_to(verb: Word, later: Word) -> bool:
    """Does one verb lead to the other without a subject of its own: "*met* to *discuss*", "*helped* to *train*"?"""
    return governor(later) == verb and tense(later) is None and later not in conjuncts(verb)


def _shares_role(reading: Reading, earlier: Reading) -> bool:
    """Is somebody in a role of both, where the kind has one happening for both sides of it: "*welcomed* a *visiting* unit"?"""
    if reading.sense.kind not in SHARED:
        return False
    ours = {word.i for word in (*reading.roles.agents, *reading.roles.targets)}
    theirs = {word.i for word in (*earlier.roles.agents, *earlier.roles.targets)}
    return bool(reading.roles.agents) and bool(ours & theirs)


def _carries(verb: Word, noun: Word) -> bool:
    if is_verb(noun):
        return _leads_to(verb, noun)
    if not is_verb(verb):
        return noun.i in {child.i for child in verb.children} and noun not in obliques(verb, "on", "against")
    doers = (doer for other in conjuncts(verb) for doer in agents(other))
    return noun in objects(verb) or noun in patients(verb) or noun in subjects(verb) or noun in doers
