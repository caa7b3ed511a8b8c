"""Assembly: from the triggers of a page to accounts, those of one sentence that tell one happening made one."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from onrecord.extract.dates.attachment import own_date_of
from onrecord.extract.reports.accounts import Account
from onrecord.extract.reports.antecedents import resolved, whys_of
from onrecord.extract.reports.dating import Telling, dated
from onrecord.extract.reports.harm import Harm, harms_of
from onrecord.extract.reports.joining import cause_of, same_in_sentence
from onrecord.extract.reports.kinds import kind_of
from onrecord.extract.reports.merging import united
from onrecord.extract.reports.narrowing import happening
from onrecord.extract.reports.placing import is_ground, located, own_places
from onrecord.extract.reports.reality import reality_of
from onrecord.extract.reports.role_words import doing, suffering
from onrecord.extract.reports.scene import Scene
from onrecord.extract.reports.senses import Reading, reading_of
from onrecord.extract.reports.triggers import candidates
from onrecord.language import Word, clause_head, full_lemma, modifiers, relative_clauses
from onrecord.reference.kinds import Frame
from onrecord.reference.realities import light_verbs
from onrecord.values import Days, Kind, Located, Why

TAKEN = frozenset({Kind.CAPTURE, Kind.DESTRUCTION, Kind.ABUSE, Kind.SUPPORT, Kind.SANCTION, Kind.OTHER})
DOING = frozenset({"execute", "lead", "start"})


def accounts_of(scene: Scene) -> tuple[Account, ...]:
    """The accounts of a page in the order of the text, joined within each sentence."""
    readings = [reading for candidate in candidates(scene) if (reading := reading_of(candidate, scene))]
    told = list(happening(readings, scene))
    harms = harms_of(told, scene)
    found: list[Account] = []
    for _, group in groupby(told, key=lambda reading: reading.word.sent.start):
        found.extend(_joined(tuple(group), harms, scene))
    return tuple(found)


def _joined(readings: tuple[Reading, ...], harms: dict[int, Harm], scene: Scene) -> list[Account]:
    """The accounts of one sentence: effects with their causes, a word with the word that carries it."""
    ordered = sorted(readings, key=lambda one: (_is_effect(one, readings), one.word.i))
    days = {one.word.i: _own_days(one, scene) for one in readings}
    groups: list[list[Reading]] = []
    for reading in ordered:
        cause = cause_of(reading, readings)
        homes = [
            group
            for group in groups
            if any(_belongs(reading, one, cause) for one in group)
            and all(_may_be_one(days[reading.word.i], days[one.word.i]) for one in group)
        ]
        groups = [group for group in groups if group not in homes]
        groups.append([*(one for group in homes for one in group), reading])
    words = frozenset(reading.word.i for reading in readings)
    accounts = [
        _together([_account(one, harms, words - {mate.word.i for mate in group}, scene) for one in group])
        for group in groups
    ]
    accounts = [_without_events(account) for account in accounts]
    return sorted(accounts, key=lambda account: account.word.i)


def _without_events(account: Account) -> Account:
    """The account without its own event nouns among its roles: in "the shelling killed two", nobody is "the shelling"."""
    events = {reading.word.i for reading in account.readings}
    return replace(
        account,
        agents=tuple(word for word in account.agents if word.i not in events),
        targets=tuple(word for word in account.targets if word.i not in events),
        means=None if account.means is not None and account.means.i in events else account.means,
    )


def _is_effect(reading: Reading, readings: tuple[Reading, ...]) -> bool:
    return cause_of(reading, readings) is not None


def _belongs(reading: Reading, earlier: Reading, cause: Reading | None) -> bool:
    """Is the earlier one its cause, or the same happening?"""
    return earlier is cause or same_in_sentence(reading, earlier)


def _own_days(reading: Reading, scene: Scene) -> Days | None:
    date = own_date_of(reading.word, scene.dates, scene.page)
    return None if date is None else date.days


def _may_be_one(one: Days | None, other: Days | None) -> bool:
    """May what these days hang on be one happening?"""
    return one is None or other is None or one.meets(other)


def _together(accounts: list[Account]) -> Account:
    first, *rest = sorted(accounts, key=lambda account: (account.is_soft, account.kind is Kind.CASUALTIES))
    for account in rest:
        first = united(first, account)
    return first


def _account(reading: Reading, harms: dict[int, Harm], others: frozenset[int], scene: Scene) -> Account:
    reality, why = reality_of(reading, scene)
    stays = reading.sense.frame is Frame.STAYS
    harm = harms.get(reading.word.i, Harm())
    words = _carriers(reading.word)
    kind = kind_of(reading, scene)
    agents = () if reading.sense.name == "war" else doing(reading.roles.agents, scene)
    targets = () if stays else suffering(reading.roles.targets, scene)
    named = whys_of((*agents, *targets), scene)
    agents, targets = resolved(agents, targets, scene), resolved(targets, agents, scene)
    return Account(
        reading=reading,
        kind=kind,
        reality=reality,
        agents=agents,
        targets=tuple(word for word in targets if kind in TAKEN or not is_ground(word, scene)),
        means=next((word for word in reading.roles.means if word.i != reading.word.i), None),
        date=dated(Telling(word=reading.word, carriers=words[1:], others=others), scene),
        where=_all_places(reading, words, scene),
        killed=harm.killed,
        injured=harm.injured,
        figures=harm.figures,
        is_plain=why is None and not (reading.candidate.is_verbal or reading.sense.lasting),
        why=tuple(part for part in (_sense_why(reading), why, *named) if part is not None),
    )


def _all_places(reading: Reading, words: tuple[Word, ...], scene: Scene) -> tuple[Located, ...]:
    """The places around it, then those that are a role of it."""
    around = located(words, scene)
    own = own_places(reading, scene)
    return (*around, *(place for place in own if not any(place.quote.overlaps(one.quote) for one in around)))


def _carriers(word: Word) -> tuple[Word, ...]:
    """The word, what is said of it right after ("an operation *executed* in May"), and the predicate that carries it."""
    head = clause_head(word)
    above = () if head.i == word.i or word in modifiers(head) else (head,)
    below = tuple(verb for verb in relative_clauses(word) if full_lemma(verb) in light_verbs() | DOING)
    return (word, *below, *above)


def _sense_why(reading: Reading) -> Why:
    words = reading.word.doc[reading.candidate.first : reading.candidate.last + 1].text
    return Why(rule=reading.sense.name, cue=words, row=reading.sense.row)
