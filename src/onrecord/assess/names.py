"""Names in a sentence: forces and places, told by the words around them and by the actors file.

Invented, small and misspelt names stand in no file, so a name is a run of capitalised words, and two names are the
same when they share a distinctive word and no number or quarter ("61st", "Upper") tells them apart. It does not
know that two different words name one place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from onrecord.assess.lexicon import FILE, phrases
from onrecord.assess.wording import REMEMBERED, Token, tokens
from onrecord.reference import actors
from onrecord.reference.actor import ActorKind
from onrecord.reference.files import load_yaml

BESIDE_WORDS = 5
PARTIES = frozenset(["with", "by"])
GROUPS = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.ARMED_FORCE,
        ActorKind.COALITION,
        ActorKind.ORGANISATION,
        ActorKind.PARTY,
        ActorKind.PERSON,
    }
)
ARTICLES = frozenset(["al-", "as-", "an-", "at-", "az-", "ad-", "ar-", "el-"])


class Role(StrEnum):
    """What a name names, as far as the words around it tell."""

    FORCE = "force"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name: its words, its distinctive stems, its numbers and quarters, its actors' keys and its role."""

    words: str
    stems: frozenset[str]
    marks: frozenset[str]
    keys: frozenset[str]
    role: Role
    start: int
    is_beside: bool = False
    is_doubtful: bool = False  # a lone capital that opens a sentence, and may be a common word

    @property
    def signs(self) -> frozenset[str]:
        """What two names of one thing have one of in common."""
        return self.stems | self.keys

    def is_same(self, other: Name) -> bool:
        """Whether both may name one thing."""
        if self.marks and other.marks and self.marks.isdisjoint(other.marks):
            return False
        return self.stems <= other.stems or other.stems <= self.stems or not self.keys.isdisjoint(other.keys)


@lru_cache(maxsize=REMEMBERED)
def names_in(text: str) -> tuple[Name, ...]:
    """The names of a text, in order; months, weekdays and titled persons are none."""
    words = tokens(text)
    found: list[Name] = []
    at = 0
    while at < len(words):
        end = _run(words, text, at)
        if end > at:
            name = _name(words, text, at, end)
            found += [] if name is None else [_coordinated(name, found, text)]
        at = max(end, at + 1)
    return tuple(found)


def _coordinated(name: Name, before: list[Name], text: str) -> Name:
    """A name joined to a place by a comma or "and" is a place too."""
    if name.role is not Role.OTHER or not before or before[-1].role is not Role.PLACE:
        return name
    between = text[before[-1].start + len(before[-1].words) : name.start]
    return replace(name, role=Role.PLACE) if between.strip() in (",", "and", "or", ", and", "nor") else name


def _run(words: tuple[Token, ...], text: str, at: int) -> int:
    """The end of the run of capitalised words that begins here, or `at` if none does."""
    end = at
    while end < len(words) and _is_capital(words[end], at_start=_opens(words, text, end)):
        if end > at and _is_adjective_apart(words, text, at, end):
            break
        if end > at and "." in text[words[end - 1].end : words[end].start]:
            break
        if end > at and any(mark in text[words[end - 1].end : words[end].start] for mark in ',;:—–()"“”'):
            break
        end += 1
    return end


def _is_adjective_apart(words: tuple[Token, ...], text: str, at: int, end: int) -> bool:
    """Whether the word is a people's adjective before its noun, which begins a name ("at Feodosia Russian marines")."""
    word, behind = words[end].word, words[end + 1 : end + 2]
    if not behind or behind[0].word[0].isupper() or not actors().of_adjective(word):
        return False
    before = words[end - 1]
    whole = text[words[at].start : words[end].end]
    plain = before.word.lower() in load_yaml(FILE)["qualifiers"] or actors().of_adjective(before.word)
    return not plain and not actors().of_adjective(whole) and not actors().named(whole)


def _opens(words: tuple[Token, ...], text: str, at: int) -> bool:
    if at == 0:
        return True
    between = text[words[at - 1].end : words[at].start]
    return any(mark in between for mark in '.!?"“”:\n‘')


def _is_capital(token: Token, *, at_start: bool) -> bool:
    word = token.word
    if word[0].isdigit():
        return word[-2:].lower() in ("st", "nd", "rd", "th") and word[:-2].isdigit() and not at_start
    core = word.split("-", 1)[1] if word[:3].lower() in ARTICLES and len(word) > len("al-") else word
    if not core[0].isupper() or phrases("calendar").any_in(word):
        return False
    return not at_start or word.lower() not in _openers()


@cache
def _openers() -> frozenset[str]:
    """Common words that open sentences with a capital and are no names."""
    parts = load_yaml(FILE)
    listed = {
        word
        for part in parts.values()
        if isinstance(part, list)
        for phrase in part
        for word in str(phrase).lower().split()
    }
    return frozenset(listed | set(_plain_words()))


def _plain_words() -> tuple[str, ...]:
    return tuple(load_yaml(FILE)["openers"])


def _name(words: tuple[Token, ...], text: str, at: int, end: int) -> Name | None:
    run = words[at:end]
    distinct = frozenset(token.stem for token in run if not _is_generic(token))
    marks = frozenset(token.stem for token in run if _is_mark(token))
    words_of = text[run[0].start : run[-1].end]
    keys = _keys(words_of, run)
    doubtful = len(run) == 1 and not keys and _opens(words, text, at) and not _is_taken_up(run[0], words, end)
    if _is_titled(words, at):
        return None
    if not distinct and not keys and not marks and (_opens(words, text, at) or not _is_force(run)):
        return None
    role = Role.OTHER if doubtful else _role(words, at, end, keys)
    return Name(
        words=words_of,
        stems=distinct or frozenset(token.stem for token in run),
        marks=marks,
        keys=keys,
        role=role,
        start=run[0].start,
        is_beside=_stands_beside(words, at),
        is_doubtful=doubtful,
    )


