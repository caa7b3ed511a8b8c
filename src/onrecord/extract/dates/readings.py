"""Readings: what the matched words of each pattern say; a reading that makes no sense gives None.

Each function takes the words of the groups of a pattern of reference/time_patterns.yaml, which names it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from onrecord.extract.dates import clocks, lengths
from onrecord.extract.dates.fields import any_year, day_number, entry, ordinal, year_of
from onrecord.extract.dates.said import Calendar, Frame, Loose, NamedDay, Piece, Said, Slashed, Step, Years
from onrecord.values import TimexType

Groups = Mapping[str, str | None]
Reading = Callable[[Groups, "Said | None"], "Said | None"]
DATE, TIME = TimexType.DATE, TimexType.TIME


def _date(what: Calendar | Slashed | Step | NamedDay | Piece, rule: str, *, edge: str | None = None) -> Said:
    return Said(type=DATE, what=what, rule=rule, edge=edge)


def calendar(groups: Groups, _: Said | None) -> Said | None:
    """"14 March 2016", "Monday", "March", "2016", with whatever is missing left open."""
    if groups.get("iso_year"):
        return _iso(groups)
    year = groups.get("year") or groups.get("apostrophe_year") or groups.get("short_year") or groups.get("any_year")
    day = groups.get("day") or groups.get("day2") or groups.get("ordinal")
    last_day = groups.get("last_day")
    if groups.get("era"):
        return _era(groups)
    fields = Calendar(
        year=None if year is None else any_year(year),
        month=entry("month", groups),
        day=None if day is None else day_number(day),
        last_day=None if last_day is None else day_number(last_day),
        weekday=entry("weekday", groups),
    )
    if fields.last_day is not None and fields.last_day <= (fields.day or 0):
        return None
    return _date(fields, _calendar_rule(fields))


def _calendar_rule(fields: Calendar) -> str:
    if fields.month is None and fields.year is None:
        return "day of the week"
    if fields.year is None:
        return "date without a year"
    return "full date" if fields.day is not None else "month or year"


def years(groups: Groups, _: Said | None) -> Said | None:
    """"1956-1991", "2010-11"."""
    first = groups["year"] or ""
    last = groups.get("last_year") or first[:2] + (groups.get("short_year") or "")
    return Said(type=DATE, what=Years(first=first, last=last), rule="range of years") if first < last else None


def _iso(groups: Groups) -> Said:
    fields = Calendar(
        year=groups["iso_year"], month=int(groups["iso_month"] or 0), day=int(groups["iso_day"] or 0)
    )
    said = _date(fields, "ISO date")
    if groups.get("iso_clock"):
        zone = "Z" if groups.get("iso_zone") == "z" else (groups.get("iso_zone") or "")
        return said.at(f"T{groups['iso_clock']}{zone}")
    return said


def _era(groups: Groups) -> Said | None:
    sign = entry("era", groups)
    year = groups["year"] or ""
    if sign == 1:
        return _date(Calendar(year=year), "month or year")
    return Said(type=DATE, what=Loose(value=f"BC{year}"), rule="year before the common era")


def group(groups: Groups, _: Said | None) -> Said | None:
    """"141530ZMAR16": a military date-time group, day, time, zone letter, month, year."""
    fields = Calendar(
        year=any_year(groups["dtg_year"] or ""),
        month=entry("month", {"month": groups["dtg_month"]}),
        day=int(groups["dtg_day"] or 0),
    )
    zone = "Z" if groups["dtg_zone"] == "z" else ""
    said = _date(fields, "military date-time group")
    return said.at(f"T{groups['dtg_hour']}:{groups['dtg_minute']}{zone}")


def slashed(groups: Groups, _: Said | None) -> Said | None:
    """"3/4/2016": two numbers whose order the document decides."""
    one, two = int(groups["one"] or 0), int(groups["two"] or 0)
    possible = 1 <= min(one, two) <= 12 and max(one, two) <= 31  # noqa: PLR2004 - months and days
    if not possible or (groups.get("mark") in {".", "-"} and len(groups["year"] or "") == 2):  # noqa: PLR2004
        return None
    return _date(Slashed(one=one, two=two, year=any_year(groups["year"] or "")), "date in numbers")


def day_of_month(groups: Groups, _: Said | None) -> Said | None:
    """"the 14th", in a month that the text has named."""
    return _date(Calendar(day=day_number(groups["ordinal"] or "")), "day of a month named before")


def fiscal(groups: Groups, _: Said | None) -> Said | None:
    """"fiscal 1989": a year of accounts, which seldom begins in January."""
    quarter_number = entry("quarter", groups)
    if quarter_number is not None:
        return Said(type=DATE, what=Loose(value=f"{groups['year']}-Q{quarter_number}"), rule="fiscal quarter")
    return Said(type=DATE, what=Calendar(year=groups["year"], piece="FISCAL"), rule="fiscal year")


def season(groups: Groups, _: Said | None) -> Said | None:
    """"the summer of 2014"."""
    return _date(Calendar(year=year_of(groups), piece=entry("season", groups)), "season")


def season_step(groups: Groups, _: Said | None) -> Said | None:
    """"last summer", "the spring"."""
    return _date(Calendar(piece=entry("season", groups), step=entry("step", groups)), "season")


def quarter(groups: Groups, _: Said | None) -> Said | None:
    """"the third quarter of 2012", "Q3"."""
    code = groups.get("quarter_code")
    number = int(code[1]) if code else entry("quarter", groups)
    step = entry("step", groups)
    year = year_of(groups) if step is None else f"STEP{step}"
    return _date(Calendar(year=year, piece=f"Q{number}"), "quarter")


def half(groups: Groups, _: Said | None) -> Said | None:
    """"the first half of 2016"."""
    return _date(Calendar(year=year_of(groups), piece=f"H{entry('half', groups)}"), "half of a year")


def decade(groups: Groups, _: Said | None) -> Said | None:
    """"the early 1980s", "the '90s", "the sixties"; of two digits, the twentieth century's."""
    written = groups.get("decade") or groups.get("short_decade") or groups.get("apostrophe_decade")
    if written is None:
        digits = f"19{entry('tens', groups)}"
    else:
        found = "".join(character for character in written if character.isdigit())
        digits = found[:3] if len(found) == 4 else f"19{found[0]}"  # noqa: PLR2004 - a year's digits
    return _date(Calendar(year=f"{digits}X"), "decade", edge=entry("early", groups))


