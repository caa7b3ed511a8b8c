"""An attribution: a verb of saying with its speaker, and the field of words in which what was said is looked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.extract.statements.adjuncts import after_adjuncts
from onrecord.extract.statements.cues import VerbCue
from onrecord.extract.statements.drafts import Draft, Piece
from onrecord.extract.statements.groups import group_starting_at
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.pieces import piece
from onrecord.extract.statements.quotations import Quotation
from onrecord.extract.statements.runs import Speaker
from onrecord.extract.statements.signs import has_finite
from onrecord.language import Word, is_past_participle, is_personal


@dataclass(frozen=True)
class Attribution:
    """A cue and its speaker on a page; it does not yet say which words were said."""

    layout: Layout
    cue: VerbCue
    speaker: Speaker

    @cached_property
    def words(self) -> list[Word]:
        """All words of the page."""
        return self.layout.words

    @cached_property
    def lowest(self) -> int:
        """The first word of the field."""
        return self.layout.field_of(self.cue.at)[0]

    @cached_property
    def highest(self) -> int:
        """The word after the field."""
        return self.layout.field_of(self.cue.at)[1]

    @property
    def is_inverted(self) -> bool:
        """Whether the speaker stands behind the verb."""
        return self.speaker.first >= self.cue.end

    @cached_property
    def edge(self) -> int:
        """The last word before the whole attribution."""
        first = self.speaker.first if self.speaker.opens is None else self.speaker.opens
        return (self.cue.first if self.is_inverted else first) - 1

    @cached_property
    def after(self) -> int:
        """The first word after the verb, its speaker, the person spoken to and the adjuncts."""
        at = max(self.cue.end, self.speaker.end)
        if at < self.highest and is_personal(self.words[at]):
            at += 1
        elif "person" in self.cue.saying.takes:
            at = group_starting_at(self.words, at, self.highest)
        return after_adjuncts(self.words, at, self.highest, frozenset())

    @cached_property
    def closing(self) -> Quotation | None:
        """The quotation that ends right before the attribution."""
        if self.edge < self.lowest or not self.layout.is_free(self.cue.at):
            return None
        comma = self.words[self.edge].text == "," and self.edge > self.lowest
        return self.layout.quotation_closing_at(self.edge - comma)

    @cached_property
    def has_clause_before(self) -> bool:
        """Whether a finite verb stands in front of the attribution; taggers take many a past tense for a participle."""
        before = self.words[self.lowest : max(self.edge, self.lowest)]
        return has_finite(before) or any(is_past_participle(word) for word in before)

    def with_speaker(self, speaker: Speaker) -> Attribution:
        """The same cue with another speaker."""
        return replace(self, speaker=speaker)

    def made(self, pieces: list[Piece], rule: str, cue_end: int | None = None) -> Draft:
        """The draft of this attribution with these pieces of what was said."""
        cue, speaker = self.cue, self.speaker
        first = cue.at if speaker.first < cue.first < speaker.end else cue.first
        end = cue.end if cue_end is None else cue_end
        return Draft(
            rule=rule,
            saying=cue.saying,
            anchor=self.words[cue.at],
            cue=(self.words[first].idx, self.layout.end_of(end - 1)),
            speaker=piece(self.layout, speaker.first, speaker.end),
            head=speaker.head,
            pieces=pieces,
        )
