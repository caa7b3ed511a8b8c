"""ACLED's event data: 31 columns, and older releases in capitals with fewer.

It has one number of deaths and no range; a zero also stands for deaths that nobody reported, so it is read as
“0 and more”. Older releases write the day before the month.
"""

from __future__ import annotations

from onrecord.read.datasets.layout import CountColumns, DayColumns, DayOrder, Layout, PlaceColumns
from onrecord.values import Measure

COLUMNS = frozenset({"event_id_cnty", "event_date", "event_type", "actor1", "fatalities"})

LAYOUT = Layout(
    data_set="ACLED",
    codes="codes_acled.yaml",
    key=("event_id_cnty", "data_id"),
    title=(("sub_event_type", "event_type"), ("location",), ("event_date",)),
    trigger=("sub_event_type", "event_type"),
    kind=(("sub_event_type",), ("event_type",)),
    days=DayColumns(first=("event_date",), precision=("time_precision",), order=DayOrder.DAY_FIRST),
    place=PlaceColumns(
        name=("location",),
        latitude=("latitude",),
        longitude=("longitude",),
        precision=("geo_precision",),
        country=("country",),
        within=(("admin3",), ("admin2",), ("admin1",)),
    ),
    agents=(("actor1",), ("assoc_actor_1", "ally_actor_1")),
    targets=(("actor2",), ("assoc_actor_2", "ally_actor_2")),
    counts=(CountColumns(measure=Measure.KILLED, best=("fatalities",), zero_is_open=True),),
    sources=(("source",),),
)


def layout_of(header: tuple[str, ...], keys: frozenset[str]) -> Layout | None:
    """The layout, if the columns are there, in capitals or not."""
    del header
    return LAYOUT if keys >= COLUMNS else None
