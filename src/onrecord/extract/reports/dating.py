"""Dating: when a happening is, by the date that its grammar gives it; a date of another happening is never taken."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from onrecord.extract.dates.anchors import moved_by_length
from onrecord.extract.dates.attachment import (
    date_of,
    in_sentence,
    is_saying,
    lies_within,
    own_date_of,
    words_of,
)
from onrecord.extract.dates.spans import whole_of
from onrecord.extract.reports.scene import Scene
from onrecord.language import (
    Word,
    clause_head,
    full_lemma,
    is_noun,
    lemma,
    marker,
    relative_clauses,
    subjects,
)
from onrecord.reference.realities import beginning_verbs
from onrecord.values import DateMention, Days, TimexType

NAMED = frozenset({TimexType.DATE, TimexType.TIME})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A word that tells a happening with the predicate that carries it, among the words that tell others."""

    word: Word
    carriers: tuple[Word, ...]
    others: AbstractSet[int]

    @property
    def below(self) -> tuple[Word, ...]:
        """What is said of the word after it, where that tells no other happening ("a truce *signed* in May")."""
        carried = tuple(word for word in self.carriers if word.i > self.word.i)
        said = tuple(verb for verb in relative_clauses(self.word) if not self._tells_other(verb))
        since = tuple(verb for verb in self.word.children if marker(verb) == "since")
        return tuple(dict.fromkeys((*carried, *said, *since)))

    def _tells_other(self, verb: Word) -> bool:
        return verb.i in self.others or any(subject.i in self.others for subject in subjects(verb))


def dated(telling: Telling, scene: Scene) -> DateMention | None:
    """The date that hangs on the word, else on what is said of it, else that of the clauses around, else the only one."""
    page, word = scene.page, telling.word
    dates = in_sentence(word, scene.dates)
    found = _by_grammar(telling, dates, scene) if dates else None
    found = found or _in_clause(word, dates, scene) or _only(telling, dates, scene)
    if found is None:
        return None
    whole = whole_of(page, word, found, dates)
    return whole if whole is not found else moved_by_length(page, word, _begun(word, found, scene), dates)


def _by_grammar(telling: Telling, dates: Sequence[DateMention], scene: Scene) -> DateMention | None:
    """The date that grammar gives; a year or more gives way to what the clause says more exactly."""
    page, word = scene.page, telling.word
    own = own_date_of(word, dates, page)
    if own is not None:
        return _in_clause(word, [date for date in dates if lies_within(date, own)], scene) or own
    said = (own_date_of(verb, dates, page) for verb in telling.below)
    held = (date_of(other, dates, page) for other in (word, *telling.carriers))
    return next((date for date in (*said, *held) if date is not None), None)


def _begun(word: Word, date: DateMention, scene: Scene) -> DateMention:
    """The date without an end where the verb says no more than that something began on it."""
    single = date.days is not None and date.days.length == 1 and date.type is TimexType.DATE
    root = _root(date, scene)
    if not single or date.days is None or root is None:
        return date
    head = clause_head(root)
    if not _begins(head) and not (marker(head) == "since" and word in subjects(head) and is_noun(word)):
        return date
    return replace(date, days=Days.between(date.days.first, None))


def _begins(verb: Word) -> bool:
    return bool({lemma(verb), full_lemma(verb)} & beginning_verbs())


def _in_clause(word: Word, dates: Sequence[DateMention], scene: Scene) -> DateMention | None:
    """The nearest date whose clause is the word's own, on whatever noun of it the parse hangs the date."""
    head, text = clause_head(word), scene.page.text
    near = [
        date
        for date in dates
        if date.days is not None
        and (root := _root(date, scene)) is not None
        and clause_head(root).i == head.i
        and text[date.quote.start - 1] != "-"
    ]
    return min(near, key=lambda date: abs(date.quote.start - word.idx), default=None)


def _only(telling: Telling, dates: Sequence[DateMention], scene: Scene) -> DateMention | None:
    """The one date of the sentence, if its clause says and tells nothing else: for where the parse hangs it astray."""
    named = [
        date
        for date in dates
        if date.days is not None and date.type in NAMED and _is_free(telling, _root(date, scene))
    ]
    return named[0] if len(named) == 1 else None


def _is_free(telling: Telling, root: Word | None) -> bool:
    """Does a date hang on nothing that says or tells anything else?"""
    if root is None:
        return False
    shared = {telling.word.i, *(above.i for above in telling.word.ancestors)}
    around = {clause_head(root).i, *(above.i for above in root.ancestors)} - shared
    said = is_saying(clause_head(root)) or any(is_saying(telling.word.doc[at]) for at in around)
    return not (said or around & telling.others)


def _root(date: DateMention, scene: Scene) -> Word | None:
    words = words_of(scene.page, date.quote.start, date.quote.end)
    return words[-1] if words else None
