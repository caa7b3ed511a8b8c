"""Show: from values to pages, tables, drawings and files; no store, no network, no clock.

Everything is made from one `View`, so a page, a table and an export of the same view hold the same items.
"""

from __future__ import annotations

from onrecord.show.cards import Cards, Page, cards_of
from onrecord.show.dossier import dossier_html
from onrecord.show.exports import EXPORTS, Export, export
from onrecord.show.format import reading_line
from onrecord.show.pdf import pdf
from onrecord.show.table import Table
from onrecord.show.tables import TABLES, table
from onrecord.show.view import View

__all__ = [
    "EXPORTS",
    "TABLES",
    "Cards",
    "Export",
    "Page",
    "Table",
    "View",
    "cards_of",
    "dossier_html",
    "export",
    "pdf",
    "reading_line",
    "table",
]
