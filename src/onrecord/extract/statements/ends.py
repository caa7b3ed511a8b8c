"""Where what was said behind its verb ends: before the next thing said, its speaker, or the saying's own next step.

Punctuation and conjunctions decide first and the parse second.
"""

from __future__ import annotations

from onrecord.extract.statements.adjuncts import after_adjuncts
from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.groups import group_ending_at, group_starting_at, is_nominal
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import nouns, verbs, word_list
from onrecord.extract.statements.signs import is_invertible
from onrecord.language import (
    Word,
    governors,
    is_adverb,
    is_auxiliary,
    is_common_noun,
    is_finite,
    is_gerund,
    is_infinitive,
    is_past,
    is_past_participle,
    is_present,
    is_verb,
    is_verb_form,
)

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


def end_after(layout: Layout, cue: VerbCue, start: int, highest: int) -> int:
    """The word before which what was said from the word `start` on must end."""
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
            or not (is_past(word) or is_present(word))
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
    adds = word.lower_ in _ASIDE_VERBS and is_gerund(word) and following == "that"
    return adds or (word.lower_ == "according" and following == "to")


def _opens_aside(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether what follows a comma is the saying's own next step and no part of what was said."""
    words = layout.words
    word = words[at]
    if word.lower_ in _ASIDE_VERBS or (
        word.lower_ == "as" and at + 2 < highest and _names_saying(words, at, highest)
    ):
        return True
    comments = word.lower_ in {"a", "an"} and _comments(words, at + 1, highest)
    if comments or (word.lower_ == "which" and at + 1 < highest and _another_says(layout, at + 1, highest)):
        return True
    if word.lower_ not in _CONJUNCTIONS:
        return False
    if is_common_noun(words[cue.at]) and (is_past(words[at + 1]) or is_present(words[at + 1])):
        return True
    if word.lower_ in {"and", "but"} and _another_says(layout, at + 1, highest):
        return True
    return _says_next(layout, cue, at + 1, highest) or _leaves_content(layout, cue, at, highest)


def _comments(words: list[Word], at: int, highest: int) -> bool:
    """Whether an apposition judges what was said ("..., a | claim | that the president dismissed")."""
    near = words[at : min(at + 3, highest)]
    return any(word.lower_ in nouns() or word.lower_ in word_list("judged") for word in near)


def _names_saying(words: list[Word], at: int, highest: int) -> bool:
    return any(
        word.lower_ in verbs() and (is_past(word) or is_present(word))
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
    return at < end < highest and words[end].lower_ in verbs() and is_invertible(words[end])


def _source_telling(words: list[Word], at: int, highest: int) -> bool:
    """Whether a noun group and a participle of saying follow ("with | an army source telling ...")."""
    end = group_starting_at(words, at, highest)
    return at < end < highest and words[end].lower_ in _ASIDE_VERBS


def _says_next(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether a verb of saying with the same speaker follows a conjunction ("said X and | ordered Y")."""
    words = layout.words
    first = at
    while at < highest and (is_adverb(words[at]) or is_auxiliary(words[at])):
        at += 1
    if at >= highest or words[at].lower_ not in verbs():
        return False
    saying = verbs()[words[at].lower_]
    word, other = words[at], words[cue.at]
    alike = (_looks_past(word) and _looks_past(other)) or (_looks_present(word) and _looks_present(other))
    helped = any(is_auxiliary(other) for other in words[first:at]) and is_infinitive(word)
    return (alike or helped) and not saying.thought


def _looks_past(word: Word) -> bool:
    return is_past(word) or is_past_participle(word)


def _looks_present(word: Word) -> bool:
    """Whether it may be a present form; taggers take one for the bare form or give it the form of a noun."""
    return is_present(word) or is_infinitive(word) or (is_verb(word) and not is_verb_form(word))


def _leaves_content(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether the clause after ", but" or ", while" hangs, by the parse, on the verb of saying or above it."""
    words = layout.words
    if words[at].lower_ in {"and", "or", "as"}:
        return False
    following = next((word for word in words[at + 1 : highest] if is_finite(word)), None)
    if following is None:
        return False
    above = {word.i for word in (following, *governors(following))}
    between = {word.i for word in words[cue.end : at]}
    return not above & between
