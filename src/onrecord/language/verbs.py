"""Voice, time, modality and negation of a verb or predicate; what "fail" or "deny" imply is not grammar and not here."""

from __future__ import annotations

from enum import Enum

from onrecord.language.clauses import SUBJECTS, marker
from onrecord.language.kinds import Word, feature, lemma, relation

NEGATIONS = frozenset({"not", "n't", "n’t", "nt", "never", "neither", "nor", "no"})
NEGATIVE_NOUNS = frozenset({"none", "nobody", "nothing", "nowhere", "noone"})
FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
POSSIBLE = frozenset({"may", "might", "can", "could", "ca"})
NECESSARY = frozenset({"must", "should", "ought", "need"})
HYPOTHETICAL = frozenset({"would", "'d", "’d"})
IFS = frozenset({"if", "unless", "in case", "provided", "lest"})


class Modality(Enum):
    """How a clause stands to the world, as far as its auxiliaries and its marker tell."""

    FACT = "fact"
    FUTURE = "future"
    POSSIBLE = "possible"
    NECESSARY = "necessary"
    CONDITIONAL = "conditional"
    IMPERATIVE = "imperative"


class Tense(Enum):
    """The time that the finite word of a clause shows."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


def auxiliaries(verb: Word) -> tuple[Word, ...]:
    """The auxiliaries and the copula of a predicate, also those that a coordinated verb shares with the first.

    "They will *withdraw* and *return*": `will` for both.
    """
    own = tuple(
        child for child in verb.children if relation(child).startswith("aux") or relation(child) == "cop"
    )
    if own or not _shares_subject(verb) or verb.head.tag_ != verb.tag_:
        return own
    return auxiliaries(verb.head)


def _shares_subject(verb: Word) -> bool:
    return (
        relation(verb) == "conj"
        and verb.head.i != verb.i
        and not any(relation(child) in SUBJECTS for child in verb.children)
    )


def particle(verb: Word) -> Word | None:
    """The particle of a phrasal verb: "shot *down*", "pulled *out*"; None where there is none."""
    return next((child for child in verb.children if relation(child) == "compound:prt"), None)


def full_lemma(verb: Word) -> str:
    """The lemma with its particle, if it has one: "carry out", "pull back"."""
    tied = particle(verb)
    return lemma(verb) if tied is None else f"{lemma(verb)} {tied.lower_}"


def is_passive(verb: Word) -> bool:
    """Does the subject suffer it: "was killed", "soldiers *killed* there", also "hit" in "was found and *hit*"?"""
    relations = {relation(child) for child in verb.children}
    if relations & {"aux:pass", "nsubj:pass", "csubj:pass"}:
        return True
    if "obj" in relations:
        return False
    if feature(verb, "Voice") == "Pass":
        return not any(lemma(aux) == "have" for aux in auxiliaries(verb))
    if feature(verb, "VerbForm") != "Part" or feature(verb, "Tense") != "Past":
        return False
    if relation(verb) in {"acl", "advcl"}:
        return "aux" not in relations
    return any(relation(aux) == "aux:pass" for aux in auxiliaries(verb))


def is_perfect(verb: Word) -> bool:
    """Is it in the perfect: "*have* withdrawn"?"""
    return any(lemma(aux) in {"have", "'ve", "’ve"} for aux in auxiliaries(verb))


def is_progressive(verb: Word) -> bool:
    """Is it going on: "are *withdrawing*"?"""
    return verb.tag_ == "VBG" and any(lemma(aux) == "be" for aux in auxiliaries(verb))


def tense(verb: Word) -> Tense | None:
    """The tense of the finite word: "has left" is PRESENT (and `is_perfect`), "to leave" is None."""
    helpers = auxiliaries(verb)
    if any(helper.lower_ in FUTURE for helper in helpers):
        return Tense.FUTURE
    finite = next((word for word in (*helpers, verb) if feature(word, "VerbForm") == "Fin"), None)
    if finite is None:
        return None
    return Tense.PAST if feature(finite, "Tense") == "Past" else Tense.PRESENT


def modality(verb: Word) -> Modality:
    """FACT unless an auxiliary, "going to", "have to", a conditional marker or the imperative says otherwise."""
    if marker(verb) in IFS:
        return Modality.CONDITIONAL
    words = {helper.lower_ for helper in auxiliaries(verb)}
    for names, answer in (
        (NECESSARY, Modality.NECESSARY),
        (POSSIBLE, Modality.POSSIBLE),
        (FUTURE, Modality.FUTURE),
        (HYPOTHETICAL, Modality.CONDITIONAL),
    ):
        if words & names:
            return answer
    return _governed_modality(verb)


def _governed_modality(verb: Word) -> Modality:
    """Of "going to leave" and "has to leave", where the modal word is a verb that governs."""
    above = verb.head
    if relation(verb) == "xcomp" and marker(verb) == "to":
        if lemma(above) == "go" and above.tag_ == "VBG":
            return Modality.FUTURE
        if lemma(above) in {"have", "need"}:
            return Modality.NECESSARY
    if feature(verb, "Mood") == "Imp":
        return Modality.IMPERATIVE
    return Modality.FACT


def is_negated(word: Word) -> bool:
    """Does the grammar deny it: "did *not* leave", "*no* soldiers", "*without* losses", "*never*", "*neither* side"?

    A predicate is negated too when its subject or object is: "*No* aircraft was lost", "They lost *nothing*".
    """
    if _negated_itself(word):
        return True
    arguments = (child for child in word.children if relation(child) in SUBJECTS or relation(child) == "obj")
    return any(_negated_itself(argument) for argument in arguments)


def _negated_itself(word: Word) -> bool:
    if word.lower_ in NEGATIVE_NOUNS:
        return True
    for child in word.children:
        name, text = relation(child), child.lower_
        if text in NEGATIONS and name in {"advmod", "det", "cc", "cc:preconj", "neg", "mark"}:
            return not (text == "no" and child.i > word.i) and not _not_only(child)
        if text == "without" and name in {"case", "mark"}:
            return True
    return False


def _not_only(negation: Word) -> bool:
    """Is it the start of "not only", which denies nothing?"""
    document = negation.doc
    return negation.i + 1 < len(document) and document[negation.i + 1].lower_ in {"only", "just", "merely"}
