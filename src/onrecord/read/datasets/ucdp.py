"""UCDP's Georeferenced Event Dataset, in its versions of 42, 46 and 49 columns.

It counts deaths with a best, a lowest and a highest estimate, by side, and names its sources; it does not say with
which weapon. Rows that are dated no better than a month or a year begin on its first day, which here stands for the
whole of it.
"""

from __future__ import annotations

from onrecord.read.datasets.layout import CountColumns, DayColumns, Layout, PlaceColumns
from onrecord.values import Measure, Persons

COLUMNS = frozenset({"type_of_violence", "dyad_name", "side_a", "side_b", "date_start", "date_end"})
BEST = frozenset({"best", "best_est"})

LAYOUT = Layout(
    data_set="UCDP GED",
    codes="codes_ucdp.yaml",
    key=("id", "relid"),
    title=(("dyad_name",), ("where_coordinates", "where_description"), ("date_start",)),
    trigger=("dyad_name",),
    kind=(("type_of_violence",),),
    days=DayColumns(first=("date_start",), last=("date_end",), precision=("date_prec",)),
    place=PlaceColumns(
        name=("where_coordinates", "where_description"),
        latitude=("latitude",),
        longitude=("longitude",),
        precision=("where_prec",),
        country=("country",),
        within=(("adm_2",), ("adm_1",)),
    ),
    agents=(("side_a",),),
    targets=(("side_b",),),
    counts=(
        CountColumns(
            measure=Measure.KILLED,
            best=("best", "best_est"),
            low=("low", "low_est"),
            high=("high", "high_est"),
        ),
        CountColumns(measure=Measure.KILLED, best=("deaths_a",), whose=("side_a",), part_of_first=True),
        CountColumns(measure=Measure.KILLED, best=("deaths_b",), whose=("side_b",), part_of_first=True),
        CountColumns(
            measure=Measure.KILLED, best=("deaths_civilians",), persons=Persons.CIVILIAN, part_of_first=True
        ),
        CountColumns(measure=Measure.KILLED, best=("deaths_unknown",), part_of_first=True),
    ),
    sources=(("source_office",), ("source_original",)),
    articles=("source_article",),
)


def layout_of(header: tuple[str, ...], keys: frozenset[str]) -> Layout | None:
    """The layout, if the columns are there; the older versions pack all sources into one."""
    del header
    return LAYOUT if keys >= COLUMNS and keys & BEST else None
