"""Who does what to whom: subjects, objects, agents, complements; a pronoun stays a pronoun here."""

from __future__ import annotations

from onrecord.language.clauses import SUBJECTS, is_relative, marker
from onrecord.language.kinds import Word, lemma, relation
from onrecord.language.verbs import is_passive

COMPLEMENTS = frozenset({"ccomp", "parataxis"})
OBLIQUES = frozenset({"obl", "obl:agent", "obl:unmarked", "nmod", "nmod:unmarked"})
CONTROLLING = frozenset({"of", "from", "for"})  # "accused them *of* firing", "kept them *from* firing"
LONGEST_CHAIN = 8


def subjects(verb: Word) -> tuple[Word, ...]:
    """The nouns a predicate is said of, its own or shared ones; whether they act or suffer, `is_passive` tells.

    Shared: "Jets *struck* and left" (coordination), "Russia wants to *withdraw*" (the governor's object, else
    its subject), "the jet that *struck* it" (the antecedent), "soldiers *killed* there", "*Speaking* there, he said".
    """
    return _subjects(verb, LONGEST_CHAIN)


def _subjects(verb: Word, depth: int) -> tuple[Word, ...]:
    own = _own_subjects(verb)
    if own:
        return tuple(_resolved(word, verb) for word in own)
    if depth == 0 or verb.head.i == verb.i:
        return ()
    return _shared(verb, depth)


def _own_subjects(verb: Word) -> tuple[Word, ...]:
    """Its own subjects; that of "X *was to leave*" too, and a relative pronoun that the parse takes for a second object."""
    own = tuple(child for child in verb.children if relation(child) in SUBJECTS)
    inner = tuple(child for child in own if relation(child) != "nsubj:outer")
    return inner or own or tuple(child for child in verb.children if _is_second_object(child, verb))


def _is_second_object(word: Word, verb: Word) -> bool:
    """Is it the "which" of "Washington, *which* refuels jets", where the parse gives the verb two objects?"""
    named = relation(word) == "obj" and is_relative(word) and not _has_own_subject(verb)
    return named and sum(relation(child) == "obj" for child in verb.children) > 1


def _shared(verb: Word, depth: int) -> tuple[Word, ...]:
    """The subjects of a predicate that has none of its own."""
    name, above = relation(verb), verb.head
    if name == "acl" and preposition(above) == "according to":
        name, above = "advcl", above.head
    if name == "acl" or (name == "acl:relcl" and not _has_relative(verb)):
        return (above,)
    if name == "advcl" and marker(verb) in CONTROLLING:
        return _own_objects(above) or _subjects(above, depth - 1)
    if name in {"conj", "advcl"}:
        return _subjects(above, depth - 1)
    if name == "xcomp":
        return _own_objects(above) or _subjects(above, depth - 1)
    return ()


def _resolved(word: Word, verb: Word) -> Word:
    found = antecedent(verb) if is_relative(word) else None
    return word if found is None else found


def _has_relative(verb: Word) -> bool:
    return any(is_relative(child) for child in verb.children)


def _own_objects(verb: Word) -> tuple[Word, ...]:
    return tuple(child for child in verb.children if relation(child) == "obj")


def antecedent(verb: Word) -> Word | None:
    """The noun that a relative clause or participle describes: "the *jet* that struck it"; None for other clauses."""
    while relation(verb) == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb.head if relation(verb).startswith("acl") and verb.head.i != verb.i else None


def objects(verb: Word) -> tuple[Word, ...]:
    """Direct objects: "struck the *base*"; in "the base that they *struck*", the antecedent.

    A coordinated verb with no object of its own takes the later one's: "shelled and took the *town*".
    """
    own = tuple(_resolved(word, verb) for word in _own_objects(verb) if not _is_second_object(word, verb))
    if own or is_passive(verb):
        return own
    if relation(verb) == "acl:relcl" and not _has_relative(verb) and _has_own_subject(verb):
        return (verb.head,)
    later = (child for child in verb.children if relation(child) == "conj" and child.tag_ == verb.tag_)
    follower = next((child for child in later if not _has_own_subject(child)), None)
    return () if follower is None or _intransitive(verb) else _own_objects(follower)


