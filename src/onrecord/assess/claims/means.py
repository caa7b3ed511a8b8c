"""Means: what kind of force or weapon is, or is not, used.

*Recognised* by a denial of a weapon or force ("no cluster bombs", "no conscripts") or by a limit to one ("from the air
alone"). Read from it: the kinds of means denied, those allowed, the force, place and time.
*What bears on it*: passages that name a kind of means, at the same place and time.
*Consistent*: the record names only what the claim allows, or finds none of what it denies. *Contradicted*: a
denied kind, or one beyond the limit, was used by the force. *In tension*: signs of it that leave open who used it
or whether. All else is undecided.
"""

from __future__ import annotations

from functools import cache

from onrecord.assess.bearing import Bearing, Scope
from onrecord.assess.claims.asked import Asked
from onrecord.assess.claims.leaning import NOTHING, Leaning, Side, refutes, strains, supports
from onrecord.assess.lexicon import FILE, has, hits, signs_of
from onrecord.assess.passages import Passage, once
from onrecord.assess.wording import Hit, Phrases, Token
from onrecord.reference.files import load_yaml
from onrecord.values import ClaimKind

KIND = ClaimKind.MEANS
BEHIND = 6
DENIALS = frozenset(["no", "none", "neither", "nothing"])


def leaning(asked: Asked, passage: Passage, bearing: Bearing) -> Leaning:
    """Which way the passage leans on a claim about means."""
    limited = has("only", asked.words)
    named = kinds_in(asked.words)
    allowed = _allowed(asked) if limited else frozenset()
    denied = named - allowed
    used, unused = told_kinds(passage)
    if asked.claim.polarity and not limited:
        return _affirmed(named, used, unused)
    wide = allowed | _with(allowed, "goes_with")
    beyond = used & denied or (used - wide if limited and not has("only", passage.words) else frozenset())
    if beyond - _with(denied, "weaker"):
        return _of_use(asked, bearing)
    if used & _with(denied, "weaker"):
        return strains("others than those denied were there")
    if unused & (denied or named) or (used and used <= wide and has("only", passage.words)):
        return supports("none of it was found" if unused else "only what the claim allows was used")
    if limited and unused - wide and not used - wide:
        return supports("nothing beyond what the claim allows was found")
    return NOTHING


def _of_use(asked: Asked, bearing: Bearing) -> Leaning:
    if bearing.force is Scope.OTHER and asked.force_is_bound:
        return NOTHING
    if bearing.force is not Scope.SAME and (asked.forces or asked.camps):
        return Leaning(side=Side.STRAIN, says="signs of it were found", lacks_author=True)
    return refutes("it was used")


def _affirmed(named: frozenset[str], used: frozenset[str], unused: frozenset[str]) -> Leaning:
    if used & named:
        return supports("it was used")
    return refutes("none of it was used") if unused & named else NOTHING


def _with(kinds: frozenset[str], part: str) -> frozenset[str]:
    """The kinds that the file puts beside these."""
    beside = load_yaml(FILE)[part]
    return frozenset(other for kind in kinds for other in beside.get(kind, ()))


def _is_denied_behind(passage: Passage, hit: Hit) -> bool:
    """Whether the denial stands behind ("of mortars they found neither craters nor fins")."""
    before = passage.words[hit.first - 1].word.lower() if hit.first > 0 else ""
    behind = {token.word.lower() for token in passage.words[hit.last + 1 : hit.last + 1 + BEHIND]}
    return before == "of" and bool(behind & DENIALS)


@once
def told_kinds(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds that the passage tells to be there, and those that it tells not to be."""
    used: set[str] = set()
    unused: set[str] = set()
    for kind, listed in _kinds():
        found = listed.found_in(passage.words)
        told = signs_of(listed, passage.words, passage.text)[:1] == (True,)  # "not one shell left the guns"
        denied = any(_is_denied_behind(passage, hit) for hit in found)
        (used if told and not denied else unused).update([kind] if found else [])
    return frozenset(used), frozenset(unused)


def _allowed(asked: Asked) -> frozenset[str]:
    """The kinds named where the limit is set: in front of "alone", or behind "only"."""
    limit = hits("only", asked.words)[0]
    none = [found.first for found in hits("negation", asked.words)]
    end = min((at for at in none if at > limit.first), default=len(asked.words))
    start = max((at for at in none if at < limit.first), default=0)
    comma = _after_comma(asked, start, limit.first)
    return kinds_in(asked.words[comma:end])


def _after_comma(asked: Asked, start: int, limit: int) -> int:
    between = asked.text[asked.words[start].end : asked.words[limit].start] if start < limit else ""
    return limit if start > 0 and "," in between else 0


def kinds_in(words: tuple[Token, ...]) -> frozenset[str]:
    """The kinds of means that these words name."""
    return frozenset(kind for kind, listed in _kinds() if listed.found_in(words))


@cache
def _kinds() -> tuple[tuple[str, Phrases], ...]:
    return tuple((kind, Phrases(words)) for kind, words in load_yaml(FILE)["means"].items())
