"""What a speaker does in saying something: the stance of the cue, unless the words said show another.

Only plain assertions are looked at again: "said the army must leave" is a demand, "said it would not be enough" a
prediction. Irony and bad faith are not seen.
"""

from __future__ import annotations

from itertools import pairwise

from onrecord.extract.statements.claims import Said
from onrecord.extract.statements.claims.futures import is_of_main
from onrecord.extract.statements.lexicon import Saying, word_list
from onrecord.language import Word, is_auxiliary, is_finite, is_noun, is_past, is_present, is_pronoun
from onrecord.values import ClaimKind, Stance

_SUBJECTS_OF_PROMISE = frozenset({"we", "they", "i"})
_FUTURE = frozenset({"will", "'ll", "’ll", "would", "shall", "sha", "wo"})
_COULD = frozenset({"could", "should", "might", "may", "can", "must"})
_ASKING = frozenset({"whether", "if", "why", "how", "what", "who", "where", "when"})
_EARLY = 80
_HEARER = frozenset({"person", "to_do"})
_FIRST = 15
_RESPONSIBILITY = frozenset({"responsibility", "credit"})


def stance_of(
    saying: Saying | None, said: tuple[Word, ...], cue: str | None, kind: ClaimKind | None
) -> Stance:
    """The stance of a statement from its cue's entry, its words and the kind of claim they make by themselves.

    "would" after a verb in the past is as often the speaker's plan as his forecast: where the words make a claim of
    another kind, they stay an assertion.
    """
    of_cue = _stance_of_cue(saying, said, cue)
    if of_cue is Stance.PREDICTS and _is_infinitive(said):
        return Stance.DEMANDS if saying is not None and not saying.thought else of_cue
    if of_cue is Stance.DEMANDS and _is_question(said):
        return Stance.DOUBTS
    if of_cue is Stance.ASSERTS and saying is not None and saying.takes >= _HEARER and _is_infinitive(said):
        return Stance.DEMANDS
    settled = of_cue is not Stance.ASSERTS and not (of_cue is Stance.PROMISES and _is_past(said))
    return of_cue if settled else _stance_of_words(saying, said, cue, kind)


def _is_infinitive(said: tuple[Word, ...]) -> bool:
    """Whether somebody is to do something ("warned residents | to leave")."""
    if not said:
        return False
    forbids = said[0].lower_ == "not" and len(said) > 1 and said[1].lower_ == "to"
    return (
        forbids
        or said[0].lower_ == "to"
        or any(
            following.lower_ == "to" and (is_noun(word) or is_pronoun(word))
            for word, following in pairwise(said[:5])
        )
    )


def _is_question(said: tuple[Word, ...]) -> bool:
    """Whether it asks: by its mark or by the word that opens it ("asked whether")."""
    return bool(said) and (said[-1].text == "?" or said[0].lower_ in _ASKING)


def _is_past(said: tuple[Word, ...]) -> bool:
    """Whether it tells what was or is, so that nothing is promised ("swore that he had not fired")."""
    first = next((word for word in said[:_FIRST] if is_finite(word)), None)
    told = first is not None and (is_past(first) or is_present(first))
    return (
        told
        and first is not None
        and first.lower_ not in _FUTURE | _COULD
        and said[0].lower_ not in {"to", "not"}
    )


def _stance_of_cue(saying: Saying | None, said: tuple[Word, ...], cue: str | None) -> Stance:
    """What the entry says, unless the cue's preposition or a bare object of "claimed" says otherwise."""
    if saying is None:
        return Stance.ASSERTS
    last = "" if cue is None else cue.split()[-1].lower()
    if saying.lemma == "claim" and last == "claimed" and not _is_clause(said):
        return Stance.CLAIMS_RESPONSIBILITY
    return saying.otherwise.get(last, saying.stance)


def _stance_of_words(
    saying: Saying | None, said: tuple[Word, ...], cue: str | None, kind: ClaimKind | None
) -> Stance:
    """What the words said show by themselves."""
    if _demands(said):
        return Stance.DEMANDS
    if _denies(said, cue, kind):
        return Stance.DENIES
    future = _future(said, backshifted=kind is None)
    if future is None:
        return Stance.ACCUSES if _accuses(said) else Stance.ASSERTS
    announced = saying is not None and saying.lemma == "announce"
    return Stance.PROMISES if announced else future


def _denies(said: tuple[Word, ...], cue: str | None, kind: ClaimKind | None) -> bool:
    """Whether an act or a means is denied ("said the army does not possess ..."), or a charge is called untrue."""
    forms = {word.lower_ for word in said[:_EARLY]}
    if forms & word_list("refuting") and cue is not None:
        return True
    clause = said[:_FIRST]
    negative = any(word.lower_ in {"not", "n't", "n’t", "never"} for word in clause)
    none = any(word.lower_ in {"no", "nothing", "neither", "none", "nobody"} for word in clause)
    if kind is ClaimKind.RESPONSIBILITY:
        return negative or none
    return negative and kind is ClaimKind.MEANS


def _is_clause(said: tuple[Word, ...]) -> bool:
    return any(is_finite(word) for word in said[:_EARLY])


def _demands(said: tuple[Word, ...]) -> bool:
    """Whether its first clause says what must be done, or names a need."""
    line = " ".join(word.lower_ for word in said[:_FIRST])
    if said and said[0].lower_ == "let" and not line.startswith("let us"):
        return True
    if any(phrase in f" {line} " for phrase in _DEMANDING) and "without" not in line:
        return True
    return any(
        word.lower_ in {"must", "should", "ought"}
        and is_auxiliary(word)
        and not _guesses(word, before, after)
        for before, word, after in zip(said, said[1:12], (*said[2:13], None), strict=False)
    )


def _guesses(must: Word, before: Word, after: Word | None) -> bool:
    """Whether "must" tells what is likely ("there must be a mistake", "must have lost more")."""
    return must.lower_ == "must" and (
        before.lower_ == "there" or (after is not None and after.lower_ == "have")
    )


_DEMANDING = (
    " it is time ",
    " we demand ",
    " we call on ",
    " we urge ",
    " need for ",
    " we call for ",
    " is needed ",
    " are needed ",
    " need to ",
    " needs to ",
)


def _future(said: tuple[Word, ...], *, backshifted: bool) -> Stance | None:
    """PROMISES where the speaker's own side will do it, PREDICTS where others will; the main predicate decides."""
    content = Said(said, Stance.ASSERTS)
    for place, word in enumerate(said[:20]):
        if word.lower_ in _FUTURE and is_auxiliary(word) and is_of_main(content, word):
            if said[max(0, place - 1)].lower_ in _SUBJECTS_OF_PROMISE:
                return Stance.PROMISES
            return Stance.PREDICTS if backshifted or word.lower_ != "would" else None
    return None


def _accuses(said: tuple[Word, ...]) -> bool:
    """Whether it lays an act of violence or a breach at the door of somebody whom it names in hostile words."""
    forms = {word.lower_ for word in said[:_EARLY]}
    return bool(forms & word_list("hostile_names")) and bool(forms & word_list("hostile_acts"))
