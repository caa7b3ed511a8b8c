"""Who says it: the noun group that a verb of saying is said of, in front of it, behind it or shared."""

from __future__ import annotations

from onrecord.extract.statements.asides import before_aside
from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.groups import group_ending_at, group_starting_at, is_nominal, is_time
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.runs import BOUNDARIES, Speaker, name_head, run_start, speaker_of
from onrecord.language import (
    Word,
    agents,
    appositions,
    is_adjective,
    is_determiner,
    is_finite,
    is_gerund,
    is_infinitive,
    is_noun,
    is_participle,
    is_passive,
    is_preposition,
    is_pronoun,
    is_proper,
    is_verb,
    is_verbal,
    names_person,
    subjects,
)

_RELATIVE = frozenset({"who", "which", "that"})
_WHEN = frozenset({"last", "this", "next", "later", "earlier"})
_WEAK = frozenset({"there", "which", "that", "what"})


def speaker_before(layout: Layout, cue: VerbCue) -> Speaker | None:
    """The speaker in front of a verb: right before it, or before an aside between commas ("X, a doctor, said")."""
    lowest, _ = layout.field_of(cue.at)
    last = cue.first - 1
    if last < lowest:
        return None
    words = layout.words
    names_person = is_adjective(words[last]) and last > lowest and is_determiner(words[last - 1])
    if words[last].lower_ in word_list("quantities") and is_determiner(words[last]):
        return Speaker(first=last, end=last + 1, head=words[last])
    if is_nominal(words[last]) or names_person:
        return _run_before(layout, last, lowest, cue)
    if words[last].lower_ in _RELATIVE:
        return _antecedent(layout, last, lowest)
    if words[last].text in {",", ")", "—", "–"}:
        return before_aside(layout, last, lowest, cue)
    return None


def _run_before(layout: Layout, last: int, lowest: int, cue: VerbCue) -> Speaker | None:
    """The run of noun groups and prepositional phrases that ends right before the verb."""
    words = layout.words
    while last > lowest and is_time(words[last]) and last - 1 >= lowest:
        step = 2 if words[last - 1].lower_ == "on" else 1
        if last - step < lowest or not is_nominal(words[last - step]):
            break
        last -= step
    if (
        last - 2 >= lowest
        and words[last].lower_ in word_list("time_nouns")
        and words[last - 1].lower_ in _WHEN
    ):
        last -= 2 if is_nominal(words[last - 2]) else 0
    first = _with_coordinated(words, run_start(layout, last, lowest), lowest)
    is_name = names_person(words[last]) and is_proper(words[last])
    distant = None if is_name else _far_subject(words, words[cue.at], lowest, first)
    if distant is not None:
        return speaker_of(layout, distant)
    if words[cue.first].lower_ == "to":
        first = next((at + 1 for at in range(last - 1, first, -1) if words[at].lower_ == "for"), first)
    elif is_gerund(words[cue.at]):
        first = next((at + 1 for at in range(last - 1, first, -1) if words[at].lower_ == "with"), first)
    elif first > lowest and is_preposition(words[first - 1]):
        first = group_ending_at(words, last, lowest)
    if first > lowest and is_verb(words[first - 1]) and is_infinitive(words[first - 1]):
        far = [word for word in subjects(words[cue.at]) if lowest <= word.i < first - 1]
        if far:
            return speaker_of(layout, far[0])
    named = _appositive(layout, first, last, lowest)
    return named or Speaker(first=first, end=last + 1, head=_head(words, first, last, cue))


def _far_subject(words: list[Word], verb: Word, lowest: int, first: int) -> Word | None:
    """The verb's subject in front of the group beside it, if only a phrase of its own stands between ("two | reached by phone")."""
    for subject in subjects(verb):
        if not lowest <= subject.i < first or verb.head.i == subject.i or not is_noun(subject):
            continue
        between = words[subject.i + 1 : first]
        finite = any(is_finite(word) or word.text in BOUNDARIES for word in between)
        if (
            between
            and _may_describe(between[0], finite=finite)
            and all(subject in word.ancestors for word in between)
        ):
            return subject
    return None


