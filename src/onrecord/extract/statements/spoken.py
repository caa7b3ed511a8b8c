"""Statements made by a verb: which side of it the words said stand on, and what kind of words they are."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.adjuncts import after_adjuncts, opens_content
from onrecord.extract.statements.contents import content_after, content_before, piece
from onrecord.extract.statements.cues import VerbCue, verb_cues
from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.groups import group_starting_at, is_nominal
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.passives import impersonal, is_passive_here
from onrecord.extract.statements.speakers import Speaker, speaker_after, speaker_before, speaker_by_grammar
from onrecord.language import Word, complements, is_negated, is_passive, is_verb

_STOPS = frozenset(".;!?")
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where", "which"})
_DASHES = frozenset({"—", "–", "-", "--"})
_OPENING = frozenset("\"“„«‘`")


def spoken_in(layout: Layout) -> Iterator[Draft]:
    """One draft for each verb of saying beside which something said can be found."""
    for cue in verb_cues(layout):
        draft = _draft(layout, cue)
        if draft is not None:
            yield draft


def _draft(layout: Layout, cue: VerbCue) -> Draft | None:
    if is_passive_here(layout, cue):
        return impersonal(layout, cue)
    if _is_silent(layout, cue):
        return None
    lowest, _ = layout.field_of(cue.at)
    before = speaker_before(layout, cue)
    behind = _content_behind(layout, cue)
    if before is None and _may_invert(layout, cue):
        after = speaker_after(layout, cue)
        if after is not None and not after.is_first_person:
            return _postposed(layout, cue, after, cue.first)
    speaker = before or speaker_by_grammar(layout, cue)
    if speaker is not None and speaker.is_first_person:
        return None
    if before is not None and behind is None:
        return _postposed(layout, cue, before, before.first)
    if behind is None:
        return None
    pieces = [behind]
    interrupted = _interrupted(layout, cue, before, lowest)
    if interrupted is not None:
        pieces.insert(0, interrupted)
    return _made(layout, cue, speaker, pieces, "verb before what was said")


def _is_silent(layout: Layout, cue: VerbCue) -> bool:
    """Whether the verb is denied ("did not say") or only imagined, so that nothing was said."""
    word = layout.words[cue.at]
    if cue.saying.thought or not cue.saying.takes_clause:
        return False
    group = layout.words[cue.first : cue.at]
    return any(other.lower_ in {"not", "n't", "n’t", "never"} for other in group) or (
        bool(group) and group[0].lower_ in {"would", "could", "should", "might"} and is_negated(word)
    )


def _may_invert(layout: Layout, cue: VerbCue) -> bool:
    """Whether the verb follows a quotation or a comma, so that its subject may come behind it."""
    lowest, _ = layout.field_of(cue.at)
    words = layout.words
    if cue.first <= lowest or words[cue.at].tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    before = cue.first - 1
    if layout.quotation_closing_at(before) is not None and layout.is_free(cue.at):
        return True
    return words[before].text in {",", *_DASHES} or words[before].lower_ == "so"


def _postposed(layout: Layout, cue: VerbCue, speaker: Speaker, edge: int) -> Draft | None:
    """An attribution behind what was said ("..., the ministry said"), perhaps with more of it after a comma."""
    if not cue.saying.takes_quotation and not cue.saying.takes_clause:
        return None
    lowest, highest = layout.field_of(cue.at)
    words = layout.words
    before = edge - 1
    if before < lowest:
        return None
    closing = layout.quotation_closing_at(before) if layout.is_free(cue.at) else None
    delimited = closing is not None or words[before].text in {",", "?", "!", *_DASHES}
    if not delimited and not _ends_line(layout, cue, highest):
        return None
    if closing is None and cue.saying.plain and "quote" in cue.saying.takes:
        return None
    first = min(lowest, layout.word_at(closing.start)) if closing is not None else lowest
    said = content_before(layout, first, before if words[before].text == "," else before + 1)
    if said is None:
        return None
    pieces = [said]
    rest = _rest(layout, cue, speaker, highest)
    if rest is not None:
        pieces.append(rest)
    return _made(layout, cue, speaker, pieces, "verb after what was said")


def _ends_line(layout: Layout, cue: VerbCue, highest: int) -> bool:
    """Whether nothing but adjuncts follows the verb, so that even without a comma all before it was said."""
    words = layout.words
    at = after_adjuncts(words, cue.end, highest, frozenset())
    return cue.saying.lemma in {"say", "report", "add", "announce", "state"} and (at >= highest or words[at].text[0] in _STOPS or words[at].is_space)


def _rest(layout: Layout, cue: VerbCue, speaker: Speaker, highest: int) -> Piece | None:
    """What is said after an attribution in the middle: "The villages, he said, want quiet", "'A,' he said, 'B'"."""
    words = layout.words
    at = after_adjuncts(words, max(cue.end, speaker.end), highest, frozenset())
    if at < highest and words[at].text[0] in _OPENING and layout.quotation_opening_at(at) is not None:
        return content_after(layout, cue, at)
    if at + 2 < highest and words[at].text == "," and not _is_aside(layout, at + 1):
        return content_after(layout, cue, at + 1)
    return None


def _is_aside(layout: Layout, at: int) -> bool:
    """Whether the words after a comma tell of the speaker or of a further act, and not of what was said."""
    word = layout.words[at]
    return word.tag_ in {"VBG", "IN", "WP", "WDT", "WRB", "CC", "DT", "NNP", "RB", "TO"} or word.is_punct


def _interrupted(layout: Layout, cue: VerbCue, before: Speaker | None, lowest: int) -> Piece | None:
    """The quotation that ends right before the attribution, where another begins behind it."""
    if before is None or before.first - 1 < lowest or not layout.is_free(cue.at):
        return None
    closing = layout.quotation_closing_at(before.first - 1)
    if closing is None:
        return None
    return content_before(layout, min(lowest, layout.word_at(closing.start)), before.first)


def _content_behind(layout: Layout, cue: VerbCue) -> Piece | None:
    start = _start_behind(layout, cue)
    if start is None:
        return None
    words = layout.words
    if words[start].lower_ in {"that", ":"} and words[start].pos_ != "PRON":
        start += 1
    return content_after(layout, cue, start) if start < len(words) else None


def _start_behind(layout: Layout, cue: VerbCue) -> int | None:
    """The first word of what is said behind a verb, or None where nothing there can be it."""
    _, highest = layout.field_of(cue.at)
    words, saying = layout.words, cue.saying
    at = cue.end
    if at >= highest or words[at].text[0] in _STOPS:
        return None
    addressee = _after_addressee(layout, cue, at, highest)
    start = after_adjuncts(words, addressee, highest, saying.prepositions if addressee == at else frozenset())
    if start >= highest or words[start].text[0] in _STOPS:
        return None
    return _accepted(layout, cue, start, addressee, highest)


def _after_addressee(layout: Layout, cue: VerbCue, at: int, highest: int) -> int:
    """Past the person spoken to: "told | reporters", "informed | the panel"."""
    words = layout.words
    if "person" not in cue.saying.takes:
        return at
    end = group_starting_at(words, at, highest)
    if end >= highest or end == at:
        return at
    opener = opens_content(words[end]) or words[end].text == "," or words[end].pos_ in {"DET", "PRON", "PROPN", "NOUN", "ADP", "ADV", "SCONJ", "NUM"}
    return end if opener else at


def _accepted(layout: Layout, cue: VerbCue, start: int, addressee: int, highest: int) -> int | None:
    words, saying = layout.words, cue.saying
    word = words[start]
    if word.text[0] in _OPENING and layout.quotation_opening_at(start) is not None:
        return _quotation_start(layout, cue, start)
    if word.text == ":" or (word.lower_ == "that" and _is_complementizer(layout, start, highest)):
        return start if saying.takes_quotation or saying.takes_clause else None
    if word.lower_ == "to" and start + 1 < highest and words[start + 1].pos_ in {"VERB", "AUX"}:
        return (addressee if addressee == cue.end else cue.end) if "to_do" in saying.takes else None
    if word.text == ",":
        return None
    if word.lower_ in saying.prepositions:
        return start + 1 if addressee == cue.end else cue.end
    if addressee > cue.end and _completes_person(layout, cue, addressee, highest):
        return cue.end
    if saying.takes_clause and (word.lower_ in _QUESTIONS or _clause_at(layout, cue, start, highest)):
        return start
    if "noun" in saying.takes and not saying.plain and is_start_of_group(words, start, highest):
        return start
    if saying.plain and "noun" in saying.takes and is_start_of_group(words, start, highest) and speaker_before(layout, cue) is not None:
        return start
    return None


def is_start_of_group(words: list[Word], at: int, highest: int) -> bool:
    """Whether a noun group starts with this word."""
    return group_starting_at(words, at, highest) > at


def _quotation_start(layout: Layout, cue: VerbCue, start: int) -> int | None:
    return start if cue.saying.takes_quotation or "noun" in cue.saying.takes else None


def _is_complementizer(layout: Layout, at: int, highest: int) -> bool:
    """Whether "that" opens a clause and is no demonstrative ("said that day")."""
    words = layout.words
    return words[at].pos_ == "SCONJ" or any(word.pos_ in {"VERB", "AUX"} for word in words[at + 2 : highest])


def _completes_person(layout: Layout, cue: VerbCue, at: int, highest: int) -> bool:
    """Whether a person spoken of is completed into something said: "accused X | of ...", "urged X | to ..."."""
    word = layout.words[at]
    return word.lower_ in cue.saying.prepositions or (word.lower_ == "to" and "to_do" in cue.saying.takes)


def _clause_at(layout: Layout, cue: VerbCue, start: int, highest: int) -> bool:
    """Whether a finite clause starts here: by the parse, or for the plainest verbs by a noun group and a verb."""
    words = layout.words
    for head in complements(words[cue.at]):
        if head.i >= start and _is_finite(head):
            return True
    if cue.saying.plain or cue.saying.thought:
        return False
    return any(word.tag_ in {"VBD", "VBZ", "VBP", "MD"} for word in words[start:highest])


def _is_finite(head: Word) -> bool:
    return any(word.tag_ in {"VBD", "VBZ", "VBP", "MD"} for word in (head, *head.children))


def _made(layout: Layout, cue: VerbCue, speaker: Speaker | None, pieces: list[Piece], rule: str) -> Draft:
    words = layout.words
    end = cue.end
    named = None if speaker is None else piece(layout, speaker.first, speaker.end)
    first = cue.first
    if speaker is not None and speaker.first < first < speaker.end:
        first = cue.at
    following = words[end] if end < len(words) else None
    if following is not None and following.lower_ in cue.saying.prepositions and layout.end_of(end) < pieces[-1][0] <= layout.end_of(end) + 2:
        end += 1
    return Draft(
        rule=rule,
        saying=cue.saying,
        anchor=words[cue.at],
        cue=(words[first].idx, layout.end_of(end - 1)),
        speaker=named,
        head=None if speaker is None else speaker.head,
        pieces=pieces,
    )
