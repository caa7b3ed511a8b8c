"""Words that say whether a happening is real: those that govern it, and those that stand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.reference.files import load_yaml

FILE = "realities.yaml"


@cache
def reality_words(part: str) -> Mapping[str, str]:
    """For each verb, noun, adjective or adverb (`part` in the plural) the reality it gives what it governs."""
    found: dict[str, str] = {}
    for reality, lists in load_yaml(FILE)["realities"].items():
        for word in lists.get(part, ()):
            found.setdefault(str(word), reality)
    return found


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that only carry an event noun ("*launch* an attack", "the talks *took place*")."""
    return frozenset(str(verb) for verb in load_yaml(FILE)["light"])


@cache
def receiving_verbs() -> frozenset[str]:
    """Verbs whose subject gets what their object names ("*enjoys* the backing of")."""
    return frozenset(str(verb) for verb in load_yaml(FILE)["receiving"])


@cache
def beginning_verbs() -> frozenset[str]:
    """Verbs that say only that something begins ("the ceasefire *came into force*")."""
    return frozenset(str(verb) for verb in load_yaml(FILE)["beginning"])


@cache
def failing_verbs() -> frozenset[str]:
    """Verbs that say that what was agreed or tried came to nothing ("the ceasefire *collapsed*")."""
    return frozenset(str(verb) for verb in load_yaml(FILE)["failing"])


@cache
def finished_words() -> frozenset[str]:
    """Predicates that say that something has ended ("the operation is *over*")."""
    return frozenset(str(word) for word in load_yaml(FILE)["finished"])


@cache
def doubtful_nouns() -> frozenset[str]:
    """Nouns whose clause is only feared or alleged ("*allegations* that they used gas")."""
    return frozenset(str(noun) for noun in load_yaml(FILE)["doubtful"])
