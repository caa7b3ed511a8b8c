"""What is said behind its verb: a clause, a quotation, an object, an infinitive, or a phrase the verb calls for."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.statements.adjuncts import after_adjuncts, opens_content
from onrecord.extract.statements.blocks import block_after
from onrecord.extract.statements.contents import content_after
from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.drafts import Piece
from onrecord.extract.statements.groups import group_starting_at
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import Saying
from onrecord.extract.statements.pieces import piece
from onrecord.extract.statements.runs import Speaker
from onrecord.extract.statements.signs import OPENING_MARKS, STOPS
from onrecord.extract.statements.vocabulary import forces
from onrecord.language import (
    Word,
    complements,
    is_adjective,
    is_coordinator,
    is_determiner,
    is_finite,
    is_gerund,
    is_infinitive,
    is_pronoun,
    is_proper,
    is_subordinator,
    is_verb,
    is_verbal,
)
from onrecord.values import Stance

_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where", "which"})
_HEADLINE = 3
_LONGEST_ASIDE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The pieces behind a verb, the end of the cue in words, whether they are a clause, and whether marked as one."""

    pieces: tuple[Piece, ...]
    cue_end: int
    is_clause: bool
    is_marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    at: int
    is_clause: bool = False
    is_marked: bool = False  # opened by a quotation mark, a colon or "that"
    takes_in: int = 0  # how many words after the verb belong to the cue


def content_behind(layout: Layout, cue: VerbCue, speaker: Speaker) -> Behind | None:
    """What stands behind a verb and can be what was said, or None."""
    _, highest = layout.field_of(cue.at)
    words = layout.words
    at = max(cue.end, speaker.end) if speaker.first >= cue.end else cue.end
    if at >= highest or words[at].text[0] in STOPS:
        return None
    hearer = _after_hearer(layout, cue, at, highest)
    if is_adjective(words[cue.at]) and words[at].lower_ in {"by", "after", "at"}:
        return None
    taken = (
        cue.saying.prepositions if hearer == at or _completes(layout, cue, hearer, highest) else frozenset()
    )
    start = after_adjuncts(words, hearer, highest, taken)
    if start >= highest or words[start].text[0] in STOPS:
        return None
    found = _accepted(layout, cue, start, hearer, highest)
    if found is None or found.at >= len(words) or is_coordinator(words[found.at]):
        return None
    said = _pieces(layout, cue, found.at, highest)
    if not found.is_clause:
        said = _before_colon(layout, said)
    if not said:
        return None
    return Behind(
        pieces=said, cue_end=cue.end + found.takes_in, is_clause=found.is_clause, is_marked=found.is_marked
    )


def _pieces(layout: Layout, cue: VerbCue, at: int, highest: int) -> tuple[Piece, ...]:
    """The words from `at`; after a colon that ends its paragraph, the paragraphs below."""
    words = layout.words
    ends = at >= highest or words[at].is_space
    if ends and words[at - 1].text == ":" and layout.is_free(cue.at):
        return tuple(block_after(layout, layout.end_of(at - 1)))
    said = content_after(layout, cue, at)
    return () if said is None else (said,)


