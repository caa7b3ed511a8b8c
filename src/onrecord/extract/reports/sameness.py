"""Sameness: whether two accounts of a document tell one happening; when in doubt they are two.

Nothing may speak against it (kind, day, place, roles, counts), and something must speak for it: the same word, a
shared role, or a definite noun right after.
"""

from __future__ import annotations

from onrecord.extract.reports.accounts import Account
from onrecord.extract.reports.agreement import (
    is_compatible,
    is_narrow,
    is_one_party,
    roles_meet,
    same_day,
)
from onrecord.extract.reports.joining import BLOODLESS, is_total
from onrecord.extract.reports.scene import Scene
from onrecord.language import determiner, is_noun, is_pronoun, is_verb, lemma, modifiers, possessors
from onrecord.values import Kind, Reality

STATES = frozenset({Kind.SUPPORT, Kind.AGREEMENT, Kind.DEPLOYMENT, Kind.WITHDRAWAL})
SENT = frozenset({Kind.DEPLOYMENT, Kind.SUPPORT})
VIOLENT = frozenset({Kind.STRIKE, Kind.CLASH, Kind.BOMBING, Kind.OTHER, Kind.ABUSE, Kind.DOWNING})
NEW = frozenset({"another", "second", "third", "new", "separate", "other", "further", "more", "similar"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "such"})
STEM = 5
NEAR = 100  # words
SHORT = 3  # days that one happening may take
DEADLY = frozenset({Kind.STRIKE, Kind.CLASH, Kind.BOMBING, Kind.DOWNING, Kind.ABUSE})
DEATHS = frozenset({"killing", "dying", "harm", "wounding", "falling in battle"})
BROAD_SENSES = frozenset({"operation", "war"})
OPENING = 4  # words in which a sentence says that it tells of something else
ELSEWHERE = frozenset({"separately", "elsewhere", "meanwhile", "also", "another", "separate"})
POINTING = frozenset({"this", "these", "such"})


def is_same(first: Account, second: Account, scene: Scene) -> bool:
    """Whether nothing speaks against one happening, and something for it; the second is not told as new."""
    if not _is_kind_compatible(first, second, scene):
        return False
    if (first.reality is Reality.DENIED) != (second.reality is Reality.DENIED):
        return False
    if first.kind is second.kind and _points_back(second) and _is_near(first, second):
        return True
    if not is_compatible(first, second, scene):
        return False
    return _has_link(first, second, scene)


def _is_kind_compatible(first: Account, second: Account, scene: Scene) -> bool:
    if first.kind is second.kind:
        return True
    if second.kind is Kind.CASUALTIES and first.kind in VIOLENT and first.killed is not None:
        return is_noun(second.word) and _is_definite(second, scene)
    if Kind.CASUALTIES in {first.kind, second.kind} and {first.kind, second.kind} & VIOLENT:
        if {first.sense.name, second.sense.name} & BLOODLESS:
            return False
        return (_is_one_day(first, second) and _is_near(first, second)) or _follows(first, second)
    takes_up = second.sense.by_means or second.sense.generic
    return (
        takes_up
        and first.kind in VIOLENT
        and (second.kind is Kind.OTHER or (second.kind is Kind.CLASH and not second.agents))
        and is_noun(second.word)
        and _is_definite(second, scene)
    )


def _follows(first: Account, second: Account) -> bool:
    """Does the next sentence say how many died of it, with no day or place of another happening?"""
    tells = second.sense.name in DEATHS and not is_total(second.reading)
    tells = tells and (bool(first.agents) or not second.agents)
    if not tells or not _counts_more(first, second):
        return False
    if not (first.kind in DEADLY or first.sense.by_means) or _is_open(first):
        return False
    if first.reality is not Reality.HAPPENED or second.reality is not Reality.HAPPENED:
        return False
    sentence = second.word.sent
    opening = {word.lower_ for word in sentence[:OPENING]}
    if opening & ELSEWHERE or second.readings[0].word.sent.start != max(
        one.word.sent.end for one in first.readings
    ):
        return False
    if second.date is not None and first.days != second.days:
        return False
    return any(map(is_narrow, first.where)) or not any(map(is_narrow, second.where))


def _counts_more(first: Account, second: Account) -> bool:
    """Does the second tell of deaths or injuries where the first has none of them?"""
    if second.killed is None:
        return second.injured is not None and first.injured is None
    return first.killed is None


def _is_open(account: Account) -> bool:
    """Does it go on for longer than a few days, or without an end?"""
    days = account.days
    return days is not None and (days.length is None or days.length > SHORT)


def _points_back(account: Account) -> bool:
    """Is it "*this* attack", "*these* talks"?"""
    article = determiner(account.word)
    return article is not None and article.lower_ in POINTING


def _is_near(first: Account, second: Account) -> bool:
    return second.word.i - max(reading.word.i for reading in first.readings) <= NEAR


def is_new(account: Account) -> bool:
    """Does the text say that it is another one?"""
    article = determiner(account.word)
    beside = {word.lower_ for word in modifiers(account.word)}
    return bool(beside & NEW) or (article is not None and article.lower_ in NEW)


