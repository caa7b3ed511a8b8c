"""Roles: who does it, to whom, with what, as the grammar of the trigger has it; a role that is not there stays empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.sorts import sorts_of
from onrecord.extract.reports.triggers import Candidate
from onrecord.language import (
    Word,
    actors,
    agents,
    compounds,
    conjuncts,
    full_lemma,
    governor,
    indirect_objects,
    is_number,
    is_passive,
    is_proper,
    is_question,
    is_verb,
    lemma,
    modifiers,
    number_modifiers,
    objects,
    obliques,
    patients,
    possessors,
    subjects,
)
from onrecord.reference.kinds import Frame, Part, Sense
from onrecord.reference.realities import light_verbs

Words = tuple[Word, ...]
PARTIES = frozenset(
    {
        "force",
        "armed",
        "person",
        "civilian",
        "authority",
        "official",
        "country",
        "organisation",
        "pronoun",
        "name",
    }
)
DOERS = PARTIES | {"aircraft", "ship"}
WEAPONS = frozenset({"weapon", "missile", "bomb", "aircraft", "artillery", "vehicle", "chemical", "ship"})
SITES = frozenset({"place", "building"})
AGAINST = ("on", "against", "at", "upon", "into", "onto", "toward", "towards")
IDEAS = frozenset({"abstract", "statement", "record"})
ATTACKS = frozenset({"attack", "offensive", "raid", "advance", "assault", "counterattack", "withdrawal"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The words in each role; `about` are all words that hang on the trigger, which conditions may ask of."""

    agents: Words = ()
    targets: Words = ()
    means: Words = ()
    about: Words = ()


def roles_of(candidate: Candidate, sense: Sense, scene: Scene) -> Roles:
    """The roles of a candidate in one of its senses."""
    word, frame = candidate.word, sense.frame
    if sense.bare and is_verb(word) and not _described(word):
        frame = Frame.GOES
    if candidate.options[0].part is Part.VERB or is_verb(word) or frame is Frame.STAYS:
        return _of_verb(candidate, frame, scene)
    return _of_noun(word, frame, scene)


def spread(words: Words, scene: Scene) -> Words:
    """The words and what is coordinated with them, each once, in order; a name with "and" in it stays one."""
    found = {
        member.i: member
        for word in words
        for member in conjuncts(word)
        if member.i >= word.i and not _in_one_name(word, member, scene)
    }
    return tuple(found[place] for place in sorted(found))


def _in_one_name(word: Word, member: Word, scene: Scene) -> bool:
    mention = scene.actor_at.get(word.i)
    return member.i != word.i and mention is not None and mention is scene.actor_at.get(member.i)


def doing(words: Words, scene: Scene) -> Words:
    """Those who can act; for "*Iraq's* efforts to ..." the holder of what cannot."""
    found: list[Word] = []
    for word in words:
        if is_question(word) or word.is_space or word.i in scene.date_at:
            continue
        if is_proper(word) or is_number(word) or sorts_of(word, scene) & (DOERS | WEAPONS):
            found.append(word)
        else:
            found.extend(_doers_of_noun(word, scene) or _behind(word))
    return tuple(dict.fromkeys(found))


def _behind(word: Word) -> Words:
    """The subject of the verb that a word of time or manner hangs on: "*They* tried for months to ..."."""
    above = governor(word)
    if above is None or not is_verb(above) or word not in obliques(above):
        return ()
    return tuple(one for one in actors(above) if one.i != word.i)


def suffering(words: Words, scene: Scene) -> Words:
    """Those that something can be done to: no ideas, no dates, no question words."""
    return tuple(
        word
        for word in words
        if not (is_question(word) or word.is_space or _is_idea(word, scene) or word.i in scene.date_at)
    )


def _is_idea(word: Word, scene: Scene) -> bool:
    found = sorts_of(word, scene)
    return bool(found & IDEAS) and not found & (DOERS | WEAPONS | SITES)


