"""Data sets of events: each row a document whose text is the row itself, with the reading that its columns state.

The data sets that onrecord knows stand in a written order; the first that recognises a file's columns reads it.
Any other table is read by a mapping file (`mapped.py`). Figures, days and places keep the data set's own words and
codes beside ours.
"""

from __future__ import annotations

from onrecord.read.datasets import acled, airwars, day_tables, gdelt, icews, polecat, timemap, ucdp
from onrecord.read.datasets.layout import Layout, LayoutOf, keys_of

__all__ = ["DATA_SETS", "known_layout"]

DATA_SETS: tuple[LayoutOf, ...] = (
    ucdp.layout_of,
    acled.layout_of,
    polecat.layout_of,
    icews.layout_of,
    gdelt.layout_of,
    airwars.layout_of,
    timemap.layout_of,
    day_tables.layout_of,
)


def known_layout(header: tuple[str, ...]) -> Layout | None:
    """The layout of the data set whose first line this is, or None if it is none that onrecord knows."""
    keys = keys_of(header)
    for layout_of in DATA_SETS:
        layout = layout_of(header, keys)
        if layout is not None:
            return layout
    return None
