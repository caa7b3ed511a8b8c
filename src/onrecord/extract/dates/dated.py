"""Dated readings: what words say that name a day, month, season or year of a calendar, whatever is missing."""

from __future__ import annotations

from onrecord.extract.dates.fields import any_year, day_number, entry, year_of
from onrecord.extract.dates.said import Calendar, Loose, NamedDay, Said, Slashed, Years
from onrecord.extract.dates.saying import Groups, at_daypart, date_said
from onrecord.values import TimexType


def calendar(groups: Groups, _: Said | None) -> Said | None:
    """As in "14 March 2016", "Monday", "March", "2016", with whatever is missing left open."""
    if groups.get("iso_year"):
        return _iso(groups)
    year = (
        groups.get("year")
        or groups.get("apostrophe_year")
        or groups.get("short_year")
        or groups.get("any_year")
    )
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
    return date_said(fields, _calendar_rule(fields))


def _calendar_rule(fields: Calendar) -> str:
    if fields.month is None and fields.year is None:
        return "day of the week"
    if fields.year is None:
        return "date without a year"
    return "full date" if fields.day is not None else "month or year"


def _iso(groups: Groups) -> Said:
    fields = Calendar(
        year=groups["iso_year"], month=int(groups["iso_month"] or 0), day=int(groups["iso_day"] or 0)
    )
    said = date_said(fields, "ISO date")
    if groups.get("iso_clock"):
        zone = "Z" if groups.get("iso_zone") == "z" else (groups.get("iso_zone") or "")
        return said.at(f"T{groups['iso_clock']}{zone}")
    return said


def _era(groups: Groups) -> Said | None:
    sign = entry("era", groups)
    year = groups["year"] or ""
    if sign == 1:
        return date_said(Calendar(year=year), "month or year")
    return Said(type=TimexType.DATE, what=Loose(value=f"BC{year}"), rule="year before the common era")


def years(groups: Groups, _: Said | None) -> Said | None:
    """As in "1956-1991", "2010-11"."""
    first = groups["year"] or ""
    last = groups.get("last_year") or first[:2] + (groups.get("short_year") or "")
    return (
        Said(type=TimexType.DATE, what=Years(first=first, last=last), rule="range of years")
        if first < last
        else None
    )


def group(groups: Groups, _: Said | None) -> Said | None:
    """As in "141530ZMAR16": a military date-time group, day, time, zone letter, month, year."""
    fields = Calendar(
        year=any_year(groups["dtg_year"] or ""),
        month=entry("month", {"month": groups["dtg_month"]}),
        day=int(groups["dtg_day"] or 0),
    )
    zone = "Z" if groups["dtg_zone"] == "z" else ""
    said = date_said(fields, "military date-time group")
    return said.at(f"T{groups['dtg_hour']}:{groups['dtg_minute']}{zone}")


def slashed(groups: Groups, _: Said | None) -> Said | None:
    """As in "3/4/2016": two numbers whose order the document decides."""
    one, two = int(groups["one"] or 0), int(groups["two"] or 0)
    possible = 1 <= min(one, two) <= 12 and max(one, two) <= 31  # noqa: PLR2004 - months and days
    if not possible or (groups.get("mark") in {".", "-"} and len(groups["year"] or "") == 2):  # noqa: PLR2004
        return None
    return date_said(Slashed(one=one, two=two, year=any_year(groups["year"] or "")), "date in numbers")


def day_of_month(groups: Groups, _: Said | None) -> Said | None:
    """As in "the 14th", in a month that the text has named."""
    return date_said(Calendar(day=day_number(groups["ordinal"] or "")), "day of a month named before")


def fiscal(groups: Groups, _: Said | None) -> Said | None:
    """As in "fiscal 1989": a year of accounts, which seldom begins in January."""
    quarter_number = entry("quarter", groups)
    if quarter_number is not None:
        return Said(
            type=TimexType.DATE,
            what=Loose(value=f"{groups['year']}-Q{quarter_number}"),
            rule="fiscal quarter",
        )
    return Said(type=TimexType.DATE, what=Calendar(year=groups["year"], piece="FISCAL"), rule="fiscal year")


