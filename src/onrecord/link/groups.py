"""Groups in bulk: a table of reports and its scored pairs to groups, without a Python object for each report."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pyarrow as pa

from onrecord.link.clusters import Clusters
from onrecord.link.engine import Scored
from onrecord.link.stand import Stand
from onrecord.link.weights import Weights
from onrecord.values import Point


def grouped(reports: pa.Table, pairs: Iterable[Scored], weights: Weights) -> tuple[tuple[str, ...], ...]:
    """The groups of report ids that the sure pairs make, the surest first."""
    ids: list[str] = reports.column("unique_id").to_pylist()
    clusters = Clusters(ids, _stands(reports, ids), ())
    for pair in pairs:
        if pair.probability >= weights.same:
            clusters.join(pair.left, pair.right)
    return clusters.groups()


def _stands(reports: pa.Table, ids: list[str]) -> Callable[[str], Stand]:
    place_of = {report: place for place, report in enumerate(ids)}
    columns = [reports.column(name) for name in ("first", "last", "dated", "latitude", "longitude", "radius")]

    def stand(report: str) -> Stand:
        first, last, dated, latitude, longitude, radius = (
            column[place_of[report]].as_py() for column in columns
        )
        return Stand(
            first=first if dated else None,
            last=last if dated else None,
            point=None if latitude is None else Point(latitude=latitude, longitude=longitude),
            radius=radius or 0.0,
        )

    return stand
