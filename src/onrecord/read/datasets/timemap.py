"""TimeMap's table of events (Forensic Architecture), as its maps of Ukraine and others use it.

Its category or association says what happened; there are no counts and no parties. Days are written month first.
"""

from __future__ import annotations

from onrecord.read.datasets.layout import DayColumns, DayOrder, Layout, PlaceColumns

COLUMNS = frozenset({"id", "date", "latitude", "longitude"})
MARKS = frozenset(
    {
        "associations",
        "association",
        "association1",
        "category",
        "category1",
        "category_full",
        "sources",
        "source1",
        "time_precision",
        "location_precision",
        "graphic",
        "violence_level",
        "filters",
        "narrative",
    }
)
KINDS = ("category", "category_full", "category1", "association1", "associations", "association", "type")

LAYOUT = Layout(
    data_set="TimeMap",
    key=("id",),
    title=(("title",), ("location",), ("date",)),
    trigger=(*KINDS, "description", "desc"),
    kind=tuple((name,) for name in KINDS),
    days=DayColumns(first=("date",), order=DayOrder.MONTH_FIRST),
    place=PlaceColumns(
        name=("location", "town", "county", "province", "country"),
        latitude=("latitude",),
        longitude=("longitude",),
        country=("country",),
        within=(("county",), ("province",)),
    ),
    sources=(("sources", "source", "source1"), ("source2",), ("source3",)),
    sources_between=";,",
    url=("source_url", "link", "url"),
)


def layout_of(header: tuple[str, ...], keys: frozenset[str]) -> Layout | None:
    """The layout, if its columns and at least one that only TimeMap has are there."""
    del header
    return LAYOUT if keys >= COLUMNS and keys & MARKS else None