def _is_definite(account: Account, scene: Scene) -> bool:
    """Is it "the strike", "its strike", "Friday's strike"?"""
    article = determiner(account.word)
    owners = possessors(account.word)
    return (article is not None and article.lower_ in DEFINITE) or any(
        is_pronoun(owner) or owner.i in scene.date_at for owner in owners
    )


def _has_link(first: Account, second: Account, scene: Scene) -> bool:
    if _sums_up(second, first, scene) or _is_cause_and_deaths(first, second):
        return True
    same_word = _is_same_word(first, second)
    shared_agent = bool(first.agents and second.agents) and roles_meet(first.agents, second.agents, scene)
    shared_target = bool(first.targets and second.targets) and roles_meet(
        first.targets, second.targets, scene
    )
    if first.kind is Kind.TALKS and is_verb(first.word) and is_verb(second.word):
        return same_word and _is_same_company(first, second, scene)
    if first.kind in SENT and is_verb(second.word) and (second.agents or second.targets):
        return same_word and (shared_agent or shared_target)
    is_state = first.kind in STATES or first.sense.lasting
    if _is_taken_up(first, second, same_word, scene) and (
        not is_state or (first.kind in VIOLENT and _is_bare(second))
    ):
        return True
    if is_state:
        agreed = shared_agent and first.kind is Kind.AGREEMENT
        return same_word or agreed or (shared_target and first.kind is Kind.CLASH)
    return _is_told_alike(first, second, (same_word, shared_agent, shared_target))


def _is_same_word(first: Account, second: Account) -> bool:
    """Do both name it by one word, by a word and its longer form ("*airstrike*", "the *strike*"), or by a family of words?"""
    if _stems(first) & _stems(second):
        return True
    ours, theirs = lemma(first.word), lemma(second.word)
    longer, shorter = (ours, theirs) if len(ours) > len(theirs) else (theirs, ours)
    if len(shorter) >= STEM and longer.endswith(shorter):
        return True
    return first.sense.name == second.sense.name and _is_family(first) and first.days == second.days


def _is_cause_and_deaths(first: Account, second: Account) -> bool:
    return first.kind is not second.kind and Kind.CASUALTIES in {first.kind, second.kind}


def _is_taken_up(first: Account, second: Account, same_word: bool, scene: Scene) -> bool:  # noqa: FBT001 - private
    """Does a definite noun, or the same weapon's landing, right after take up what was told?"""
    if not _is_near(first, second):
        return False
    if _same_weapon(first, second):
        return True
    same_sense = same_word or first.sense.name == second.sense.name or second.sense.by_means
    return _is_definite(second, scene) and (same_sense or (_is_bare(second) and first.kind in VIOLENT))


def _is_bare(account: Account) -> bool:
    """Has it no role, place or day of its own, and is no war or campaign as a whole?"""
    told = account.agents or account.targets or account.where or account.date
    return not told and account.sense.name not in BROAD_SENSES


def _is_told_alike(first: Account, second: Account, shared: tuple[bool, bool, bool]) -> bool:
    """Do word, roles and day agree as far as one telling needs: a verb all of them, the same noun one of them?"""
    same_word, shared_agent, shared_target = shared
    if is_verb(second.word) and not same_word:
        return shared_agent and shared_target and same_day(first, second)
    if same_word:
        return (
            shared_agent or shared_target or same_day(first, second) or not (second.agents or second.targets)
        )
    return shared_target and same_day(first, second)


def _is_same_company(first: Account, second: Account, scene: Scene) -> bool:
    """Has a second meeting nobody that the first had not?"""
    return all(any(is_one_party(one, other, scene) for one in first.agents) for other in second.agents)


def _is_family(account: Account) -> bool:
    """Are all words of its sense names of one and the same thing, so that another of them says it again?"""
    sense = account.sense
    if account.kind is Kind.SUPPORT:
        return sense.name in {"backing", "relief", "supplying"}
    return account.kind in STATES or sense.lasting or sense.by_means or sense.name == "losses"


def _sums_up(second: Account, first: Account, scene: Scene) -> bool:
    """Does a soft word ("*discussed*"), or a participle of the same thing, take up what was just told?"""
    if not (_is_near(first, second) and second.is_soft):
        return False
    if not second.reading.is_described:
        return True
    return bool(first.targets and second.targets) and roles_meet(first.targets, second.targets, scene)


def _same_weapon(first: Account, second: Account) -> bool:
    """Do both name the same weapon, the second by no more than its landing?"""
    if first.means is None or second.means is None or second.sense.frame.value != "lands":
        return False
    ours = {lemma(word) for word in (first.means, *first.means.lefts)}
    return bool(ours & {lemma(word) for word in (second.means, *second.means.lefts)})


def _is_one_day(first: Account, second: Account) -> bool:
    """Do both tell the same day, one of them with a count of the dead and the other without?"""
    days = first.days
    counted = (first.killed is None) != (second.killed is None)
    return counted and days is not None and days.length == 1 and days == second.days


def _stems(account: Account) -> set[str]:
    return {lemma(reading.word)[:STEM] for reading in account.readings}
