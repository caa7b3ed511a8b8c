"""The checkable kind of what was said, or None: rules over grammar and the vocabulary of `reference/claims.yaml`.

The rules are tried in the order of `RULES`; the first that holds decides. What a rule asks is said in its docstring;
why the order is as it is stands in docs/statements.md. Whether the claim is true is not asked here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from onrecord.extract.statements.signs import FINITE
from onrecord.extract.statements.vocabulary import forces, noun_forms, pattern, verb_forms, words
from onrecord.language import Word, is_noun, is_passive, objects, subjects
from onrecord.values import ClaimKind, Stance

_DENYING = frozenset({"no", "not", "never", "neither", "without", "any", "n't", "n’t"})
_REACH = 6
_BEING = frozenset({"be", "is", "are", "was", "were", "been", "'s", "’s", "remains", "remain"})


@dataclass(frozen=True)
class Said:
    """The words of a content, and what the speaker does in saying them."""

    said: tuple[Word, ...]
    stance: Stance

    @cached_property
    def forms(self) -> frozenset[str]:
        """All words in lower case."""
        return frozenset(word.lower_ for word in self.said)

    @cached_property
    def line(self) -> str:
        """The words in lower case, with single spaces, without marks."""
        return " ".join(word.lower_ for word in self.said if not word.is_punct and not word.is_space)

    @cached_property
    def main(self) -> Word | None:
        """The predicate of the first clause: the first verb on which no earlier word of the content governs."""
        inside = {word.i for word in self.said}
        tops = [word for word in self.said if word.head.i not in inside or word.head.i == word.i]
        verbs = [word for word in tops if word.pos_ in {"VERB", "AUX"} or _has_copula(word)]
        if verbs:
            return verbs[0]
        return next((word for word in self.said if word.pos_ == "VERB"), None)

    @cached_property
    def head(self) -> Word | None:
        """The noun on which the rest hangs, where the content is a noun phrase and no clause."""
        if any(word.tag_ in FINITE for word in self.said[:12]):
            return None
        inside = {word.i for word in self.said}
        tops = [word for word in self.said if word.head.i not in inside or word.head.i == word.i]
        return next((word for word in tops if is_noun(word)), None)

    @cached_property
    def is_negative(self) -> bool:
        """Whether a word of denial stands in its first clause."""
        return any(word.lower_ in words("negation") for word in self.first_clause)

    @cached_property
    def first_clause(self) -> tuple[Word, ...]:
        """The words up to the end of the first sentence or the next coordinated clause."""
        for place, word in enumerate(self.said):
            if place > 3 and (word.text in {".", ";", "!", "?"} or word.is_space):  # noqa: PLR2004
                return self.said[:place]
        return self.said

    def says(self, kind: str) -> bool:
        """Whether a fixed phrase of this kind occurs."""
        return pattern(kind).search(self.line) is not None

    def has(self, vocabulary: frozenset[str]) -> bool:
        """Whether any of its words is in a list."""
        return bool(self.forms & vocabulary)

    def verb_in(self, kind: str) -> Word | None:
        """Its first verb of this kind, the main predicate before all others."""
        forms = verb_forms(kind)
        if self.main is not None and self.main.lower_ in forms:
            return self.main
        return next(
            (word for word in self.said if word.lower_ in forms and word.pos_ in {"VERB", "AUX"}), None
        )


def _has_copula(word: Word) -> bool:
    return any(child.lower_ in _BEING and child.pos_ == "AUX" for child in word.children)


def claim_of(said: tuple[Word, ...], stance: Stance) -> ClaimKind | None:
    """The kind of claim that these words make, or None where they make none that can be checked."""
    content = Said(said, stance)
    return next((kind for kind, holds in RULES if holds(content)), None)


def is_ceasefire(content: Said) -> bool:
    """A truce or silence of arms is named, whatever is said of it."""
    return content.has(noun_forms("ceasefire")) or content.says("ceasefire")


def is_prediction(content: Said) -> bool:
    """Its main predicate lies in the future, or a phrase of likelihood governs it; orders and demands foretell nothing."""
    if content.stance in {Stance.ORDERS, Stance.DEMANDS}:
        return False
    clause = content.first_clause
    future = any(
        word.lower_ in words("auxiliaries", "prediction")
        and word.pos_ == "AUX"
        and _is_of_main(content, word)
        for word in clause
    )
    if content.stance is Stance.PROMISES:
        return future and (content.says("prediction") or _has_deadline(content))
    return future or content.stance is Stance.PREDICTS or content.says("prediction")


def _has_deadline(content: Said) -> bool:
    """Whether a promise names a day or time by which it will be kept."""
    clause = content.first_clause
    return any(
        word.lower_ in {"before", "by", "until", "within"} and following.pos_ in {"DET", "NUM", "PROPN"}
        for word, following in pairwise(clause)
        if following.tag_ != "VBG"
    )


def _is_of_main(content: Said, helper: Word) -> bool:
    """Whether an auxiliary belongs to the main predicate and not to a clause below it."""
    main = content.main
    return main is None or helper.head.i == main.i or main.i > helper.i


def is_completion(content: Said) -> bool:
    """A task or operation is said to be over, or all of a number of things to have been dealt with."""
    main = content.main
    if main is not None and main.lower_ in verb_forms("completion") | words("adjectives", "completion"):
        return True
    if content.head is not None and content.head.lower_ in noun_forms("completion"):
        return True
    if _task_done(content):
        return True
    wholes = content.has(words("wholes", "completion"))
    return (wholes and content.says("completion")) or _is_over(content)


def _task_done(content: Said) -> bool:
    """Whether a task or operation is named with a participle of completion ("the tasks were accomplished")."""
    done = any(
        word.lower_ in verb_forms("completion") and word.tag_ in {"VBN", "VBD"}
        for word in content.first_clause
    )
    return done and content.has(noun_forms("completion", "tasks"))


def _is_over(content: Said) -> bool:
    line = f" {content.line} "
    return any(
        f" {be} {state} " in line
        for be in ("is", "are", "was", "been", "officially")
        for state in ("over", "complete", "completed", "finished", "concluded", "successful")
    )


def is_withdrawal(content: Said) -> bool:
    """A force leaves or has left: by noun, or by a verb of leaving whose mover or moved is a force."""
    if content.head is not None and content.head.lower_ in noun_forms("withdrawal"):
        return True
    verb = content.verb_in("withdrawal")
    moves = verb is not None and (verb is content.main or _only_begins(content))
    if moves or content.says("withdrawal"):
        return content.has(forces()) or _names_force(content)
    return bool(content.forms & noun_forms("withdrawal")) and content.has(forces())


def _only_begins(content: Said) -> bool:
    """Whether the main predicate only tells how far the act has come ("have begun to leave")."""
    return content.main is not None and content.main.lower_ in words("aspect")


def _names_force(content: Said) -> bool:
    """Whether a possessed or named group stands before the verb ("its fighters", "the 61st Brigade")."""
    return any(word.lower_ in forces() for word in content.said[:10])


def is_means(content: Said) -> bool:
    """What is or is not used: a kind of weapon or force denied or allowed alone, owned, or named as the means."""
    if content.main is not None and content.main.lower_ in verb_forms("casualties"):
        return False
    if content.says("means") and not _has_doer(content):
        return True
    weapon = content.has(noun_forms("means", "weapons"))
    uses = content.verb_in("means")
    limited = content.has(words("only")) or _denies_object(content)
    if uses is not None and weapon and limited:
        return True
    return uses is not None and uses.lower_.startswith(("possess", "own")) and weapon


def _has_doer(content: Said) -> bool:
    """Whether an act of violence with somebody who does it is told, which makes it a claim of responsibility."""
    return content.stance is Stance.ACCUSES and not content.is_negative


def _denies_object(content: Said) -> bool:
    """Whether the weapon itself is denied ("no artillery", "never dropped cluster bombs")."""
    weapons = noun_forms("means", "weapons")
    said = content.said
    return any(
        word.lower_ in _DENYING and any(other.lower_ in weapons for other in said[place + 1 : place + _REACH])
        for place, word in enumerate(said)
    )


def is_casualties(content: Said) -> bool:
    """People are said to have been harmed, or how many, as the main thing told."""
    main = content.main
    harm = verb_forms("casualties")
    if main is not None and main.lower_ in harm:
        return not _accuses_killer(content, main)
    if content.head is not None and content.head.lower_ in noun_forms("casualties"):
        return True
    if content.says("casualties"):
        return True
    counted = any(word.like_num for word in content.first_clause)
    if counted and content.head is not None and content.has(noun_forms("casualties")):
        return True
    return (
        counted
        and any(word.lower_ in harm and word.pos_ == "VERB" for word in content.first_clause)
        and not _main_attacks(content)
    )


def _accuses_killer(content: Said, main: Word) -> bool:
    """Whether the point is who killed: an active clause whose victims are not counted and not denied."""
    if is_passive(main) or content.is_negative or any(word.like_num for word in content.said):
        return False
    return any(word.lower_ in forces() for word in subjects(main)) and bool(objects(main))


def _main_attacks(content: Said) -> bool:
    main = content.main
    return (
        main is not None
        and main.lower_ in verb_forms("responsibility")
        and not is_passive(main)
        and any(word.lower_ in forces() or word.pos_ == "PROPN" for word in subjects(main))
    )


def is_responsibility(content: Said) -> bool:
    """Who did or did not do an act: an act of violence with its doer, or a phrase of guilt or innocence."""
    if content.says("responsibility") or content.stance is Stance.CLAIMS_RESPONSIBILITY:
        return True
    main = content.main
    acts = verb_forms("responsibility")
    if main is not None and main.lower_ in acts and not is_passive(main) and _subject_can_act(content, main):
        return True
    if _is_cleft(content) or _denies_act(content):
        return True
    hostile = content.has(noun_forms("responsibility")) or any(word.lower_ in acts for word in content.said)
    if content.stance is Stance.DENIES and content.has(noun_forms("responsibility", "charges")):
        return True
    if content.stance in {Stance.ACCUSES, Stance.DENIES}:
        return hostile
    return False


def _denies_act(content: Said) -> bool:
    """Whether a force, named before the verb, is said not to have done an act of violence."""
    acts = [
        word
        for word in content.first_clause
        if word.lower_ in verb_forms("responsibility") and word.pos_ == "VERB"
    ]
    return (
        content.is_negative
        and bool(acts)
        and any(word.lower_ in forces() for word in content.said if word.i < acts[0].i)
    )


def _subject_can_act(content: Said, main: Word) -> bool:
    named = subjects(main)
    return any(word.lower_ in forces() or word.pos_ == "PROPN" for word in named) or any(
        word.lower_ in forces() for word in content.said if word.i < main.i
    )


def _is_cleft(content: Said) -> bool:
    """Whether it has the form "it was X who did it"."""
    return content.line.startswith(("it was ", "it is ")) and any(
        word.lower_ in {"who", "that"} for word in content.said[2:]
    )


def is_control(content: Said) -> bool:
    """Who holds a place, or has taken or lost it."""
    if content.says("control"):
        return True
    main = content.main
    if main is not None and main.lower_ in verb_forms("control"):
        return True
    return content.head is not None and content.head.lower_ in noun_forms("control")


def is_presence(content: Said) -> bool:
    """Forces are, or are not, somewhere."""
    force = content.has(forces())
    if content.says("presence") and force:
        return True
    main = content.main
    if content.has(noun_forms("presence")) and (content.is_negative or content.head is not None):
        return True
    if main is None or not force:
        return False
    return main.lower_ in verb_forms("presence") or _is_place_of(main)


def _is_place_of(main: Word) -> bool:
    """Whether a force "is" in a place, with no other predicate."""
    return main.lower_ in _BEING or (
        _has_copula(main) and is_noun(main) and any(child.pos_ == "ADP" for child in main.children)
    )


RULES: tuple[tuple[ClaimKind, Callable[[Said], bool]], ...] = (
    (ClaimKind.CEASEFIRE, is_ceasefire),
    (ClaimKind.PREDICTION, is_prediction),
    (ClaimKind.COMPLETION, is_completion),
    (ClaimKind.MEANS, is_means),
    (ClaimKind.CASUALTIES, is_casualties),
    (ClaimKind.CONTROL, is_control),
    (ClaimKind.WITHDRAWAL, is_withdrawal),
    (ClaimKind.RESPONSIBILITY, is_responsibility),
    (ClaimKind.PRESENCE, is_presence),
)
