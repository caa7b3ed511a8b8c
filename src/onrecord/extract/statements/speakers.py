"""Who says it: the noun group that a verb of saying is said of, in front of it, behind it or shared."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.groups import group_ending_at, group_starting_at, is_nominal, is_time
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.language import Word, agents, is_adjective, is_noun, is_passive, is_pronoun, phrase, subjects

_BOUNDARIES = frozenset({",", ";", ":", "(", "—", "–"})
_RELATIVE = frozenset({"who", "which", "that"})
_FIRST_PERSON = frozenset({"i", "we", "you", "one", "my", "our", "your"})
_ASIDE_MARKS = frozenset({",", "(", "—", "–"})
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "de", "van", "von", "ag"})
_WITHIN = frozenset(
    {"of", "for", "in", "at", "on", "from", "near", "to", "with", "against", "between", "about", "over", "by"}
)
_LONGEST_ASIDE = 25
_WEAK = frozenset({"there", "which", "that", "what"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The words `first..end` that name a speaker, and the word on which they hang."""

    first: int
    end: int
    head: Word
    opens: int | None = None  # where the whole phrase begins, if an apposition stands in front of the name

    @property
    def is_first_person(self) -> bool:
        """Whether it is the text's own "I" or "we", or anybody's "you"."""
        return self.head.lower_ in _FIRST_PERSON


def speaker_before(layout: Layout, cue: VerbCue) -> Speaker | None:
    """The speaker in front of a verb: right before it, or before an aside between commas ("X, a doctor, said")."""
    lowest, _ = layout.field_of(cue.at)
    last = cue.first - 1
    if last < lowest:
        return None
    words = layout.words
    names_person = words[last].pos_ == "ADJ" and last > lowest and words[last - 1].pos_ == "DET"
    if is_nominal(words[last]) or names_person:
        return _run_before(layout, last, lowest, cue)
    if words[last].lower_ in _RELATIVE:
        return _antecedent(layout, last, lowest)
    if words[last].text in {",", ")", "—", "–"}:
        return _before_aside(layout, last, lowest, cue)
    return None


def _run_before(layout: Layout, last: int, lowest: int, cue: VerbCue) -> Speaker | None:
    """The run of noun groups and prepositional phrases that ends right before the verb."""
    words = layout.words
    while last > lowest and is_time(words[last]) and last - 1 >= lowest:
        step = 2 if words[last - 1].lower_ == "on" else 1
        if last - step < lowest or not is_nominal(words[last - step]):
            break
        last -= step
    first = _with_coordinated(words, _run_start(layout, last, lowest), lowest)
    distant = _far_subject(words, words[cue.at], lowest, first)
    if distant is not None:
        return _of_word(layout, distant)
    if words[cue.first].lower_ == "to":
        first = next((at + 1 for at in range(last - 1, first, -1) if words[at].lower_ == "for"), first)
    elif words[cue.at].tag_ == "VBG":
        first = next((at + 1 for at in range(last - 1, first, -1) if words[at].lower_ == "with"), first)
    elif first > lowest and words[first - 1].pos_ == "ADP":
        first = group_ending_at(words, last, lowest)
    if first > lowest and words[first - 1].pos_ == "VERB" and words[first - 1].tag_ == "VB":
        far = [word for word in subjects(words[cue.at]) if lowest <= word.i < first - 1]
        if far:
            return _of_word(layout, far[0])
    named = _appositive(layout, first, last, lowest)
    return named or Speaker(first=first, end=last + 1, head=_head(words, first, last, cue))


def _far_subject(words: list[Word], verb: Word, lowest: int, first: int) -> Word | None:
    """The verb's subject in front of the group beside it, if only a phrase of its own stands between ("two | reached by phone")."""
    for subject in subjects(verb):
        if not lowest <= subject.i < first or verb.head.i == subject.i or not is_noun(subject):
            continue
        between = words[subject.i + 1 : first]
        finite = any(word.tag_ in {"VBD", "VBZ", "VBP", "MD"} or word.text in _BOUNDARIES for word in between)
        if (
            between
            and between[0].pos_ in {"ADP", "VERB"}
            and not finite
            and all(subject in word.ancestors for word in between)
        ):
            return subject
    return None


