"""Weapons and military platforms that the reference file names, with the words that narrow them; no thing is told from another.

A common noun counts as head of its phrase ("barrel bombs", not "bomb damage"), a name with a capital or a digit that
is no part of another name ("Bradleys", not "General Bradley"). Articles and numerals are left out, as the re3d corpus
mostly does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.extract.page import Page
from onrecord.language import (
    Phrase,
    Text,
    Word,
    compounds,
    is_noun,
    is_proper,
    lemma,
    modifiers,
    number_modifiers,
)
from onrecord.language.reader.gazetteer import Gazetteer, key
from onrecord.reference import Arm, ArmKind, arms, load_yaml
from onrecord.values import Entity, EntityType, Why

RULE = "weapon or platform in a reference file"
SHIP_RULE = "name of a ship after the letters of its navy"
WITHIN_SHIPS = frozenset({"de", "of", "la", "al", "-"})
LONGEST_SHIP = 6


def armed(page: Page) -> Iterator[Entity]:
    """One entity for each weapon or platform named in the text, in no order; some may lie in others."""
    for run, arm in _marked(page.parsed):
        if arm.type is not None and _is_of_arms(run, arm):
            kind = EntityType(arm.type)
            yield Entity(
                quote=page.quote_of(_with_narrowing(run)), type=kind, why=Why(rule=RULE, row=arm.row)
            )
    for ship in _ships(page.parsed):
        why = Why(rule=SHIP_RULE, cue=ship[0].text)
        yield Entity(quote=page.quote_of(ship), type=EntityType.MILITARY_PLATFORM, why=why)


def not_arms(page: Page) -> Iterator[Phrase]:
    """What holds a word for arms and is none: "suicide bomber", "fuel tank"."""
    return (run for run, arm in _marked(page.parsed) if arm.kind is ArmKind.OTHER)


def _marked(text: Text) -> Iterator[tuple[Phrase, Arm]]:
    """The words of the file in a text, the longest at each place; a name with the words for arms right after it."""
    marks = _gazetteer().marks([word.text for word in text])
    for start, mark in enumerate(marks):
        if mark % 2:
            arm, end = arms().all[mark // 2], _end(text, marks, start)
            while arm.kind is ArmKind.NAME and _goes_on(marks, end, arm):
                end = _end(text, marks, end)
            yield text[start:end], arm


def _end(text: Text, marks: list[int], start: int) -> int:
    """Where the marked word ends; a hyphen within it has no mark."""
    end = start + 1
    while end < len(marks):
        hyphen = text[end].text == "-" and end + 1 < len(marks)
        if marks[end + hyphen] != marks[start] + 1:
            break
        end += 1 + hyphen
    return end


def _goes_on(marks: list[int], end: int, arm: Arm) -> bool:
    """Does another word for the same type follow at once ("KC-135 *Stratotanker*", "Mirage 2000 *fighter jets*")?"""
    mark = marks[end] if end < len(marks) else 0
    other = arms().all[mark // 2] if mark % 2 else None
    return other is not None and other.type == arm.type and other.kind is not ArmKind.UNSURE


def _is_of_arms(run: Phrase, arm: Arm) -> bool:
    if arm.kind is ArmKind.NOUN:
        return _is_noun_of_arms(run)
    return arm.kind is ArmKind.NAME and _is_name_of_arms(run)


@cache
def _gazetteer() -> Gazetteer:
    names: dict[str, int] = {}
    for number, arm in enumerate(arms().all, 1):
        names.setdefault(key(arm.word), number)
    return Gazetteer(names)


def _is_noun_of_arms(run: Phrase) -> bool:
    """Does it head its phrase? Then it narrows no noun after it."""
    head = run[-1]
    return is_noun(head) and not (head.head.i >= run.end and head in compounds(head.head))


def _is_name_of_arms(run: Phrase) -> bool:
    first = run[0].text
    if any(letter.isdigit() for letter in run.text):
        return first[0].isupper() or first[0].isdigit()
    return first[0].isupper() and is_proper(run[0]) and not any(map(_is_named, _beside(run)))


def _beside(run: Phrase) -> list[Word]:
    sentence = run.sent
    return [run.doc[at] for at in (run.start - 1, run.end) if sentence.start <= at < sentence.end]


def _is_named(word: Word) -> bool:
    """Is it part of a name, or a title?"""
    return word.text[:1].isupper() and (is_proper(word) or word.text.lower() in _titles())


@cache
def _titles() -> frozenset[str]:
    return frozenset(load_yaml("actor_words.yaml")["titles"])


def _with_narrowing(run: Phrase) -> Phrase:
    """With the words right before it that narrow it: "*Russian-made anti-tank* missiles"; who holds it is left out."""
    text, start = run.doc, run.start
    while start > run.sent.start:
        word = text[start - 1]
        if word.text == "-" and start - 1 > run.sent.start:
            word = text[start - 2]
            narrows = not is_proper(word) and start <= word.head.i < run.end
        else:
            narrows = _narrows(word, text[start : run.end])
        if not narrows:
            break
        start = word.i
    return text[start : run.end]


def _narrows(word: Word, inside: Phrase) -> bool:
    head = word.head
    if not inside.start <= head.i < inside.end or lemma(word) in arms().counting:
        return False
    is_size = lemma(head) in arms().sizes and word in number_modifiers(head)  # "*120* mm mortar"
    return is_size or word in (*modifiers(head), *compounds(head))


def _ships(text: Text) -> Iterator[Phrase]:
    """Names with a capital after the letters of a navy: "USS Mason"."""
    for prefix in text:
        if prefix.text not in arms().ship_prefixes:
            continue
        end = last = prefix.i + 1
        while end < min(len(text), prefix.i + LONGEST_SHIP) and _may_name_a_ship(text[end]):
            end += 1
            last = end if text[end - 1].text[:1].isupper() else last
        if last > prefix.i + 1:
            yield text[prefix.i : last]


def _may_name_a_ship(word: Word) -> bool:
    return (is_proper(word) and word.text[:1].isupper()) or word.text in WITHIN_SHIPS
