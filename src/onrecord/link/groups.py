"""Groups in bulk: a table of reports and its scored pairs to groups, without a Python object for each report.

Only reports that a sure pair touches are looked at one by one; all others are groups of their own and are not listed.
"""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow as pa

from onrecord.link.clusters import Clusters
from onrecord.link.stand import Account, Stand
from onrecord.link.weights import Weights
from onrecord.values import Kind, Point

_TOUCHED = """
with sure as (select * from pairs where probability >= ?)
select unique_id, document, kind, case when dated then first end, case when dated then last end, latitude, longitude, coalesce(reach, 0)
from reports
where unique_id in (select "left" from sure union all select "right" from sure) order by unique_id
"""


def grouped(reports: pa.Table, pairs: pa.Table, weights: Weights) -> tuple[tuple[str, ...], ...]:
    """The groups of two and more report ids that the sure pairs make, ordered by their first."""
    connection = duckdb.connect()
    connection.register("reports", reports)
    connection.register("pairs", pairs)
    touched = connection.execute(_TOUCHED, [weights.same]).fetchall()
    accounts = {row[0]: _account(row[1:]) for row in touched}
    clusters = Clusters(accounts, accounts.__getitem__, ())
    sure = connection.execute(
        'select "left", "right" from pairs where probability >= ? order by probability desc, 1, 2',
        [weights.same],
    )
    for left, right in sure.fetchall():
        clusters.join(left, right)
    return tuple(group for group in clusters.groups() if len(group) > 1)


def _account(row: tuple[Any, ...]) -> Account:
    document, kind, first, last, latitude, longitude, reach = row
    stand = Stand(
        first=first,
        last=last,
        point=None if latitude is None else Point(latitude=latitude, longitude=longitude),
        radius=reach,
    )
    return Account(document=document, kind=Kind(kind), stand=stand)
