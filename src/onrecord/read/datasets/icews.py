"""ICEWS: events coded by machine from news after CAMEO; it counts no deaths. Its days are those of the news."""

from __future__ import annotations

from onrecord.read.datasets.layout import DayColumns, Layout, PlaceColumns

COLUMNS = frozenset({"event_id", "event_date", "source_name", "event_text", "cameo_code", "target_name"})

LAYOUT = Layout(
    data_set="ICEWS",
    codes="codes_cameo.yaml",
    longest=True,
    key=("event_id",),
    title=(("source_name",), ("event_text",), ("target_name",), ("event_date",)),
    trigger=("event_text", "cameo_code"),
    kind=(("cameo_code",),),
    days=DayColumns(first=("event_date",)),
    place=PlaceColumns(
        name=("city", "district", "province", "country"),
        latitude=("latitude",),
        longitude=("longitude",),
        country=("country",),
        within=(("district",), ("province",)),
        radius_km=25.0,
    ),
    agents=(("source_name",),),
    targets=(("target_name",),),
    sources=(("publisher",),),
)


def layout_of(header: tuple[str, ...], keys: frozenset[str]) -> Layout | None:
    """The layout, if the columns are there."""
    del header
    return LAYOUT if keys >= COLUMNS else None