def _with_coordinated(words: list[Word], first: int, lowest: int) -> int:
    """Where a run begins if its first word is one of two names of nations: "*Western and* Russian media"."""
    pair = first - 2 >= lowest and words[first - 1].lower_ == "and" and is_adjective(words[first])
    capitals = pair and words[first].text[0].isupper() and words[first - 2].text[0].isupper()
    return first - 2 if capitals and is_adjective(words[first - 2]) else first


def _run_start(layout: Layout, last: int, lowest: int) -> int:
    """The first word of the noun groups and phrases ("the head of the group in Aleppo") that end with a word."""
    words = layout.words
    first = group_ending_at(words, last, lowest)
    while first > lowest + 1 and words[first - 1].lower_ in _WITHIN and is_nominal(words[first - 2]):
        if layout.is_free(first - 1) != layout.is_free(last):
            break
        first = group_ending_at(words, first - 2, lowest)
    return first


def _appositive(layout: Layout, first: int, last: int, lowest: int) -> Speaker | None:
    """The person before a comma whose office stands right before the verb ("Gareth Bayley, the envoy for Syria said")."""
    words = layout.words
    office = any(word.lower_ in word_list("offices") for word in words[first : last + 1])
    if (
        first - 2 < lowest
        or words[first - 1].text != ","
        or not office
        or words[first - 2].ent_type_ != "Person"
    ):
        return None
    begin = first - 2
    while begin > lowest and words[begin - 1].ent_type_ == "Person":
        begin -= 1
    return Speaker(first=begin, end=first - 1, head=words[first - 2])


def _head(words: list[Word], first: int, last: int, cue: VerbCue) -> Word:
    """The word of a run on which the rest hangs: the verb's subject if it is in it, else the first group's last noun."""
    own = [word for word in subjects(words[cue.at]) if first <= word.i <= last]
    if own:
        return own[0]
    at = first
    while at < last and not (words[at + 1].pos_ == "ADP" or words[at + 1].lower_ == "and"):
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


def _before_aside(layout: Layout, last: int, lowest: int, cue: VerbCue) -> Speaker | None:
    """The speaker before an aside that closes right before the verb: the person named in it or before it."""
    words = layout.words
    person = _person_before(layout, last, lowest)
    if person is not None:
        return person
    at = last - 1
    while at >= lowest and last - at < _LONGEST_ASIDE and words[at].text not in _ASIDE_MARKS:
        at -= 1
    if at > lowest and words[at].text in _ASIDE_MARKS and is_nominal(words[at - 1]):
        first = _run_start(layout, at - 1, lowest)
        head = _name_head(words, first, at - 1)
        if head.lower_ in word_list("offices") and _is_name(words[at + 1 : last]):
            return Speaker(first=at + 1, end=last, head=words[last - 1], opens=first)
        return Speaker(first=first, end=at, head=head)
    own = [
        word for word in subjects(words[cue.at]) if lowest <= word.i < last and last - word.i < _LONGEST_ASIDE
    ]
    return _of_word(layout, own[0]) if own else None


def _person_before(layout: Layout, last: int, lowest: int) -> Speaker | None:
    """The person whose name a comma follows, with nothing but asides between it and the verb ("X, a doctor in Y, said")."""
    words = layout.words
    for at in range(last - 1, max(lowest, last - _LONGEST_ASIDE), -1):
        word = words[at]
        if (
            word.tag_ in {"VBD", "MD"}
            or word.text in {";", ":"}
            or (word.text == "," and at + 1 < last and words[at + 1].lower_ in {"and", "but"})
        ):
            return None
        if word.ent_type_ == "Person" and words[at + 1].text in _ASIDE_MARKS and not word.is_punct:
            first = at
            while first > lowest and (
                words[first - 1].ent_type_ == "Person"
                or words[first - 1].pos_ == "PROPN"
                or words[first - 1].lower_ in word_list("titles")
            ):
                first -= 1
            return Speaker(first=first, end=at + 1, head=word)
    return None


