"""POLECAT: events coded by machine from news after the PLOVER ontology; it counts no deaths."""

from __future__ import annotations

from onrecord.read.datasets.layout import DayColumns, Layout, PlaceColumns

COLUMNS = frozenset({"event_id", "event_date", "event_type", "event_mode", "actor_name", "recipient_name"})

LAYOUT = Layout(
    data_set="POLECAT",
    codes="codes_plover.yaml",
    key=("event_id",),
    title=(
        ("actor_name", "actor_name_raw"),
        ("event_type",),
        ("recipient_name", "recipient_name_raw"),
        ("event_date",),
    ),
    trigger=("event_mode", "event_type"),
    kind=(("event_type", "event_mode"), ("event_type",)),
    days=DayColumns(first=("event_date",)),
    place=PlaceColumns(
        name=("placename", "city", "district", "province", "country"),
        latitude=("latitude",),
        longitude=("longitude",),
        country=("country",),
        within=(("district",), ("province",)),
        radius_km=25.0,
    ),
    agents=(("actor_name", "actor_name_raw"),),
    targets=(("recipient_name", "recipient_name_raw"),),
    sources=(("source",),),
    published=("publication_date",),
)


def layout_of(header: tuple[str, ...], keys: frozenset[str]) -> Layout | None:
    """The layout, if the columns are there."""
    del header
    return LAYOUT if keys >= COLUMNS else None
