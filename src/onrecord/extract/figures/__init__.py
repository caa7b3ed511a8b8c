"""Figures: the numbers that a text states, what they count, and whose word they are; never a sum of its own."""

from __future__ import annotations

from onrecord.extract.figures.attachment import figures_of
from onrecord.extract.figures.attribution import attributed
from onrecord.extract.figures.reading import figures_in

__all__ = ["attributed", "figures_in", "figures_of"]