def _is_name(words: list[Word]) -> bool:
    """Whether an aside is a personal name, with or without titles."""
    named = any(word.ent_type_ == "Person" or word.pos_ == "PROPN" for word in words)
    return named and all(
        word.text[0].isupper() or word.lower_ in _PARTICLES or not word.is_alpha for word in words
    )


def _name_head(words: list[Word], first: int, last: int) -> Word:
    at = first
    while at < last and words[at + 1].pos_ != "ADP":
        at += 1
    return words[at]


def speaker_after(layout: Layout, cue: VerbCue) -> Speaker | None:
    """The speaker behind an inverted verb: "..., said the ministry", "..., says Tesfaye Wolde, who ..."."""
    _, highest = layout.field_of(cue.at)
    words = layout.words
    first = cue.end
    end = group_starting_at(words, first, highest)
    if end == first or words[first].text in _BOUNDARIES:
        return None
    if end < highest and words[end].pos_ in {"AUX", "VERB"} and words[end].tag_ not in {"VBG", "VBN"}:
        return None
    return Speaker(first=first, end=end, head=_name_head(words, first, end - 1))


def speaker_of_quoted(layout: Layout, cue: VerbCue) -> Speaker | None:
    """The speaker in "quoted | an officer | as saying that ..."."""
    words = layout.words
    lowest, _ = layout.field_of(cue.at)
    last = cue.first - 2
    if words[cue.at].tag_ != "VBG" or last < lowest or words[cue.first - 1].lower_ != "as":
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
            return _of_word(layout, found)
    return None


def _of_word(layout: Layout, word: Word) -> Speaker:
    span = phrase(word, coordination=True)
    first, end = span.start, span.end
    words = layout.words
    lowest, highest = layout.field_of(word.i)
    first, end = max(first, lowest), min(end, highest)
    for at in range(word.i + 1, end):
        if words[at].text in _BOUNDARIES:
            end = at
            break
    return Speaker(first=min(first, word.i), end=max(end, word.i + 1), head=word)


def narrowed(layout: Layout, speaker: Speaker) -> Speaker:
    """The last noun group of a run that no comma divides from what was said ("... of Aleppo city | state media").

    A group starts at an article, at a name after a common noun or another name's end, or at a known word for a source.
    """
    words = layout.words
    last = speaker.end - 1
    if words[last].lower_ in word_list("sources"):
        first = last
        while first > speaker.first and words[first - 1].lower_ in word_list("source_modifiers"):
            first -= 1
        return speaker if first == last else Speaker(first=first, end=speaker.end, head=words[last])
    for at in range(last, speaker.first, -1):
        if _starts_group(words, at):
            while at > speaker.first and (
                words[at - 1].lower_ in word_list("titles") or words[at - 1].text == "."
            ):
                at -= 1  # noqa: PLW2901 - titles belong to the name
            head = speaker.head if speaker.head.i >= at else words[last]
            return Speaker(first=at, end=speaker.end, head=head)
    return speaker


def _starts_group(words: list[Word], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if word.pos_ == "DET" or word.tag_ == "PRP":
        return before.pos_ != "ADP" or before.lower_ not in _WITHIN
    capital = word.text[0].isupper()
    if capital and word.pos_ == "PROPN" and before.text[0].islower() and before.pos_ == "NOUN":
        return before.lower_ not in word_list("titles") and before.lower_ not in {"of", "the"}
    return word.ent_iob_ == "B" and before.ent_iob_ in {"I", "B"} and word.ent_type_ == "Person"
