"""Verbs of saying as they stand in a text: which entry they are, and the words of their verb group."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import Saying, adjectives, cue_forms, fixed, verbs, word_list
from onrecord.language import (
    Word,
    is_adjective,
    is_adverb,
    is_auxiliary,
    is_common_noun,
    is_determiner,
    is_gerund,
    is_noun,
    is_number,
    is_participle,
    is_particle,
    is_plural,
    is_proper,
    is_verb,
    is_verb_form,
    is_verbal,
    lemma,
)

_OPENERS = frozenset({"as", "so", "how", "when", "where", "why"})
_HELPERS = frozenset({"has", "have", "had", "is", "was", "are", "were", "will"})
_FLOATING = frozenset({"both", "all", "each"})
_ENDS = frozenset({".", ":", ";"})
_UNSAID = frozenset({"of", "without", "from", "by", "in"})
_HIDDEN = frozenset({"named", "identified", "quoted", "photographed", "cited", "further"})
_FIXED_REACH = 4
_BE = frozenset({"be", "seem", "appear", "remain", "sound"})


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbCue:
    """A verb (or "be" with an adjective) that says: its entry and its words `first..end`; `at` is the main word."""

    saying: Saying
    at: int
    first: int
    end: int


def verb_cues(layout: Layout) -> tuple[VerbCue, ...]:
    """All verbs of saying in a text, in its order, whether or not anything said can be found beside them."""
    found: list[VerbCue] = []
    known = cue_forms()
    for word in layout.words:
        if word.lower_ not in known:
            continue
        cue = _fixed_cue(layout, word) or _adjective_cue(layout, word) or _verb_cue(layout, word)
        if cue is not None and not (found and found[-1].end > cue.at and found[-1].saying.also is not None):
            found.append(cue)
    return tuple(found)


def _verb_cue(layout: Layout, word: Word) -> VerbCue | None:
    saying = verbs().get(word.lower_)
    if saying is None or not _is_verbal(layout, word, saying):
        return None
    first = _group_start(layout, word.i)
    return VerbCue(saying=saying, at=word.i, first=first, end=word.i + 1)


def _is_verbal(layout: Layout, word: Word, saying: Saying) -> bool:
    """Whether it is used as a verb here; a tag of adjective or noun is believed, save for the plainest of all."""
    if not is_verb_form(word) and word.lower_.endswith("s") and _looks_finite(layout, word, saying):
        return True
    if is_common_noun(word) and _is_said_of_plural(layout, word):
        return True
    if is_gerund(word) and (not layout.is_free(word.i) or _is_unsaid(layout, word)):
        return False
    if _is_set_phrase(layout, word):
        return False
    if is_verb_form(word):
        return not is_participle(word) or not _stands_before_noun(layout, word)
    return saying.lemma == "say" and not is_adjective(word) and word.lower_ != "saying"


def _looks_finite(layout: Layout, word: Word, saying: Saying) -> bool:
    """Whether a word tagged as a plural noun is the verb of a headline ("Russia | calls | for", "Army | warns | against")."""
    words = layout.words
    if word.i == 0 or word.i + 1 >= len(words):
        return False
    before, after = words[word.i - 1], words[word.i + 1]
    follows = after.lower_ in saying.prepositions - {"of"} or after.lower_ == "that"
    named = is_proper(before) and not before.text.endswith("s'")
    return (follows and (named or is_verb(word))) or (named and after.text in _ENDS)


def _is_said_of_plural(layout: Layout, word: Word) -> bool:
    """Whether a word tagged as a noun is the verb of a plural before it, as "that" behind it shows ("aides | doubt | that")."""
    words = layout.words
    if word.i == 0 or word.i + 1 >= len(words) or words[word.i + 1].lower_ != "that":
        return False
    before = words[word.i - 1]
    return is_common_noun(before) and is_plural(before) and not is_plural(word)


def _is_unsaid(layout: Layout, word: Word) -> bool:
    """Whether a participle is what somebody did not do ("stopped short of | saying", "without | naming")."""
    before = layout.words[word.i - 1].lower_ if word.i else ""
    return before in _UNSAID


def _is_set_phrase(layout: Layout, word: Word) -> bool:
    """Whether it is no saying: "is to | blame", "| asked not to be named"."""
    words = layout.words
    following = [other.lower_ for other in words[word.i + 1 : word.i + 5]]
    hidden = following[:3] == ["not", "to", "be"] and len(following) > 3 and following[3] in _HIDDEN  # noqa: PLR2004
    blamed = word.lower_ == "blame" and word.i > 0 and words[word.i - 1].lower_ == "to"
    return blamed or hidden


def _stands_before_noun(layout: Layout, word: Word) -> bool:
    """Whether a participle is an attribute ("the announced withdrawal", "a reported strike")."""
    words = layout.words
    before = words[word.i - 1] if word.i else None
    after = words[word.i + 1] if word.i + 1 < len(words) else None
    attributive = (
        before is not None
        and (is_determiner(before) or is_adjective(before) or is_number(before))
        and before.lower_ not in {"that", "this"}
    )
    return attributive and after is not None and (is_noun(after) or is_adjective(after))


def _fixed_cue(layout: Layout, word: Word) -> VerbCue | None:
    candidates = fixed().get(word.lower_)
    if candidates is None or not is_verbal(word):
        return None
    _, highest = layout.field_of(word.i)
    reach = layout.words[word.i + 1 : min(word.i + 1 + _FIXED_REACH, highest)]
    for saying in candidates:
        partner = next(
            (other for other in reach if other.lower_ == saying.also or lemma(other) == saying.also), None
        )
        if partner is not None:
            first = _group_start(layout, word.i)
            return VerbCue(saying=saying, at=word.i, first=first, end=partner.i + 1)
    return None


def _adjective_cue(layout: Layout, word: Word) -> VerbCue | None:
    saying = adjectives().get(word.lower_)
    if saying is None or word.i == 0:
        return None
    lowest, _ = layout.field_of(word.i)
    at = word.i - 1
    while at > lowest and (is_adverb(layout.words[at]) or is_particle(layout.words[at])):
        at -= 1
    if layout.words[at].lemma_.lower() not in _BE:
        return None
    return VerbCue(saying=saying, at=word.i, first=_group_start(layout, at), end=word.i + 1)


def _group_start(layout: Layout, at: int) -> int:
    """The first auxiliary or adverb of the verb group that ends here."""
    lowest, _ = layout.field_of(at)
    words = layout.words
    first = at
    while first > lowest and _is_in_group(words[first - 1]):
        first -= 1
    if (
        first == at
        and at - 2 >= lowest
        and words[at - 1].lower_ in word_list("bare_times")
        and is_auxiliary(words[at - 2])
    ):
        return _group_start(layout, at - 2)
    return first


def _is_in_group(word: Word) -> bool:
    if word.lower_ in _FLOATING and word.i > 0 and is_auxiliary(word.nbor(-1)):
        return True
    return (
        is_auxiliary(word) or is_adverb(word) or is_particle(word) or word.lower_ in _HELPERS
    ) and word.lower_ not in _OPENERS
