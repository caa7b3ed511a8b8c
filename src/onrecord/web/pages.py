"""Pages: the desk's screens as HTML, whole or in parts, from a shelf and an address; they decide nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from onrecord.show import words
from onrecord.show.dossier import sheet
from onrecord.values import ClaimKind, Kind, Measure, Reality, Stance
from onrecord.web.address import VIEWS, Asked
from onrecord.web.screens import record
from onrecord.web.shelf import Shelf
from onrecord.web.templating import desk_environment

SHORT = 60  # characters of an item in a list of decisions
LISTS: Mapping[str, tuple[Any, ...]] = {
    "stances": tuple(Stance),
    "claims": tuple(ClaimKind),
    "kinds": tuple(Kind),
    "realities": tuple(Reality),
    "measures": tuple(Measure),
}


def whole_page(shelf: Shelf, asked: Asked, *, read_only: bool) -> str:
    """The whole screen: text, record, filters, keys, last decisions."""
    shown = record(shelf, asked)
    beside = replace(asked, item=shown["chosen"] or asked.item)
    row = beside.item if asked.view == "record" else None
    return _rendered(
        "desk.html",
        shelf,
        asked,
        **shown,
        text=text_part(shelf, beside),
        detail=item_part(shelf, beside, row) if row in shelf.by_id and row is not None else "",
        read_only=read_only,
    )


def parts(shelf: Shelf, asked: Asked, wanted: Collection[str], have: str | None) -> dict[str, str]:
    """The parts of the screen that are wanted (`record`, `text`, `detail`) as HTML, all of one moment.

    `have` is the document that the page shows already: its text is not sent again. `item` is the line that `detail`
    is of, `document` that of the text.
    """
    made: dict[str, str] = {}
    chosen = asked.item
    if "record" in wanted:
        shown = record(shelf, asked)
        made["record"] = _rendered("desk_record.html", shelf, asked, **shown, detail="")
        chosen = shown["chosen"]
    beside = replace(asked, item=chosen)
    document = document_for(shelf, beside)
    if "text" in wanted and document is not None and document != have:
        made |= {"text": text_part(shelf, beside), "document": document}
    if "detail" in wanted and chosen in shelf.by_id and chosen is not None:
        made |= {"detail": item_part(shelf, beside, chosen), "item": chosen}
    return made


def text_part(shelf: Shelf, asked: Asked) -> str:
    """One document's text with all its marks; rejected items are linked to, and not underlined."""
    document = document_for(shelf, asked)
    if document is None:
        return ""
    made = sheet(
        shelf.catalogue.documents[document], shelf.by_document[document], shelf.linked.get(document, ())
    )
    names = list(shelf.catalogue.documents)
    place = names.index(document)
    return _rendered(
        "desk_text.html",
        shelf,
        asked,
        sheet=made,
        place=place + 1,
        before=names[place - 1] if place else None,
        after=names[place + 1] if place + 1 < len(names) else None,
    )


def item_part(shelf: Shelf, asked: Asked, item: str) -> str:
    """One item's details: what was read, why, how it stands, and the form that changes it."""
    history = [review for review in shelf.catalogue.view.reviews if review.item == item]
    return _rendered(
        "desk_item.html",
        shelf,
        asked,
        line=shelf.by_id[item],
        item=shelf.item(item),
        history=history,
    )


def row_part(shelf: Shelf, asked: Asked, item: str) -> str:
    """One row of the record, as it stands now."""
    return _rendered("desk_row.html", shelf, asked, line=shelf.by_id[item])


def recent_part(shelf: Shelf, asked: Asked) -> str:
    """The last ten decisions."""
    return _rendered("desk_recent.html", shelf, asked)


def conflict_part(shelf: Shelf, asked: Asked, wanted: Sequence[str], mine: Sequence[str | None]) -> str:
    """Both versions of what two people decided at once."""
    rows = [
        (item, shelf.reviews.get(shelf.last.get(item, "")), new, shelf.item(item))
        for item, new in zip(wanted, mine, strict=True)
    ]
    return _rendered("desk_conflict.html", shelf, asked, rows=rows)


def document_for(shelf: Shelf, asked: Asked) -> str | None:
    """The document to show: that of the item, else the one asked for, else the first of what is filtered."""
    if asked.item is not None and asked.item in shelf.by_id:
        return shelf.by_id[asked.item].document
    if asked.document in shelf.catalogue.documents:
        return asked.document
    held = shelf.remember("lines", asked.filter, lambda: shelf.index.found(asked.filter))
    return held[0].document if held else next(iter(shelf.catalogue.documents), None)


def short_item(shelf: Shelf, item: str) -> str:
    """An item in a few words, for lists of decisions."""
    line = shelf.by_id.get(item)
    if line is not None:
        words_of = line.quote.words
        return words_of if len(words_of) <= SHORT else f"{words_of[:SHORT].rstrip()}…"
    one = next((one for ones in shelf.catalogue.assessments.values() for one in ones if one.id == item), None)
    if one is not None:
        return f"verdict on a {words.plain(one.claim.kind)} claim"
    return "two reports" if "|" in item else item


def _rendered(name: str, shelf: Shelf, asked: Asked, **shown: Any) -> str:
    """A template with what every part of the screen needs."""
    return (
        desk_environment()
        .get_template(name)
        .render(
            asked=asked,
            shelf=shelf,
            catalogue=shelf.catalogue,
            view=shelf.catalogue.view,
            views=VIEWS,
            lists=LISTS,
            past=shelf.past(asked.who),
            short_item=lambda item: short_item(shelf, item),
            **shown,
        )
    )
