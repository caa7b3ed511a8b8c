"""Views: a case as the show stage wants it, with people's decisions applied and their states beside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from onrecord import store
from onrecord.assess import Record
from onrecord.show import View
from onrecord.show.ground import Tiles
from onrecord.steps.comparing import comparisons_in
from onrecord.steps.foretelling import SCALE, predictions_in, resolutions_in, scores_in
from onrecord.steps.records import Held, held_in, record_from
from onrecord.steps.reviewed import reviewed
from onrecord.steps.version import VERSION

RULES = (
    "Every item stands on words that equal the text, character by character; offsets count Unicode code points.",
    (
        "A number stands as it is stated: “at least 8” is eight or more. Ranges of an event go from the lowest to the "
        "highest that any of its reports gives; parts are never added to their total."
    ),
    "Reports that repeat one another (same text, same named source) count once wherever sources are counted.",
    "Before and after are compared by the central exact conditional test with the Clopper-Pearson interval.",
)


def view_of(
    case: store.CaseFile,
    *,
    include_machine: bool = False,
    include_rejected: bool = False,
    title: str | None = None,
    scale: str = SCALE,
    tiles: Tiles | None = None,
) -> View:
    """Everything of the case as one view; items that nobody has reviewed are shown only where asked."""
    held = held_in(case)
    shown = reviewed(_machine_view(case, held, title, scale, tiles), held.reviews)
    return replace(shown, include_machine=include_machine, include_rejected=include_rejected)


def machine_view(case: store.CaseFile, *, tiles: Tiles | None = None) -> View:
    """The case as the machine reads it, without people's decisions."""
    return _machine_view(case, held_in(case), None, SCALE, tiles)


def _machine_view(
    case: store.CaseFile, held: Held, title: str | None, scale: str, tiles: Tiles | None
) -> View:
    """The machine's part; what is counted from the record (comparisons, scores) heeds people's decisions."""
    record = record_from(held)
    predictions = predictions_in(record, scale)
    with case.reading() as connection:
        links = store.all_links(connection)
        assessments = store.present_assessments(connection)
        rejections = store.all_rejections(connection)
    return View(
        title=title or Path(case.where).stem,
        documents=record.documents,
        readings=held.readings,
        links=links,
        assessments=assessments,
        comparisons=comparisons_in(record),
        predictions=predictions,
        resolutions=resolutions_in(case, record, predictions),
        scorecards=scores_in(case, record, scale),
        lineages=record.known_lineages,
        rejections=rejections,
        record_until=record.last_day,
        versions=_versions(record),
        rules=RULES,
        tiles=tiles,
    )


def _versions(record: Record) -> tuple[tuple[str, str], ...]:
    readers = sorted({reading.reader for reading in record.readings})
    return (("onrecord", VERSION), *(("read by", reader) for reader in readers))
