"""The words that belong to a noun or a clause, as spans of the text; a span never crosses what is left out."""

from __future__ import annotations

from onrecord.language.kinds import Phrase, Word, relation

OUTSIDE_PHRASE = frozenset(
    {
        "case",
        "cc",
        "cc:preconj",
        "mark",
        "punct",
        "cop",
        "nsubj",
        "nsubj:pass",
        "nsubj:outer",
        "csubj",
        "aux",
        "aux:pass",
        "parataxis",
        "appos",
        "list",
        "discourse",
        "vocative",
        "advcl",
        "dislocated",
        "orphan",
        "expl",
        "obl",
    }
)
CLAUSES = frozenset({"acl", "acl:relcl", "ccomp", "advcl:relcl", "xcomp"})


def phrase(noun: Word, *, clauses: bool = False, coordination: bool = False) -> Phrase:
    """The noun phrase of a noun: "the Russian *soldiers* in Syria" of "by the Russian soldiers in Syria, who left".

    Left out are the preposition, appositions and punctuation at the ends; relative clauses and participles
    come in with `clauses`, the other conjuncts ("and advisers") with `coordination`.
    """
    inside = {noun.i}
    waiting = [child for child in noun.children if _belongs(child, clauses, coordination)]
    while waiting:
        word = waiting.pop()
        inside.add(word.i)
        waiting.extend(child for child in word.children if word.i != noun.i)
    return _run(noun, inside)


def _belongs(child: Word, clauses: bool, coordination: bool) -> bool:  # noqa: FBT001 - private, both named above
    name = relation(child)
    if name in CLAUSES:
        return clauses
    if name == "conj":
        return coordination
    return name not in OUTSIDE_PHRASE


def _run(noun: Word, inside: set[int]) -> Phrase:
    """The unbroken run of words around the noun; punctuation may stand between two of them."""
    document = noun.doc
    first = last = noun.i
    while first > 0 and _reaches(document[first - 1], inside, -1):
        first -= 1
    while last + 1 < len(document) and _reaches(document[last + 1], inside, 1):
        last += 1
    while first < noun.i and first not in inside:
        first += 1
    while last > noun.i and last not in inside:
        last -= 1
    return document[first : last + 1]


def _reaches(word: Word, inside: set[int], step: int) -> bool:
    """Is it in the phrase, or a mark or conjunction right before a word that is?"""
    if word.i in inside:
        return True
    beyond = word.i + step
    return (word.is_punct or word.is_space or relation(word) in {"cc", "punct"}) and beyond in inside


def clause(head: Word, *, opening: bool = True, coordination: bool = True) -> Phrase:
    """All that hangs on a clause's head, as one span without conjunction, punctuation or space at its ends.

    Without `opening` the marker ("that", "if") is left out; without `coordination`, so are the clauses joined
    to it by "and" or "but" where they stand at its end.
    """
    left_out = set() if coordination else _later_clauses(head)
    indices = [word.i for word in head.subtree if word.i not in left_out]
    first, last = min(indices), max(indices)
    document = head.doc
    while first < head.i and _is_edge(document[first], head, opening=opening):
        first += 1
    while last > head.i and _is_edge(document[last], head, opening=True):
        last -= 1
    return document[first : last + 1]


def _later_clauses(head: Word) -> set[int]:
    later = [child for child in head.children if relation(child) == "conj" and child.i > head.i]
    return {word.i for child in later for word in (*child.subtree, *_conjunctions(head, child))}


def _conjunctions(head: Word, later: Word) -> list[Word]:
    return [
        child for child in head.children if relation(child) in {"cc", "punct"} and head.i < child.i < later.i
    ]


def _is_edge(word: Word, head: Word, *, opening: bool) -> bool:
    if word.is_punct or word.is_space or (relation(word) == "cc" and word.head.i == head.i):
        return True
    return not opening and relation(word) == "mark" and word.head.i == head.i and word.lower_ != "to"
