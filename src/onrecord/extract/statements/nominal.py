"""Saying as a noun: "Putin's announcement of a withdrawal", "reports that ...", "allegations by both sides that ...".

Only nouns that take the words said with them count; "a statement" alone says nothing that can be checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.contents import content_after
from onrecord.extract.statements.cues import VerbCue, verb_cues
from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.groups import group_ending_at, group_starting_at
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import Saying, nouns
from onrecord.extract.statements.pieces import piece
from onrecord.extract.statements.runs import Speaker
from onrecord.language import (
    Word,
    is_adjective,
    is_auxiliary,
    is_common_noun,
    is_determiner,
    is_finite,
    is_gerund,
    is_infinitive,
    is_noun,
    is_number,
    is_possessive,
    is_pronoun,
    is_proper,
    is_question,
    is_verbal,
    subjects,
)

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_BEING = frozenset({"is", "was", "remains", "remained"})
_VAGUE = frozenset({"that", "whether"})
_BOUND = frozenset({",", ";", ":", "—", "–"})


def nominal_in(layout: Layout) -> Iterator[Draft]:
    """One draft for each noun of saying that has what was said beside it."""
    verbal = {at for cue in verb_cues(layout) for at in range(cue.at, cue.end)}
    for word in layout.words:
        if word.i in verbal:
            continue
        saying = nouns().get(word.lower_)
        if saying is not None and is_noun(word) and not is_proper(word):
            draft = _draft(layout, word, saying)
            if draft is not None:
                yield draft


def _draft(layout: Layout, word: Word, saying: Saying) -> Draft | None:
    words = layout.words
    lowest, highest = layout.field_of(word.i)
    by, at = _by_phrase(layout, word, word.i + 1, highest)
    start = _start(layout, word, saying, at, highest)
    if start is None:
        return None
    cue = VerbCue(saying=saying, at=word.i, first=word.i, end=at)
    clause = start == at or words[start - 1].lower_ in _VAGUE or words[start].lower_ in _VAGUE
    clause = clause and words[start].lower_ != "to"
    said = (
        _clause_of(layout, word, content_after(layout, cue, start))
        if clause
        else piece(layout, start, _phrase_end(layout, start, highest))
    )
    if said is None:
        return None
    speaker = by or _owner(layout, word.i, lowest)
    if speaker is None and words[start].lower_ == "to":
        return None
    if speaker is not None and speaker.is_first_person:
        return None
    return Draft(
        rule="noun of saying",
        saying=saying,
        anchor=word,
        cue=(word.idx, layout.end_of(word.i)),
        speaker=None if speaker is None else piece(layout, speaker.first, speaker.end),
        head=None if speaker is None else speaker.head,
        pieces=[said],
    )


def _clause_of(layout: Layout, noun: Word, said: Piece | None) -> Piece | None:
    """What was said without the predicate that the noun is subject of ("claims that X fled | were untrue")."""
    if said is None or noun not in subjects(noun.head) or noun.head.i <= layout.word_at(said[0]):
        return said
    parts = [child.i for child in noun.head.children if is_auxiliary(child) and child.i < noun.head.i]
    first = min([*parts, noun.head.i])
    start, end = layout.word_at(said[0]), layout.word_at(said[1])
    return piece(layout, start, first) if start < first < end else said


def _start(layout: Layout, word: Word, saying: Saying, at: int, highest: int) -> int | None:
    words = layout.words
    if at + 1 >= highest:
        return None
    clause = _clause_start(layout, word, at, highest) if saying.takes_clause else None
    if clause is not None:
        return clause
    following = words[at]
    if following.lower_ == "to" and "to_do" in saying.takes and is_infinitive(words[at + 1]):
        return at
    if following.lower_ in saying.prepositions and _is_happening(layout, word, at + 1, highest):
        return at + 1
    return None


def _clause_start(layout: Layout, word: Word, at: int, highest: int) -> int | None:
    """The first word of the clause that tells what was said: behind "that", "is that", "whether", or bare."""
    words, following = layout.words, layout.words[at]
    if following.lower_ in _BEING and words[at + 1].lower_ == "that" and at + 2 < highest:
        return at + 2
    if following.lower_ in _VAGUE:
        finite = any(is_finite(other) for other in words[at + 2 : highest])
        relative = is_question(following) and is_verbal(words[at + 1])
        return (at if following.lower_ == "whether" else at + 1) if finite and not relative else None
    if (
        (is_determiner(following) or is_pronoun(following))
        and word.lower_ in {"reports", "claims", "allegations", "rumours", "rumors"}
        and _bare_clause(layout, at, highest)
    ):
        return at
    return None


def _bare_clause(layout: Layout, at: int, highest: int) -> bool:
    """Whether a clause without "that" follows ("the reports its army had used gas")."""
    words = layout.words
    end = group_starting_at(words, at, highest)
    return at < end < highest and is_finite(words[end])


def _is_happening(layout: Layout, word: Word, at: int, highest: int) -> bool:
    """Whether the phrase tells of something that happens, not of whose words or which text it is."""
    words = layout.words
    end = group_starting_at(words, at, highest)
    if end == at:
        return is_gerund(words[at])
    last = words[end - 1]
    names_text = word.lower_ == "report"
    return not is_proper(last) and is_common_noun(last) and not names_text


def _phrase_end(layout: Layout, start: int, highest: int) -> int:
    """The end of a noun phrase or infinitive: the next comma, or a finite verb that it is the subject of."""
    words = layout.words
    for at in range(start, highest):
        word = words[at]
        relative = is_question(word) or word.lower_ == "that"
        if word.text in _BOUND or is_finite(word) or (relative and at > start):
            return at
    return highest


def _by_phrase(layout: Layout, noun: Word, at: int, highest: int) -> tuple[Speaker | None, int]:
    """The speaker after "by", "from", or an "of" that a clause follows ("the claim | of the army | that ...")."""
    words = layout.words
    if at + 1 >= highest or words[at].lower_ not in {"by", "from", "of"}:
        return None, at
    end = group_starting_at(words, at + 1, highest)
    if end == at + 1 or end >= highest:
        return None, at
    if words[at].lower_ == "of" and (words[end].lower_ != "that" or noun.lower_ in {"report", "reports"}):
        return None, at
    return Speaker(first=at + 1, end=end, head=words[end - 1]), end


def _owner(layout: Layout, at: int, lowest: int) -> Speaker | None:
    """Whose saying it is: "Putin's | announcement", "its | claim"."""
    words = layout.words
    before = at - 1
    while before > lowest and (is_adjective(words[before]) or is_number(words[before])):
        before -= 1
    if before < lowest:
        return None
    if is_possessive(words[before]):
        return Speaker(first=before, end=before + 1, head=words[before])
    if words[before].lower_ in _POSSESSIVE and before > lowest:
        first = group_ending_at(words, before - 1, lowest, joined=False)
        return Speaker(first=first, end=before, head=words[before - 1])
    return None
