"""Noun roles: who does what to whom, by what stands before a noun, hangs on it, and carries it."""

from __future__ import annotations

from onrecord.extract.reports.role_words import (
    AGAINST,
    ATTACKS,
    DOERS,
    SITES,
    WEAPONS,
    Roles,
    Words,
    doers_of_noun,
    gathered,
    parties,
)
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.sorts import sorts_of
from onrecord.language import (
    Word,
    actors,
    agents,
    compounds,
    conjuncts,
    full_lemma,
    governor,
    indirect_objects,
    is_passive,
    is_verb,
    lemma,
    modifiers,
    objects,
    obliques,
    patients,
    possessors,
    preposition,
    relative_clauses,
    subjects,
)
from onrecord.reference.kinds import Frame, Sense
from onrecord.reference.realities import light_verbs, reality_words, receiving_verbs

ACCUSING = frozenset({"accuse", "suspect", "blame"})
CARRYING = frozenset({"execute", "lead", "claim", "maintain", "impose", "direct", "back"})


def roles_of_noun(noun: Word, sense: Sense, scene: Scene) -> Roles:
    """The roles of a noun in this sense."""
    frame = sense.frame
    before = (*possessors(noun), *modifiers(noun), *compounds(noun))
    fore, owners = _owned(noun, sense, scene)
    doers = (*fore, *obliques(noun, "by"), *_said_after(noun))
    means = tuple(word for word in (*compounds(noun), *modifiers(noun)) if sorts_of(word, scene) & WEAPONS)
    sites = tuple(word for word in compounds(noun) if sorts_of(word, scene) & SITES and word not in doers)
    doers, targets = _of_phrase(noun, frame, doers, scene)
    doers, aimed = _of_carrier(noun, frame, doers, scene)
    if frame is Frame.MOVES and obliques(noun, "of") and len(doers) > len(inner := obliques(noun, "of")):
        doers, targets = tuple(word for word in doers if word not in inner), inner
    above = governor(noun)
    about = (*before, *obliques(noun), *doers, *aimed, *(() if above is None else (above,)))
    if frame is Frame.HURLS:
        means, targets = (*means, *obliques(noun, "of")), obliques(noun, *AGAINST)
    if frame is not Frame.MOVES:
        targets = (*targets, *sites)
    targets = (*owners, *targets)
    means = (*means, *obliques(noun, "with", "using"))
    return gathered(scene, agents=doers, targets=(*targets, *aimed), means=means, about=about)


def _owned(noun: Word, sense: Sense, scene: Scene) -> tuple[Words, Words]:
    """Doers before a noun, and owners who suffer it: "*his* arrest", "*its* occupation by the group"."""
    fore, owners = doers_of_noun(noun, scene), possessors(noun)
    suffers = sense.suffered and not obliques(noun, "of")
    if sense.frame is not Frame.ACTS or not (suffers or obliques(noun, "by")):
        return fore, ()
    return tuple(word for word in fore if word not in owners), owners


def _of_phrase(noun: Word, frame: Frame, doers: Words, scene: Scene) -> tuple[Words, Words]:
    """Doers and targets from "of", "on", "against", "between", "with", "for", "to" after the noun."""
    inner = tuple(word for word in obliques(noun, "of") if word.i not in scene.date_at)
    against = tuple(word for word in obliques(noun, *AGAINST) if word.i not in scene.date_at)
    if frame is Frame.MEETS:
        return (*doers, *parties((*inner, *obliques(noun, "between", "with", "among")), scene)), ()
    if frame is Frame.MOVES:
        return _moving(doers, inner)
    if frame is not Frame.ACTS:
        return (), (*inner, *doers)
    givers = tuple(word for word in inner if sorts_of(word, scene) & DOERS)
    if givers and not doers and _is_done_by_owner(noun):
        return givers, against
    fights = obliques(noun, "with")
    doers = (*doers, *obliques(noun, "between", "from"))
    return doers, (*inner, *against, *obliques(noun, "for", "to"), *parties(fights, scene))


def _is_done_by_owner(noun: Word) -> bool:
    """Does "of" name who does it: "the *attack* of the rebels", "with the *support* of Russia", "enjoys the *backing* of"?"""
    return lemma(noun) in ATTACKS or preposition(noun) == "with" or _is_received(noun)


def _is_received(noun: Word) -> bool:
    """Is it what the subject gets, so that "of" names who gives: "enjoys the *backing* of Egypt"?"""
    verb = governor(noun)
    return verb is not None and noun in objects(verb) and lemma(verb) in receiving_verbs()


def _said_after(noun: Word) -> Words:
    """Who a participle after the noun says did it: "an operation *led by the army*", "attacks *claimed by* them"."""
    verbs = (verb for verb in relative_clauses(noun) if full_lemma(verb) in light_verbs() | CARRYING)
    return tuple(doer for verb in verbs if is_passive(verb) for doer in agents(verb))


def _moving(doers: Words, inner: Words) -> tuple[Words, Words]:
    return (doers, inner) if doers else (inner, ())


def _carrying(noun: Word, verb: Word, scene: Scene) -> Words | None:
    """Who carries out what a light verb has for its object or its passive subject; None where it carries nothing."""
    if full_lemma(verb) not in light_verbs() or (noun in subjects(verb) and not is_passive(verb)):
        return None
    if noun in objects(verb) or noun in obliques(verb, "in", "into"):
        return parties(actors(verb), scene)
    return agents(verb) if noun in patients(verb) else None


def _accused(noun: Word, verb: Word) -> Words:
    """Who is said to have done it by a verb that names them: "*both sides* were accused of *rape*"."""
    blamed = f"{lemma(verb)} {preposition(noun)}" in reality_words("verbs") and noun in obliques(verb)
    return patients(verb) if blamed and lemma(verb) in ACCUSING else ()


def _of_carrier(noun: Word, frame: Frame, doers: Words, scene: Scene) -> tuple[Words, Words]:
    """Doers and targets from the verb that carries the noun: "rebels *launched* an attack on the base"."""
    noun = conjuncts(noun)[0]
    verb = governor(noun)
    if verb is None or not is_verb(verb):
        return doers, ()
    if frame is Frame.ACTS and _is_received(noun) and doers:
        return doers, parties(actors(verb), scene)
    more = _accused(noun, verb) or _carrying(noun, verb, scene)
    if more is None:
        return doers, ()
    if frame is Frame.MEETS:
        return (*more, *doers, *parties(obliques(verb, "with", "between"), scene)), ()
    if frame in {Frame.SUFFERS, Frame.LOSES}:
        return doers, more
    aimed = tuple(
        word
        for word in (*obliques(verb, "on", "against", "at"), *indirect_objects(verb))
        if word.i not in scene.date_at
    )
    return (*doers, *more) if more else doers, aimed
