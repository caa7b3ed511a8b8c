"""The cue vocabulary of claims as `reference/claims.yaml` gives it, with all forms of its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from onrecord.extract.statements.lexicon import forms_of
from onrecord.reference.files import load_yaml

FILE = "claims.yaml"
_GAP = r"(?:\S+ ){0,10}"


@cache
def _part(kind: str) -> Mapping[str, Any]:
    part: Mapping[str, Any] = load_yaml(FILE)[kind]
    return part


@cache
def verb_forms(kind: str, name: str = "verbs") -> frozenset[str]:
    """All forms of the verbs of a kind of claim, or of another of its lists of verbs."""
    irregular = load_yaml(FILE)["irregular"]
    return frozenset(
        form for verb in _part(kind)[name] for form in (*forms_of(verb), *irregular.get(verb, ()))
    )


@cache
def noun_forms(kind: str, name: str = "nouns") -> frozenset[str]:
    """The nouns of a kind of claim, or another of its lists of nouns, in both numbers."""
    return frozenset(form for noun in _part(kind)[name] for form in _both_numbers(noun))


@cache
def forces() -> frozenset[str]:
    """The nouns that name a force or those who fight in it, in both numbers."""
    return frozenset(form for noun in load_yaml(FILE)["forces"] for form in _both_numbers(noun))


def _both_numbers(noun: str) -> tuple[str, ...]:
    if noun.endswith("y"):
        return noun, noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun, noun[:-2] + "en"
    return noun, noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")


@cache
def words(name: str, part: str | None = None) -> frozenset[str]:
    """A plain list of words of the file."""
    content = load_yaml(FILE) if part is None else _part(part)
    return frozenset(content[name])


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """The phrases of a kind of claim as one expression over words in lower case with single spaces."""
    phrases = sorted(_part(kind)["phrases"], key=lambda phrase: (-len(phrase), phrase))
    parts = (
        _GAP.join(re.escape(part).replace("\\ ", " ") for part in phrase.replace("-", " ").split("* "))
        for phrase in phrases
    )
    return re.compile(r"(?<!\S)(?:" + "|".join(parts) + r")(?!\S)")
