"""Relative readings: what words say that count from the day of writing or from a date named before."""

from __future__ import annotations

from onrecord.extract.dates import lengths
from onrecord.extract.dates.fields import entry
from onrecord.extract.dates.said import Frame, Said, Step
from onrecord.extract.dates.saying import Groups, at_daypart, date_said


def deictic(groups: Groups, _: Said | None) -> Said | None:
    """As in "yesterday", "earlier today", "tomorrow morning"."""
    step = Step(unit="D", by=entry("deictic", groups), frame=Frame.PUBLICATION)
    said = date_said(step, "day counted from publication", edge=entry("early", groups))
    return at_daypart(said, groups)


def tonight(groups: Groups, _: Said | None) -> Said | None:
    """As in "tonight", "overnight": the night that belongs to the day of publication."""
    step = Step(unit="D", by=0, frame=Frame.PUBLICATION)
    return date_said(step, "night of publication").at(str(entry("tonight", groups)))


def last_night(_groups: Groups, _: Said | None) -> Said | None:
    """As in "last night": the night of the day before publication."""
    return date_said(Step(unit="D", by=-1, frame=Frame.PUBLICATION), "day counted from publication").at("TNI")


def this_daypart(groups: Groups, _: Said | None) -> Said | None:
    """As in "this morning"."""
    step = Step(unit="D", by=0, frame=Frame.PUBLICATION)
    return at_daypart(date_said(step, "day counted from publication"), groups)


def step_unit(groups: Groups, _: Said | None) -> Said | None:
    """As in "last week", "later this month", "next year"."""
    unit, size = entry("unit", groups)
    if unit.startswith("T"):
        return None
    by = entry("step", groups) * size
    rule = "week, month or year counted from publication"
    if size >= 10 or groups.get("step") == "past":  # noqa: PLR2004 - decades and centuries
        return lengths.past_length(unit, size, entry("step", groups))
    return date_said(Step(unit=unit, by=by, frame=Frame.PUBLICATION), rule, edge=entry("early", groups))


def weekday_of_week(groups: Groups, _: Said | None) -> Said | None:
    """As in "Friday next week"."""
    step = Step(unit="W", by=entry("step", groups), frame=Frame.PUBLICATION, weekday=entry("weekday", groups))
    return date_said(step, "day of a week counted from publication")


def the_unit(groups: Groups, _: Said | None) -> Said | None:
    """As in "that day", "the same week": the one the text has named last."""
    return _unit_step(groups, 0, "time named before")


def next_day(groups: Groups, _: Said | None) -> Said | None:
    """As in "the next day": after the one the text has named last."""
    return _unit_step(groups, 1, "step from a date in the text")


def previous_day(groups: Groups, _: Said | None) -> Said | None:
    """As in "the previous week": before the one the text has named last."""
    return _unit_step(groups, -1, "step from a date in the text")


def _unit_step(groups: Groups, by: int, rule: str) -> Said | None:
    part = entry("daypart", groups)
    if part is not None:
        return date_said(Step(unit="D", by=by, frame=Frame.TEXT), rule).at(part)
    unit, size = entry("unit", groups) or ("D", 1)
    if unit.startswith("T") or size >= 10:  # noqa: PLR2004 - decades
        return None
    return date_said(Step(unit=unit, by=by * size, frame=Frame.TEXT), rule)


def ago(groups: Groups, _: Said | None) -> Said | None:
    """As in "three days ago"."""
    return lengths.step(groups, -1, Frame.PUBLICATION, "counted back from publication")


def hence(groups: Groups, _: Said | None) -> Said | None:
    """As in "two weeks from now"."""
    return lengths.step(groups, 1, Frame.PUBLICATION, "counted on from publication")


def after(groups: Groups, _: Said | None) -> Said | None:
    """As in "four days later"."""
    return lengths.step(groups, 1, Frame.TEXT, "step from a date in the text")


def before(groups: Groups, _: Said | None) -> Said | None:
    """As in "a year earlier"."""
    return lengths.step(groups, -1, Frame.TEXT, "step from a date in the text")


def same_time(_groups: Groups, _: Said | None) -> Said | None:
    """As in "the same period": the one named last."""
    return date_said(Step(unit="Y", by=0, frame=Frame.TEXT, same_period=True), "time named before")


def same_period(groups: Groups, _: Said | None) -> Said | None:
    """As in "the same month last year", "the same period of 2001"."""
    step = Step(unit="Y", by=-1, frame=Frame.TEXT, same_period=True, year=groups.get("year"))
    return date_said(step, "same time in another year" if step.year else "same time a year before")