def season(groups: Groups, _: Said | None) -> Said | None:
    """As in "the summer of 2014"."""
    return date_said(Calendar(year=year_of(groups), piece=entry("season", groups)), "season")


def season_step(groups: Groups, _: Said | None) -> Said | None:
    """As in "last summer", "the spring"."""
    return date_said(Calendar(piece=entry("season", groups), step=entry("step", groups)), "season")


def quarter(groups: Groups, _: Said | None) -> Said | None:
    """As in "the third quarter of 2012", "Q3"."""
    code = groups.get("quarter_code")
    number = int(code[1]) if code else entry("quarter", groups)
    step = entry("step", groups)
    year = year_of(groups) if step is None else f"STEP{step}"
    return date_said(Calendar(year=year, piece=f"Q{number}"), "quarter")


def quarter_of_step(groups: Groups, _: Said | None) -> Said | None:
    """As in "the first quarter of the year": of the one the text was written in."""
    return date_said(Calendar(year="STEP0", piece=f"Q{entry('quarter', groups)}"), "quarter")


def half_of_step(groups: Groups, _: Said | None) -> Said | None:
    """As in "the first half of the year", "the second half of last year"."""
    year = f"STEP{entry('step', groups) or 0}"
    return date_said(Calendar(year=year, piece=f"H{entry('half', groups)}"), "half of a year")


def half(groups: Groups, _: Said | None) -> Said | None:
    """As in "the first half of 2016"."""
    return date_said(Calendar(year=year_of(groups), piece=f"H{entry('half', groups)}"), "half of a year")


def decade(groups: Groups, _: Said | None) -> Said | None:
    """As in "the early 1980s", "the '90s", "the sixties"; of two digits, the twentieth century's."""
    written = groups.get("decade") or groups.get("short_decade") or groups.get("apostrophe_decade")
    if written is None:
        digits = f"19{entry('tens', groups)}"
    else:
        found = "".join(character for character in written if character.isdigit())
        digits = found[:3] if len(found) == 4 else f"19{found[0]}"  # noqa: PLR2004 - a year's digits
    return date_said(Calendar(year=f"{digits}X"), "decade", edge=entry("early", groups))


def century(groups: Groups, _: Said | None) -> Said | None:
    """As in "the early 20th century"."""
    number = entry("century", groups)
    return date_said(Calendar(year=f"{number - 1:02d}XX"), "century", edge=entry("early", groups))


def month_of_year(groups: Groups, _: Said | None) -> Said | None:
    """As in "March last year", "14 March last year"."""
    day = groups.get("day")
    fields = Calendar(
        year=f"STEP{entry('step', groups)}",
        month=entry("month", groups),
        day=None if day is None else day_number(day),
    )
    return date_said(fields, "date in a year counted from publication")


def calendar_part(groups: Groups, _: Said | None) -> Said | None:
    """As in "March 14 morning"."""
    return at_daypart(calendar(groups, None), groups)


def weekday_part(groups: Groups, _: Said | None) -> Said | None:
    """As in "Friday morning", "late Monday night"."""
    said = date_said(Calendar(weekday=entry("weekday", groups)), "day of the week", edge=None)
    return at_daypart(said, groups)


def the_weekend(groups: Groups, _: Said | None) -> Said | None:
    """As in "the weekend", "next weekend"; with no word for which, the nearest that fits the verb."""
    return date_said(Calendar(piece="WE", step=entry("step", groups)), "weekend")


def step_weekday(groups: Groups, _: Said | None) -> Said | None:
    """As in "last Monday", "Friday next week"."""
    fields = Calendar(weekday=entry("weekday", groups), step=entry("step", groups))
    said = date_said(fields, "day of the week", edge=entry("early", groups))
    return at_daypart(said, groups)


def step_month(groups: Groups, _: Said | None) -> Said | None:
    """As in "last September": the last one before publication."""
    fields = Calendar(month=entry("month", groups), step=entry("step", groups))
    return date_said(fields, "month counted from publication", edge=entry("early", groups))


def named(groups: Groups, _: Said | None) -> Said | None:
    """As in "Ramadan", "Eid al-Adha 2016"."""
    what = NamedDay(
        name=" ".join((groups["named"] or "").split()), year=year_of(groups), step=entry("step", groups)
    )
    return date_said(what, "named day")
