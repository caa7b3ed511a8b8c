"""Triggers: the words of a page that may name a happening; which of their senses is meant is not decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.extract.reports.scene import Scene
from onrecord.language import (
    Text,
    Word,
    governor,
    is_adjective,
    is_adverb,
    is_determiner,
    is_noun,
    is_number,
    is_particle,
    is_past,
    is_past_participle,
    is_preposition,
    is_present,
    is_pronoun,
    is_verb,
    lemma,
    obliques,
    particle,
    subjects,
)
from onrecord.reference.kinds import (
    Frame,
    Part,
    Trigger,
    Triggers,
    idioms,
    irregular_forms,
    manners,
    triggers,
)

FARTHEST = 6
BOUNDING = frozenset({"than", "at", "least", "as", "many", "most"})  # "driven *more than* 500 people from"
PASSED_OVER = (is_noun, is_determiner, is_adverb, is_number, is_adjective, is_pronoun, is_particle)
LINKS = frozenset({"-", "‐", "–"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stretch of words that some triggers match: `word` carries its grammar, `first..last` are its words.

    `aim` is the noun that a trigger's own last preposition ties to it: "fire *at the convoy*"; `shorter` is the same
    verb with fewer words, for where the longer trigger does not fit.
    """

    word: Word
    first: int
    last: int
    options: tuple[Trigger, ...]
    aim: Word | None = None
    shorter: Candidate | None = None

    @property
    def start(self) -> int:
        """Where its words begin in the text."""
        return self.word.doc[self.first].idx

    @property
    def end(self) -> int:
        """Where its words end in the text."""
        final = self.word.doc[self.last]
        return final.idx + len(final)

    @property
    def is_verbal(self) -> bool:
        """Whether it is read as a verb."""
        return self.options[0].part is Part.VERB


def candidates(scene: Scene) -> Iterator[Candidate]:
    """All candidates of a page in the order of the text; the longest match wins and uses up its words."""
    known = triggers()
    text = scene.page.parsed
    used = -1
    for word in text:
        if (
            word.i <= used
            or word.i in scene.date_at
            or (not word.is_alpha and not any(character.isalpha() for character in word.text))
        ):
            continue
        if _is_joined_on(text, word):
            continue
        idle = _idiom(text, word)
        if idle is not None:
            used = idle
            continue
        found = _at(text, word, known, scene)
        if found is not None:
            used = found.last
            yield found


def _at(text: Text, word: Word, known: Triggers, scene: Scene) -> Candidate | None:
    fixed = _phrase(text, word, known)
    if fixed is not None:
        return fixed
    if is_verb(word):
        return _verb(text, word, known, scene) or _exact(word, known)
    if is_noun(word):
        return _plain(word, Part.NOUN, known) or _verbal_noun(word, known)
    if is_adjective(word):
        return _plain(word, Part.ADJECTIVE, known) or _participle(word, known)
    return None


def _plain(word: Word, part: Part, known: Triggers) -> Candidate | None:
    for form in _forms(word):
        options = tuple(one for one in known.starting(part, form) if len(one.words) == 1)
        if options:
            return Candidate(word=word, first=word.i, last=word.i, options=options)
    return None


def _exact(word: Word, known: Triggers) -> Candidate | None:
    """A noun in "-ing" that the tagger calls a verb; its form alone counts ("according" is no accord)."""
    options = tuple(one for one in known.starting(Part.NOUN, word.lower_) if len(one.words) == 1)
    return Candidate(word=word, first=word.i, last=word.i, options=options) if options else None


def _participle(word: Word, known: Triggers) -> Candidate | None:
    """A participle that the tagger calls an adjective: "the *downed* jet"."""
    return _plain(word, Part.VERB, known) if word.lower_.endswith("ed") else None


def _verbal_noun(word: Word, known: Triggers) -> Candidate | None:
    """A verb in "-ing" that the tagger calls a noun: "the *capturing* of the town"."""
    return _plain(word, Part.VERB, known) if word.lower_.endswith("ing") and obliques(word, "of") else None


def _forms(word: Word) -> tuple[str, ...]:
    """Its lemma, and what a lemma missed by the lemmatiser would be."""
    lower = word.lower_
    forms = [lemma(word), irregular_forms().get(lower, lower), lower]
    for ending in ("ed", "ing"):
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            stem = lower[: -len(ending)]
            forms += [stem, stem + "e"]
            if stem[-1:] == stem[-2:-1]:
                forms.append(stem[:-1])
    return tuple(dict.fromkeys(forms))


