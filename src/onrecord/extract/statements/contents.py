"""Where what was said begins and ends: behind its verb, in front of it, or on both sides.

The ends are read from punctuation and conjunctions first and from the parse second; a content never takes in the
next thing said, and never its own verb of saying.
"""

from __future__ import annotations

import re

from onrecord.extract.statements.adjuncts import after_adjuncts
from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.drafts import Piece
from onrecord.extract.statements.groups import group_ending_at, group_starting_at, is_nominal
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import verbs
from onrecord.language import Word, governors

_REFERENCES = re.compile(r"(?:\s*\.?\s*\[[\w. ]{1,20}\]\s*)+$")
_EDGES = frozenset(" \t\n\r,;:.—–-­\u200b")
_OPENING = "\"“„«‘'`"
_CLOSING = "\"”»’'“"
_CLOSING_VERBS = frozenset({"say", "report", "add", "announce", "state"})
_SUBORDINATE = frozenset(
    {
        "that",
        "which",
        "who",
        "as",
        "what",
        "when",
        "while",
        "and",
        "but",
        "or",
        "if",
        "because",
        "where",
        "after",
        "than",
        "of",
        "in",
        "by",
        "with",
        "to",
        "for",
        "from",
        "whom",
    }
)
_LONGEST_DATELINE = 12
_DASHES = frozenset({"-", "—", "–", "--"})
_CONJUNCTIONS = frozenset({"and", "but", "or", "while", "although", "though", "as", "whereas"})
_ASIDE_VERBS = frozenset(
    {
        "adding",
        "citing",
        "saying",
        "stating",
        "noting",
        "stressing",
        "claiming",
        "according",
        "insisting",
        "arguing",
        "warning",
        "explaining",
        "quoting",
        "calling",
        "urging",
        "accusing",
        "pointing",
        "reiterating",
        "promising",
        "vowing",
        "blaming",
        "describing",
        "telling",
        "announcing",
    }
)


def content_after(layout: Layout, cue: VerbCue, start: int) -> Piece | None:
    """The piece that starts with the word `start` behind a verb and runs to where it must end."""
    _, highest = layout.field_of(cue.at)
    end = _end_after(layout, cue, start, highest)
    return piece(layout, start, end)


def _end_after(layout: Layout, cue: VerbCue, start: int, highest: int) -> int:
    highest = _before_next_attribution(layout, start, highest)
    highest = _past_quotation(layout, start, highest)
    inside = layout.quotation_around(cue.at)
    for at in range(start + 1, highest):
        if layout.quotation_around(at) is not inside:
            continue
        if _cuts(layout, cue, at, highest):
            return at
    return highest


def _before_next_attribution(layout: Layout, start: int, highest: int) -> int:
    """The line's end, or where an attribution without a comma closes the line ("... on Syria | Gen. Rudskoi said")."""
    words = layout.words
    for at in range(start + 2, highest):
        word = words[at]
        if (
            word.lower_ not in verbs()
            or word.tag_ not in {"VBD", "VBZ"}
            or verbs()[word.lower_].lemma not in _CLOSING_VERBS
        ):
            continue
        after = after_adjuncts(words, at + 1, highest, frozenset())
        before = words[at - 1]
        if not is_nominal(before) or not (
            after >= highest or words[after].text[0] in ".!?" or words[after].is_space
        ):
            continue
        first = group_ending_at(words, at - 1, start)
        if first > start + 2 and words[first - 1].lower_ not in _SUBORDINATE:
            return first - (words[first - 1].text == ",")
    return highest


def _past_quotation(layout: Layout, start: int, highest: int) -> int:
    """The line's end, or that of a quotation which began in the line and runs over it."""
    for at in range(start, min(highest, len(layout.words))):
        quotation = layout.quotation_opening_at(at)
        if quotation is not None:
            highest = max(highest, min(layout.word_at(quotation.end), len(layout.words)))
    return highest