def _is_force(run: tuple[Token, ...]) -> bool:
    return any(phrases("force_nouns").any_in(token.word) for token in run)


def _is_taken_up(token: Token, words: tuple[Token, ...], end: int) -> bool:
    """Whether a lone capital that opens a sentence is a name: hyphened, owning, or before a force or place."""
    low = token.word.lower()
    if low[:3] in ARTICLES or low.endswith(("'s", "’s")):
        return True
    following = words[end : end + 2]
    heads = (*phrases("force_nouns").found_in(following), *phrases("place_nouns").found_in(following))
    return any(hit.first == 0 for hit in heads)


def _is_mark(token: Token) -> bool:
    return token.word[0].isdigit() or token.word.lower() in load_yaml(FILE)["qualifiers"]


def _is_generic(token: Token) -> bool:
    low = token.word.lower()
    return (
        _is_mark(token)
        or phrases("force_nouns").any_in(token.word)
        or phrases("place_nouns").any_in(token.word)
        or low in load_yaml(FILE)["titles"]
    )


@cache
def _actor_keys(word: str) -> frozenset[str]:
    known = actors()
    found = (*known.named(word), *known.of_adjective(word), *known.of_metonym(word))
    return frozenset(actor.key for actor in found)


def _keys(whole: str, run: tuple[Token, ...]) -> frozenset[str]:
    exact = _actor_keys(whole)
    if exact:
        return exact
    return frozenset(
        key for token in run for key in _actor_keys(token.word.removesuffix("'s").removesuffix("’s"))
    )


def _is_titled(words: tuple[Token, ...], at: int) -> bool:
    titles = load_yaml(FILE)["titles"]
    return (at > 0 and words[at - 1].word.lower() in titles) or (
        words[at].word.lower() in titles and at + 1 < len(words) and words[at + 1].word[0].isupper()
    )


def _role(words: tuple[Token, ...], at: int, end: int, keys: frozenset[str]) -> Role:  # noqa: PLR0911 - a ladder: one answer a rung
    run = words[at:end]
    if _is_force(run) or _is_group(keys):
        return Role.FORCE
    if any(phrases("place_nouns").any_in(token.word) for token in run):
        return Role.PLACE
    if phrases("soil").found_in(words[end : end + 1]):
        return Role.PLACE
    if any(hit.first == 0 for hit in phrases("force_nouns").found_in(words[end : end + 3])):
        return Role.FORCE
    if _is_owner(words, at, end) or _is_people(run):
        return Role.FORCE
    if any(hit.first <= 1 for hit in phrases("place_nouns").found_in(words[end : end + 3])):
        return Role.PLACE
    if _is_part_of_country(words, at):
        return Role.PLACE
    before = _word_before(words, at)
    if before in load_yaml(FILE)["place_before"]:
        return Role.PLACE
    is_party = before in PARTIES and words[at - 1].word.lower() == "the"
    return Role.FORCE if keys or is_party else Role.OTHER


def _word_before(words: tuple[Token, ...], at: int) -> str:
    """The word before a name, or before its article, with no mark between; empty if there is none."""
    while at > 0 and words[at - 1].end + 1 == words[at].start:
        at -= 1
        if words[at].word.lower() != "the":
            return words[at].word.lower()
    return ""


def _is_people(run: tuple[Token, ...]) -> bool:
    """Whether it is one word, of a people and not of its land ("Kenyans")."""
    word = run[0].word
    return len(run) == 1 and bool(actors().of_adjective(word)) and not actors().strongly_named(word)


def _is_owner(words: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether the name is that of a state or man whose forces are told before it ("a battery of the Lomna republic")."""
    before = words[max(0, at - BESIDE_WORDS) : at]
    low = [word.word.lower() for word in before]
    of = len(low) - 2 if low[-1:] == ["the"] else len(low) - 1
    if low[of : of + 1] != ["of"]:
        return False
    part = "force_nouns" if phrases("polities").found_in(words[end : end + 1]) else "owned"
    return any(hit.last == of - 1 for hit in phrases(part).found_in(before))


def _is_part_of_country(words: tuple[Token, ...], at: int) -> bool:
    """Whether a quarter of the sky stands before the name, and a word of place before that ("in eastern Congo")."""
    file = load_yaml(FILE)
    before = [word.word.lower() for word in words[max(0, at - 3) : at]]
    if not before or before[-1] not in file["qualifiers"]:
        return False
    return any(word in file["place_before"] for word in before[:-1])


def _is_group(keys: frozenset[str]) -> bool:
    """Whether the actors file knows it as a force, and not as a state, which is a place as well."""
    known = [actor for key in keys if (actor := actors().get(key)) is not None]
    return bool(known) and all(actor.kind in GROUPS for actor in known)


def _stands_beside(words: tuple[Token, ...], at: int) -> bool:
    """Whether the name is only the mark that another place is measured from ("east of Karim")."""
    before = words[max(0, at - BESIDE_WORDS) : at]
    return any(len(before) - 1 - hit.last <= 1 for hit in phrases("beside").found_in(before))