# --- verbs -----------------------------------------------------------------------------------------------------


def _of_verb(candidate: Candidate, frame: Frame, scene: Scene) -> Roles:
    roles = VERB_FRAMES[frame](candidate, scene)
    about = (*subjects(candidate.word), *objects(candidate.word), *obliques(candidate.word))
    return _armed(
        frame,
        Roles(
            agents=spread(roles.agents, scene),
            targets=spread(roles.targets, scene),
            means=(*roles.means, *obliques(candidate.word, "with", "using", "from", "by", "in")),
            about=about + _inside(about),
        ),
        scene,
    )


def _armed(frame: Frame, roles: Roles, scene: Scene) -> Roles:
    """Weapons among the doers become means, and those who hold them the doers: "killed by *regime* bombs"."""
    if frame in {Frame.MOVES, Frame.SENDS, Frame.STAYS, Frame.GOES}:
        return roles
    weapons = tuple(word for word in roles.agents if _is_weapon(word, scene))
    holders = tuple(doer for weapon in weapons for doer in _doers_of_noun(weapon, scene))
    doers = tuple(word for word in roles.agents if word not in weapons)
    means = tuple(word for word in (*weapons, *roles.means) if sorts_of(word, scene) & WEAPONS)
    return replace(roles, agents=(*doers, *holders), means=means)


def _is_weapon(word: Word, scene: Scene) -> bool:
    found = sorts_of(word, scene)
    return bool(found & WEAPONS) and not found & DOERS


def _acts(candidate: Candidate, scene: Scene) -> Roles:
    verb = candidate.word
    described = _described(verb)
    targets = tuple(word for word in patients(verb) if not verb.i < word.i <= candidate.last) or described
    if candidate.aim is not None and (not targets or not objects(verb) or _is_spread(candidate, targets)):
        targets = (candidate.aim,)
    if not targets:
        targets = tuple(word for word in obliques(verb, "over") if number_modifiers(word))
    if not targets:
        targets = tuple(word for word in obliques(verb, *AGAINST) if not scene.date_at.get(word.i))
    return Roles(agents=() if described else actors(verb), targets=targets)


def _is_spread(candidate: Candidate, targets: Words) -> bool:
    """Are these words of the trigger itself: "take *control* of"?"""
    return all(lemma(word) in candidate.options[0].words for word in targets)


def _described(verb: Word) -> Words:
    """The noun a participle stands before: "the *downed* helicopter"."""
    above = governor(verb)
    return (above,) if above is not None and verb in modifiers(above) else ()


def _moves(candidate: Candidate, scene: Scene) -> Roles:
    verb = candidate.word
    if _described(verb) and verb.tag_ == "VBG":
        return Roles(agents=_described(verb))
    if is_passive(verb) or _described(verb):
        return Roles(agents=agents(verb), targets=subjects(verb) or _described(verb))
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
    return Roles(targets=subjects(candidate.word) or _described(candidate.word))


def _loses(candidate: Candidate, scene: Scene) -> Roles:
    del scene
    return Roles(targets=patients(candidate.word))


def _lands(candidate: Candidate, scene: Scene) -> Roles:
    verb = candidate.word
    struck = objects(verb) or obliques(verb, "on", "in", "into", "at", "near", "onto", "inside", "upon")
    weapons = subjects(verb)
    doers = tuple(doer for weapon in weapons for doer in _doers_of_noun(weapon, scene))
    return Roles(
        agents=doers,
        targets=tuple(word for word in struck if word.i not in scene.date_at),
        means=weapons,
    )


def _falls(candidate: Candidate, scene: Scene) -> Roles:
    del scene
    return Roles(agents=obliques(candidate.word, "to"), targets=subjects(candidate.word))


