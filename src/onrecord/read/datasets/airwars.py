"""Airwars' exports of civilian harm: ranges, grades, several belligerents, and incidents under two codes.

A code such as “CS1657 RS2666” is one incident that two belligerents may have caused: one row, one report, counted
once. The grade is kept; Airwars' own totals count the grades Confirmed and Fair alone.
"""

from __future__ import annotations

from onrecord.read.datasets.layout import CountColumns, DayColumns, DayOrder, Layout, Names, PlaceColumns
from onrecord.values import Kind, Measure, Persons

CODES: Names = ("unique_reference_code", "incident_code", "reference_code", "airwars_code", "code")
GRADES: Names = (
    "airwars_grading",
    "airwars_grade",
    "airwars_assessment",
    "civilian_harm_status",
    "grading",
    "grade",
)
BELLIGERENTS: Names = (
    "belligerents",
    "belligerent",
    "suspected_belligerents",
    "suspected_belligerent",
    "suspected_attackers",
)


def _range(
    measure: Measure, *words: str, persons: Persons | None = None, part_of_first: bool = False
) -> CountColumns:
    """A count whose columns are called by any of these words, as one range or as two ends."""
    return CountColumns(
        measure=measure,
        best=words,
        low=tuple(name for word in words for name in (f"{word}_min", f"min_{word}", f"minimum_{word}")),
        high=tuple(name for word in words for name in (f"{word}_max", f"max_{word}", f"maximum_{word}")),
        persons=persons,
        part_of_first=part_of_first,
    )


LAYOUT = Layout(
    data_set="Airwars",
    codes="codes_airwars.yaml",
    key=CODES,
    key_between=" ,;/&",
    title=(CODES, ("location_name", "location"), ("incident_date", "date", "start_date")),
    trigger=("strike_type", "strike_status", "incident_type", "impact", *GRADES),
    kind=(("strike_type",), ("incident_type",), ("strike_status",)),
    fixed_kind=Kind.STRIKE,
    days=DayColumns(
        first=("incident_date", "date", "start_date", "incident_date_start"),
        last=("end_date", "incident_date_end", "date_end"),
        order=DayOrder.UNSAID,
    ),
    place=PlaceColumns(
        name=("location_name", "location", "neighbourhood", "city", "town"),
        latitude=("latitude", "lat"),
        longitude=("longitude", "lon", "lng"),
        country=("country",),
        within=(("district",), ("region", "governorate", "province")),
    ),
    agents=(BELLIGERENTS,),
    parties_between=";,|",
    counts=(
        _range(
            Measure.KILLED,
            "civilians_reported_killed",
            "civilian_non_combatants_killed",
            "civilians_killed",
            "civilian_deaths",
            persons=Persons.CIVILIAN,
        ),
        _range(
            Measure.KILLED,
            "children_killed",
            "children_reported_killed",
            persons=Persons.CHILD,
            part_of_first=True,
        ),
        _range(
            Measure.KILLED, "women_killed", "women_reported_killed", persons=Persons.WOMAN, part_of_first=True
        ),
        _range(
            Measure.INJURED,
            "civilians_reported_injured",
            "civilian_non_combatants_injured",
            "civilians_injured",
            "injured",
        ),
    ),
    sources=(("sources", "source"),),
    published=("published", "published_date", "publication_date", "post_date"),
    url=("url", "link", "permalink"),
    grade=GRADES,
)


def layout_of(header: tuple[str, ...], keys: frozenset[str]) -> Layout | None:
    """The layout, if a code, a grade or belligerents, and a count of civilians are there."""
    del header
    counts = LAYOUT.counts[0]
    harmed = keys & {*counts.best, *counts.low, *counts.high}
    return LAYOUT if keys & set(CODES) and keys & {*GRADES, *BELLIGERENTS} and harmed else None
