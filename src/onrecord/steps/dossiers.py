"""Dossiers: a view as one file to send to someone, in the shape that was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.show.dossier import dossier_html
from onrecord.show.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What is left out of a dossier: full texts (`quotes_only`), names of private persons (`mask_persons`)."""

    quotes_only: bool = False
    mask_persons: bool = False


def dossier_of(view: View, shape: Shape) -> str:
    """The view as one HTML page."""
    return dossier_html(view, quotes_only=shape.quotes_only, mask_persons=shape.mask_persons)