def _cuts(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether a content must end before this word."""
    word, before = layout.words[at], layout.words[at - 1]
    if word.text == ";" or at + 1 >= highest:
        return word.text == ";"
    if word.text in {",", "—", "–"}:
        return _opens_aside(layout, cue, at + 1, highest)
    if word.lower_ in {"and", "but"} and before.text != ",":
        return _says_next(layout, cue, at + 1, highest) or _another_says(layout, at + 1, highest)
    return _brings_source(layout, at, highest)


def _brings_source(layout: Layout, at: int, highest: int) -> bool:
    """Whether another source comes in without a comma: "adding that", "with an aide telling", "while X said"."""
    words = layout.words
    word, following = words[at], words[at + 1].lower_
    if word.lower_ == "with":
        return _source_telling(words, at + 1, highest)
    if word.lower_ in {"while", "as"}:
        return _another_says(layout, at + 1, highest)
    adds = word.lower_ in _ASIDE_VERBS and word.tag_ == "VBG" and following == "that"
    return adds or (word.lower_ == "according" and following == "to")


def _opens_aside(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether what follows a comma is the saying's own next step and no part of what was said."""
    words = layout.words
    word = words[at]
    if word.lower_ in _ASIDE_VERBS or (
        word.lower_ == "as" and at + 2 < highest and _names_saying(words, at, highest)
    ):
        return True
    if word.lower_ == "which" and at + 1 < highest and _another_says(layout, at + 1, highest):
        return True
    if word.lower_ not in _CONJUNCTIONS:
        return False
    if words[cue.at].pos_ == "NOUN" and words[at + 1].tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    if word.lower_ in {"and", "but"} and _another_says(layout, at + 1, highest):
        return True
    return _says_next(layout, cue, at + 1, highest) or _leaves_content(layout, cue, at, highest)


def _names_saying(words: list[Word], at: int, highest: int) -> bool:
    return any(
        word.lower_ in verbs() and word.tag_ in {"VBD", "VBZ", "VBP"}
        for word in words[at + 1 : min(at + 6, highest)]
    )


def _another_says(layout: Layout, at: int, highest: int) -> bool:
    """Whether a noun group and a finite verb of saying follow ("... as | a journalist said ...")."""
    words = layout.words
    end = group_starting_at(words, at, highest)
    while end + 1 < highest and words[end].lower_ in {"in", "at", "on", "with"} and end > at:
        end = group_starting_at(words, end + 1, highest)
    if end + 1 < highest and end > at and words[end].text == ",":
        beyond = group_starting_at(words, end + 1, highest)
        end = beyond + 1 if beyond + 1 < highest and words[beyond].text == "," else end
    if end + 1 < highest and words[end].lower_ in {"has", "have", "had"}:
        end += 1
    return (
        at < end < highest
        and words[end].lower_ in verbs()
        and words[end].tag_ in {"VBD", "VBZ", "VBP", "VBN"}
    )


def _source_telling(words: list[Word], at: int, highest: int) -> bool:
    """Whether a noun group and a participle of saying follow ("with | an army source telling ...")."""
    end = group_starting_at(words, at, highest)
    return at < end < highest and words[end].lower_ in _ASIDE_VERBS


def _says_next(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether a verb of saying with the same speaker follows a conjunction ("said X and | ordered Y")."""
    words = layout.words
    while at < highest and words[at].pos_ in {"ADV", "AUX"}:
        at += 1
    if at >= highest or words[at].lower_ not in verbs():
        return False
    saying = verbs()[words[at].lower_]
    return (
        _form(words[at]) == _form(words[cue.at])
        and _form(words[at]) in {"VBD", "VBZ", "VBP"}
        and not saying.thought
    )


def _form(word: Word) -> str:
    """The tag of a verb; a plural present looks like the bare form."""
    if word.tag_ == "NNS" and word.pos_ == "VERB":
        return "VBZ"
    return "VBP" if word.tag_ == "VB" else word.tag_


def _leaves_content(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether the clause after ", but" or ", while" hangs, by the parse, on the verb of saying or above it."""
    words = layout.words
    if words[at].lower_ in {"and", "or", "as"}:
        return False
    following = next(
        (word for word in words[at + 1 : highest] if word.tag_ in {"VBD", "VBZ", "VBP", "MD"}), None
    )
    if following is None:
        return False
    above = {word.i for word in (following, *governors(following))}
    between = {word.i for word in words[cue.end : at]}
    return not above & between


def content_before(layout: Layout, first: int, end: int) -> Piece | None:
    """The piece in front of an attribution: from a line's start, or from after its colon, to the words `end`."""
    words = layout.words
    closing = layout.quotation_closing_at(end - 1)
    start = first
    if closing is not None:
        opening = layout.word_at(closing.start)
        if opening <= first or all(word.is_punct or word.is_space for word in words[first:opening]):
            start = opening
    start = _past_dateline(words, start, end)
    for at in range(end - 2, start, -1):
        if words[at].text == ":" and layout.is_free(at):
            start = at + 1
            break
    while start < end and (
        words[start].tag_ == "CC" or (words[start].is_punct and words[start].text[0] not in _OPENING)
    ):
        start += 1
    return piece(layout, start, end)


def _past_dateline(words: list[Word], start: int, end: int) -> int:
    """The word after "BEIRUT (Reuters) -" or "GAZA —" at the start of a line."""
    for at in range(start + 1, min(start + _LONGEST_DATELINE, end)):
        if words[at].text in _DASHES and (words[at - 1].text == ")" or words[start].text.isupper()):
            return at + 1
        if words[at].pos_ in {"VERB", "AUX", "DET"}:
            return start
    return start


def piece(layout: Layout, first: int, end: int) -> Piece | None:
    """The characters from one word to another, without loose punctuation at the ends and outer quotation marks."""
    if end <= first or first >= len(layout.words):
        return None
    return trimmed(layout, layout.words[first].idx, layout.end_of(end - 1))


def trimmed(layout: Layout, start: int, end: int) -> Piece | None:
    """A span without spaces, commas and unmatched quotation marks at its ends; None where nothing is left."""
    text = layout.page.text
    whole = _whole_quotation(layout, start, end)
    if whole is not None:
        return whole
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    end = _without_lone_mark(text, start, end)
    end = _without_references(text, start, end)
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None


def _whole_quotation(layout: Layout, start: int, end: int) -> Piece | None:
    """The inside of the quotation that a span is, but for spaces and commas around it."""
    text = layout.page.text
    for quotation in layout.quotations:
        if quotation.start >= end:
            return None
        before, after = text[start : quotation.first], text[quotation.last : end]
        if (
            start <= quotation.first
            and quotation.last <= end
            and not before.strip(_OPENING + " ,\n")
            and not after.strip(_CLOSING + " ,.\n")
        ):
            return quotation.first, quotation.last
    return None


def _without_lone_mark(text: str, start: int, end: int) -> int:
    inside = text[start:end]
    if inside[-1:] == "”" and inside.count("“") < inside.count("”"):
        return end - 1
    if inside[-1:] == '"' and inside.count('"') % 2 == 1:
        return end - 1
    return end


def _without_references(text: str, start: int, end: int) -> int:
    """The end before footnote marks such as "[3]"."""
    found = _REFERENCES.search(text, start, end)
    return end if found is None or found.end() != end else found.start()
