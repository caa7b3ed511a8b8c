from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.show.catalogue import catalogue_of
from onrecord.show.lines import Ink, Line, lines_of
from onrecord.show.map_chart import WIDTH, map_chart
from onrecord.show.outlines import Window, outlines
from onrecord.show.timeline_chart import timeline_chart
from onrecord.values import Days, Quote, State

TEXT = "Something happened."


def line(number: int, days: Days | None, ink: Ink) -> Line:
    """A line with a day."""
    quote = Quote(document="doc", start=0, end=9, words="Something", text=TEXT)
    return Line(
        id=f"x-{number}", ink=ink, document="doc", outlet="Wire", quote=quote, marked=(quote,), context=(), who=None,
        what="strike", state=State.MACHINE, why=(), days=days,
    )  # fmt: skip


DAYS = st.none() | st.builds(
    lambda start, length: Days.between(
        date(1950, 1, 1) + timedelta(days=start), date(1950, 1, 1) + timedelta(days=start + length)
    ),
    st.integers(0, 25000),
    st.integers(0, 900),
)


@settings(deadline=None)
@given(st.lists(st.tuples(DAYS, st.sampled_from(list(Ink))), max_size=60))
def test_no_line_vanishes_from_the_timeline(drawn: list[tuple[Days | None, Ink]]) -> None:
    """Drawn, outside and undated lines together are all lines; every drawn one lies within the picture."""
    lines = [line(number, days, ink) for number, (days, ink) in enumerate(drawn)]
    chart = timeline_chart(lines)
    assert chart.placed + len(chart.outside) + len(chart.undated) == len(lines)
    assert len(chart.bars) + sum(column.count for column in chart.columns) == chart.placed
    assert all(
        0 <= one.x <= chart.width and 0 <= one.y <= chart.height for one in (*chart.bars, *chart.columns)
    )


def test_statements_stand_above_the_axis(sample: ModuleType) -> None:
    """What was said is drawn above the axis, what was reported and counted below it."""
    chart = timeline_chart(lines_of(catalogue_of(sample.sample_view())))
    assert {bar.line.ink for bar in chart.bars if bar.y < chart.axis} == {Ink.SAID}
    assert Ink.SAID not in {bar.line.ink for bar in chart.bars if bar.y > chart.axis}


def test_no_line_vanishes_from_the_map(sample: ModuleType) -> None:
    """Placed, outside and unplaced lines together are all lines, and every place stands in the picture."""
    lines = [one for one in lines_of(catalogue_of(sample.sample_view())) if one.ink is not Ink.SAID]
    chart = map_chart(lines)
    assert chart.placed + len(chart.outside) + len(chart.unplaced) == len(lines)
    assert chart.placed == sum(len(spot.lines) for spot in chart.spots)
    assert all(0 <= spot.x <= WIDTH and 0 <= spot.y <= chart.height for spot in chart.spots)


def test_a_far_place_stays_outside_the_picture(sample: ModuleType) -> None:
    """One report from the other side of the world does not shrink the theatre to a point; it is counted outside."""
    lines = [one for one in lines_of(catalogue_of(sample.sample_view())) if one.ink is not Ink.SAID]
    place = replace(
        sample.GAO, key="far", name="Far", point=type(sample.GAO.point)(latitude=-40.0, longitude=170.0)
    )
    moved = replace(lines[0], id="rep-far", where=(replace(lines[0].where[0], place=place),))
    chart = map_chart([*lines, moved])
    assert [one.id for one in chart.outside] == ["rep-far"]


@settings(max_examples=30, deadline=None)
@given(st.floats(-179, 170), st.floats(-84, 70), st.floats(1, 60))
def test_outlines_stay_in_their_window(west: float, south: float, size: float) -> None:
    """Land is cut to the window, whatever the window."""
    window = Window(west=west, south=south, east=min(180.0, west + size), north=min(85.0, south + size))
    for ring in outlines(window).land:
        assert all(window.west - 1e-6 <= lon <= window.east + 1e-6 for lon, _ in ring)
        assert all(window.south - 1e-6 <= lat <= window.north + 1e-6 for _, lat in ring)


def test_disputed_lines_are_kept_apart() -> None:
    """The line between Crimea and the rest of Ukraine is dashed, and is no settled border."""
    found = outlines(Window(west=32, south=44, east=37, north=47))
    assert any(33 < lon < 35.5 and 45.5 < lat < 46.4 for path in found.disputed for lon, lat in path)
    assert not any(33.6 < lon < 34.6 and 45.5 < lat < 46.4 for path in found.borders for lon, lat in path)
