"""Cards: one statement, event or claim as a small piece of HTML for a notebook; escaped, without script or address.

`frame` puts a whole dossier into a frame of its own that may not reach the notebook around it.
"""

from __future__ import annotations

import html

from onrecord.show import words
from onrecord.show.catalogue import Catalogue, whole
from onrecord.show.glimpse import glimpse
from onrecord.show.happenings import happenings
from onrecord.show.lines import lines_of
from onrecord.values import Assessment, Quote, Statement

STYLE = "font-family:system-ui,sans-serif;max-width:44rem;line-height:1.45;border-left:3px solid {};padding:.2rem .8rem;margin:.4rem 0"
SAID, REPORTED = "#1c5a9c", "#8a5200"
HEIGHT = 720  # pixels


def statement_card(catalogue: Catalogue, statement: Statement) -> str:
    """A statement with the sentence around its words, the words marked."""
    said = _escaped(catalogue.speaker(statement))
    when = "" if statement.said_days is None else f", {words.days(statement.said_days)}"
    verdict = catalogue.verdict(statement.id)
    told = "" if verdict is None else f"<br><b>{words.sign(verdict)} {words.verdict_word(verdict)}</b>"
    marked = _marked(catalogue, statement.content)
    return _card(SAID, f"<b>{said}</b>{when}<br>{marked}{told}<br>{_source(catalogue, statement.document)}")


def claim_card(catalogue: Catalogue, one: Assessment) -> str:
    """A verdict with the words on both sides."""
    said = catalogue.statements[one.statement]
    sides = "".join(
        f"<br><i>{name}</i>: {'; '.join(f'“{_escaped(quote.words)}” {_source(catalogue, quote.document)}' for quote in quotes)}"
        for name, quotes in (("supports", one.supporting), ("contradicts", one.contradicting))
        if quotes
    )
    head = f"<b>{words.sign(one.verdict)} {words.verdict_word(one.verdict)}</b> ({words.plain(one.claim.kind.value)})"
    quoted = f"“{_escaped(whole(said.content))}” – {_escaped(catalogue.speaker(said))}"
    return _card(SAID, f"{head}<br>{quoted}<br>{_escaped(one.sentence)}{sides}")


def event_card(catalogue: Catalogue, event: str) -> str:
    """An event with each report of it, and what they do not agree on."""
    one = next(found for found in happenings(catalogue, lines_of(catalogue)) if found.event.id == event)
    reports = "".join(
        f"<br>{_marked(catalogue, line.marked)} {_source(catalogue, line.document)}" for line in one.lines
    )
    differing = [version for version in one.versions if version.differs]
    told = "".join(
        f"<br><i>{v.field}</i>: {' or '.join(_escaped(value) for value, _ in v.values)}" for v in differing
    )
    return _card(REPORTED, f"<b>{_escaped(one.name)}</b>{reports}{told}")


def frame(page: str) -> str:
    """A dossier's page in a frame that may run its own script and nothing else."""
    held = html.escape(page, quote=True)
    return f'<iframe sandbox="allow-scripts" srcdoc="{held}" width="100%" height="{HEIGHT}" title="dossier"></iframe>'


def _marked(catalogue: Catalogue, quotes: tuple[Quote, ...], around: int = 60) -> str:
    """The words with a little of the text on both sides."""
    text = catalogue.documents[quotes[0].document].text
    seen = glimpse(text, quotes, (0, len(text)), around)
    inner = "".join(
        f"<mark>{_escaped(words_of)}</mark>" if marked else _escaped(words_of)
        for words_of, marked in seen.pieces
    )
    return f'<span dir="auto">{"…" if seen.cut_before else ""}{inner}{"…" if seen.cut_after else ""}</span>'


def _source(catalogue: Catalogue, document: str) -> str:
    published = catalogue.documents[document].published
    day = words.day(None if published is None else published.day)
    return f'<span style="color:#666">{_escaped(catalogue.outlet(document))}, {day}</span>'


def _card(ink: str, inner: str) -> str:
    return f'<div style="{STYLE.format(ink)}">{inner}</div>'


def _escaped(text: str) -> str:
    return html.escape(words.visible(text))
