"""Which words head clauses, and how a clause hangs in its sentence; it does not tell what a clause claims."""

from __future__ import annotations

from onrecord.language.kinds import Phrase, Word, feature, is_noun, is_pronoun, is_verb, relation

CLAUSAL = frozenset(
    {"root", "ccomp", "xcomp", "advcl", "advcl:relcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass"}
)
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer"})
PREDICATED = SUBJECTS | {"cop"}
OPENING_QUOTES = frozenset({'"', "“", "„", "«", "``", "‘", "'"})
CLOSING_QUOTES = frozenset({'"', "”", "“", "»", "''", "’", "'"})


def is_relative(word: Word) -> bool:
    """Is it a relative pronoun or adverb ("the town *where*", "the man *who*")?"""
    return feature(word, "PronType") == "Rel" or (
        word.tag_ in {"WDT", "WP", "WP$", "WRB"}
        and any(relation(up).endswith("relcl") for up in _upward(word))
    )


def _upward(word: Word) -> tuple[Word, ...]:
    return (word, word.head)


def is_predicate(word: Word) -> bool:
    """Does a clause hang on it: a verb, or what a copula links ("The town *is free*")?"""
    return is_verb(word) or any(relation(child) in PREDICATED for child in word.children)


def is_clause(word: Word) -> bool:
    """Is it the head of a clause within its sentence ("He said they *left*")?"""
    return relation(word) in CLAUSAL and (is_predicate(word) or relation(word) != "root")


def clause_head(word: Word) -> Word:
    """The nearest predicate at or above a word: in "He denied that soldiers left", `soldiers` gives `left`."""
    while not is_predicate(word) and word.head.i != word.i:
        word = word.head
    return word


def head_of(span: Phrase) -> Word:
    """The word of a span on which the others hang; an empty span has none and is an error of the caller."""
    return span.root


def marker(word: Word) -> str | None:
    """What opens a clause, in lower case: "if", "that", "unless", "because", "to"; None where nothing does.

    A marker of several words ("as if", "so that") is joined by spaces.
    """
    marks = [child for child in word.children if relation(child) == "mark"]
    if not marks:
        return _adverb_marker(word)
    fixed = [part for mark in marks for part in (mark, *(c for c in mark.children if relation(c) == "fixed"))]
    return " ".join(part.lower_ for part in sorted(fixed, key=lambda part: part.i))


def _adverb_marker(word: Word) -> str | None:
    """The adverbs "when" and "where" open adverbial clauses too, though they are no `mark` in Universal Dependencies."""
    if relation(word) != "advcl":
        return None
    first = next((child for child in word.lefts if relation(child) == "advmod" and child.tag_ == "WRB"), None)
    return None if first is None else first.lower_


def relative_clauses(noun: Word) -> tuple[Word, ...]:
    """The heads of clauses that describe a noun: "soldiers *killed* there", "the jet that *struck* it"."""
    return tuple(child for child in noun.children if relation(child).startswith("acl") and _describes(child))


def _describes(head: Word) -> bool:
    return relation(head) == "acl:relcl" or marker(head) != "that"


def is_quoted(word: Word) -> bool:
    """Does it stand between quotation marks within its sentence, both of which are there?"""
    sentence = word.sent
    opened = False
    for other in sentence:
        if other.i >= word.i:
            break
        if other.text in OPENING_QUOTES or other.text in CLOSING_QUOTES:
            opened = not opened
    return opened and any(other.text in CLOSING_QUOTES for other in sentence[word.i - sentence.start + 1 :])


def is_nominal(word: Word) -> bool:
    """Is it a noun or pronoun, and so able to be a role in an event?"""
    return is_noun(word) or is_pronoun(word)
