"""Statements made by a verb: which side of it the words said stand on, and who said them."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.adjuncts import after_adjuncts
from onrecord.extract.statements.behind import Behind, content_behind
from onrecord.extract.statements.contents import content_after, content_before, piece
from onrecord.extract.statements.cues import VerbCue, verb_cues
from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.groups import group_ending_at, group_starting_at, is_nominal
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.passives import impersonal, is_passive_here
from onrecord.extract.statements.speakers import (
    Speaker,
    narrowed,
    speaker_after,
    speaker_before,
    speaker_by_grammar,
)
from onrecord.language import is_negated

_STOPS = frozenset(".;!?")
_DASHES = frozenset({"—", "–", "-", "--"})
_OPENING = frozenset("\"“„«‘`'")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_IMAGINED = frozenset({"would", "could", "should", "might"})
_ENDING_VERBS = frozenset({"say", "report", "add", "announce", "state"})


def spoken_in(layout: Layout) -> Iterator[Draft]:
    """One draft for each verb of saying beside which something said can be found."""
    last: Draft | None = None
    for cue in verb_cues(layout):
        draft = _draft(layout, cue, last)
        if draft is not None:
            last = draft
            yield draft


def _draft(layout: Layout, cue: VerbCue, last: Draft | None) -> Draft | None:
    if cue.saying.plain and layout.words[cue.at].tag_ == "VB" and layout.words[cue.first].pos_ == "PART":
        return None
    if is_passive_here(layout, cue):
        return impersonal(layout, cue)
    if _is_silent(layout, cue):
        return None
    before = _shared(layout, cue, last) or speaker_before(layout, cue)
    if before is None and _may_invert(layout, cue):
        after = speaker_after(layout, cue)
        if after is not None:
            return None if after.is_first_person else _postposed(layout, cue, after, cue.first)
    before = before or speaker_by_grammar(layout, cue)
    if before is None or before.is_first_person or not _can_say(cue, before):
        return None
    compared = _compared(layout, cue, before)
    if compared is not None:
        return _made(layout, cue, before, [compared], "clause of comparison", cue.end)
    behind = content_behind(layout, cue, before)
    if before.end <= cue.first and (behind is None or _is_weaker(layout, cue, before, behind)):
        postposed = _postposed(layout, cue, before, before.first)
        if postposed is not None or behind is None:
            return postposed
    return None if behind is None else _preposed(layout, cue, before, behind)


def _preposed(layout: Layout, cue: VerbCue, speaker: Speaker, behind: Behind) -> Draft:
    pieces = list(behind.pieces)
    first = _quoted_before(layout, cue, speaker) or _described(layout, cue, speaker, behind)
    if first is not None:
        pieces.insert(0, first)
    return _made(layout, cue, speaker, pieces, "verb before what was said", behind.cue_end)


def _compared(layout: Layout, cue: VerbCue, speaker: Speaker) -> Piece | None:
    """What stands beside "as X said": the clause after its comma, or the one before it."""
    lowest, highest = layout.field_of(cue.at)
    words = layout.words
    before = speaker.first - 1
    if before < lowest or words[before].lower_ != "as" or speaker.end > cue.first:
        return None
    after = after_adjuncts(words, _past_hearer(layout, cue, speaker, highest), highest, frozenset())
    if after < highest and words[after].text == "," and not _has_verb(layout, lowest, before):
        return content_after(layout, cue, after + 1)
    closes = after >= highest or words[after].text[0] in _STOPS or words[after].text == ","
    if before - 1 > lowest and words[before - 1].text == "," and closes:
        return content_before(layout, lowest, before - 1)
    return None


def _described(layout: Layout, cue: VerbCue, speaker: Speaker, behind: Behind) -> Piece | None:
    """The noun that the words said describe: "an attack | that rebels say | killed ten"."""
    words = layout.words
    said = layout.word_at(behind.pieces[0][0])
    lowest, _ = layout.field_of(cue.at)
    before = speaker.first - 1
    if said != cue.end or words[said].tag_ not in _FINITE or before <= lowest or speaker.end > cue.first:
        return None
    last = before - 1 if words[before].lower_ in {"that", "which", "who"} else before
    if last < lowest or not is_nominal(words[last]):
        return None
    return piece(layout, group_ending_at(words, last, lowest), last + 1)


def _shared(layout: Layout, cue: VerbCue, last: Draft | None) -> Speaker | None:
    """The speaker of the verb before, for "and ordered ..." and ", adding that ..."."""
    if last is None or last.speaker is None or last.head is None or last.anchor is None or cue.first == 0:
        return None
    if layout.line_of(last.anchor.i) != layout.line_of(cue.at):
        return None
    words = layout.words
    before, word = words[cue.first - 1], words[cue.at]
    joined = before.lower_ in {"and", "but"} and word.tag_ == last.anchor.tag_
    adding = word.tag_ == "VBG" and cue.first == cue.at and _adds(layout, cue)
    if not (joined or adding):
        return None
    first, end = layout.word_at(last.speaker[0]), layout.word_at(last.speaker[1])
    return Speaker(first=first, end=max(end, first + 1), head=last.head)


def _adds(layout: Layout, cue: VerbCue) -> bool:
    """Whether a participle continues the saying: after a comma, or right before "that"."""
    words = layout.words
    follows_with = any(word.lower_ == "with" for word in words[max(0, cue.first - 6) : cue.first])
    that = cue.end < len(words) and words[cue.end].lower_ == "that"
    return words[cue.first - 1].text == "," or (that and not follows_with)


def _can_say(cue: VerbCue, speaker: Speaker) -> bool:
    """Whether a verb that things are subject of, too, has somebody or some text for its subject."""
    if not cue.saying.evidence:
        return True
    able = word_list("speaking") | word_list("texts")
    return speaker.head.pos_ == "PROPN" or speaker.head.lower_ in able


def _is_silent(layout: Layout, cue: VerbCue) -> bool:
    """Whether the verb is denied ("did not say") or only imagined, so that nothing was said."""
    if cue.saying.thought or not cue.saying.takes_clause:
        return False
    group = layout.words[cue.first : cue.at]
    if any(other.lower_ in _NEGATIONS for other in group):
        return True
    return bool(group) and group[0].lower_ in _IMAGINED and is_negated(layout.words[cue.at])


def _is_weaker(layout: Layout, cue: VerbCue, speaker: Speaker, behind: Behind) -> bool:
    """Whether a full clause in front has the better claim to be what was said than the words behind."""
    lowest, _ = layout.field_of(cue.at)
    words = layout.words
    edge = speaker.first - 1
    if edge <= lowest or behind.is_clause:
        return False
    if words[edge].text != "," and layout.quotation_closing_at(edge) is None:
        return False
    clause = words[lowest:edge]
    opens_aside = clause[0].pos_ in {"SCONJ", "ADP"} or clause[0].tag_ in {"VBG", "VBN"}
    return not opens_aside and any(word.tag_ in _FINITE for word in clause)


def _may_invert(layout: Layout, cue: VerbCue) -> bool:
    """Whether the verb follows a quotation or a comma, so that its subject may come behind it."""
    lowest, _ = layout.field_of(cue.at)
    words = layout.words
    if cue.first <= lowest or words[cue.at].tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return False
    before = cue.first - 1
    if layout.quotation_closing_at(before) is not None and layout.is_free(cue.at):
        return True
    return words[before].text in {",", *_DASHES} or words[before].lower_ == "so"


def _postposed(layout: Layout, cue: VerbCue, speaker: Speaker, edge: int) -> Draft | None:
    """An attribution behind what was said ("..., the ministry said"), perhaps with more of it after a comma."""
    saying = cue.saying
    if not saying.takes_quotation and not saying.takes_clause:
        return None
    lowest, highest = layout.field_of(cue.at)
    words = layout.words
    before = edge - 1
    if before < lowest:
        return None
    closing = layout.quotation_closing_at(before) if layout.is_free(cue.at) else None
    delimited = closing is not None or words[before].text in {",", "?", "!", *_DASHES}
    after = after_adjuncts(words, _past_hearer(layout, cue, speaker, highest), highest, frozenset())
    if not _closes(layout, cue, after, highest) or (
        not delimited and not _ends_line(layout, cue, after, highest)
    ):
        return None
    if not delimited:
        speaker = narrowed(layout, speaker)
        before = speaker.first - 1
        if before < lowest:
            return None
    if (
        closing is None
        and not _has_verb(layout, lowest, before)
        and words[min(after, highest - 1)].text != ":"
    ):
        return None
    if closing is None and not saying.takes_clause and speaker.head.lower_ not in word_list("texts"):
        return None
    first = min(lowest, layout.word_at(closing.start)) if closing is not None else lowest
    said = content_before(layout, first, before if words[before].text == "," else before + 1)
    pieces = [] if said is None else [said]
    rest = _rest(layout, cue, after, highest)
    if rest is not None:
        pieces = (
            [rest] if words[after].text == ":" and not _has_verb(layout, lowest, before) else [*pieces, rest]
        )
    return _made(layout, cue, speaker, pieces, "verb after what was said", cue.end) if pieces else None


def _past_hearer(layout: Layout, cue: VerbCue, speaker: Speaker, highest: int) -> int:
    """The word after the verb, its inverted speaker and the person spoken to."""
    at = max(cue.end, speaker.end)
    if at < highest and layout.words[at].tag_ == "PRP":
        return at + 1
    return group_starting_at(layout.words, at, highest) if "person" in cue.saying.takes else at


def _has_verb(layout: Layout, first: int, end: int) -> bool:
    return any(word.tag_ in _FINITE for word in layout.words[first:end])


def _closes(layout: Layout, cue: VerbCue, after: int, highest: int) -> bool:
    """Whether an attribution ends where its verb and adjuncts end, with the sentence, a mark or an aside."""
    if after >= highest:
        return True
    word = layout.words[after]
    return (
        word.is_punct
        or word.is_space
        or word.lower_
        in {
            "as",
            "while",
            "after",
            "when",
            "in",
            "at",
            "on",
            "to",
            "from",
            "with",
            "but",
            "and",
            "for",
            "before",
            "during",
            "by",
            "through",
        }
        or word.tag_ == "VBG"
    )


def _ends_line(layout: Layout, cue: VerbCue, after: int, highest: int) -> bool:
    """Whether nothing but adjuncts follows the verb, so that even without a comma all before it was said."""
    words = layout.words
    ends = after >= highest or words[after].text[0] in _STOPS or words[after].is_space
    return cue.saying.lemma in _ENDING_VERBS and ends


def _rest(layout: Layout, cue: VerbCue, at: int, highest: int) -> Piece | None:
    """What is said after an attribution in the middle: "The villages, he said, want quiet", "'A,' he said, 'B'"."""
    words = layout.words
    if at < highest and words[at].text[0] in _OPENING and layout.quotation_opening_at(at) is not None:
        return content_after(layout, cue, at)
    if at + 1 < highest and words[at].text == ":":
        return content_after(layout, cue, at + 1)
    if at + 2 < highest and words[at].text == "," and not _is_aside(layout, at + 1):
        return content_after(layout, cue, at + 1)
    return None


def _is_aside(layout: Layout, at: int) -> bool:
    """Whether the words after a comma tell of the speaker or of a further act, and not of what was said."""
    word = layout.words[at]
    return word.tag_ in {"VBG", "IN", "WP", "WDT", "WRB", "CC", "DT", "NNP", "RB", "TO"} or word.is_punct


def _quoted_before(layout: Layout, cue: VerbCue, speaker: Speaker) -> Piece | None:
    """The quotation that ends right before the attribution, where another begins behind it."""
    lowest, _ = layout.field_of(cue.at)
    if speaker.end > cue.first or speaker.first - 1 < lowest or not layout.is_free(cue.at):
        return None
    closing = layout.quotation_closing_at(speaker.first - 1)
    if closing is None:
        return None
    return content_before(layout, min(lowest, layout.word_at(closing.start)), speaker.first)


def _made(
    layout: Layout, cue: VerbCue, speaker: Speaker, pieces: list[Piece], rule: str, cue_end: int
) -> Draft:
    words = layout.words
    first = cue.at if speaker.first < cue.first < speaker.end else cue.first
    return Draft(
        rule=rule,
        saying=cue.saying,
        anchor=words[cue.at],
        cue=(words[first].idx, layout.end_of(cue_end - 1)),
        speaker=piece(layout, speaker.first, speaker.end),
        head=speaker.head,
        pieces=pieces,
    )
