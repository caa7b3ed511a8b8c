"""Tables of counts a day: a column of days, and each other column a count by cause, or by place.

Such as the Violations Documentation Center's deaths by cause or by province. A count for a day over a whole country
is a figure; it is no happening, so there is no report in it. Zeros stay in the text and make no figure.
"""

from __future__ import annotations

from onrecord.read.datasets.codes import codes_in, plain_code
from onrecord.read.datasets.layout import DayColumns, Layout, key_of
from onrecord.reference import folded
from onrecord.reference.gazetteer import gazetteer

DAYS = frozenset({"day", "date"})
FEWEST = 3
ENOUGH = 0.5  # of the columns must be known words


def layout_of(header: tuple[str, ...], keys: frozenset[str]) -> Layout | None:
    """The layout, if the first column is a day and most others are known causes of death, or known places."""
    del keys
    first, counted = header[0], header[1:]
    if key_of(first) not in DAYS or len(counted) < FEWEST:
        return None
    causes = codes_in("codes_words.yaml").kinds
    is_cause = sum(plain_code(column) in causes for column in counted) >= ENOUGH * len(counted)
    is_place = not is_cause and sum(_is_place(column) for column in counted) >= ENOUGH * len(counted)
    if not (is_cause or is_place):
        return None
    return Layout(
        data_set="Day table",
        key=(key_of(first),),
        title=((key_of(first),),),
        days=DayColumns(first=(key_of(first),)),
        label_counts=tuple(key_of(column) for column in counted),
        labels_are_places=is_place,
        named_by_file=True,
    )


def _is_place(column: str) -> bool:
    return bool(folded(column)) and bool(gazetteer().named(column))