def _with_coordinated(words: list[Word], first: int, lowest: int) -> int:
    """Where a run begins if its first word is one of two names of nations: "*Western and* Russian media"."""
    pair = first - 2 >= lowest and words[first - 1].lower_ == "and" and is_adjective(words[first])
    capitals = pair and words[first].text[0].isupper() and words[first - 2].text[0].isupper()
    return first - 2 if capitals and is_adjective(words[first - 2]) else first


def _appositive(layout: Layout, first: int, last: int, lowest: int) -> Speaker | None:
    """The person before a comma whose office stands right before the verb ("Gareth Bayley, the envoy for Syria said")."""
    words = layout.words
    office = any(word.lower_ in word_list("offices") for word in words[first : last + 1])
    if first - 2 < lowest or words[first - 1].text != "," or not office or not names_person(words[first - 2]):
        return None
    begin = first - 2
    while begin > lowest and names_person(words[begin - 1]):
        begin -= 1
    return Speaker(first=begin, end=first - 1, head=words[first - 2])


def _head(words: list[Word], first: int, last: int, cue: VerbCue) -> Word:
    """The word of a run on which the rest hangs: the verb's subject if it is in it, else the first group's last noun."""
    own = [word for word in subjects(words[cue.at]) if first <= word.i <= last]
    if own:
        return own[0]
    at = first
    while at < last and not (is_preposition(words[at + 1]) or words[at + 1].lower_ == "and"):
        at += 1
    return words[at]


def _antecedent(layout: Layout, relative: int, lowest: int) -> Speaker | None:
    words = layout.words
    last = relative - 1
    if last >= lowest and words[last].text == ",":
        last -= 1
    if last < lowest or not is_nominal(words[last]):
        return None
    first = group_ending_at(words, last, lowest)
    return Speaker(first=first, end=last + 1, head=words[last])


def _may_describe(word: Word, *, finite: bool) -> bool:
    """Whether a word opens a phrase or relative clause about the noun before it."""
    return word.lower_ in _RELATIVE or ((is_preposition(word) or is_verb(word)) and not finite)


def speaker_after(layout: Layout, cue: VerbCue) -> Speaker | None:
    """The speaker behind an inverted verb: "..., said the ministry", "..., says Tesfaye Wolde, who ..."."""
    _, highest = layout.field_of(cue.at)
    words = layout.words
    first = cue.end
    end = group_starting_at(words, first, highest)
    if end == first or words[first].text in BOUNDARIES:
        return None
    if end < highest and is_verbal(words[end]) and not is_participle(words[end]):
        return None
    return Speaker(first=first, end=end, head=name_head(words, first, end - 1))


def speaker_of_quoted(layout: Layout, cue: VerbCue) -> Speaker | None:
    """The speaker in "quoted | an officer | as saying that ..."."""
    words = layout.words
    lowest, _ = layout.field_of(cue.at)
    last = cue.first - 2
    if not is_gerund(words[cue.at]) or last < lowest or words[cue.first - 1].lower_ != "as":
        return None
    if not is_nominal(words[last]):
        return None
    first = group_ending_at(words, last, lowest)
    return Speaker(first=first, end=last + 1, head=words[last])


def speaker_by_grammar(layout: Layout, cue: VerbCue) -> Speaker | None:
    """The speaker that only the parse knows: shared subjects, those of infinitives and participles, by-phrases."""
    word = layout.words[cue.at]
    named = agents(word) if is_passive(word) else subjects(word)
    for found in named:
        if (
            (is_noun(found) or is_pronoun(found))
            and found.lower_ not in _WEAK
            and found.sent.start == word.sent.start
        ):
            return speaker_of(layout, _named_beside(found))
    return None


def _named_beside(word: Word) -> Word:
    """The person whose name an apposition adds to an office ("its deputy leader, | Ali Omar, | was filmed telling ...")."""
    if word.lower_ not in word_list("offices"):
        return word
    return next((other for other in appositions(word) if names_person(other)), word)
