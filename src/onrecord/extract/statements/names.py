"""Whose name stands behind the words that name a speaker: short names, offices, "the release", "he", "it".

Each answer says which rule and which words gave it. Where two persons fit, there is no answer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.persons import Persons
from onrecord.language import Word, is_adjective, is_noun, is_proper
from onrecord.values import ActorMention, Why

_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_PLURAL = frozenset({"they", "their", "them"})
_THINGS = frozenset({"it", "its"})
_ARTICLES = ("the ", "a ", "an ", "The ", "A ", "An ")
_FEMALE = frozenset({"she", "her"})
_REMEMBERED = 4
_SHORT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A speaker's full name, its key in the actors file if known, and why."""

    name: str
    actor: str | None
    is_person: bool
    why: Why
    is_inner: bool = False  # whether it spoke within another's words
    is_female: bool | None = None


class Speakers:
    """The speakers of a text in the order in which they are met, so that later words can point back at them."""

    def __init__(self, layout: Layout, actors: tuple[ActorMention, ...]) -> None:
        self._layout = layout
        self._actors = actors
        self._persons = Persons(layout)
        self._met: list[Named] = []
        self._spans: list[tuple[Piece, Named]] = []

    def name(self, draft: Draft) -> Named | None:
        """The full name of a draft's speaker, remembered for the drafts after it."""
        if draft.speaker is None or draft.head is None:
            return None
        self._spans = [(span, named) for span, named in self._spans if span[1] > draft.start]
        pronoun = draft.head.lower_ in _PERSONAL | _PLURAL | _THINGS
        found = self._of_pronoun(draft) if pronoun else self._of_words(draft.head, draft.speaker)
        if found is not None:
            female = self._is_female(draft) if found.is_female is None else found.is_female
            kept = replace(found, is_inner=self._stands_within(draft), is_female=female)
            self._met.append(kept)
            self._spans.extend((piece, kept) for piece in draft.pieces)
        return found

    def _stands_within(self, draft: Draft) -> bool:
        """Whether its cue stands in the words of a draft met before."""
        at = draft.start if draft.cue is None else draft.cue[0]
        return any(start <= at < end for (start, end), _ in self._spans)

    def _is_female(self, draft: Draft) -> bool | None:
        """What titles and offices tell of a speaker's sex ("spokeswoman", "Mr"); None where they tell nothing."""
        assert draft.speaker is not None  # noqa: S101 - only named drafts come here
        forms = {word.lower_.rstrip(".") for word in self._words(draft.speaker)}
        if forms & {"she", "her"} or forms & word_list("female_titles"):
            return True
        return False if forms & {"he", "him", "his"} or forms & word_list("male_titles") else None

    def _of_pronoun(self, draft: Draft) -> Named | None:
        """The last speaker of the pronoun's kind, else the only person named in this sentence and the one before."""
        pronoun = draft.head
        assert pronoun is not None  # noqa: S101 - only named drafts come here
        personal = pronoun.lower_ in _PERSONAL
        named = self._last_of_kind(pronoun, personal=personal)
        if named is not None:
            sentence = f"“{pronoun.text}” is read as the last speaker of its kind, {named.name}"
            why = Why(rule="pronoun of the last speaker", cue=pronoun.text, sentence=sentence)
            return replace(named, why=why)
        if not personal:
            return None
        line = self._layout.line_of(pronoun.i)
        earlier = self._layout.line_of(line.first - 1) if line.first else line
        name = self._persons.only_near(earlier.first, pronoun.i)
        if name is None:
            return None
        sentence = f"{name} is the only person named just before"
        why = Why(rule="pronoun of the only person near", cue=pronoun.text, sentence=sentence)
        return Named(name=name, actor=self._key_of(name), is_person=True, why=why)

    def _last_of_kind(self, pronoun: Word, *, personal: bool) -> Named | None:
        """The last speaker whom a pronoun fits; those who spoke in another's words only where nobody else did."""
        female = pronoun.lower_ in _FEMALE
        around = self._speaker_around(pronoun.idx)
        if around is not None and around.is_person == personal:
            return around
        fitting = [
            named
            for named in self._met[-_REMEMBERED:]
            if named.is_person == personal
            and not (personal and named.is_female is not None and named.is_female != female)
        ]
        outer = [named for named in fitting if not named.is_inner]
        return (outer or fitting)[-1] if fitting else None

    def _speaker_around(self, at: int) -> Named | None:
        """The speaker of the words in which a pronoun itself speaks ("demanded X which, | she | says, ...")."""
        return next((named for (start, end), named in reversed(self._spans) if start <= at < end), None)

    def _of_words(self, head: Word, speaker: tuple[int, int]) -> Named:
        words = self._words(speaker)
        found = self._person(words, speaker) or self._office(head, words) or self._earlier(head, words)
        return found or self._as_written(head, speaker)

    def _words(self, speaker: tuple[int, int]) -> list[Word]:
        return self._layout.words[self._layout.word_at(speaker[0]) : self._layout.word_at(speaker[1])]

    def _person(self, words: list[Word], speaker: tuple[int, int]) -> Named | None:
        """The person named by the words, or the one whose last name they are."""
        owned = any(word.lower_ in {"'s", "’s"} for word in words)
        if not words or owned or words[-1].lower_ in word_list("texts"):
            return None
        written = self._written(words)
        if written is None:
            return None
        full = self._persons.full_name(written.split()[-1])
        name = full if full is not None and len(full) > len(written) else written
        key = self._key_in(*speaker) or self._key_of(name)
        if name == written:
            return Named(name=name, actor=key, is_person=True, why=Why(rule="name in the text", cue=name))
        why = Why(rule="last name", cue=written, sentence=f"“{written}” is the last name of {name}")
        return Named(name=name, actor=key, is_person=True, why=why)

    def _written(self, words: list[Word]) -> str | None:
        """The personal name at the end of the words, or a last word that is the last name of a person elsewhere."""
        inside = self._persons.within(words[0].i, words[-1].i + 1)
        if inside is not None:
            return inside.name if _ends_with(inside.end, words) else None
        last = words[-1]
        short = is_proper(last) and len(words) <= _SHORT
        return last.text if short and self._persons.full_name(last.text) is not None else None

    def _office(self, head: Word, words: list[Word]) -> Named | None:
        """The person whom the text named with this office ("the secretary")."""
        definite = bool(words) and words[0].lower_ in {"the", "his", "her", "its", "their"}
        if not definite or head.lower_ not in word_list("offices"):
            return None
        narrower = frozenset(word.lower_ for word in words if (is_noun(word) or is_adjective(word))) - {
            head.lower_
        }
        name = self._persons.in_office(head.lower_, narrower, head.i)
        if name is None:
            return None
        text = " ".join(word.text for word in words)
        why = Why(
            rule="office", cue=text, sentence=f"{name} is the only person whom the text calls {head.lower_}"
        )
        return Named(name=name, actor=self._key_of(name), is_person=True, why=why)

    def _earlier(self, head: Word, words: list[Word]) -> Named | None:
        """An earlier speaker whose name contains this common noun ("the observatory"), or the last body of all."""
        definite = bool(words) and words[0].lower_ in {"the", "this", "that"}
        named_here = any(is_proper(word) for word in words)
        if not definite or named_here:
            return None
        form = head.lower_.removesuffix("s")
        fitting = [
            met for met in self._met if form in {part.lower().rstrip("s,.") for part in met.name.split()}
        ]
        if not fitting and head.lower_ in word_list("bodies"):
            fitting = [met for met in self._met[-_REMEMBERED:] if not met.is_person and met.name[0].isupper()]
        if not fitting:
            return None
        proper = [met for met in fitting if any(part[0].isupper() for part in met.name.split())]
        found = (proper or fitting)[-1]
        text = " ".join(word.text for word in words)
        why = Why(
            rule="noun of an earlier speaker",
            cue=text,
            sentence=f"“{text}” is read as {found.name}, named before",
        )
        return Named(name=found.name, actor=found.actor, is_person=found.is_person, why=why)

    def _as_written(self, head: Word, speaker: tuple[int, int]) -> Named:
        text = " ".join(self._layout.page.text[speaker[0] : speaker[1]].split())
        mention = self._mention_at(head)
        name = _without_article(text)
        longer = mention is not None and len(mention.name.split()) > len(name.split()) and name[0].isupper()
        if mention is not None and longer:
            name = mention.name
        actor = None if mention is None else mention.actor
        why = Why(rule="words of the text", cue=text) if mention is None else mention.why
        return Named(name=name, actor=actor, is_person=_is_personal(head), why=why)

    def _mention_at(self, head: Word) -> ActorMention | None:
        fitting = [mention for mention in self._actors if mention.quote.start <= head.idx < mention.quote.end]
        return max(fitting, key=lambda mention: mention.quote.end - mention.quote.start, default=None)

    def _key_in(self, start: int, end: int) -> str | None:
        keys = [m.actor for m in self._actors if start <= m.quote.start and m.quote.end <= end]
        return next((key for key in reversed(keys) if key is not None), None)

    def _key_of(self, name: str) -> str | None:
        return next((m.actor for m in self._actors if m.name == name and m.actor is not None), None)


def _ends_with(end: int, words: list[Word]) -> bool:
    """Whether a name stands at the end of the speaker's words, so that it is the speaker and no part of it."""
    return end >= words[-1].i + 1 or words[min(end - words[0].i, len(words) - 1)].text == ","


def _is_personal(head: Word) -> bool:
    return head.lower_ in word_list("offices")


def _without_article(text: str) -> str:
    for article in _ARTICLES:
        if text.startswith(article):
            return text[len(article) :]
    return text