def _has_own_subject(verb: Word) -> bool:
    return any(relation(child) in SUBJECTS for child in verb.children)


def _intransitive(verb: Word) -> bool:
    """Does it already have something after it, so that nothing later can be its object?"""
    return any(
        child.i > verb.i and relation(child) not in {"conj", "cc", "punct", "compound:prt"}
        for child in verb.children
    )


def indirect_objects(verb: Word) -> tuple[Word, ...]:
    """Receivers: "gave *Syria* missiles"."""
    return tuple(child for child in verb.children if relation(child) == "iobj")


def agents(verb: Word) -> tuple[Word, ...]:
    """The by-phrases of a passive: "was shot down by *rebels*"; none for an active verb."""
    if not is_passive(verb):
        return ()
    return tuple(child for child in verb.children if relation(child) == "obl:agent" or _is_by_phrase(child))


def _is_by_phrase(word: Word) -> bool:
    return relation(word) == "obl" and preposition(word) == "by"


def actors(verb: Word) -> tuple[Word, ...]:
    """Who does it: the subjects of an active verb, the by-phrases of a passive."""
    return agents(verb) if is_passive(verb) else subjects(verb)


def patients(verb: Word) -> tuple[Word, ...]:
    """Who or what suffers it: the objects of an active verb, the subjects of a passive."""
    return subjects(verb) if is_passive(verb) else objects(verb)


def complements(verb: Word) -> tuple[Word, ...]:
    """Heads of the clauses that a verb takes: "said that they *left*", "wants to *leave*", also a quotation.

    A quotation may govern its verb of saying ("They left, he *said*"): then the governor is the complement.
    """
    own = tuple(
        child
        for child in verb.children
        if relation(child) in COMPLEMENTS or (relation(child) == "xcomp" and child.pos_ in {"VERB", "AUX"})
    )
    if relation(verb) == "parataxis" and not own and verb.head.i != verb.i:
        return (verb.head,)
    return own


def predicatives(verb: Word) -> tuple[Word, ...]:
    """Adjectives and nouns that a verb makes its subject or object: "remains *committed*", "left them *dead*"."""
    return tuple(
        child for child in verb.children if relation(child) == "xcomp" and child.pos_ not in {"VERB", "AUX"}
    )


def obliques(word: Word, *prepositions: str) -> tuple[Word, ...]:
    """Nouns that hang on a word by one of the prepositions, in lower case: `obliques(verb, "in", "near")`.

    With no preposition named, all of them, also those without any ("last week"). A relative pronoun gives
    its antecedent: "the town in *which*" gives `town`.
    """
    found = []
    for child in word.children:
        if relation(child) not in OBLIQUES:
            continue
        if not prepositions or preposition(child) in prepositions:
            found.append(_resolved(child, word))
    return tuple(found)


def preposition(noun: Word) -> str | None:
    """What ties a noun to its head: "in", "because of"; None where nothing does, and "'s" is not one."""
    cases = [child for child in noun.children if relation(child) == "case" and child.i < noun.i]
    if not cases:
        return None
    parts = [part for case in cases for part in (case, *(c for c in case.children if relation(c) == "fixed"))]
    return " ".join(part.lower_ for part in sorted(parts, key=lambda part: part.i))


def governor(word: Word) -> Word | None:
    """The word it hangs on, or None for the head of its sentence."""
    return None if word.head.i == word.i else word.head


def governors(word: Word) -> tuple[Word, ...]:
    """The chain of words above it, nearest first: what stands above "left" in "He denied that they left"."""
    return tuple(word.ancestors)


def governing_lemmas(word: Word) -> tuple[str, ...]:
    """The lemmas of `governors`, nearest first."""
    return tuple(lemma(above) for above in word.ancestors)
