"""Later, shorter mentions of actors named in full: "Carter", "the secretary", "the Observatory", "SOHR".

Each takes the full name that stands nearest before it, else the first one behind it; where none fits it is no mention.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.extract.actors.found import Found
from onrecord.extract.actors.words import actor_words
from onrecord.extract.written import lowered, written
from onrecord.language import Text, appositions, head_of, is_noun
from onrecord.reference import ActorKind, actors, folded
from onrecord.values import Why

DETERMINERS = frozenset({"the", "this", "that"})
SHORTEST_ACRONYM = 3
LONGEST_NOUN = 3
SMALL = frozenset({"al", "el", "bin", "ibn", "von", "van", "de", "abu", "the", "of", "for", "and"})
HEAD_BEFORE = frozenset({"of", "for", "in", "on"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForms:
    """By what shorter words each full name may be meant: its words or initials, an office, its noun, its kind."""

    names: dict[str, tuple[Found, ...]]
    offices: dict[str, tuple[Found, ...]]
    nouns: dict[str, tuple[Found, ...]]
    kinds: dict[ActorKind, tuple[Found, ...]]
    weak: dict[str, tuple[Found, ...]]


def short_mentions(text: Text, full: tuple[Found, ...]) -> Iterator[Found]:
    """Every short mention of an actor in `full`, which stands in the order of the text."""
    forms = _short_forms(text, full)
    taken = {at for one in full for at in range(one.start, one.end)}
    words, lower = written(text), lowered(text)
    for at, word in enumerate(words):
        if at in taken or not word[:1].isalpha():
            continue
        if word[:1].isupper():
            yield from _one(at, at + 1, forms.names.get(folded(word), ()), "short form of a name in the text")
        if at and lower[at - 1] in DETERMINERS:
            yield from _definite(text, at, forms)


def _one(start: int, end: int, known: tuple[Found, ...], rule: str) -> Iterator[Found]:
    if known:
        whom = _nearest(known, start)
        yield replace(
            whom, start=start, end=end, why=Why(rule=rule, cue=whom.name, row=whom.why.row), titles=()
        )


def _nearest(known: tuple[Found, ...], at: int) -> Found:
    """The last one before this word, else the first behind it."""
    before = bisect_right(known, at, key=lambda one: one.start)
    return known[max(0, before - 1)]


def _short_forms(text: Text, full: tuple[Found, ...]) -> ShortForms:
    names: defaultdict[str, list[Found]] = defaultdict(list)
    offices: defaultdict[str, list[Found]] = defaultdict(list)
    nouns: defaultdict[str, list[Found]] = defaultdict(list)
    kinds: defaultdict[ActorKind, list[Found]] = defaultdict(list)
    weak: defaultdict[str, list[Found]] = defaultdict(list)
    for one in full:
        for name in _short_names(one):
            names[name].append(one)
        for office in _offices(text, one):
            offices[office].append(one)
        for noun in _nouns(one):
            nouns[noun].append(one)
        for name in _weak_names(one):
            weak[name].append(one)
        if one.kind is not None:
            kinds[one.kind].append(one)
    return ShortForms(
        names={name: tuple(found) for name, found in names.items() if _are_one(found)},
        offices={office: tuple(found) for office, found in offices.items()},
        nouns={noun: tuple(found) for noun, found in nouns.items()},
        kinds={kind: tuple(found) for kind, found in kinds.items()},
        weak={name: tuple(found) for name, found in weak.items()},
    )


def _short_names(one: Found) -> tuple[str, ...]:
    """A person's names but the first; an organisation's initials."""
    words = [word for word in folded(one.name).split() if word not in SMALL]
    if one.is_person:
        return tuple(words[1:] or words)
    return ("".join(word[0] for word in words),) if len(words) >= SHORTEST_ACRONYM else ()


def _are_one(found: list[Found]) -> bool:
    """Are all these mentions of one actor, so that the short form leaves no doubt?"""
    return len({folded(one.name) if one.is_person else one.actor or folded(one.name) for one in found}) == 1


def _offices(text: Text, one: Found) -> tuple[str, ...]:
    """A person's titles: the whole ("defense secretary") and the last word of it ("secretary")."""
    if not one.is_person:
        return ()
    titles = one.titles or _apposed(text, one)
    return tuple(dict.fromkeys((" ".join(titles), titles[-1]))) if titles else ()


def _apposed(text: Text, one: Found) -> tuple[str, ...]:
    """The office in apposition behind a name: "Sergei Lavrov, the Russian *foreign minister*"."""
    titles = actor_words().titles
    for noun in appositions(head_of(text[one.start : one.end])):
        if noun.lower_ in titles and noun.i:
            before = text[noun.i - 1].lower_
            return (before, noun.lower_) if before in titles else (noun.lower_,)
    return ()


def _nouns(one: Found) -> frozenset[str]:
    """The noun that an organisation is named by: the last word, or the one before "of" and "for"."""
    words = folded(one.name).split()
    if one.is_person or one.kind is ActorKind.STATE or not words:
        return frozenset()
    cut = next((at for at, word in enumerate(words) if word in HEAD_BEFORE and at), len(words))
    return frozenset({words[cut - 1], " ".join(words[max(0, cut - 2) : cut])})


def _weak_names(one: Found) -> frozenset[str]:
    actor = None if one.actor is None else actors().get(one.actor)
    return frozenset() if actor is None else frozenset(folded(name) for name in actor.weak)


def _definite(text: Text, start: int, forms: ShortForms) -> Iterator[Found]:
    """What "the ..." stands for: an office, the noun an organisation is named by, or the kind of actor it is."""
    for end in range(min(len(text), start + LONGEST_NOUN), start, -1):
        if not is_noun(text[end - 1]):
            continue
        words = folded(text[start:end].text)
        found = tuple(_meant(start, end, words, forms))
        if found or words in forms.names:
            yield from found
            return


def _meant(start: int, end: int, words: str, forms: ShortForms) -> Iterator[Found]:
    if words in forms.offices:
        yield from _one(start, end, forms.offices[words], "office of a person in the text")
    elif words in forms.nouns:
        yield from _one(start, end, forms.nouns[words], "noun that names it in the text")
    elif words in forms.weak:
        yield from _one(start, end, forms.weak[words], "name that means it here")
    else:
        yield from _of_kind(start, end, words, forms)


def _of_kind(start: int, end: int, words: str, forms: ShortForms) -> Iterator[Found]:
    """The last actor before of a kind that this noun may stand for ("the group")."""
    kinds = sorted(actor_words().nouns.get(words, ()))
    nearest = [_nearest(forms.kinds[kind], start) for kind in kinds if kind in forms.kinds]
    before = [one for one in nearest if one.start < start]
    if before:
        whom = max(before, key=lambda one: one.start)
        yield from _one(start, end, (whom,), "noun for its kind")
