"""Assessments of a case: the present verdict of each claim, and every verdict it had before."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, func, select, update

from onrecord.store import tables
from onrecord.store.documents import texts_of
from onrecord.store.rows import checked, signed
from onrecord.values import Assessment, from_json, to_json
from onrecord.values.plain import Texts


def put_assessments(connection: Connection, assessments: Iterable[Assessment]) -> int:
    """Make these the present ones; what they replace is retired, not deleted. Gives how many are new."""
    wanted = {assessment.id: assessment for assessment in assessments}
    table, new = tables.assessments, 0
    present = {
        row["id"]: row
        for row in connection.execute(select(table).where(table.c.retired.is_(False))).mappings()
    }
    stale = [row["number"] for row in present.values() if _differs(row["body"], wanted.get(row["id"]))]
    if stale:
        connection.execute(update(table).where(table.c.number.in_(stale)).values(retired=True))
    number = connection.execute(select(func.coalesce(func.max(table.c.number), 0))).scalar_one()
    for assessment in sorted(wanted.values(), key=lambda item: item.id):
        if assessment.id in present and present[assessment.id]["number"] not in stale:
            continue
        new += 1
        connection.execute(
            table.insert().values(retired=False, **signed({"number": number + new, **_row(assessment)}))
        )
    return new


def present_assessments(connection: Connection) -> tuple[Assessment, ...]:
    """The present assessments, ordered by id, every quote checked."""
    return _assessments(connection, only_present=True)


def assessment_histories(connection: Connection) -> tuple[tuple[Assessment, ...], ...]:
    """Of each assessment every verdict it has had, oldest first."""
    found: dict[str, list[Assessment]] = {}
    for assessment in _assessments(connection, only_present=False):
        found.setdefault(assessment.id, []).append(assessment)
    return tuple(tuple(history) for history in found.values())


def assessment_in(row: RowMapping, texts: Texts) -> Assessment:
    """The assessment that a row of `assessments` holds, every quote checked."""
    return from_json(Assessment, checked(row, "assessments")["body"], texts)


def _assessments(connection: Connection, *, only_present: bool) -> tuple[Assessment, ...]:
    table = tables.assessments
    query = select(table).order_by(table.c.id, table.c.number)
    rows = (
        connection.execute(query.where(table.c.retired.is_(False)) if only_present else query)
        .mappings()
        .all()
    )
    texts = (
        texts_of(connection, connection.execute(select(tables.documents.c.id)).scalars().all())
        if rows
        else {}
    )
    return tuple(
        from_json(Assessment, checked(row, "assessments")["body"], texts.__getitem__) for row in rows
    )


def _differs(body: str, assessment: Assessment | None) -> bool:
    return assessment is None or to_json(assessment) != body


def _row(assessment: Assessment) -> dict[str, object]:
    until = assessment.record_until
    return {
        "id": assessment.id,
        "statement": assessment.statement,
        "verdict": assessment.verdict.value,
        "record_until": None if until is None else until.isoformat(),
        "sentence": assessment.sentence,
        "body": to_json(assessment),
    }
