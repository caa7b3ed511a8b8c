"""Whose name stands behind the words that name a speaker: short names, offices, "the release", "he", "it".

Each answer says which rule and which words gave it. Where two persons fit a pronoun, there is no answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.language import Word, is_noun, is_proper
from onrecord.values import ActorMention, Why

_SINGULAR_PERSON = frozenset({"he", "she", "him", "her", "his"})
_THING = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "their", "them"})
_ARTICLES = ("the ", "a ", "an ", "The ", "A ", "An ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A speaker's full name, its key in the actors file if known, and why."""

    name: str
    actor: str | None
    is_person: bool
    why: Why


class Speakers:
    """The speakers of a text in the order in which they are met, so that later words can point back at them."""

    def __init__(self, layout: Layout, actors: tuple[ActorMention, ...]) -> None:
        self._layout = layout
        self._actors = actors
        self._full = _person_names(layout)
        self._met: list[tuple[str, Named]] = []

    def name(self, draft: Draft) -> Named | None:
        """The full name of a draft's speaker, remembered for the drafts after it."""
        if draft.speaker is None or draft.head is None:
            return None
        start, end = draft.speaker
        text = self._layout.page.text[start:end]
        found = self._of_pronoun(draft) if draft.head.lower_ in _SINGULAR_PERSON | _THING | _PLURAL else self._of_words(draft, text)
        if found is not None:
            self._met.append((draft.head.lower_, found))
        return found

    def _of_pronoun(self, draft: Draft) -> Named | None:
        assert draft.head is not None
        pronoun = draft.head.lower_
        for _, named in reversed(self._met[-4:]):
            if named.is_person == (pronoun in _SINGULAR_PERSON) or pronoun in _PLURAL:
                why = Why(rule="pronoun of the last speaker", cue=draft.head.text, sentence=f"“{draft.head.text}” is read as the last speaker of its kind, {named.name}")
                return Named(name=named.name, actor=named.actor, is_person=named.is_person, why=why)
        if pronoun in _SINGULAR_PERSON:
            return self._last_person_before(draft.head)
        return None

    def _last_person_before(self, word: Word) -> Named | None:
        """The one person named in the same or the previous sentence; None where there are two."""
        line = self._layout.line_of(word.i)
        earlier = self._layout.line_of(line.first - 1) if line.first else line
        near = [(at, name) for at, name in self._full if earlier.first <= at < word.i]
        names = {name for _, name in near}
        if len(names) != 1:
            return None
        (name,) = names
        why = Why(rule="pronoun of the only person near", cue=word.text, sentence=f"{name} is the only person named just before")
        return Named(name=name, actor=None, is_person=True, why=why)

    def _of_words(self, draft: Draft, text: str) -> Named:
        assert draft.head is not None and draft.speaker is not None
        person = self._person_in(draft)
        if person is not None:
            return person
        mention = self._mention_at(draft.head, draft.speaker)
        key = None if mention is None else mention.actor
        earlier = self._earlier_noun(draft.head)
        if earlier is not None and not any(is_proper(w) for w in self._words(draft)):
            why = Why(rule="noun of an earlier speaker", cue=text, sentence=f"“{text}” is read as {earlier.name}, named before")
            return Named(name=earlier.name, actor=earlier.actor, is_person=earlier.is_person, why=why)
        name = _without_article(text)
        if mention is not None and mention.quote.start <= draft.speaker[0] + 4 and not text.islower() and len(mention.name.split()) >= len(name.split()):
            name = mention.name
        return Named(name=name, actor=key, is_person=False, why=Why(rule="words of the text", cue=text))

    def _words(self, draft: Draft) -> list[Word]:
        assert draft.speaker is not None
        first, end = self._layout.word_at(draft.speaker[0]), self._layout.word_at(draft.speaker[1])
        return self._layout.words[first:end]

    def _person_in(self, draft: Draft) -> Named | None:
        """The person whom the speaker's words name, or whose last name they are."""
        assert draft.speaker is not None
        start, end = draft.speaker
        inside = [name for at, name in self._full if start <= self._layout.words[at].idx < end]
        words = self._words(draft)
        if inside and not _is_possessed(words):
            name = max(inside, key=lambda found: (len(found.split()), found))
            return Named(name=name, actor=self._key(start, end), is_person=True, why=Why(rule="name in the text", cue=name))
        last = words[-1]
        if not is_proper(last):
            return None
        longer = [name for _, name in self._full if name.split()[-1] == last.text and len(name.split()) > 1]
        if not longer or len(words) > 3 or len(set(longer)) > 1:
            return None
        why = Why(rule="last name", cue=last.text, sentence=f"“{last.text}” is the last name of {longer[0]}")
        return Named(name=longer[0], actor=self._key(start, end), is_person=True, why=why)

    def _key(self, start: int, end: int) -> str | None:
        keys = [m.actor for m in self._actors if start <= m.quote.start and m.quote.end <= end and m.actor is not None]
        return keys[-1] if keys else None

    def _mention_at(self, head: Word, speaker: tuple[int, int]) -> ActorMention | None:
        fitting = [m for m in self._actors if m.quote.start <= head.idx < m.quote.end]
        return max(fitting, key=lambda m: m.quote.end - m.quote.start) if fitting else None

    def _earlier_noun(self, head: Word) -> Named | None:
        """An earlier speaker whose words contain this common noun ("the observatory", "the release")."""
        if not is_noun(head):
            return None
        form = head.lower_.rstrip("s")
        for _, named in reversed(self._met):
            if form in {word.lower().rstrip("s,.") for word in named.name.split()}:
                return named
        return None


def _is_possessed(words: list[Word]) -> bool:
    """Whether the name only owns the speaker ("Putin's spokesman")."""
    return any(word.lower_ in {"'s", "’s"} for word in words)


def _without_article(text: str) -> str:
    for article in _ARTICLES:
        if text.startswith(article):
            return text[len(article) :]
    return text


def _person_names(layout: Layout) -> list[tuple[int, str]]:
    """The personal names of a text, by the pipeline's names, without titles: (first word, name)."""
    found = []
    for entity in layout.page.parsed.ents:
        if entity.label_ not in {"PERSON", "Person", "PER"}:
            continue
        words = [word for word in entity if word.lower_.rstrip(".") not in word_list("titles") and word.text != "."]
        while words and not words[0].text[0].isupper() and words[0].lower_[:3] not in {"al-", "al", "bin", "ibn"}:
            words = words[1:]
        if words:
            name = layout.page.text[words[0].idx : layout.end_of(words[-1].i)].removesuffix("'s").removesuffix("’s")
            found.append((words[0].i, " ".join(name.split())))
    return found
