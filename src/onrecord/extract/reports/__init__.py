"""Reports: every happening that a text tells, once, with its words, roles, day, place and harm.

The way: triggers -> senses (with roles) -> accounts (kind, reality, date, places, harm) -> what one sentence tells
of one happening is joined -> what the document tells again is merged -> reports.
"""

from __future__ import annotations

from onrecord.extract.page import Page
from onrecord.extract.reports.assembly import accounts_of
from onrecord.extract.reports.lending import completed
from onrecord.extract.reports.merging import merged
from onrecord.extract.reports.scene import scene_of
from onrecord.extract.reports.writing import report_of
from onrecord.values import ActorMention, DateMention, Figure, PlaceMention, Report, Statement

__all__ = ["reports_in"]


def reports_in(  # noqa: PLR0917 - the signature that all extractors share
    page: Page,
    dates: tuple[DateMention, ...],
    places: tuple[PlaceMention, ...],
    actors: tuple[ActorMention, ...],
    figures: tuple[Figure, ...],
    statements: tuple[Statement, ...],
) -> tuple[Report, ...]:
    """The reports of a page, in the order of their triggers."""
    scene = scene_of(page, dates, places, actors, figures, statements)
    told = completed(tuple(one for one in merged(accounts_of(scene), scene) if not one.is_soft), scene)
    reports = [report_of(account, told, scene) for account in told]
    return tuple(sorted(reports, key=lambda report: report.trigger.start))
