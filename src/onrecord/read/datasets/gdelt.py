"""GDELT 2.0 events: 61 columns between tabs and no header; coded by machine from news after CAMEO.

It counts no deaths. The day on which a row was added is the day of publication of the news it was read from.
"""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.read.datasets.layout import DayColumns, Layout, PlaceColumns, keys_of

ACTOR = (
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
)
GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor{number}{part}" for number in (1, 2) for part in ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{whose}Geo_{part}" for whose in ("Actor1", "Actor2", "Action") for part in GEO),
    *("DATEADDED", "SOURCEURL"),
)
LAYOUT = Layout(
    data_set="GDELT",
    codes="codes_cameo.yaml",
    longest=True,
    key=("globaleventid",),
    title=(("actor1name",), ("eventcode",), ("actor2name",), ("sqldate",)),
    trigger=("eventcode", "eventrootcode"),
    kind=(("eventcode",), ("eventrootcode",)),
    days=DayColumns(first=("sqldate",)),
    place=PlaceColumns(
        name=("actiongeo_fullname",),
        latitude=("actiongeo_lat",),
        longitude=("actiongeo_long",),
        precision=("actiongeo_type",),
    ),
    agents=(("actor1name",),),
    targets=(("actor2name",),),
    published=("dateadded",),
    url=("sourceurl",),
)
HEADERLESS = replace(LAYOUT, header=COLUMNS)
_DAY = re.compile(r"^(?:19|20)\d{6}$")


def layout_of(header: tuple[str, ...], keys: frozenset[str]) -> Layout | None:
    """The layout, by the names of the columns, or by a first line of 61 values of which two are an id and a day."""
    if keys >= keys_of(("GLOBALEVENTID", "SQLDATE", "EventCode", "ActionGeo_FullName")):
        return LAYOUT
    fits = len(header) == len(COLUMNS) and header[0].isdigit() and _DAY.match(header[1]) is not None
    return HEADERLESS if fits else None