def _before_colon(layout: Layout, said: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A thing said, without the explanation after its colon ("blamed the other side | : its men had ...")."""
    if len(said) != 1:
        return said
    first, end = layout.word_at(said[0][0]), layout.word_at(said[0][1])
    colon = next((at for at in range(first, end) if layout.words[at].text == ":"), None)
    shorter = None if colon is None else piece(layout, first, colon)
    return said if shorter is None else (shorter,)


def _after_hearer(layout: Layout, cue: VerbCue, at: int, highest: int) -> int:
    """Past the person spoken to: "told | reporters", "informed | the panel"."""
    words = layout.words
    if "person" not in cue.saying.takes:
        return at
    end = group_starting_at(words, at, highest)
    asked = cue.saying.prepositions
    if cue.saying.stance is not Stance.ACCUSES:
        asked -= {"of"}
    end = next((place for place in range(at + 1, end) if words[place].lower_ in asked), end)
    if end >= highest or end == at:
        return at
    if "of" in asked and words[end].text == ",":
        return _past_apposition(words, end, highest)
    if words[end].text[0] in STOPS:
        return at if "noun" in cue.saying.takes else end
    goes_on = opens_content(words[end]) or words[end].text == "," or _goes_on(words[end])
    return end if goes_on else at


def _goes_on(word: Word) -> bool:
    """Whether words of a clause or phrase follow the hearer, and not a verb, a conjunction or a mark."""
    return not (is_verb(word) or is_coordinator(word) or word.is_punct or word.is_space)


def _past_apposition(words: list[Word], comma: int, highest: int) -> int:
    """The "of" behind an aside about the person accused ("accused the leader, | X, | of ..."), else the comma."""
    found = (
        at
        for at in range(comma + 2, min(comma + _LONGEST_ASIDE, highest))
        if words[at - 1].text == "," and words[at].lower_ == "of"
    )
    return next(found, comma)


def _accepted(layout: Layout, cue: VerbCue, start: int, hearer: int, highest: int) -> _Start | None:
    """How the words from `start` can be what was said; the order of the questions is that of their certainty."""
    words, saying = layout.words, cue.saying
    word = words[start]
    speaks = saying.takes_quotation or saying.takes_clause
    if word.text[0] in OPENING_MARKS and layout.quotation_opening_at(start) is not None:
        return _Start(at=start, is_clause=True, is_marked=True) if speaks or "noun" in saying.takes else None
    if word.text == ":" or (word.lower_ == "that" and _is_complementizer(words, start, highest)):
        opens = speaks if word.text == ":" else saying.takes_clause
        return _Start(at=start + 1, is_clause=True, is_marked=True) if opens else None
    if word.lower_ == "to" and start + 1 < highest and is_verbal(words[start + 1]):
        return _Start(at=start if hearer == cue.end else cue.end) if "to_do" in saying.takes else None
    if word.lower_ in saying.prepositions:
        return _after_preposition(layout, cue, start, hearer)
    return None if word.text == "," else _unmarked(layout, cue, start, highest)


def _unmarked(layout: Layout, cue: VerbCue, start: int, highest: int) -> _Start | None:
    """A clause or an object without any word that opens it."""
    words, saying = layout.words, cue.saying
    headline = words[highest - 1].text not in STOPS and words[cue.first - 1].text != ","
    if saying.lemma == "say" and headline and highest - start > _HEADLINE:
        return _Start(at=start, is_clause=True)
    if saying.takes_clause and (words[start].lower_ in _QUESTIONS or _clause_at(layout, cue, start, highest)):
        return _Start(at=start, is_clause=True)
    if is_gerund(words[start]) and saying.takes_clause and "noun" in saying.takes and start == cue.end:
        return _Start(at=start)
    end = group_starting_at(words, start, highest)
    if end + 1 < highest and words[end].lower_ == "as" and is_gerund(words[end + 1]):
        return None
    if end == start or not _is_object(saying, words[start:end]):
        return None
    named = "named" in saying.takes and _is_named(words, start, end, highest)
    return _Start(at=start) if named or "noun" in saying.takes else None


def _is_object(saying: Saying, group: list[Word]) -> bool:
    """Whether a noun group may be what was said: not one that shows another sense of the verb."""
    if any(word.lower_ in saying.never for word in group):
        return False
    if saying.only and not any(word.lower_ in saying.only for word in group):
        return False
    joint = next(
        (place for place, word in enumerate(group) if word.lower_ in {"of", "for"} and place), len(group)
    )
    last = group[joint - 1]
    return not (saying.event and (last.lower_ in forces() or (is_proper(last) or is_pronoun(last))))


def _is_named(words: list[Word], start: int, end: int, highest: int) -> bool:
    """Whether an object and what it is said to be stand side by side ("the raid | a crime", "it | successful")."""
    if is_pronoun(words[start]) and end > start + 1:
        return True
    end = after_adjuncts(words, end, highest, frozenset())
    return end < highest and (
        (is_determiner(words[end]) or is_adjective(words[end])) or words[end].text[0] in OPENING_MARKS
    )


def _call_upon(layout: Layout, cue: VerbCue, start: int) -> _Start | None:
    """After "called on": a demand only with what is to be done ("called on Russia to leave"), else a visit."""
    _, highest = layout.field_of(cue.at)
    words = layout.words
    demands = any(
        word.lower_ == "to" and is_infinitive(words[word.i + 1]) for word in words[start : highest - 1]
    )
    return _Start(at=start + 1, takes_in=int(start == cue.end)) if demands else None


def _after_preposition(layout: Layout, cue: VerbCue, start: int, hearer: int) -> _Start | None:
    """After "for" of "called for"; with the person where the blame or demand is what was said ("accused X of")."""
    if cue.saying.lemma == "call" and layout.words[start].lower_ in {"on", "upon"}:
        return _call_upon(layout, cue, start)
    if hearer == cue.end:
        stays = layout.words[start].lower_ == "as"
        return _Start(at=start + (not stays), takes_in=int(start == cue.end and not stays))
    blames = cue.saying.stance in {Stance.ACCUSES, Stance.DEMANDS, Stance.ORDERS}
    return _Start(at=cue.end if blames else start + 1)


def _completes(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether a person spoken of is completed into something said: "accused X | of ...", "thanked X | for ..."."""
    return at < highest and layout.words[at].lower_ in cue.saying.prepositions


def _is_complementizer(words: list[Word], at: int, highest: int) -> bool:
    """Whether "that" opens a clause and is no demonstrative ("said that day")."""
    if is_subordinator(words[at]):
        return True
    return any(is_verbal(word) for word in words[at + 2 : highest])


def _clause_at(layout: Layout, cue: VerbCue, start: int, highest: int) -> bool:
    """Whether a finite clause starts here: by the parse, or for the plainest verbs by any finite verb after it."""
    words = layout.words
    if any(head.i >= start and _is_finite(head) for head in complements(words[cue.at])):
        return True
    if cue.saying.plain or cue.saying.thought or "noun" in cue.saying.takes:
        return _verb_after_group(words, start, highest) and not cue.saying.plain
    return any(is_verbal(word) for word in words[start:highest])


def _verb_after_group(words: list[Word], start: int, highest: int) -> bool:
    """Whether a noun group and right after it a finite verb follow ("believe | the army | has left")."""
    end = group_starting_at(words, start, highest)
    return start < end < highest and is_finite(words[end])


def _is_finite(head: Word) -> bool:
    return any(is_finite(word) for word in (head, *head.children))
