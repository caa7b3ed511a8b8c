"""Cards: one statement, event or claim as a small piece of HTML for a notebook; escaped, without script or address.

`frame` puts a whole dossier into a frame of its own that may not reach the notebook around it.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.errors import NotFound
from onrecord.show import words
from onrecord.show.catalogue import Catalogue, catalogue_of, whole
from onrecord.show.dossier import claims
from onrecord.show.glimpse import glimpse
from onrecord.show.happenings import Happening, happenings
from onrecord.show.lines import lines_of
from onrecord.show.view import View
from onrecord.values import Assessment, Quote, Statement

STYLE = "font-family:system-ui,sans-serif;max-width:44rem;line-height:1.45;border-left:3px solid {};padding:.2rem .8rem;margin:.4rem 0"
SAID, REPORTED = "#1c5a9c", "#8a5200"
HEIGHT = 720  # pixels
IN_A_NOTEBOOK = 25  # cards


class Page(str):
    """A dossier's page, which a notebook shows in a frame of its own."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return frame(self)


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards in the order of their table; a notebook shows the first of them and says how many there are."""

    cards: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.cards)

    def _repr_html_(self) -> str:
        rest = len(self.cards) - IN_A_NOTEBOOK
        more = f"<p>and {words.counted(rest, 'further card')}</p>" if rest > 0 else ""
        return "".join(self.cards[:IN_A_NOTEBOOK]) + more


def cards_of(view: View, name: str) -> Cards:
    """A card for each statement, event or claim of a view.

    Raises:
        NotFound: if there are no cards of this name.
    """
    catalogue = catalogue_of(view)
    lines = lines_of(catalogue)
    made: dict[str, Callable[[], Iterable[str]]] = {
        "statements": lambda: (statement_card(catalogue, one) for one in catalogue.statements.values()),
        "events": lambda: (_happening_card(catalogue, one) for one in happenings(catalogue, lines)),
        "claims": lambda: (claim_card(catalogue, one) for one in claims(catalogue)),
    }
    if name not in made:
        raise NotFound(f"there are no cards of {name!r}", remedy=f"Ask for one of: {', '.join(made)}")
    return Cards(tuple(made[name]()))


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
    found = happenings(catalogue, lines_of(catalogue))
    return _happening_card(catalogue, next(one for one in found if one.event.id == event))


def _happening_card(catalogue: Catalogue, one: Happening) -> str:
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