def _hurls(candidate: Candidate, scene: Scene) -> Roles:
    del scene
    verb = candidate.word
    return Roles(
        agents=actors(verb), targets=obliques(verb, *AGAINST), means=patients(verb) or _described(verb)
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


# --- nouns -----------------------------------------------------------------------------------------------------


def _of_noun(noun: Word, frame: Frame, scene: Scene) -> Roles:
    before = (*possessors(noun), *modifiers(noun), *compounds(noun))
    doers = (*_doers_of_noun(noun, scene), *obliques(noun, "by"))
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
    return Roles(
        agents=spread(doers, scene),
        targets=spread((*targets, *aimed), scene),
        means=(*means, *obliques(noun, "with", "using")),
        about=about + _inside(about),
    )


def _doers_of_noun(noun: Word, scene: Scene) -> Words:
    """Those named before a noun as its doers: "*Russian* strikes", "the *army*'s raid", "*rebel* shelling"."""
    fore = (*possessors(noun), *(word for word in (*modifiers(noun), *compounds(noun)) if word.i < noun.i))
    return tuple(
        word
        for word in fore
        if (found := sorts_of(word, scene)) & DOERS and "qualifier" not in found and not _is_site(word, scene)
    )


def _is_site(word: Word, scene: Scene) -> bool:
    """Is it a place that is no country, as in "Aleppo strikes"?"""
    place = scene.place_at.get(word.i)
    return place is not None and "country" not in sorts_of(word, scene)


def _of_phrase(noun: Word, frame: Frame, doers: Words, scene: Scene) -> tuple[Words, Words]:
    """Doers and targets from "of", "on", "against", "between", "with", "for", "to" after the noun."""
    inner = tuple(word for word in obliques(noun, "of") if word.i not in scene.date_at)
    against = tuple(word for word in obliques(noun, *AGAINST) if word.i not in scene.date_at)
    if frame is Frame.MEETS:
        return (*doers, *_parties((*inner, *obliques(noun, "between", "with", "among")), scene)), ()
    if frame is Frame.MOVES:
        return _moving(doers, inner)
    if frame is Frame.ACTS and lemma(noun) in ATTACKS and not doers and _parties(inner, scene):
        return inner, against
    if frame is Frame.ACTS:
        fights = obliques(noun, "with")
        doers = (*doers, *obliques(noun, "between", "from"))
        return doers, (*inner, *against, *obliques(noun, "for", "to"), *_parties(fights, scene))
    return (), (*inner, *doers)


def _moving(doers: Words, inner: Words) -> tuple[Words, Words]:
    return (doers, inner) if doers else (inner, ())


def _parties(words: Words, scene: Scene) -> Words:
    return tuple(word for word in words if sorts_of(word, scene) & PARTIES and word.i not in scene.date_at)


def _of_carrier(noun: Word, frame: Frame, doers: Words, scene: Scene) -> tuple[Words, Words]:
    """Doers and targets from the verb that carries the noun: "rebels *launched* an attack on the base"."""
    verb = governor(noun)
    if verb is None or not is_verb(verb) or full_lemma(verb) not in light_verbs() or noun in subjects(verb):
        return doers, ()
    if noun in objects(verb) or noun in obliques(verb, "in", "into"):
        more = _parties(actors(verb), scene)
    elif noun in patients(verb):
        more = agents(verb)
    else:
        return doers, ()
    if frame is Frame.MEETS:
        return (*more, *doers, *_parties(obliques(verb, "with", "between"), scene)), ()
    if frame in {Frame.SUFFERS, Frame.LOSES}:
        return doers, more
    aimed = tuple(
        word
        for word in (*obliques(verb, "on", "against", "at"), *indirect_objects(verb))
        if word.i not in scene.date_at
    )
    return (*doers, *more) if more else doers, aimed


def _inside(words: Words) -> Words:
    """The modifiers of role words, which may carry the class that a condition asks for."""
    return tuple(
        part for word in words for part in (*compounds(word), *modifiers(word), *obliques(word, "of"))
    )
