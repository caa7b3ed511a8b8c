"""Standing: whether an export is a draft, and which filter it was made under; it is written into every export."""

from __future__ import annotations

from onrecord.show.catalogue import Catalogue
from onrecord.show.dossier import is_draft

ALL = "everything that may be shown"


def status(catalogue: Catalogue) -> str:
    """DRAFT where anything shown has not been reviewed, else REVIEWED."""
    return "DRAFT" if is_draft(catalogue) else "REVIEWED"


def shown(catalogue: Catalogue) -> str:
    """Which part of the case it is."""
    return catalogue.view.filtered_by or ALL
