"""Role words: the values that roles are read into, and which words can do or suffer something at all."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.sorts import sorts_of
from onrecord.language import (
    Word,
    actors,
    compounds,
    conjuncts,
    determiner,
    governor,
    is_number,
    is_plural,
    is_proper,
    is_question,
    is_verb,
    modifiers,
    names_person,
    obliques,
    possessors,
)

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


def gathered(scene: Scene, *, agents: Words, targets: Words, means: Words, about: Words) -> Roles:
    """The roles with what is coordinated in them, and with the parts of what stands around."""
    return Roles(
        agents=spread(agents, scene),
        targets=spread(targets, scene),
        means=means,
        about=about + parts_of(about),
    )


def spread(words: Words, scene: Scene) -> Words:
    """The words and what is coordinated with them, each once, in order; a name with "and" in it stays one."""
    found = {
        member.i: member
        for word in words
        for member in conjuncts(word)
        if member.i >= word.i and not (_in_one_name(word, member, scene) or _names_before(member))
    }
    return tuple(found[place] for place in sorted(found))


def _names_before(member: Word) -> bool:
    """Does a name only say who the one before it is: "a cameraman, *Stan Storimans*, and two others"?"""
    if not names_person(member) or member.i < 2 or member.doc[member.i - 1].text != ",":  # noqa: PLR2004
        return False
    before = next((word for word in reversed(conjuncts(member)) if word.i < member.i), member)
    article = determiner(before)
    return article is not None and not is_plural(before) and before.right_edge.i == member.i - 2


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
            found.extend(doers_of_noun(word, scene) or _behind(word))
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


def parties(words: Words, scene: Scene) -> Words:
    """Those of the words that can take part in something."""
    return tuple(word for word in words if sorts_of(word, scene) & PARTIES and word.i not in scene.date_at)


def doers_of_noun(noun: Word, scene: Scene) -> Words:
    """Those named before a noun as its doers: "*Russian* strikes", "the *army*'s raid", "*rebel* shelling"."""
    fore = (*possessors(noun), *(word for word in (*modifiers(noun), *compounds(noun)) if word.i < noun.i))
    return tuple(word for word in fore if _may_do(word, noun, scene))


def _may_do(word: Word, noun: Word, scene: Scene) -> bool:
    """Can a word before a noun be who did it: no bare name as in "the *Minsk* agreements", no place?"""
    found = sorts_of(word, scene)
    if "qualifier" in found or word.i in scene.date_at or _is_site(word, scene):
        return False
    return bool(found & (DOERS if word in possessors(noun) else DOERS - {"name"}))


def _is_site(word: Word, scene: Scene) -> bool:
    """Is it a place that is no country, as in "Aleppo strikes"?"""
    place = scene.place_at.get(word.i)
    return place is not None and "country" not in sorts_of(word, scene)


def parts_of(words: Words) -> Words:
    """The modifiers of role words, which may carry the class that a condition asks for."""
    return tuple(
        part for word in words for part in (*compounds(word), *modifiers(word), *obliques(word, "of"))
    )