def _phrase(text: Text, word: Word, known: Triggers) -> Candidate | None:
    for option in known.starting(Part.PHRASE, lemma(word)) or known.starting(Part.PHRASE, word.lower_):
        last = _run(text, word, option.words)
        if last is not None and not (is_noun(word) and _is_own_verb(text[last])):
            head = text[word.i : last + 1].root
            if option.sense.frame is Frame.STAYS:
                head = _predicate(text[last], head)
            return Candidate(word=head, first=word.i, last=last, options=(option,))
    return None


def _is_own_verb(word: Word) -> bool:
    """Is it a verb of its own, so that "rocket *fired*" is no "rocket fire"?"""
    return is_past(word) or is_present(word) or is_past_participle(word)


def _predicate(last: Word, head: Word) -> Word:
    """The noun that "is in" or "are at" ties to its subject."""
    above = governor(last) if is_preposition(last) else None
    return head if above is None else above


def _is_joined_on(text: Text, word: Word) -> bool:
    """Is it the participle of a compound, as in "rebel-*held*", "US-*backed*"?"""
    before = text[word.i - 1] if word.i > 0 else word
    tied = (
        before.text in LINKS
        and before.whitespace_ == ""
        and before.i > 0
        and not text[before.i - 1].whitespace_
    )
    return (
        tied
        and word.lower_.endswith(("ed", "held", "led", "run", "torn"))
        and (is_past(word) or is_past_participle(word) or is_adjective(word))
        and not (is_past(word) and subjects(word))
    )


def _idiom(text: Text, word: Word) -> int | None:
    """The last word of a phrase that names no happening, if one begins here."""
    for words in idioms().get(lemma(word), ()) or idioms().get(word.lower_, ()):
        last = _run(text, word, words, _is_inside_idiom)
        if last is not None:
            return last
    return None


def _is_inside_idiom(word: Word) -> bool:
    return is_determiner(word) or is_adjective(word)


def _run(
    text: Text, word: Word, words: tuple[str, ...], passed: Callable[[Word], bool] = is_determiner
) -> int | None:
    """The last word of the fixed phrase that begins here; hyphens and articles inside are passed over."""
    place = word.i
    for wanted in words[1:]:
        place += 1
        while place < len(text) and (
            text[place].text in LINKS
            or (passed(text[place]) and wanted not in (lemma(text[place]), text[place].lower_))
        ):
            place += 1
        if place >= len(text) or wanted not in (lemma(text[place]), text[place].lower_):
            return None
    return place


def _verb(text: Text, word: Word, known: Triggers, scene: Scene) -> Candidate | None:
    options = list(dict.fromkeys(one for form in _forms(word) for one in known.starting(Part.VERB, form)))
    plain = tuple(one for one in options if len(one.words) == 1)
    found = Candidate(word=word, first=word.i, last=word.i, options=plain) if plain else None
    longer = {one.words: one for one in options if len(one.words) > 1}
    for words in sorted(longer, key=len):
        last = _spread(text, word, words)
        if last is not None and not _is_when(_aim(text[last], word), scene):
            end = last if last - word.i < len(words) + 1 else word.i
            found = Candidate(
                word=word,
                first=word.i,
                last=end,
                options=tuple(one for one in options if one.words == words),
                aim=_aim(text[last], word),
                shorter=found,
            )
    return found


def _spread(text: Text, verb: Word, words: tuple[str, ...]) -> int | None:
    """The last word of a verb with its fixed companions, between which an object may stand."""
    tied = particle(verb)
    place = verb.i
    for number, wanted in enumerate(words[1:]):
        if number == 0 and tied is not None and tied.lower_ == wanted:
            place = tied.i
            continue
        found = _next(text, place, wanted, FARTHEST if number == 0 else 2)
        if found is None or found >= verb.sent.end:
            return None
        place = found
    return place


def _next(text: Text, place: int, wanted: str, reach: int) -> int | None:
    for other in range(place + 1, min(place + 1 + reach, len(text))):
        word = text[other]
        if wanted in (lemma(word), word.lower_):
            return other
        if not _is_between(word) or word.is_sent_start:
            return None
    return None


def _is_between(word: Word) -> bool:
    """Can it stand between a verb and its fixed companion: an object, a number, an adverb?"""
    return (
        word.is_punct or word.is_space or word.lower_ in BOUNDING or any(kind(word) for kind in PASSED_OVER)
    )


def _is_when(word: Word | None, scene: Scene) -> bool:
    """Does a preposition lead to a time or a manner, and to nobody: "shot at *dawn*", "fired at close *range*"?"""
    return word is not None and (word.i in scene.date_at or lemma(word) in manners())


def _aim(last: Word, verb: Word) -> Word | None:
    """The noun that the trigger's last word leads to: "fire at *them*", "claimed the lives of *eight*"."""
    if is_noun(last):
        return next(iter(obliques(last, "of")), None)
    above = governor(last)
    return (
        above
        if is_preposition(last) and above is not None and above.i > last.i and above.i != verb.i
        else None
    )
