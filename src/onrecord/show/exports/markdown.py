"""Markdown: the dossier as plain text that a newsroom's editor takes; each item names its document and offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.show import words
from onrecord.show.catalogue import Catalogue, catalogue_of, whole
from onrecord.show.dossier import by_day, claims, is_draft, left_out
from onrecord.show.figures_chart import figure_groups
from onrecord.show.happenings import happenings
from onrecord.show.lines import Ink, Line, lines_of
from onrecord.show.summary import summary
from onrecord.show.view import View
from onrecord.values import Assessment, Quote

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~])")


def markdown(view: View) -> str:
    """The dossier in CommonMark."""
    return "\n".join(blocks(view)) + "\n"


def blocks(view: View) -> Iterator[str]:
    """The dossier's lines, in the order of the page."""
    catalogue = catalogue_of(view)
    lines = lines_of(catalogue)
    events, figures = happenings(catalogue, lines), figure_groups(catalogue, lines)
    yield from (f"# {clean(view.title)}", "")
    if is_draft(catalogue):
        yield from ("**DRAFT – holds items that no person has reviewed**", "")
    if view.filtered_by is not None:
        yield from (f"Shown: {clean(view.filtered_by)}", "")
    yield from (*(f"- {clean(one.text)}" for one in summary(catalogue, events, figures)), "")
    yield from _claims(catalogue)
    yield from _statements(catalogue, lines)
    yield from ("", "## Events") if events else ()
    for one in events:
        yield from ("", f"### {clean(one.name)}", "")
        yield from (f"- {quoted(catalogue, line.quote)}{_state(line)}" for line in one.lines)
    yield from ("", "## Figures", "") if figures else ()
    for group in figures:
        yield from (f"**{clean(group.name)}**", "")
        yield from (
            f"- {one.text} ({clean(one.line.who or one.line.outlet)}): {quoted(catalogue, one.line.quote)}{_state(one.line)}"
            for one in group.ranges
        )
        yield ""
    yield from _made(catalogue)


def _claims(catalogue: Catalogue) -> Iterator[str]:
    found = claims(catalogue)
    if found:
        yield from ("## What was said, against the record", "")
    for one in found:
        yield from _claim(catalogue, one)


def _claim(catalogue: Catalogue, one: Assessment) -> Iterator[str]:
    said = catalogue.statements[one.statement]
    yield from (
        f"> “{clean(whole(said.content))}”",
        f"> — {clean(catalogue.speaker(said))}, {source(catalogue, said.content[0])}",
        "",
        f"{words.sign(one.verdict)} **{words.verdict_word(one.verdict)}**: {clean(one.sentence)}",
        "",
    )
    yield from (f"- supports: {quoted(catalogue, quote)}" for quote in one.supporting)
    yield from (f"- contradicts: {quoted(catalogue, quote)}" for quote in one.contradicting)
    yield from (f"- record up to {words.day(one.record_until)}", "")


def _statements(catalogue: Catalogue, lines: Sequence[Line]) -> Iterator[str]:
    said = [line for line in by_day(lines) if line.ink is Ink.SAID]
    if said:
        yield from ("## Statements", "")
    for line in said:
        yield f"- {words.days(line.days)}, {clean(line.who or line.outlet)}: {quoted(catalogue, line.quote)}{_state(line)}"


def _made(catalogue: Catalogue) -> Iterator[str]:
    yield from ("## How it was made", "", clean(left_out(catalogue.view)), "")
    yield from (*(f"- {clean(rule)}" for rule in catalogue.view.rules), "", "### Documents", "")
    for document in catalogue.documents.values():
        day = words.day(None if document.published is None else document.published.day)
        name = clean(document.title or document.name)
        yield f"{catalogue.numbers[document.id]}. {name}, {clean(catalogue.outlet(document.id))}, {day}, SHA-256 `{document.text_sha256}`"
    yield from ("", "### Versions", "")
    yield from (f"- {clean(name)} {clean(version)}" for name, version in catalogue.view.versions)


def quoted(catalogue: Catalogue, quote: Quote) -> str:
    """A quote with its source."""
    return f"“{clean(quote.words)}” ({source(catalogue, quote)})"


def source(catalogue: Catalogue, quote: Quote) -> str:
    """Where a quote stands: outlet, day, number of the document in the list at the end, offsets."""
    document = catalogue.documents[quote.document]
    day = words.day(None if document.published is None else document.published.day)
    number = f"document {catalogue.numbers[quote.document]}, characters {quote.start}–{quote.end}"
    return f"{clean(catalogue.outlet(quote.document))}, {day}, {number}"


def _state(line: Line) -> str:
    return "" if line.state.value == "reviewed" else f" *({words.STATES[line.state]})*"


def clean(text: str) -> str:
    """Text on one line, with nothing that Markdown or HTML would act on."""
    return SPECIAL.sub(r"\\\1", " ".join(words.visible(text).split()))
