"""Attributions behind or within what was said: "..., the ministry said", "'A,' he said, 'B'", "as X said, ..."."""

from __future__ import annotations

from onrecord.extract.statements.attributions import Attribution
from onrecord.extract.statements.contents import content_after, content_before
from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.groups import group_starting_at
from onrecord.extract.statements.lexicon import verbs, word_list
from onrecord.extract.statements.runs import narrowed
from onrecord.extract.statements.signs import DASHES, OPENING_MARKS, is_stop
from onrecord.language import (
    is_adjective,
    is_adverb,
    is_coordinator,
    is_determiner,
    is_finite,
    is_gerund,
    is_number,
    is_participle,
    is_particle,
    is_preposition,
    is_proper,
    is_question,
    is_subordinator,
    is_verbal,
)

_DELIMITERS = DASHES | {",", "?", "!"}
_BRIEF = 2
_ENDING_VERBS = frozenset({"say", "report", "add", "announce", "state"})


def postposed(found: Attribution) -> Draft | None:
    """The draft of an attribution behind what was said, perhaps with more of it after a comma; None if it is not."""
    saying = found.cue.saying
    if not (saying.takes_quotation or saying.takes_clause) or found.edge < found.lowest:
        return None
    if found.words[found.cue.first - 1].lower_ == "who":
        return None
    delimited = found.closing is not None or found.words[found.edge].text in _DELIMITERS
    if not _closes(found) or not (delimited or _ends_line(found)):
        return None
    if not delimited:
        found = found.with_speaker(narrowed(found.layout, found.speaker))
    if found.edge < found.lowest or (found.closing is None and not _may_be_indirect(found)):
        return None
    pieces = _pieces(found)
    return found.made(pieces, "verb after what was said") if pieces else None


def _may_be_indirect(found: Attribution) -> bool:
    """Whether words without marks may be what was said: a clause, of a verb that takes one or a text that reads it."""
    brief = found.is_inverted and found.edge - found.lowest <= _BRIEF and found.cue.saying.lemma == "say"
    if not found.has_clause_before and not _at_colon(found) and not _is_interrupted(found) and not brief:
        return False
    headline = found.after >= found.highest and not is_stop(found.words[found.highest - 1])
    named = is_proper(found.speaker.head) and found.words[found.edge].text == ","
    return (
        found.cue.saying.takes_clause or headline or named or found.speaker.head.lower_ in word_list("texts")
    )


def _is_interrupted(found: Attribution) -> bool:
    """Whether the clause begins in front of the attribution and has its verb behind: "The villages, he said, want"."""
    rest = found.words[found.after : found.highest]
    return (
        bool(rest)
        and rest[0].text == ","
        and _rest(found) is not None
        and any(is_verbal(word) for word in rest)
    )


def _at_colon(found: Attribution) -> bool:
    return found.after < found.highest and found.words[found.after].text == ":"


def _pieces(found: Attribution) -> list[Piece]:
    layout, edge = found.layout, found.edge
    first = found.lowest
    if found.closing is not None:
        first = min(first, layout.word_at(found.closing.start))
    before = content_before(layout, first, edge if found.words[edge].text == "," else edge + 1)
    rest = _rest(found)
    if rest is not None and _at_colon(found) and not found.has_clause_before:
        return [rest]
    return [piece for piece in (before, rest) if piece is not None]


def _closes(found: Attribution) -> bool:
    """Whether an attribution ends where its verb and adjuncts end, with the sentence, a mark or a further adjunct."""
    if found.after >= found.highest:
        return True
    word = found.words[found.after]
    return word.is_punct or word.is_space or is_participle(word) or word.lower_ in word_list("closers")


def _ends_line(found: Attribution) -> bool:
    """Whether nothing but adjuncts follows the verb, so that even without a comma all before it was said."""
    ends = found.after >= found.highest or is_stop(found.words[found.after])
    return found.cue.saying.lemma in _ENDING_VERBS and ends


def _rest(found: Attribution) -> Piece | None:
    """What is said after an attribution in the middle: "The villages, he said, want quiet"."""
    words, layout, at, highest = found.words, found.layout, found.after, found.highest
    if at < highest and words[at].text[0] in OPENING_MARKS and layout.quotation_opening_at(at) is not None:
        return content_after(layout, found.cue, at)
    colon = _colon_after(found)
    if colon is not None:
        return content_after(layout, found.cue, colon + 1)
    if (
        at + 2 < highest
        and words[at].text == ";"
        and any(word.lower_ in verbs() for word in words[at:highest])
    ):
        return None
    if (
        at + 2 < highest
        and words[at].text in {",", ";"}
        and (not _is_aside(found, at + 1) or _goes_on(found, at + 1, highest))
    ):
        return content_after(layout, found.cue, at + 1)
    return None


def _colon_after(found: Attribution) -> int | None:
    """The colon behind an attribution, or behind a relative clause about its speaker before a quotation."""
    words, at, highest = found.words, found.after, found.highest
    if at + 1 < highest and words[at].text == ":":
        return at
    if at + 2 >= highest or words[at].text != "," or words[at + 1].lower_ not in {"who", "which"}:
        return None
    colon = next((place for place in range(at, highest - 1) if words[place].text == ":"), None)
    quoted = colon is not None and found.layout.quotation_opening_at(colon + 1) is not None
    return colon if quoted else None


def _goes_on(found: Attribution, at: int, highest: int) -> bool:
    """Whether more of what was said follows: a clause with a subject of its own that says nothing itself."""
    words = found.words
    first = at + (words[at].lower_ in {"and", "but"})
    if first == at and (not (is_determiner(words[at]) or is_proper(words[at])) or found.has_clause_before):
        return False
    end = group_starting_at(words, first, highest)
    return first < end < highest and is_finite(words[end]) and words[end].lower_ not in verbs()


def _is_aside(found: Attribution, at: int) -> bool:
    """Whether the words after a comma tell of the speaker or of a further act, and not of what was said."""
    word = found.words[at]
    aged = is_number(word) and (at + 1 >= found.highest or found.words[at + 1].text[0] in ".,")
    joins = is_preposition(word) or is_subordinator(word) or is_coordinator(word) or is_question(word)
    names = is_determiner(word) or is_proper(word) or (is_adjective(word) and word.text[0].isdigit())
    return joins or names or is_gerund(word) or is_adverb(word) or is_particle(word) or aged or word.is_punct


def compared(found: Attribution) -> Draft | None:
    """The draft of "as X said": what was said is the clause after its comma, or the one before it."""
    words, edge = found.words, found.edge
    if edge < found.lowest or words[edge].lower_ != "as" or found.is_inverted:
        return None
    said = None
    if found.after < found.highest and words[found.after].text == "," and not found.has_clause_before:
        said = content_after(found.layout, found.cue, found.after + 1)
    elif edge - 1 > found.lowest and words[edge - 1].text == "," and _closes(found):
        said = content_before(found.layout, found.lowest, edge - 1)
    return None if said is None else found.made([said], "clause of comparison")
