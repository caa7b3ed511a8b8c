"""From drafts to statements: names, days, stance, kind of claim, and which statement stands within which."""

from __future__ import annotations

from onrecord.extract.statements.claims import claim_of
from onrecord.extract.statements.days_of_saying import day_of_saying, words_of
from onrecord.extract.statements.drafts import Draft
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.names import Named, Speakers
from onrecord.extract.statements.nearness import Nearness
from onrecord.extract.statements.stances import stance_of
from onrecord.language import Word
from onrecord.values import (
    ActorMention,
    ClaimKind,
    DateMention,
    Quote,
    Stance,
    Statement,
    Voice,
    Why,
    statement_id,
)


def statements_of(
    layout: Layout, drafts: list[Draft], dates: tuple[DateMention, ...], actors: tuple[ActorMention, ...]
) -> list[Statement]:
    """The statements of others, in the order of their first words."""
    ordered = sorted(drafts, key=lambda draft: (draft.start, draft.content_start, -draft.content_end))
    speakers = Speakers(layout, actors)
    named = [speakers.name(draft) for draft in ordered]
    ids = {
        id(draft): statement_id(_content(layout, draft), _cue(layout, draft), Voice.OTHER)
        for draft in ordered
    }
    near = Nearness(layout, ordered, dates)
    return [
        _statement(
            layout,
            draft,
            named=name,
            date=day_of_saying(layout, draft, near),
            within=_outer(draft, near, ids),
        )
        for draft, name in zip(ordered, named, strict=True)
    ]


def _content(layout: Layout, draft: Draft) -> tuple[Quote, ...]:
    return tuple(layout.page.quote(start, end) for start, end in draft.pieces)


def _cue(layout: Layout, draft: Draft) -> Quote | None:
    return None if draft.cue is None else layout.page.quote(*draft.cue)


def said_words(layout: Layout, draft: Draft) -> tuple[Word, ...]:
    """The words of a draft's content."""
    found: list[Word] = []
    for start, end in draft.pieces:
        found.extend(layout.words[layout.word_at(start) : layout.word_at(end)])
    return tuple(found)


def _statement(
    layout: Layout, draft: Draft, *, named: Named | None, date: DateMention | None, within: str | None
) -> Statement:
    said = said_words(layout, draft)
    cue = _cue(layout, draft)
    plain = Stance.ASSERTS if draft.saying is None else draft.saying.stance
    claim = claim_of(said, plain)
    stance = stance_of(draft.saying, said, None if cue is None else cue.words, claim)
    content = _content(layout, draft)
    return Statement(
        id=statement_id(content, cue, Voice.OTHER),
        document=layout.page.document.id,
        content=content,
        direct=draft.direct,
        stance=stance,
        speaker=None if draft.speaker is None else layout.page.quote(*draft.speaker),
        resolved=None if named is None else named.name,
        actor=None if named is None else named.actor,
        cue=cue,
        claim=claim if stance is plain else claim_of(said, stance),
        said=None if date is None else layout.page.quote(*words_of(layout, date)),
        said_days=None if date is None else date.days,
        within=within,
        voice=Voice.OTHER,
        why=_reasons(draft, named, cue),
    )


def _reasons(draft: Draft, named: Named | None, cue: Quote | None) -> tuple[Why, ...]:
    row = None if draft.saying is None else draft.saying.row
    first = Why(rule=draft.rule, cue=None if cue is None else cue.words, row=row)
    return (first,) if named is None else (first, named.why)


def _outer(draft: Draft, near: Nearness, ids: dict[int, str]) -> str | None:
    """The id of the smallest statement in whose content this one's cue and content stand."""
    start, end = draft.content_start, draft.content_end
    cue = draft.cue or (start, end)
    around = [
        (piece_end - piece_start, place, id(other))
        for place, other in enumerate(near.drafts_at(cue[0]))
        if other is not draft
        for piece_start, piece_end in other.pieces
        if piece_start <= cue[0] and cue[1] <= piece_end and piece_start <= start + 1 and start < piece_end
    ]
    return ids[min(around)[2]] if around else None


def outlook_of(layout: Layout, draft: Draft) -> Statement:
    """An author's own prediction as a statement in the author's voice."""
    content, cue = _content(layout, draft), _cue(layout, draft)
    return Statement(
        id=statement_id(content, cue, Voice.AUTHOR),
        document=layout.page.document.id,
        content=content,
        direct=False,
        stance=Stance.PREDICTS,
        cue=cue,
        claim=ClaimKind.PREDICTION,
        voice=Voice.AUTHOR,
        why=_reasons(draft, None, cue),
    )


def whole_text(layout: Layout) -> Statement:
    """The statement that an institution makes by publishing a text of its own."""
    page = layout.page
    start = len(page.text) - len(page.text.lstrip())
    content = (page.quote(start, len(page.text.rstrip())),)
    return Statement(
        id=statement_id(content, None, Voice.INSTITUTION),
        document=page.document.id,
        content=content,
        direct=False,
        stance=Stance.ASSERTS,
        resolved=page.document.outlet,
        voice=Voice.INSTITUTION,
        why=(Why(rule="text of an institution", cue=page.document.outlet),),
    )