def century(groups: Groups, _: Said | None) -> Said | None:
    """"the early 20th century"."""
    number = entry("century", groups)
    return _date(Calendar(year=f"{number - 1:02d}XX"), "century", edge=entry("early", groups))


def deictic(groups: Groups, _: Said | None) -> Said | None:
    """"yesterday", "earlier today", "tomorrow morning"."""
    step = Step(unit="D", by=entry("deictic", groups), frame=Frame.PUBLICATION)
    said = _date(step, "day counted from publication", edge=entry("early", groups))
    return _at_daypart(said, groups)


def _at_daypart(said: Said | None, groups: Groups) -> Said | None:
    part = entry("daypart", groups)
    if said is None or part is None:
        return said
    return said.at(part if part.startswith("T") and len(part) > 3 else part)  # noqa: PLR2004 - TMO, T24:00


def tonight(groups: Groups, _: Said | None) -> Said | None:
    """"tonight", "overnight": the night that belongs to the day of publication."""
    step = Step(unit="D", by=0, frame=Frame.PUBLICATION)
    return _date(step, "night of publication").at(str(entry("tonight", groups)))


def last_night(_groups: Groups, _: Said | None) -> Said | None:
    """"last night": the night of the day before publication."""
    return _date(Step(unit="D", by=-1, frame=Frame.PUBLICATION), "day counted from publication").at("TNI")


def this_daypart(groups: Groups, _: Said | None) -> Said | None:
    """"this morning"."""
    step = Step(unit="D", by=0, frame=Frame.PUBLICATION)
    return _at_daypart(_date(step, "day counted from publication"), groups)


def step_unit(groups: Groups, _: Said | None) -> Said | None:
    """"last week", "later this month", "next year"."""
    unit, size = entry("unit", groups)
    if unit.startswith("T"):
        return None
    by = entry("step", groups) * size
    rule = "week, month or year counted from publication"
    if size >= 10 or groups.get("step") == "past":  # noqa: PLR2004 - decades and centuries
        return lengths.past_length(unit, size, entry("step", groups))
    return _date(Step(unit=unit, by=by, frame=Frame.PUBLICATION), rule, edge=entry("early", groups))


def step_weekday(groups: Groups, _: Said | None) -> Said | None:
    """"last Monday", "Friday next week"."""
    fields = Calendar(weekday=entry("weekday", groups), step=entry("step", groups))
    said = _date(fields, "day of the week", edge=entry("early", groups))
    return _at_daypart(said, groups)


def weekday_of_week(groups: Groups, _: Said | None) -> Said | None:
    """"Friday next week"."""
    step = Step(
        unit="W", by=entry("step", groups), frame=Frame.PUBLICATION, weekday=entry("weekday", groups)
    )
    return _date(step, "day of a week counted from publication")


def step_month(groups: Groups, _: Said | None) -> Said | None:
    """"last September": the last one before publication."""
    fields = Calendar(month=entry("month", groups), step=entry("step", groups))
    return _date(fields, "month counted from publication", edge=entry("early", groups))


def month_of_year(groups: Groups, _: Said | None) -> Said | None:
    """"March last year", "14 March last year"."""
    day = groups.get("day")
    fields = Calendar(
        year=f"STEP{entry('step', groups)}",
        month=entry("month", groups),
        day=None if day is None else day_number(day),
    )
    return _date(fields, "date in a year counted from publication")


def weekday_part(groups: Groups, _: Said | None) -> Said | None:
    """"Friday morning", "late Monday night"."""
    said = _date(Calendar(weekday=entry("weekday", groups)), "day of the week", edge=None)
    return _at_daypart(said, groups)


def calendar_part(groups: Groups, _: Said | None) -> Said | None:
    """"March 14 morning"."""
    return _at_daypart(calendar(groups, None), groups)


