"""Statements of the text: who said what, in which words, and what was done by saying it.

Words that nobody is said to have said are the author's, and are no statement, except his own predictions.
"""

from __future__ import annotations

from onrecord.extract.page import Page
from onrecord.extract.statements.alone import alone_in
from onrecord.extract.statements.carried import carried_in
from onrecord.extract.statements.colons import colons_in
from onrecord.extract.statements.following import mark_direct, with_following
from onrecord.extract.statements.headlines import headlines_in
from onrecord.extract.statements.layout import Layout
from onrecord.extract.statements.making import outlook_of, statements_of, whole_text
from onrecord.extract.statements.nominal import nominal_in
from onrecord.extract.statements.outlooks import outlooks_in
from onrecord.extract.statements.phrases import phrases_in
from onrecord.extract.statements.spoken import spoken_in
from onrecord.extract.statements.transcripts import transcripts_in
from onrecord.extract.statements.unnamed import unnamed_in
from onrecord.values import ActorMention, DateMention, Statement

__all__ = ["statements_in"]

CONSTRUCTIONS = (transcripts_in, headlines_in, spoken_in, phrases_in, nominal_in, unnamed_in)


def statements_in(
    page: Page, dates: tuple[DateMention, ...], actors: tuple[ActorMention, ...]
) -> tuple[Statement, ...]:
    """All statements of a page, in the order of the text: those of others, the author's and the institution's."""
    layout = Layout(page)
    drafts = [draft for construction in CONSTRUCTIONS for draft in construction(layout)]
    drafts.extend(colons_in(layout, drafts))
    drafts = with_following(layout, drafts)
    drafts.extend(alone_in(layout, drafts))
    mark_direct(layout, drafts)
    drafts.extend(carried_in(layout, drafts))
    found = statements_of(layout, drafts, dates, actors)
    found.extend(outlook_of(layout, draft) for draft in outlooks_in(layout, drafts))
    if page.document.is_official and page.text.strip():
        found.append(whole_text(layout))
    unique = {statement.id: statement for statement in found}
    return tuple(sorted(unique.values(), key=lambda statement: (statement.content[0].start, statement.id)))
