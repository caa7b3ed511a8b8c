"""Statements made by a verb: who said them, and on which side of the verb the words said stand."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.statements.attributions import Attribution
from onrecord.extract.statements.behind import Behind, content_behind
from onrecord.extract.statements.contents import content_before
from onrecord.extract.statements.cues import VerbCue, verb_cues
from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.groups import group_ending_at, is_nominal, is_time
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.lexicon import word_list
from onrecord.extract.statements.passives import impersonal, is_passive_here
from onrecord.extract.statements.pieces import piece
from onrecord.extract.statements.postposed import compared, postposed
from onrecord.extract.statements.runs import Speaker
from onrecord.extract.statements.signs import DASHES, NEGATIONS, RELATIVES, is_invertible
from onrecord.extract.statements.speakers import (
    speaker_after,
    speaker_before,
    speaker_by_grammar,
    speaker_of_quoted,
)
from onrecord.language import (
    is_finite,
    is_gerund,
    is_infinitive,
    is_negated,
    is_participle,
    is_particle,
    is_preposition,
    is_proper,
    is_same_form,
    is_subordinator,
    is_verb,
    subjects,
)

_TELLING = frozenset({"tell", "inform", "notify", "brief", "assure", "remind"})
_PERSONS = frozenset({"he", "she", "they", "who"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_NOBODY = frozenset({"no", "not", "nobody", "none", "neither"})
_KNOWING = frozenset({"know", "understand", "realize", "realise"})
_IMAGINED = frozenset({"would", "could", "should", "might"})
_CIRCUMSTANCES = frozenset(
    {"after", "as", "while", "when", "before", "amid", "since", "hours", "days", "minutes"}
)
_WITH = 6


def spoken_in(layout: Layout) -> Iterator[Draft]:
    """One draft for each verb of saying beside which something said can be found."""
    last: Draft | None = None
    for cue in verb_cues(layout):
        draft = _draft(layout, cue, last)
        if draft is not None:
            last = last if last is not None and _lies_within(draft, last) else draft
            yield draft


def _lies_within(draft: Draft, outer: Draft) -> bool:
    """Whether a cue stands in another's content, so that what follows goes on from the outer speaker."""
    return draft.cue is not None and any(start <= draft.cue[0] < end for start, end in outer.pieces)


def _draft(layout: Layout, cue: VerbCue, last: Draft | None) -> Draft | None:
    if is_passive_here(layout, cue):
        return impersonal(layout, cue)
    if _is_silent(layout, cue):
        return None
    speaker = _speaker(layout, cue, last)
    if (
        speaker is None
        or speaker.is_first_person
        or not _can_say(cue, speaker)
        or _is_nobody(layout, speaker)
    ):
        return None
    found = Attribution(layout, cue, speaker)
    if found.is_inverted and _may_invert(layout, cue):
        return postposed(found)
    return compared(found) or _beside(found)


def _beside(found: Attribution) -> Draft | None:
    """The draft from the better side: behind the verb, unless a full clause in front has the better claim."""
    behind = content_behind(found.layout, found.cue, found.speaker)
    if behind is not None and found.closing is not None and not behind.is_marked:
        return postposed(found) or _preposed(found, behind)
    if not found.is_inverted and (behind is None or _is_weaker(found, behind)):
        draft = postposed(found)
        if draft is not None or behind is None:
            return draft
    return None if behind is None else _preposed(found, behind)


def _preposed(found: Attribution, behind: Behind) -> Draft:
    pieces = list(behind.pieces)
    first = _quoted_before(found) or _described(found, behind)
    if first is not None:
        pieces.insert(0, first)
    return found.made(pieces, "verb before what was said", behind.cue_end)


def _speaker(layout: Layout, cue: VerbCue, last: Draft | None) -> Speaker | None:
    """The speaker of an active verb: shared, in front, behind an inverted verb, or known from the parse alone."""
    before = speaker_of_quoted(layout, cue) or _shared(layout, cue, last)
    if before is None and _is_plainly_inverted(layout, cue):
        return speaker_after(layout, cue)
    before = before or speaker_before(layout, cue)
    if before is None and _may_invert(layout, cue):
        before = speaker_after(layout, cue)
    return before or speaker_by_grammar(layout, cue) or _of_governor(layout, cue)


def _of_governor(layout: Layout, cue: VerbCue) -> Speaker | None:
    """The speaker of an infinitive right behind another verb: "the media | started to speculate"."""
    words = layout.words
    above = cue.first - 1
    if above < 0 or words[cue.first].lower_ != "to" or not is_verb(words[above]):
        return None
    return speaker_before(layout, VerbCue(saying=cue.saying, at=above, first=above, end=above + 1))


def _is_plainly_inverted(layout: Layout, cue: VerbCue) -> bool:
    """Whether a name or noun group, and then a mark, follows a verb behind a comma ("..., said Ali Omar, a doctor")."""
    if cue.first == 0 or layout.words[cue.first - 1].text != "," or not _may_invert(layout, cue):
        return False
    if cue.saying.lemma in _TELLING:
        return False
    names_thing = "noun" in cue.saying.takes
    if names_thing and any(subject.i < cue.first for subject in subjects(layout.words[cue.at])):
        return False
    after = speaker_after(layout, cue) if cue.saying.takes_quotation else None
    if after is None or is_time(after.head) or after.head.lower_ in word_list("time_nouns"):
        return False
    end = after.end
    if cue.saying.lemma == "say" and end < len(layout.words) and is_preposition(layout.words[end]):
        return True
    return end >= len(layout.words) or layout.words[end].is_punct or layout.words[end].is_space


