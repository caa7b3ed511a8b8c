"""The words of saying as the reviewed file `reference/saying.yaml` gives them, looked up by their forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from onrecord.reference.files import load_yaml
from onrecord.values import Stance

FILE = "saying.yaml"
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One entry: its dictionary form, its stance, what it `takes` for the words said, and its row in the file.

    `also` is the second word of a fixed phrase ("out" of "point out"), None for a single word.
    """

    lemma: str
    stance: Stance
    takes: frozenset[str]
    row: str
    plain: bool = False
    thought: bool = False
    evidence: bool = False
    event: bool = False
    never: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    otherwise: Mapping[str, Stance] = field(default_factory=dict, hash=False)
    also: str | None = None

    @property
    def takes_clause(self) -> bool:
        """Whether a finite clause may stand for the words said."""
        return "clause" in self.takes

    @property
    def takes_quotation(self) -> bool:
        """Whether words in quotation marks may."""
        return bool(self.takes & {"clause", "quote"}) and not self.thought

    @property
    def prepositions(self) -> frozenset[str]:
        """The prepositions after which the words said may stand."""
        return self.takes - {"clause", "quote", "noun", "named", "person", "to_do"}


def _saying(part: str, lemma: str, entry: Mapping[str, Any], also: str | None = None) -> Saying:
    name = lemma if also is None else f"{lemma} {also}"
    return Saying(
        lemma=lemma,
        stance=Stance(entry["stance"]),
        takes=frozenset(entry["takes"]),
        row=f"{FILE}:{part}:{name}",
        plain=entry.get("plain", False),
        thought=entry.get("thought", False),
        evidence=entry.get("evidence", False),
        event=entry.get("event", False),
        never=frozenset(entry.get("never", ())),
        only=frozenset(entry.get("only", ())),
        otherwise={word: Stance(stance) for word, stance in entry.get("otherwise", {}).items()},
        also=also,
    )


def forms_of(verb: str) -> Iterator[str]:
    """The regular forms of an English verb: "deny" gives deny, denies, denied, denying."""
    yield verb
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    elif verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    else:
        yield from (
            verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"),
            verb + "ed",
            verb + "ing",
        )


@cache
def verbs() -> Mapping[str, Saying]:
    """Every form of every saying verb, in lower case."""
    found: dict[str, Saying] = {}
    for lemma, entry in load_yaml(FILE)["verbs"].items():
        saying = _saying("verbs", lemma, entry)
        for form in (*forms_of(lemma), *entry.get("forms", ())):
            found.setdefault(form, saying)
    return found


@cache
def fixed() -> Mapping[str, tuple[Saying, ...]]:
    """The fixed phrases by every form of their verb."""
    irregular = load_yaml(FILE)["irregular"]
    found: dict[str, list[Saying]] = {}
    for entry in load_yaml(FILE)["fixed"]:
        verb, also = entry["words"]
        saying = _saying("fixed", verb, entry, also)
        for form in (*forms_of(verb), *irregular.get(verb, ())):
            found.setdefault(form, []).append(saying)
    return {form: tuple(sayings) for form, sayings in found.items()}


@cache
def nouns() -> Mapping[str, Saying]:
    """The nouns of saying, singular and plural."""
    found: dict[str, Saying] = {}
    for lemma, entry in load_yaml(FILE)["nouns"].items():
        plural = lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"
        saying = _saying("nouns", lemma, entry)
        found[lemma] = found[plural] = saying
    return found


@cache
def adjectives() -> Mapping[str, Saying]:
    """The adjectives that say it after "be"."""
    return {word: _saying("adjectives", word, entry) for word, entry in load_yaml(FILE)["adjectives"].items()}


@cache
def cue_forms() -> frozenset[str]:
    """Every form with which a verb of saying, a fixed phrase or "be" with an adjective can be told."""
    return frozenset((*verbs(), *fixed(), *adjectives()))


@cache
def single_words(part: str) -> Mapping[str, Saying]:
    """The `adverbs` or the `attributive` adjectives that report without naming anyone."""
    stances: Mapping[str, str] = load_yaml(FILE)[part]
    return {word: _saying(part, word, {"stance": stance, "takes": []}) for word, stance in stances.items()}


@cache
def phrases() -> tuple[tuple[tuple[str, ...], Saying], ...]:
    """The phrases before a speaker ("according to"), longest first, each as its words."""
    rows = load_yaml(FILE)["phrases"]
    found = [
        (tuple(row["words"].split()), _saying("phrases", row["words"], {**row, "takes": []})) for row in rows
    ]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def word_list(name: str) -> frozenset[str]:
    """One of the file's plain lists of words."""
    return frozenset(load_yaml(FILE)[name])