def the_weekend(groups: Groups, _: Said | None) -> Said | None:
    """"the weekend", "next weekend"; with no word for which, the nearest that fits the verb."""
    return _date(Calendar(piece="WE", step=entry("step", groups)), "weekend")


def the_unit(groups: Groups, _: Said | None) -> Said | None:
    """"that day", "the same week": the one the text has named last."""
    return _unit_step(groups, 0, "time named before")


def next_day(groups: Groups, _: Said | None) -> Said | None:
    """"the next day": after the one the text has named last."""
    return _unit_step(groups, 1, "step from a date in the text")


def previous_day(groups: Groups, _: Said | None) -> Said | None:
    """"the previous week": before the one the text has named last."""
    return _unit_step(groups, -1, "step from a date in the text")


def _unit_step(groups: Groups, by: int, rule: str) -> Said | None:
    part = entry("daypart", groups)
    if part is not None:
        return _date(Step(unit="D", by=by, frame=Frame.TEXT), rule).at(part)
    unit, size = entry("unit", groups) or ("D", 1)
    if unit.startswith("T") or size >= 10:  # noqa: PLR2004 - decades
        return None
    return _date(Step(unit=unit, by=by * size, frame=Frame.TEXT), rule)


def ago(groups: Groups, _: Said | None) -> Said | None:
    """"three days ago"."""
    return lengths.step(groups, -1, Frame.PUBLICATION, "counted back from publication")


def hence(groups: Groups, _: Said | None) -> Said | None:
    """"two weeks from now"."""
    return lengths.step(groups, 1, Frame.PUBLICATION, "counted on from publication")


def after(groups: Groups, _: Said | None) -> Said | None:
    """"four days later"."""
    return lengths.step(groups, 1, Frame.TEXT, "step from a date in the text")


def before(groups: Groups, _: Said | None) -> Said | None:
    """"a year earlier"."""
    return lengths.step(groups, -1, Frame.TEXT, "step from a date in the text")


def same_period(groups: Groups, _: Said | None) -> Said | None:
    """"the same month last year"."""
    return _date(Step(unit="Y", by=-1, frame=Frame.TEXT, same_period=True), "same time a year before")


def edge(groups: Groups, inner: Said | None) -> Said | None:
    """"the end of 2015", "early Monday", "mid-May"."""
    if inner is None or not isinstance(inner.what, Calendar | Step | NamedDay | Slashed | Piece):
        return None
    which = entry("edge", groups) or entry("early", groups)
    return Said(type=inner.type, what=inner.what, rule=inner.rule, time=inner.time, edge=which)


def edge_unit(groups: Groups, _: Said | None) -> Said | None:
    """"the beginning of the year", "the end of the month": of the one the text was written in."""
    unit, size = entry("unit", groups)
    if unit.startswith("T") or size >= 10:  # noqa: PLR2004 - decades
        return None
    step = Step(unit=unit, by=0, frame=Frame.PUBLICATION)
    return _date(step, "week, month or year counted from publication", edge=entry("edge", groups))


def piece(groups: Groups, inner: Said | None) -> Said | None:
    """"the first week of March", "the last quarter of 2009"."""
    if inner is None or inner.type is not DATE:
        return None
    unit, _ = entry("unit", groups)
    number = -1 if groups.get("first") is None else ordinal(groups["first"] or "")
    return None if unit.startswith("T") else _date(Piece(unit=unit, number=number, whole=inner), "part of a time")


def daypart_of(groups: Groups, inner: Said | None) -> Said | None:
    """"the morning of 14 March"."""
    return None if inner is None or inner.type is not DATE else _at_daypart(inner, groups)


def present(_groups: Groups, _: Said | None) -> Said | None:
    """"now"."""
    return Said(type=DATE, what=Loose(value="PRESENT_REF"), rule="the present")


def gone(_groups: Groups, _: Said | None) -> Said | None:
    """"recently"."""
    return Said(type=DATE, what=Loose(value="PAST_REF"), rule="the past")


def coming(_groups: Groups, _: Said | None) -> Said | None:
    """"soon"."""
    return Said(type=DATE, what=Loose(value="FUTURE_REF"), rule="the future")


def named(groups: Groups, _: Said | None) -> Said | None:
    """"Ramadan", "Eid al-Adha 2016"."""
    what = NamedDay(name=" ".join((groups["named"] or "").split()), year=year_of(groups), step=entry("step", groups))
    return _date(what, "named day")


READINGS: dict[str, Any] = {
    reading.__name__: reading
    for reading in (
        calendar, years, group, slashed, day_of_month, fiscal, season, season_step, quarter, half, decade, century, deictic,
        tonight, last_night, this_daypart, step_unit, step_weekday, weekday_of_week, step_month, month_of_year,
        weekday_part, calendar_part, the_weekend, the_unit, next_day, previous_day, ago, hence, after, before,
        same_period, edge, edge_unit, piece, daypart_of, present, gone, coming, named,
        clocks.clock, clocks.clock_on, clocks.instant, clocks.daypart, clocks.instant_on,
        lengths.length, lengths.bare_length, lengths.recent_length, lengths.every,
    )
}  # fmt: skip
