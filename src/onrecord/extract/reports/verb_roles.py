"""Verb roles: who does what to whom, by subjects, objects, by-phrases and the prepositions of a verb's frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from onrecord.extract.reports.role_words import (
    AGAINST,
    DOERS,
    PARTIES,
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
from onrecord.extract.reports.triggers import Candidate
from onrecord.language import (
    Word,
    actors,
    agents,
    auxiliaries,
    governor,
    is_gerund,
    is_passive,
    is_past_participle,
    lemma,
    modifiers,
    number_modifiers,
    objects,
    obliques,
    patients,
    preposition,
    subjects,
)
from onrecord.reference.kinds import Frame

SEEING = frozenset({"see", "leave", "witness", "find"})  # "*saw* 120 soldiers *killed*"
FREEING = frozenset(
    {"free", "liberate", "clear", "recapture", "retake", "capture", "take", "seize", "rid", "cleanse"}
)


def roles_of_verb(candidate: Candidate, frame: Frame, scene: Scene) -> Roles:
    """The roles of a verb, or of what a copula links, in this frame."""
    roles = VERB_FRAMES[frame](candidate, scene)
    about = (*subjects(candidate.word), *objects(candidate.word), *obliques(candidate.word))
    means = (*roles.means, *obliques(candidate.word, "with", "using", "from", "by", "in"))
    whole = gathered(scene, agents=roles.agents, targets=roles.targets, means=means, about=about)
    return _armed(frame, whole, scene)


def _armed(frame: Frame, roles: Roles, scene: Scene) -> Roles:
    """Weapons among the doers become means, and those who hold them the doers: "killed by *regime* bombs"."""
    if frame in {Frame.MOVES, Frame.SENDS, Frame.STAYS, Frame.GOES}:
        return roles
    weapons = tuple(word for word in roles.agents if _is_weapon(word, scene))
    holders = tuple(doer for weapon in weapons for doer in doers_of_noun(weapon, scene))
    doers = tuple(word for word in roles.agents if word not in weapons)
    means = tuple(word for word in (*weapons, *roles.means) if sorts_of(word, scene) & WEAPONS)
    return replace(roles, agents=(*doers, *holders), means=means)


def _is_weapon(word: Word, scene: Scene) -> bool:
    found = sorts_of(word, scene)
    return bool(found & WEAPONS) and not found & DOERS


def _acts(candidate: Candidate, scene: Scene) -> Roles:
    verb = candidate.word
    described = described_noun(verb)
    targets = tuple(word for word in patients(verb) if not verb.i < word.i <= candidate.last) or described
    if candidate.aim is not None and (not targets or not objects(verb) or _is_spread(candidate, targets)):
        targets = (candidate.aim,)
    counted = _counted_after(verb, scene)
    if counted and not objects(verb):
        return Roles(agents=subjects(verb), targets=counted)
    seen = _seen(verb)
    if seen:
        return Roles(targets=seen)
    if not targets:
        met = parties(obliques(verb, "with"), scene)
        targets = tuple(word for word in (*obliques(verb, *AGAINST), *met) if word.i not in scene.date_at)
    out_of = parties(obliques(verb, "from"), scene) if lemma(verb) in FREEING and not is_passive(verb) else ()
    return Roles(agents=() if described else actors(verb), targets=(*targets, *out_of))


def _seen(verb: Word) -> Words:
    """Whom a participle is said of by the verb before: "*saw* 120 soldiers *killed*", "were *found murdered*"."""
    above = governor(verb)
    if above is None or not is_past_participle(verb) or auxiliaries(verb) or lemma(above) not in SEEING:
        return ()
    return tuple(word for word in objects(above) or patients(above) if word.i < verb.i)


def _counted_after(verb: Word, scene: Scene) -> Words:
    """The counted noun that the parse takes for no object, for the words before the number: "destroyed *over* 60 tanks"."""
    if auxiliaries(verb) and is_passive(verb):
        return ()
    return tuple(
        word
        for word in obliques(verb)
        if number_modifiers(word) and preposition(word) in {None, "over"} and word.i not in scene.date_at
    )


def _is_spread(candidate: Candidate, targets: Words) -> bool:
    """Are these words of the trigger itself: "take *control* of"?"""
    return all(lemma(word) in candidate.options[0].words for word in targets)


def described_noun(verb: Word) -> Words:
    """The noun a participle stands before: "the *downed* helicopter"."""
    above = governor(verb)
    return (above,) if above is not None and verb in modifiers(above) else ()


def _moves(candidate: Candidate, scene: Scene) -> Roles:
    verb = candidate.word
    if described_noun(verb) and is_gerund(verb):
        return Roles(agents=described_noun(verb))
    if is_passive(verb) or described_noun(verb):
        return Roles(agents=agents(verb), targets=subjects(verb) or described_noun(verb))
    moved = tuple(
        word for word in objects(verb) if not sorts_of(word, scene) & SITES or _is_mobile(word, scene)
    )
    return Roles(agents=subjects(verb), targets=moved)


def _goes(candidate: Candidate, scene: Scene) -> Roles:
    """Of a verb that has no passive: who is its subject does it, whatever its form."""
    del scene
    return Roles(agents=agents(candidate.word) or subjects(candidate.word))


def _is_mobile(word: Word, scene: Scene) -> bool:
    return (
        bool(sorts_of(word, scene) & {"force", "aircraft", "vehicle", "weapon"})
        and word.i not in scene.place_at
    )


def _meets(candidate: Candidate, scene: Scene) -> Roles:
    verb = candidate.word
    others = tuple(
        word
        for word in (*objects(verb), *obliques(verb, "with", "between", "among", "against"))
        if sorts_of(word, scene) & PARTIES and word.i not in scene.date_at
    )
    return Roles(agents=(*(actors(verb) or subjects(verb)), *others))


def _suffers(candidate: Candidate, scene: Scene) -> Roles:
    del scene
    return Roles(targets=subjects(candidate.word) or described_noun(candidate.word))


def _loses(candidate: Candidate, scene: Scene) -> Roles:
    del scene
    return Roles(targets=patients(candidate.word))


def _lands(candidate: Candidate, scene: Scene) -> Roles:
    verb = candidate.word
    struck = objects(verb) or obliques(verb, "on", "in", "into", "at", "near", "onto", "inside", "upon")
    weapons = subjects(verb)
    doers = tuple(doer for weapon in weapons for doer in doers_of_noun(weapon, scene))
    return Roles(
        agents=doers,
        targets=tuple(word for word in struck if word.i not in scene.date_at),
        means=weapons,
    )


def _falls(candidate: Candidate, scene: Scene) -> Roles:
    del scene
    to = obliques(candidate.word, "to") or (() if candidate.aim is None else (candidate.aim,))
    return Roles(agents=to, targets=subjects(candidate.word))


def _hurls(candidate: Candidate, scene: Scene) -> Roles:
    del scene
    verb = candidate.word
    return Roles(
        agents=actors(verb), targets=obliques(verb, *AGAINST), means=patients(verb) or described_noun(verb)
    )


def _stays(candidate: Candidate, scene: Scene) -> Roles:
    del scene
    return Roles(agents=subjects(candidate.word), targets=(candidate.word,))


VERB_FRAMES: Mapping[Frame, Callable[[Candidate, Scene], Roles]] = {
    Frame.ACTS: _acts,
    Frame.MOVES: _moves,
    Frame.SENDS: _moves,
    Frame.GOES: _goes,
    Frame.MEETS: _meets,
    Frame.SUFFERS: _suffers,
    Frame.LANDS: _lands,
    Frame.FALLS: _falls,
    Frame.LOSES: _loses,
    Frame.HURLS: _hurls,
    Frame.STAYS: _stays,
}