def _shared(layout: Layout, cue: VerbCue, last: Draft | None) -> Speaker | None:
    """The speaker of the verb before, for "and ordered ..." and ", adding that ..."."""
    if last is None or last.speaker is None or last.head is None or last.anchor is None or cue.first == 0:
        return None
    if layout.line_of(last.anchor.i) != layout.line_of(cue.at):
        return None
    before, word = layout.words[cue.first - 1], layout.words[cue.at]
    joined = before.lower_ in {"and", "but"} and is_same_form(word, last.anchor)
    adding = is_gerund(word) and cue.first == cue.at and _adds(layout, cue)
    if not (joined or adding):
        return None
    first, end = layout.word_at(last.speaker[0]), layout.word_at(last.speaker[1])
    return Speaker(first=first, end=max(end, first + 1), head=last.head)


def _adds(layout: Layout, cue: VerbCue) -> bool:
    """Whether a participle continues the saying: after a comma, or right before "that"."""
    words = layout.words
    follows_with = any(word.lower_ == "with" for word in words[max(0, cue.first - _WITH) : cue.first])
    that = cue.end < len(words) and words[cue.end].lower_ == "that"
    return words[cue.first - 1].text == "," or (that and not follows_with)


def _can_say(cue: VerbCue, speaker: Speaker) -> bool:
    """Whether a verb that things are subject of, too, has somebody or some text for its subject."""
    if not cue.saying.evidence:
        return True
    able = word_list("speaking") | word_list("texts") | word_list("quantities")
    form = speaker.head.lower_
    person = speaker.head.lower_ in _PERSONS
    return person or is_proper(speaker.head) or form in able or form.removesuffix("s") in able


def _is_nobody(layout: Layout, speaker: Speaker) -> bool:
    """Whether nobody said it ("not a single member of the staff reported ..."), or nobody known ("those who ordered it")."""
    before = layout.words[max(0, speaker.first - 1)]
    if speaker.head.lower_ == "those":
        return True
    return layout.words[speaker.first].lower_ in _NOBODY or before.lower_ in {"not", "nor"}


def _is_silent(layout: Layout, cue: VerbCue) -> bool:
    """Whether nothing was said: a denied verb ("did not say"), an imagined one, or an aim in another sense ("to show")."""
    word, group = layout.words[cue.at], layout.words[cue.first : cue.at]
    reflexive = cue.end < len(layout.words) and layout.words[cue.end].lower_ in _REFLEXIVE
    if reflexive or _is_unrealised(layout, cue):
        return True
    if cue.saying.plain and is_infinitive(word) and bool(group) and is_particle(group[0]):
        return True
    if cue.saying.lemma in _KNOWING and any(other.lower_ in NEGATIONS for other in group):
        return True
    if cue.saying.thought or not cue.saying.takes_clause:
        return False
    if any(other.lower_ in NEGATIONS for other in group):
        return True
    return bool(group) and group[0].lower_ in _IMAGINED and is_negated(word)


def _is_unrealised(layout: Layout, cue: VerbCue) -> bool:
    """Whether an infinitive only tells what somebody would or would not say ("refused to | discuss")."""
    words = layout.words
    if not is_infinitive(words[cue.at]) or words[cue.first].lower_ != "to":
        return False
    above = words[cue.at].head
    return above.i < cue.first and above.lower_ in word_list("unrealised")


def _is_weaker(found: Attribution, behind: Behind) -> bool:
    """Whether a full clause in front has the better claim to be what was said than the words behind."""
    words, edge = found.words, found.edge
    if edge <= found.lowest or (behind.is_clause and not _is_circumstance(found, behind)):
        return False
    if words[edge].text != "," and found.layout.quotation_closing_at(edge) is None:
        return False
    opener = words[found.lowest]
    opens_aside = (is_subordinator(opener) or is_preposition(opener)) or is_participle(opener)
    return not opens_aside and found.has_clause_before


def _is_circumstance(found: Attribution, behind: Behind) -> bool:
    """Whether the words behind only tell when or while it was said ("..., the ministry said | after X claimed ...")."""
    first = found.words[found.layout.word_at(behind.pieces[0][0])]
    return not behind.is_marked and first.lower_ in _CIRCUMSTANCES


def _may_invert(layout: Layout, cue: VerbCue) -> bool:
    """Whether the verb follows a quotation or a comma, so that its subject may come behind it."""
    lowest, _ = layout.field_of(cue.at)
    words = layout.words
    if cue.first <= lowest or not is_invertible(words[cue.at]):
        return False
    before = cue.first - 1
    if layout.quotation_closing_at(before) is not None and layout.is_free(cue.at):
        return True
    return words[before].text in DASHES | {","} or words[before].lower_ == "so"


def _quoted_before(found: Attribution) -> Piece | None:
    """The quotation that ends right before the attribution, where another begins behind it."""
    if found.is_inverted or found.closing is None or is_gerund(found.words[found.cue.at]):
        return None
    first = min(found.lowest, found.layout.word_at(found.closing.start))
    return content_before(found.layout, first, found.speaker.first)


def _described(found: Attribution, behind: Behind) -> Piece | None:
    """The noun that the words said describe: "an attack | that rebels say | killed ten"."""
    words, before = found.words, found.edge
    said = found.layout.word_at(behind.pieces[0][0])
    if said != found.cue.end or not is_finite(words[said]) or before <= found.lowest or found.is_inverted:
        return None
    last = before - 1 if words[before].lower_ in RELATIVES else before
    if last < found.lowest or not is_nominal(words[last]):
        return None
    return piece(found.layout, group_ending_at(words, last, found.lowest), last + 1)
